package io.orderwright.examples;

import static io.orderwright.builder.Orders.buy;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.client.CallOptions;
import io.orderwright.client.Placement;
import io.orderwright.journal.OrderJournal;
import io.orderwright.order.SingleOrder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** A process of its own that places one order and is killed before it hears what became of it. */
final class DoomedProcess {
    /** The order that it places. */
    static final SingleOrder ORDER = buy(30).shares("AAPL").limit("150.00").build();

    /** The key under which it places: placing with it again, also after a restart, places nothing twice. */
    static final String KEY = "rebalance-aapl";

    private static final CallOptions PATIENT =
            CallOptions.USUAL.attempt(Duration.ofSeconds(8)).total(Duration.ofSeconds(10));

    private DoomedProcess() {}

    /**
     * Places the order.
     *
     * @param args the box's address, the account, and the folder of journal and tokens
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[2]);
        try (OrderJournal journal = PlaceSafely.journal(folder);
                SchwabClient client = InTheBox.client(URI.create(args[0]), args[1], PlaceSafely.tokens(folder))
                        .journal(journal)
                        .options(PATIENT)
                        .build()) {
            client.orders().place(ORDER, Placement.usual().key(KEY));
        }
    }

    static Process start(URI box, String account, Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        classPath(),
                        DoomedProcess.class.getName(),
                        box.toString(),
                        account,
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Where this program's classes are, whoever runs it: java, Maven, or a test. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        if (DoomedProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                places.add(file(url));
            }
        }
        places.add(System.getProperty("java.class.path", ""));
        places.add(System.getProperty("jdk.module.path", ""));
        places.remove("");
        return String.join(File.pathSeparator, places);
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry is no address: " + url, e);
        }
    }
}

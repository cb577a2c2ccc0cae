package io.orderwright.internal.journal;

import io.orderwright.OrderwrightException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** A process that opens a journal, records an intent, says so, and holds on until it is ended. */
public final class JournalHolder {

    private JournalHolder() {}

    public static void main(String[] arguments) throws IOException {
        OrderJournal journal = OrderJournals.file(Path.of(arguments[0])).open();
        journal.record(Samples.plain("held"));
        System.out.println("recorded");
        int input = System.in.read();
        System.out.println("ended by " + input);
    }

    static Process start(Path journal) throws IOException {
        String classPath = Stream.of(
                        OrderJournal.class, JournalHolder.class, OrderwrightException.class, LoggerFactory.class)
                .map(JournalHolder::location)
                .collect(Collectors.joining(File.pathSeparator));
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        java,
                        "-cp",
                        classPath + File.pathSeparator + tests,
                        JournalHolder.class.getName(),
                        journal.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

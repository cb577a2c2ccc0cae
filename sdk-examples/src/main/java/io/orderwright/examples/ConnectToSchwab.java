package io.orderwright.examples;

import io.orderwright.OrderwrightException;
import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the real Schwab, logs a person in where needed, and prints what the account holds. Places nothing.
 *
 * <p>Configured by the environment ({@code SCHWAB_APP_KEY}) or by system properties ({@code -Dschwab.app.key=…}), which
 * win.
 */
public final class ConnectToSchwab {
    private static final String APP_KEY = "SCHWAB_APP_KEY";
    private static final String APP_SECRET = "SCHWAB_APP_SECRET";
    private static final String CALLBACK = "SCHWAB_CALLBACK";
    private static final String ACCOUNT = "SCHWAB_ACCOUNT";
    private static final String TOKENS = "SCHWAB_TOKENS";
    private static final String JOURNAL = "SCHWAB_JOURNAL";
    private static final String URL = "SCHWAB_URL";
    private static final List<String> NEEDED = List.of(APP_KEY, APP_SECRET, CALLBACK, ACCOUNT, TOKENS, JOURNAL);

    private final Function<String, Optional<String>> settings;
    private final Function<URI, String> browser;
    private final PrintStream out;

    /** Settings by their environment names; what shows a person an address and gives the one that they came back to. */
    ConnectToSchwab(Function<String, Optional<String>> settings, Function<URI, String> browser, PrintStream out) {
        this.settings = settings;
        this.browser = browser;
        this.out = out;
    }

    /**
     * Connects.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Function<String, Optional<String>> settings = fromOutside(System.getenv());
        boolean connected = new ConnectToSchwab(settings, address -> ask(System.out, address), System.out).run();
        if (!connected) {
            System.exit(2);
        }
    }

    boolean run() {
        List<String> missing =
                NEEDED.stream().filter(name -> settings.apply(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            out.println("Not connected: set " + String.join(", ", missing)
                    + " in the environment, or as system properties such as -D" + property(APP_KEY)
                    + "=… (docs/schwab.md says what each is).");
            return false;
        }
        try {
            connect();
            return true;
        } catch (OrderwrightException failed) {
            out.println("Not connected: " + failed.getMessage());
            return false;
        }
    }

    private void connect() {
        String url = settings.apply(URL).orElse("https://api.schwabapi.com");
        SchwabOAuth app = SchwabOAuth.app(needed(APP_KEY), needed(APP_SECRET), URI.create(needed(CALLBACK)))
                .baseUrl(url)
                .build();
        TokenStore tokens = TokenStore.file(Path.of(needed(TOKENS)));
        if (tokens.read().filter(login -> Instant.now().isBefore(login.ends())).isEmpty()) {
            String state = SchwabOAuth.newState();
            tokens.save(app.login(browser.apply(app.authorizationUrl(state)), state));
        }
        try (OrderJournal journal = OrderJournals.file(Path.of(needed(JOURNAL))).open();
                SchwabClient client = Schwab.client()
                        .account(needed(ACCOUNT))
                        .credentials(app, tokens)
                        .baseUrl(url)
                        .journal(journal)
                        .onLoginExpiry((ends, left) -> out.println("Log in again before " + ends), Duration.ofDays(1))
                        .build()) {
            show(client);
        }
    }

    private void show(SchwabClient client) {
        client.orders()
                .recover()
                .forEach(left -> out.println("An earlier run left " + left.spec() + ": " + left.state()));
        out.println("Connected. Accounts of this login: " + client.accounts().size());
        client.balances().buyingPower().ifPresent(money -> out.println("Buying power: " + Printed.money(money)));
        out.println("Positions: " + client.positions().size());
        out.println("Working orders: " + client.orders().working().size());
    }

    private String needed(String name) {
        return settings.apply(name).orElseThrow();
    }

    private static Function<String, Optional<String>> fromOutside(Map<String, String> environment) {
        return name -> Stream.of(System.getProperty(property(name)), environment.get(name))
                .filter(ConnectToSchwab::isSet)
                .findFirst();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static String ask(PrintStream out, URI address) {
        out.println("1. Open this address, log in, and choose the account:");
        out.println("   " + address);
        out.println("2. The browser ends at your callback's address, perhaps with an error page; that is expected.");
        out.println("3. Paste that whole address here within half a minute, and press Enter:");
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the address could not be read", e);
        }
    }
}

package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.SchwabBoxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class ConnectToSchwabTest {
    @RegisterExtension
    final SchwabBoxExtension boxes = SchwabBoxExtension.create();

    @TempDir
    Path folder;

    @Test
    void says_in_one_sentence_what_is_missing() {
        Map<String, String> settings = settings();
        settings.remove("SCHWAB_APP_SECRET");
        settings.remove("SCHWAB_ACCOUNT");
        Output output = new Output();

        assertThat(connect(settings, ConnectToSchwabTest::nobody, output)).isFalse();
        assertThat(output.text())
                .startsWith("Not connected: set SCHWAB_APP_SECRET, SCHWAB_ACCOUNT in the environment, or")
                .hasLineCount(1);
        assertThat(boxes.box().ledger().requests()).isEmpty();
    }

    @Test
    void logs_a_person_in_once_and_shows_the_account() {
        Output first = new Output();
        Output second = new Output();

        assertThat(connect(settings(), ConnectToSchwabTest::sayYes, first))
                .as(first.text())
                .isTrue();
        assertThat(connect(settings(), ConnectToSchwabTest::nobody, second))
                .as(second.text())
                .isTrue();

        assertThat(first.text()).isEqualTo("""
                Connected. Accounts of this login: 1
                Buying power: 2000000.00
                Positions: 0
                Working orders: 0
                """);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(boxes.box().ledger().requests(Operation.PLACE_ORDER)).isEmpty();
    }

    @Test
    void says_why_a_login_failed() {
        Output output = new Output();

        assertThat(connect(settings(), address -> "https://127.0.0.1:8182/?code=x&state=forged", output))
                .isFalse();
        assertThat(output.text())
                .startsWith("Not connected: ")
                .contains("state")
                .hasLineCount(1);
    }

    private static boolean connect(Map<String, String> settings, Function<URI, String> browser, Output output) {
        return new ConnectToSchwab(name -> Optional.ofNullable(settings.get(name)), browser, output.stream()).run();
    }

    private Map<String, String> settings() {
        SchwabBox box = boxes.box();
        return new HashMap<>(Map.of(
                "SCHWAB_APP_KEY", box.app().clientId(),
                "SCHWAB_APP_SECRET", box.app().clientSecret(),
                "SCHWAB_CALLBACK", box.app().redirectUri(),
                "SCHWAB_ACCOUNT", box.account().number(),
                "SCHWAB_TOKENS", folder.resolve("tokens").toString(),
                "SCHWAB_JOURNAL", folder.resolve("journal").toString(),
                "SCHWAB_URL", box.url().toString()));
    }

    private static String nobody(URI address) {
        throw new AssertionError("nobody should have to log in at " + address);
    }

    /** The box's consent page says yes at once and sends the browser back. */
    private static String sayYes(URI address) {
        try {
            HttpURLConnection page = (HttpURLConnection) address.toURL().openConnection();
            page.setInstanceFollowRedirects(false);
            String back = page.getHeaderField("Location");
            page.disconnect();
            return back;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

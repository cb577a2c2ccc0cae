package io.orderwright.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
    @Test
    void an_order_goes_out_as_it_was_given() throws Exception {
        ScriptedServer.Request sent = sent(Calls.with(Calls.place(), "Authorization", "Bearer t"));
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.target()).isEqualTo("/base/orders");
        assertThat(sent.body()).isEqualTo(Calls.ORDER);
        assertThat(sent.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Accept", "application/json")
                .containsEntry("Authorization", "Bearer t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void a_write_without_a_body_has_an_empty_one(String method) throws Exception {
        ScriptedServer.Request sent = sent(Call.write("act", method, "/orders/1", Optional.empty()));
        assertThat(sent.method()).isEqualTo(method);
        assertThat(sent.headers()).containsEntry("Content-Length", "0").doesNotContainKey("Content-Type");
    }

    @Test
    void query_values_are_encoded() throws Exception {
        Call call = Calls.list()
                .withQuery(
                        List.of(new Call.Pair("from", "2026-11-21T00:00:00.000Z"), new Call.Pair("note", "a&b=c d")));
        assertThat(sent(call).target()).isEqualTo("/base/orders?from=2026-11-21T00%3A00%3A00.000Z&note=a%26b%3Dc%20d");
    }

    @Test
    void says_who_calls() throws Exception {
        assertThat(sent(Calls.list()).headers().get("User-Agent"))
                .matches("orderwright/\\S+ \\(java/" + Runtime.version().feature()
                        + "; okhttp/[0-9.]+\\) app/my-strategy/1.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "/../x", "/a/../../x", "@evil/", "/orders?x=1", "/orders#x", ""})
    void a_path_that_is_none_is_refused_unsent(String path) throws Exception {
        assertRefused(Call.read("list", path), "the path of the call is no path below the base URL");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization,'Bearer geheim\n'",
        "Authorization,'Bearer gehe\u0000im'",
        "X-Note,gehéim",
        "X-Note,'geheim\r\nX-Other: 1'"
    })
    void a_header_that_none_may_be_is_refused_unsent_and_not_repeated(String name, String value) throws Exception {
        assertRefused(
                Calls.with(Calls.place(), name, value), "the header " + name + " holds a character that none may hold");
    }

    @Test
    void a_header_name_that_none_may_be_is_refused_unsent() throws Exception {
        assertRefused(
                Calls.with(Calls.place(), "X Y", "1"), "the name of a header holds a character that none may hold");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "https://api.example.com/trader/v1/",
                "http://localhost:1/x",
                "http://127.0.0.1:1",
                "http://127.8.9.1",
                "http://[::1]:8"
            })
    void takes_https_and_loopback(String url) {
        HttpTransport.create(TransportSettings.of(url)).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://10.0.0.1",
                "ftp://api.example.com",
                "api.example.com",
                "",
                "https://geheim:geheim@api.example.com",
                "https://api.example.com?x=geheim",
                "https://api.example.com#geheim"
            })
    void refuses_every_other_base_url_without_repeating_secrets(String url) {
        assertThatThrownBy(() -> HttpTransport.create(TransportSettings.of(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The base URL ")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "ü", " a", "a "})
    void refuses_an_application_name_that_no_header_may_hold(String name) {
        TransportSettings settings =
                TransportSettings.of("https://api.example.com").withApplication(name);
        assertThatThrownBy(() -> HttpTransport.create(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The application's name ");
    }

    @Test
    void refuses_settings_that_make_no_sense() {
        Duration one = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Timeouts(one, Duration.ZERO, one, one))
                .hasMessage("The read timeout must be positive, but is PT0S");
        assertThatThrownBy(() -> TransportSettings.of("https://a").withConnections(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Call call, String why) throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url() + "/base"))) {
            assertThat(transport.exchange(call, Calls.context()))
                    .isEqualTo(new Attempt.NotSent(Attempt.Reason.GUARDED, why, null));
            assertThat(server.connections()).isZero();
        }
    }

    private static ScriptedServer.Request sent(Call call) throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(
                        TransportSettings.of(server.url() + "/base/").withApplication("my-strategy/1.2"))) {
            transport.exchange(call, Calls.context());
            return server.requests().get(0);
        }
    }
}

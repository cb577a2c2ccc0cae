package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineStack;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.http.HttpTransport;
import io.orderwright.internal.http.TransportSettings;
import io.orderwright.testing.TestTime;
import io.orderwright.testing.TokenServer;
import io.orderwright.testing.TokenServer.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of every call as they arrive. Source: tastytrade Open API, headers and versions. */
class TastytradeHeadersTest {
    /** The headers with which a call of a client with these arrives. */
    private static Map<String, String> arriving(TastytradeHeaders headers) throws Exception {
        try (TokenServer server = new TokenServer(request -> new Answer(200, "{\"data\":{}}"));
                HttpTransport transport =
                        HttpTransport.create(TransportSettings.of(server.url()).withApplication("my-app/1.0"))) {
            EngineSettings settings =
                    EngineSettings.of(new TastytradeErrors(new TestTime())).withHeaders(headers.pairs());
            EngineStack.create(transport, settings)
                    .exchange(
                            new TastytradeCalls("5WX00001").read("1"),
                            new CallContext(Logins.soon(), Duration.ofSeconds(15), SendHooks.NONE));
            return server.received().get(0).headers();
        }
    }

    @Test
    void the_version_is_pinned_and_the_user_agent_begins_with_product_and_version() throws Exception {
        assertThat(arriving(TastytradeHeaders.pinned()))
                .containsEntry("accept-version", "20261012")
                .containsEntry("accept", "application/json")
                .hasEntrySatisfying("user-agent", agent -> assertThat(agent).matches("orderwright/[\\w.-]+ .*"));
    }

    @Test
    void another_version_can_be_asked_for_or_none() throws Exception {
        assertThat(arriving(TastytradeHeaders.version("20250813"))).containsEntry("accept-version", "20250813");
        assertThat(arriving(TastytradeHeaders.none())).doesNotContainKey("accept-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "2026-10-12", "20261312", "20261032", "19991231", "20261012\r\nX: y"})
    void refuses_a_version_that_is_no_date(String version) {
        assertThatThrownBy(() -> TastytradeHeaders.version(version))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("apiVersion");
    }
}

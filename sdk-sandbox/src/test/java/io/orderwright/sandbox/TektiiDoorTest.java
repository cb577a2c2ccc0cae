package io.orderwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused at the gateway's door: keys, paths, methods, and queries that can't be read. */
class TektiiDoorTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @RegisterExtension
    final TektiiBoxExtension extension = TektiiBoxExtension.create();

    private Gate gate;

    @BeforeEach
    void open() {
        gate = new Gate(extension.box());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/orders?status=DONE",
        "/v1/orders?status=open",
        "/v1/orders?status=OPEN&status=FILLED",
        "/v1/orders?side=HOLD",
        "/v1/orders?since=yesterday",
        "/v1/orders/history?until=2026-11-20",
        "/v1/orders?limit=-1",
        "/v1/trades?limit=ten",
        "/v1/bars/ACME",
        "/v1/bars/ACME?timeframe=3m",
        "/v1/orders/%FF",
        "/v1/positions/%C3%28"
    })
    void answers_a_query_or_path_that_can_not_be_read_with_plain_text(String path) {
        HttpResponse<String> response = gate.get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(response.body()).doesNotStartWith("{");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/nothing, 404",
        "GET, /, 404",
        "POST, /v1/orders/oco, 405",
        "PUT, /v1/orders, 405",
        "DELETE, /v1/account, 405",
        "POST, /v1/circuit-breaker/reset, 404",
        "PUT, /v1/positions/x, 405"
    })
    void answers_paths_and_methods_that_it_has_not_with_nothing(String method, String path, int status) {
        HttpResponse<String> response = gate.send(method, path, "");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, MISSING_API_KEY, API key required",
                "wrong, -, INVALID_API_KEY, Invalid API key",
                "-, wrong, INVALID_API_KEY, Invalid API key",
                "wrong, right, INVALID_API_KEY, Invalid API key"
            })
    void tells_a_missing_key_from_a_wrong_one(String bearer, String header, String code, String message) {
        try (TektiiBox closed = TektiiBox.builder().apiKey(KEY).start()) {
            HttpResponse<String> response = withKeys(closed, bearer, header);

            JsonNode error = Gate.json(response, 401);
            assertThat(error.path("code").asText()).isEqualTo("UNAUTHORIZED");
            assertThat(error.path("message").asText()).isEqualTo("Unauthorized: " + message);
            assertThat(error.path("details").path("code").asText()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"right, -", "-, right", "right, wrong"})
    void takes_the_key_both_ways_and_the_bearer_first(String bearer, String header) {
        try (TektiiBox closed = TektiiBox.builder().apiKey(KEY).start()) {
            assertThat(withKeys(closed, bearer, header).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> withKeys(TektiiBox closed, String bearer, String header) {
        Gate other = new Gate(closed);
        HttpRequest.Builder request = other.request("GET", "/v1/account", "");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + (bearer.equals("right") ? KEY : bearer));
        }
        if (header != null) {
            request.header("X-API-Key", header.equals("right") ? KEY : header);
        }
        return other.send(request.build());
    }

    @Test
    void never_asks_for_a_key_where_health_is_told() {
        try (TektiiBox closed = TektiiBox.builder().apiKey(KEY).start()) {
            Gate other = new Gate(closed);

            assertThat(other.get("/livez").statusCode()).isEqualTo(200);
            assertThat(other.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(other.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void wants_a_key_of_32_characters() {
        assertThatThrownBy(() -> TektiiBox.builder().apiKey("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
    }
}

package io.orderwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in to tastytrade: user agents, tokens, versions, paths. */
class TastytradeDoorTest {
    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));

    @RegisterExtension
    final TastytradeBoxExtension extension =
            TastytradeBoxExtension.of(TastytradeBox.builder().clock(clock));

    private TastytradeBox box;
    private Venue venue;

    @BeforeEach
    void open() {
        box = extension.box();
        venue = new Venue(box);
    }

    private HttpResponse<String> token(String type, String body) {
        return venue.send(venue.tokenRequest(type, body).build());
    }

    private static String grant(String secret, String refresh) {
        return Venue.json(
                "{'grant_type':'refresh_token','client_secret':'" + secret + "','refresh_token':'" + refresh + "'}");
    }

    @Test
    void a_refresh_token_buys_fifteen_minutes_and_stays() {
        String body = grant(box.app().clientSecret(), box.tokens().issue().refreshToken());

        JsonNode first = Venue.body(token("application/json", body), 200);
        JsonNode second = Venue.body(token("application/json", body), 200);

        assertThat(first.path("expires_in").asInt()).isEqualTo(900);
        assertThat(first.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(first.has("refresh_token")).isFalse();
        assertThat(second.path("access_token").asText())
                .isNotEqualTo(first.path("access_token").asText());
    }

    @Test
    void the_token_endpoint_takes_a_form_too() {
        String body = "grant_type=refresh_token&scope=read+trade&client_secret="
                + box.app().clientSecret() + "&refresh_token="
                + box.tokens().issue().refreshToken();

        assertThat(token("application/x-www-form-urlencoded", body).statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrong_credentials_are_refused() {
        String refresh = box.tokens().issue().refreshToken();

        JsonNode secret = Venue.error(token("application/json", grant("wrong", refresh)), 401);
        JsonNode other = Venue.error(token("application/json", grant(box.app().clientSecret(), "wrong")), 401);
        box.tokens().expireRefreshTokens();
        JsonNode dead = Venue.error(token("application/json", grant(box.app().clientSecret(), refresh)), 401);

        assertThat(secret.path("code").asText()).isEqualTo("invalid_credentials");
        assertThat(other.path("code").asText()).isEqualTo("invalid_credentials");
        assertThat(dead.path("code").asText()).isEqualTo("invalid_credentials");
    }

    @ParameterizedTest
    @CsvSource({"grant_type", "client_secret", "refresh_token"})
    void a_grant_needs_every_field(String field) {
        String body = grant("s", "r")
                .replaceFirst("\"" + field + "\":\"[a-z_]+\",?", "")
                .replace(",}", "}");

        JsonNode error = Venue.error(token("application/json", body), 400);

        assertThat(error.path("errors").findValuesAsText("domain")).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "authorization_code"})
    void another_grant_is_refused(String type) {
        String body = grant("s", "r").replace("\"refresh_token\",", "\"" + type + "\",");

        assertThat(Venue.error(token("application/json", body), 400)
                        .path("code")
                        .asText())
                .isEqualTo("validation_error");
    }

    @ParameterizedTest
    @CsvSource({"899, 200", "900, 401"})
    void an_access_token_lives_fifteen_minutes(int seconds, int status) {
        clock.advance(Duration.ofSeconds(seconds));

        assertThat(venue.send("GET", "/customers/me/accounts", "").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Authorization, ''", "Authorization, Bearer none", "Authorization, Basic abc"})
    void a_call_without_a_good_token_is_unauthorized(String header, String value) {
        HttpRequest request = venue.request("GET", "/customers/me/accounts", "")
                .setHeader(header, value)
                .build();

        assertThat(Venue.error(venue.send(request), 401).path("code").asText()).isEqualTo("unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "agent/", "/1.0", "two words/1.0"})
    void a_user_agent_without_product_and_version_gets_html(String agent) {
        HttpRequest request = venue.request("POST", venue.path("/orders"), Venue.buyLimit("5"))
                .setHeader("User-Agent", agent)
                .build();

        HttpResponse<String> response = venue.send(request);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(response.body()).startsWith("<html>");
        assertThat(box.ledger().orders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20250813, orders/live, 200",
        "20250812, orders/live, 406",
        "20261012, orders/live, 200",
        "20991231, orders/live, 200",
        "latest, orders/live, 406",
        "20240501, balances, 200",
        "20240430, balances, 406"
    })
    void a_version_is_the_newest_that_is_no_younger(String version, String path, int status) {
        HttpRequest request = venue.request("GET", venue.path("/" + path), "")
                .header("Accept-Version", version)
                .build();

        JsonNode body = Venue.body(venue.send(request), status);

        assertThat(body.path("error").path("code").isNumber()).isEqualTo(status == 406);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere",
        "DELETE, /accounts/123456789/orders",
        "GET, /accounts/1/balances",
        "GET, /accounts/123456789/orders/1",
        "GET, /accounts/123456789/orders/none",
        "GET, /accounts/123456789/complex-orders/1",
        "GET, /accounts/123456789/balances/EUR",
        "GET, /customers/7/accounts",
        "POST, /sessions"
    })
    void what_is_not_there_is_not_found(String method, String path) {
        String body = method.equals("POST") ? "{}" : "";

        assertThat(Venue.error(venue.send(method, path, body), 404).path("code").asText())
                .isEqualTo("not_found");
    }

    @Test
    void a_body_is_marked_as_json() {
        HttpRequest request = venue.request("POST", venue.path("/orders"), Venue.buyLimit("5"))
                .setHeader("Content-Type", "text/plain")
                .build();

        assertThat(Venue.error(venue.send(request), 400).path("errors").findValuesAsText("domain"))
                .containsExactly("content-type");
    }

    @Test
    void an_answer_says_what_it_answers() {
        JsonNode body = Venue.body(venue.send("GET", venue.path("/orders/live"), ""), 200);

        assertThat(body.path("context").asText()).isEqualTo(venue.path("/orders/live"));
        assertThat(body.path("data").path("items").isArray()).isTrue();
    }
}

package io.orderwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.internal.http.Form;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schwab's OAuth: consent, code, refresh, and how each ends. */
class OAuthTest {
    private static final String CALLBACK = "https://127.0.0.1:8182/";

    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));

    @RegisterExtension
    final SchwabBoxExtension extension =
            SchwabBoxExtension.of(SchwabBox.builder().clock(clock));

    private Caller caller;

    @BeforeEach
    void login() {
        caller = new Caller(extension.box());
    }

    private HttpResponse<String> authorize(String query) {
        return caller.send(HttpRequest.newBuilder(URI.create(extension.box().url() + "/v1/oauth/authorize?" + query))
                .build());
    }

    private Map<String, String> consent() {
        HttpResponse<String> response =
                authorize("response_type=code&client_id=box-app-key&state=s%201&redirect_uri=" + encoded(CALLBACK));
        assertThat(response.statusCode()).isEqualTo(302);
        String back = response.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(CALLBACK + "?code=").contains("%40&session=");
        return Form.read(URI.create(back).getRawQuery());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> token(String form) {
        return token(form, "box-app-key:box-app-secret", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> token(String form, String pair, String contentType) {
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return caller.send(HttpRequest.newBuilder(URI.create(extension.box().url() + "/v1/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String byCode(String code) {
        return "grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri=" + encoded(CALLBACK);
    }

    private static String byRefresh(String refreshToken) {
        return "grant_type=refresh_token&refresh_token=" + encoded(refreshToken);
    }

    private int statusWith(String accessToken) {
        return caller.send(HttpRequest.newBuilder(URI.create(extension.box().url() + "/trader/v1/accounts"))
                        .header("Authorization", "Bearer " + accessToken)
                        .header("Accept", "application/json")
                        .build())
                .statusCode();
    }

    @Test
    void a_code_becomes_tokens_and_a_refresh_token_new_access() {
        Map<String, String> back = consent();
        assertThat(back.get("code")).endsWith("@");
        assertThat(back.get("state")).isEqualTo("s 1");

        JsonNode first = Caller.json(token(byCode(back.get("code"))));
        JsonNode second = Caller.json(token(byRefresh(first.get("refresh_token").asText())));

        assertThat(first.get("expires_in").asInt()).isEqualTo(1800);
        assertThat(first.get("token_type").asText()).isEqualTo("Bearer");
        assertThat(first.get("scope").asText()).isEqualTo("api");
        assertThat(first.get("id_token").asText()).contains(".");
        assertThat(second.get("refresh_token")).isEqualTo(first.get("refresh_token"));
        assertThat(second.get("access_token")).isNotEqualTo(first.get("access_token"));
        assertThat(statusWith(second.get("access_token").asText())).isEqualTo(200);
    }

    @Test
    void a_code_is_good_once_and_for_thirty_seconds() {
        String used = consent().get("code");
        String late = consent().get("code");
        assertThat(token(byCode(used)).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(30));

        assertThat(token(byCode(used)).statusCode()).isEqualTo(400);
        assertThat(Caller.tree(token(byCode(late)).body()).get("error").asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void an_access_token_lives_thirty_minutes() {
        String access = extension.box().tokens().issue().accessToken();
        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(statusWith(access)).isEqualTo(200);

        clock.advance(Duration.ofMillis(1));

        assertThat(statusWith(access)).isEqualTo(401);
    }

    @Test
    void refreshing_does_not_extend_the_seven_days_of_a_refresh_token() {
        String refresh = extension.box().tokens().issue().refreshToken();
        clock.advance(Duration.ofDays(6));
        assertThat(token(byRefresh(refresh)).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofDays(1));

        HttpResponse<String> dead = token(byRefresh(refresh));
        JsonNode body = Caller.tree(dead.body());
        assertThat(dead.statusCode()).isEqualTo(400);
        assertThat(body.get("error").asText()).isEqualTo("unsupported_token_type");
        assertThat(body.get("error_description").asText()).contains("refresh_token_authentication_error");
    }

    @Test
    void tokens_can_be_ended() {
        Tokens.Issued issued = extension.box().tokens().issue();

        extension.box().tokens().expireAccessTokens();
        extension.box().tokens().expireRefreshTokens();

        assertThat(statusWith(issued.accessToken())).isEqualTo(401);
        assertThat(token(byRefresh(issued.refreshToken())).statusCode()).isEqualTo(400);
        assertThat(issued.toString()).doesNotContain(issued.accessToken()).doesNotContain(issued.refreshToken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=nobody&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182%2F",
                "client_id=box-app-key&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182",
                "client_id=box-app-key",
                "client_id=box-app-key&response_type=token&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182%2F",
                "client_id=box-app-key&prompt=none&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182%2F"
            })
    void consent_needs_the_app_and_its_callback_to_the_character(String query) {
        assertThat(authorize(query).statusCode()).isBetween(400, 401);
    }

    @Test
    void a_token_needs_the_apps_credentials_and_a_form() {
        String refresh = extension.box().tokens().issue().refreshToken();
        String form = "application/x-www-form-urlencoded";

        assertThat(token(byRefresh(refresh), "box-app-key:wrong", form).statusCode())
                .isEqualTo(401);
        assertThat(token(byRefresh(refresh), "box-app-key:box-app-secret", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(token("grant_type=password").statusCode()).isEqualTo(400);
        assertThat(token(byRefresh(refresh) + "&client_id=box-app-key").statusCode())
                .isEqualTo(400);
        assertThat(token("grant_type=authorization_code&code=x").statusCode()).isEqualTo(400);
    }

    @Test
    void no_token_no_answer() {
        HttpResponse<String> response =
                caller.send(HttpRequest.newBuilder(URI.create(extension.box().url() + "/trader/v1/accounts"))
                        .header("Accept", "application/json")
                        .build());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Schwab-Client-CorrelID")).isPresent();
    }

    @Test
    void each_app_has_its_own_tag() {
        BoxApp second = new BoxApp("second", "secret", "https://127.0.0.1/", "API_TDAM:Second");
        try (SchwabBox box = SchwabBox.builder()
                .app(BoxApp.standard().withTag("API_TDAM:First"))
                .app(second)
                .start()) {
            Caller one = new Caller(box);
            one.placed(Bodies.buyMarket("ACME", 1));
            String token = box.tokens().issue("second").accessToken();
            one.send(HttpRequest.newBuilder(URI.create(box.url() + one.orders()))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Bodies.buyMarket("ACME", 1)))
                    .build());

            assertThat(box.ledger().orders())
                    .extracting(BookedOrder::serverTag)
                    .containsExactly("API_TDAM:First", "API_TDAM:Second");
            assertThatThrownBy(() -> box.tokens().issue("third")).isInstanceOf(IllegalArgumentException.class);
            assertThat(second.toString()).doesNotContain("secret");
        }
    }
}

package io.orderwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.internal.http.Form;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a partner's app is let in, and what the token endpoint does not take. Source: tastytrade Open API, OAuth2. */
class TastytradeGrantsTest {
    private static final String PAGE =
            "client_id=box-client-id&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182%2F&response_type=code";

    @RegisterExtension
    final TastytradeBoxExtension extension = TastytradeBoxExtension.create();

    private final PlainHttp http = new PlainHttp();

    private HttpResponse<String> page(String query) {
        return http.send(HttpRequest.newBuilder(URI.create(extension.box().url() + "/auth.html?" + query))
                .build());
    }

    private HttpRequest.Builder token(String body) {
        return new Venue(extension.box()).tokenRequest("application/json", Venue.json(body));
    }

    private HttpResponse<String> byCode(String code, String redirect) {
        return http.send(token("{'grant_type':'authorization_code','code':'" + code
                        + "','client_id':'box-client-id','client_secret':'box-client-secret','redirect_uri':'"
                        + redirect
                        + "'}")
                .build());
    }

    private String code() {
        HttpResponse<String> response = page(PAGE + "&scope=read%20trade&state=s%201");
        assertThat(response.statusCode()).isEqualTo(302);
        String back = response.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("https://127.0.0.1:8182/?code=");
        Map<String, String> parameters = Form.read(URI.create(back).getRawQuery());
        assertThat(parameters).containsEntry("state", "s 1");
        return parameters.get("code");
    }

    @Test
    void a_code_becomes_a_grant_once() {
        String code = code();

        JsonNode granted = Venue.body(byCode(code, "https://127.0.0.1:8182/"), 200);
        JsonNode again = Venue.body(byCode(code, "https://127.0.0.1:8182/"), 400);

        assertThat(granted.path("expires_in").asInt()).isEqualTo(900);
        assertThat(again.path("error").asText()).isEqualTo("invalid_grant");
        String renewal = "{'grant_type':'refresh_token','client_secret':'box-client-secret','refresh_token':'"
                + granted.path("refresh_token").asText() + "'}";
        assertThat(Venue.body(http.send(token(renewal).build()), 200)
                        .path("access_token")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void a_code_is_of_no_use_with_another_redirect() {
        assertThat(byCode(code(), "https://127.0.0.1/").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=nobody&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182%2F&response_type=code",
                "client_id=box-client-id&redirect_uri=https%3A%2F%2F127.0.0.1%2F&response_type=code",
                "client_id=box-client-id&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182%2F",
                PAGE + "&scope=admin",
                PAGE + "&prompt=none"
            })
    void the_page_needs_the_app_its_redirect_and_known_scopes(String query) {
        assertThat(page(query).statusCode()).isEqualTo(400);
    }

    @Test
    void a_token_call_carries_no_token() {
        String refresh = extension.box().tokens().issue().refreshToken();
        String body =
                "{'grant_type':'refresh_token','client_secret':'box-client-secret','refresh_token':'" + refresh + "'}";

        assertThat(http.send(token(body).header("Authorization", "Bearer old").build())
                        .statusCode())
                .isEqualTo(401);
        assertThat(http.send(token(body.replace("}", ",'scope':'admin'}")).build())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_user_who_is_not_confirmed_is_refused_when_told_to() {
        extension.box().faults().next(Operation.TOKEN, TastytradeFault.unconfirmedUser());

        assertThat(Venue.error(http.send(token("{}").build()), 401).path("code").asText())
                .isEqualTo("unconfirmed_user");
    }
}

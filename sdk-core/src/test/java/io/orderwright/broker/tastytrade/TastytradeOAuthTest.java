package io.orderwright.broker.tastytrade;

import static io.orderwright.broker.tastytrade.Logins.PAGE;
import static io.orderwright.broker.tastytrade.Logins.REFRESH;
import static io.orderwright.broker.tastytrade.Logins.SECRET;
import static io.orderwright.broker.tastytrade.Logins.error;
import static io.orderwright.broker.tastytrade.TastytradeScope.READ;
import static io.orderwright.broker.tastytrade.TastytradeScope.TRADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.InvalidOrderException;
import io.orderwright.OrderwrightException;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerCallException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.NotSentException;
import io.orderwright.error.PermissionException;
import io.orderwright.error.RateLimitedException;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.testing.TestTime;
import io.orderwright.testing.TokenServer;
import io.orderwright.testing.TokenServer.Answer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a login sends to tastytrade's token endpoint, and what its answers come to. Source: tastytrade Open API, OAuth2. */
class TastytradeOAuthTest {
    private final TestTime time = new TestTime();
    private final TokenServer server = new TokenServer(request -> Logins.granted("the-access"));
    private final TastytradeOAuth oauth = Logins.at(server).clock(time).build();

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void asks_in_json_with_the_credentials_in_the_body_alone() {
        TastytradeAccessToken token = oauth.accessToken();

        assertThat(token)
                .isEqualTo(
                        new TastytradeAccessToken("the-access", time.instant().plusSeconds(900)));
        TokenServer.Received request = server.received().get(0);
        assertThat(request.line()).isEqualTo("POST /oauth/token HTTP/1.1");
        assertThat(request.body())
                .isEqualTo("{\"grant_type\":\"refresh_token\",\"client_secret\":\"" + SECRET + "\",\"refresh_token\":\""
                        + REFRESH + "\"}");
        assertThat(request.contentType()).startsWith("application/json");
        assertThat(request.headers())
                .containsEntry("accept", "application/json")
                .doesNotContainKey("authorization");
    }

    /** Source: tastytrade Open API: the header must be of the form product/version. */
    @Test
    void says_who_calls_as_product_and_version() {
        oauth.accessToken();

        assertThat(server.received().get(0).headers().get("user-agent")).matches("orderwright/[\\w.-]+( .*)?");
    }

    @Test
    void asks_for_less_than_the_grant_allows_when_told_to() {
        Logins.at(server).scopes(TRADE, READ, READ).build().accessToken();

        assertThat(server.received().get(0).body()).endsWith(",\"scope\":\"read trade\"}");
    }

    @Test
    void a_token_lives_a_quarter_of_an_hour_where_the_answer_does_not_say() {
        server.answer(request -> new Answer(200, "{\"access_token\":\"the-access\",\"token_type\":\"Bearer\"}"));

        assertThat(oauth.accessToken().ends()).isEqualTo(time.instant().plusSeconds(900));
    }

    @Test
    void is_in_production_unless_told_otherwise() {
        assertThat(TastytradeOAuth.personal(SECRET, REFRESH).build().baseUrl()).isEqualTo("https://api.tastyworks.com");
        assertThat(TastytradeOAuth.personal(SECRET, REFRESH)
                        .environment(TastytradeEnvironment.SANDBOX)
                        .build()
                        .baseUrl())
                .isEqualTo("https://api.cert.tastyworks.com");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(401, error("invalid_credentials"), AuthenticationException.class, "was not revoked"),
                arguments(401, error("invalid_credentials"), AuthenticationException.class, "was not regenerated"),
                arguments(
                        401,
                        error("invalid_credentials"),
                        AuthenticationException.class,
                        "sandbox and production are separate"),
                arguments(400, oauthError("invalid_grant"), AuthenticationException.class, "make a new grant"),
                arguments(400, error("invalid_grant"), AuthenticationException.class, "make a new grant"),
                arguments(401, oauthError("invalid_client"), AuthenticationException.class, "client secret"),
                arguments(400, error("grant_revoked"), AuthenticationException.class, "make a new grant"),
                arguments(401, "", AuthenticationException.class, "make a new grant"),
                arguments(401, error("unconfirmed_user"), AuthenticationException.class, "confirm the login's e-mail"),
                arguments(403, error("unconfirmed_user"), AuthenticationException.class, "confirm the login's e-mail"),
                arguments(401, PAGE, AuthenticationException.class, "User-Agent is not of the form product/version"),
                arguments(403, error("not_permitted"), PermissionException.class, "scopes"),
                arguments(400, error("validation_error"), InvalidRequestException.class, "form"),
                arguments(
                        406,
                        "{\"error\":{\"code\":406,\"message\":\"The requested version is not supported.\"}}",
                        InvalidRequestException.class,
                        "version"),
                arguments(429, error("too_many_requests"), RateLimitedException.class, "wait"),
                arguments(502, PAGE.replace("401", "502"), BrokerUnavailableException.class, "try later"));
    }

    private static String oauthError(String code) {
        return "{\"error\":\"" + code + "\",\"error_description\":\"Grant revoked\"}";
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_told_with_what_to_do(int status, String body, Class<? extends Exception> type, String says) {
        server.answer(request -> new Answer(status, body));

        assertThatThrownBy(oauth::accessToken).isExactlyInstanceOf(type).hasMessageContaining(says);
    }

    @Test
    void a_page_before_the_api_is_not_told_as_the_end_of_a_login() {
        server.answer(request -> new Answer(401, PAGE));

        AuthenticationException thrown = catchThrowableOfType(AuthenticationException.class, oauth::accessToken);

        assertThat(thrown)
                .hasMessageContaining("401 Authorization Required")
                .hasMessageNotContaining("grant")
                .hasMessageNotContaining("revoked");
        assertThat(thrown.failure().brokerCode()).isEmpty();
    }

    @Test
    void a_refusal_keeps_the_brokers_own_code_and_is_not_repeated() {
        server.answer(request -> new Answer(401, error("invalid_credentials")));

        AuthenticationException thrown = catchThrowableOfType(AuthenticationException.class, oauth::accessToken);

        assertThat(thrown.failure().brokerCode()).hasValue(TastytradeCode.INVALID_CREDENTIALS.text());
        assertThat(thrown.failure().httpStatus()).hasValue(401);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void tries_again_when_tastytrade_is_down_for_a_moment() {
        server.answer(request -> server.received().size() < 3 ? new Answer(503, "") : Logins.granted("late"));

        assertThat(oauth.accessToken().value()).isEqualTo("late");
    }

    @Test
    void silence_tells_of_the_block_after_too_many_failed_logins() {
        server.answer(request -> new Answer(0, ""));

        assertThatThrownBy(oauth::accessToken)
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("eight hours");
    }

    @Test
    void says_when_nothing_was_sent() throws Exception {
        server.close();

        assertThatThrownBy(oauth::accessToken).isInstanceOf(NotSentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"data\":{\"access_token\":\"the-access\"}}",
                "{\"access_token\":null}",
                "{\"access_token\":\"the access\"}",
                "{\"access_token\":\"the-access\\r\\nX: y\"}",
                "{\"access_token\":\"the-access\",\"expires_in\":\"soon\"}",
                "{\"access_token\":\"the-access"
            })
    void an_answer_without_a_token_is_unreadable_and_never_shown(String body) {
        server.answer(request -> new Answer(200, body));

        UnreadableReplyException thrown = catchThrowableOfType(UnreadableReplyException.class, oauth::accessToken);

        assertThat(Logins.allOf(thrown)).doesNotContain("the-access").doesNotContain("the access");
        assertThat(thrown.failure().rawBody()).isEmpty();
    }

    static Stream<String> echoes() {
        String json = "{\"client_secret\":\"" + SECRET + "\",\"refresh_token\":\"" + REFRESH + "\"}";
        return Stream.of(
                json,
                SECRET + " " + REFRESH,
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8) + "&"
                        + URLEncoder.encode(REFRESH, StandardCharsets.UTF_8),
                "{\"error\":{\"code\":\"x\",\"message\":\"" + SECRET.replace("/", "\\/") + " " + REFRESH + "\"}}",
                "{\"error\":{\"code\":\"x\",\"message\":\"" + json.replace("\"", "\\\"") + "\"}}",
                "{\"error\":{\"code\":\"" + REFRESH + "\",\"errors\":[{\"domain\":\"" + SECRET + "\",\"reason\":\""
                        + REFRESH + "\"}]}}",
                "{\"error\":\"invalid_grant\",\"error_description\":\"" + SECRET.replace("+", "\\u002b") + REFRESH
                        + "\"}",
                "<html><title>" + SECRET + " " + REFRESH + "</title></html>");
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void no_secret_reaches_an_exception_even_if_tastytrade_repeats_it(String echo) {
        for (int status : new int[] {301, 400, 401, 403, 404, 422, 429}) {
            server.answer(request -> new Answer(status, echo));

            OrderwrightException thrown = catchThrowableOfType(OrderwrightException.class, oauth::accessToken);

            assertThat(thrown).isInstanceOf(BrokerCallException.class);
            assertThat(Logins.allOf(thrown))
                    .doesNotContain("client+secret")
                    .doesNotContain("client%2Bsecret")
                    .doesNotContain("client\\u002bsecret")
                    .doesNotContain("the-refresh_token");
        }
    }

    @Test
    void asks_through_the_proxy_of_a_client_that_was_handed_in_and_leaves_it_open() {
        OkHttpClient theirs = behindServer();

        TastytradeOAuth.personal(SECRET, REFRESH)
                .baseUrl("http://127.0.0.1:1")
                .httpClient(theirs)
                .build()
                .accessToken();

        assertThat(server.received().get(0).line()).isEqualTo("POST http://127.0.0.1:1/oauth/token HTTP/1.1");
        assertThat(theirs.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void a_trading_clients_http_client_serves_a_login_that_has_none() {
        TastytradeOAuth unreachable = TastytradeOAuth.personal(SECRET, REFRESH)
                .baseUrl("http://127.0.0.1:1")
                .build();

        unreachable.orOver(behindServer()).accessToken();

        assertThat(server.received()).hasSize(1);
        assertThat(Logins.at(server)
                        .httpClient(new OkHttpClient())
                        .build()
                        .orOver(nowhere())
                        .accessToken()
                        .value())
                .isEqualTo("the-access");
    }

    private OkHttpClient behindServer() {
        return behind(URI.create(server.url()).getPort());
    }

    /** Nobody listens there. */
    private static OkHttpClient nowhere() {
        return behind(1);
    }

    private static OkHttpClient behind(int port) {
        return new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .build();
    }

    @Test
    void shows_no_secret_as_text() {
        TastytradeTokens tokens = new TastytradeTokens(oauth, time);
        assertThat(oauth + " " + tokens + " " + oauth.accessToken())
                .doesNotContain("secret")
                .doesNotContain("refresh")
                .doesNotContain("the-access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refuses_blank_credentials(String blank) {
        assertThatThrownBy(() -> TastytradeOAuth.personal(blank, REFRESH))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("clientSecret");
        assertThatThrownBy(() -> TastytradeOAuth.personal(SECRET, blank))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("refreshToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "ftp://127.0.0.1", "nonsense", "", "https://user:pass@example.com"})
    void refuses_an_address_that_tokens_can_not_be_sent_to(String url) {
        TastytradeOAuth.Builder builder =
                TastytradeOAuth.personal(SECRET, REFRESH).baseUrl(url);

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("baseUrl")
                .hasMessageNotContaining("pass@");
    }
}

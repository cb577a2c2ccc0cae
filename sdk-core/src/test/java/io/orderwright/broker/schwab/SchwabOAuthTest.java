package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.OrderwrightException;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.NotSentException;
import io.orderwright.error.PermissionException;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.oauth.Callback;
import io.orderwright.testing.TestTime;
import io.orderwright.testing.TokenServer;
import io.orderwright.testing.TokenServer.Answer;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchwabOAuthTest {
    private static final URI CALLBACK = URI.create("https://127.0.0.1:8182/");
    /** Nobody listens there. */
    private static final String UNREACHABLE = "http://127.0.0.1:1";

    private static final String KEY = "the-app-key";
    private static final String SECRET = "the-app-secret";
    private static final String REFRESH = "the-refresh-token@";
    private static final String DEAD =
            "{\"error\":\"unsupported_token_type\",\"error_description\":\"400 Bad Request: \\\"{\\\"error_description\\\":"
                    + "\\\"Exception while authenticating refresh token [tokenDigest=abc=]\\\",\\\"error\\\":"
                    + "\\\"refresh_token_authentication_error\\\"}\\\"\"}";

    private final TestTime time = new TestTime();
    private final TokenServer server = new TokenServer(request -> TokenServer.tokens("I0.access@", REFRESH));
    private final SchwabOAuth oauth = SchwabOAuth.app(KEY, SECRET, CALLBACK)
            .baseUrl(server.url())
            .clock(time)
            .build();

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private SchwabLogin login() {
        return SchwabLogin.of("I0.old@", time.instant().plusSeconds(60), REFRESH, time.instant());
    }

    @Test
    void sends_a_person_to_the_authorization_page_with_a_state() {
        assertThat(oauth.authorizationUrl("s+1").toString())
                .isEqualTo(server.url() + "/v1/oauth/authorize?response_type=code&client_id=the-app-key"
                        + "&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182%2F&state=s%2B1");
        assertThat(SchwabOAuth.newState()).hasSizeGreaterThan(20).isNotEqualTo(SchwabOAuth.newState());
    }

    @Test
    void turns_a_code_into_tokens_after_decoding_it() {
        SchwabLogin login = oauth.login(
                "https://127.0.0.1:8182/?code=C0.b2F1+dGg-_x%40&session=abc-1&state=the-state", "the-state");

        assertThat(login)
                .isEqualTo(SchwabLogin.of("I0.access@", time.instant().plusSeconds(1800), REFRESH, time.instant()));
        assertThat(login.ends()).isEqualTo(time.instant().plus(Duration.ofDays(7)));
        TokenServer.Received request = server.received().get(0);
        assertThat(request.line()).isEqualTo("POST /v1/oauth/token HTTP/1.1");
        assertThat(request.body())
                .isEqualTo("grant_type=authorization_code&code=C0.b2F1%2BdGg-_x%40"
                        + "&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182%2F");
        assertThat(request.contentType()).startsWith("application/x-www-form-urlencoded");
        assertThat(request.authorization())
                .isEqualTo("Basic "
                        + Base64.getEncoder()
                                .encodeToString("the-app-key:the-app-secret".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1:8182/?code=C0.x%40&state=other, state_mismatch",
        "https://127.0.0.1:8182/?code=C0.x%40, state_mismatch",
        "https://127.0.0.1:8182/, state_mismatch",
        "https://127.0.0.1:8182/?state=mine, code_missing",
        "https://127.0.0.1:8182/?state=mine&code=, code_missing",
        "https://127.0.0.1:8182/?error=access_denied&state=mine, access_denied",
        "https://127.0.0.1:8182/?state=mine&code=C0.x%4, address_unreadable",
        "'', state_mismatch"
    })
    void refuses_an_address_that_is_not_the_answer_to_the_question_before_anything_is_sent(
            String address, String code) {
        AuthenticationException thrown =
                catchThrowableOfType(AuthenticationException.class, () -> oauth.login(address, "mine"));

        assertThat(thrown.failure().brokerCode()).hasValue(code);
        assertThat(thrown).hasMessageNotContaining("C0.x");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_code_is_sent_once_even_if_nobody_answers() {
        server.answer(request -> new Answer(0, ""));

        assertThatThrownBy(() -> oauth.login("https://127.0.0.1:8182/?code=C0.x%40&state=s", "s"))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageNotContaining("C0.x");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void logs_in_and_renews_through_the_proxy_of_a_client_that_was_handed_in_and_leaves_it_open() {
        OkHttpClient theirs = behindServer();
        SchwabOAuth behindProxy = SchwabOAuth.app(KEY, SECRET, CALLBACK)
                .baseUrl(UNREACHABLE)
                .clock(time)
                .httpClient(theirs)
                .build();

        behindProxy.login("https://127.0.0.1:8182/?code=C0.x%40&state=s", "s");
        behindProxy.refresh(login());

        assertThat(server.received())
                .extracting(TokenServer.Received::line)
                .containsOnly("POST " + UNREACHABLE + "/v1/oauth/token HTTP/1.1")
                .hasSize(2);
        assertThat(theirs.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void a_trading_client_renews_its_tokens_through_the_proxy_of_the_client_that_it_was_handed() {
        TokenStore store = TokenStore.inMemory();
        store.save(SchwabLogin.of("I0.old@", Instant.now().minusSeconds(60), REFRESH, Instant.now()));
        SchwabOAuth app =
                SchwabOAuth.app(KEY, SECRET, CALLBACK).baseUrl(UNREACHABLE).build();
        try (SchwabClient client = Schwab.client()
                .account("HASH")
                .credentials(app, store)
                .baseUrl(UNREACHABLE)
                .httpClient(behindServer())
                .build()) {
            client.warmUp();
        }

        assertThat(server.received().get(0).line()).isEqualTo("POST " + UNREACHABLE + "/v1/oauth/token HTTP/1.1");
        assertThat(store.read()).map(SchwabLogin::accessToken).hasValue("I0.access@");
    }

    /** A client whose proxy is the server of this test. */
    private OkHttpClient behindServer() {
        URI proxy = URI.create(server.url());
        return new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort())))
                .build();
    }

    @Test
    void renews_the_access_token_and_not_the_login() {
        SchwabLogin before = login();
        time.pass(Duration.ofHours(1));

        SchwabLogin after = oauth.refresh(before);

        assertThat(after.accessToken()).isEqualTo("I0.access@");
        assertThat(after.accessTokenEnds()).isEqualTo(time.instant().plusSeconds(1800));
        assertThat(after.ends()).isEqualTo(before.ends());
        assertThat(server.received().get(0).body())
                .isEqualTo("grant_type=refresh_token&refresh_token=the-refresh-token%40");
    }

    @Test
    void keeps_the_refresh_token_where_the_answer_brings_none() {
        server.answer(request -> new Answer(200, "{\"access_token\":\"I0.new\"}"));

        SchwabLogin after = oauth.refresh(login());

        assertThat(after.refreshToken()).isEqualTo(REFRESH);
        assertThat(after.accessTokenEnds()).isEqualTo(time.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_login_is_over_after_seven_days_without_asking() {
        SchwabLogin login = login();
        time.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(oauth.refresh(login)).isNotNull();
        time.pass(Duration.ofSeconds(1));

        AuthenticationException thrown =
                catchThrowableOfType(AuthenticationException.class, () -> oauth.refresh(login));

        assertThat(thrown).hasMessageContaining("log in again");
        assertThat(thrown.failure().brokerCode()).hasValue("refresh_token_expired");
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DEAD,
                "{\"error\":\"invalid_client\",\"error_description\":\"refresh token invalid\"}",
                "{\"error\":\"invalid_grant\",\"error_description\":\"x\"}"
            })
    void a_refresh_token_that_schwab_calls_dead_is_the_end_of_the_login(String body) {
        server.answer(request -> new Answer(400, body));

        AuthenticationException thrown =
                catchThrowableOfType(AuthenticationException.class, () -> oauth.refresh(login()));

        assertThat(thrown.failure().brokerCode()).hasValue(SchwabOAuth.REFRESH_TOKEN_EXPIRED);
        assertThat(thrown).hasMessageContaining("log in again");
        assertThat(thrown.failure().rawBody()).hasValue(body);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_wrong_secret_is_not_taken_for_the_end_of_the_login() {
        server.answer(
                request -> new Answer(401, "{\"error\":\"invalid_client\",\"error_description\":\"Unauthorized\"}"));

        AuthenticationException thrown =
                catchThrowableOfType(AuthenticationException.class, () -> oauth.refresh(login()));

        assertThat(thrown.failure().brokerCode()).hasValue("invalid_client");
        assertThat(thrown).hasMessageContaining("key and secret");
    }

    @Test
    void an_edge_that_denies_access_is_told_as_it_is() {
        server.answer(request -> new Answer(403, "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD></HTML>"));

        assertThatThrownBy(() -> oauth.refresh(login()))
                .isInstanceOf(PermissionException.class)
                .hasMessageContaining("Access Denied");
    }

    @Test
    void tries_again_to_renew_when_schwab_is_down_for_a_moment() {
        server.answer(
                request -> server.received().size() < 3 ? new Answer(503, "") : TokenServer.tokens("I0.late", REFRESH));

        assertThat(oauth.refresh(login()).accessToken()).isEqualTo("I0.late");
    }

    @Test
    void says_when_nothing_was_sent() throws Exception {
        server.close();

        assertThatThrownBy(() -> oauth.refresh(login())).isInstanceOf(NotSentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"access_token\":null,\"refresh_token\":\"the-refresh-token@\"}",
                "{\"access_token\":\"with blank\",\"refresh_token\":\"the-refresh-token@\"}",
                "{\"access_token\":\"I0.tok\",\"expires_in\":\"soon\"}",
                "{\"access_token\":\"I0.tok"
            })
    void an_answer_without_tokens_is_unreadable_and_never_shown(String body) {
        server.answer(request -> new Answer(200, body));

        UnreadableReplyException thrown =
                catchThrowableOfType(UnreadableReplyException.class, () -> oauth.refresh(login()));

        assertThat(thrown).hasMessageNotContaining("the-refresh-token").hasMessageNotContaining("I0.tok");
        assertThat(thrown.failure().rawBody()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429, 500})
    void no_secret_reaches_an_exception_even_if_schwab_repeats_it(int status) {
        String echo = "{\"error\":\"x\",\"error_description\":\"" + REFRESH + " " + KEY + " " + SECRET + " I0.old@\"}";
        server.answer(request -> new Answer(status, echo));

        Throwable thrown = catchThrowableOfType(OrderwrightException.class, () -> oauth.refresh(login()));

        StringBuilder all = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            all.append(cause);
        }
        if (thrown instanceof io.orderwright.error.BrokerCallException call) {
            all.append(call.failure()).append(call.failure().rawBody());
        }
        assertThat(all.toString())
                .doesNotContain("the-refresh-token")
                .doesNotContain(SECRET)
                .doesNotContain(KEY)
                .doesNotContain("I0.old");
    }

    @Test
    void shows_no_secret_as_text() {
        assertThat(oauth.toString() + login() + Callback.read("https://a/?code=C0.x&state=s") + TokenStore.inMemory())
                .doesNotContain(KEY)
                .doesNotContain(SECRET)
                .doesNotContain("the-refresh-token")
                .doesNotContain("I0.old")
                .doesNotContain("C0.x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/", "https://localhost/", "https://LOCALHOST:1/", "/relative", "https:opaque"})
    void refuses_a_callback_that_schwab_refuses(String callback) {
        assertThatThrownBy(() -> SchwabOAuth.app(KEY, SECRET, URI.create(callback)))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("callback");
    }

    @Test
    void refuses_a_blank_secret_a_long_callback_and_plain_http_to_another_machine() {
        assertThatThrownBy(() -> SchwabOAuth.app(KEY, " ", CALLBACK)).isInstanceOf(InvalidOrderException.class);
        URI tooLong = URI.create("https://127.0.0.1/" + "x".repeat(255));
        assertThatThrownBy(() -> SchwabOAuth.app(KEY, SECRET, tooLong)).isInstanceOf(InvalidOrderException.class);
        assertThatThrownBy(() -> SchwabOAuth.app(KEY, SECRET, CALLBACK)
                        .baseUrl("http://example.com")
                        .build()
                        .refresh(login()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

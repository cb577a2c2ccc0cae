package io.orderwright.sandbox.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.TastytradeAccessToken;
import io.orderwright.broker.tastytrade.TastytradeOAuth;
import io.orderwright.broker.tastytrade.TastytradePartnerOAuth;
import io.orderwright.broker.tastytrade.TastytradeScope;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.sandbox.BoxApp;
import io.orderwright.sandbox.BoxClock;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.RequestRecord;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TastytradeBoxExtension;
import io.orderwright.sandbox.TastytradeFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins against tastytrade in a box, over real HTTP. */
class OAuthTest {
    private static final Duration LIFE = Duration.ofMinutes(3);

    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));

    @RegisterExtension
    final TastytradeBoxExtension extension =
            TastytradeBoxExtension.of(TastytradeBox.builder().clock(clock).accessTokenLife(LIFE));

    private final HttpClient http = HttpClient.newHttpClient();
    private TastytradeBox box;

    @BeforeEach
    void open() {
        box = extension.box();
    }

    private TastytradeOAuth.Builder login(String clientSecret, String refreshToken) {
        return TastytradeOAuth.personal(clientSecret, refreshToken)
                .baseUrl(box.url().toString())
                .clock(clock);
    }

    private TastytradeOAuth.Builder login() {
        return login(box.app().clientSecret(), box.tokens().issue().refreshToken());
    }

    private HttpResponse<String> get(URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /** What the API answers to somebody who comes with this token. */
    private int accounts(TastytradeAccessToken token) throws Exception {
        return get(
                        URI.create(box.url() + "/customers/me/accounts"),
                        "User-Agent",
                        "box-test/1.0",
                        "Authorization",
                        "Bearer " + token.value())
                .statusCode();
    }

    private List<RequestRecord> asked() {
        return box.ledger().requests().stream()
                .filter(request -> request.operation() == Operation.TOKEN)
                .toList();
    }

    private static AuthenticationException refusal(TastytradeOAuth oauth) {
        return catchThrowableOfType(AuthenticationException.class, oauth::accessToken);
    }

    @Test
    void a_grant_opens_the_api_again_and_again_each_time_for_as_long_as_the_answer_says() throws Exception {
        TastytradeOAuth oauth = login().build();

        TastytradeAccessToken first = oauth.accessToken();
        assertThat(first.ends()).isEqualTo(clock.instant().plus(LIFE));
        clock.advance(LIFE.minusSeconds(1));
        assertThat(accounts(first)).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(accounts(first)).isEqualTo(401);

        assertThat(accounts(oauth.accessToken())).isEqualTo(200);
    }

    @Test
    void the_credentials_go_into_a_body_of_json_and_into_no_header() {
        login().scopes(TastytradeScope.READ, TastytradeScope.TRADE).build().accessToken();

        RequestRecord asked = asked().get(0);
        assertThat(asked.headers().get("content-type"))
                .singleElement()
                .asString()
                .startsWith("application/json");
        assertThat(asked.headers()).doesNotContainKey("authorization");
        assertThat(asked.headers().toString()).doesNotContain(box.app().clientSecret());
        assertThat(asked.body()).contains("\"scope\":\"read trade\"");
    }

    @Test
    void a_grant_that_was_revoked_and_a_wrong_secret_are_told_with_what_to_do_and_asked_once() {
        TastytradeOAuth revoked = login().build();
        box.tokens().expireRefreshTokens();
        TastytradeOAuth wrong =
                login("another-secret", box.tokens().issue().refreshToken()).build();

        for (TastytradeOAuth oauth : List.of(revoked, wrong)) {
            AuthenticationException thrown = refusal(oauth);
            assertThat(thrown)
                    .hasMessageContaining("was not revoked")
                    .hasMessageContaining("was not regenerated")
                    .hasMessageContaining("sandbox and production are separate")
                    .hasMessageNotContaining(oauth.refreshToken())
                    .hasMessageNotContaining("another-secret");
            assertThat(thrown.failure().brokerCode()).hasValue("invalid_credentials");
        }
        assertThat(asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-version", "two words"})
    void a_user_agent_that_an_http_client_has_spoiled_is_told_as_that(String agent) {
        OkHttpClient spoiling = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("User-Agent", agent).build()))
                .build();

        assertThat(refusal(login().httpClient(spoiling).build()))
                .hasMessageContaining("User-Agent")
                .hasMessageNotContaining("grant");
    }

    @Test
    void a_person_who_has_to_confirm_the_address_is_told_so() {
        box.faults().next(Operation.TOKEN, TastytradeFault.unconfirmedUser());

        assertThat(refusal(login().build())).hasMessageContaining("confirm the login's e-mail address");
    }

    @Test
    void a_moment_of_trouble_is_waited_out() {
        box.faults().next(Operation.TOKEN, TastytradeFault.badGateway(), Fault.dropBeforeBooking());

        assertThat(login().build().accessToken().ends())
                .isEqualTo(clock.instant().plus(LIFE));
        assertThat(asked()).hasSize(3);
    }

    private TastytradePartnerOAuth partner() {
        BoxApp app = box.app();
        return TastytradePartnerOAuth.app(app.clientId(), app.clientSecret(), URI.create(app.redirectUri()))
                .baseUrl(box.url().toString())
                .authorizationPage(URI.create(box.url() + "/auth.html"))
                .clock(clock)
                .build();
    }

    /** Where a person is sent back to who lets the app in. */
    private String back(TastytradePartnerOAuth app, String state) throws Exception {
        URI page = app.authorizationUrl(state, TastytradeScope.READ, TastytradeScope.TRADE);
        return get(page).headers().firstValue("Location").orElseThrow();
    }

    @Test
    void a_person_lets_a_partners_app_in() throws Exception {
        TastytradePartnerOAuth app = partner();
        String state = TastytradePartnerOAuth.newState();

        TastytradeOAuth login = app.login(back(app, state), state);

        assertThat(accounts(login.accessToken())).isEqualTo(200);
        TastytradeOAuth kept =
                login(box.app().clientSecret(), login.refreshToken()).build();
        assertThat(accounts(kept.accessToken())).isEqualTo(200);
    }

    @Test
    void a_code_that_was_used_is_told_so_and_not_shown() throws Exception {
        TastytradePartnerOAuth app = partner();
        String address = back(app, "mine");
        app.login(address, "mine");

        AuthenticationException thrown =
                catchThrowableOfType(AuthenticationException.class, () -> app.login(address, "mine"));

        assertThat(thrown).hasMessageContaining("a code works once").hasMessageNotContaining("code/");
        assertThat(thrown.failure().brokerCode()).hasValue("invalid_grant");
    }

    @Test
    void a_code_is_not_sent_twice_when_the_answer_is_lost() throws Exception {
        TastytradePartnerOAuth app = partner();
        String address = back(app, "mine");
        box.faults().next(Operation.TOKEN, Fault.dropReplyAfterBooking());

        assertThatThrownBy(() -> app.login(address, "mine")).isInstanceOf(BrokerUnavailableException.class);

        assertThat(asked()).hasSize(1);
    }
}

package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.OrderwrightException;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.testing.TokenServer;
import io.orderwright.testing.TokenServer.Answer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letting a partner's app in. Source: tastytrade Open API, OAuth2; RFC 6749, section 4.1. */
class TastytradePartnerOAuthTest {
    private static final URI REDIRECT = URI.create("https://app.example.com/back?x=1");

    private final TokenServer server = new TokenServer(request -> new Answer(
            200,
            "{\"access_token\":\"the-access\",\"refresh_token\":\"the-refresh\",\"token_type\":\"Bearer\","
                    + "\"expires_in\":900}"));
    private final TastytradePartnerOAuth app = TastytradePartnerOAuth.app("client-id", Logins.SECRET, REDIRECT)
            .baseUrl(server.url())
            .build();

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void sends_a_person_to_the_authorization_page_of_its_environment() {
        assertThat(app.authorizationUrl("s+1", TastytradeScope.TRADE, TastytradeScope.READ))
                .hasToString("https://my.tastytrade.com/auth.html?client_id=client-id"
                        + "&redirect_uri=https%3A%2F%2Fapp.example.com%2Fback%3Fx%3D1&response_type=code"
                        + "&scope=read%20trade&state=s%2B1");
        assertThat(TastytradePartnerOAuth.app("client-id", Logins.SECRET, REDIRECT)
                        .environment(TastytradeEnvironment.SANDBOX)
                        .build()
                        .authorizationUrl("s"))
                .hasToString("https://cert-my.staging-tasty.works/auth.html?client_id=client-id"
                        + "&redirect_uri=https%3A%2F%2Fapp.example.com%2Fback%3Fx%3D1&response_type=code&state=s");
        assertThat(TastytradePartnerOAuth.newState())
                .hasSizeGreaterThan(20)
                .isNotEqualTo(TastytradePartnerOAuth.newState());
    }

    @Test
    void turns_a_code_into_a_login_after_decoding_it() {
        TastytradeOAuth login = app.login("https://app.example.com/back?x=1&code=a%2Fb%2Bc&state=mine", "mine");

        assertThat(login.refreshToken()).isEqualTo("the-refresh");
        TokenServer.Received request = server.received().get(0);
        assertThat(request.line()).isEqualTo("POST /oauth/token HTTP/1.1");
        assertThat(request.body())
                .isEqualTo("{\"grant_type\":\"authorization_code\",\"code\":\"a/b+c\",\"client_id\":\"client-id\","
                        + "\"client_secret\":\"" + Logins.SECRET
                        + "\",\"redirect_uri\":\"https://app.example.com/back?x=1\"}");
        assertThat(request.contentType()).startsWith("application/json");
        assertThat(request.authorization()).isEmpty();
    }

    @Test
    void the_login_renews_as_a_personal_one_does() {
        app.login("https://app.example.com/back?code=c&state=mine", "mine").accessToken();

        assertThat(server.received().get(1).body())
                .isEqualTo("{\"grant_type\":\"refresh_token\",\"client_secret\":\"" + Logins.SECRET
                        + "\",\"refresh_token\":\"the-refresh\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/back?code=c0de&state=other, state_mismatch",
        "https://app.example.com/back?code=c0de, state_mismatch",
        "https://app.example.com/back?state=mine, code_missing",
        "https://app.example.com/back?error=access_denied&state=mine, access_denied",
        "https://app.example.com/back?state=mine&code=c0de%4, address_unreadable",
        "'', state_mismatch"
    })
    void refuses_an_address_that_is_not_the_answer_to_the_question_before_anything_is_sent(
            String address, String code) {
        AuthenticationException thrown =
                catchThrowableOfType(AuthenticationException.class, () -> app.login(address, "mine"));

        assertThat(thrown.failure().broker()).isEqualTo("tastytrade");
        assertThat(thrown.failure().brokerCode()).hasValue(code);
        assertThat(Logins.allOf(thrown)).doesNotContain("c0de");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_code_is_sent_once_even_if_nobody_answers() {
        server.answer(request -> new Answer(0, ""));

        BrokerUnavailableException thrown = catchThrowableOfType(
                BrokerUnavailableException.class,
                () -> app.login("https://app.example.com/back?code=c0de&state=mine", "mine"));

        assertThat(Logins.allOf(thrown)).doesNotContain("c0de");
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500})
    void a_code_that_is_refused_is_told_without_it(int status) {
        String echo =
                "{\"error\":{\"code\":\"invalid_grant\",\"message\":\"No code c0de%2B1 of " + Logins.SECRET + "\"}}";
        server.answer(request -> new Answer(status, echo));

        OrderwrightException thrown = catchThrowableOfType(
                OrderwrightException.class,
                () -> app.login("https://app.example.com/back?code=c0de%2B1&state=mine", "mine"));

        assertThat(Logins.allOf(thrown)).doesNotContain("c0de").doesNotContain(Logins.SECRET);
        if (status != 500) {
            assertThat(thrown)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("send the person off again: a code works once");
        }
    }

    @Test
    void an_answer_without_a_refresh_token_is_unreadable() {
        server.answer(request -> Logins.granted("the-access"));

        assertThatThrownBy(() -> app.login("https://app.example.com/back?code=c&state=mine", "mine"))
                .isInstanceOf(UnreadableReplyException.class)
                .hasMessageContaining("refresh_token")
                .hasMessageNotContaining("the-access");
    }

    @Test
    void shows_no_secret_as_text() {
        assertThat(app.toString()).doesNotContain("client-id").doesNotContain(Logins.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/relative", "https:opaque", ""})
    void refuses_a_redirect_that_nobody_comes_back_to(String redirect) {
        assertThatThrownBy(() -> TastytradePartnerOAuth.app("client-id", Logins.SECRET, URI.create(redirect)))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("redirect");
    }

    @Test
    void refuses_blank_credentials() {
        assertThatThrownBy(() -> TastytradePartnerOAuth.app(" ", Logins.SECRET, REDIRECT))
                .isInstanceOf(InvalidOrderException.class);
        assertThatThrownBy(() -> TastytradePartnerOAuth.app("client-id", " ", REDIRECT))
                .isInstanceOf(InvalidOrderException.class);
    }
}

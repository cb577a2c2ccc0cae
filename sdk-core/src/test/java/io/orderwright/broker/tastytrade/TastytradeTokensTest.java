package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Authentication;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineStack;
import io.orderwright.internal.engine.EngineTime;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.engine.TokenSource.Token;
import io.orderwright.testing.Replies;
import io.orderwright.testing.TestTime;
import io.orderwright.testing.TokenServer;
import io.orderwright.testing.TokenServer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When tokens are renewed, and when not. Source: tastytrade Open API, OAuth2: a token lives for 900 seconds. */
class TastytradeTokensTest {
    private static final TastytradeCalls CALLS = new TastytradeCalls("5WX00001");

    private final TestTime time = new TestTime();
    private final TokenServer server = new TokenServer(request -> answer());
    private final TastytradeTokens tokens =
            new TastytradeTokens(Logins.at(server).build(), time);
    private final List<Call> sent = new CopyOnWriteArrayList<>();
    private final EngineStack engine = EngineStack.create(
            (call, context) -> {
                sent.add(call);
                return Replies.of(call.method().equals("GET") ? 200 : 201, "{\"data\":{}}");
            },
            EngineSettings.of(new TastytradeErrors(time))
                    .withAuthentication(Authentication.by(tokens))
                    .withTime(timeOfTheTest()));

    private Answer answer() {
        return Logins.granted("access" + server.received().size());
    }

    private EngineTime timeOfTheTest() {
        EngineTime real = EngineTime.system();
        return new EngineTime(time, real.monotonic(), real.sleeper(), real.random());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Attempt send(Call call) {
        return engine.exchange(call, new CallContext(Logins.soon(), Duration.ofSeconds(15), SendHooks.NONE));
    }

    private Token renewed() {
        return tokens.refresh(tokens.current(Logins.soon()), Logins.soon());
    }

    private <T extends Throwable> T refused(Class<T> type) {
        T thrown = catchThrowableOfType(type, this::renewed);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    private List<String> authorizations() {
        return sent.stream()
                .flatMap(call -> call.headers().stream())
                .filter(header -> header.name().equals("Authorization"))
                .map(Call.Pair::value)
                .toList();
    }

    @Test
    void asks_for_nothing_until_a_call_needs_a_token() {
        assertThat(server.received()).isEmpty();

        send(CALLS.read("1"));
        send(CALLS.place("{}"));

        assertThat(server.received()).hasSize(1);
        assertThat(authorizations()).containsExactly("Bearer access1", "Bearer access1");
    }

    @ParameterizedTest
    @CsvSource({
        "place, 839, Bearer access1",
        "place, 840, Bearer access2",
        "place, 900, Bearer access2",
        "read, 899, Bearer access1",
        "read, 900, Bearer access2"
    })
    void renews_a_minute_before_the_end_for_an_order_and_at_the_end_for_a_read(
            String operation, int seconds, String carried) {
        send(CALLS.read("1"));
        time.pass(Duration.ofSeconds(seconds));

        send(operation.equals("place") ? CALLS.place("{}") : CALLS.read("1"));

        assertThat(authorizations().get(1)).isEqualTo(carried);
        assertThat(sent).hasSize(2);
    }

    @Test
    void an_order_goes_out_with_the_token_at_hand_when_it_can_not_be_renewed_yet() {
        send(CALLS.read("1"));
        server.answer(request -> new Answer(401, Logins.error("invalid_credentials")));
        time.pass(Duration.ofSeconds(850));

        send(CALLS.place("{}"));

        assertThat(authorizations()).containsExactly("Bearer access1", "Bearer access1");
    }

    @Test
    void gives_the_token_that_somebody_else_has_renewed() {
        Token first = tokens.current(Logins.soon());
        Token second = tokens.refresh(first, Logins.soon());

        assertThat(tokens.refresh(first, Logins.soon())).isEqualTo(second);
        assertThat(tokens.current(Logins.soon())).isEqualTo(second);
        assertThat(second.value()).isEqualTo("access1");
        assertThat(second.expiresAt()).hasValue(TestTime.START.plusSeconds(900));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void renews_a_token_that_the_broker_has_ended_before_its_time() {
        Token first = renewed();

        assertThat(tokens.refresh(first, Logins.soon()).value()).isEqualTo("access2");
    }

    @Test
    void only_one_of_many_threads_renews() throws Exception {
        Token old = tokens.current(Logins.soon());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Token>> renewals = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                renewals.add(threads.submit(() -> tokens.refresh(old, Logins.soon())));
            }
            for (Future<Token> renewal : renewals) {
                assertThat(renewal.get().value()).isEqualTo("access1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_credentials", "invalid_grant"})
    void does_not_ask_again_with_a_grant_that_was_refused(String code) {
        server.answer(request -> new Answer(401, Logins.error(code)));
        AuthenticationException first = refused(AuthenticationException.class);
        time.pass(Duration.ofDays(30));

        AuthenticationException later = refused(AuthenticationException.class);

        assertThat(server.received()).hasSize(1);
        assertThat(later.getMessage()).startsWith(first.getMessage()).contains("it is not tried again");
        assertThat(later.failure().brokerCode()).hasValue(code);
    }

    @Test
    void a_grant_that_was_refused_fails_many_orders_and_is_one_failed_login() {
        server.answer(request -> new Answer(401, Logins.error("invalid_credentials")));

        for (int i = 0; i < 5; i++) {
            Attempt attempt = send(CALLS.place("{}"));
            assertThat(attempt).isInstanceOfSatisfying(Attempt.NotSent.class, notSent -> {
                assertThat(notSent.reason()).isEqualTo(Attempt.Reason.NO_TOKEN);
                assertThat(notSent.cause())
                        .isInstanceOf(AuthenticationException.class)
                        .hasMessageContaining("make a new grant");
            });
        }

        assertThat(server.received()).hasSize(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void asks_again_after_a_while_when_a_person_can_put_it_right() {
        server.answer(request -> new Answer(401, Logins.error("unconfirmed_user")));
        refused(AuthenticationException.class);
        time.pass(TastytradeTokens.PAUSE.minusSeconds(1));
        AuthenticationException early = refused(AuthenticationException.class);
        assertThat(early)
                .hasMessageContaining("confirm the login's e-mail")
                .hasMessageContaining("2026-11-20T15:15:00Z");
        assertThat(server.received()).hasSize(1);
        server.answer(request -> answer());
        time.pass(Duration.ofSeconds(1));

        assertThat(renewed().value()).isEqualTo("access2");
    }

    @Test
    void what_is_no_failed_login_is_asked_again_at_once() {
        server.answer(request -> new Answer(401, Logins.PAGE));
        refused(AuthenticationException.class);
        server.answer(request -> new Answer(0, ""));
        refused(BrokerUnavailableException.class);
        server.answer(request -> Logins.granted("at-last"));

        assertThat(renewed().value()).isEqualTo("at-last");
    }

    @Test
    void an_answer_that_names_no_code_is_a_refusal_for_a_while() {
        server.answer(request -> new Answer(401, ""));
        refused(AuthenticationException.class);
        refused(AuthenticationException.class);
        assertThat(server.received()).hasSize(1);
        server.answer(request -> Logins.granted("at-last"));
        time.pass(TastytradeTokens.PAUSE);

        assertThat(renewed().value()).isEqualTo("at-last");
    }
}

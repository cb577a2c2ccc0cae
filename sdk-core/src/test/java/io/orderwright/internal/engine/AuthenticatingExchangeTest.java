package io.orderwright.internal.engine;

import static io.orderwright.internal.engine.Said.READ;
import static io.orderwright.internal.engine.Said.WRITE;
import static io.orderwright.internal.engine.Said.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.error.AuthenticationException;
import io.orderwright.error.CallFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatingExchangeTest {
    private final FakeTime time = new FakeTime();

    @Test
    void puts_the_token_on_the_call() {
        Said said = new Said();
        exchange(said, new Tokens("a", null)).exchange(READ, time.context());
        assertThat(authorizations(said)).containsExactly("Bearer a");
        assertThat(said.calls().get(0).toString()).doesNotContain("Bearer");
    }

    @ParameterizedTest(name = "{0} with a token that ends in {1} s uses {2}")
    @CsvSource({
        "READ,3600,a",
        "READ,30,a",
        "READ,1,a",
        "READ,0,b",
        "READ,-5,b",
        "WRITE,3600,a",
        "WRITE,61,a",
        "WRITE,60,b",
        "WRITE,1,b",
        "WRITE,-5,b"
    })
    void renews_ahead_of_a_write_and_only_an_ended_one_for_a_read(Effect effect, long seconds, String used) {
        Said said = new Said();
        Tokens tokens = new Tokens("a", FakeTime.START.plusSeconds(seconds));
        exchange(said, tokens).exchange(effect == Effect.READ ? READ : WRITE, time.context());
        assertThat(authorizations(said)).containsExactly("Bearer " + used);
    }

    @Test
    void a_token_that_is_still_good_is_used_when_it_cannot_be_renewed() {
        Said said = new Said();
        Tokens tokens = new Tokens("a", FakeTime.START.plusSeconds(5));
        tokens.next = () -> {
            throw new IllegalStateException("token endpoint down");
        };
        assertThat(exchange(said, tokens).exchange(WRITE, time.context())).isEqualTo(reply(200));
        assertThat(authorizations(said)).containsExactly("Bearer a");
    }

    @Test
    void sends_once_more_with_another_token_when_the_broker_says_that_it_expired() {
        Said said = new Said(reply(401), reply(201));
        assertThat(exchange(said, new Tokens("a", null)).exchange(WRITE, time.context()))
                .isEqualTo(reply(201));
        assertThat(authorizations(said)).containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void sends_no_third_time() {
        Said said = new Said(reply(401), reply(401), reply(201));
        assertThat(exchange(said, new Tokens("a", null)).exchange(WRITE, time.context()))
                .isEqualTo(reply(401));
        assertThat(said.count()).isEqualTo(2);
    }

    @Test
    void does_not_send_again_with_the_same_token() {
        Said said = new Said(reply(401));
        Tokens tokens = new Tokens("a", null);
        tokens.next = () -> new TokenSource.Token("a", Optional.empty());
        assertThat(exchange(said, tokens).exchange(WRITE, time.context())).isEqualTo(reply(401));
        assertThat(said.count()).isEqualTo(1);
    }

    @Test
    void does_not_send_a_write_again_that_it_could_not_see_through() {
        Said said = new Said(reply(401));
        CallContext tight = time.context(Duration.ofSeconds(14), Duration.ofSeconds(15));
        assertThat(exchange(said, new Tokens("a", null)).exchange(WRITE, tight)).isEqualTo(reply(401));
        assertThat(said.count()).isEqualTo(1);
    }

    @Test
    void nothing_is_sent_without_a_token() {
        Said said = new Said();
        IllegalStateException why = new IllegalStateException("log in first");
        Tokens none = new Tokens("a", FakeTime.START.minusSeconds(1));
        none.next = () -> {
            throw why;
        };
        Attempt.NotSent attempt = (Attempt.NotSent) exchange(said, none).exchange(WRITE, time.context());
        assertThat(attempt.reason()).isEqualTo(Attempt.Reason.NO_TOKEN);
        assertThat(attempt.cause()).isSameAs(why);
        assertThat(said.count()).isZero();
    }

    @Test
    void a_source_without_a_token_is_not_sent_with_its_reason() {
        Tokens none = new Tokens("a", null) {
            @Override
            public Token current(Deadline deadline) {
                throw new IllegalStateException("never logged in");
            }
        };
        Attempt.NotSent attempt = (Attempt.NotSent) exchange(new Said(), none).exchange(READ, time.context());
        assertThat(attempt.reason()).isEqualTo(Attempt.Reason.NO_TOKEN);
        assertThat(attempt.cause()).hasMessage("never logged in");
    }

    @Test
    void what_is_not_sent_says_what_our_own_refusal_of_a_login_says_and_nothing_of_another_exception() {
        CallFailure failure = CallFailure.of("broker", "refresh token");
        RuntimeException own = new AuthenticationException("the grant was revoked: make another", failure);
        for (RuntimeException why : List.of(own, new IllegalStateException("secret"))) {
            Tokens none = new Tokens("a", FakeTime.START.minusSeconds(1));
            none.next = () -> {
                throw why;
            };

            Attempt.NotSent attempt =
                    (Attempt.NotSent) exchange(new Said(), none).exchange(WRITE, time.context());

            assertThat(attempt.detail().contains("make another")).isEqualTo(why == own);
            assertThat(attempt.detail()).doesNotContain("secret");
        }
    }

    @Test
    void a_refused_renewal_after_a_401_is_not_sent_with_its_cause() {
        Tokens tokens = new Tokens("a", null);
        tokens.next = () -> {
            throw new IllegalStateException("the refresh token has ended");
        };
        Attempt.NotSent attempt =
                (Attempt.NotSent) exchange(new Said(reply(401)), tokens).exchange(WRITE, time.context());
        assertThat(attempt.reason()).isEqualTo(Attempt.Reason.NO_TOKEN);
        assertThat(attempt.cause()).hasMessage("the refresh token has ended");
    }

    @Test
    void many_threads_share_one_renewal() throws Exception {
        int threads = 16;
        CountDownLatch all401 = new CountDownLatch(threads);
        Exchange broker = (call, context) -> {
            if (authorization(call).equals("Bearer b")) {
                return reply(200);
            }
            all401.countDown();
            await(all401);
            return reply(401);
        };
        Tokens tokens = new Tokens("a", null);
        Exchange exchange = exchange(broker, tokens);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Attempt>> attempts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                attempts.add(executor.submit(() -> exchange.exchange(WRITE, time.context())));
            }
            for (Future<Attempt> attempt : attempts) {
                assertThat(attempt.get()).isEqualTo(reply(200));
            }
            assertThat(tokens.refreshes.get()).isEqualTo(1);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void who_waits_for_a_renewal_shares_its_failure() throws Exception {
        Sharing sharing = new Sharing();
        sharing.outcome.completeExceptionally(new IllegalStateException("refused"));
        assertThat(sharing.run())
                .hasSize(2)
                .allSatisfy(attempt ->
                        assertThat(((Attempt.NotSent) attempt).reason()).isEqualTo(Attempt.Reason.NO_TOKEN));
        // The second either waited, or came after and asked once more: never at the same time.
        assertThat(sharing.most.get()).isEqualTo(1);
    }

    @Test
    void an_interrupt_while_another_thread_renews_stops_and_keeps_the_flag() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<TokenSource.Token> slow = new CompletableFuture<>();
        Tokens tokens = new Tokens("a", FakeTime.START.minusSeconds(1));
        tokens.next = () -> {
            begun.countDown();
            return slow.join();
        };
        Said said = new Said();
        Exchange exchange = exchange(said, tokens);
        CompletableFuture<Attempt> leader =
                CompletableFuture.supplyAsync(() -> exchange.exchange(READ, time.context()));
        begun.await();
        Thread.currentThread().interrupt();
        Attempt attempt = exchange.exchange(READ, time.context());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Attempt.NotSent) attempt).reason()).isEqualTo(Attempt.Reason.CANCELLED);
        assertThat(said.count()).isZero();
        slow.complete(new TokenSource.Token("b", Optional.empty()));
        assertThat(leader.get()).isEqualTo(reply(200));
    }

    @Test
    void a_leader_who_is_interrupted_hands_over() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch followed = new CountDownLatch(1);
        AtomicInteger tries = new AtomicInteger();
        Tokens tokens = new Tokens("a", FakeTime.START.minusSeconds(1));
        tokens.next = () -> {
            if (tries.incrementAndGet() == 1) {
                begun.countDown();
                await(followed);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted");
            }
            return new TokenSource.Token("b", Optional.empty());
        };
        Exchange exchange = exchange(new Said(), tokens);
        CompletableFuture<Attempt> leader = new CompletableFuture<>();
        Thread thread = new Thread(() -> leader.complete(exchange.exchange(READ, time.context())));
        thread.start();
        begun.await();
        CompletableFuture<Attempt> follower =
                CompletableFuture.supplyAsync(() -> exchange.exchange(READ, time.context()));
        followed.countDown();
        assertThat(leader.get()).isInstanceOf(Attempt.NotSent.class);
        assertThat(follower.get()).isEqualTo(reply(200));
        thread.join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geheim\n", "ge heim", "gehéim", "geheim\u0000", "\tgeheim"})
    void a_token_that_no_header_may_hold_is_refused_and_not_repeated(String value) {
        assertThatThrownBy(() -> new TokenSource.Token(value, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("heim");
    }

    @Test
    void a_token_does_not_print_itself() {
        assertThat(new TokenSource.Token("geheim", Optional.of(FakeTime.START)))
                .hasToString("token until 2026-11-21T12:00:00Z");
    }

    private Exchange exchange(Exchange delegate, TokenSource tokens) {
        return AuthenticatingExchange.create(delegate, Authentication.by(tokens), Said.GRAMMAR, time::now);
    }

    private static String authorization(Call call) {
        return call.headers().stream()
                .filter(header -> header.name().equals("Authorization"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static List<String> authorizations(Said said) {
        return said.calls().stream()
                .map(AuthenticatingExchangeTest::authorization)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two threads that need a renewal at once. */
    private final class Sharing {
        private final CompletableFuture<TokenSource.Token> outcome = new CompletableFuture<>();
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        List<Attempt> run() throws Exception {
            Tokens tokens = new Tokens("a", FakeTime.START.minusSeconds(1));
            tokens.next = () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                try {
                    return outcome.join();
                } finally {
                    running.decrementAndGet();
                }
            };
            Exchange exchange = exchange(new Said(), tokens);
            CompletableFuture<Attempt> one =
                    CompletableFuture.supplyAsync(() -> exchange.exchange(READ, time.context()));
            CompletableFuture<Attempt> other =
                    CompletableFuture.supplyAsync(() -> exchange.exchange(READ, time.context()));
            return List.of(one.get(), other.get());
        }
    }

    /** Hands out a first token, then {@code b}. */
    private static class Tokens implements TokenSource {
        private final AtomicInteger refreshes = new AtomicInteger();
        private Supplier<Token> next = () -> new Token("b", Optional.empty());
        private volatile Token now;

        Tokens(String first, Instant expiresAt) {
            this.now = new Token(first, Optional.ofNullable(expiresAt));
        }

        @Override
        public Token current(Deadline deadline) {
            return now;
        }

        @Override
        public Token refresh(Token expired, Deadline deadline) {
            refreshes.incrementAndGet();
            now = next.get();
            return now;
        }
    }
}

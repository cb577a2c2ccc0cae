package io.orderwright.internal.engine;

import static io.orderwright.internal.engine.Said.READ;
import static io.orderwright.internal.engine.Said.UNSURE;
import static io.orderwright.internal.engine.Said.WRITE;
import static io.orderwright.internal.engine.Said.notSent;
import static io.orderwright.internal.engine.Said.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetryingExchangeTest {
    /** The longest wait that the jitter allows: what backoff is a share of. */
    private static final RandomGenerator LONGEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    private final FakeTime time = new FakeTime();

    static Stream<Arguments> firstAnswers() {
        return Stream.of(
                arguments("read, unreachable", READ, notSent(Attempt.Reason.UNREACHABLE), true),
                arguments("read, unsure", READ, UNSURE, true),
                arguments("read, 500", READ, reply(500), true),
                arguments("read, 503", READ, reply(503), true),
                arguments("read, 408", READ, reply(408), true),
                arguments("read, 429", READ, reply(429), true),
                arguments("read, cut short", READ, cut(200), true),
                arguments("read, 200", READ, reply(200), false),
                arguments("read, 400", READ, reply(400), false),
                arguments("read, 401", READ, reply(401), false),
                arguments("read with a reader, cut short", READ.readBy(body -> {}), cut(200), false),
                arguments("read with a reader, 503", READ.readBy(body -> {}), reply(503), true),
                arguments("write, unreachable", WRITE, notSent(Attempt.Reason.UNREACHABLE), true),
                arguments("write, unsure", WRITE, UNSURE, false),
                arguments("write, 500", WRITE, reply(500), false),
                arguments("write, 503", WRITE, reply(503), false),
                arguments("write, 408", WRITE, reply(408), false),
                arguments("write, 429", WRITE, reply(429), false),
                arguments("write, cut short", WRITE, cut(201), false),
                arguments("write, 201", WRITE, reply(201), false),
                arguments("write, 400", WRITE, reply(400), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("firstAnswers")
    void sends_again_only_what_may_be_sent_again(String name, Call call, Attempt first, boolean again) {
        Said said = new Said(first);
        Attempt last = retrying(said).exchange(call, time.context());
        assertThat(said.count()).isEqualTo(again ? 2 : 1);
        assertThat(last).isEqualTo(again ? reply(200) : first);
    }

    @ParameterizedTest
    @EnumSource(value = Attempt.Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "UNREACHABLE")
    void what_was_stopped_on_this_side_stays_stopped(Attempt.Reason reason) {
        for (Call call : List.of(READ, WRITE)) {
            Said said = new Said(notSent(reason));
            assertThat(retrying(said).exchange(call, time.context())).isEqualTo(notSent(reason));
            assertThat(said.count()).isEqualTo(1);
        }
    }

    @Test
    void a_write_that_was_not_processed_goes_again_where_the_policy_says_so() {
        Said said = new Said(reply(429), reply(201));
        RetryPolicy policy = RetryPolicy.standard().withResendsNotProcessed(true);
        Exchange exchange = RetryingExchange.create(said, policy, Said.GRAMMAR, time.engine());
        assertThat(exchange.exchange(WRITE, time.context())).isEqualTo(reply(201));
        assertThat(said.count()).isEqualTo(2);
    }

    @Test
    void gives_up_after_the_last_attempt_with_what_that_one_said() {
        Said said = new Said(reply(500), reply(502), reply(503), reply(504), reply(200));
        assertThat(retrying(said).exchange(READ, time.context())).isEqualTo(reply(504));
        assertThat(said.count()).isEqualTo(4);
        assertThat(time.sleeps()).hasSize(3);
    }

    @Test
    void the_longest_wait_doubles_up_to_the_cap() {
        RetryPolicy policy =
                new RetryPolicy(8, Duration.ofMillis(100), Duration.ofMillis(1_000), Duration.ofSeconds(20), false);
        Said said = new Said(UNSURE, UNSURE, UNSURE, UNSURE, UNSURE, UNSURE, UNSURE);
        RetryingExchange.create(said, policy, Said.GRAMMAR, time.engine(LONGEST))
                .exchange(READ, time.context(Duration.ofMinutes(5), Duration.ofSeconds(1)));
        assertThat(time.sleeps())
                .containsExactlyElementsOf(Stream.of(100, 200, 400, 800, 1_000, 1_000, 1_000)
                        .map(Duration::ofMillis)
                        .toList());
    }

    @Test
    void every_wait_up_to_the_longest_is_as_likely() {
        Duration base = Duration.ofSeconds(1);
        RetryPolicy policy = new RetryPolicy(2, base, base, Duration.ZERO, false);
        int[] quarters = new int[4];
        EngineTime random = time.engine(new Random(7));
        for (int i = 0; i < 4_000; i++) {
            RetryingExchange.create(new Said(UNSURE), policy, Said.GRAMMAR, random)
                    .exchange(READ, time.context(Duration.ofMinutes(5), Duration.ofSeconds(1)));
        }
        time.sleeps().forEach(wait -> quarters[(int) Math.min(3, wait.toMillis() / 250)]++);
        for (int quarter : quarters) {
            assertThat(quarter).isBetween(880, 1_120);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After: 3, 3000",
        "Retry-After: 0, 0",
        "'Retry-After: Sat, 21 Nov 2026 12:00:05 GMT', 5000",
        "'Retry-After: Sat, 21 Nov 2026 11:00:00 GMT', 0",
        "Wait-Millis: 1500, 1500",
        "Retry-After: soon, 0"
    })
    void waits_what_the_broker_asks_for(String header, long millis) {
        Said said = new Said(reply(503, header));
        RetryPolicy policy = new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20), false);
        RetryingExchange.create(said, policy, Said.GRAMMAR, time.engine()).exchange(READ, time.context());
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void waits_no_less_than_its_own_backoff() {
        Said said = new Said(reply(503, "Retry-After: 0"));
        RetryingExchange.create(said, RetryPolicy.standard(), Said.GRAMMAR, time.engine(LONGEST))
                .exchange(READ, time.context());
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200));
    }

    @ParameterizedTest
    @CsvSource({"21", "99999999999", "999999999999999999999999999999"})
    void gives_up_at_once_when_asked_to_wait_too_long(String seconds) {
        Attempt.Answered busy = reply(503, "Retry-After: " + seconds);
        Said said = new Said(busy);
        assertThat(retrying(said).exchange(READ, time.context(Duration.ofDays(1), Duration.ofSeconds(1))))
                .isEqualTo(busy);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void gives_up_at_once_when_the_wait_would_outlive_the_deadline() {
        Attempt.Answered busy = reply(503, "Retry-After: 11");
        Said said = new Said(busy);
        assertThat(retrying(said).exchange(READ, time.context(Duration.ofSeconds(11), Duration.ofSeconds(1))))
                .isEqualTo(busy);
        assertThat(said.count()).isEqualTo(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void does_not_begin_a_write_that_it_could_not_see_through() {
        Said said = new Said(notSent(Attempt.Reason.UNREACHABLE));
        CallContext context = time.context(Duration.ofSeconds(15), Duration.ofSeconds(15));
        assertThat(RetryingExchange.create(said, RetryPolicy.standard(), Said.GRAMMAR, time.engine(LONGEST))
                        .exchange(WRITE, context))
                .isEqualTo(notSent(Attempt.Reason.UNREACHABLE));
        assertThat(said.count()).isEqualTo(1);
    }

    @Test
    void retries_end_when_the_budget_is_spent_and_begin_again_with_success() {
        RetryPolicy pair = RetryPolicy.standard().withAttempts(2);
        Exchange always = (call, context) -> UNSURE;
        Counted counted = new Counted(always);
        Exchange exchange = RetryingExchange.create(counted, pair, Said.GRAMMAR, time.engine());
        for (int i = 0; i < 100; i++) {
            exchange.exchange(READ, time.context());
        }
        // 500 tokens at 14 each pay for 35 retries.
        assertThat(counted.count).isEqualTo(135);
        counted.delegate = (call, context) -> reply(200);
        for (int i = 0; i < 4; i++) {
            exchange.exchange(READ, time.context());
        }
        counted.delegate = always;
        counted.count = 0;
        exchange.exchange(READ, time.context());
        assertThat(counted.count).isEqualTo(2);
        exchange.exchange(READ, time.context());
        assertThat(counted.count).isEqualTo(3);
    }

    @Test
    void finding_out_and_reducing_risk_do_not_draw_on_the_budget() {
        Counted counted = new Counted((call, context) -> UNSURE);
        Exchange exchange =
                RetryingExchange.create(counted, RetryPolicy.standard().withAttempts(2), Said.GRAMMAR, time.engine());
        for (int i = 0; i < 100; i++) {
            exchange.exchange(READ.withUrgency(Urgency.RESOLVING), time.context());
            exchange.exchange(READ.withUrgency(Urgency.RISK_REDUCING), time.context());
        }
        assertThat(counted.count).isEqualTo(400);
    }

    @Test
    void an_interrupt_while_waiting_stops_and_keeps_the_flag() {
        EngineTime interrupting = new EngineTime(
                time::now,
                time::nanos,
                span -> {
                    throw new InterruptedException();
                },
                new Random(1));
        Said said = new Said(UNSURE);
        Attempt attempt = RetryingExchange.create(said, RetryPolicy.standard(), Said.GRAMMAR, interrupting)
                .exchange(READ, time.context());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Attempt.NotSent) attempt).reason()).isEqualTo(Attempt.Reason.CANCELLED);
        assertThat(said.count()).isEqualTo(1);
    }

    @Test
    void an_interrupted_caller_is_not_kept_waiting() {
        Said said = new Said(UNSURE);
        Thread.currentThread().interrupt();
        Attempt attempt = retrying(said).exchange(READ, time.context());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempt).isEqualTo(UNSURE);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void a_caller_who_gives_up_is_not_kept_waiting() throws Exception {
        EngineTime real = new EngineTime(time::now, time::nanos, Sleeper.REAL, LONGEST);
        RetryPolicy slow = new RetryPolicy(2, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), false);
        CountDownLatch failed = new CountDownLatch(1);
        Exchange failing = (call, context) -> {
            failed.countDown();
            return UNSURE;
        };
        CallContext context = time.context(Duration.ofDays(9), Duration.ofSeconds(1));
        CompletableFuture<Attempt> result = CompletableFuture.supplyAsync(
                () -> RetryingExchange.create(failing, slow, Said.GRAMMAR, real).exchange(READ, context));
        failed.await();
        context.cancel();
        // Either it was waiting, or it had not begun to: it ends at once, and nothing is sent again.
        assertThat(result.get()).isIn(UNSURE, Cancellations.givenUp("while waiting to try again"));
    }

    @Test
    void one_attempt_means_that_there_is_no_decorator() {
        Said said = new Said();
        assertThat(RetryingExchange.create(said, RetryPolicy.none(), Said.GRAMMAR, time.engine()))
                .isSameAs(said);
        assertThatThrownBy(() -> RetryPolicy.standard().withAttempts(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Exchange retrying(Exchange delegate) {
        return RetryingExchange.create(delegate, RetryPolicy.standard(), Said.GRAMMAR, time.engine());
    }

    private static Attempt.Answered cut(int status) {
        Attempt.Answered whole = reply(status);
        return new Attempt.Answered(status, whole.headers(), "", false, whole.wire());
    }

    private static final class Counted implements Exchange {
        private Exchange delegate;
        private int count;

        Counted(Exchange delegate) {
            this.delegate = delegate;
        }

        @Override
        public Attempt exchange(Call call, CallContext context) {
            count++;
            return delegate.exchange(call, context);
        }
    }
}

package io.orderwright.internal.engine;

import static io.orderwright.internal.engine.Said.READ;
import static io.orderwright.internal.engine.Said.WRITE;
import static io.orderwright.internal.engine.Said.notSent;
import static io.orderwright.internal.engine.Said.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingExchangeTest {
    private static final RateLimit TEN = new RateLimit(10, Duration.ofSeconds(1));

    private final FakeTime time = new FakeTime();

    @Test
    void lets_a_burst_through_and_keeps_a_fifth_for_reducing_risk() {
        Said said = new Said();
        Exchange exchange = unwilling(said, TEN);
        assertThat(granted(exchange, Urgency.USUAL)).isEqualTo(8);
        assertThat(granted(exchange, Urgency.RESOLVING)).isZero();
        assertThat(granted(exchange, Urgency.RISK_REDUCING)).isEqualTo(2);
        assertThat(said.count()).isEqualTo(10);
    }

    @Test
    void what_was_taken_is_earned_back_at_the_limits_pace() {
        Exchange exchange = unwilling(new Said(), TEN);
        assertThat(granted(exchange, Urgency.RISK_REDUCING)).isEqualTo(10);
        time.advance(Duration.ofMillis(3_999));
        assertThat(granted(exchange, Urgency.RISK_REDUCING)).isEqualTo(3);
        time.advance(Duration.ofMillis(1));
        assertThat(granted(exchange, Urgency.RISK_REDUCING)).isEqualTo(1);
        time.advance(Duration.ofDays(400));
        assertThat(granted(exchange, Urgency.RISK_REDUCING)).isEqualTo(10);
    }

    @Test
    void waits_for_its_slot_within_the_deadline() {
        Exchange exchange = patient(new Said(), new RateLimit(1, Duration.ofSeconds(10)));
        CallContext context = time.context(Duration.ofMinutes(1), Duration.ofSeconds(15));
        long start = time.nanos();
        for (int i = 0; i < 3; i++) {
            assertThat(exchange.exchange(limited(WRITE, Urgency.USUAL), context))
                    .isEqualTo(reply(200));
        }
        assertThat(Duration.ofNanos(time.nanos() - start)).isEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest(name = "{0} with {1} s left")
    @CsvSource({"WRITE,24,false", "WRITE,25,true", "READ,9,false", "READ,10,true"})
    void a_slot_that_would_come_too_late_is_not_waited_for(Effect effect, long left, boolean granted) {
        Call call = limited(effect == Effect.READ ? READ : WRITE, Urgency.USUAL);
        Exchange exchange = patient(new Said(), new RateLimit(1, Duration.ofSeconds(10)));
        exchange.exchange(call, time.context());
        long start = time.nanos();
        Attempt attempt = exchange.exchange(call, time.context(Duration.ofSeconds(left), Duration.ofSeconds(15)));
        assertThat(attempt instanceof Attempt.NotSent).isEqualTo(!granted);
        assertThat(Duration.ofNanos(time.nanos() - start)).isEqualTo(Duration.ofSeconds(granted ? 10 : 0));
        if (attempt instanceof Attempt.NotSent notSent) {
            assertThat(notSent.reason()).isEqualTo(Attempt.Reason.PACED);
        }
    }

    @Test
    void a_call_that_was_not_sent_gives_its_slot_back() {
        Said said = new Said(notSent(Attempt.Reason.UNREACHABLE), notSent(Attempt.Reason.JOURNAL));
        Exchange exchange = unwilling(said, new RateLimit(1, Duration.ofSeconds(10)));
        Call call = limited(WRITE, Urgency.USUAL);
        exchange.exchange(call, time.context(Duration.ofSeconds(16), Duration.ofSeconds(15)));
        exchange.exchange(call, time.context(Duration.ofSeconds(16), Duration.ofSeconds(15)));
        assertThat(granted(exchange, Urgency.USUAL)).isEqualTo(1);
    }

    @Test
    void each_bucket_has_its_own_limit_and_a_call_without_one_is_not_held() {
        RateLimits limits =
                name -> name.equals("free") ? Optional.empty() : Optional.of(new RateLimit(1, Duration.ofDays(1)));
        Said said = new Said();
        Exchange exchange = PacingExchange.create(said, limits, time::nanos);
        CallContext context = time.context();
        for (int i = 0; i < 5; i++) {
            exchange.exchange(READ, context);
            exchange.exchange(READ.limitedBy("free", Urgency.USUAL), context);
        }
        assertThat(exchange.exchange(READ.limitedBy("one", Urgency.USUAL), context))
                .isEqualTo(reply(200));
        assertThat(exchange.exchange(READ.limitedBy("other", Urgency.USUAL), context))
                .isEqualTo(reply(200));
        assertThat(exchange.exchange(READ.limitedBy("one", Urgency.USUAL), context))
                .isInstanceOf(Attempt.NotSent.class);
        assertThat(said.count()).isEqualTo(12);
    }

    @Test
    void those_who_wait_go_by_urgency_and_then_in_turn() throws Exception {
        Line line = new Line();
        line.join("usual 1", Urgency.USUAL);
        line.join("usual 2", Urgency.USUAL);
        line.join("resolving 1", Urgency.RESOLVING);
        line.join("cancel 1", Urgency.RISK_REDUCING);
        line.join("usual 3", Urgency.USUAL);
        line.join("cancel 2", Urgency.RISK_REDUCING);
        line.join("resolving 2", Urgency.RESOLVING);
        assertThat(line.serveAll())
                .containsExactly("cancel 1", "cancel 2", "resolving 1", "resolving 2", "usual 1", "usual 2", "usual 3");
    }

    @Test
    void a_hundred_who_wait_go_in_turn() throws Exception {
        Line line = new Line();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            names.add("call " + i);
            line.join("call " + i, Urgency.USUAL);
        }
        assertThat(line.serveAll()).containsExactlyElementsOf(names);
    }

    @Test
    void a_caller_who_gives_up_leaves_the_line_to_the_next() throws Exception {
        Line line = new Line();
        CallContext first = line.join("first", Urgency.USUAL);
        line.join("second", Urgency.USUAL);
        first.cancel();
        assertThat(line.outcome("first").get()).isEqualTo(Cancellations.givenUp("while waiting for a slot"));
        assertThat(line.serveAll()).containsExactly("second");
    }

    @Test
    void an_interrupted_caller_leaves_the_line_with_its_flag() throws Exception {
        Line line = new Line();
        line.join("first", Urgency.USUAL);
        line.thread("first").interrupt();
        assertThat(line.outcome("first").get()).isEqualTo(Cancellations.interrupted("while waiting for a slot"));
        assertThat(line.flags).containsExactly("first");
        assertThat(line.serveAll()).isEmpty();
    }

    @Test
    void no_more_calls_pass_than_the_limit_allows_however_many_threads_ask() throws Exception {
        AtomicInteger passed = new AtomicInteger();
        Exchange exchange = unwilling(
                (call, context) -> {
                    passed.incrementAndGet();
                    return reply(200);
                },
                new RateLimit(100, Duration.ofDays(1)));
        int threads = 8;
        CountDownLatch ready = new CountDownLatch(threads);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(CompletableFuture.runAsync(() -> {
                ready.countDown();
                for (int k = 0; k < 100; k++) {
                    exchange.exchange(limited(READ, Urgency.RISK_REDUCING), time.context());
                }
            }));
        }
        for (CompletableFuture<Void> each : all) {
            each.get();
        }
        assertThat(passed.get()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"120,60", "1,1", "2,1", "3,60", "10,1"})
    void no_window_ever_holds_more_than_the_brokers_limit(int most, long seconds) {
        RateLimit limit = RateLimit.within(most, Duration.ofSeconds(seconds));
        long earned = Duration.ofSeconds(seconds).toNanos() / limit.interval().toNanos();
        // A burst, and what is earned until the window ends; the end itself is the next window's.
        assertThat(limit.burst() + Math.max(0, earned - (most == 1 ? 1 : 0))).isLessThanOrEqualTo(most);
        assertThat(limit.burst()).isPositive();
    }

    @Test
    void without_limits_there_is_no_decorator() {
        Said said = new Said();
        assertThat(PacingExchange.create(said, RateLimits.NONE, time::nanos)).isSameAs(said);
        assertThatThrownBy(() -> new RateLimit(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateLimit(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Call limited(Call call, Urgency urgency) {
        return call.limitedBy("orders", urgency);
    }

    /** How many pass before one would have to wait. */
    private int granted(Exchange exchange, Urgency urgency) {
        int granted = 0;
        while (!(exchange.exchange(
                        limited(WRITE, urgency),
                        time.context(Duration.ofNanos(15_000_000_001L), Duration.ofSeconds(15)))
                instanceof Attempt.NotSent)) {
            granted++;
        }
        return granted;
    }

    private Exchange unwilling(Exchange delegate, RateLimit limit) {
        return PacingExchange.create(delegate, name -> Optional.of(limit), time::nanos, (condition, nanos) -> {
            throw new AssertionError("nobody should wait here");
        });
    }

    /** Waiting makes time pass. */
    private Exchange patient(Exchange delegate, RateLimit limit) {
        return PacingExchange.create(
                delegate,
                name -> Optional.of(limit),
                time::nanos,
                (condition, nanos) -> time.advance(Duration.ofNanos(nanos)));
    }

    /** Threads that wait for one slot at a time, each known to be in line before the next one joins. */
    private final class Line {
        private final List<String> served = new CopyOnWriteArrayList<>();
        private final List<String> flags = new CopyOnWriteArrayList<>();
        private final List<Member> members = new CopyOnWriteArrayList<>();
        private final Semaphore done = new Semaphore(0);
        private final PacingExchange exchange = PacingExchange.create(
                (call, context) -> {
                    served.add(call.operation());
                    return reply(200);
                },
                name -> Optional.of(new RateLimit(1, Duration.ofSeconds(1))),
                time::nanos,
                // Looks at the fake clock again and again; nothing depends on how often.
                (condition, nanos) -> Bucket.Parking.REAL.park(condition, 1_000_000));

        private record Member(String name, Thread thread, CompletableFuture<Attempt> outcome) {}

        Line() {
            exchange.exchange(limited(READ, Urgency.USUAL), time.context());
            served.clear();
        }

        CallContext join(String name, Urgency urgency) throws InterruptedException {
            CallContext context = time.context(Duration.ofDays(1), Duration.ofSeconds(15));
            CompletableFuture<Attempt> outcome = new CompletableFuture<>();
            Call call = limited(Call.read(name, "/"), urgency);
            int before = waiting();
            Thread thread = new Thread(() -> {
                Attempt attempt = exchange.exchange(call, context);
                if (Thread.currentThread().isInterrupted()) {
                    flags.add(name);
                }
                outcome.complete(attempt);
                done.release();
            });
            members.add(new Member(name, thread, outcome));
            thread.start();
            while (waiting() == before) {
                TimeUnit.MICROSECONDS.sleep(100);
            }
            return context;
        }

        CompletableFuture<Attempt> outcome(String name) {
            return member(name).outcome();
        }

        Thread thread(String name) {
            return member(name).thread();
        }

        List<String> serveAll() throws InterruptedException {
            done.acquire(
                    (int) members.stream().filter(m -> m.outcome().isDone()).count());
            while (waiting() > 0) {
                time.advance(Duration.ofSeconds(1));
                done.acquire();
            }
            for (Member member : members) {
                member.thread().join();
            }
            return served;
        }

        private Member member(String name) {
            return members.stream()
                    .filter(member -> member.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private int waiting() {
            return exchange.bucket("orders").orElseThrow().waiting();
        }
    }
}

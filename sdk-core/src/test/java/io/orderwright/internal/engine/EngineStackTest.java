package io.orderwright.internal.engine;

import static io.orderwright.internal.engine.Said.READ;
import static io.orderwright.internal.engine.Said.UNSURE;
import static io.orderwright.internal.engine.Said.WRITE;
import static io.orderwright.internal.engine.Said.notSent;
import static io.orderwright.internal.engine.Said.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineStackTest {
    private final FakeTime time = new FakeTime();

    @Test
    void prints_what_it_is_made_of() {
        assertThat(EngineStack.create(new Said(), full()))
                .hasToString("ClosedGuard(Retrying(Authenticating(Pacing(Hooked(Logging(Clocked(Said)))))))");
        assertThat(EngineStack.create(
                        new Said(), EngineSettings.of(Said.GRAMMAR).withRetries(RetryPolicy.none())))
                .hasToString("ClosedGuard(Hooked(Clocked(Said)))");
    }

    @Test
    void a_token_and_a_slot_come_before_the_record_and_the_record_before_the_send() {
        List<String> steps = new ArrayList<>();
        EngineSettings settings = full().withAuthentication(Authentication.by(new OneToken() {
                    @Override
                    public Token current(Deadline deadline) {
                        steps.add("token");
                        return super.current(deadline);
                    }
                }))
                .withLimits(bucket -> {
                    steps.add("slot");
                    return Optional.of(new RateLimit(5, Duration.ofSeconds(1)));
                });
        SendHooks hooks = new SendHooks() {
            @Override
            public Optional<Attempt.NotSent> beforeSend() {
                steps.add("record");
                return Optional.empty();
            }

            @Override
            public void afterSend(int number, Attempt attempt) {
                steps.add("outcome");
            }
        };
        EngineStack.create(
                        (call, context) -> {
                            steps.add("send");
                            return reply(201);
                        },
                        settings)
                .exchange(
                        WRITE.limitedBy("orders", Urgency.USUAL),
                        time.context(Duration.ofSeconds(30), Duration.ofSeconds(15), hooks));
        assertThat(steps).containsExactly("token", "slot", "record", "send", "outcome");
    }

    @Test
    void each_retry_is_an_attempt_of_its_own() {
        Said said = new Said(notSent(Attempt.Reason.UNREACHABLE), reply(401), reply(201));
        CallContext context = time.context();
        EngineSettings settings = full().withAuthentication(Authentication.by(new OneToken() {
            @Override
            public Token refresh(Token expired, Deadline deadline) {
                return new Token("other", Optional.empty());
            }
        }));
        assertThat(EngineStack.create(said, settings).exchange(WRITE, context)).isEqualTo(reply(201));
        assertThat(context.attempts()).isEqualTo(3);
    }

    @Test
    void an_unsure_write_goes_out_once_through_the_whole_stack() {
        Said said = new Said(UNSURE, reply(201));
        assertThat(EngineStack.create(said, full()).exchange(WRITE, time.context()))
                .isEqualTo(UNSURE);
        assertThat(said.count()).isEqualTo(1);
    }

    @Test
    void tells_the_brokers_time() {
        EngineStack stack = EngineStack.create(new Said(reply(200, "Date: Sat, 21 Nov 2026 13:00:00 GMT")), full());
        stack.exchange(READ, time.context());
        assertThat(stack.serverClock().estimate()).isEqualTo(FakeTime.START.plusMillis(3_600_500));
    }

    @Test
    void closing_waits_for_what_is_in_flight_and_refuses_what_comes_later() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<Attempt> answer = new CompletableFuture<>();
        EngineStack stack = EngineStack.create(
                (call, context) -> {
                    inside.countDown();
                    return answer.join();
                },
                full());
        CompletableFuture<Attempt> flying = CompletableFuture.supplyAsync(() -> stack.exchange(WRITE, time.context()));
        inside.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> stack.close(Duration.ofDays(1)));
        while (stack.exchange(READ, cancelled()) instanceof Attempt.NotSent refused
                && refused.reason() != Attempt.Reason.CLOSED) {
            TimeUnit.MICROSECONDS.sleep(100);
        }
        assertThat(closing.isDone()).isFalse();
        answer.complete(reply(201));
        closing.get();
        assertThat(flying.get()).isEqualTo(reply(201));
        stack.close(Duration.ZERO);
    }

    @Test
    void closing_cuts_what_does_not_end_by_itself() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        EngineStack stack = EngineStack.create(
                (call, context) -> {
                    CompletableFuture<Attempt> cut = new CompletableFuture<>();
                    context.onCancel(() -> cut.complete(UNSURE));
                    inside.countDown();
                    return cut.join();
                },
                full());
        CompletableFuture<Attempt> flying = CompletableFuture.supplyAsync(() -> stack.exchange(WRITE, time.context()));
        inside.await();
        stack.close(Duration.ZERO);
        assertThat(flying.get()).isEqualTo(UNSURE);
    }

    @Test
    void closing_from_within_a_call_does_not_wait_for_itself() {
        List<EngineStack> self = new ArrayList<>();
        self.add(EngineStack.create(
                (call, context) -> {
                    self.get(0).close(Duration.ofDays(1));
                    return reply(200);
                },
                full()));
        assertThat(self.get(0).exchange(READ, time.context())).isEqualTo(reply(200));
    }

    private CallContext cancelled() {
        CallContext context = time.context();
        context.cancel();
        return context;
    }

    @Test
    void every_call_carries_the_standing_headers_before_its_own_and_the_log_does_not_take_them_for_secrets() {
        Said wire = new Said();
        Call own = READ.withHeaders(List.of(new Call.Pair("Own", "1")));
        EngineStack stack =
                EngineStack.create(wire, full().withHeaders(List.of(new Call.Pair("Accept-Version", "20261012"))));

        stack.exchange(own, time.context());

        assertThat(wire.calls().get(0).headers())
                .containsExactly(
                        new Call.Pair("Accept-Version", "20261012"),
                        new Call.Pair("Own", "1"),
                        new Call.Pair("Authorization", "Bearer one"));
        assertThat(stack)
                .hasToString("ClosedGuard(Retrying(Authenticating(Pacing(Hooked(Logging(Clocked("
                        + "StandingHeaders(Said))))))))");
    }

    private EngineSettings full() {
        return EngineSettings.of(Said.GRAMMAR)
                .withAuthentication(Authentication.by(new OneToken()))
                .withLimits(bucket -> Optional.empty())
                .withLog(new WireLog(true, List.of(), Redactor.of(List.of())))
                .withTime(time.engine());
    }

    private static class OneToken implements TokenSource {
        @Override
        public Token current(Deadline deadline) {
            return new Token("one", Optional.empty());
        }

        @Override
        public Token refresh(Token expired, Deadline deadline) {
            return expired;
        }
    }
}

package io.orderwright.internal.engine;

import static io.orderwright.internal.engine.Said.READ;
import static io.orderwright.internal.engine.Said.WRITE;
import static io.orderwright.internal.engine.Said.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookedExchangeTest {
    private final FakeTime time = new FakeTime();
    private final List<String> steps = new ArrayList<>();

    @Test
    void records_sends_and_records_the_outcome_in_that_order() {
        Exchange exchange = HookedExchange.create((call, context) -> {
            steps.add("sent");
            return reply(201);
        });
        CallContext context = context(new Recorder());
        exchange.exchange(WRITE, context);
        exchange.exchange(WRITE, context);
        assertThat(steps).containsExactly("recorded", "sent", "outcome 1: 201", "recorded", "sent", "outcome 2: 201");
        assertThat(context.attempts()).isEqualTo(2);
    }

    @Test
    void an_intent_that_may_not_be_sent_is_not() {
        Said said = new Said();
        Attempt.NotSent no = new Attempt.NotSent(Attempt.Reason.EQUAL_ORDER_UNRESOLVED, "an equal order", null);
        CallContext context = context(new SendHooks() {
            @Override
            public Optional<Attempt.NotSent> beforeSend() {
                return Optional.of(no);
            }
        });
        assertThat(HookedExchange.create(said).exchange(WRITE, context)).isSameAs(no);
        assertThat(said.count()).isZero();
        assertThat(context.attempts()).isZero();
    }

    @Test
    void a_journal_that_fails_before_the_send_stops_it() {
        Said said = new Said();
        CallContext context = context(new SendHooks() {
            @Override
            public Optional<Attempt.NotSent> beforeSend() {
                throw new IllegalStateException("disk full");
            }
        });
        Attempt.NotSent attempt = (Attempt.NotSent) HookedExchange.create(said).exchange(WRITE, context);
        assertThat(attempt.reason()).isEqualTo(Attempt.Reason.JOURNAL);
        assertThat(attempt.cause()).hasMessage("disk full");
        assertThat(said.count()).isZero();
    }

    @Test
    void a_journal_that_fails_after_the_send_does_not_hide_the_answer() {
        CallContext context = context(new SendHooks() {
            @Override
            public void afterSend(int number, Attempt attempt) {
                throw new IllegalStateException("disk full");
            }
        });
        assertThat(HookedExchange.create(new Said(reply(201))).exchange(WRITE, context))
                .isEqualTo(reply(201));
    }

    @Test
    void an_exception_on_the_way_is_recorded_as_unsure() {
        Exchange exchange = HookedExchange.create((call, context) -> {
            throw new IllegalArgumentException("the caller's");
        });
        assertThatThrownBy(() -> exchange.exchange(WRITE, context(new Recorder())))
                .hasMessage("the caller's");
        assertThat(steps).containsExactly("recorded", "outcome 1: unsure");
    }

    @ParameterizedTest(name = "{0} with {1} ms left")
    @CsvSource({"WRITE,15000,true", "WRITE,14999,false", "READ,1,true", "READ,0,false"})
    void nothing_is_recorded_for_what_has_too_little_time(Effect effect, long millis, boolean sent) {
        CallContext context = time.context(Duration.ofMillis(millis), Duration.ofSeconds(15), new Recorder());
        Attempt attempt =
                HookedExchange.create(new Said(reply(200))).exchange(effect == Effect.WRITE ? WRITE : READ, context);
        assertThat(attempt.equals(reply(200))).isEqualTo(sent);
        assertThat(steps).hasSize(sent ? 2 : 0);
        if (attempt instanceof Attempt.NotSent notSent) {
            assertThat(notSent.reason()).isEqualTo(Attempt.Reason.DEADLINE);
        }
    }

    @Test
    void nothing_is_recorded_for_an_interrupted_caller() {
        Thread.currentThread().interrupt();
        Attempt attempt = HookedExchange.create(new Said()).exchange(WRITE, context(new Recorder()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Attempt.NotSent) attempt).reason()).isEqualTo(Attempt.Reason.CANCELLED);
        assertThat(steps).isEmpty();
    }

    @Test
    void nothing_is_recorded_for_a_caller_who_gave_up() {
        CallContext context = context(new Recorder());
        context.cancel();
        Attempt attempt = HookedExchange.create(new Said()).exchange(WRITE, context);
        assertThat(((Attempt.NotSent) attempt).reason()).isEqualTo(Attempt.Reason.CANCELLED);
        assertThat(steps).isEmpty();
    }

    private CallContext context(SendHooks hooks) {
        return time.context(Duration.ofSeconds(30), Duration.ofSeconds(15), hooks);
    }

    private final class Recorder implements SendHooks {
        @Override
        public Optional<Attempt.NotSent> beforeSend() {
            steps.add("recorded");
            return Optional.empty();
        }

        @Override
        public void afterSend(int number, Attempt attempt) {
            steps.add("outcome " + number + ": "
                    + (attempt instanceof Attempt.Answered reply ? Integer.toString(reply.status()) : "unsure"));
        }
    }
}

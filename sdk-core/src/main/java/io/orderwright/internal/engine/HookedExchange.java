package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the clock and the caller once more, has the intent recorded, sends, and has the outcome recorded. What goes
 * wrong in recording an outcome never hides the outcome.
 */
final class HookedExchange implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger("io.orderwright.engine");

    private final Exchange delegate;

    private HookedExchange(Exchange delegate) {
        this.delegate = delegate;
    }

    static Exchange create(Exchange delegate) {
        return new HookedExchange(delegate);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        Optional<Attempt.NotSent> refused = stopped(call, context).or(() -> recorded(context.hooks()));
        return refused.isPresent() ? refused.get() : send(call, context);
    }

    private static Optional<Attempt.NotSent> stopped(Call call, CallContext context) {
        if (context.cancelled()) {
            return Optional.of(Cancellations.givenUp("before the send"));
        }
        if (Thread.currentThread().isInterrupted()) {
            return Optional.of(Cancellations.interrupted("before the send"));
        }
        // A write that could not be waited for would end unknown for no reason.
        Duration needed = call.effect() == Effect.WRITE ? context.attemptTimeout() : Duration.ofNanos(1);
        return context.deadline().allows(needed)
                ? Optional.empty()
                : Optional.of(new Attempt.NotSent(
                        Attempt.Reason.DEADLINE, "the deadline left too little time for an attempt", null));
    }

    private static Optional<Attempt.NotSent> recorded(SendHooks hooks) {
        try {
            return hooks.beforeSend();
        } catch (RuntimeException e) {
            return Optional.of(new Attempt.NotSent(Attempt.Reason.JOURNAL, "the intent could not be recorded", e));
        }
    }

    private Attempt send(Call call, CallContext context) {
        int number = context.beginAttempt();
        try {
            Attempt attempt = delegate.exchange(call, context);
            report(context.hooks(), number, attempt);
            return attempt;
        } catch (RuntimeException | Error e) {
            report(context.hooks(), number, Attempt.Unsure.because(e));
            throw e;
        }
    }

    private static void report(SendHooks hooks, int number, Attempt attempt) {
        try {
            hooks.afterSend(number, attempt);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The outcome of attempt {} could not be recorded ({})",
                    number,
                    e.getClass().getName());
        }
    }

    @Override
    public String toString() {
        return "Hooked(" + delegate + ")";
    }
}

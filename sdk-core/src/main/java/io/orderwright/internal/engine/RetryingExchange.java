package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends again what may be sent again: exponential backoff with full jitter, within the call's deadline and a budget.
 *
 * <p>A read goes out again after anything but a definite answer. A write goes out again only when it was proven not to
 * have left, or, where the policy says so, when the broker said that it was not processed.
 */
final class RetryingExchange implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger("io.orderwright.retry");

    private final Exchange delegate;
    private final RetryPolicy policy;
    private final ReplyGrammar grammar;
    private final EngineTime time;
    private final RetryBudget budget = new RetryBudget();

    private RetryingExchange(Exchange delegate, RetryPolicy policy, ReplyGrammar grammar, EngineTime time) {
        this.delegate = delegate;
        this.policy = policy;
        this.grammar = grammar;
        this.time = time;
    }

    static Exchange create(Exchange delegate, RetryPolicy policy, ReplyGrammar grammar, EngineTime time) {
        return policy.attempts() == 1 ? delegate : new RetryingExchange(delegate, policy, grammar, time);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        int paid = RetryBudget.FIRST_TRY;
        for (int retry = 1; ; retry++) {
            Attempt attempt = delegate.exchange(call, context);
            OptionalInt cost = cost(call, attempt);
            if (cost.isEmpty()) {
                settle(attempt, paid);
                return attempt;
            }
            Optional<Duration> wait = wait(retry, call, context, attempt);
            if (wait.isEmpty() || !afford(call, cost.getAsInt())) {
                return attempt;
            }
            Optional<Attempt> stopped = pause(wait.get(), call, context);
            if (stopped.isPresent()) {
                return stopped.get();
            }
            paid = cost.getAsInt();
        }
    }

    /** What trying again costs; empty when the attempt stands. */
    private OptionalInt cost(Call call, Attempt attempt) {
        if (attempt instanceof Attempt.NotSent notSent) {
            return notSent.reason() == Attempt.Reason.UNREACHABLE
                    ? OptionalInt.of(RetryBudget.TRANSIENT)
                    : OptionalInt.empty();
        }
        if (attempt instanceof Attempt.Answered reply) {
            return costOfReply(call, reply);
        }
        return call.effect() == Effect.READ ? OptionalInt.of(RetryBudget.TRANSIENT) : OptionalInt.empty();
    }

    private OptionalInt costOfReply(Call call, Attempt.Answered reply) {
        boolean read = call.effect() == Effect.READ;
        // A reader that has begun may have passed on what it read: it is not given the same again.
        if (reply.successful() && (!read || call.reader().isPresent())) {
            return OptionalInt.empty();
        }
        return switch (grammar.meaning(call, reply)) {
            case NOT_PROCESSED ->
                read || policy.resendsNotProcessed() ? OptionalInt.of(RetryBudget.THROTTLED) : OptionalInt.empty();
            case UNSURE ->
                read
                        ? OptionalInt.of(reply.status() == 429 ? RetryBudget.THROTTLED : RetryBudget.TRANSIENT)
                        : OptionalInt.empty();
            case ACCEPTED -> reply.whole() ? OptionalInt.empty() : OptionalInt.of(RetryBudget.TRANSIENT);
            case REFUSED, DUPLICATE_ID, EXPIRED_TOKEN -> OptionalInt.empty();
        };
    }

    /** How long to wait before a retry; empty when there is to be none. */
    private Optional<Duration> wait(int retry, Call call, CallContext context, Attempt attempt) {
        if (retry >= policy.attempts()
                || context.cancelled()
                || Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        Duration asked = asked(attempt);
        Duration own = jitter(policy.ceiling(retry));
        Duration wait = asked.compareTo(own) > 0 ? asked : own;
        Duration needed = call.effect() == Effect.WRITE ? context.attemptTimeout() : Duration.ofNanos(1);
        return asked.compareTo(policy.longestAsked()) <= 0 && context.deadline().allows(wait.plus(needed))
                ? Optional.of(wait)
                : Optional.empty();
    }

    private Duration asked(Attempt attempt) {
        return attempt instanceof Attempt.Answered reply
                ? grammar.retryAfter(reply)
                        .or(() -> RetryAfter.of(reply.headers(), time.wall()))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private Duration jitter(Duration ceiling) {
        return Duration.ofNanos(time.random().nextLong(ceiling.toNanos() + 1));
    }

    /** Finding out what became of an order, and reducing risk, are not to wait for better times. */
    private boolean afford(Call call, int cost) {
        return call.urgency() != Urgency.USUAL || budget.draw(cost);
    }

    private void settle(Attempt attempt, int paid) {
        if (attempt instanceof Attempt.Answered) {
            budget.giveBack(paid);
        }
    }

    private Optional<Attempt> pause(Duration wait, Call call, CallContext context) {
        LOG.debug("{}: trying again in {} ms", call, wait.toMillis());
        try {
            time.sleeper().sleep(wait, context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Cancellations.interrupted("while waiting to try again"));
        }
        return context.cancelled()
                ? Optional.of(Cancellations.givenUp("while waiting to try again"))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Retrying(" + delegate + ")";
    }
}

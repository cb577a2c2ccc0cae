package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Sleeper {
    /** Waits in real time; a caller who gives up is not kept waiting. */
    Sleeper REAL = new Sleeper() {
        @Override
        public void sleep(Duration span) throws InterruptedException {
            if (!span.isZero() && !span.isNegative()) {
                TimeUnit.NANOSECONDS.sleep(span.toNanos());
            }
        }

        @Override
        public void sleep(Duration span, CallContext context) throws InterruptedException {
            context.awaitCancel(span);
        }
    };

    /**
     * Waits.
     *
     * @param span how long
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void sleep(Duration span) throws InterruptedException;

    /**
     * Waits on behalf of a call; returns early when its caller gives up.
     *
     * @param span how long
     * @param context the call
     * @throws InterruptedException if the waiting thread is interrupted
     */
    default void sleep(Duration span, CallContext context) throws InterruptedException {
        sleep(span);
    }
}

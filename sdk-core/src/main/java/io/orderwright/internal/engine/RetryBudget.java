package io.orderwright.internal.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries from multiplying the load on a broker that is down: retries draw on it, successes fill it up. The
 * numbers are those of the AWS SDK's standard retry mode. Safe for any number of threads.
 */
final class RetryBudget {
    static final int SIZE = 500;
    static final int TRANSIENT = 14;
    static final int THROTTLED = 5;
    static final int FIRST_TRY = 1;

    private final AtomicInteger left = new AtomicInteger(SIZE);

    boolean draw(int cost) {
        return left.getAndUpdate(tokens -> tokens >= cost ? tokens - cost : tokens) >= cost;
    }

    void giveBack(int tokens) {
        // Nearly always full: then nothing is written, and threads don't fight over it.
        if (left.get() < SIZE) {
            left.updateAndGet(before -> Math.min(SIZE, before + tokens));
        }
    }

    int left() {
        return left.get();
    }
}

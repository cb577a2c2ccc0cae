package io.orderwright.sandbox;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does and tells nobody. */
public final class Awaiting {
    private static final long BETWEEN_LOOKS = 200_000;

    private Awaiting() {}

    /**
     * Looks again and again until it is so; a test that waits in vain is interrupted by its timeout, and fails.
     *
     * @param holds what is waited for
     */
    public static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("waited in vain");
            }
        }
    }
}

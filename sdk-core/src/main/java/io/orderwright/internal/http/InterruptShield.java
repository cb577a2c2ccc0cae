package io.orderwright.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * Sets interrupts aside while the answer to a write is awaited on this thread, and gives them back afterwards. Before
 * the send it lets them through: then they still stop the call.
 */
final class InterruptShield {
    private static final ThreadLocal<@Nullable InterruptShield> CURRENT = new ThreadLocal<>();

    private final @Nullable InterruptShield outer;
    private boolean raised;
    private boolean interrupted;

    private InterruptShield(@Nullable InterruptShield outer) {
        this.outer = outer;
    }

    /** Begins a write on this thread, not yet sent. */
    static InterruptShield forWrite() {
        InterruptShield shield = new InterruptShield(CURRENT.get());
        CURRENT.set(shield);
        return shield;
    }

    /** From here on interrupts wait. Called on the thread that sends. */
    static void raise() {
        InterruptShield shield = CURRENT.get();
        if (shield != null) {
            shield.raised = true;
        }
    }

    static void setAside() {
        InterruptShield shield = CURRENT.get();
        if (shield != null && shield.raised && Thread.interrupted()) {
            shield.interrupted = true;
        }
    }

    /** Ends the write; an interrupt that was set aside shows again. */
    void lower() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

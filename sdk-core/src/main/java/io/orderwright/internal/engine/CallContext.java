package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The time, the caller and the hooks of one call, through all of its attempts. */
public final class CallContext {
    private final Deadline deadline;
    private final Duration attemptTimeout;
    private final SendHooks hooks;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicReference<@Nullable Runnable> abort = new AtomicReference<>();
    private final CountDownLatch gaveUp = new CountDownLatch(1);

    /**
     * Creates the context of a call.
     *
     * @param deadline when the call as a whole must be over
     * @param attemptTimeout how long one attempt may take
     * @param hooks what is to happen around each send
     */
    public CallContext(Deadline deadline, Duration attemptTimeout, SendHooks hooks) {
        this.deadline = deadline;
        this.attemptTimeout = attemptTimeout;
        this.hooks = hooks;
    }

    /** {@return when the call as a whole must be over} */
    public Deadline deadline() {
        return deadline;
    }

    /** {@return how long one attempt may take} */
    public Duration attemptTimeout() {
        return attemptTimeout;
    }

    /** {@return what is to happen around each send} */
    public SendHooks hooks() {
        return hooks;
    }

    /** {@return the number of attempts that were begun on the wire} */
    public int attempts() {
        return attempts.get();
    }

    /** Counts an attempt that is about to be begun on the wire. */
    public int beginAttempt() {
        return attempts.incrementAndGet();
    }

    /** Stops the call: nothing more is begun, and what is in flight is cut. */
    public void cancel() {
        gaveUp.countDown();
        Optional.ofNullable(abort.getAndSet(null)).ifPresent(Runnable::run);
    }

    /** {@return whether the caller gave up} */
    public boolean cancelled() {
        return gaveUp.getCount() == 0;
    }

    /** Says how to cut what is in flight; null when nothing is. */
    public void onCancel(@Nullable Runnable how) {
        abort.set(how);
        if (how != null && cancelled()) {
            cancel();
        }
    }

    /** Waits for a while, or until the caller gives up; says whether that was why it ended. */
    boolean awaitCancel(Duration span) throws InterruptedException {
        return gaveUp.await(span.toNanos(), TimeUnit.NANOSECONDS);
    }
}

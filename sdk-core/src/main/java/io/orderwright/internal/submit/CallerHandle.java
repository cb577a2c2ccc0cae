package io.orderwright.internal.submit;

import io.orderwright.internal.engine.CallContext;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The caller's hold on a call in progress: cancelling a future cancels the call, never the record. */
public final class CallerHandle {
    private final AtomicReference<@Nullable CallContext> current = new AtomicReference<>();
    private volatile boolean cancelled;

    void follow(CallContext context) {
        current.set(context);
        if (cancelled) {
            context.cancel();
        }
    }

    /** Stops what is in flight. */
    public void cancel() {
        cancelled = true;
        CallContext context = current.get();
        if (context != null) {
            context.cancel();
        }
    }
}

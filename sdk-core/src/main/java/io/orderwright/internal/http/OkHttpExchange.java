package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Attempt.Reason;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.Exchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends a call once, on the calling thread, and says what is known to have come of it. */
final class OkHttpExchange implements Exchange {
    private final Lane lane;
    private final Requests requests;
    private final ConnectionUse use;

    OkHttpExchange(Lane lane, Requests requests, ConnectionUse use) {
        this.lane = lane;
        this.requests = requests;
        this.use = use;
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        Attempt attempt = once(call, context);
        if (StaleConnection.stopped(attempt)) {
            // Nothing was sent, and what is idle now is no fresher: the next connection is a new one.
            lane.dropIdle();
            attempt = once(call, context);
        }
        if (Failures.suggestsDeadConnections(attempt)) {
            lane.dropIdle();
        }
        return attempt;
    }

    private Attempt once(Call call, CallContext context) {
        if (Thread.currentThread().isInterrupted()) {
            return new Attempt.NotSent(Reason.CANCELLED, "the calling thread was interrupted before the send", null);
        }
        AttemptTrace trace = new AttemptTrace(call, context, use);
        Request request;
        try {
            request = requests.of(call, trace);
        } catch (Requests.UnsendableException e) {
            return new Attempt.NotSent(Reason.GUARDED, e.reason(), null);
        } catch (IllegalArgumentException e) {
            // OkHttp's own words may repeat a value: they are not passed on.
            return new Attempt.NotSent(Reason.GUARDED, "the call is no HTTP request", null);
        }
        return send(call, context, trace, request);
    }

    private Attempt send(Call call, CallContext context, AttemptTrace trace, Request request) {
        okhttp3.Call http = lane.client().newCall(request);
        http.addEventListener(trace);
        http.timeout().timeout(patience(call, context).toNanos(), TimeUnit.NANOSECONDS);
        context.onCancel(http::cancel);
        try {
            return call.effect() == Effect.WRITE ? sendWrite(call, trace, http) : execute(call, trace, http);
        } finally {
            context.onCancel(null);
        }
    }

    /** A read ends with its deadline; a write is given its time, since it was not begun without. */
    private static Duration patience(Call call, CallContext context) {
        Duration left = context.deadline().left();
        boolean cut = call.effect() == Effect.READ && left.compareTo(context.attemptTimeout()) < 0;
        return cut ? left.plusNanos(1) : context.attemptTimeout();
    }

    private static Attempt sendWrite(Call call, AttemptTrace trace, okhttp3.Call http) {
        InterruptShield shield = InterruptShield.forWrite();
        try {
            return execute(call, trace, http);
        } finally {
            shield.lower();
        }
    }

    private static Attempt execute(Call call, AttemptTrace trace, okhttp3.Call http) {
        Response response = null;
        try {
            response = http.execute();
        } catch (Throwable thrown) {
            restoreInterrupt(thrown);
            return Failures.classify(thrown, trace);
        }
        try (Response open = response) {
            return answered(call, open, trace);
        }
    }

    private static Attempt answered(Call call, Response response, AttemptTrace trace) {
        // An interceptor of the user's that makes up an answer does not know what became of the order.
        if (trace.mayHaveBeenSent() && trace.answer() == null) {
            return new Attempt.Unsure("no answer came; an interceptor made one up", null, trace.wire());
        }
        Attempt.NotSent refusal = trace.refusal();
        return refusal == null ? Replies.read(call, response, trace) : refusal;
    }

    /** OkHttp lets this one out on fresh connections, and it has cleared the flag. */
    private static void restoreInterrupt(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public String toString() {
        return "OkHttp";
    }
}

package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Attempt.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The last look before the first byte, below every interceptor of the user and every repeat of OkHttp's own: a write
 * passes once, and only while it is still wanted.
 */
final class LastGate implements Interceptor {
    /** OkHttp acts on this header by itself: it repeats requests, and fails on numbers that it can't hold. */
    static final String RETRY_AFTER = "Retry-After";

    static final String HIDDEN_RETRY_AFTER = "X-Orderwright-Retry-After";

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Duration staleAfter;

    LastGate(Duration staleAfter) {
        this.staleAfter = staleAfter;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        AttemptTrace trace = chain.request().tag(AttemptTrace.class);
        if (trace == null) {
            return unmarked(chain);
        }
        if (trace.isWrite() && trace.hasPassed()) {
            throw new ShutException("a write was on its way out a second time");
        }
        Optional<Attempt.NotSent> refusal = refusal(trace, chain.connection());
        if (refusal.isPresent()) {
            trace.refuse(refusal.get());
            throw new ShutException(refusal.get().detail());
        }
        trace.pass();
        Response response = withoutOrders(chain.proceed(chain.request()));
        trace.answered(response);
        return response;
    }

    private static Response unmarked(Chain chain) throws IOException {
        if (SAFE_METHODS.contains(chain.request().method())) {
            return chain.proceed(chain.request());
        }
        throw new ShutException("a request was on its way out that the engine had not sent; an interceptor must pass"
                + " on the request that it was given, or a newBuilder() of it");
    }

    private Optional<Attempt.NotSent> refusal(AttemptTrace trace, @Nullable Connection connection) {
        if (trace.context().cancelled()) {
            return refusal(Reason.CANCELLED, "the caller gave up before the send");
        }
        if (Thread.currentThread().isInterrupted()) {
            return refusal(Reason.CANCELLED, "the calling thread was interrupted before the send");
        }
        if (trace.context().deadline().isOver()) {
            return refusal(Reason.DEADLINE, "the deadline passed before the send");
        }
        if (trace.isWrite() && isStale(trace, connection)) {
            return refusal(Reason.UNREACHABLE, StaleConnection.DETAIL);
        }
        return trace.context().hooks().atTheGate();
    }

    /** HTTP/2 connections are read all the time, so that their end does not go unnoticed. */
    private boolean isStale(AttemptTrace trace, @Nullable Connection connection) {
        return trace.idle().compareTo(staleAfter) >= 0
                && (connection == null || connection.protocol() != Protocol.HTTP_2);
    }

    private static Optional<Attempt.NotSent> refusal(Reason reason, String detail) {
        return Optional.of(new Attempt.NotSent(reason, detail, null));
    }

    private static Response withoutOrders(Response response) {
        String value = response.header(RETRY_AFTER);
        return value == null
                ? response
                : response.newBuilder()
                        .removeHeader(RETRY_AFTER)
                        .header(HIDDEN_RETRY_AFTER, value)
                        .build();
    }

    @Override
    public String toString() {
        return "LastGate";
    }

    /** The gate was shut: what carries this was not sent. */
    static final class ShutException extends IOException {
        private static final long serialVersionUID = 1L;

        ShutException(String message) {
            super(message);
        }
    }
}

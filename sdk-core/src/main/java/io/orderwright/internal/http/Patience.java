package io.orderwright.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Waits for the next bytes as long as the call may take, where a call was given longer than usual. */
final class Patience implements Interceptor {
    private final Duration usual;

    Patience(Duration usual) {
        this.usual = usual;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        AttemptTrace trace = chain.request().tag(AttemptTrace.class);
        if (trace == null || trace.context().attemptTimeout().compareTo(usual) <= 0) {
            return chain.proceed(chain.request());
        }
        int millis = (int)
                Math.min(Integer.MAX_VALUE, trace.context().attemptTimeout().toMillis());
        return chain.withReadTimeout(Math.max(millis, chain.readTimeoutMillis()), TimeUnit.MILLISECONDS)
                .proceed(chain.request());
    }
}

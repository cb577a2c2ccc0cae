package io.orderwright.internal.engine;

import java.util.ArrayList;
import java.util.List;

/** Puts the headers that a broker wants on every call there. */
final class StandingHeaders implements Exchange {
    private final Exchange delegate;
    private final List<Call.Pair> headers;

    private StandingHeaders(Exchange delegate, List<Call.Pair> headers) {
        this.delegate = delegate;
        this.headers = headers;
    }

    static Exchange create(Exchange delegate, List<Call.Pair> headers) {
        return headers.isEmpty() ? delegate : new StandingHeaders(delegate, headers);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        List<Call.Pair> all = new ArrayList<>(headers);
        all.addAll(call.headers());
        return delegate.exchange(call.withHeaders(all), context);
    }

    @Override
    public String toString() {
        return "StandingHeaders(" + delegate + ")";
    }
}

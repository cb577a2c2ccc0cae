package io.orderwright.internal.engine;

import java.util.List;
import java.util.Optional;

/** The headers of a reply; names compare without case. Immutable. */
public final class ReplyHeaders {
    private static final ReplyHeaders NONE = new ReplyHeaders(List.of());

    private final List<Call.Pair> pairs;

    private ReplyHeaders(List<Call.Pair> pairs) {
        this.pairs = pairs;
    }

    /** No headers. */
    public static ReplyHeaders none() {
        return NONE;
    }

    /** Headers in the order in which they came. */
    public static ReplyHeaders of(List<Call.Pair> pairs) {
        return pairs.isEmpty() ? NONE : new ReplyHeaders(List.copyOf(pairs));
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        for (Call.Pair pair : pairs) {
            if (pair.name().equalsIgnoreCase(name)) {
                return Optional.of(pair.value());
            }
        }
        return Optional.empty();
    }

    /** {@return the headers' names alone: values may be secrets} */
    @Override
    public String toString() {
        return pairs.toString();
    }
}

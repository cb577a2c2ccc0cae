package io.orderwright.testing;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyHeaders;
import java.util.ArrayList;
import java.util.List;

/** Replies as they come from the wire. */
public final class Replies {
    private Replies() {}

    /** A whole reply, its headers given as names and values in turn. */
    public static Attempt.Answered of(int status, String body, String... headers) {
        List<Call.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            pairs.add(new Call.Pair(headers[i], headers[i + 1]));
        }
        return new Attempt.Answered(
                status, ReplyHeaders.of(pairs), body, true, new Attempt.Wire(Attempt.Phase.RESPONSE_READ, true));
    }

    /** The same reply, its body cut off. */
    public static Attempt.Answered cut(Attempt.Answered reply) {
        return new Attempt.Answered(reply.status(), reply.headers(), reply.body(), false, reply.wire());
    }
}

package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.internal.http.Reply;
import java.util.List;

/** A request that Schwab refuses, with the answer that it gives. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    Refusal(Reply reply) {
        super("refused with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    /** A request that is wrong: one message, and the list when there is more than one. */
    static Refusal wrong(String message) {
        return new Refusal(Errors.service(400, message, List.of()));
    }

    static Refusal wrong(List<String> problems) {
        return new Refusal(Errors.service(400, problems.get(0), problems.size() == 1 ? List.<String>of() : problems));
    }

    static Refusal missing(String message) {
        return new Refusal(Errors.service(404, message, List.of()));
    }

    Reply reply() {
        return reply;
    }
}

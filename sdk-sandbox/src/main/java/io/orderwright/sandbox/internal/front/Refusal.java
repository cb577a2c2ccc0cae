package io.orderwright.sandbox.internal.front;

import io.orderwright.sandbox.internal.http.Reply;

/** A request that a broker refuses, with the answer that it gives. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    /**
     * Refuses.
     *
     * @param reply the answer
     */
    public Refusal(Reply reply) {
        super("refused with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    /** {@return the answer} */
    public Reply reply() {
        return reply;
    }
}

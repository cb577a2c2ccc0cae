package io.orderwright.error;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** An order took several requests, and some of them were carried out and some not. */
public final class PartiallyPlacedException extends BrokerCallException {
    private static final long serialVersionUID = 1L;

    private final Member[] members;

    /**
     * What became of one request of the order.
     *
     * @param part the path of the part of the order that it carried
     * @param state what became of it, in a word: placed, refused, unsure, not sent, compensated
     * @param orderId the broker's id, or an empty text
     * @param detail why, for a person
     */
    public record Member(String part, String state, String orderId, String detail) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks that nothing is null. */
        public Member {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call that failed
     * @param members what became of each request, in the order in which they were sent
     */
    public PartiallyPlacedException(String message, CallFailure failure, List<Member> members) {
        super(message, failure, null);
        this.members = members.toArray(new Member[0]);
    }

    /** {@return what became of each request, in the order in which they were sent} */
    public List<Member> members() {
        return List.of(members);
    }

    @Override
    public boolean reachedBroker() {
        return true;
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public boolean repeatable() {
        return false;
    }
}

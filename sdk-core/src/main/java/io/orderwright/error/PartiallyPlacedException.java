package io.orderwright.error;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order took several requests, and some of them were carried out and some not. */
public final class PartiallyPlacedException extends BrokerCallException {
    private static final long serialVersionUID = 1L;

    private final Member[] members;

    /** What became of a request. */
    public enum State {
        /** The broker has it. */
        PLACED,
        /** Nobody knows. */
        UNKNOWN,
        /** The broker refused it. */
        REFUSED,
        /** It stayed here. */
        NOT_SENT,
        /** It was placed, and then cancelled, because the whole could not be. */
        CANCELED
    }

    /**
     * What became of one request of the order.
     *
     * @param part the path of the part of the order that it carried
     * @param state what became of it
     * @param orderId the broker's id, or an empty text
     * @param detail why, for a person
     */
    public record Member(String part, State state, String orderId, String detail) implements Serializable {
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
     * @param members what became of each request, in the order in which they were to be sent
     * @param cause why the rest was not placed; null where that is not known any more
     */
    public PartiallyPlacedException(
            String message, CallFailure failure, List<Member> members, @Nullable Throwable cause) {
        super(message, failure, cause);
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

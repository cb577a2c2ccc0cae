package io.orderwright.error;

/** There is no such order, account or symbol at the broker. */
public final class NotFoundException extends BrokerException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public NotFoundException(String message, CallFailure failure) {
        super(message, failure);
    }
}

package io.orderwright.error;

/** It is too late to change or cancel the order, or it can't be changed. */
public final class OrderNotModifiableException extends BrokerException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public OrderNotModifiableException(String message, CallFailure failure) {
        super(message, failure);
    }
}

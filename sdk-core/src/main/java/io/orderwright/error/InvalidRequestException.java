package io.orderwright.error;

/** The broker says that the request is malformed: a fault in the order's form, or in Orderwright. */
public final class InvalidRequestException extends BrokerException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public InvalidRequestException(String message, CallFailure failure) {
        super(message, failure);
    }
}

package io.orderwright.error;

/** The broker does not take the order's quantity. */
public final class InvalidQuantityException extends OrderRejectedException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public InvalidQuantityException(String message, CallFailure failure) {
        super(message, failure);
    }
}

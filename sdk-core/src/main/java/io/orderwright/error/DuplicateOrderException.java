package io.orderwright.error;

/** The broker holds the order to be a duplicate. */
public final class DuplicateOrderException extends OrderRejectedException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public DuplicateOrderException(String message, CallFailure failure) {
        super(message, failure);
    }
}

package io.orderwright.error;

/** The broker does not take one of the order's prices. */
public final class InvalidPriceException extends OrderRejectedException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public InvalidPriceException(String message, CallFailure failure) {
        super(message, failure);
    }
}

package io.orderwright.error;

/** Buying power, balance or margin do not suffice for the order. */
public final class InsufficientFundsException extends OrderRejectedException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public InsufficientFundsException(String message, CallFailure failure) {
        super(message, failure);
    }
}

package io.orderwright.error;

/** The market is closed for the order. */
public final class MarketClosedException extends OrderRejectedException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public MarketClosedException(String message, CallFailure failure) {
        super(message, failure);
    }
}

package io.orderwright.error;

/** The instrument can't be traded, or not by this account. */
public final class InstrumentNotTradableException extends OrderRejectedException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public InstrumentNotTradableException(String message, CallFailure failure) {
        super(message, failure);
    }
}

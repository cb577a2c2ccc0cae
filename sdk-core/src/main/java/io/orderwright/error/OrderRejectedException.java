package io.orderwright.error;

/** The broker says no to the order. */
public sealed class OrderRejectedException extends BrokerException
        permits InsufficientFundsException,
                MarketClosedException,
                InstrumentNotTradableException,
                InvalidPriceException,
                InvalidQuantityException,
                DuplicateOrderException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message one sentence: what, where, what to do
     * @param failure what is known about the call
     */
    public OrderRejectedException(String message, CallFailure failure) {
        super(message, failure);
    }
}

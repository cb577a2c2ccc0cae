package io.orderwright.sandbox.internal.exchange;

/** When and at what price an order trades. */
public enum OrderType {
    MARKET,
    LIMIT,
    STOP,
    STOP_LIMIT,
    TRAILING_STOP,
    TRAILING_STOP_LIMIT,
    MARKET_ON_CLOSE,
    LIMIT_ON_CLOSE,
    NET_DEBIT,
    NET_CREDIT,
    NET_ZERO;

    /** {@return whether it waits for a stop price} */
    public boolean hasStop() {
        return this == STOP || this == STOP_LIMIT || trails();
    }

    /** {@return whether its stop price follows the market} */
    public boolean trails() {
        return this == TRAILING_STOP || this == TRAILING_STOP_LIMIT;
    }

    boolean isLimited() {
        return this == LIMIT || this == STOP_LIMIT || this == TRAILING_STOP_LIMIT || this == LIMIT_ON_CLOSE;
    }

    boolean isOnClose() {
        return this == MARKET_ON_CLOSE || this == LIMIT_ON_CLOSE;
    }
}

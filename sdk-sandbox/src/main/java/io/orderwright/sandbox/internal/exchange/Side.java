package io.orderwright.sandbox.internal.exchange;

/** Which way a leg trades. */
public enum Side {
    BUY,
    SELL;

    int sign() {
        return this == BUY ? 1 : -1;
    }
}

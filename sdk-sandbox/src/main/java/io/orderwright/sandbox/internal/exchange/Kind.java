package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;

/** What a leg trades. */
public enum Kind {
    EQUITY(1),
    OPTION(100),
    /** The box knows no contract sizes: one future stands for one of its underlying. */
    FUTURE(1),
    FUTURE_OPTION(1),
    CRYPTOCURRENCY(1);

    private final BigDecimal multiplier;

    Kind(int multiplier) {
        this.multiplier = BigDecimal.valueOf(multiplier);
    }

    /** {@return how many of the underlying one of these stands for} */
    public BigDecimal multiplier() {
        return multiplier;
    }
}

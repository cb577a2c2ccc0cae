package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A price said relative to another.
 *
 * @param basis the other price
 * @param unit what the offset counts
 * @param offset how far away
 */
public record Link(Basis basis, Unit unit, BigDecimal offset) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a price follows. */
    public enum Basis {
        MANUAL,
        BASE,
        TRIGGER,
        LAST,
        BID,
        ASK,
        ASK_BID,
        MARK,
        AVERAGE
    }

    /** What an offset counts. */
    public enum Unit {
        VALUE,
        PERCENT,
        TICK
    }

    /** {@return the price that is the offset above the reference (sign 1) or below it (sign -1)} */
    BigDecimal from(BigDecimal reference, int sign) {
        BigDecimal signed = offset.multiply(BigDecimal.valueOf(sign));
        BigDecimal distance = switch (unit) {
            case VALUE -> signed;
            case PERCENT -> reference.multiply(signed).divide(HUNDRED);
            case TICK -> signed.movePointLeft(decimals(reference));
        };
        BigDecimal price = reference.add(distance);
        return price.setScale(decimals(price), RoundingMode.HALF_UP);
    }

    private static int decimals(BigDecimal price) {
        return price.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    }
}

package io.orderwright.order;

import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Releases a pair when the ratio of its prices reaches a threshold. Immutable; equality is by value.
 *
 * <p>Source: tastytrade, complex order PAIRS.
 *
 * @param comparator how the ratio is compared
 * @param threshold the ratio, a plain number
 * @param notional whether the threshold compares notional values instead of prices
 */
public record RatioTrigger(PriceComparator comparator, BigDecimal threshold, boolean notional) {
    /** Checks that nothing is null. */
    public RatioTrigger {
        Objects.requireNonNull(comparator, "comparator");
        threshold = Decimals.bounded("threshold", Objects.requireNonNull(threshold, "threshold"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RatioTrigger that
                && comparator == that.comparator
                && notional == that.notional
                && threshold.compareTo(that.threshold) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(comparator, notional, Decimals.hash(threshold));
    }
}

package io.orderwright.order;

import io.orderwright.instrument.Instrument;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A price of a watched instrument reaches a threshold.
 *
 * <p>Source: tastytrade, order rules.
 *
 * @param action what happens to the order then
 * @param instrument the instrument that is watched
 * @param indicator which of its prices
 * @param comparator how it is compared
 * @param threshold the price it is compared with, in the instrument's currency
 * @param components the parts of a synthetic price, where the watched price is made of several; empty otherwise
 */
public record PriceCondition(
        ConditionAction action,
        Instrument instrument,
        Indicator indicator,
        PriceComparator comparator,
        BigDecimal threshold,
        List<PriceComponent> components)
        implements Condition {
    /** Checks that nothing is null and takes a copy of the components. */
    public PriceCondition {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(comparator, "comparator");
        threshold = Decimals.bounded("threshold", Objects.requireNonNull(threshold, "threshold"));
        components = List.copyOf(Objects.requireNonNull(components, "components"));
    }

    /**
     * Releases the order when the last price is at a threshold or above.
     *
     * @param instrument the instrument that is watched
     * @param threshold the price, as plain decimal text
     * @return the condition
     * @throws io.orderwright.InvalidOrderException if {@code threshold} is not a plain decimal number
     */
    public static PriceCondition atOrAbove(Instrument instrument, String threshold) {
        return lastPrice(instrument, PriceComparator.AT_OR_ABOVE, threshold);
    }

    /**
     * Releases the order when the last price is at a threshold or below.
     *
     * @param instrument the instrument that is watched
     * @param threshold the price, as plain decimal text
     * @return the condition
     * @throws io.orderwright.InvalidOrderException if {@code threshold} is not a plain decimal number
     */
    public static PriceCondition atOrBelow(Instrument instrument, String threshold) {
        return lastPrice(instrument, PriceComparator.AT_OR_BELOW, threshold);
    }

    /** {@return this condition, cancelling the order instead of releasing it} */
    public PriceCondition cancelling() {
        return new PriceCondition(ConditionAction.CANCEL, instrument, indicator, comparator, threshold, components);
    }

    /**
     * This condition on another price of the instrument.
     *
     * @param changed which price
     * @return the changed condition
     */
    public PriceCondition on(Indicator changed) {
        Objects.requireNonNull(changed, "changed");
        return new PriceCondition(action, instrument, changed, comparator, threshold, components);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriceCondition that
                && action == that.action
                && comparator == that.comparator
                && instrument.equals(that.instrument)
                && indicator.equals(that.indicator)
                && threshold.compareTo(that.threshold) == 0
                && components.equals(that.components);
    }

    @Override
    public int hashCode() {
        return Objects.hash(action, instrument, indicator, comparator, Decimals.hash(threshold), components);
    }

    /** {@return the condition for a person, such as {@code SPY LAST >= 400.00}} */
    @Override
    public String toString() {
        String watched = components.isEmpty()
                ? instrument.symbol()
                : components.stream().map(PriceCondition::term).collect(Collectors.joining(" "));
        return watched + " " + indicator + " " + sign(comparator) + " " + Decimals.plain(threshold);
    }

    private static String term(PriceComponent component) {
        String sign = component.side() == PositionSide.LONG ? "+" : "-";
        return sign + component.quantity() + " " + component.instrument().symbol();
    }

    static String sign(PriceComparator comparator) {
        return switch (comparator) {
            case AT_OR_ABOVE -> ">=";
            case AT_OR_BELOW -> "<=";
            case ABOVE -> ">";
            case BELOW -> "<";
        };
    }

    private static PriceCondition lastPrice(Instrument instrument, PriceComparator comparator, String threshold) {
        return new PriceCondition(
                ConditionAction.ROUTE,
                instrument,
                Indicator.LAST,
                comparator,
                Decimals.parse("threshold", Objects.requireNonNull(threshold, "threshold")),
                List.of());
    }
}

package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;

/**
 * How a number becomes a price that a venue takes.
 *
 * <p>Applied to prices given as numbers when an order is built; a price given as text is sent as it is written. The
 * rules given here are values: equal by what they do, with a readable {@code toString()}, and safe to share between
 * threads. A rule of your own may be a lambda; it must be pure, and return a number within the digits of
 * {@link Decimals#bounded}.
 */
@FunctionalInterface
public interface PriceRule {
    /**
     * The price that a number becomes.
     *
     * @param number the number asked for, of any scale and sign
     * @param side the side it is for; a net debit is a buy, a net credit a sell
     * @return the price, with the scale that it is to be printed with
     * @throws InvalidOrderException if the number can't be a price: over {@value Decimals#MAX_DIGITS} digits before the
     *     point, or 1000 after it. Its violation has the empty path, to be put
     *     {@linkplain io.orderwright.Violation#under under} the field's
     */
    BigDecimal apply(BigDecimal number, PriceSide side);

    /**
     * The rule for equities and options: cut toward zero, never rounded.
     *
     * <p>To four decimals where the number is below 1 in absolute value, to two otherwise: 0.29 becomes 0.2900,
     * 190.909 becomes 190.90, -1.239 becomes -1.23. Which of the two looks at the number before it is cut. Zero of any
     * scale is 0.00. From the truncation that tda-api and schwab-py document, here exact in decimal.
     *
     * @return the rule
     */
    static PriceRule truncating() {
        return GivenRule.TRUNCATING;
    }

    /**
     * The rule that takes a number as it is, with its scale.
     *
     * <p>It refuses a number of more than {@value Decimals#MAX_DIGITS} digits after the point, for it has none to cut.
     *
     * @return the rule
     */
    static PriceRule exact() {
        return GivenRule.EXACT;
    }

    /**
     * To the {@linkplain TickRounding#NEAREST nearest} tick.
     *
     * @param tickSize the tick size as {@link TickSize#of(String)} takes it: {@code 0.25}, {@code 1/32}
     * @return the rule
     * @throws InvalidOrderException if the text is no tick size
     */
    static PriceRule tick(String tickSize) {
        return tick(tickSize, TickRounding.NEAREST);
    }

    /**
     * To the {@linkplain TickRounding#NEAREST nearest} tick.
     *
     * @param tickSize the tick size, above zero
     * @return the rule
     * @throws InvalidOrderException if it is not above zero
     */
    static PriceRule tick(BigDecimal tickSize) {
        return tick(tickSize, TickRounding.NEAREST);
    }

    /**
     * To a tick.
     *
     * @param tickSize the tick size as {@link TickSize#of(String)} takes it: {@code 0.25}, {@code 1/32}
     * @param rounding which tick
     * @return the rule
     * @throws InvalidOrderException if the text is no tick size
     */
    static PriceRule tick(String tickSize, TickRounding rounding) {
        return tick(TickSize.of(tickSize), rounding);
    }

    /**
     * To a tick.
     *
     * @param tickSize the tick size, above zero
     * @param rounding which tick
     * @return the rule
     * @throws InvalidOrderException if it is not above zero
     */
    static PriceRule tick(BigDecimal tickSize, TickRounding rounding) {
        return tick(TickSize.of(tickSize), rounding);
    }

    /**
     * To a tick.
     *
     * @param tickSize the tick size
     * @param rounding which tick
     * @return the rule
     */
    static PriceRule tick(TickSize tickSize, TickRounding rounding) {
        return tickTable(TickTable.of(tickSize), rounding);
    }

    /**
     * To the {@linkplain TickRounding#NEAREST nearest} tick of a table.
     *
     * @param table the tick sizes by price
     * @return the rule
     */
    static PriceRule tickTable(TickTable table) {
        return tickTable(table, TickRounding.NEAREST);
    }

    /**
     * To a tick of a table.
     *
     * @param table the tick sizes by price
     * @param rounding which tick
     * @return the rule; equal to {@link #tick(TickSize, TickRounding)} if the table has one tick size
     */
    static PriceRule tickTable(TickTable table, TickRounding rounding) {
        return new TickRule(table, rounding);
    }
}

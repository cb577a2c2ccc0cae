package io.orderwright.order;

import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of an instrument: an amount and what it counts.
 *
 * <p>Immutable. Equality is by value: {@code 1.0} equals {@code 1.00}, which may print differently. The amount keeps the
 * scale that it was given. Whether it is positive and whole is checked when the order is built.
 */
public final class Quantity {
    private static final Quantity ALL = new Quantity(BigDecimal.ZERO, QuantityUnit.ALL);

    private final BigDecimal amount;
    private final QuantityUnit unit;

    private Quantity(BigDecimal amount, QuantityUnit unit) {
        this.amount = amount;
        this.unit = unit;
    }

    /**
     * A number of shares, contracts or units of the base asset.
     *
     * @param amount the number
     * @return the quantity
     */
    public static Quantity units(long amount) {
        return new Quantity(BigDecimal.valueOf(amount), QuantityUnit.UNITS);
    }

    /**
     * A number of shares, contracts or units of the base asset.
     *
     * @param amount the number, as plain decimal text
     * @return the quantity
     * @throws io.orderwright.InvalidOrderException if {@code amount} is not a plain decimal number
     */
    public static Quantity units(String amount) {
        return of(Decimals.parse("quantity", Objects.requireNonNull(amount, "amount")), QuantityUnit.UNITS);
    }

    /**
     * A number of shares, contracts or units of the base asset.
     *
     * @param amount the number
     * @return the quantity
     */
    public static Quantity units(BigDecimal amount) {
        return of(amount, QuantityUnit.UNITS);
    }

    /**
     * An amount of money, in the account's currency or the quote asset of the pair.
     *
     * @param amount the amount, as plain decimal text
     * @return the quantity
     * @throws io.orderwright.InvalidOrderException if {@code amount} is not a plain decimal number
     */
    public static Quantity cash(String amount) {
        return of(Decimals.parse("quantity", Objects.requireNonNull(amount, "amount")), QuantityUnit.CASH);
    }

    /**
     * An amount of money, in the account's currency or the quote asset of the pair.
     *
     * @param amount the amount
     * @return the quantity
     */
    public static Quantity cash(BigDecimal amount) {
        return of(amount, QuantityUnit.CASH);
    }

    /** {@return all that is held of the instrument} */
    public static Quantity all() {
        return ALL;
    }

    /**
     * A quantity in any unit.
     *
     * @param amount the amount; what it may be with {@link QuantityUnit#ALL} is the broker's affair
     * @param unit what it counts
     * @return the quantity
     * @throws io.orderwright.InvalidOrderException if it has more than {@value Decimals#MAX_DIGITS} digits before or
     *     after the point
     */
    public static Quantity of(BigDecimal amount, QuantityUnit unit) {
        Objects.requireNonNull(unit, "unit");
        BigDecimal bounded = Decimals.bounded("quantity", Objects.requireNonNull(amount, "amount"));
        return new Quantity(bounded, unit);
    }

    /** {@return the amount, with the scale that it was given; zero for {@link #all()}} */
    public BigDecimal amount() {
        return amount;
    }

    /** {@return what the amount counts} */
    public QuantityUnit unit() {
        return unit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity that && unit.equals(that.unit) && amount.compareTo(that.amount) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + Decimals.hash(amount);
    }

    /** {@return the quantity for a person, such as {@code 100}, {@code 250.00 cash} or {@code all}} */
    @Override
    public String toString() {
        if (unit.equals(QuantityUnit.UNITS)) {
            return amount.toPlainString();
        }
        String word = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return unit.equals(QuantityUnit.ALL) ? word : amount.toPlainString() + " " + word;
    }
}

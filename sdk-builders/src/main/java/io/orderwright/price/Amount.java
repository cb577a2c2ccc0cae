package io.orderwright.price;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A price that is a decimal number, in the currency and unit that the instrument is quoted in.
 *
 * <p>It keeps the decimals that it was written with: {@code "150.0"} is sent as {@code 150.0}. Amounts are equal by
 * value all the same: 150.0 equals 150.00, so equal amounts may print differently. Zero and negative amounts are
 * allowed here (spreads and some futures trade there); an order's own rules say where they are not. Immutable.
 */
public final class Amount implements Price, Comparable<Amount> {
    private final BigDecimal value;
    private final @Nullable String written;

    private Amount(BigDecimal value, @Nullable String written) {
        this.value = value;
        this.written = written;
    }

    /**
     * The amount in a text, to be sent as it is written.
     *
     * @param text plain decimal digits, as {@link Decimals#parse} takes them
     * @return the amount
     * @throws io.orderwright.InvalidOrderException if the text is not a plain decimal number; its path is {@code price}
     */
    public static Amount of(String text) {
        return of("price", text);
    }

    /**
     * The amount in a text, to be sent as it is written, with the field that it was given for.
     *
     * @param path the field's path in the order, for the violation, such as {@code stopPrice}
     * @param text plain decimal digits, as {@link Decimals#parse} takes them
     * @return the amount
     * @throws io.orderwright.InvalidOrderException if the text is not a plain decimal number
     */
    public static Amount of(String path, String text) {
        return new Amount(Decimals.parse(path, text), text);
    }

    /**
     * An exact amount, printed with the scale of the number; no {@link PriceRule} is applied.
     *
     * @param exact the amount
     * @return the amount
     * @throws io.orderwright.InvalidOrderException if it has more than {@value Decimals#MAX_DIGITS} digits on either
     *     side of the point; its path is {@code price}
     */
    public static Amount of(BigDecimal exact) {
        return new Amount(Decimals.bounded("price", Objects.requireNonNull(exact, "exact")), null);
    }

    /** {@return the amount, with the scale that it is printed with} */
    public BigDecimal value() {
        return value;
    }

    @Override
    public String text() {
        return written == null ? Decimals.plain(value) : written;
    }

    @Override
    public <T extends @Nullable Object> T match(
            Function<? super Amount, ? extends T> amount, Function<? super Expression, ? extends T> expression) {
        return amount.apply(this);
    }

    /** {@inheritDoc} By value, so consistent with {@link #equals}. */
    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    /** {@return whether the other is an amount of the same value, whatever its scale} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount that && Decimals.equal(value, that.value);
    }

    @Override
    public int hashCode() {
        return Decimals.hash(value);
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }
}

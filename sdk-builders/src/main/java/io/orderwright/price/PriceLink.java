package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A price told by its distance from something that moves: a quote, a fill, a mark.
 *
 * <p>Basis, unit and amount are each optional, as they are in Schwab's Trader API (priceLinkBasis, priceLinkType and
 * their stop twins): what is unset is the broker's default. A trailing stop's amount is positive and signed by the side
 * when it is encoded; another link's amount keeps its sign. Each {@code with} method gives a new link. Equality is by
 * value: an amount of 1.5 equals 1.50. Immutable.
 */
public final class PriceLink {
    private static final PriceLink EMPTY = new PriceLink(null, null, null);

    private final @Nullable PriceBasis basis;
    private final @Nullable LinkUnit unit;
    private final @Nullable BigDecimal amount;

    private PriceLink(@Nullable PriceBasis basis, @Nullable LinkUnit unit, @Nullable BigDecimal amount) {
        this.basis = basis;
        this.unit = unit;
        this.amount = amount;
    }

    /** {@return the link with nothing set, to start from when parts come one by one} */
    public static PriceLink empty() {
        return EMPTY;
    }

    /**
     * A complete link.
     *
     * @param basis what it is measured from
     * @param offset how far from it; positive is above
     * @return the link
     */
    public static PriceLink of(PriceBasis basis, Offset offset) {
        return trailing(offset).withBasis(basis);
    }

    /**
     * The link of a trailing stop that leaves the basis to the broker.
     *
     * @param offset how far the stop trails; positive for both sides
     * @return the link, without a basis
     */
    public static PriceLink trailing(Offset offset) {
        Objects.requireNonNull(offset, "offset");
        return new PriceLink(null, LinkUnit.of(offset.unit()), offset.amount());
    }

    /**
     * This link from another basis.
     *
     * @param newBasis what it is measured from
     * @return the changed link
     */
    public PriceLink withBasis(PriceBasis newBasis) {
        return new PriceLink(Objects.requireNonNull(newBasis, "newBasis"), unit, amount);
    }

    /**
     * This link in another unit; the amount is not converted.
     *
     * @param newUnit what the amount is counted in
     * @return the changed link
     * @throws InvalidOrderException if the unit is ticks and the amount is not whole; its path is {@code amount}
     */
    public PriceLink withUnit(OffsetUnit newUnit) {
        return withUnit(LinkUnit.of(Objects.requireNonNull(newUnit, "newUnit")));
    }

    /**
     * This link in another unit, known or not; the amount is not converted.
     *
     * @param newUnit what the amount is counted in
     * @return the changed link
     * @throws InvalidOrderException if the unit is ticks and the amount is not whole; its path is {@code amount}
     */
    public PriceLink withUnit(LinkUnit newUnit) {
        Objects.requireNonNull(newUnit, "newUnit");
        return new PriceLink(basis, newUnit, amount == null ? null : checked(newUnit, amount));
    }

    /**
     * This link with another amount.
     *
     * @param newAmount how far from the basis, with its sign and the scale that it will be printed with
     * @return the changed link
     * @throws InvalidOrderException if it has too many digits ({@link Decimals#bounded}), or the unit is ticks and it is
     *     not whole; its path is {@code amount}
     */
    public PriceLink withAmount(BigDecimal newAmount) {
        BigDecimal bounded = Decimals.bounded("amount", Objects.requireNonNull(newAmount, "newAmount"));
        return new PriceLink(basis, unit, checked(unit, bounded));
    }

    private static BigDecimal checked(@Nullable LinkUnit unit, BigDecimal amount) {
        return LinkUnit.TICKS.equals(unit) ? Offset.wholeTicks("amount", amount) : amount;
    }

    /** {@return what the price is measured from; empty means the broker's default} */
    public Optional<PriceBasis> basis() {
        return Optional.ofNullable(basis);
    }

    /** {@return what the amount is counted in; empty means the broker's default} */
    public Optional<LinkUnit> unit() {
        return Optional.ofNullable(unit);
    }

    /** {@return how far from the basis, with its sign; empty if it was not given} */
    public Optional<BigDecimal> amount() {
        return Optional.ofNullable(amount);
    }

    /** {@return amount and unit as one; empty if either is unset or the unit is a word not known here} */
    public Optional<Offset> offset() {
        if (amount == null || unit == null) {
            return Optional.empty();
        }
        BigDecimal known = amount;
        return unit.offsetUnit().map(offsetUnit -> Offset.of(known, offsetUnit));
    }

    /** {@return whether basis, unit and amount are all set, so that the link stands in for a price} */
    public boolean isComplete() {
        return basis != null && unit != null && amount != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriceLink that
                && Objects.equals(basis, that.basis)
                && Objects.equals(unit, that.unit)
                && sameAmount(amount, that.amount);
    }

    private static boolean sameAmount(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Decimals.equal(one, other);
    }

    @Override
    public int hashCode() {
        int parts = 31 * Objects.hashCode(basis) + Objects.hashCode(unit);
        return 31 * parts + (amount == null ? 0 : Decimals.hash(amount));
    }

    /** {@return the parts that are set, for people: {@code TRIGGER 1.50 PRICE}; {@code unset} if none is} */
    @Override
    public String toString() {
        String parts = Stream.of(basis(), amount().map(Decimals::plain), unit())
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? "unset" : parts;
    }
}

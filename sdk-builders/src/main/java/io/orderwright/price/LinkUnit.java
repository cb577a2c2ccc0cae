package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a {@link PriceLink}: one of {@link OffsetUnit}, or a broker's word that is not known here.
 *
 * <p>An open set, because a broker may add a unit and an order that carries it must still be readable. What a user
 * writes is an {@link OffsetUnit}; this is what a link holds. Names are the language's, not a broker's, and
 * case-sensitive. Equality is by name. Immutable.
 */
public final class LinkUnit {
    /** The instrument's own price unit; Schwab's VALUE. */
    public static final LinkUnit PRICE = new LinkUnit("PRICE", OffsetUnit.PRICE);

    /** Percent of the basis; Schwab's PERCENT. */
    public static final LinkUnit PERCENT = new LinkUnit("PERCENT", OffsetUnit.PERCENT);

    /** Smallest price steps, a whole number of them; Schwab's TICK. */
    public static final LinkUnit TICKS = new LinkUnit("TICKS", OffsetUnit.TICKS);

    private static final List<LinkUnit> KNOWN = List.of(PRICE, PERCENT, TICKS);

    private final String name;
    private final @Nullable OffsetUnit offsetUnit;

    private LinkUnit(String name, @Nullable OffsetUnit offsetUnit) {
        this.name = name;
        this.offsetUnit = offsetUnit;
    }

    /**
     * The link unit of an offset's unit.
     *
     * @param unit the offset's unit
     * @return the constant for it
     */
    public static LinkUnit of(OffsetUnit unit) {
        return switch (Objects.requireNonNull(unit, "unit")) {
            case PRICE -> PRICE;
            case PERCENT -> PERCENT;
            case TICKS -> TICKS;
        };
    }

    /**
     * The unit of a name.
     *
     * @param name a constant's name, or a broker's own word
     * @return the unit; the constant itself for a known name
     * @throws InvalidOrderException if the name is blank, over 100 characters, or holds a control character; its path
     *     is {@code unit}
     */
    public static LinkUnit of(String name) {
        Objects.requireNonNull(name, "name");
        for (LinkUnit known : KNOWN) {
            if (known.name.equals(name)) {
                return known;
            }
        }
        Words.check("unit", name, Words.MAX_WORD);
        return new LinkUnit(name, null);
    }

    /** {@return the name: a constant's, or the broker's word as it came} */
    public String name() {
        return name;
    }

    /** {@return the offset's unit that this is; empty for a broker's word that is not known here} */
    public Optional<OffsetUnit> offsetUnit() {
        return Optional.ofNullable(offsetUnit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkUnit that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return the same as {@link #name()}} */
    @Override
    public String toString() {
        return name;
    }
}

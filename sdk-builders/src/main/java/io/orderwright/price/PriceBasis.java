package io.orderwright.price;

import io.orderwright.InvalidOrderException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a linked price is measured from.
 *
 * <p>An open set: the constants are {@link #ENTRY} and those of Schwab's Trader API (stopPriceLinkBasis, priceLinkBasis), and a word that
 * is not among them survives as itself. Names are case-sensitive. Equality is by name. Immutable.
 */
public final class PriceBasis {
    /**
     * The fill of the entry that an exit protects: the amount is a distance, positive on either side, and a dialect gives
     * it its sign. Orderwright's own word; every other basis keeps the sign that it is given.
     */
    public static final PriceBasis ENTRY = new PriceBasis("ENTRY");

    /** A level that the trader gives. */
    public static final PriceBasis MANUAL = new PriceBasis("MANUAL");

    /** The order's base price. */
    public static final PriceBasis BASE = new PriceBasis("BASE");

    /** The fill of the order that triggers this one. */
    public static final PriceBasis TRIGGER = new PriceBasis("TRIGGER");

    /** The last trade. */
    public static final PriceBasis LAST = new PriceBasis("LAST");

    /** The best bid. */
    public static final PriceBasis BID = new PriceBasis("BID");

    /** The best ask. */
    public static final PriceBasis ASK = new PriceBasis("ASK");

    /** The ask or the bid, whichever the side would trade against. */
    public static final PriceBasis ASK_BID = new PriceBasis("ASK_BID");

    /** The mark. */
    public static final PriceBasis MARK = new PriceBasis("MARK");

    /** The average price. */
    public static final PriceBasis AVERAGE = new PriceBasis("AVERAGE");

    private static final List<PriceBasis> KNOWN =
            List.of(ENTRY, MANUAL, BASE, TRIGGER, LAST, BID, ASK, ASK_BID, MARK, AVERAGE);

    private final String name;

    private PriceBasis(String name) {
        this.name = name;
    }

    /**
     * The basis of a name.
     *
     * @param name a constant's name, or a broker's own word
     * @return the basis; the constant itself for a known name
     * @throws InvalidOrderException if the name is blank, over 100 characters, or holds a control character; its path
     *     is {@code basis}
     */
    public static PriceBasis of(String name) {
        Objects.requireNonNull(name, "name");
        for (PriceBasis known : KNOWN) {
            if (known.name.equals(name)) {
                return known;
            }
        }
        Words.check("basis", name, Words.MAX_WORD);
        return new PriceBasis(name);
    }

    /** {@return the name: a constant's, or the broker's word as it came} */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriceBasis that && name.equals(that.name);
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

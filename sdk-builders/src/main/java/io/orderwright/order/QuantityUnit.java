package io.orderwright.order;

/**
 * What a quantity counts.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: Schwab Trader API, quantityType; tastytrade, Notional Market; Tread.fi, sell_token_amount.
 */
public final class QuantityUnit extends OpenWord {
    /** Shares, contracts, or the base asset of a pair. */
    public static final QuantityUnit UNITS = new QuantityUnit("UNITS");

    /** Money: the notional value, or the quote asset of a pair. */
    public static final QuantityUnit CASH = new QuantityUnit("CASH");

    /** The asset that is given away, whichever side of the pair it is (Tread.fi). */
    public static final QuantityUnit SELL_ASSET = new QuantityUnit("SELL_ASSET");

    /** All that is held. */
    public static final QuantityUnit ALL = new QuantityUnit("ALL");

    private static final Known<QuantityUnit> KNOWN = Known.of(UNITS, CASH, SELL_ASSET, ALL);

    private QuantityUnit(String name) {
        super(name);
    }

    /**
     * The value with a name.
     *
     * @param name the name, as the language or a broker spells it; at most 100 characters
     * @return the constant of that name, or a value of its own for an unknown one
     * @throws io.orderwright.InvalidOrderException if {@code name} is blank, over 100 characters, or holds a control
     *     character
     */
    public static QuantityUnit of(String name) {
        return KNOWN.get(name, QuantityUnit::new);
    }
}

package io.orderwright.order;

/**
 * Which price of the watched instrument a condition looks at.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: tastytrade, order rules.
 */
public final class Indicator extends OpenWord {
    /** The last trade. */
    public static final Indicator LAST = new Indicator("LAST");

    /** The natural price: what it costs to cross the market (nat at tastytrade). */
    public static final Indicator NATURAL = new Indicator("NATURAL");

    /** The bid. */
    public static final Indicator BID = new Indicator("BID");

    /** The ask. */
    public static final Indicator ASK = new Indicator("ASK");

    /** The mark price. */
    public static final Indicator MARK = new Indicator("MARK");

    private static final Known<Indicator> KNOWN = Known.of(LAST, NATURAL, BID, ASK, MARK);

    private Indicator(String name) {
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
    public static Indicator of(String name) {
        return KNOWN.get(name, Indicator::new);
    }
}

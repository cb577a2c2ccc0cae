package io.orderwright.order;

/**
 * Which price triggers a stop.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: Schwab Trader API, stopType.
 */
public final class StopType extends OpenWord {
    /** The broker's usual trigger. */
    public static final StopType STANDARD = new StopType("STANDARD");

    /** The bid. */
    public static final StopType BID = new StopType("BID");

    /** The ask. */
    public static final StopType ASK = new StopType("ASK");

    /** The last trade. */
    public static final StopType LAST = new StopType("LAST");

    /** The mark price. */
    public static final StopType MARK = new StopType("MARK");

    private static final Known<StopType> KNOWN = Known.of(STANDARD, BID, ASK, LAST, MARK);

    private StopType(String name) {
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
    public static StopType of(String name) {
        return KNOWN.get(name, StopType::new);
    }
}

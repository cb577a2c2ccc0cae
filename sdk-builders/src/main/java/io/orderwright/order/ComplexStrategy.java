package io.orderwright.order;

/**
 * The name of a spread, for people and statistics: advisory, never inferred, dropped where a broker has no word for it.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: Schwab Trader API, complexOrderStrategyType.
 */
public final class ComplexStrategy extends OpenWord {
    /** No spread. */
    public static final ComplexStrategy NONE = new ComplexStrategy("NONE");

    /** Stock and an option that covers it. */
    public static final ComplexStrategy COVERED = new ComplexStrategy("COVERED");

    /** Two strikes, one expiration. */
    public static final ComplexStrategy VERTICAL = new ComplexStrategy("VERTICAL");

    /** More bought than sold. */
    public static final ComplexStrategy BACK_RATIO = new ComplexStrategy("BACK_RATIO");

    /** One strike, two expirations. */
    public static final ComplexStrategy CALENDAR = new ComplexStrategy("CALENDAR");

    /** Two strikes, two expirations. */
    public static final ComplexStrategy DIAGONAL = new ComplexStrategy("DIAGONAL");

    /** Call and put of one strike. */
    public static final ComplexStrategy STRADDLE = new ComplexStrategy("STRADDLE");

    /** Call and put of two strikes. */
    public static final ComplexStrategy STRANGLE = new ComplexStrategy("STRANGLE");

    /** A collar without stock. */
    public static final ComplexStrategy COLLAR_SYNTHETIC = new ComplexStrategy("COLLAR_SYNTHETIC");

    /** Three strikes, 1-2-1. */
    public static final ComplexStrategy BUTTERFLY = new ComplexStrategy("BUTTERFLY");

    /** Four strikes of one type. */
    public static final ComplexStrategy CONDOR = new ComplexStrategy("CONDOR");

    /** A put spread below a call spread. */
    public static final ComplexStrategy IRON_CONDOR = new ComplexStrategy("IRON_CONDOR");

    /** One vertical into another. */
    public static final ComplexStrategy VERTICAL_ROLL = new ComplexStrategy("VERTICAL_ROLL");

    /** Stock, a put below, a call above. */
    public static final ComplexStrategy COLLAR_WITH_STOCK = new ComplexStrategy("COLLAR_WITH_STOCK");

    /** Two diagonals. */
    public static final ComplexStrategy DOUBLE_DIAGONAL = new ComplexStrategy("DOUBLE_DIAGONAL");

    /** A butterfly of unequal wings. */
    public static final ComplexStrategy UNBALANCED_BUTTERFLY = new ComplexStrategy("UNBALANCED_BUTTERFLY");

    /** A condor of unequal wings. */
    public static final ComplexStrategy UNBALANCED_CONDOR = new ComplexStrategy("UNBALANCED_CONDOR");

    /** An iron condor of unequal wings. */
    public static final ComplexStrategy UNBALANCED_IRON_CONDOR = new ComplexStrategy("UNBALANCED_IRON_CONDOR");

    /** A roll of unequal verticals. */
    public static final ComplexStrategy UNBALANCED_VERTICAL_ROLL = new ComplexStrategy("UNBALANCED_VERTICAL_ROLL");

    /** One fund into another. */
    public static final ComplexStrategy MUTUAL_FUND_SWAP = new ComplexStrategy("MUTUAL_FUND_SWAP");

    /** Anything else. */
    public static final ComplexStrategy CUSTOM = new ComplexStrategy("CUSTOM");

    private static final Known<ComplexStrategy> KNOWN = Known.of(
            NONE,
            COVERED,
            VERTICAL,
            BACK_RATIO,
            CALENDAR,
            DIAGONAL,
            STRADDLE,
            STRANGLE,
            COLLAR_SYNTHETIC,
            BUTTERFLY,
            CONDOR,
            IRON_CONDOR,
            VERTICAL_ROLL,
            COLLAR_WITH_STOCK,
            DOUBLE_DIAGONAL,
            UNBALANCED_BUTTERFLY,
            UNBALANCED_CONDOR,
            UNBALANCED_IRON_CONDOR,
            UNBALANCED_VERTICAL_ROLL,
            MUTUAL_FUND_SWAP,
            CUSTOM);

    private ComplexStrategy(String name) {
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
    public static ComplexStrategy of(String name) {
        return KNOWN.get(name, ComplexStrategy::new);
    }
}

package io.orderwright.order;

/**
 * The venue that an order is routed to: FIX ExDestination (100).
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: Schwab Trader API, requestedDestination.
 */
public final class Destination extends OpenWord {
    /** The broker chooses. */
    public static final Destination AUTO = new Destination("AUTO");

    /** Inet. */
    public static final Destination INET = new Destination("INET");

    /** NYSE Arca. */
    public static final Destination ECN_ARCA = new Destination("ECN_ARCA");

    /** Cboe Options. */
    public static final Destination CBOE = new Destination("CBOE");

    /** NYSE American. */
    public static final Destination AMEX = new Destination("AMEX");

    /** Nasdaq PHLX. */
    public static final Destination PHLX = new Destination("PHLX");

    /** Nasdaq ISE. */
    public static final Destination ISE = new Destination("ISE");

    /** BOX Options. */
    public static final Destination BOX = new Destination("BOX");

    /** New York Stock Exchange. */
    public static final Destination NYSE = new Destination("NYSE");

    /** Nasdaq. */
    public static final Destination NASDAQ = new Destination("NASDAQ");

    /** Cboe BZX. */
    public static final Destination BATS = new Destination("BATS");

    /** Cboe C2. */
    public static final Destination C2 = new Destination("C2");

    private static final Known<Destination> KNOWN =
            Known.of(AUTO, INET, ECN_ARCA, CBOE, AMEX, PHLX, ISE, BOX, NYSE, NASDAQ, BATS, C2);

    private Destination(String name) {
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
    public static Destination of(String name) {
        return KNOWN.get(name, Destination::new);
    }
}

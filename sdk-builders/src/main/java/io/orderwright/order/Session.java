package io.orderwright.order;

/**
 * The trading session that an order takes part in.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: Schwab Trader API, session; tastytrade, time-in-force.
 */
public final class Session extends OpenWord {
    /** The regular session. */
    public static final Session NORMAL = new Session("NORMAL");

    /** Before the regular session only (AM at Schwab). */
    public static final Session PRE_MARKET = new Session("PRE_MARKET");

    /** After the regular session only (PM at Schwab). */
    public static final Session AFTER_HOURS = new Session("AFTER_HOURS");

    /** Regular, pre-market and after-hours sessions together (SEAMLESS at Schwab, Ext at tastytrade). */
    public static final Session EXTENDED = new Session("EXTENDED");

    /** The extended sessions and the night between them (Ext Overnight at tastytrade). */
    public static final Session OVERNIGHT = new Session("OVERNIGHT");

    private static final Known<Session> KNOWN = Known.of(NORMAL, PRE_MARKET, AFTER_HOURS, EXTENDED, OVERNIGHT);

    private Session(String name) {
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
    public static Session of(String name) {
        return KNOWN.get(name, Session::new);
    }
}

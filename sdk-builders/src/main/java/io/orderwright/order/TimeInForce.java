package io.orderwright.order;

/**
 * How long an order lives: FIX TimeInForce (59).
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: FIX 5.0 tag 59; Schwab Trader API, duration.
 */
public final class TimeInForce extends OpenWord {
    /** Until the end of the trading day. */
    public static final TimeInForce DAY = new TimeInForce("DAY");

    /** Until it is cancelled. */
    public static final TimeInForce GOOD_TILL_CANCEL = new TimeInForce("GOOD_TILL_CANCEL");

    /** Until a date or time, which the order then carries. */
    public static final TimeInForce GOOD_TILL_DATE = new TimeInForce("GOOD_TILL_DATE");

    /** What can be executed at once; the rest is cancelled. */
    public static final TimeInForce IMMEDIATE_OR_CANCEL = new TimeInForce("IMMEDIATE_OR_CANCEL");

    /** All of it at once, or nothing. */
    public static final TimeInForce FILL_OR_KILL = new TimeInForce("FILL_OR_KILL");

    /** Until the end of the week. */
    public static final TimeInForce END_OF_WEEK = new TimeInForce("END_OF_WEEK");

    /** Until the end of the month. */
    public static final TimeInForce END_OF_MONTH = new TimeInForce("END_OF_MONTH");

    /** Until the end of next month. */
    public static final TimeInForce NEXT_END_OF_MONTH = new TimeInForce("NEXT_END_OF_MONTH");

    private static final Known<TimeInForce> KNOWN = Known.of(
            DAY,
            GOOD_TILL_CANCEL,
            GOOD_TILL_DATE,
            IMMEDIATE_OR_CANCEL,
            FILL_OR_KILL,
            END_OF_WEEK,
            END_OF_MONTH,
            NEXT_END_OF_MONTH);

    private TimeInForce(String name) {
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
    public static TimeInForce of(String name) {
        return KNOWN.get(name, TimeInForce::new);
    }
}

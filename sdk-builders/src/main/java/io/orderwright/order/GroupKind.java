package io.orderwright.order;

/**
 * What holds the orders of a group together.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: tastytrade, complex orders; Tread.fi, multi and scale orders.
 */
public final class GroupKind extends OpenWord {
    /** Two sides of a pairs trade, released by the ratio of their prices (tastytrade). */
    public static final GroupKind PAIRS = new GroupKind("PAIRS");

    /** Orders worked together (a multi-order at Tread.fi). */
    public static final GroupKind BASKET = new GroupKind("BASKET");

    /** Orders stepped over a range of prices (Tread.fi). */
    public static final GroupKind SCALE = new GroupKind("SCALE");

    private static final Known<GroupKind> KNOWN = Known.of(PAIRS, BASKET, SCALE);

    private GroupKind(String name) {
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
    public static GroupKind of(String name) {
        return KNOWN.get(name, GroupKind::new);
    }
}

package io.orderwright.order;

/**
 * An instruction to the trading desk: FIX ExecInst (18).
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: FIX 5.0 tag 18; Schwab Trader API, specialInstruction.
 */
public final class SpecialInstruction extends OpenWord {
    /** Fill all of it in one, or nothing. */
    public static final SpecialInstruction ALL_OR_NONE = new SpecialInstruction("ALL_OR_NONE");

    /** Do not lower the price by a dividend. */
    public static final SpecialInstruction DO_NOT_REDUCE = new SpecialInstruction("DO_NOT_REDUCE");

    /** Both. */
    public static final SpecialInstruction ALL_OR_NONE_DO_NOT_REDUCE =
            new SpecialInstruction("ALL_OR_NONE_DO_NOT_REDUCE");

    private static final Known<SpecialInstruction> KNOWN =
            Known.of(ALL_OR_NONE, DO_NOT_REDUCE, ALL_OR_NONE_DO_NOT_REDUCE);

    private SpecialInstruction(String name) {
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
    public static SpecialInstruction of(String name) {
        return KNOWN.get(name, SpecialInstruction::new);
    }
}

package io.orderwright.order;

/**
 * An execution algorithm, by its name or by the identifier that the broker gave it.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: Tread.fi, strategies.
 */
public final class AlgorithmStrategy extends OpenWord {
    /** Time-weighted average price. */
    public static final AlgorithmStrategy TWAP = new AlgorithmStrategy("TWAP");

    /** Volume-weighted average price. */
    public static final AlgorithmStrategy VWAP = new AlgorithmStrategy("VWAP");

    /** Implementation shortfall (IS at Tread.fi). */
    public static final AlgorithmStrategy IMPLEMENTATION_SHORTFALL = new AlgorithmStrategy("IMPLEMENTATION_SHORTFALL");

    /** Done by a target time. */
    public static final AlgorithmStrategy TARGET_TIME = new AlgorithmStrategy("TARGET_TIME");

    /** Shows a part of its size at a time. */
    public static final AlgorithmStrategy ICEBERG = new AlgorithmStrategy("ICEBERG");

    private static final Known<AlgorithmStrategy> KNOWN =
            Known.of(TWAP, VWAP, IMPLEMENTATION_SHORTFALL, TARGET_TIME, ICEBERG);

    private AlgorithmStrategy(String name) {
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
    public static AlgorithmStrategy of(String name) {
        return KNOWN.get(name, AlgorithmStrategy::new);
    }
}

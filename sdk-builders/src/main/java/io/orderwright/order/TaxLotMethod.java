package io.orderwright.order;

/**
 * Which of the lots that are held a sale is taken from, for tax.
 *
 * <p>An open set: a word that Orderwright does not know survives as itself, so that what a broker added yesterday can
 * still be read and sent. Equality is by name. Immutable. Source: Schwab Trader API, taxLotMethod.
 */
public final class TaxLotMethod extends OpenWord {
    /** First in, first out. */
    public static final TaxLotMethod FIFO = new TaxLotMethod("FIFO");

    /** Last in, first out. */
    public static final TaxLotMethod LIFO = new TaxLotMethod("LIFO");

    /** The dearest first. */
    public static final TaxLotMethod HIGH_COST = new TaxLotMethod("HIGH_COST");

    /** The cheapest first. */
    public static final TaxLotMethod LOW_COST = new TaxLotMethod("LOW_COST");

    /** At the average cost. */
    public static final TaxLotMethod AVERAGE_COST = new TaxLotMethod("AVERAGE_COST");

    /** A lot named with the broker. */
    public static final TaxLotMethod SPECIFIC_LOT = new TaxLotMethod("SPECIFIC_LOT");

    /** Lots at a loss first. */
    public static final TaxLotMethod LOSS_HARVESTER = new TaxLotMethod("LOSS_HARVESTER");

    private static final Known<TaxLotMethod> KNOWN =
            Known.of(FIFO, LIFO, HIGH_COST, LOW_COST, AVERAGE_COST, SPECIFIC_LOT, LOSS_HARVESTER);

    private TaxLotMethod(String name) {
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
    public static TaxLotMethod of(String name) {
        return KNOWN.get(name, TaxLotMethod::new);
    }
}

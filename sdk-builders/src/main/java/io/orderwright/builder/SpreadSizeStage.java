package io.orderwright.builder;

/** The stage of a spread that says how many of it are traded. */
public sealed interface SpreadSizeStage permits SpreadStage {
    /**
     * Says how many spreads are traded; each leg holds its share of each.
     *
     * @param quantity the number of spreads
     * @return the stage that says at what net price
     */
    SpreadPriceStage quantity(long quantity);
}

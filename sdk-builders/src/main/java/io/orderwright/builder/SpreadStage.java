package io.orderwright.builder;

/** The stage of a spread whose options are known: it opens the position unless it is told to close it. */
public sealed interface SpreadStage extends SpreadSizeStage permits Spread {
    /**
     * Closes the position instead of opening it: each leg is reversed.
     *
     * @return the stage that says how many
     */
    SpreadSizeStage toClose();
}

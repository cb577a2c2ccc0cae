package io.orderwright.builder;

import io.orderwright.order.OrderBuilder;

/** The stage of a sentence that chooses how options that are held are left. It ends the sentence. */
public sealed interface HeldOptionTypeStage extends OptionTypeStage permits TypeChoice {
    /** {@return the order that exercises the options instead of selling them (Schwab, EXERCISE)} */
    OrderBuilder exercise();
}

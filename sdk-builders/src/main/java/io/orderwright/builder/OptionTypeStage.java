package io.orderwright.builder;

import io.orderwright.order.OrderBuilder;

/** The stage of a sentence that chooses the order type for an option. It ends the sentence. */
public sealed interface OptionTypeStage extends TypeStage permits HeldOptionTypeStage {
    /** {@return the order, at a limit that the venue sets so that it executes now (tastytrade)} */
    OrderBuilder marketableLimit();
}

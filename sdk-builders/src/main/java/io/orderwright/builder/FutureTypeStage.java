package io.orderwright.builder;

import io.orderwright.order.OrderBuilder;

/** The stage of a sentence that chooses the order type for a future. It ends the sentence. */
public sealed interface FutureTypeStage extends TypeStage permits TypeChoice {
    /** {@return the order, as a limit at the best bid when it arrives (ProjectX)} */
    OrderBuilder joinBid();

    /** {@return the order, as a limit at the best ask when it arrives (ProjectX)} */
    OrderBuilder joinAsk();

    /** {@return the order, at a limit that the venue sets so that it executes now (tastytrade)} */
    OrderBuilder marketableLimit();
}

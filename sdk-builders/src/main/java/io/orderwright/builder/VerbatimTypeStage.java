package io.orderwright.builder;

import io.orderwright.order.OrderBuilder;
import java.math.BigDecimal;

/**
 * The stage of a sentence that chooses the order type for an instrument by its broker's symbol. It offers every order
 * type, since the kind of the instrument is unknown. It ends the sentence.
 */
public sealed interface VerbatimTypeStage extends TypeStage permits TypeChoice {
    /** {@return the order, at the price of the closing auction} */
    OrderBuilder marketOnClose();

    /**
     * Orders in the closing auction, at a price or better.
     *
     * @param price the limit as it is to be sent, as plain decimal text
     * @return the order
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    OrderBuilder limitOnClose(String price);

    /**
     * Orders in the closing auction, at a price or better.
     *
     * @param price the limit, which goes through the price rule
     * @return the order
     */
    OrderBuilder limitOnClose(BigDecimal price);

    /** {@return the order, as a limit at the best bid when it arrives (ProjectX)} */
    OrderBuilder joinBid();

    /** {@return the order, as a limit at the best ask when it arrives (ProjectX)} */
    OrderBuilder joinAsk();

    /** {@return the order, at a limit that the venue sets so that it executes now (tastytrade)} */
    OrderBuilder marketableLimit();
}

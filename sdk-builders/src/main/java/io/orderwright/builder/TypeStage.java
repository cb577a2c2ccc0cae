package io.orderwright.builder;

import io.orderwright.order.OrderBuilder;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;

/**
 * The stage of a sentence that chooses the order type, with the prices that the type needs. It ends the sentence.
 *
 * <p>A price given as text is sent as it is written. A price given as a number goes through the order's price rule when
 * the order is built ({@link io.orderwright.price.PriceRule}).
 */
public sealed interface TypeStage
        permits EquityTypeStage, OptionTypeStage, FutureTypeStage, CryptoTypeStage, VerbatimTypeStage {

    /** {@return the order, at the best price there is} */
    OrderBuilder market();

    /**
     * Orders at a price or better.
     *
     * @param price the limit as it is to be sent, as plain decimal text
     * @return the order
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    OrderBuilder limit(String price);

    /**
     * Orders at a price or better.
     *
     * @param price the limit, which goes through the price rule
     * @return the order
     */
    OrderBuilder limit(BigDecimal price);

    /**
     * Orders at market once a price is reached.
     *
     * @param stopPrice the price that triggers the order, as it is to be sent, as plain decimal text
     * @return the order
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    OrderBuilder stop(String stopPrice);

    /**
     * Orders at market once a price is reached.
     *
     * @param stopPrice the price that triggers the order, which goes through the price rule
     * @return the order
     */
    OrderBuilder stop(BigDecimal stopPrice);

    /**
     * Orders at a price or better once another price is reached.
     *
     * @param stopPrice the price that triggers the order, as it is to be sent, as plain decimal text
     * @param limitPrice the limit from then on, as it is to be sent, as plain decimal text
     * @return the order
     * @throws io.orderwright.InvalidOrderException if one of them is no plain decimal number
     */
    OrderBuilder stopLimit(String stopPrice, String limitPrice);

    /**
     * Orders at a price or better once another price is reached.
     *
     * @param stopPrice the price that triggers the order, which goes through the price rule
     * @param limitPrice the limit from then on, which goes through the price rule
     * @return the order
     */
    OrderBuilder stopLimit(BigDecimal stopPrice, BigDecimal limitPrice);

    /**
     * Orders at market once the price has turned back by a distance, measured as the broker does by default.
     *
     * @param trail the distance, positive on either side
     * @return the order
     */
    OrderBuilder trailingStop(Offset trail);

    /**
     * Orders at market once the price has turned back by a distance.
     *
     * @param trail the distance, positive on either side
     * @param following which price is followed: the bid, the ask, the last
     * @return the order
     */
    OrderBuilder trailingStop(Offset trail, PriceBasis following);

    /**
     * Orders at a price or better once the price has turned back by a distance.
     *
     * @param trail the distance, positive on either side
     * @param limitPrice the limit from then on, as it is to be sent, as plain decimal text
     * @return the order
     * @throws io.orderwright.InvalidOrderException if the limit is no plain decimal number
     */
    OrderBuilder trailingStopLimit(Offset trail, String limitPrice);

    /**
     * Orders at a limit that moves along once the price has turned back by a distance.
     *
     * @param trail the distance, positive on either side
     * @param limit the limit: from what, in which unit, by how much; its sign is kept
     * @return the order
     */
    OrderBuilder trailingStopLimit(Offset trail, PriceLink limit);

    /**
     * Orders at a limit that moves along once the price has turned back by a distance, both told in full.
     *
     * @param trail the distance of the stop: from what, in which unit, by how much; positive on either side
     * @param limit the limit: from what, in which unit, by how much; its sign is kept
     * @return the order
     */
    OrderBuilder trailingStopLimit(PriceLink trail, PriceLink limit);
}

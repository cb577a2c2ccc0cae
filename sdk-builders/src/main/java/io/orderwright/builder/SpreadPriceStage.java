package io.orderwright.builder;

import io.orderwright.order.OrderBuilder;
import java.math.BigDecimal;

/**
 * The stage of a spread that says at what net price. It ends the spread.
 *
 * <p>The price is for one spread, in the options' own quote, without a sign. Given as text it is sent as it is written;
 * given as a number it goes through the order's price rule. Every method refuses a spread whose options are not what
 * its name promises, with all that is wrong, and a net price on the wrong side: to buy a straddle can bring nothing.
 */
public sealed interface SpreadPriceStage permits SizedSpread {
    /**
     * Pays at most this much.
     *
     * @param price the net price as it is to be sent, as plain decimal text
     * @return the order
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number, or the spread is not as said above
     */
    OrderBuilder netDebit(String price);

    /**
     * Pays at most this much.
     *
     * @param price the net price, which goes through the price rule
     * @return the order
     * @throws io.orderwright.InvalidOrderException if the spread is not as said above
     */
    OrderBuilder netDebit(BigDecimal price);

    /**
     * Receives at least this much.
     *
     * @param price the net price as it is to be sent, as plain decimal text
     * @return the order
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number, or the spread is not as said above
     */
    OrderBuilder netCredit(String price);

    /**
     * Receives at least this much.
     *
     * @param price the net price, which goes through the price rule
     * @return the order
     * @throws io.orderwright.InvalidOrderException if the spread is not as said above
     */
    OrderBuilder netCredit(BigDecimal price);

    /**
     * Neither pays nor receives.
     *
     * @return the order
     * @throws io.orderwright.InvalidOrderException if the spread is not as said above
     */
    OrderBuilder netZero();

    /**
     * Takes the best prices there are.
     *
     * @return the order
     * @throws io.orderwright.InvalidOrderException if the spread is not as said above
     */
    OrderBuilder market();
}

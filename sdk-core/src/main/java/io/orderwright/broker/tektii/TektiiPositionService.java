package io.orderwright.broker.tektii;

import io.orderwright.client.OrderId;
import java.math.BigDecimal;
import java.util.List;

/**
 * The positions behind a gateway: read, closed, reduced, and their exits moved. Each change is sent once; one position is
 * changed by one call at a time. Safe for any number of threads.
 *
 * <p>An answer that is lost is resolved by asking about the position. Where that does not tell either, {@link
 * io.orderwright.error.OutcomeUnknownException} is thrown: read the position before closing it again.
 */
public interface TektiiPositionService {
    /**
     * Reads all positions.
     *
     * @return the positions, in the gateway's order
     * @throws io.orderwright.OrderwrightException if they can't be read
     */
    List<TektiiPosition> list();

    /**
     * Reads one position.
     *
     * @param positionId the gateway's id of it
     * @return the position
     * @throws io.orderwright.error.NotFoundException if there is none of that id
     * @throws io.orderwright.OrderwrightException if it can't be read
     */
    TektiiPosition get(String positionId);

    /**
     * Closes a whole position at the market.
     *
     * @param positionId the gateway's id of it
     * @return the order that closes it
     * @throws io.orderwright.error.NotFoundException if there is none of that id
     * @throws io.orderwright.error.OutcomeUnknownException if it can't be told whether it is being closed
     * @throws io.orderwright.OrderwrightException if it was certainly not closed
     */
    TektiiClosing close(String positionId);

    /**
     * Closes a part of a position at the market. It can't become a full close: the position is read first, a part that is
     * not less than the whole is refused, and what is sent names the quantity.
     *
     * @param positionId the gateway's id of it
     * @param quantity how much of it to close, above zero and less than all
     * @return the order that closes the part
     * @throws io.orderwright.InvalidOrderException if the quantity is not above zero, or not less than all
     * @throws io.orderwright.error.NotFoundException if there is none of that id
     * @throws io.orderwright.error.OutcomeUnknownException if it can't be told whether it is being closed
     * @throws io.orderwright.OrderwrightException if nothing was certainly closed
     */
    TektiiClosing reduce(String positionId, BigDecimal quantity);

    /**
     * Closes every position at the market.
     *
     * @return the orders that close them; none where there was nothing to close
     * @throws io.orderwright.error.OutcomeUnknownException if it can't be told what is being closed
     * @throws io.orderwright.OrderwrightException if nothing was certainly closed
     */
    List<OrderId> closeAll();

    /**
     * Moves the exits of a position. The gateway cancels them and places them anew: a failure in between may leave the
     * position without them, and is told as an outcome that is not known.
     *
     * @param positionId the gateway's id of it
     * @param levels where the exits are to be
     * @return the exits as they are now
     * @throws io.orderwright.error.NotFoundException if there is no position of that id
     * @throws io.orderwright.error.OutcomeUnknownException if the exits may be lost: read the orders, and protect it
     * @throws io.orderwright.OrderwrightException if they were certainly not moved
     */
    TektiiExits moveExits(String positionId, TektiiExitLevels levels);
}

package io.orderwright.client;

import io.orderwright.order.OrderSpec;
import java.time.Duration;
import java.util.Optional;

/**
 * An order of which it is, or was, unknown whether it was placed; and the means to find out. Safe for any number of
 * threads.
 */
public interface UnresolvedOrder {
    /** {@return the journal's id of the intent} */
    String intentId();

    /** {@return the order as it was sent} */
    OrderSpec spec();

    /** {@return the journal's word for where it stands: UNSURE, ABSENT, INCONCLUSIVE, PLACED…} */
    String state();

    /** {@return the order's id, once it was found} */
    Optional<OrderId> placedId();

    /**
     * Asks the broker again.
     *
     * @param within how long to ask at most
     * @return this order, further on
     */
    UnresolvedOrder resolve(Duration within);

    /**
     * Sends it once more: the next attempt of the same intent. The caller takes the risk that an earlier attempt was
     * placed after all and surfaces later.
     *
     * @return the order as the broker has taken it
     * @throws io.orderwright.OrderwrightException as {@link OrderService#place}
     */
    PlacedOrder resubmit();

    /** Cancels it as soon as it turns up, for as long as this client watches. */
    void cancelWhenFound();

    /** Takes the caller's word that nothing more is to be found out; equal orders may be placed again. */
    void close();
}

package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import java.util.Optional;

/**
 * A submission that the broker has taken.
 *
 * @param intentId the journal's id of it
 * @param orderId the broker's id
 * @param recovered whether the reply was lost and the order was found by asking
 * @param seen the order as it was when it was read back
 */
public record Submitted(String intentId, String orderId, boolean recovered, Optional<Order> seen) {}

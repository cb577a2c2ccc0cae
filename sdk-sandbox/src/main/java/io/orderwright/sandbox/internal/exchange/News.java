package io.orderwright.sandbox.internal.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What happened to an order, for who watches the market.
 *
 * @param ticket the order
 * @param fill the execution; null when the order came to its end
 */
public record News(Ticket ticket, @Nullable Fill fill) {}

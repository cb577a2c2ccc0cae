package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One execution.
 *
 * @param quantity shares, contracts or spreads
 * @param legPrices the price of each leg, in the order's order
 * @param at when
 */
public record Fill(BigDecimal quantity, List<BigDecimal> legPrices, Instant at) {}

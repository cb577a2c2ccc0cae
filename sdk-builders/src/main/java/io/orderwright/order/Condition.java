package io.orderwright.order;

/**
 * Something that must happen in the market before an order is released, or that cancels it. Immutable; equality is by
 * value.
 *
 * <p>Source: tastytrade, order rules; Tread.fi, order conditions.
 */
public sealed interface Condition permits PriceCondition, VerbatimCondition {}

package io.orderwright.order;

/**
 * Anything that stands for an order: a finished {@link OrderSpec}, or a builder of one.
 *
 * <p>Composites take parts, so that finished orders and half-written ones mix freely.
 */
public sealed interface OrderPart permits OrderSpec, OrderBuilder, CompositeBuilder {}

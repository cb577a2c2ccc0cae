/**
 * The words to write orders with: sentences, templates and spreads.
 *
 * <p>{@link io.orderwright.builder.Orders} is where a sentence begins; its methods are made to be imported statically.
 * The stages of a sentence offer what fits next and nothing else, so that an order without its price does not compile.
 * Every sentence, template and spread ends in an {@link io.orderwright.order.OrderBuilder}, which can be changed
 * further. All types here are immutable and safe to share between threads. Null arguments are refused with a {@link
 * java.lang.NullPointerException}, text that is no number or symbol with an {@link
 * io.orderwright.InvalidOrderException}.
 */
@NullMarked
package io.orderwright.builder;

import org.jspecify.annotations.NullMarked;

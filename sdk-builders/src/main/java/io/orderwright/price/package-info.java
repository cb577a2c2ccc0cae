/**
 * Prices: what a trader asks for, and how a number becomes a price that a venue takes.
 *
 * <p>A {@link io.orderwright.price.Price} is an amount or a broker's expression; an {@link
 * io.orderwright.price.Offset} is a distance; a {@link io.orderwright.price.PriceLink} ties a price to a quote or a
 * fill. A {@link io.orderwright.price.PriceRule} cuts or rounds a number, exactly and in decimal. Every given type is
 * immutable and safe to share between threads.
 */
@NullMarked
package io.orderwright.price;

import org.jspecify.annotations.NullMarked;

/**
 * Charles Schwab: orders in the JSON of its Trader API.
 *
 * <p>{@link io.orderwright.broker.schwab.Schwab} is where to begin.
 */
@NullMarked
package io.orderwright.broker.schwab;

import org.jspecify.annotations.NullMarked;

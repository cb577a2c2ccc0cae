/**
 * Tektii Gateway: one process in front of one broker, with one JSON for all of them.
 *
 * <p>{@link io.orderwright.broker.tektii.Tektii} is where to begin.
 */
@NullMarked
package io.orderwright.broker.tektii;

import org.jspecify.annotations.NullMarked;

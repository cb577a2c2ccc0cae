/** The small exchange behind every box: quotes, orders, fills, positions. */
@NullMarked
package io.orderwright.sandbox.internal.exchange;

import org.jspecify.annotations.NullMarked;

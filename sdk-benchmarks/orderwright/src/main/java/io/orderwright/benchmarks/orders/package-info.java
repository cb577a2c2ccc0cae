/** Orderwright, and Jackson over plain records. */
@NullMarked
package io.orderwright.benchmarks.orders;

import org.jspecify.annotations.NullMarked;

/** Placing an order over HTTP on loopback. */
@NullMarked
package io.orderwright.benchmarks.loopback;

import org.jspecify.annotations.NullMarked;

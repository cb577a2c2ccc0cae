/** Tektii Gateway's front: its paths, its strictness, its shapes, and what its providers make of an order. */
@NullMarked
package io.orderwright.sandbox.internal.tektii;

import org.jspecify.annotations.NullMarked;

/** Schwab's front: its paths, its strictness, its shapes. */
@NullMarked
package io.orderwright.sandbox.internal.schwab;

import org.jspecify.annotations.NullMarked;

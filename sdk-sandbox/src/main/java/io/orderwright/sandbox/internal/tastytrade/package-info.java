/** tastytrade's front: its paths, its strictness, its shapes. */
@NullMarked
package io.orderwright.sandbox.internal.tastytrade;

import org.jspecify.annotations.NullMarked;

/** The order journals: in memory, and in a file. */
@NullMarked
package io.orderwright.internal.journal;

import org.jspecify.annotations.NullMarked;

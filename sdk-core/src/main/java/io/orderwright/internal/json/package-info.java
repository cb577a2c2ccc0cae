/** JSON as every dialect reads and writes it: exact decimals, bounded input, and one kind of error. */
@NullMarked
package io.orderwright.internal.json;

import org.jspecify.annotations.NullMarked;

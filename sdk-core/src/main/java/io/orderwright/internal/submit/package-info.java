/** Placing exactly once: intent, send, resolve. Knows no broker; a broker gives it an {@code OrderPort}. */
@NullMarked
package io.orderwright.internal.submit;

import org.jspecify.annotations.NullMarked;

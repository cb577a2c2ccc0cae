/** What dialects share: how they refuse an order, and what they let stand beside the language's own fields. */
@NullMarked
package io.orderwright.internal.dialect;

import org.jspecify.annotations.NullMarked;

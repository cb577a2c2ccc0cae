/** What a box received, booked and showed. */
@NullMarked
package io.orderwright.sandbox.internal.ledger;

import org.jspecify.annotations.NullMarked;

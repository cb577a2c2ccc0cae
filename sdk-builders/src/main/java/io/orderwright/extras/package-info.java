/**
 * Extra fields: what a broker added that the order language has no word for yet, sent as it is.
 *
 * <p>Every type here is immutable and safe to share between threads.
 */
@NullMarked
package io.orderwright.extras;

import org.jspecify.annotations.NullMarked;

/** The client's errors: one tree, the same for all brokers. */
@NullMarked
package io.orderwright.error;

import org.jspecify.annotations.NullMarked;

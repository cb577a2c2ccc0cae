/** What brokers reply, read in one way for all of them: bounded, exact, and never quoted in an exception. */
@NullMarked
package io.orderwright.internal.reply;

import org.jspecify.annotations.NullMarked;

/** What tests of several brokers share. */
@NullMarked
package io.orderwright.testing;

import org.jspecify.annotations.NullMarked;

/** Programs to read and run. */
@NullMarked
package io.orderwright.examples;

import org.jspecify.annotations.NullMarked;

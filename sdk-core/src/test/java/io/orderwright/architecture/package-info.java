/** The rules that the packages and modules keep among themselves. */
@NullMarked
package io.orderwright.architecture;

import org.jspecify.annotations.NullMarked;

/** Watches that what has filled has the exits that it was placed with, where a broker only promises them. */
@NullMarked
package io.orderwright.internal.protection;

import org.jspecify.annotations.NullMarked;

/** Runs the contenders, each on its own class path, and compares them. */
@NullMarked
package io.orderwright.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;

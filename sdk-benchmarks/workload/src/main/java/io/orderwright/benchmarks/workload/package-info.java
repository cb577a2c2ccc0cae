/** What every contender is given, and what it must make of it. */
@NullMarked
package io.orderwright.benchmarks.workload;

import org.jspecify.annotations.NullMarked;

/** The peer td-ameritrade-client. */
@NullMarked
package io.orderwright.benchmarks.tda;

import org.jspecify.annotations.NullMarked;

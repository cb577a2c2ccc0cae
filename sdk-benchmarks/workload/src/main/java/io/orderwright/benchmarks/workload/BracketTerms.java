package io.orderwright.benchmarks.workload;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A limit order to buy a share that, once filled, triggers a limit and a stop limit that cancel each other; all three
 * good till cancelled. Fields, so that the compiler cannot know them.
 */
@State(Scope.Benchmark)
public class BracketTerms {
    /** Whole shares. */
    public int quantity = 1;

    /** The equity's symbol. */
    public String symbol = "GOOG";

    /** The entry's limit in dollars, as text. */
    public String entry = "1310.00";

    /** The target's limit in dollars, as text. */
    public String target = "1400.00";

    /** The level that sets the stop off, in dollars, as text. */
    public String stop = "1250.00";

    /** The stop's limit in dollars, as text. */
    public String stopLimit = "1240.00";
}

package io.orderwright.benchmarks.workload;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A limit order to buy shares, for the day. Fields, so that the compiler cannot know them. */
@State(Scope.Benchmark)
public class SingleTerms {
    /** Whole shares. */
    public int quantity = 100;

    /** The equity's symbol. */
    public String symbol = "AAPL";

    /** Dollars a share, as text. */
    public String limit = "150.00";
}

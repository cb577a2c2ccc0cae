package io.orderwright.benchmarks.workload;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One contender: builds an order from its terms and encodes it. Before anything is measured it must write the expected
 * JSON.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class OrderBenchmark {
    /**
     * Refuses to measure a contender that writes another order.
     *
     * @param single the terms of the single order
     * @param bracket the terms of the bracket
     */
    @Setup
    public void writesTheSameJson(SingleTerms single, BracketTerms bracket) {
        ExpectedJson.requireSingle(singleJson(single));
        ExpectedJson.requireBracket(bracketJson(bracket));
    }

    /**
     * Builds and encodes the single order.
     *
     * @param terms what it says
     * @return its JSON
     */
    protected abstract String singleJson(SingleTerms terms);

    /**
     * Builds and encodes the bracket.
     *
     * @param terms what it says
     * @return its JSON
     */
    protected abstract String bracketJson(BracketTerms terms);
}

package io.orderwright.benchmarks.orders;

import io.orderwright.benchmarks.workload.BracketTerms;
import io.orderwright.benchmarks.workload.OrderBenchmark;
import io.orderwright.benchmarks.workload.SingleTerms;
import org.openjdk.jmh.annotations.Benchmark;

/** The model alone: records filled in, nothing checked. */
public class PlainRecords extends OrderBenchmark {
    /**
     * Builds the single order.
     *
     * @param terms what it says
     * @return the order
     */
    @Benchmark
    public Object buildSingle(SingleTerms terms) {
        return PlainOrder.single(terms);
    }

    /**
     * Builds the bracket.
     *
     * @param terms what it says
     * @return the order
     */
    @Benchmark
    public Object buildBracket(BracketTerms terms) {
        return PlainOrder.bracket(terms);
    }

    @Override
    protected String singleJson(SingleTerms terms) {
        return HandWritten.text(PlainOrder.single(terms));
    }

    @Override
    protected String bracketJson(BracketTerms terms) {
        return HandWritten.text(PlainOrder.bracket(terms));
    }
}

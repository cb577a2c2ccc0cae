package io.orderwright.benchmarks.orders;

import io.orderwright.benchmarks.workload.BracketTerms;
import io.orderwright.benchmarks.workload.OrderBenchmark;
import io.orderwright.benchmarks.workload.SingleTerms;
import org.openjdk.jmh.annotations.Benchmark;

/** A hand-written Jackson writer over plain records, to text. */
public class JacksonWriter extends OrderBenchmark {
    /**
     * Builds and encodes the single order.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public String encodeSingle(SingleTerms terms) {
        return HandWritten.text(PlainOrder.single(terms));
    }

    /**
     * Builds and encodes the bracket.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public String encodeBracket(BracketTerms terms) {
        return HandWritten.text(PlainOrder.bracket(terms));
    }

    @Override
    protected String singleJson(SingleTerms terms) {
        return encodeSingle(terms);
    }

    @Override
    protected String bracketJson(BracketTerms terms) {
        return encodeBracket(terms);
    }
}

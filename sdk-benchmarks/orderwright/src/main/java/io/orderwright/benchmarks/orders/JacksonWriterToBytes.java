package io.orderwright.benchmarks.orders;

import io.orderwright.benchmarks.workload.BracketTerms;
import io.orderwright.benchmarks.workload.OrderBenchmark;
import io.orderwright.benchmarks.workload.SingleTerms;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;

/** A hand-written Jackson writer over plain records, to UTF-8. */
public class JacksonWriterToBytes extends OrderBenchmark {
    /**
     * Builds and encodes the single order.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public byte[] encodeSingle(SingleTerms terms) {
        return HandWritten.bytes(PlainOrder.single(terms));
    }

    /**
     * Builds and encodes the bracket.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public byte[] encodeBracket(BracketTerms terms) {
        return HandWritten.bytes(PlainOrder.bracket(terms));
    }

    @Override
    protected String singleJson(SingleTerms terms) {
        return new String(encodeSingle(terms), StandardCharsets.UTF_8);
    }

    @Override
    protected String bracketJson(BracketTerms terms) {
        return new String(encodeBracket(terms), StandardCharsets.UTF_8);
    }
}

package io.orderwright.benchmarks.tda;

import com.studerw.tda.parse.DefaultMapper;
import io.orderwright.benchmarks.workload.BracketTerms;
import io.orderwright.benchmarks.workload.OrderBenchmark;
import io.orderwright.benchmarks.workload.SingleTerms;
import org.openjdk.jmh.annotations.Benchmark;

/** The peer {@code com.studerw.tda:td-ameritrade-client}. */
public class TdAmeritradeClient extends OrderBenchmark {
    /**
     * Builds the single order.
     *
     * @param terms what it says
     * @return the order
     */
    @Benchmark
    public Object buildSingle(SingleTerms terms) {
        return TdaOrders.single(terms);
    }

    /**
     * Builds the bracket.
     *
     * @param terms what it says
     * @return the order
     */
    @Benchmark
    public Object buildBracket(BracketTerms terms) {
        return TdaOrders.bracket(terms);
    }

    /**
     * Builds and encodes the single order.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public String encodeSingle(SingleTerms terms) {
        return DefaultMapper.toJson(TdaOrders.single(terms));
    }

    /**
     * Builds and encodes the bracket.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public String encodeBracket(BracketTerms terms) {
        return DefaultMapper.toJson(TdaOrders.bracket(terms));
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

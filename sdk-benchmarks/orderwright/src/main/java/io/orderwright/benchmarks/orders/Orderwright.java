package io.orderwright.benchmarks.orders;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;

import io.orderwright.benchmarks.workload.BracketTerms;
import io.orderwright.benchmarks.workload.OrderBenchmark;
import io.orderwright.benchmarks.workload.SingleTerms;
import io.orderwright.broker.schwab.Schwab;
import io.orderwright.client.Dialect;
import io.orderwright.order.OrderSpec;
import org.openjdk.jmh.annotations.Benchmark;

/** Orderwright: the order language, which checks what it builds, and Schwab's dialect, which checks what it encodes. */
public class Orderwright extends OrderBenchmark {
    private static final Dialect SCHWAB = Schwab.dialect();

    /**
     * Builds the single order.
     *
     * @param terms what it says
     * @return the order
     */
    @Benchmark
    public OrderSpec buildSingle(SingleTerms terms) {
        return buy(terms.quantity).shares(terms.symbol).limit(terms.limit).build();
    }

    /**
     * Builds the bracket.
     *
     * @param terms what it says
     * @return the order
     */
    @Benchmark
    public OrderSpec buildBracket(BracketTerms terms) {
        return buy(terms.quantity)
                .shares(terms.symbol)
                .limit(terms.entry)
                .goodTillCancel()
                .bracket(takeProfit(terms.target), stopLoss(terms.stop).limit(terms.stopLimit))
                .build();
    }

    /**
     * Builds and encodes the single order.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public String encodeSingle(SingleTerms terms) {
        return SCHWAB.encode(buildSingle(terms));
    }

    /**
     * Builds and encodes the bracket.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public String encodeBracket(BracketTerms terms) {
        return SCHWAB.encode(buildBracket(terms));
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

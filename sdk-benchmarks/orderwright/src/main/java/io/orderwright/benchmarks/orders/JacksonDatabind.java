package io.orderwright.benchmarks.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.benchmarks.workload.BracketTerms;
import io.orderwright.benchmarks.workload.OrderBenchmark;
import io.orderwright.benchmarks.workload.SingleTerms;
import java.io.UncheckedIOException;
import org.openjdk.jmh.annotations.Benchmark;

/** Jackson databind over plain records. */
public class JacksonDatabind extends OrderBenchmark {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writerFor(PlainOrder.class);

    /**
     * Builds and encodes the single order.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public String encodeSingle(SingleTerms terms) {
        return write(PlainOrder.single(terms));
    }

    /**
     * Builds and encodes the bracket.
     *
     * @param terms what it says
     * @return its JSON
     */
    @Benchmark
    public String encodeBracket(BracketTerms terms) {
        return write(PlainOrder.bracket(terms));
    }

    @Override
    protected String singleJson(SingleTerms terms) {
        return encodeSingle(terms);
    }

    @Override
    protected String bracketJson(BracketTerms terms) {
        return encodeBracket(terms);
    }

    private static String write(PlainOrder order) {
        try {
            return WRITER.writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

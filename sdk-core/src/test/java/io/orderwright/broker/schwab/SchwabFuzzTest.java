package io.orderwright.broker.schwab;

import io.orderwright.client.Dialect;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.testing.DialectFuzz;
import io.orderwright.testing.OrderGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text makes anything but our own exceptions leave the dialect, and what is read is canonical. */
class SchwabFuzzTest {
    private static final int TEXTS = 6_000;
    private static final String[] PIECES = {
        "null",
        "-0",
        "1e999999999",
        "1e-999999999",
        "1e99999999999",
        "\"\"",
        "\" \"",
        "[]",
        "{}",
        "true",
        "\\ud800",
        "\u0000",
        "\"OCO\"",
        "\"TRIGGER\"",
        "\"PAIR\"",
        "\"NaN\"",
        "0.0000001",
        "\"quantity\":5,",
        "\"status\":\"NEW\",",
        "\"session\":\"OVERNIGHT\",",
        "\"duration\":\"GOOD_TILL_DATE\",",
        "\"stopPriceLinkBasis\":\"ENTRY\",",
        "\"cancelTime\":\"2026-02-30\",",
        "\"positionEffect\":7,",
        "\"childOrderStrategies\":[",
        "]",
        "}",
        "{",
        ":",
        ","
    };

    private final Dialect dialect = Schwab.dialect();
    private final DialectFuzz fuzz = new DialectFuzz(dialect);

    @Test
    void mutated_bodies_are_read_or_refused() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            fuzz.check(mutated(bodies().get(random.nextInt(bodies().size())), random), seed);
        }
    }

    @Test
    void random_text_is_read_or_refused() {
        fuzz.checkRandomTexts(TEXTS);
    }

    @Test
    void nesting_without_end_is_refused() {
        fuzz.checkNesting("[", "{\"a\":", "{\"childOrderStrategies\":[", "{\"instrument\":");
    }

    @Test
    void orders_nested_deeper_than_any_trader_needs_are_refused() {
        String inner = bodies().get(0);
        for (int depth = 1; depth < 150; depth++) {
            inner =
                    "{\"orderType\":\"MARKET\",\"orderStrategyType\":\"TRIGGER\",\"orderLegCollection\":[{\"instruction\":"
                            + "\"BUY\",\"instrument\":{\"assetType\":\"EQUITY\",\"symbol\":\"A\"},\"quantity\":1}],"
                            + "\"childOrderStrategies\":[" + inner + "]}";
            fuzz.check(inner, depth);
        }
    }

    private List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        bodies.add("{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"LIMIT\",\"price\":\"12.50\","
                + "\"orderLegCollection\":[{\"instruction\":\"BUY\",\"instrument\":{\"assetType\":\"EQUITY\","
                + "\"symbol\":\"KO\"},\"quantity\":7}],\"orderStrategyType\":\"SINGLE\"}");
        bodies.add(SchwabReplyTest.FILLED);
        bodies.add(SchwabReplyTest.BRACKET);
        return bodies;
    }

    private String mutated(String body, Random random) {
        String base = body;
        if (random.nextInt(3) == 0) {
            try {
                base = dialect.encode(OrderGenerator.plain(random.nextLong()).order(4));
            } catch (UnsupportedOrderException e) {
                base = body;
            }
        }
        return DialectFuzz.mutated(base, random, PIECES);
    }
}

package io.orderwright.broker.tastytrade;

import io.orderwright.client.Dialect;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.testing.DialectFuzz;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text makes anything but our own exceptions leave the dialect, and what is read is canonical. */
class TastytradeFuzzTest {
    private static final int TEXTS = 6_000;
    private static final String[] PIECES = {
        "null",
        "-0",
        "1e999999999",
        "\"\"",
        "\" \"",
        "[]",
        "{}",
        "true",
        "\\ud800",
        "\u0000",
        "\"OCO\"",
        "\"OTOCO\"",
        "\"PAIRS\"",
        "\"BLAST\"",
        "\"None\"",
        "\"GTD\"",
        "\"Notional Market\"",
        "\"/ESZ6\"",
        "\"BTC/USD\"",
        "\"Future\"",
        "\"status\":\"Live\",",
        "\"gtc-date\":\"2026-02-30\",",
        "\"value\":\"-1\",",
        "\"orders\":[",
        "\"rules\":{\"conditions\":[{}]},",
        "]",
        "}",
        "{",
        ":",
        ","
    };

    private static final List<String> BODIES = List.of(
            "{\"time-in-force\":\"GTC\",\"order-type\":\"Stop Limit\",\"stop-trigger\":\"61.5\",\"price\":62,"
                    + "\"price-effect\":\"Debit\",\"legs\":[{\"instrument-type\":\"Equity\",\"symbol\":\"KO\","
                    + "\"quantity\":7,\"action\":\"Buy to Open\"}]}",
            TastytradeReplies.CONDITIONAL,
            TastytradeReplies.BRACKET);

    private final Dialect dialect = Tastytrade.dialect().ticks(TastytradeTicks.none());
    private final DialectFuzz fuzz = new DialectFuzz(dialect);
    private final DialectFuzz ofTold = new DialectFuzz(Tastytrade.dialect().referenceYear(2026));

    @Test
    void mutated_bodies_are_read_or_refused() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            check(DialectFuzz.mutated(body(seed, random), random, PIECES), seed);
        }
    }

    @Test
    void random_text_is_read_or_refused() {
        fuzz.checkRandomTexts(TEXTS);
        ofTold.checkRandomTexts(TEXTS);
    }

    @Test
    void nesting_without_end_is_refused() {
        fuzz.checkNesting("[", "{\"data\":", "{\"orders\":[", "{\"legs\":[{\"x\":");
        ofTold.checkNesting("[", "{\"data\":", "{\"orders\":[", "{\"legs\":[{\"x\":");
    }

    private String body(int seed, Random random) {
        int which = random.nextInt(2 * BODIES.size());
        if (which < BODIES.size()) {
            return BODIES.get(which);
        }
        try {
            return dialect.encode(TastytradeOrders.of(seed));
        } catch (UnsupportedOrderException e) {
            return BODIES.get(0);
        }
    }

    private void check(String text, long seed) {
        fuzz.check(text, seed);
        ofTold.check(text, seed);
    }
}

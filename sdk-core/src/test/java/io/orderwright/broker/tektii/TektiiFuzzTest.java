package io.orderwright.broker.tektii;

import io.orderwright.client.Dialect;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.order.OrderSpec;
import io.orderwright.testing.DialectFuzz;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text makes anything but our own exceptions leave the dialect, and what is read is canonical. */
class TektiiFuzzTest {
    private static final int TEXTS = 6_000;
    private static final String[] PIECES = {
        "null",
        "-0",
        "1e999999999",
        "1e-999999999",
        "\"\"",
        "\" \"",
        "[]",
        "{}",
        "true",
        "\\ud800",
        "\u0000",
        "\"NaN\"",
        "0.0000001",
        "\"id\":\"1\",",
        "\"status\":7,",
        "\"side\":\"SIDEWAYS\",",
        "\"order_type\":\"ODD\",",
        "\"time_in_force\":\"GTX\",",
        "\"stop_loss\":\"1\",",
        "\"take_profit\":9999,",
        "\"oco_group_id\":\"g\",",
        "\"trailing_type\":\"PERCENT\",",
        "\"trailing_distance\":\"3\",",
        "\"hidden\":null,",
        "\"quantity\":-1,",
        "]",
        "}",
        "{",
        ":",
        ","
    };

    private final Dialect dialect = Tektii.dialect();
    private final DialectFuzz fuzz = new DialectFuzz(dialect);

    @Test
    void mutated_bodies_are_read_or_refused() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            fuzz.check(DialectFuzz.mutated(body(seed), random, PIECES), seed);
        }
    }

    @Test
    void random_text_is_read_or_refused() {
        fuzz.checkRandomTexts(TEXTS);
    }

    @Test
    void nesting_without_end_is_refused() {
        fuzz.checkNesting("[", "{\"a\":", "{\"symbol\":[");
    }

    private String body(int seed) {
        OrderSpec order = new TektiiOrders(seed).order();
        List<String> bodies = dialect.plan(order, Placement.usual().clientOrderId("r")).requests().stream()
                .map(Request::body)
                .toList();
        return bodies.size() == 1 ? bodies.get(0) : bodies.toString();
    }
}

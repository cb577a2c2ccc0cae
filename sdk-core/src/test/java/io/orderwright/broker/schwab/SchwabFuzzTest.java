package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Dialect;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.OrderSpec;
import io.orderwright.testing.OrderGenerator;
import java.nio.charset.StandardCharsets;
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

    @Test
    void mutated_bodies_are_read_or_refused() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            check(mutated(bodies().get(random.nextInt(bodies().size())), random), seed);
        }
    }

    @Test
    void random_text_is_read_or_refused() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            check(new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16), seed);
        }
    }

    @Test
    void nesting_without_end_is_refused() {
        for (String piece : List.of("[", "{\"a\":", "{\"childOrderStrategies\":[", "{\"instrument\":")) {
            for (int times : new int[] {1, 50, 500, 20_000}) {
                check(piece.repeat(times), times);
            }
        }
    }

    @Test
    void orders_nested_deeper_than_any_trader_needs_are_refused() {
        String inner = bodies().get(0);
        for (int depth = 1; depth < 150; depth++) {
            inner =
                    "{\"orderType\":\"MARKET\",\"orderStrategyType\":\"TRIGGER\",\"orderLegCollection\":[{\"instruction\":"
                            + "\"BUY\",\"instrument\":{\"assetType\":\"EQUITY\",\"symbol\":\"A\"},\"quantity\":1}],"
                            + "\"childOrderStrategies\":[" + inner + "]}";
            check(inner, depth);
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
        StringBuilder text = new StringBuilder(base);
        for (int i = 0; i <= random.nextInt(4); i++) {
            mutate(text, random);
        }
        return text.toString();
    }

    private static void mutate(StringBuilder text, Random random) {
        if (text.isEmpty()) {
            return;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
            case 3 -> text.insert(at, text.substring(at, end));
            case 4 -> replaceWord(text, at, PIECES[random.nextInt(PIECES.length)]);
            default -> replaceWord(text, at, "\"W" + random.nextInt(9) + "\"");
        }
    }

    /** Replaces a whole value or name, so that the text often stays JSON. */
    private static void replaceWord(StringBuilder text, int at, String piece) {
        int start = text.indexOf("\"", at);
        int end = start < 0 ? -1 : text.indexOf("\"", start + 1);
        if (end > 0) {
            text.replace(start, end + 1, piece);
        }
    }

    private void check(String text, long seed) {
        try {
            OrderSpec order = dialect.decode(text);
            assertThat(dialect.canonical(order)).as("seed %d: %s", seed, text).isEqualTo(order);
            reencode(order, text, seed);
        } catch (InvalidOrderException e) {
            assertThat(e.getMessage()).as("seed %d", seed).isNotBlank().doesNotContain("\n");
        } catch (RuntimeException | StackOverflowError e) {
            fail("seed " + seed + ": " + text, e);
        }
        try {
            dialect.placementIn(text);
        } catch (InvalidOrderException e) {
            assertThat(e.violations()).as("seed %d", seed).isNotEmpty();
        }
    }

    private void reencode(OrderSpec order, String text, long seed) {
        try {
            String json = dialect.encode(order);
            assertThat(dialect.decode(json)).as("seed %d: %s", seed, text).isEqualTo(order);
        } catch (UnsupportedOrderException e) {
            assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
        }
    }
}

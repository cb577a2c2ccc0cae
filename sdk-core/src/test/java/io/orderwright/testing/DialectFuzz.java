package io.orderwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Dialect;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.OrderSpec;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Gives a dialect texts that are nearly orders: each is read as a canonical order, or refused in one sentence. */
public final class DialectFuzz {
    private final Dialect dialect;

    public DialectFuzz(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A text with up to four accidents in it, some of them pieces that mean something to the broker. */
    public static String mutated(String body, Random random, String... pieces) {
        StringBuilder text = new StringBuilder(body);
        for (int i = 0; i <= random.nextInt(4); i++) {
            mutate(text, random, pieces);
        }
        return text.toString();
    }

    private static void mutate(StringBuilder text, Random random, String... pieces) {
        if (text.isEmpty()) {
            return;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, pieces[random.nextInt(pieces.length)]);
            case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
            case 3 -> text.insert(at, text.substring(at, end));
            case 4 -> replaceWord(text, at, pieces[random.nextInt(pieces.length)]);
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

    /** Texts of no meaning. */
    public void checkRandomTexts(int count) {
        for (int seed = 0; seed < count; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            check(new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16), seed);
        }
    }

    /** Texts that begin something again and again, and never end it. */
    public void checkNesting(String... beginnings) {
        for (String beginning : beginnings) {
            for (int times : new int[] {1, 50, 500, 20_000}) {
                check(beginning.repeat(times), times);
            }
        }
    }

    /** Reads a text both ways; nothing but our own exceptions may leave the dialect. */
    public void check(String text, long seed) {
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

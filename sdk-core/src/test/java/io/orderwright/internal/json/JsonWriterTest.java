package io.orderwright.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.extras.ExtraValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON as RFC 8259 has it, without white space. */
class JsonWriterTest {
    @Test
    void sets_commas_by_what_stands_before() {
        JsonWriter out = new JsonWriter(16);
        out.beginObject();
        out.field("a", "{");
        out.name("b");
        out.beginList();
        out.beginObject();
        out.endObject();
        out.value(ExtraValue.text("["));
        out.value(ExtraValue.bool(false));
        out.beginList();
        out.endList();
        out.endList();
        out.field("c", ExtraValue.object(Map.of("d", ExtraValue.nothing())));
        out.field("e", new BigDecimal("1.50"));
        out.endObject();

        assertThat(out).hasToString("{\"a\":\"{\",\"b\":[{},\"[\",false,[]],\"c\":{\"d\":null},\"e\":1.50}");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100",
        "100.0, 100",
        "100.50, 100.5",
        "1E+3, 1000",
        "0, 0",
        "0.000, 0",
        "-7.10, -7.1",
        "0.0000001, 0.0000001",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, 9223372036854775808",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void a_count_has_no_needless_decimals_and_no_exponent(BigDecimal count, String text) {
        JsonWriter out = new JsonWriter(16);
        out.count("n", count);

        assertThat(out).hasToString("\"n\":" + text);
    }

    @Test
    void escapes_what_json_does_not_allow_and_halves_of_characters() {
        JsonWriter out = new JsonWriter(16);
        out.value(ExtraValue.text("\"\\/\b\f\n\r\t\u0000\u001f\u007fé日\uD83D\uDE80\uD83D \uDE80\uD83D"));

        assertThat(out)
                .hasToString(
                        "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u001f\u007fé日\uD83D\uDE80\\ud83d \\ude80\\ud83d\"");
    }

    @Test
    void a_finished_writer_does_not_reach_into_the_next_one() {
        JsonWriter first = new JsonWriter(16);
        first.value(ExtraValue.text("a text that is longer than was expected"));
        assertThat(first.finish()).isEqualTo("\"a text that is longer than was expected\"");

        JsonWriter next = new JsonWriter(16);
        JsonWriter beside = new JsonWriter(16);
        next.count("next", BigDecimal.ONE);
        beside.count("beside", BigDecimal.TEN);
        first.count("late", new BigDecimal(2));

        assertThat(next.finish()).isEqualTo("\"next\":1");
        assertThat(beside.finish()).isEqualTo("\"beside\":10");
        assertThat(first.finish()).isEqualTo("\"late\":2");
    }

    @Test
    void what_is_written_reads_back_and_fits_utf_8() {
        for (int seed = 0; seed < 3_000; seed++) {
            ExtraValue value = value(new Random(seed), 4);
            JsonWriter out = new JsonWriter(16);
            out.value(value);
            String text = out.toString();

            assertThat(JsonReader.read(text)).as("seed %d: %s", seed, text).isEqualTo(value);
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    private static ExtraValue value(Random random, int deepest) {
        return switch (random.nextInt(deepest == 0 ? 4 : 6)) {
            case 0 -> ExtraValue.text(text(random));
            case 1 -> ExtraValue.number(BigDecimal.valueOf(random.nextLong(), random.nextInt(-20, 40)));
            case 2 -> ExtraValue.bool(random.nextBoolean());
            case 3 -> ExtraValue.nothing();
            case 4 -> ExtraValue.list(List.of(value(random, deepest - 1), value(random, deepest - 1)));
            default -> ExtraValue.object(Map.of(name(random), value(random, deepest - 1)));
        };
    }

    /** Half of a character is not read in a name. */
    private static String name(Random random) {
        String name = text(random);
        return JsonWriter.isHalved(name) ? "name" : name;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int range = random.nextInt(3);
            text.append((char)
                    (range == 0
                            ? random.nextInt(0x80)
                            : range == 1 ? random.nextInt(0x10000) : 0xd800 + random.nextInt(0x800)));
        }
        return text.toString();
    }
}

package io.orderwright.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.extras.ExtraValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact numbers, strict text, bounded size. */
class JsonReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.50", "0.10", "-0.00001", "123456789012345678901234567890.123456789", "7"})
    void numbers_keep_every_digit_and_their_scale(String text) {
        assertThat(JsonReader.read(text).asNumber()).contains(new BigDecimal(text));
    }

    @Test
    void members_keep_their_order() {
        assertThat(JsonReader.read("{\"b\":1,\"a\":2,\"c\":3}")
                        .asObject()
                        .orElseThrow()
                        .keySet())
                .containsExactly("b", "a", "c");
    }

    @Test
    void white_space_and_escapes_are_read() {
        assertThat(JsonReader.read(" [ \"\\u0041\\n\\/\" , { } ]\n")
                        .asList()
                        .orElseThrow()
                        .get(0))
                .isEqualTo(ExtraValue.text("A\n/"));
    }

    @ParameterizedTest
    @CsvSource({"199, true", "200, true", "201, false", "5000, false"})
    void nesting_is_bounded(int depth, boolean read) {
        String text = "[".repeat(depth) + "]".repeat(depth);

        if (read) {
            assertThat(JsonReader.read(text).asList()).isPresent();
        } else {
            assertThat(catchThrowableOfType(JsonException.class, () -> JsonReader.read(text))
                            .path())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1e999, true", "1e1000, false", "1e-1000, true", "1e-1001, false", "1e2147483648, false"})
    void numbers_are_bounded(String text, boolean read) {
        if (read) {
            assertThat(JsonReader.read(text).asNumber()).isPresent();
        } else {
            assertThat(catchThrowableOfType(JsonException.class, () -> JsonReader.read(text))
                            .asInvalidOrder())
                    .hasMessageContaining("1000 digits");
        }
    }

    @Test
    void a_place_is_told_on_one_line() {
        JsonException refusal = catchThrowableOfType(
                JsonException.class, () -> JsonReader.read("{\"a\":[0,{\"b\\nc\":1,\"b\\nc\":2}]}"));

        assertThat(refusal.path()).isEqualTo("a[1].b?c");
    }
}

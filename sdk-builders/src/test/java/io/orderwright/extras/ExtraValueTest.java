package io.orderwright.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraValueTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(ExtraValue.text("A"), "text A", "\"A\""),
                Arguments.of(ExtraValue.number(new BigDecimal("1.50")), "number 1.50", "1.50"),
                Arguments.of(ExtraValue.number(7), "number 7", "7"),
                Arguments.of(ExtraValue.bool(true), "bool true", "true"),
                Arguments.of(ExtraValue.bool(false), "bool false", "false"),
                Arguments.of(ExtraValue.nothing(), "nothing", "null"),
                Arguments.of(ExtraValue.list(List.of(ExtraValue.number(1))), "list [1]", "[1]"),
                Arguments.of(ExtraValue.object(Map.of("a", ExtraValue.bool(true))), "object {a=true}", "{a=true}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void matches_its_own_kind_alone(ExtraValue value, String matched, String printed) {
        assertThat(value.match(new Describe())).isEqualTo(matched);
        assertThat(value).hasToString(printed);
    }

    @ParameterizedTest
    @MethodSource("values")
    void answers_one_accessor_alone(ExtraValue value) {
        long answers = Stream.of(
                        value.asText().isPresent(),
                        value.asNumber().isPresent(),
                        value.asBool().isPresent(),
                        value.isNothing(),
                        value.asList().isPresent(),
                        value.asObject().isPresent())
                .filter(answer -> answer)
                .count();

        assertThat(answers).isEqualTo(1);
    }

    @Test
    void numbers_are_equal_by_value_and_keep_their_scale() {
        ExtraValue one = ExtraValue.number(new BigDecimal("1.0"));
        ExtraValue same = ExtraValue.number(new BigDecimal("1.00"));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(ExtraValue.number(2));
        assertThat(one.asNumber().orElseThrow()).hasToString("1.0");
        assertThat(same.asNumber().orElseThrow()).hasToString("1.00");
    }

    @Test
    void text_is_never_equal_to_a_number() {
        assertThat(ExtraValue.text("1")).isNotEqualTo(ExtraValue.number(1));
    }

    @Test
    void objects_keep_their_order_and_are_equal_in_any() {
        Map<String, ExtraValue> forward = new LinkedHashMap<>();
        forward.put("b", ExtraValue.number(new BigDecimal("2.0")));
        forward.put("a", ExtraValue.nothing());
        Map<String, ExtraValue> backward = new LinkedHashMap<>();
        backward.put("a", ExtraValue.nothing());
        backward.put("b", ExtraValue.number(2));

        ExtraValue object = ExtraValue.object(forward);

        assertThat(object.asObject().orElseThrow().keySet()).containsExactly("b", "a");
        assertThat(object).isEqualTo(ExtraValue.object(backward)).hasSameHashCodeAs(ExtraValue.object(backward));
    }

    @Test
    void lists_are_equal_in_the_same_order_alone() {
        ExtraValue first = ExtraValue.text("a");
        ExtraValue second = ExtraValue.text("b");

        assertThat(ExtraValue.list(List.of(first, second)))
                .isEqualTo(ExtraValue.list(List.of(first, second)))
                .isNotEqualTo(ExtraValue.list(List.of(second, first)));
    }

    @Test
    void does_not_see_later_changes_of_what_it_was_made_from() {
        Map<String, ExtraValue> members = new LinkedHashMap<>(Map.of("a", ExtraValue.number(1)));
        ExtraValue object = ExtraValue.object(members);

        members.put("b", ExtraValue.number(2));

        assertThat(object).isEqualTo(ExtraValue.object(Map.of("a", ExtraValue.number(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e1000", "-1e1001"})
    void refuses_numbers_too_long_to_print(String number) {
        BigDecimal value = new BigDecimal(number);

        assertThatThrownBy(() -> ExtraValue.number(value))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("at most 1000 digits");
    }

    @Test
    void takes_the_largest_number_of_a_json_double() {
        assertThat(ExtraValue.number(new BigDecimal("1.7976931348623157e308")).asNumber())
                .contains(new BigDecimal("1.7976931348623157e308"));
    }

    @Test
    void names_the_argument_that_is_null() {
        assertThatNullPointerException().isThrownBy(() -> ExtraValue.text(null)).withMessage("value");
    }

    private static final class Describe implements ExtraValue.Cases<String> {
        @Override
        public String text(String value) {
            return "text " + value;
        }

        @Override
        public String number(BigDecimal value) {
            return "number " + value.toPlainString();
        }

        @Override
        public String bool(boolean value) {
            return "bool " + value;
        }

        @Override
        public String nothing() {
            return "nothing";
        }

        @Override
        public String list(List<ExtraValue> values) {
            return "list " + values;
        }

        @Override
        public String object(Map<String, ExtraValue> members) {
            return "object " + members;
        }
    }
}

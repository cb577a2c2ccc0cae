package io.orderwright.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceRuleTest {
    @Test
    void rounds_to_the_nearest_tick_unless_told_otherwise() {
        BigDecimal number = new BigDecimal("6335.6");

        assertThat(PriceRule.tick("0.25").apply(number, PriceSide.SELL)).isEqualTo(new BigDecimal("6335.50"));
        assertThat(PriceRule.tick(new BigDecimal("0.25")).apply(number, PriceSide.SELL))
                .isEqualTo(new BigDecimal("6335.50"));
        assertThat(PriceRule.tick("1/4", TickRounding.PROTECTIVE).apply(number, PriceSide.SELL))
                .isEqualTo(new BigDecimal("6335.75"));
        assertThat(PriceRule.tick("1/4", TickRounding.PROTECTIVE).apply(number, PriceSide.BUY))
                .isEqualTo(new BigDecimal("6335.50"));
        assertThat(PriceRule.tick(new BigDecimal("5"), TickRounding.AWAY_FROM_ZERO)
                        .apply(number, PriceSide.BUY))
                .isEqualTo(new BigDecimal("6340"));
    }

    @Test
    void follows_a_table_of_ticks() {
        TickTable table = TickTable.of("0.05").below("3", "0.01");

        assertThat(PriceRule.tickTable(table).apply(new BigDecimal("2.987"), PriceSide.BUY))
                .isEqualTo(new BigDecimal("2.99"));
        assertThat(PriceRule.tickTable(table).apply(new BigDecimal("3.02"), PriceSide.BUY))
                .isEqualTo(new BigDecimal("3.00"));
        assertThat(PriceRule.tickTable(table, TickRounding.PROTECTIVE).apply(new BigDecimal("3.02"), PriceSide.SELL))
                .isEqualTo(new BigDecimal("3.05"));
    }

    @ParameterizedTest
    @CsvSource({"0.123456789012345678, 0.123456789012345678", "150.0, 150.0", "1E+2, 100", "-0.5, -0.5", "0.00, 0.00"})
    void takes_a_number_exactly_as_it_is(String number, String price) {
        assertThat(PriceRule.exact()
                        .apply(new BigDecimal(number), PriceSide.BUY)
                        .toPlainString())
                .isEqualTo(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+40", "1E+1000000", "1E-41", "1E-1000000"})
    void refuses_an_exact_number_too_long_to_print(String number) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> PriceRule.exact().apply(new BigDecimal(number), PriceSide.BUY));
    }

    @Test
    void given_rules_are_values() {
        Map<PriceRule, String> names = Map.of(
                PriceRule.truncating(), "equities",
                PriceRule.exact(), "crypto",
                PriceRule.tick("0.5"), "futures",
                PriceRule.tick("0.5", TickRounding.PROTECTIVE), "careful");

        assertThat(names.get(PriceRule.truncating())).isEqualTo("equities");
        assertThat(names.get(PriceRule.exact())).isEqualTo("crypto");
        assertThat(names.get(PriceRule.tick(new BigDecimal("0.50")))).isEqualTo("futures");
        assertThat(names.get(PriceRule.tick("1/2", TickRounding.PROTECTIVE))).isEqualTo("careful");
        assertThat(names.get(PriceRule.tick("0.05"))).isNull();
        assertThat(PriceRule.tickTable(TickTable.of("0.5"))).isEqualTo(PriceRule.tick("0.5"));
    }

    @Test
    void given_rules_say_what_they_do() {
        assertThat(PriceRule.truncating()).hasToString("truncating");
        assertThat(PriceRule.exact()).hasToString("exact");
        assertThat(PriceRule.tick("1/4")).hasToString("tick 0.25 nearest");
        assertThat(PriceRule.tickTable(TickTable.of("0.1").below("3", "0.05"), TickRounding.PROTECTIVE))
                .hasToString("tick 0.05 below 3, otherwise 0.1 protective");
    }

    @Test
    void a_lambda_is_a_rule_too() {
        PriceRule dimes = (number, side) -> number.setScale(1, RoundingMode.DOWN);

        assertThat(dimes.apply(new BigDecimal("1.29"), PriceSide.BUY)).isEqualTo(new BigDecimal("1.2"));
    }

    @Test
    void names_the_argument_that_is_null() {
        PriceRule tick = PriceRule.tick("0.25");

        assertThatNullPointerException()
                .isThrownBy(() -> tick.apply(null, PriceSide.BUY))
                .withMessage("number");
        assertThatNullPointerException()
                .isThrownBy(() -> tick.apply(BigDecimal.ZERO, null))
                .withMessage("side");
        assertThatNullPointerException()
                .isThrownBy(() -> PriceRule.tick("0.25", null))
                .withMessage("rounding");
    }
}

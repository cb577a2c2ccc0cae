package io.orderwright.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTableTest {
    private static final long SEED = Long.getLong("orderwright.seed", 3_000_005L);

    private static final TickTable OPTIONS = TickTable.of("0.1").below("3.0", "0.05");
    private static final TickTable PENNY_PILOT = TickTable.of("0.05").below("3", "0.01");
    private static final TickTable EQUITIES = TickTable.of("0.01").below("1.0", "0.0001");

    @ParameterizedTest
    @CsvSource({
        "2.93, 2.95",
        "2.92, 2.90",
        "2.974, 2.95",
        "2.975, 3.0",
        "2.99, 3.0",
        "3, 3.0",
        "3.04, 3.0",
        "3.05, 3.1",
        "-2.93, -2.95",
        "-3.04, -3.0",
        "-2.99, -3.0",
        "0.01, 0.00",
        "0, 0.00"
    })
    void rounds_by_the_tick_that_holds_at_the_number(String number, String price) {
        assertThat(nearest(OPTIONS, number)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"0.18699, 0.1870", "0.99994, 0.9999", "0.99999, 1.00", "1.005, 1.01", "-0.99999, -1.00", "0.29, 0.2900"
    })
    void prints_with_the_scale_of_the_tick_at_the_price(String number, String price) {
        assertThat(nearest(EQUITIES, number)).isEqualTo(price);
    }

    private static String nearest(TickTable table, String number) {
        return table.round(new BigDecimal(number), TickRounding.NEAREST, PriceSide.BUY)
                .toPlainString();
    }

    @Test
    void takes_thresholds_in_any_order() {
        TickTable upward = TickTable.of("1").below("1", "0.01").below("10", "0.1");
        TickTable downward = TickTable.of("1").below("10", "0.1").below("1", "0.01");

        assertThat(upward).isEqualTo(downward).hasSameHashCodeAs(downward);
        assertThat(upward).hasToString("0.01 below 1, 0.1 below 10, otherwise 1");
        assertThat(upward.at(new BigDecimal("0.999"))).isEqualTo(TickSize.of("0.01"));
        assertThat(upward.at(new BigDecimal("-1"))).isEqualTo(TickSize.of("0.1"));
        assertThat(upward.at(new BigDecimal("10"))).isEqualTo(TickSize.of("1"));
    }

    @Test
    void every_rounding_ends_on_a_tick_that_holds_there_and_stays_there() {
        Random random = new Random(SEED);
        List<TickRounding> roundings = List.of(TickRounding.values());
        TickTable[] tables = {
            OPTIONS,
            PENNY_PILOT,
            EQUITIES,
            TickTable.of("1").below("10", "0.25").below("1", "0.125")
        };
        for (int round = 0; round < 20_000; round++) {
            TickTable table = tables[random.nextInt(tables.length)];
            BigDecimal number = BigDecimal.valueOf(random.nextInt(3_000_001) - 1_500_000L, 5);
            TickRounding rounding = roundings.get(random.nextInt(roundings.size()));
            PriceSide side = random.nextBoolean() ? PriceSide.BUY : PriceSide.SELL;

            BigDecimal price = table.round(number, rounding, side);

            assertThat(table.at(price).isMultiple(price))
                    .as("%s %s %s by %s is %s, seed %d", number, rounding, side, table, price, SEED)
                    .isTrue();
            assertThat(table.round(price, rounding, side)).isEqualTo(price);
            assertThat(price.subtract(number).abs()).isLessThan(table.at(number).value());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.05, needs a threshold above zero",
        "-3, 0.05, needs a threshold above zero",
        "3.00, 0.05, must have each threshold once",
        "2, 0.03, 'needs a threshold that is a multiple of the ticks below and above it, 0.03 and 0.01'",
        "5.02, 0.02, 'needs a threshold that is a multiple of the ticks below and above it, 0.02 and 0.05'",
        "three, 0.05, must be a decimal number in the digits 0 to 9"
    })
    void refuses_a_table_with_thresholds_off_its_ticks(String threshold, String tick, String rule) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> PENNY_PILOT.below(threshold, tick))
                .satisfies(refused -> {
                    assertThat(refused.violations().get(0).path()).isEqualTo("tickTable");
                    assertThat(refused.violations().get(0).rule()).isEqualTo(rule);
                });
    }

    @Test
    void a_table_without_thresholds_is_its_tick() {
        assertThat(TickTable.of("0.25")).hasToString("0.25").isEqualTo(TickTable.of(TickSize.of("1/4")));
        assertThat(nearest(TickTable.of("0.25"), "6335.6")).isEqualTo("6335.50");
        assertThat(TickTable.of("0.25")).isNotEqualTo(OPTIONS).isNotEqualTo("0.25");
    }

    @Test
    void tables_are_equal_by_value() {
        TickTable other = TickTable.of("0.10").below("3", "0.050");

        assertThat(OPTIONS).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(PENNY_PILOT);
    }

    @Test
    void names_the_argument_that_is_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> OPTIONS.below(null, TickSize.of("0.01")))
                .withMessage("threshold");
        assertThatNullPointerException()
                .isThrownBy(() -> OPTIONS.below(BigDecimal.ONE, null))
                .withMessage("tick");
        assertThatNullPointerException().isThrownBy(() -> OPTIONS.at(null)).withMessage("price");
    }
}

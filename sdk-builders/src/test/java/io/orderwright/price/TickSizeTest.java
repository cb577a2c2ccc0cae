package io.orderwright.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickSizeTest {
    private static final long SEED = Long.getLong("orderwright.seed", 6_335_625L);

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.25",
        "5, 5",
        "1/4, 0.25",
        "1/8, 0.125",
        "1/32, 0.03125",
        "1/64, 0.015625",
        "1/128, 0.0078125",
        "1/256, 0.00390625",
        "2/4, 0.5",
        "10/2, 5",
        "3/1, 3",
        "0.00005, 0.00005",
        "0.0000001, 0.0000001"
    })
    void takes_decimals_and_fractions_that_are_exact_in_decimal(String text, String value) {
        assertThat(TickSize.of(text)).hasToString(value);
        assertThat(TickSize.of(text).value()).isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, must be exact in decimal: only divisors made of 2s and 5s end",
        "2/7, must be exact in decimal: only divisors made of 2s and 5s end",
        "1/0, must not divide by zero",
        "0/0, must not divide by zero",
        "0/5, must be above zero",
        "0, must be above zero",
        "0.00, must be above zero",
        "-0.25, must be above zero",
        "-1/4, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "1/-4, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "/4, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "1/, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "1/2/4, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "1.5/32, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "1 / 4, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "1/1024000000, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "\u0661/\u0664, must be a decimal number or a fraction of two whole numbers of at most nine digits",
        "tick, must be a decimal number in the digits 0 to 9"
    })
    void refuses_what_is_no_tick_size_and_says_why(String text, String rule) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> TickSize.of(text))
                .satisfies(refused -> {
                    assertThat(refused.violations().get(0).path()).isEqualTo("tickSize");
                    assertThat(refused.violations().get(0).rule()).isEqualTo(rule);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1E+1000000", "1E-41"})
    void refuses_a_number_that_is_no_tick_size(String number) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> TickSize.of(new BigDecimal(number)))
                .withMessageStartingWith("tickSize ");
    }

    @ParameterizedTest
    @CsvSource({
        // tick, number, nearest, toward zero, away from zero, protective buy, protective sell
        "0.25, 6335.50, 6335.50, 6335.50, 6335.50, 6335.50, 6335.50",
        "0.25, 6335.6, 6335.50, 6335.50, 6335.75, 6335.50, 6335.75",
        "0.25, 6335.625, 6335.75, 6335.50, 6335.75, 6335.50, 6335.75",
        "0.25, 6335.6249999, 6335.50, 6335.50, 6335.75, 6335.50, 6335.75",
        "0.25, -1.01, -1.00, -1.00, -1.25, -1.25, -1.00",
        "0.25, -1.24, -1.25, -1.00, -1.25, -1.25, -1.00",
        "0.25, -1.125, -1.25, -1.00, -1.25, -1.25, -1.00",
        "0.25, 0.125, 0.25, 0.00, 0.25, 0.00, 0.25",
        "0.25, -0.125, -0.25, 0.00, -0.25, -0.25, 0.00",
        "0.25, -0.01, 0.00, 0.00, -0.25, -0.25, 0.00",
        "0.25, 0, 0.00, 0.00, 0.00, 0.00, 0.00",
        "0.25, 0E-2147483647, 0.00, 0.00, 0.00, 0.00, 0.00",
        "0.25, 0E+2147483647, 0.00, 0.00, 0.00, 0.00, 0.00",
        "0.1, 3381.9499, 3381.9, 3381.9, 3382.0, 3381.9, 3382.0",
        "0.00005, 1.08455, 1.08455, 1.08455, 1.08455, 1.08455, 1.08455",
        "0.00005, 1.084574, 1.08455, 1.08455, 1.08460, 1.08455, 1.08460",
        "0.00005, 1.084575, 1.08460, 1.08455, 1.08460, 1.08455, 1.08460",
        "0.015625, 110.25, 110.250000, 110.250000, 110.250000, 110.250000, 110.250000",
        "0.015625, 110.26, 110.265625, 110.250000, 110.265625, 110.250000, 110.265625",
        "0.03125, 110.046875, 110.06250, 110.03125, 110.06250, 110.03125, 110.06250",
        "0.00390625, 0.004, 0.00390625, 0.00390625, 0.00781250, 0.00390625, 0.00781250",
        "5, 12.5, 15, 10, 15, 10, 15",
        "5, 12.4, 10, 10, 15, 10, 15",
        "5, 1E+3, 1000, 1000, 1000, 1000, 1000",
        "0.0000001, 1.00000015, 1.0000002, 1.0000001, 1.0000002, 1.0000001, 1.0000002"
    })
    void rounds_to_a_tick_with_the_scale_of_the_tick(
            String tick, String number, String nearest, String toward, String away, String buy, String sell) {
        TickSize size = TickSize.of(tick);
        for (PriceSide side : PriceSide.values()) {
            assertThat(rounded(size, number, TickRounding.NEAREST, side)).isEqualTo(nearest);
            assertThat(rounded(size, number, TickRounding.TOWARD_ZERO, side)).isEqualTo(toward);
            assertThat(rounded(size, number, TickRounding.AWAY_FROM_ZERO, side)).isEqualTo(away);
        }
        assertThat(rounded(size, number, TickRounding.PROTECTIVE, PriceSide.BUY))
                .isEqualTo(buy);
        assertThat(rounded(size, number, TickRounding.PROTECTIVE, PriceSide.SELL))
                .isEqualTo(sell);
    }

    private static String rounded(TickSize size, String number, TickRounding rounding, PriceSide side) {
        return size.round(new BigDecimal(number), rounding, side).toPlainString();
    }

    @ParameterizedTest
    @EnumSource(TickRounding.class)
    void agrees_with_the_rounding_restated_in_whole_numbers(TickRounding rounding) {
        Random random = new Random(SEED);
        String[] ticks = {"0.25", "1/8", "1/32", "1/64", "1/256", "0.00005", "0.0000001", "0.1", "5", "12.5", "0.03"};
        for (int round = 0; round < 10_000; round++) {
            TickSize size = TickSize.of(ticks[random.nextInt(ticks.length)]);
            BigDecimal number = BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000L, random.nextInt(9));
            PriceSide side = random.nextBoolean() ? PriceSide.BUY : PriceSide.SELL;

            BigDecimal price = size.round(number, rounding, side);

            assertThat(price)
                    .as("%s on %s %s, seed %d", number, size, side, SEED)
                    .isEqualTo(restated(number, size.value(), rounding, side));
            assertThat(size.isMultiple(price)).isTrue();
            assertThat(size.round(price, rounding, side)).isEqualTo(price);
        }
    }

    private static BigDecimal restated(BigDecimal number, BigDecimal tick, TickRounding rounding, PriceSide side) {
        BigInteger top = number.unscaledValue().multiply(BigInteger.TEN.pow(tick.scale()));
        BigInteger bottom = tick.unscaledValue().multiply(BigInteger.TEN.pow(number.scale()));
        BigInteger[] parts = top.abs().divideAndRemainder(bottom);
        boolean negative = top.signum() < 0;
        boolean grows = switch (rounding) {
            case NEAREST -> parts[1].shiftLeft(1).compareTo(bottom) >= 0;
            case TOWARD_ZERO -> false;
            case AWAY_FROM_ZERO -> true;
            case PROTECTIVE -> negative == (side == PriceSide.BUY);
        };
        BigInteger ticks = parts[1].signum() != 0 && grows ? parts[0].add(BigInteger.ONE) : parts[0];
        return new BigDecimal((negative ? ticks.negate() : ticks).multiply(tick.unscaledValue()), tick.scale());
    }

    @Test
    void converts_between_ticks_and_price_both_ways() {
        TickSize quarter = TickSize.of("0.25");

        assertThat(quarter.toPrice(10)).isEqualTo(new BigDecimal("2.50"));
        assertThat(quarter.toPrice(-6)).isEqualTo(new BigDecimal("-1.50"));
        assertThat(quarter.toPrice(0)).isEqualTo(new BigDecimal("0.00"));
        assertThat(quarter.toTicks(new BigDecimal("2.5"))).isEqualTo(10);
        assertThat(quarter.toTicks(new BigDecimal("-1.5000"))).isEqualTo(-6);
        assertThat(quarter.toTicks(new BigDecimal("0E-2147483647"))).isZero();
        assertThat(quarter.ticksBetween(new BigDecimal("6335.50"), new BigDecimal("6330")))
                .isEqualTo(-22);
        assertThat(quarter.ticksBetween(new BigDecimal("-0.25"), new BigDecimal("0.25")))
                .isEqualTo(2);
        assertThat(TickSize.of("0.01").ticksBetween(new BigDecimal("70.50"), new BigDecimal("70.44")))
                .isEqualTo(-6);
        assertThat(TickSize.of("0.0000001").toTicks(new BigDecimal("922337203685.4775807")))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(TickSize.of("0.1").toTicks(TickSize.of("0.1").toPrice(Long.MIN_VALUE)))
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void refuses_a_distance_that_is_no_whole_number_of_ticks() {
        TickSize quarter = TickSize.of("0.25");

        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> quarter.toTicks(new BigDecimal("1.30")))
                .withMessageEndingWith("must be a multiple of the tick size 0.25, was 1.30: round it to the tick");
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> quarter.ticksBetween(new BigDecimal("1"), new BigDecimal("1.1")));
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> TickSize.of("0.0000001").toTicks(new BigDecimal("922337203685.4775808")))
                .withMessageContaining("is too many ticks of 0.0000001");
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0, true",
        "0.25, 6335.5, true",
        "0.25, -6335.750, true",
        "0.25, 6335.6, false",
        "1/32, 110.03125, true",
        "1/32, 110.03126, false",
        "5, 1E+2, true",
        "5, 12, false"
    })
    void tells_a_price_on_a_tick(String tick, String price, boolean multiple) {
        assertThat(TickSize.of(tick).isMultiple(new BigDecimal(price))).isEqualTo(multiple);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000", "-1E+1000000", "1E-1000000", "1E+2147483647"})
    void refuses_a_number_that_no_venue_could_take(String text) {
        TickSize size = TickSize.of("0.25");
        BigDecimal number = new BigDecimal(text);

        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> size.round(number, TickRounding.NEAREST, PriceSide.BUY));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> size.isMultiple(number));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> size.toTicks(number));
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> size.ticksBetween(BigDecimal.ONE, number));
    }

    @Test
    void refuses_a_price_that_rounding_makes_too_long() {
        BigDecimal widest = new BigDecimal("9".repeat(40));

        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> TickSize.of("5").round(widest, TickRounding.NEAREST, PriceSide.BUY))
                .withMessageContaining("needs at most 40 digits before the point");
    }

    @Test
    void is_a_value() {
        assertThat(TickSize.of("0.5")).isEqualTo(TickSize.of("0.50")).isEqualTo(TickSize.of("1/2"));
        assertThat(TickSize.of("0.5")).hasSameHashCodeAs(TickSize.of("0.50"));
        assertThat(TickSize.of("0.5")).isNotEqualTo(TickSize.of("0.05")).isNotEqualTo("0.5");
        assertThat(TickSize.of(new BigDecimal("5E+1"))).hasToString("50");
    }

    @Test
    void names_the_argument_that_is_null() {
        TickSize size = TickSize.of("0.25");

        assertThatNullPointerException()
                .isThrownBy(() -> TickSize.of((String) null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> TickSize.of((BigDecimal) null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> size.round(BigDecimal.ONE, null, PriceSide.BUY))
                .withMessage("rounding");
        assertThatNullPointerException()
                .isThrownBy(() -> size.round(BigDecimal.ONE, TickRounding.NEAREST, null))
                .withMessage("side");
    }
}

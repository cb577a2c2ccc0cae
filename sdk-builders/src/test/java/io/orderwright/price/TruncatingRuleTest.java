package io.orderwright.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatingRuleTest {
    private static final long SEED = Long.getLong("orderwright.seed", 190_909L);

    private final PriceRule rule = PriceRule.truncating();

    @ParameterizedTest
    @CsvSource({
        "0.186992, 0.1869",
        "-0.186992, -0.1869",
        "0.29, 0.2900",
        "0.57, 0.5700",
        "0.69, 0.6900",
        "1.005, 1.00",
        "1.1, 1.10",
        "2.675, 2.67",
        "4.35, 4.35",
        "4.64, 4.64",
        "-4.64, -4.64",
        "5.06, 5.06",
        "8.2, 8.20",
        "19.99, 19.99",
        "190.909, 190.90",
        "-1.239, -1.23",
        "1E-5, 0.0000",
        "-0.00001, 0.0000",
        "-0.00010, -0.0001",
        "0.99999, 0.9999",
        "-0.99999, -0.9999",
        "0.9999, 0.9999",
        "1.0, 1.00",
        "-1.0, -1.00",
        "1, 1.00",
        "1.00999, 1.00",
        "-1.009, -1.00",
        "1310, 1310.00",
        "1.31E+3, 1310.00",
        "0, 0.00",
        "0.0, 0.00",
        "0.0000, 0.00",
        "0E+9, 0.00",
        "0E-2147483647, 0.00",
        "0E+2147483647, 0.00",
        "1E+21, 1000000000000000000000.00",
        "1E+22, 10000000000000000000000.00",
        "1E+23, 100000000000000000000000.00",
        "1E-1000, 0.0000"
    })
    void cuts_toward_zero_to_four_decimals_below_one_and_two_from_there(String number, String price) {
        assertThat(text(number, PriceSide.BUY)).isEqualTo(price);
        assertThat(text(number, PriceSide.SELL)).isEqualTo(price);
    }

    @Test
    void cuts_a_quotient_of_many_digits() {
        BigDecimal third = new BigDecimal("100").divide(new BigDecimal("3"), 900, RoundingMode.DOWN);

        assertThat(rule.apply(third, PriceSide.BUY).toPlainString()).isEqualTo("33.33");
    }

    @Test
    void keeps_every_cent_from_one_to_a_thousand() {
        for (int cents = 100; cents <= 100_000; cents++) {
            String price = "%d.%02d".formatted(cents / 100, cents % 100);
            assertThat(text(price, PriceSide.BUY)).isEqualTo(price);
            assertThat(text("-" + price + "9", PriceSide.SELL)).isEqualTo("-" + price);
        }
    }

    @Test
    void keeps_every_hundredth_of_a_cent_below_one() {
        for (int parts = 1; parts <= 9_999; parts++) {
            String price = "0.%04d".formatted(parts);
            assertThat(text(price, PriceSide.BUY)).isEqualTo(price);
            assertThat(text("-" + price + "9", PriceSide.SELL)).isEqualTo("-" + price);
        }
    }

    @Test
    void agrees_with_the_rule_restated_on_digits_alone() {
        Random random = new Random(SEED);
        for (int round = 0; round < 50_000; round++) {
            String whole = digits(random, random.nextInt(6)).replaceFirst("^0+", "");
            String fraction = digits(random, 1 + random.nextInt(9));
            String sign = random.nextBoolean() ? "-" : "";
            String number = sign + (whole.isEmpty() ? "0" : whole) + "." + fraction;

            assertThat(text(number, PriceSide.BUY))
                    .as("%s, seed %d", number, SEED)
                    .isEqualTo(restated(sign, whole, fraction));
        }
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < count; at++) {
            digits.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
        }
        return digits.toString();
    }

    private static String restated(String sign, String whole, String fraction) {
        boolean zero = (whole + fraction).chars().allMatch(c -> c == '0');
        int decimals = whole.isEmpty() && !zero ? 4 : 2;
        String kept = (fraction + "0000").substring(0, decimals);
        boolean keptZero = (whole + kept).chars().allMatch(c -> c == '0');
        return (keptZero ? "" : sign) + (whole.isEmpty() ? "0" : whole) + "." + kept;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000", "-1E+1000000", "1E+40", "1E+2147483647", "1E-1001", "1E-2147483647"})
    void refuses_a_number_that_no_venue_could_take(String number) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> text(number, PriceSide.BUY))
                .satisfies(refused -> assertThat(
                                refused.violations().get(0).under("stopPrice").path())
                        .isEqualTo("stopPrice"))
                .withMessageContaining(number);
    }

    @Test
    void names_the_argument_that_is_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> rule.apply(null, PriceSide.BUY))
                .withMessage("number");
        assertThatNullPointerException()
                .isThrownBy(() -> rule.apply(BigDecimal.ONE, null))
                .withMessage("side");
    }

    private String text(String number, PriceSide side) {
        return rule.apply(new BigDecimal(number), side).toPlainString();
    }
}

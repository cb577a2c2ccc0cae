package io.orderwright.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static final long SEED = Long.getLong("orderwright.seed", 4_350_029L);
    private static final String FORTY_DIGITS = "1234567890".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "7",
                "-7",
                "150.0",
                "4.5000",
                "0.0000001",
                "-0.00005",
                "10.50",
                "999999999999999999",
                "99999999999999999.9",
                "-99999999999999999",
                "1000000000000000000000.000000000000000001",
                "-12345678901234567890.5"
            })
    void reads_plain_digits_with_the_scale_they_are_written_with(String text) {
        BigDecimal number = Decimals.parse("price", text);

        assertThat(number).isEqualTo(new BigDecimal(text));
        assertThat(number.toPlainString()).isEqualTo(text);
        assertThat(Decimals.isNumber(text)).isTrue();
    }

    @Test
    void takes_forty_digits_on_each_side_of_the_point() {
        String widest = FORTY_DIGITS + "." + FORTY_DIGITS;

        assertThat(Decimals.parse("price", widest).toPlainString()).isEqualTo(widest);
        assertThat(Decimals.parse("price", "-" + widest).toPlainString()).isEqualTo("-" + widest);
        assertThat(violation(FORTY_DIGITS + "1").rule())
                .isEqualTo("needs at most 40 digits before the point and as many after it");
        assertThat(violation("0." + FORTY_DIGITS + "1").rule())
                .isEqualTo("needs at most 40 digits before the point and as many after it");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "''|must not be empty",
                "' '|must hold no blanks",
                "' 5'|must hold no blanks",
                "'5 '|must hold no blanks",
                "1 000|must hold no blanks",
                "'5\n'|must hold no blanks",
                "5\u00A0|must hold no blanks",
                "+5|must not start with a plus",
                "+|must be a decimal number in the digits 0 to 9",
                "1e2|must not have an exponent",
                "1E2|must not have an exponent",
                "-1.5E+10|must not have an exponent",
                "1e1000000000|must not have an exponent",
                "1,000.50|must hold no group separators and a point as its decimal mark",
                "4,35|must hold no group separators and a point as its decimal mark",
                "1_000|must hold no group separators and a point as its decimal mark",
                "1'000|must hold no group separators and a point as its decimal mark",
                ".5|needs a digit before the point",
                "-.5|needs a digit before the point",
                "5.|needs a digit after the point",
                "007|must not start with a needless zero",
                "00.5|must not start with a needless zero",
                "-01|must not start with a needless zero",
                "-0|must not be minus zero",
                "-0.00|must not be minus zero",
                "NaN|must be a decimal number in the digits 0 to 9",
                "Infinity|must be a decimal number in the digits 0 to 9",
                "0x10|must be a decimal number in the digits 0 to 9",
                "$5|must be a decimal number in the digits 0 to 9",
                "5d|must be a decimal number in the digits 0 to 9",
                "1/2|must be a decimal number in the digits 0 to 9",
                "e5|must be a decimal number in the digits 0 to 9",
                "-|must be a decimal number in the digits 0 to 9",
                ".|must be a decimal number in the digits 0 to 9",
                "--5|must be a decimal number in the digits 0 to 9",
                "5-3|must be a decimal number in the digits 0 to 9",
                "1.2.3|must be a decimal number in the digits 0 to 9",
                "\u0661\u0662|must be a decimal number in the digits 0 to 9",
                "\uFF15|must be a decimal number in the digits 0 to 9",
                "\u22125|must be a decimal number in the digits 0 to 9",
                "\uD83D|must be a decimal number in the digits 0 to 9"
            })
    void refuses_text_that_a_venue_would_not_take_and_says_why(String text, String rule) {
        Violation violation = violation(text);

        assertThat(violation.path()).isEqualTo("legs[0].quantity");
        assertThat(violation.rule()).isEqualTo(rule);
        assertThat(violation.remedy()).isNotBlank();
        assertThat(Decimals.isNumber(text)).isFalse();
    }

    @Test
    void shows_look_alikes_line_breaks_and_long_text_safely() {
        assertThat(violation("1e2").value()).isEqualTo("1e2");
        assertThat(violation("").value()).isEqualTo("\"\"");
        assertThat(violation("5\n").value()).isEqualTo("\"5\\u000A\"");
        assertThat(violation("\uFF15").value()).isEqualTo("\"\\uFF15\"");
        assertThat(violation("a\"\\b ").value()).isEqualTo("\"a\\\"\\\\b \"");
        assertThat(violation("x".repeat(1_000_000)).value()).isEqualTo("x".repeat(60) + "... (1000000 characters)");
    }

    @Test
    void says_where_what_and_what_to_do_in_one_sentence() {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Decimals.parse("stopPrice", "1e2"))
                .withMessage("stopPrice must not have an exponent, was 1e2: write all its digits, such as 100 for 1e2");
    }

    @Test
    void names_the_argument_that_is_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> Decimals.parse("price", null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> Decimals.parse(null, "5"))
                .withMessage("path");
    }

    @Test
    void only_invalid_order_escapes_for_any_text() {
        Random random = new Random(SEED);
        String alphabet = "0123456789....--+eE_,' \t\nNaInf\u0661\uFF15\uD83D\uDE00/$x\u0000\u2212";
        int accepted = 0;
        for (int round = 0; round < 100_000; round++) {
            StringBuilder text = new StringBuilder();
            int kinds = random.nextBoolean() ? 12 : alphabet.length();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(kinds)));
            }
            accepted += readsBackOrIsRefused(text.toString()) ? 1 : 0;
        }
        assertThat(accepted).as("accepted, seed %d", SEED).isGreaterThan(10_000);
    }

    private static boolean readsBackOrIsRefused(String text) {
        try {
            BigDecimal number = Decimals.parse("price", text);
            assertThat(number.toPlainString()).as("seed %d", SEED).isEqualTo(text);
            return true;
        } catch (InvalidOrderException refused) {
            assertThat(refused.violations()).hasSize(1);
            assertThat(Decimals.isNumber(text)).as("%s, seed %d", text, SEED).isFalse();
            return false;
        }
    }

    @Test
    void numbers_are_equal_by_value_and_hash_alike() {
        assertThat(Decimals.equal(number("150.0"), number("150.00"))).isTrue();
        assertThat(Decimals.hash(number("150.0"))).isEqualTo(Decimals.hash(number("150.00")));
        assertThat(Decimals.hash(number("1E+2"))).isEqualTo(Decimals.hash(number("100.000")));
        assertThat(Decimals.hash(number("0.000"))).isEqualTo(Decimals.hash(number("0")));
        assertThat(Decimals.equal(number("0E+9"), number("0.00"))).isTrue();
        assertThat(Decimals.equal(number("150.0"), number("150.01"))).isFalse();
        assertThat(Decimals.equal(number("1"), number("-1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1E+2, 100",
        "1E-7, 0.0000001",
        "-5E-40, -0.0000000000000000000000000000000000000005",
        "0E-7, 0.0000000",
        "0E+3, 0",
        "1.50, 1.50",
        "1E+39, 1000000000000000000000000000000000000000"
    })
    void prints_without_an_exponent(String number, String plain) {
        assertThat(Decimals.plain(number(number))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E+40", "1E+1000000", "1E+2147483647", "-1E+1000000", "1E-41", "1E-1000000", "0E-2147483647"})
    void refuses_a_number_too_large_or_fine_to_print(String number) {
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> Decimals.plain(number(number)));
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Decimals.bounded("price", number(number)))
                .withMessageStartingWith("price needs at most 40 digits ");
    }

    @Test
    void a_bounded_number_has_no_negative_scale() {
        assertThat(Decimals.bounded("price", number("1.2E+3"))).isEqualTo(number("1200"));
        assertThat(Decimals.bounded("price", number("12.50"))).isEqualTo(number("12.50"));
    }

    @ParameterizedTest
    @CsvSource({"5, true", "5.00, true", "1E+3, true", "0.00, true", "-2.0, true", "5.5, false", "0.01, false"})
    void tells_whole_numbers_whatever_their_scale(String number, boolean whole) {
        assertThat(Decimals.isWhole(number(number))).isEqualTo(whole);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Violation violation(String text) {
        return catchThrowableOfType(InvalidOrderException.class, () -> Decimals.parse("legs[0].quantity", text))
                .violations()
                .get(0);
    }
}

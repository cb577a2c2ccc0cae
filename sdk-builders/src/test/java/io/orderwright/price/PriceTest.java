package io.orderwright.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    @ParameterizedTest
    @ValueSource(strings = {"150.0", "4.5000", "0", "-1.25", "0.0000001", "1000000000000000000000000"})
    void an_amount_given_as_text_prints_as_it_is_written(String text) {
        Amount amount = Amount.of(text);

        assertThat(amount.text()).isSameAs(text);
        assertThat(amount).hasToString(text);
        assertThat(amount.value()).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({"1E+2, 100", "1E-8, 0.00000001", "150.00, 150.00", "-4.5, -4.5", "0.00, 0.00"})
    void an_amount_given_as_a_number_prints_in_plain_digits(String number, String text) {
        Amount amount = Amount.of(new BigDecimal(number));

        assertThat(amount.text()).isEqualTo(text);
        assertThat(amount.value().toString().length()).isLessThanOrEqualTo(text.length());
    }

    @Test
    void amounts_are_equal_by_value_in_sets_and_in_order() {
        Amount one = Amount.of("150.0");
        Amount two = Amount.of(new BigDecimal("150.00"));

        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isEqualByComparingTo(two);
        assertThat(Set.of(one)).contains(two);
        assertThat(new TreeSet<>(Set.of(one, Amount.of("9"), Amount.of("-3"))).first())
                .isEqualTo(Amount.of("-3"));
        assertThat(one).isNotEqualTo(Amount.of("150.01")).isNotEqualTo("150.0");
    }

    @Test
    void a_refused_amount_names_its_field() {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Amount.of("abc"))
                .withMessageStartingWith("price must be a decimal number");
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Amount.of("stopPrice", "1e2"))
                .withMessageStartingWith("stopPrice must not have an exponent");
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Amount.of(new BigDecimal("1E+1000000")))
                .withMessageStartingWith("price needs at most 40 digits before the point, was 1E+1000000");
        assertThatNullPointerException()
                .isThrownBy(() -> Amount.of((String) null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> Amount.of((BigDecimal) null))
                .withMessage("exact");
    }

    @Test
    void an_expression_is_kept_verbatim() {
        Expression expression = Expression.of("BTC-USDT@Binance * 1.01");

        assertThat(expression.text()).isEqualTo("BTC-USDT@Binance * 1.01");
        assertThat(expression).hasToString(expression.text());
        assertThat(expression)
                .isEqualTo(Expression.of("BTC-USDT@Binance * 1.01"))
                .hasSameHashCodeAs(Expression.of("BTC-USDT@Binance * 1.01"))
                .isNotEqualTo(Expression.of("BTC-USDT@Binance  * 1.01"))
                .isNotEqualTo(Amount.of("1.01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|must not be blank",
                "'  '|must not be blank",
                "150.00|must not be an expression when it is a plain number",
                "-3|must not be an expression when it is a plain number",
                "'a\nb'|must hold no control characters or halves of a character",
                "'a\uD83Db'|must hold no control characters or halves of a character"
            })
    void refuses_text_that_is_no_expression(String text, String rule) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Expression.of(text))
                .withMessageStartingWith("price " + rule);
    }

    @Test
    void refuses_an_expression_without_end() {
        assertThat(Expression.of("x".repeat(4_000)).text()).hasSize(4_000);
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Expression.of("x".repeat(4_001)))
                .withMessageStartingWith("price must be at most 4000 characters")
                .withMessageContaining("(4001 characters)");
    }

    @Test
    void matches_by_kind() {
        Price amount = Amount.of("1.50");
        Price expression = Expression.of("mid");

        assertThat(amount.<String>match(a -> "amount " + a.value(), e -> "expression " + e.text()))
                .isEqualTo("amount 1.50");
        assertThat(expression.<String>match(a -> "amount " + a.value(), e -> "expression " + e.text()))
                .isEqualTo("expression mid");
    }
}

package io.orderwright.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTest {
    @Test
    void keeps_amount_sign_and_unit() {
        assertThat(Offset.price("1.50").amount()).isEqualTo(new BigDecimal("1.50"));
        assertThat(Offset.price("1.50").unit()).isEqualTo(OffsetUnit.PRICE);
        assertThat(Offset.percent("-2.5").amount()).isEqualTo(new BigDecimal("-2.5"));
        assertThat(Offset.percent(BigDecimal.TEN).unit()).isEqualTo(OffsetUnit.PERCENT);
        assertThat(Offset.ticks(-8).amount()).isEqualTo(new BigDecimal("-8"));
        assertThat(Offset.ticks("8").unit()).isEqualTo(OffsetUnit.TICKS);
        assertThat(Offset.of(BigDecimal.ONE, OffsetUnit.PERCENT)).isEqualTo(Offset.percent("1"));
    }

    @Test
    void a_count_of_ticks_has_no_decimals() {
        assertThat(Offset.ticks("8.00").amount()).isEqualTo(new BigDecimal("8"));
        assertThat(Offset.ticks(new BigDecimal("1E+2")).amount()).isEqualTo(new BigDecimal("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "8.01", "-1.5"})
    void refuses_a_part_of_a_tick(String ticks) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Offset.ticks(ticks))
                .withMessage("offset must be a whole number of ticks, was " + ticks
                        + ": give whole ticks, or an offset in price");
    }

    @Test
    void refuses_what_is_no_number() {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Offset.price("1e2"))
                .withMessageStartingWith("offset must not have an exponent");
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Offset.percent("2%"))
                .withMessageStartingWith("offset must be a decimal number");
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> Offset.ticks(new BigDecimal("1E+1000000")))
                .withMessageStartingWith("offset needs at most 40 digits");
        assertThatNullPointerException()
                .isThrownBy(() -> Offset.price((String) null))
                .withMessage("amount");
        assertThatNullPointerException()
                .isThrownBy(() -> Offset.of(BigDecimal.ONE, null))
                .withMessage("unit");
    }

    @Test
    void turns_the_other_way() {
        assertThat(Offset.price("1.50").negated()).isEqualTo(Offset.price("-1.5"));
        assertThat(Offset.ticks(Long.MIN_VALUE).negated().amount()).isEqualTo(new BigDecimal("9223372036854775808"));
    }

    @Test
    void is_a_value() {
        assertThat(Offset.price("1.5")).isEqualTo(Offset.price("1.50")).hasSameHashCodeAs(Offset.price("1.500"));
        assertThat(Offset.price("2")).isNotEqualTo(Offset.percent("2")).isNotEqualTo(Offset.ticks(2));
        assertThat(Offset.price("2")).isNotEqualTo(Offset.price("-2")).isNotEqualTo("2");
    }

    @Test
    void reads_well() {
        assertThat(Offset.price("1.50")).hasToString("1.50");
        assertThat(Offset.percent("2")).hasToString("2%");
        assertThat(Offset.ticks(-8)).hasToString("-8 ticks");
    }
}

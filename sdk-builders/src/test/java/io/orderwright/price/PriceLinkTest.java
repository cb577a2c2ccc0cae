package io.orderwright.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceLinkTest {
    @Test
    void says_basis_unit_and_amount_with_its_sign() {
        PriceLink link = PriceLink.of(PriceBasis.TRIGGER, Offset.price("-1.50"));

        assertThat(link.basis()).contains(PriceBasis.TRIGGER);
        assertThat(link.unit()).contains(LinkUnit.PRICE);
        assertThat(link.amount()).contains(new BigDecimal("-1.50"));
        assertThat(link.offset()).contains(Offset.price("-1.50"));
        assertThat(link.isComplete()).isTrue();
        assertThat(link).hasToString("TRIGGER -1.50 PRICE");
    }

    @Test
    void a_trailing_link_leaves_the_basis_to_the_broker() {
        PriceLink link = PriceLink.trailing(Offset.percent("5"));

        assertThat(link.basis()).isEmpty();
        assertThat(link.offset()).contains(Offset.percent("5"));
        assertThat(link.isComplete()).isFalse();
        assertThat(link.withBasis(PriceBasis.BID)).isEqualTo(PriceLink.of(PriceBasis.BID, Offset.percent("5")));
    }

    @Test
    void each_part_is_optional_and_set_on_its_own() {
        PriceLink empty = PriceLink.empty();
        PriceLink amountOnly = empty.withAmount(new BigDecimal("2.0"));

        assertThat(empty).hasToString("unset");
        assertThat(empty.basis()).isEmpty();
        assertThat(amountOnly.offset()).isEmpty();
        assertThat(empty.withUnit(OffsetUnit.PERCENT).offset()).isEmpty();
        assertThat(amountOnly.withUnit(OffsetUnit.PERCENT).withBasis(PriceBasis.LAST))
                .isEqualTo(PriceLink.of(PriceBasis.LAST, Offset.percent("2")));
        assertThat(empty).isEqualTo(PriceLink.empty()).isNotEqualTo(amountOnly);
        assertThat(amountOnly).isNotEqualTo(empty);
    }

    @Test
    void a_change_leaves_the_first_link_as_it_was() {
        PriceLink link = PriceLink.of(PriceBasis.MARK, Offset.price("1"));

        PriceLink changed =
                link.withAmount(new BigDecimal("9")).withBasis(PriceBasis.ASK).withUnit(OffsetUnit.PERCENT);

        assertThat(link).isEqualTo(PriceLink.of(PriceBasis.MARK, Offset.price("1.0")));
        assertThat(changed).isEqualTo(PriceLink.of(PriceBasis.ASK, Offset.percent("9")));
    }

    @Test
    void a_unit_that_is_not_known_here_survives_as_itself() {
        PriceLink link = PriceLink.empty()
                .withBasis(PriceBasis.of("VWAP"))
                .withUnit(LinkUnit.of("BASIS_POINTS"))
                .withAmount(new BigDecimal("12.5"));

        assertThat(link.isComplete()).isTrue();
        assertThat(link.offset()).isEmpty();
        assertThat(link.basis()).map(PriceBasis::name).contains("VWAP");
        assertThat(link.unit()).map(LinkUnit::name).contains("BASIS_POINTS");
        assertThat(link).hasToString("VWAP 12.5 BASIS_POINTS");
    }

    @Test
    void ticks_stay_whole_whichever_part_comes_first() {
        PriceLink halves = PriceLink.empty().withAmount(new BigDecimal("1.5"));

        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> halves.withUnit(OffsetUnit.TICKS))
                .withMessageStartingWith("amount must be a whole number of ticks, was 1.5");
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> PriceLink.empty().withUnit(LinkUnit.TICKS).withAmount(new BigDecimal("0.5")));
        assertThat(PriceLink.empty()
                        .withUnit(LinkUnit.TICKS)
                        .withAmount(new BigDecimal("4.0"))
                        .amount())
                .contains(new BigDecimal("4"));
    }

    @Test
    void refuses_an_amount_too_long_to_print() {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> PriceLink.empty().withAmount(new BigDecimal("1E+1000000")))
                .withMessageStartingWith("amount needs at most 40 digits");
    }

    @Test
    void links_are_equal_by_value() {
        PriceLink one = PriceLink.of(PriceBasis.LAST, Offset.price("1.5"));
        PriceLink two = PriceLink.of(PriceBasis.of("LAST"), Offset.price("1.50"));

        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
        assertThat(one)
                .isNotEqualTo(PriceLink.of(PriceBasis.BID, Offset.price("1.5")))
                .isNotEqualTo(PriceLink.of(PriceBasis.LAST, Offset.percent("1.5")))
                .isNotEqualTo(PriceLink.of(PriceBasis.LAST, Offset.price("-1.5")))
                .isNotEqualTo("LAST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANUAL", "BASE", "TRIGGER", "LAST", "BID", "ASK", "ASK_BID", "MARK", "AVERAGE"})
    void every_known_basis_has_its_constant(String name) throws ReflectiveOperationException {
        assertThat(PriceBasis.of(name))
                .isSameAs(PriceBasis.class.getField(name).get(null))
                .hasToString(name);
    }

    @Test
    void an_unknown_basis_keeps_its_word_and_case() {
        assertThat(PriceBasis.of("last").name()).isEqualTo("last");
        assertThat(PriceBasis.of("last"))
                .isEqualTo(PriceBasis.of("last"))
                .hasSameHashCodeAs(PriceBasis.of("last"))
                .isNotEqualTo(PriceBasis.LAST);
    }

    @ParameterizedTest
    @EnumSource(OffsetUnit.class)
    void every_offset_unit_is_a_link_unit(OffsetUnit unit) {
        assertThat(LinkUnit.of(unit).offsetUnit()).contains(unit);
        assertThat(LinkUnit.of(unit.name())).isSameAs(LinkUnit.of(unit)).hasToString(unit.name());
    }

    @Test
    void link_units_are_equal_by_name() {
        assertThat(LinkUnit.of("BASIS_POINTS"))
                .isEqualTo(LinkUnit.of("BASIS_POINTS"))
                .hasSameHashCodeAs(LinkUnit.of("BASIS_POINTS"))
                .isNotEqualTo(LinkUnit.PERCENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|must not be blank", "' '|must not be blank", "'A\tB'|must hold no control characters"})
    void refuses_a_word_that_is_none(String word, String rule) {
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> PriceBasis.of(word))
                .withMessageStartingWith("basis " + rule);
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> LinkUnit.of(word))
                .withMessageStartingWith("unit " + rule);
    }

    @Test
    void refuses_a_word_without_end() {
        assertThat(PriceBasis.of("x".repeat(100)).name()).hasSize(100);
        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> PriceBasis.of("x".repeat(101)))
                .withMessageStartingWith("basis must be at most 100 characters");
    }

    @Test
    void names_the_argument_that_is_null() {
        PriceLink empty = PriceLink.empty();

        assertThatNullPointerException()
                .isThrownBy(() -> PriceLink.trailing(null))
                .withMessage("offset");
        assertThatNullPointerException().isThrownBy(() -> empty.withBasis(null)).withMessage("newBasis");
        assertThatNullPointerException()
                .isThrownBy(() -> empty.withAmount(null))
                .withMessage("newAmount");
        assertThatNullPointerException().isThrownBy(() -> PriceBasis.of(null)).withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> LinkUnit.of((OffsetUnit) null))
                .withMessage("unit");
    }
}

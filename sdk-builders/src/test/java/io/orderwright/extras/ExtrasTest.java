package io.orderwright.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtrasTest {
    private static final Extras TWO = Extras.none().with("schwab", "tag", "API").with("tastytrade", "source", "desk");

    @Test
    void none_is_one_shared_empty_value() {
        assertThat(Extras.none()).isSameAs(Extras.none());
        assertThat(Extras.none().isEmpty()).isTrue();
        assertThat(Extras.none().brokers()).isEmpty();
        assertThat(Extras.none().of("schwab")).isEmpty();
    }

    @Test
    void keeps_fields_by_broker() {
        assertThat(TWO.brokers()).containsExactly("schwab", "tastytrade");
        assertThat(TWO.of("schwab")).containsExactly(Map.entry("tag", ExtraValue.text("API")));
        assertThat(TWO.of("tektii")).isEmpty();
        assertThat(TWO.isEmpty()).isFalse();
    }

    @Test
    void a_change_leaves_the_original_as_it_was() {
        Extras changed = TWO.with("schwab", "note", ExtraValue.nothing());

        assertThat(TWO.of("schwab")).containsOnlyKeys("tag");
        assertThat(changed.of("schwab").keySet()).containsExactly("tag", "note");
    }

    @Test
    void a_second_set_replaces_the_first_in_its_place() {
        Extras changed = TWO.with("schwab", "note", "x").with("schwab", "tag", "other");

        assertThat(changed.of("schwab").keySet()).containsExactly("tag", "note");
        assertThat(changed.of("schwab")).containsEntry("tag", ExtraValue.text("other"));
    }

    @Test
    void taking_the_last_field_away_leaves_none() {
        assertThat(TWO.without("schwab", "tag").without("tastytrade", "source")).isSameAs(Extras.none());
        assertThat(TWO.without("schwab", "tag").brokers()).containsExactly("tastytrade");
        assertThat(TWO.without("schwab", "unknown")).isSameAs(TWO);
        assertThat(TWO.without("unknown", "tag")).isSameAs(TWO);
    }

    @Test
    void merging_adds_the_other_fields_and_lets_them_win() {
        Extras other = Extras.none().with("schwab", "tag", "new").with("tektii", "x", ExtraValue.number(1));

        Extras merged = TWO.merge(other);

        assertThat(merged.brokers()).containsExactly("schwab", "tastytrade", "tektii");
        assertThat(merged.of("schwab")).containsExactly(Map.entry("tag", ExtraValue.text("new")));
        assertThat(TWO.merge(Extras.none())).isSameAs(TWO);
        assertThat(Extras.none().merge(TWO)).isSameAs(TWO);
    }

    @Test
    void only_one_brokers_fields_can_be_kept() {
        assertThat(TWO.only("schwab")).isEqualTo(Extras.none().with("schwab", "tag", "API"));
        assertThat(TWO.only("tektii")).isSameAs(Extras.none());
    }

    @Test
    void is_equal_by_value_in_any_order() {
        Extras same = Extras.none().with("tastytrade", "source", "desk").with("schwab", "tag", "API");
        Extras one = Extras.none().with("schwab", "x", ExtraValue.number(new BigDecimal("1.0")));
        Extras equal = Extras.none().with("schwab", "x", ExtraValue.number(new BigDecimal("1.00")));

        assertThat(same).isEqualTo(TWO).hasSameHashCodeAs(TWO);
        assertThat(one).isEqualTo(equal).hasSameHashCodeAs(equal).isNotEqualTo(TWO);
    }

    @Test
    void gives_out_nothing_that_can_be_changed() {
        assertThatThrownBy(() -> TWO.of("schwab").put("x", ExtraValue.nothing()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> TWO.brokers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refuses_a_field_without_a_name_or_a_broker() {
        assertThatThrownBy(() -> TWO.with(" ", "tag", "x"))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("have a broker");
        assertThatThrownBy(() -> TWO.with("schwab", "", "x"))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("have a name");
        assertThatNullPointerException()
                .isThrownBy(() -> TWO.with(null, "tag", "x"))
                .withMessage("broker");
    }
}

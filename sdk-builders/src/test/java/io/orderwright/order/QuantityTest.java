package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.bitcoin;
import static io.orderwright.order.Samples.buy;
import static io.orderwright.order.Samples.call;
import static io.orderwright.order.Samples.ironCondor;
import static io.orderwright.order.Samples.shares;
import static io.orderwright.order.Samples.vertical;
import static io.orderwright.order.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much: the forms of a quantity, and the sizing of packages. */
class QuantityTest {
    private static final OrderBuilder BUTTERFLY = OrderBuilder.order(call(OptionInstruction.BUY_TO_OPEN, 3, "150"))
            .leg(call(OptionInstruction.SELL_TO_OPEN, 6, "160"))
            .leg(call(OptionInstruction.BUY_TO_OPEN, 3, "170"));

    @Test
    void a_single_leg_has_the_quantity_asked_for() {
        assertThat(amounts(buy(100).quantity(7))).containsExactly("7");
        assertThat(amounts(buy(100).quantity("7.50"))).containsExactly("7.50");
        assertThat(amounts(buy(100).quantity(new BigDecimal("0.5")))).containsExactly("0.5");
    }

    @Test
    void a_spread_has_as_many_units_in_the_ratio_of_its_legs() {
        assertThat(amounts(vertical(4).quantity(7))).containsExactly("7", "7");
        assertThat(amounts(ironCondor(1).quantity(5))).containsExactly("5", "5", "5", "5");
        assertThat(amounts(BUTTERFLY.quantity(5))).containsExactly("5", "10", "5");
        assertThat(amounts(BUTTERFLY.quantity("5").quantity(1))).containsExactly("1", "2", "1");
    }

    @Test
    void a_covered_call_keeps_a_hundred_shares_a_contract() {
        OrderBuilder covered = OrderBuilder.order(shares(EquityInstruction.BUY, 100))
                .leg(call(OptionInstruction.SELL_TO_OPEN, 1, "160"));

        assertThat(amounts(covered.quantity(3))).containsExactly("300", "3");
        assertThat(amounts(covered.quantity(3).quantity(2))).containsExactly("200", "2");
    }

    @Test
    void fractions_keep_their_ratio_too() {
        OrderBuilder pair = OrderBuilder.order(bitcoin(Side.BUY, "0.50"))
                .leg(Leg.of(EquityInstruction.SELL, Quantity.units("0.75"), AAPL));

        assertThat(amounts(pair.quantity(2))).containsExactly("4", "6");
        assertThat(amounts(pair.quantity(2).quantity("0.25"))).containsExactly("0.50", "0.75");
    }

    @Test
    void units_follow_where_they_were_said() {
        assertThat(vertical(1).units(1).quantity(4).units()).contains(new BigDecimal("4"));
        assertThat(vertical(1).quantity(4).units()).isEmpty();
        assertThat(vertical(1).units(3).clearUnits().quantity(4).units()).isEmpty();
        assertThat(amounts(vertical(1).units(9))).containsExactly("1", "1");
    }

    @Test
    void cash_stays_cash_and_all_becomes_a_number() {
        OrderBuilder cash = OrderBuilder.order(Leg.of(EquityInstruction.BUY, Quantity.cash("250.00"), AAPL));
        OrderBuilder all = OrderBuilder.order(Leg.of(EquityInstruction.SELL, Quantity.all(), AAPL));

        assertThat(cash.quantity(500).legs().get(0).quantity()).isEqualTo(Quantity.cash("500"));
        assertThat(all.quantity(5).legs().get(0).quantity()).isEqualTo(Quantity.units(5));
    }

    @Test
    void sizing_what_has_no_legs_or_no_size_does_nothing_odd() {
        assertThat(OrderBuilder.order().quantity(5)).isEqualTo(OrderBuilder.order());
        assertThat(amounts(vertical(0).quantity(5))).containsExactly("0", "0");
        assertThat(amounts(vertical(1).quantity(0))).containsExactly("0", "0");
    }

    @Test
    void a_size_of_too_many_digits_is_refused() {
        String forty = "9".repeat(40);

        assertThat(violation(() -> BUTTERFLY.quantity(forty)).path()).isEqualTo("quantity");
        assertThat(amounts(vertical(1).quantity(forty))).containsExactly(forty, forty);
        assertThat(violation(() -> buy(1).quantity("1e5")).path()).isEqualTo("quantity");
        assertThat(violation(() -> buy(1).units("x")).path()).isEqualTo("units");
    }

    @Test
    void each_form_prints_for_a_person() {
        assertThat(Quantity.units(100)).hasToString("100");
        assertThat(Quantity.cash("250.00")).hasToString("250.00 cash");
        assertThat(Quantity.cash(new BigDecimal("1"))).hasToString("1 cash");
        assertThat(Quantity.all()).hasToString("all");
        assertThat(Quantity.of(BigDecimal.TEN, QuantityUnit.SELL_ASSET)).hasToString("10 sell asset");
    }

    private static List<String> amounts(OrderBuilder order) {
        return order.legs().stream()
                .map(leg -> leg.quantity().amount().toPlainString())
                .toList();
    }
}

package io.orderwright.order;

import static io.orderwright.order.Samples.buy;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.sellLimit;
import static io.orderwright.order.Samples.violation;
import static io.orderwright.order.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.VerbatimInstruction;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Each rule of a composite, broken and kept, and where in it. */
class CompositeRulesTest {
    private static final OrderBuilder ENTRY = buyLimit("150.00");
    private static final CompositeBuilder BRACKET = ENTRY.bracket(Exit.takeProfit("160.00"), Exit.stopLoss("145.00"));
    private static final CompositeBuilder OCO =
            CompositeBuilder.oneCancelsOther(List.of(sellLimit("160.00"), sellLimit("170.00")));

    @Test
    void every_violation_of_every_part_is_reported_with_its_path() {
        CompositeBuilder lonely = CompositeBuilder.oneCancelsOther(List.of(sell(0).type(OrderType.STOP)));
        CompositeBuilder broken = buy(100).type(OrderType.LIMIT)
                .then(lonely, ENTRY.then(), BRACKET.at("then[0].orders[1]", OrderBuilder::clearStopPrice));

        assertThat(violations(broken::build))
                .extracting(Violation::path, Violation::value)
                .containsExactly(
                        Tuple.tuple("first.price", "unset"),
                        Tuple.tuple("then[0].orders", "1"),
                        Tuple.tuple("then[0].orders[0].legs[0].quantity", "0"),
                        Tuple.tuple("then[0].orders[0].stopPrice", "unset"),
                        Tuple.tuple("then[1].then", "0"),
                        Tuple.tuple("then[2].then[0].orders[1].stopPrice", "unset"));
    }

    @Test
    void the_number_of_orders_is_checked_for_each_kind() {
        assertThat(violation(() -> CompositeBuilder.oneCancelsOther(List.of()).build()))
                .isEqualTo(new Violation("orders", "must be two or more", "0", "add the order to cancel"));
        assertThat(violation(() -> ENTRY.then().build()))
                .isEqualTo(new Violation("then", "must be one or more", "0", "add the order to trigger"));
        assertThat(violation(
                        () -> CompositeBuilder.group(GroupKind.SCALE, List.of()).build()))
                .isEqualTo(new Violation("orders", "must be one or more", "0", "add an order"));
        assertThat(violation(() ->
                        CompositeBuilder.group(GroupKind.PAIRS, List.of(ENTRY)).build()))
                .isEqualTo(new Violation(
                        "orders", "must be two or more for PAIRS", "1", "add the other side of the pair"));
        assertThat(CompositeBuilder.oneCancelsOther(List.of(ENTRY, sellLimit("1"), sellLimit("2")))
                        .build()
                        .children())
                .hasSize(3);
        assertThat(CompositeBuilder.group(GroupKind.SCALE, List.of(ENTRY))
                        .build()
                        .children())
                .hasSize(1);
    }

    @Test
    void a_ratio_is_positive_and_for_a_pair() {
        RatioTrigger ratio = new RatioTrigger(PriceComparator.BELOW, new BigDecimal("1.5"), false);
        RatioTrigger zero = new RatioTrigger(PriceComparator.BELOW, new BigDecimal("0.0"), false);
        CompositeBuilder pair = CompositeBuilder.group(GroupKind.PAIRS, List.of(ENTRY, sellLimit("1")));

        assertThat(((OrderGroup) pair.ratio(ratio).build()).ratio()).contains(ratio);
        assertThat(violation(() -> pair.ratio(zero).build()))
                .isEqualTo(new Violation("ratio.threshold", "must be above zero", "0.0", "give a positive ratio"));
        assertThat(violation(() -> CompositeBuilder.group(GroupKind.BASKET, List.of(ENTRY, sellLimit("1")))
                                .ratio(ratio)
                                .build())
                        .path())
                .isEqualTo("ratio");
        assertThat(violation(() -> OCO.ratio(ratio)).rule()).isEqualTo("is for a group only");
        assertThat(OCO.ratio()).isEmpty();
        assertThat(OCO.clearRatio()).isEqualTo(OCO);
    }

    @Test
    void an_entry_that_nothing_undoes_has_no_exits_but_may_trigger_orders() {
        OrderBuilder unknown = OrderBuilder.order(
                        Leg.of(VerbatimInstruction.of("ROLL"), Quantity.units(1), Samples.AAPL))
                .type(OrderType.MARKET);
        OrderBuilder exchange = OrderBuilder.order(Samples.shares(EquityInstruction.EXCHANGE, 1))
                .type(OrderType.MARKET);

        for (OrderBuilder entry : List.of(unknown, exchange)) {
            Violation violation =
                    violation(() -> entry.bracket(Exit.stopLoss("1")).build());
            assertThat(violation.path()).isEqualTo("then[0].legs[0].instruction");
            assertThat(violation.value())
                    .isEqualTo(entry.legs().get(0).instruction().code());
            assertThat(entry.then(sellLimit("1")).build().children()).hasSize(2);
            assertThat(entry.bracket(Exit.stopLoss("1"))).asString().isNotEmpty();
        }
    }

    @Test
    void text_given_in_a_change_is_refused_with_the_place_of_the_order() {
        Violation violation = violation(() ->
                BRACKET.at("then[0].orders[1]", exit -> exit.stopPrice("abc")).build());

        assertThat(violation.path()).isEqualTo("then[0].orders[1].stopPrice");
        assertThat(violation.value()).isEqualTo("abc");
    }
}

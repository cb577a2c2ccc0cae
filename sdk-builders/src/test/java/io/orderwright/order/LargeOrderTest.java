package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.DECEMBER;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.sellLimit;
import static io.orderwright.order.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Wide and deep orders: each part is looked at once, and depth has a limit. */
class LargeOrderTest {
    private static final OrderBuilder LIMIT = buyLimit("150.00");

    @Test
    void an_oco_of_ten_thousand_is_built_printed_changed_and_compared() {
        List<OrderBuilder> orders = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            orders.add(sellLimit("1").quantity(i));
        }
        CompositeBuilder builder = CompositeBuilder.oneCancelsOther(orders);

        OneCancelsOther oco = (OneCancelsOther) builder.build();

        assertThat(oco.orders()).hasSize(10_000);
        assertThat(oco.toBuilder().build()).isEqualTo(oco).hasSameHashCodeAs(oco);
        assertThat(oco.ticket().lines()).hasSize(10_001);
        OrderSpec changed =
                builder.at("orders[9999]", order -> order.price("2")).build();
        assertThat(((SingleOrder) changed.children().get(9_999))
                        .price()
                        .orElseThrow()
                        .text())
                .isEqualTo("2");
    }

    @Test
    void each_order_goes_through_its_rule_once_however_deep_it_stands() {
        AtomicInteger applied = new AtomicInteger();
        OrderBuilder counted = LIMIT.price(BigDecimal.ONE).priceRule((number, side) -> {
            applied.incrementAndGet();
            return number;
        });
        CompositeBuilder nested = counted.then(counted);
        for (int depth = 2; depth <= CompositeBuilder.MAX_DEPTH; depth++) {
            nested = counted.then(nested);
        }

        nested.build();

        assertThat(applied).hasValue(CompositeBuilder.MAX_DEPTH + 1);
    }

    @Test
    void composites_nest_a_hundred_deep_and_no_deeper() {
        CompositeBuilder deepest = nested(CompositeBuilder.MAX_DEPTH);

        OrderSpec order = deepest.build();
        assertThat(CompositeBuilder.of(order).build()).isEqualTo(order).hasSameHashCodeAs(order);
        assertThat(order.ticket().lines()).hasSize(CompositeBuilder.MAX_DEPTH + 1);
        String path = "then[0].".repeat(CompositeBuilder.MAX_DEPTH - 1) + "first";
        assertThat(violation(() -> deepest.at(path, entry -> entry.quantity(0)).build())
                        .path())
                .isEqualTo(path + ".legs[0].quantity");
        Violation tooDeep = new Violation(
                "", "must nest at most 100 composites in each other", "101 deep", "place it as several orders");
        assertThat(violation(() -> LIMIT.then(deepest))).isEqualTo(tooDeep);
        assertThat(violation(() -> LIMIT.then(order))).isEqualTo(tooDeep);
        assertThat(violation(() -> CompositeBuilder.oneCancelsOther(List.of(LIMIT, deepest))))
                .isEqualTo(tooDeep);
        assertThat(violation(() -> CompositeBuilder.group(GroupKind.BASKET, List.of(order))))
                .isEqualTo(tooDeep);
    }

    @Test
    void every_kind_of_composite_counts_and_changes_do_not() {
        CompositeBuilder bracket = LIMIT.bracket(Exit.takeProfit("160"), Exit.stopLoss("140"));
        CompositeBuilder nested = bracket;
        for (int depth = 3; depth <= CompositeBuilder.MAX_DEPTH; depth++) {
            nested = CompositeBuilder.group(GroupKind.BASKET, List.of(nested)).clearExtras();
        }
        CompositeBuilder deepest = nested;

        assertThat(deepest.build().children()).hasSize(1);
        assertThat(violation(() -> LIMIT.then(deepest)).value()).isEqualTo("101 deep");
        assertThat(violation(() -> LIMIT.then(CompositeBuilder.of(deepest.build())))
                        .value())
                .isEqualTo("101 deep");
    }

    @Test
    void many_legs_are_held_against_each_other_in_one_pass() {
        List<Leg> legs = new ArrayList<>();
        for (int strike = 1; strike <= 5_000; strike++) {
            legs.add(Leg.of(
                    OptionInstruction.BUY_TO_OPEN,
                    Quantity.units(1),
                    Option.call("AAPL", DECEMBER, BigDecimal.valueOf(strike))));
        }
        legs.add(legs.get(0));

        Violation violation =
                violation(() -> LIMIT.legs(legs).type(OrderType.NET_DEBIT).build());

        assertThat(violation.path()).isEqualTo("legs[5000].instrument");
        assertThat(violation.rule()).isEqualTo("must differ from legs[0]");
        assertThat(legs.get(0).instrument()).isNotEqualTo(AAPL);
    }

    private static CompositeBuilder nested(int depth) {
        CompositeBuilder nested = LIMIT.then(LIMIT);
        for (int i = 2; i <= depth; i++) {
            nested = LIMIT.then(nested);
        }
        return nested;
    }
}

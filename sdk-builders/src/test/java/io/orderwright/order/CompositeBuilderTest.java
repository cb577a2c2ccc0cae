package io.orderwright.order;

import static io.orderwright.order.Samples.buy;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.sellLimit;
import static io.orderwright.order.Samples.violation;
import static io.orderwright.order.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.price.Price;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that cancel, trigger and belong to each other. */
class CompositeBuilderTest {
    private static final OrderBuilder ENTRY = buyLimit("150.00");
    private static final CompositeBuilder BRACKET = ENTRY.bracket(Exit.takeProfit("160.00"), Exit.stopLoss("145.00"));
    private static final CompositeBuilder OCO =
            CompositeBuilder.oneCancelsOther(List.of(sellLimit("160.00"), sellLimit("170.00")));

    @Test
    void a_bracket_is_an_entry_that_triggers_exits_that_cancel_each_other() {
        OrderSpec expected = ENTRY.then(CompositeBuilder.oneCancelsOther(List.of(
                        sellLimit("160.00").goodTillCancel(),
                        sell(100).type(OrderType.STOP).stopPrice("145.00").goodTillCancel())))
                .build();

        assertThat(BRACKET.build()).isEqualTo(expected);
    }

    @Test
    void one_exit_alone_follows_its_entry_directly() {
        OneTriggersOther built =
                (OneTriggersOther) ENTRY.bracket(Exit.stopLoss("145.00")).build();

        assertThat(built.then())
                .containsExactly(sell(100)
                        .type(OrderType.STOP)
                        .stopPrice("145.00")
                        .goodTillCancel()
                        .build());
    }

    @Test
    void a_bracket_takes_one_target_and_one_stop_at_most() {
        Exit target = Exit.takeProfit("160");
        Exit stop = Exit.stopLoss("145");

        for (Exit[] exits : new Exit[][] {{}, {target, target}, {stop, stop}, {target, stop, stop}}) {
            assertThat(violation(() -> ENTRY.bracket(exits)).path()).isEqualTo("bracket");
        }
        assertThat(ENTRY.bracket(stop, target).build().children()).hasSize(2);
    }

    @Test
    void the_exits_follow_the_size_of_the_entry() {
        OneTriggersOther built =
                (OneTriggersOther) BRACKET.entry(entry -> entry.quantity(7)).build();

        assertThat(built.first().legs().get(0).quantity()).isEqualTo(Quantity.units(7));
        assertThat(exits(built))
                .hasSize(2)
                .allSatisfy(exit -> assertThat(exit.legs().get(0).quantity()).isEqualTo(Quantity.units(7)));
    }

    @Test
    void a_change_of_an_exit_survives_later_changes_of_the_entry() {
        OneTriggersOther built = (OneTriggersOther) BRACKET.at("then[0].orders[0]", exit -> exit.quantity(50))
                .at("then[0].orders[1]", OrderBuilder::day)
                .at("then[0].orders[1]", OrderBuilder::extendedHours)
                .entry(entry -> entry.quantity(80))
                .build();

        SingleOrder target = exits(built).get(0);
        SingleOrder stop = exits(built).get(1);
        assertThat(target.legs().get(0).quantity()).isEqualTo(Quantity.units(50));
        assertThat(stop.legs().get(0).quantity()).isEqualTo(Quantity.units(80));
        assertThat(stop.timeInForce()).contains(TimeInForce.DAY);
        assertThat(stop.session()).contains(Session.EXTENDED);
    }

    @Test
    void the_exits_of_a_finished_bracket_follow_its_entry_too() {
        OneTriggersOther finished = (OneTriggersOther) BRACKET.build();

        OneTriggersOther resized = (OneTriggersOther)
                finished.toBuilder().entry(entry -> entry.quantity(7)).build();

        assertThat(finished.toBuilder().build()).isEqualTo(finished);
        assertThat(resized).isEqualTo(BRACKET.entry(entry -> entry.quantity(7)).build());
    }

    @Test
    void the_exits_of_a_finished_bracket_follow_into_another_instrument_and_side() {
        OrderSpec finished = ENTRY.bracket(Exit.stopLoss("145.00")).build();
        Leg other = Leg.of(EquityInstruction.BUY, Quantity.units(10), Equity.of("MSFT"));

        OneTriggersOther moved = (OneTriggersOther) ((OneTriggersOther) finished)
                .toBuilder().entry(entry -> entry.legs(List.of(other)).units(2)).build();

        SingleOrder stop = (SingleOrder) moved.then().get(0);
        assertThat(stop.legs()).containsExactly(other.reversed());
        assertThat(stop.units()).contains(new BigDecimal("2"));
    }

    @Test
    void what_is_an_exits_own_stays_when_a_finished_entry_is_resized() {
        OneTriggersOther finished = (OneTriggersOther) ENTRY.then(sellLimit("160.00")
                        .legs(List.of(Samples.shares(EquityInstruction.SELL, 100)
                                .withPositionEffect(PositionEffect.CLOSING)
                                .withPositionId("p-1"))))
                .build();

        OneTriggersOther resized = (OneTriggersOther)
                finished.toBuilder().entry(entry -> entry.quantity(7)).build();

        assertThat(((SingleOrder) resized.then().get(0)).legs())
                .containsExactly(Samples.shares(EquityInstruction.SELL, 7)
                        .withPositionEffect(PositionEffect.CLOSING)
                        .withPositionId("p-1"));
    }

    @Test
    void orders_that_are_no_bracket_do_not_follow() {
        OneTriggersOther half = (OneTriggersOther)
                ENTRY.then(sell(50).type(OrderType.LIMIT).price("160.00")).build();

        OneTriggersOther changed = (OneTriggersOther)
                half.toBuilder().entry(entry -> entry.quantity(7)).build();

        assertThat(((SingleOrder) changed.then().get(0)).legs().get(0).quantity())
                .isEqualTo(Quantity.units(50));
    }

    @Test
    void every_call_leaves_the_builder_as_it_was() {
        OrderSpec before = BRACKET.build();

        CompositeBuilder changed = BRACKET.entry(entry -> entry.quantity(7))
                .at("then[0].orders[0]", exit -> exit.price("170.00"))
                .extra("schwab", "tag", ExtraValue.text("x"));

        assertThat(BRACKET.build()).isEqualTo(before).isNotEqualTo(changed.build());
        assertThat(BRACKET.extras()).isEqualTo(Extras.none());
    }

    @Test
    void any_order_of_a_nested_composite_can_be_changed() {
        CompositeBuilder nested =
                CompositeBuilder.group(GroupKind.BASKET, List.of(OCO, ENTRY.then(BRACKET, OCO.build())));

        OrderSpec built = nested.at("orders[0].orders[1]", order -> order.price("1.00"))
                .at("orders[1].first", order -> order.price("2.00"))
                .at("orders[1].then[0].first", order -> order.price("151.00"))
                .at("orders[1].then[0].then[0].orders[0]", order -> order.price("169.00"))
                .at("orders[1].then[1].orders[0]", order -> order.price("5.00"))
                .build();

        OneTriggersOther trigger = (OneTriggersOther) built.children().get(1);
        assertThat(price(built.children().get(0).children().get(1))).isEqualTo("1.00");
        assertThat(price(trigger.first())).isEqualTo("2.00");
        OneTriggersOther bracket = (OneTriggersOther) trigger.then().get(0);
        assertThat(price(bracket.first())).isEqualTo("151.00");
        assertThat(price(exits(bracket).get(0))).isEqualTo("169.00");
        assertThat(price(trigger.then().get(1).children().get(0))).isEqualTo("5.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "first.",
                "first.first",
                "first[0]",
                "then",
                "then[0]",
                "then[1]",
                "then[-1]",
                "then[]",
                "then[0",
                "then[0].",
                "then[0].orders",
                "then[0].orders[2]",
                "then[0].orders[0].",
                "then[0].orders[0].first",
                "then[0]..orders[0]",
                "then[0]orders[0]",
                "then[0].orders[a]",
                "then[0].orders[٣]",
                "then[0].orders[99999999999999999999]",
                "then[0].orders[999999999]",
                "orders[0]",
                "First",
                " first",
                "first "
            })
    void a_path_to_no_single_order_is_refused(String path) {
        Violation violation = violation(() -> BRACKET.at(path, order -> order));

        assertThat(violation.path()).isEqualTo("path");
        assertThat(violation.value()).contains(path);
    }

    @Test
    void only_what_has_an_entry_has_one_to_change() {
        assertThat(violation(() -> OCO.entry(order -> order)).value()).isEqualTo("\"first\"");
    }

    @Test
    void a_composite_turned_into_a_builder_and_back_is_the_same_to_depth_five() {
        CompositeBuilder two = CompositeBuilder.oneCancelsOther(List.of(BRACKET, ENTRY.extendedHours()));
        CompositeBuilder four = ENTRY.then(CompositeBuilder.group(GroupKind.of("LADDER"), List.of(two, OCO)));
        CompositeBuilder five =
                CompositeBuilder.oneCancelsOther(List.of(four, ENTRY)).extra("schwab", "n", ExtraValue.number(1));

        for (CompositeBuilder builder : List.of(BRACKET, OCO, two, four, five)) {
            OrderSpec order = builder.build();
            CompositeBuilder again = CompositeBuilder.of(order);
            assertThat(again.build()).isEqualTo(order).hasSameHashCodeAs(order).hasToString(order.toString());
            assertThat(again).isEqualTo(CompositeBuilder.of(again.build()));
        }
    }

    @Test
    void each_kind_gives_a_builder_of_itself() {
        OneCancelsOther oco = (OneCancelsOther) OCO.build();
        OneTriggersOther trigger = (OneTriggersOther) BRACKET.build();
        OrderGroup group = (OrderGroup) CompositeBuilder.group(GroupKind.PAIRS, List.of(ENTRY, sellLimit("1")))
                .ratio(new RatioTrigger(PriceComparator.AT_OR_ABOVE, new BigDecimal("1.5"), true))
                .build();

        assertThat(oco.toBuilder().build()).isEqualTo(oco);
        assertThat(trigger.toBuilder().build()).isEqualTo(trigger);
        assertThat(group.toBuilder().build()).isEqualTo(group);
        assertThat(group.ratio()).isPresent();
        assertThat(group.kind()).isEqualTo(GroupKind.PAIRS);
        assertThat(group.toBuilder().ratio()).isEqualTo(group.ratio());
        assertThat(group.toBuilder().clearRatio().ratio()).isEmpty();
    }

    @Test
    void composites_carry_extra_fields_of_their_own() {
        CompositeBuilder tagged = OCO.extra("schwab", "tag", ExtraValue.text("x"));

        assertThat(tagged.build().extras()).isEqualTo(Extras.none().with("schwab", "tag", "x"));
        assertThat(BRACKET.extras(tagged.extras()).build().extras()).isEqualTo(tagged.extras());
        assertThat(CompositeBuilder.group(GroupKind.SCALE, List.of(ENTRY))
                        .extras(tagged.extras())
                        .build()
                        .extras())
                .isEqualTo(tagged.extras());
        assertThat(tagged.clearExtras()).isEqualTo(OCO);
        assertThat(tagged.build().children())
                .allSatisfy(child -> assertThat(child.extras()).isEqualTo(Extras.none()));
    }

    @Test
    void a_draft_without_anything_can_be_printed() {
        CompositeBuilder draft = OrderBuilder.order().then(OrderBuilder.order());

        assertThat(draft).hasToString("(no legs) (no type)\n  then (no legs) (no type)");
        assertThat(violations(draft::build))
                .extracting(Violation::path)
                .containsExactly("first.legs", "first.type", "then[0].legs", "then[0].type");
        assertThat(buy(1).bracket(Exit.takeProfit("1"), Exit.stopLoss("2")))
                .asString()
                .isNotEmpty();
    }

    @Test
    void finished_orders_and_builders_mix() {
        assertThat(ENTRY.then(sellLimit("1").build(), OCO.build(), OCO).build())
                .isEqualTo(ENTRY.then(sellLimit("1"), OCO, OCO).build());
    }

    @Test
    void each_kind_has_its_case() {
        OrderSpec.Cases<String> cases =
                new OrderSpec.Cases<>(single -> "single", oco -> "oco", trigger -> "trigger", group -> "group");

        assertThat(ENTRY.build().match(cases)).isEqualTo("single");
        assertThat(OCO.build().match(cases)).isEqualTo("oco");
        assertThat(BRACKET.build().match(cases)).isEqualTo("trigger");
        assertThat(CompositeBuilder.group(GroupKind.BASKET, List.of(ENTRY))
                        .build()
                        .match(cases))
                .isEqualTo("group");
    }

    @Test
    void the_children_are_the_orders_directly_below() {
        OneTriggersOther trigger = (OneTriggersOther) BRACKET.build();

        assertThat(trigger.children())
                .containsExactly(trigger.first(), trigger.then().get(0));
        assertThat(ENTRY.build().children()).isEmpty();
    }

    private static List<SingleOrder> exits(OneTriggersOther bracket) {
        return bracket.then().get(0).children().stream()
                .map(SingleOrder.class::cast)
                .toList();
    }

    private static String price(OrderSpec order) {
        return ((SingleOrder) order).price().map(Price::text).orElseThrow();
    }
}

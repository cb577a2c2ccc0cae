package io.orderwright.order;

import static io.orderwright.order.Samples.DECEMBER;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.ironCondor;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.sellLimit;
import static io.orderwright.order.Samples.shares;
import static io.orderwright.order.Samples.vertical;
import static io.orderwright.order.Samples.violation;
import static io.orderwright.order.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.price.Amount;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How positions are left: the form of each exit, and the side of the entry that it must be on. */
class ExitTest {
    private static final OrderBuilder LONG = buyLimit("150.00");
    private static final OrderBuilder SHORT = OrderBuilder.order(shares(EquityInstruction.SELL_SHORT, 100))
            .type(OrderType.LIMIT)
            .price("150.00");

    private record Form(Exit exit, SingleOrder order) {
        @Override
        public String toString() {
            return exit.toString();
        }
    }

    static List<Form> forms() {
        OrderBuilder exit = sell(100).goodTillCancel();
        OrderBuilder stop = exit.type(OrderType.STOP);
        OrderBuilder stopLimit = exit.type(OrderType.STOP_LIMIT);
        PriceLink below = PriceLink.of(PriceBasis.TRIGGER, Offset.price("-0.10"));
        PriceLink trail = PriceLink.trailing(Offset.percent("5"));
        return List.of(
                form(Exit.takeProfit("160.0"), exit.type(OrderType.LIMIT).price("160.0")),
                form(
                        Exit.takeProfit(Offset.percent("150")),
                        exit.type(OrderType.LIMIT).priceLink(PriceLink.of(PriceBasis.ENTRY, Offset.percent("150")))),
                form(Exit.stopLoss("145.0"), stop.stopPrice("145.0")),
                form(Exit.stopLoss(Offset.ticks(8)), stop.stopLink(PriceLink.of(PriceBasis.ENTRY, Offset.ticks(8)))),
                form(
                        Exit.stopLoss("145.0").limit("144.50"),
                        stopLimit.stopPrice("145.0").price("144.50")),
                form(
                        Exit.stopLoss("145.0").limit(below),
                        stopLimit.stopPrice("145.0").priceLink(below)),
                form(
                        Exit.stopLoss(Offset.price("5")).limit("144.50"),
                        stopLimit
                                .stopLink(PriceLink.of(PriceBasis.ENTRY, Offset.price("5")))
                                .price("144.50")),
                form(
                        Exit.trailingStop(Offset.percent("5")),
                        exit.type(OrderType.TRAILING_STOP).stopLink(trail)),
                form(
                        Exit.trailingStop(Offset.percent("5")).following(PriceBasis.BID),
                        exit.type(OrderType.TRAILING_STOP).stopLink(trail.withBasis(PriceBasis.BID))),
                form(
                        Exit.trailingStop(Offset.percent("5")).limit(below).following(PriceBasis.BID),
                        exit.type(OrderType.TRAILING_STOP_LIMIT)
                                .stopLink(trail.withBasis(PriceBasis.BID))
                                .priceLink(below)),
                form(
                        Exit.stopLoss("145.0").limit("1").limit(below),
                        stopLimit.stopPrice("145.0").priceLink(below)),
                form(Exit.stopLoss("145").day(), stop.stopPrice("145").day()),
                form(
                        Exit.stopLoss("145").goodTillDate(DECEMBER),
                        stop.stopPrice("145").goodTillDate(DECEMBER)),
                form(Exit.stopLoss("145").goodTillDate(DECEMBER).goodTillCancel(), stop.stopPrice("145")),
                form(
                        Exit.stopLoss("145").timeInForce(TimeInForce.END_OF_WEEK),
                        stop.stopPrice("145").timeInForce(TimeInForce.END_OF_WEEK)),
                form(
                        Exit.stopLoss("145").session(Session.EXTENDED).day().limit("144"),
                        stopLimit.stopPrice("145").price("144").extendedHours().day()));
    }

    private static Form form(Exit exit, OrderBuilder order) {
        return new Form(exit, order.build());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void an_exit_becomes_this_order(Form form) {
        OrderSpec bracket = LONG.bracket(form.exit()).build();

        assertThat(bracket.children().get(1)).isEqualTo(form.order());
        assertThat(form.exit().isTarget()).isEqualTo(form.order().type().equals(OrderType.LIMIT));
    }

    @Test
    void an_exit_takes_session_legs_and_units_from_the_entry_and_nothing_else() {
        OrderBuilder entry =
                LONG.extendedHours().units(2).notes("mine").hidden(true).complexStrategy(ComplexStrategy.CUSTOM);

        SingleOrder exit = (SingleOrder)
                entry.bracket(Exit.takeProfit("160")).build().children().get(1);

        assertThat(exit)
                .isEqualTo(sellLimit("160")
                        .goodTillCancel()
                        .extendedHours()
                        .units(2)
                        .complexStrategy(ComplexStrategy.CUSTOM)
                        .build());
    }

    @Test
    void words_of_a_stop_are_refused_for_a_target() {
        Exit target = Exit.takeProfit("160");

        assertThat(violation(() -> target.limit("159")).path()).isEqualTo("limit");
        assertThat(violation(() -> target.limit(PriceLink.empty())).path()).isEqualTo("limit");
        assertThat(violation(() -> target.following(PriceBasis.LAST)).path()).isEqualTo("following");
        assertThat(violation(() -> Exit.stopLoss("1").following(PriceBasis.LAST))
                        .path())
                .isEqualTo("following");
        assertThat(violation(() -> Exit.takeProfit("abc")).path()).isEqualTo("takeProfit");
        assertThat(violation(() -> Exit.stopLoss("1,5")).path()).isEqualTo("stopLoss");
        assertThat(violation(() -> Exit.stopLoss("1").limit("")).path()).isEqualTo("limit");
    }

    private record Reversal(OrderBuilder entry, Instruction closing) {}

    static List<Reversal> reversals() {
        List<Reversal> rows = new ArrayList<>();
        rows.add(new Reversal(LONG, EquityInstruction.SELL));
        rows.add(new Reversal(SHORT, EquityInstruction.BUY_TO_COVER));
        rows.add(new Reversal(
                OrderBuilder.order(Samples.call(OptionInstruction.BUY_TO_OPEN, 1, "150")),
                OptionInstruction.SELL_TO_CLOSE));
        rows.add(new Reversal(
                OrderBuilder.order(Samples.call(OptionInstruction.SELL_TO_OPEN, 1, "150")),
                OptionInstruction.BUY_TO_CLOSE));
        rows.add(new Reversal(OrderBuilder.order(Samples.futures(FutureInstruction.SELL, 1)), FutureInstruction.BUY));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("reversals")
    void an_exit_reverses_the_instruction(Reversal row) {
        OrderSpec bracket = row.entry()
                .type(OrderType.MARKET)
                .clearPrice()
                .bracket(Exit.stopLoss(Offset.price("1")))
                .build();

        assertThat(((SingleOrder) bracket.children().get(1)).legs().get(0).instruction())
                .isEqualTo(row.closing());
    }

    @Test
    void an_exit_reverses_the_position_effect_and_keeps_the_position() {
        Leg leg = shares(EquityInstruction.BUY, 100)
                .withPositionSide(PositionSide.LONG)
                .withPositionId("p-1");

        for (PositionEffect effect : PositionEffect.values()) {
            Leg closed = leg.withPositionEffect(effect).reversed();
            assertThat(closed.positionSide()).contains(PositionSide.LONG);
            assertThat(closed.positionId()).contains("p-1");
            assertThat(closed.positionEffect())
                    .contains(
                            switch (effect) {
                                case OPENING -> PositionEffect.CLOSING;
                                case CLOSING -> PositionEffect.OPENING;
                                case AUTOMATIC -> PositionEffect.AUTOMATIC;
                            });
        }
        assertThat(leg.reversed().positionEffect()).isEmpty();
    }

    @Test
    void the_exits_of_a_credit_spread_buy_it_back_cheaper_or_dearer() {
        OneTriggersOther bracket = (OneTriggersOther) ironCondor(2)
                .complexStrategy(ComplexStrategy.IRON_CONDOR)
                .bracket(Exit.takeProfit("1.25"), Exit.stopLoss("5.00").limit("5.50"))
                .build();

        SingleOrder target = (SingleOrder) bracket.then().get(0).children().get(0);
        SingleOrder stop = (SingleOrder) bracket.then().get(0).children().get(1);
        assertThat(target.type()).isEqualTo(OrderType.NET_DEBIT);
        assertThat(target.price()).contains(Amount.of("1.25"));
        assertThat(target.priceEffect()).isEmpty();
        assertThat(stop.type()).isEqualTo(OrderType.STOP_LIMIT);
        assertThat(stop.stopPrice()).contains(Amount.of("5.00"));
        assertThat(stop.price()).contains(Amount.of("5.50"));
        assertThat(stop.priceEffect()).contains(PriceEffect.DEBIT);
        assertThat(List.of(target, stop)).allSatisfy(exit -> {
            assertThat(exit.handling().complexStrategy()).contains(ComplexStrategy.IRON_CONDOR);
            assertThat(exit.legs())
                    .extracting(
                            leg -> leg.instruction().code(),
                            leg -> leg.quantity().amount())
                    .containsExactly(
                            Tuple.tuple("SELL_TO_CLOSE", new BigDecimal("2")),
                            Tuple.tuple("BUY_TO_CLOSE", new BigDecimal("2")),
                            Tuple.tuple("BUY_TO_CLOSE", new BigDecimal("2")),
                            Tuple.tuple("SELL_TO_CLOSE", new BigDecimal("2")));
        });
    }

    @Test
    void the_exits_of_a_debit_spread_sell_it_dearer_or_cheaper() {
        OneTriggersOther bracket = (OneTriggersOther) vertical(1)
                .bracket(Exit.takeProfit("6.00"), Exit.stopLoss("2.00").limit("1.80"))
                .build();

        SingleOrder target = (SingleOrder) bracket.then().get(0).children().get(0);
        SingleOrder stop = (SingleOrder) bracket.then().get(0).children().get(1);
        assertThat(target.type()).isEqualTo(OrderType.NET_CREDIT);
        assertThat(stop.type()).isEqualTo(OrderType.STOP_LIMIT);
        assertThat(stop.priceEffect()).contains(PriceEffect.CREDIT);
    }

    @Test
    void a_spread_limited_by_its_effect_is_left_by_the_opposite_effect() {
        OrderBuilder entry = vertical(1).type(OrderType.LIMIT).priceEffect(PriceEffect.DEBIT);

        SingleOrder target = (SingleOrder)
                entry.bracket(Exit.takeProfit("6.00")).build().children().get(1);

        assertThat(target.type()).isEqualTo(OrderType.NET_CREDIT);
    }

    @Test
    void a_trailing_stop_limit_of_a_spread_is_an_order_that_can_be_built() {
        PriceLink limit = PriceLink.of(PriceBasis.MARK, Offset.price("0.10"));

        SingleOrder stop = (SingleOrder) ironCondor(1)
                .bracket(Exit.trailingStop(Offset.price("1.00")).limit(limit))
                .build()
                .children()
                .get(1);

        assertThat(stop.type()).isEqualTo(OrderType.TRAILING_STOP_LIMIT);
        assertThat(stop.priceEffect()).isEmpty();
    }

    private static final Map<String, OrderBuilder> ENTRIES = Map.of(
            "LONG", LONG,
            "SHORT", SHORT,
            "LONG_STOP", LONG.type(OrderType.STOP).clearPrice().stopPrice("150.00"),
            "SHORT_STOP_LIMIT",
                    SHORT.type(OrderType.STOP_LIMIT).stopPrice("150.00").price("149.00"),
            "DEBIT", vertical(1).price("150.00"),
            "CREDIT", ironCondor(1).price("150.00"),
            "LIMIT_DEBIT", vertical(1).type(OrderType.LIMIT).price("150.00").priceEffect(PriceEffect.DEBIT));

    @ParameterizedTest
    @CsvSource({
        "LONG,             160.00, 145.00, true,  true",
        "LONG,             150.01, 149.99, true,  true",
        "LONG,             150.00, 150.0,  false, false",
        "LONG,             145.00, 160.00, false, false",
        "SHORT,            145.00, 160.00, true,  true",
        "SHORT,            160.00, 145.00, false, false",
        "SHORT,            150.00, 150.00, false, false",
        "LONG_STOP,        160.00, 145.00, true,  true",
        "LONG_STOP,        145.00, 155.00, false, false",
        "SHORT_STOP_LIMIT, 145.00, 160.00, true,  true",
        "SHORT_STOP_LIMIT, 151.00, 149.50, false, false",
        "DEBIT,            160.00, 145.00, true,  true",
        "DEBIT,            160.00, 155.00, true,  false",
        "CREDIT,           145.00, 160.00, true,  true",
        "CREDIT,           160.00, 160.00, false, true",
        "LIMIT_DEBIT,      145.00, 145.00, false, true"
    })
    void a_target_profits_and_a_stop_loses(String entry, String target, String stop, boolean profits, boolean loses) {
        CompositeBuilder bracket = ENTRIES.get(entry).bracket(Exit.takeProfit(target), Exit.stopLoss(stop));
        List<String> wrong = new ArrayList<>();
        if (!profits) {
            wrong.add("then[0].orders[0].price");
        }
        if (!loses) {
            wrong.add("then[0].orders[1].stopPrice");
        }

        if (wrong.isEmpty()) {
            assertThat(Bracket.in(bracket.build())).isPresent();
        } else {
            assertThat(violations(bracket::build)).extracting(Violation::path).isEqualTo(wrong);
        }
    }

    @Test
    void an_exit_on_the_wrong_side_is_named_with_the_price_that_it_must_pass() {
        assertThat(violation(() -> LONG.bracket(Exit.stopLoss("155.0")).build()))
                .isEqualTo(new Violation(
                        "then[0].stopPrice",
                        "must be below the entry at 150.00",
                        "155.0",
                        "give a price below 150.00"));
        assertThat(violation(() -> SHORT.bracket(Exit.stopLoss("160"), Exit.takeProfit("150.5"))
                        .build()))
                .isEqualTo(new Violation(
                        "then[0].orders[1].price",
                        "must be below the entry at 150.00",
                        "150.5",
                        "give a price below 150.00"));
    }

    @Test
    void where_the_entry_has_no_price_the_exits_are_held_against_each_other() {
        OrderBuilder market = LONG.type(OrderType.MARKET).clearPrice();

        assertThat(market.bracket(Exit.takeProfit("160"), Exit.stopLoss("145"))
                        .build()
                        .children())
                .hasSize(2);
        assertThat(violation(() -> market.bracket(Exit.takeProfit("145"), Exit.stopLoss("160"))
                        .build()))
                .isEqualTo(new Violation(
                        "then[0].orders[1].stopPrice",
                        "must be below the target at 145",
                        "160",
                        "give a price below 145"));
        assertThat(SHORT.type(OrderType.MARKET)
                        .clearPrice()
                        .bracket(Exit.takeProfit("145"), Exit.stopLoss("160"))
                        .build()
                        .children())
                .hasSize(2);
    }

    @Test
    void where_prices_are_not_known_nothing_is_held_against_them() {
        OrderBuilder trailing =
                LONG.type(OrderType.TRAILING_STOP).clearPrice().stopPrice("150").trailBy(Offset.price("1"));
        OrderBuilder expression = LONG.price(io.orderwright.price.Expression.of("mid"));
        OrderBuilder linked = LONG.clearPrice().priceLink(PriceLink.of(PriceBasis.LAST, Offset.price("1")));

        assertThat(List.of(trailing, expression, linked))
                .allSatisfy(entry -> assertThat(
                                entry.bracket(Exit.takeProfit("1.00")).build().children())
                        .hasSize(2));
        assertThat(LONG.bracket(Exit.takeProfit(Offset.price("1")), Exit.trailingStop(Offset.price("1")))
                        .build()
                        .children())
                .hasSize(2);
        assertThat(LONG.bracket(Exit.stopLoss(Offset.price("5")).limit("155.00"))
                        .build()
                        .children())
                .hasSize(2);
    }

    @Test
    void the_rules_hold_however_the_bracket_is_written() {
        OrderBuilder stop = sell(100).type(OrderType.STOP).stopPrice("155");

        assertThat(violation(() -> LONG.then(stop).build()).path()).isEqualTo("then[0].stopPrice");
        assertThat(violation(() -> OrderBuilder.order()
                                .leg(shares(EquityInstruction.BUY, 5))
                                .type(OrderType.MARKET)
                                .then(LONG.then(CompositeBuilder.oneCancelsOther(List.of(stop, sellLimit("160")))))
                                .build())
                        .path())
                .isEqualTo("then[0].then[0].orders[0].stopPrice");
    }

    @Test
    void what_is_no_bracket_may_be_at_any_price() {
        OrderBuilder half = sell(50).type(OrderType.STOP).stopPrice("155");

        assertThat(LONG.then(half).build().children()).hasSize(2);
    }

    @Test
    void an_exit_prints_for_a_person() {
        assertThat(Exit.takeProfit("160.00")).hasToString("take profit 160.00 GOOD_TILL_CANCEL");
        assertThat(Exit.stopLoss("145.00")
                        .limit("144.50")
                        .goodTillDate(DECEMBER)
                        .session(Session.EXTENDED))
                .hasToString("stop loss 145.00 limit 144.50 GOOD_TILL_DATE 2026-12-18 EXTENDED");
        assertThat(Exit.trailingStop(Offset.percent("5")).day()).hasToString("trailing stop 5 PERCENT DAY");
    }
}

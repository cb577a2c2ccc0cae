package io.orderwright.order;

import static io.orderwright.order.Samples.DECEMBER;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.ironCondor;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.sellLimit;
import static io.orderwright.order.Samples.shares;
import static io.orderwright.order.Samples.vertical;
import static io.orderwright.order.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How positions are left: the form of each exit. */
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

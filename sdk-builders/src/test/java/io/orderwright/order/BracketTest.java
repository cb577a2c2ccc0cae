package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.call;
import static io.orderwright.order.Samples.ironCondor;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.sellLimit;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.extras.Extras;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.price.Offset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one recogniser of brackets. */
class BracketTest {
    private static final OrderBuilder ENTRY = buyLimit("150.00");
    private static final OrderBuilder TARGET = sellLimit("160.00");
    private static final OrderBuilder STOP = sell(100).type(OrderType.STOP).stopPrice("145.00");
    private static final OrderBuilder TRAIL =
            sell(100).type(OrderType.TRAILING_STOP).trailBy(Offset.percent("5"));

    private record Row(String what, OrderPart order) {
        OrderSpec built() {
            if (order instanceof OrderBuilder single) {
                return single.build();
            }
            return order instanceof CompositeBuilder composite ? composite.build() : (OrderSpec) order;
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Row> brackets() {
        OrderBuilder stopLimit = STOP.type(OrderType.STOP_LIMIT).price("144.00");
        OrderBuilder trailLimit = TRAIL.type(OrderType.TRAILING_STOP_LIMIT).price("144.00");
        Leg tagged = Leg.of(
                EquityInstruction.SELL,
                Quantity.units("100.0"),
                AAPL.withExtras(Extras.none().with("schwab", "cusip", "037833100")));
        return List.of(
                new Row("target and stop", ENTRY.then(oco(TARGET, STOP))),
                new Row("stop and target", ENTRY.then(oco(STOP, TARGET))),
                new Row("target and stop limit", ENTRY.then(oco(TARGET, stopLimit))),
                new Row("target and trailing stop", ENTRY.then(oco(TARGET, TRAIL))),
                new Row("trailing stop limit alone", ENTRY.then(trailLimit)),
                new Row("target alone", ENTRY.then(TARGET)),
                new Row("stop alone", ENTRY.then(STOP)),
                new Row("stop of the same contract told more about", ENTRY.then(STOP.legs(List.of(tagged)))),
                new Row("spread", ironCondor(1).bracket(Exit.takeProfit("1.00"), Exit.stopLoss("5.00"))));
    }

    static List<Row> others() {
        OrderBuilder half = TARGET.quantity(50);
        OrderBuilder other =
                TARGET.legs(List.of(Leg.of(EquityInstruction.SELL, Quantity.units(100), Equity.of("MSFT"))));
        OrderBuilder market = sell(100).type(OrderType.MARKET);
        OrderBuilder cash = STOP.legs(List.of(Leg.of(EquityInstruction.SELL, Quantity.cash("100"), AAPL)));
        OrderBuilder unknown = ENTRY.legs(List.of(Leg.of(VerbatimInstruction.of("ROLL"), Quantity.units(100), AAPL)));
        OrderBuilder shorter = ironCondor(1).legs(ironCondor(1).legs().subList(0, 3));
        return List.of(
                new Row("single", ENTRY),
                new Row("oco", oco(TARGET, STOP)),
                new Row("half-size target", ENTRY.then(oco(half, STOP))),
                new Row("half-size target alone", ENTRY.then(half)),
                new Row("two targets", ENTRY.then(oco(TARGET, TARGET.price("170.00")))),
                new Row("two stops", ENTRY.then(oco(STOP, TRAIL))),
                new Row("three exits", ENTRY.then(oco(TARGET, STOP, TRAIL))),
                new Row("two orders that do not cancel each other", ENTRY.then(TARGET, STOP)),
                new Row("other instrument", ENTRY.then(oco(other, STOP))),
                new Row("same side", ENTRY.then(oco(ENTRY, STOP))),
                new Row("cash instead of shares", ENTRY.then(oco(TARGET, cash))),
                new Row("market exit", ENTRY.then(market)),
                new Row("market exit of two", ENTRY.then(oco(TARGET, market))),
                new Row("nested exits", ENTRY.then(oco(TARGET.then(STOP), STOP))),
                new Row("unknown instruction", unknown.then(TARGET)),
                new Row(
                        "fewer legs",
                        ironCondor(1).then(shorter.type(OrderType.NET_DEBIT).price("1.00"))),
                new Row("group of exits", ENTRY.then(CompositeBuilder.group(GroupKind.BASKET, List.of(TARGET)))),
                new Row(
                        "other strike",
                        OrderBuilder.order(call(OptionInstruction.BUY_TO_OPEN, 1, "150"))
                                .type(OrderType.MARKET)
                                .then(OrderBuilder.order(call(OptionInstruction.SELL_TO_CLOSE, 1, "155"))
                                        .type(OrderType.LIMIT)
                                        .price("1.00"))));
    }

    private static CompositeBuilder oco(OrderPart... orders) {
        return CompositeBuilder.oneCancelsOther(List.of(orders));
    }

    @ParameterizedTest
    @MethodSource("brackets")
    void is_a_bracket(Row row) {
        Bracket bracket = Bracket.in(row.built()).orElseThrow();

        assertThat(bracket.entry()).isEqualTo(row.built().children().get(0));
        assertThat(bracket.target().isPresent() || bracket.stop().isPresent()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("others")
    void is_something_else(Row row) {
        assertThat(Bracket.in(row.built())).isEmpty();
    }

    @Test
    void tells_target_from_stop_in_either_order() {
        Bracket expected =
                new Bracket(ENTRY.build(), java.util.Optional.of(TARGET.build()), java.util.Optional.of(STOP.build()));

        assertThat(Bracket.in(ENTRY.then(oco(TARGET, STOP)).build())).contains(expected);
        assertThat(Bracket.in(ENTRY.then(oco(STOP, TARGET)).build())).contains(expected);
        assertThat(Bracket.in(ENTRY.then(STOP).build()).orElseThrow().target()).isEmpty();
        assertThat(Bracket.in(ENTRY.then(TARGET).build()).orElseThrow().stop()).isEmpty();
    }

    @Test
    void a_pyramid_of_brackets_is_one_only_at_its_end() {
        OneTriggersOther outer =
                (OneTriggersOther) ENTRY.then(ENTRY.then(TARGET)).build();

        assertThat(Bracket.in(outer)).isEmpty();
        assertThat(Bracket.in(outer.then().get(0))).isPresent();
    }
}

package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.DECEMBER;
import static io.orderwright.order.Samples.ES;
import static io.orderwright.order.Samples.bitcoin;
import static io.orderwright.order.Samples.buy;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.call;
import static io.orderwright.order.Samples.futures;
import static io.orderwright.order.Samples.ironCondor;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.sellLimit;
import static io.orderwright.order.Samples.shares;
import static io.orderwright.order.Samples.vertical;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.price.Expression;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders as people read them. */
class TicketTest {
    private static final OrderBuilder LIMIT = buyLimit("150.00");
    private static final OrderBuilder OPTION =
            OrderBuilder.order(call(OptionInstruction.BUY_TO_OPEN, 2, "150")).type(OrderType.LIMIT);

    private record Row(OrderBuilder order, String sentence) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static List<Row> sentences() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(types());
        rows.addAll(lives());
        rows.addAll(instruments());
        rows.addAll(details());
        return rows;
    }

    private static List<Row> types() {
        OrderBuilder sale = sell(100).goodTillCancel();
        OrderBuilder trail = sale.type(OrderType.TRAILING_STOP);
        PriceLink below = PriceLink.of(PriceBasis.TRIGGER, Offset.price("-0.10"));
        PriceLink last = PriceLink.of(PriceBasis.LAST, Offset.percent("5"));
        return List.of(
                row(LIMIT.goodTillCancel(), "BUY 100 AAPL @ 150.00 LIMIT GTC"),
                row(LIMIT, "BUY 100 AAPL @ 150.00 LIMIT DAY"),
                row(LIMIT.price(Expression.of("mid - 1")), "BUY 100 AAPL @ mid - 1 LIMIT DAY"),
                row(buy(5).type(OrderType.MARKET), "BUY 5 AAPL MARKET DAY"),
                row(sale.type(OrderType.STOP).stopPrice("145.00"), "SELL 100 AAPL STOP 145.00 GTC"),
                row(
                        sale.type(OrderType.STOP).stopLink(PriceLink.of(PriceBasis.ENTRY, Offset.ticks(8))),
                        "SELL 100 AAPL STOP 8 ticks from entry GTC"),
                row(
                        sale.type(OrderType.STOP_LIMIT).stopPrice("145.00").price("144.50"),
                        "SELL 100 AAPL STOP 145.00 LIMIT 144.50 GTC"),
                row(
                        sale.type(OrderType.STOP_LIMIT).stopPrice("145.00").priceLink(below),
                        "SELL 100 AAPL STOP 145.00 LIMIT TRIGGER -0.10 GTC"),
                row(trail.trailBy(Offset.price("2.00")), "SELL 100 AAPL TRAILING STOP by 2.00 GTC"),
                row(trail.stopLink(last), "SELL 100 AAPL TRAILING STOP by 5% behind LAST GTC"),
                row(
                        trail.stopLink(last).stopPrice("145.00"),
                        "SELL 100 AAPL TRAILING STOP by 5% behind LAST starting at 145.00 GTC"),
                row(
                        trail.type(OrderType.TRAILING_STOP_LIMIT).stopLink(last).priceLink(below),
                        "SELL 100 AAPL TRAILING STOP by 5% behind LAST LIMIT TRIGGER -0.10 GTC"),
                row(
                        sale.type(OrderType.LIMIT).priceLink(PriceLink.of(PriceBasis.TRIGGER, Offset.price("1.50"))),
                        "SELL 100 AAPL LIMIT TRIGGER +1.50 GTC"),
                row(buy(5).type(OrderType.MARKET_ON_CLOSE), "BUY 5 AAPL MARKET ON CLOSE DAY"),
                row(buy(5).type(OrderType.LIMIT_ON_CLOSE).price("1.00"), "BUY 5 AAPL @ 1.00 LIMIT ON CLOSE DAY"),
                row(buy(5).type(OrderType.JOIN_BID), "BUY 5 AAPL JOIN BID DAY"),
                row(
                        buy(5).type(OrderType.of("NEW_TYPE")).price("1.00").stopPrice("2.00"),
                        "BUY 5 AAPL @ 1.00 NEW TYPE stop 2.00 DAY"));
    }

    private static List<Row> lives() {
        return List.of(
                row(LIMIT.clearTimeInForce(), "BUY 100 AAPL @ 150.00 LIMIT"),
                row(LIMIT.goodTillDate(DECEMBER), "BUY 100 AAPL @ 150.00 LIMIT GTD 2026-12-18"),
                row(LIMIT.immediateOrCancel(), "BUY 100 AAPL @ 150.00 LIMIT IOC"),
                row(LIMIT.fillOrKill(), "BUY 100 AAPL @ 150.00 LIMIT FOK"),
                row(LIMIT.timeInForce(TimeInForce.END_OF_WEEK), "BUY 100 AAPL @ 150.00 LIMIT END OF WEEK"),
                row(LIMIT.extendedHours(), "BUY 100 AAPL @ 150.00 LIMIT DAY EXTENDED"),
                row(LIMIT.session(Session.PRE_MARKET), "BUY 100 AAPL @ 150.00 LIMIT DAY PRE MARKET"),
                row(
                        LIMIT.notBefore(Instant.parse("2026-12-01T15:00:00Z"))
                                .cancelAt(Instant.parse("2026-12-01T16:00:00Z")),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY not before 2026-12-01T15:00:00Z"
                                + " cancel at 2026-12-01T16:00:00Z"));
    }

    private static List<Row> instruments() {
        OrderBuilder market = OrderBuilder.order().type(OrderType.MARKET);
        CryptoPair euro = CryptoPair.spot("BTC", "EUR");
        return List.of(
                row(OPTION.price("2.50"), "BUY TO OPEN 2 AAPL 2026-12-18 150 CALL @ 2.50 LIMIT DAY"),
                row(
                        vertical(1),
                        "BUY TO OPEN 1 AAPL 2026-12-18 150 CALL, SELL TO OPEN 1 AAPL 2026-12-18 160 CALL"
                                + " @ 4.00 NET DEBIT DAY"),
                row(
                        vertical(1)
                                .type(OrderType.LIMIT)
                                .priceEffect(PriceEffect.DEBIT)
                                .units(2),
                        "BUY TO OPEN 1 AAPL 2026-12-18 150 CALL, SELL TO OPEN 1 AAPL 2026-12-18 160 CALL"
                                + " (2 units) @ 4.00 LIMIT DEBIT DAY"),
                row(market.leg(futures(FutureInstruction.SELL_TO_OPEN, 1)), "SELL TO OPEN 1 /ESZ6 MARKET"),
                row(
                        market.leg(Leg.of(
                                OptionInstruction.BUY_TO_OPEN,
                                Quantity.units(1),
                                FutureOption.call(ES, "EW4Z6", DECEMBER, "5000"))),
                        "BUY TO OPEN 1 "
                                + FutureOption.call(ES, "EW4Z6", DECEMBER, "5000")
                                        .symbol() + " MARKET"),
                row(market.leg(bitcoin(Side.BUY, "0.5")), "BUY 0.5 BTC/USD MARKET"),
                row(
                        market.leg(Leg.of(EquityInstruction.BUY, Quantity.cash("250.00"), AAPL)),
                        "BUY $250.00 of AAPL MARKET"),
                row(market.leg(Leg.of(Side.BUY, Quantity.cash("250.00"), euro)), "BUY 250.00 EUR of BTC/EUR MARKET"),
                row(
                        market.leg(Leg.of(Side.SELL, Quantity.of(BigDecimal.TEN, QuantityUnit.SELL_ASSET), euro)),
                        "SELL 10 sell asset of BTC/EUR MARKET"),
                row(market.leg(Leg.of(EquityInstruction.SELL, Quantity.all(), AAPL)), "SELL ALL AAPL MARKET"),
                row(
                        market.leg(shares(EquityInstruction.SELL, 5).withPositionEffect(PositionEffect.CLOSING)),
                        "SELL 5 AAPL (CLOSING) MARKET"));
    }

    private static List<Row> details() {
        PriceCondition above = PriceCondition.atOrAbove(AAPL, "160.00");
        PriceComponent one = new PriceComponent(AAPL, Quantity.units(1), PositionSide.LONG);
        PriceComponent other = new PriceComponent(ES, Quantity.units(2), PositionSide.SHORT);
        PriceCondition spread = new PriceCondition(
                ConditionAction.ROUTE,
                AAPL,
                Indicator.LAST,
                PriceComparator.BELOW,
                BigDecimal.ONE,
                List.of(one, other));
        return List.of(
                row(LIMIT.condition(above), "BUY 100 AAPL @ 150.00 LIMIT DAY when AAPL LAST >= 160.00"),
                row(
                        LIMIT.condition(above.cancelling()).condition(VerbatimCondition.of("BTC >\n 1")),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY when BTC > 1 cancel when AAPL LAST >= 160.00"),
                row(
                        LIMIT.condition(spread).condition(above),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY when +1 AAPL -2 /ESZ6 LAST < 1 and AAPL LAST >= 160.00"),
                row(
                        LIMIT.algorithm(Algorithm.twap(Duration.ofMinutes(90)).with(Algorithm.SLICES, "9")),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY by TWAP over 1h30m slices=9"),
                row(
                        LIMIT.algorithm(Algorithm.of(AlgorithmStrategy.VWAP).participating("0.1")),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY by VWAP at 0.1 of volume"),
                row(
                        LIMIT.specialInstruction(SpecialInstruction.ALL_OR_NONE),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY ALL OR NONE"),
                row(
                        LIMIT.reduceOnly(true).postOnly(true).hidden(true).reverseLimit(true),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY reduce only post only hidden reverse limit"),
                row(LIMIT.reduceOnly(false), "BUY 100 AAPL @ 150.00 LIMIT DAY"),
                row(
                        LIMIT.displayQuantity("10").destination(Destination.ECN_ARCA),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY showing 10 to ECN ARCA"),
                row(
                        LIMIT.leverage("2.5").accountLeverage("5").marginMode(MarginMode.CROSS),
                        "BUY 100 AAPL @ 150.00 LIMIT DAY leverage 2.5x account leverage 5x cross margin"),
                row(
                        sell(5).type(OrderType.STOP)
                                .stopPrice("1.00")
                                .stopType(StopType.MARK)
                                .activationPrice("1.10")
                                .taxLotMethod(TaxLotMethod.HIGH_COST),
                        "SELL 5 AAPL STOP 1.00 DAY triggered by MARK active from 1.10 lots HIGH COST"),
                row(LIMIT.label("mine").notes("x\ny"), "BUY 100 AAPL @ 150.00 LIMIT DAY"));
    }

    private static Row row(OrderBuilder order, String sentence) {
        return new Row(order, sentence);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_single_order_is_one_short_sentence(Row row) {
        assertThat(row.order().build()).hasToString(row.sentence());
        assertThat(row.order()).hasToString(row.sentence());
        assertThat(row.order().build().ticket()).startsWith(row.sentence()).doesNotContain("\n");
    }

    private record Money(OrderBuilder order, String total) {
        @Override
        public String toString() {
            return total.isEmpty() ? "no total: " + order : total;
        }
    }

    static List<Money> totals() {
        Option adjusted = Option.call("AAPL1", DECEMBER, "150");
        OrderBuilder covered = OrderBuilder.order(shares(EquityInstruction.BUY, 200))
                .leg(call(OptionInstruction.SELL_TO_OPEN, 2, "160"))
                .type(OrderType.NET_DEBIT)
                .price("148.50");
        OrderBuilder bitcoin = OrderBuilder.order(bitcoin(Side.BUY, "0.5")).type(OrderType.LIMIT);
        OrderBuilder euro = OrderBuilder.order(Leg.of(Side.BUY, Quantity.units("0.001"), CryptoPair.spot("BTC", "EUR")))
                .type(OrderType.LIMIT);
        OrderBuilder ratio = OrderBuilder.order(call(OptionInstruction.BUY_TO_OPEN, 3, "150"))
                .leg(call(OptionInstruction.SELL_TO_OPEN, 6, "160"))
                .type(OrderType.NET_CREDIT);
        return List.of(
                new Money(LIMIT, "$15,000.00"),
                new Money(LIMIT.price("0.1234"), "$12.34"),
                new Money(LIMIT.quantity("0.5").price("0.1234"), "$0.0617"),
                new Money(LIMIT.quantity(1_000_000).price("1234.5"), "$1,234,500,000.00"),
                new Money(OPTION.price("2.50"), "$500.00"),
                new Money(vertical(3), "$1,200.00"),
                new Money(ironCondor(2), "$500.00"),
                new Money(ratio.price("0.05"), "$15.00"),
                new Money(vertical(1).type(OrderType.LIMIT).price("-0.50"), "$50.00"),
                new Money(covered, "$29,700.00"),
                new Money(bitcoin.price("100000.5"), "$50,000.25"),
                new Money(euro.price("90000"), "90.00 EUR"),
                new Money(sell(100).type(OrderType.STOP_LIMIT).stopPrice("2").price("1"), "$100.00"),
                new Money(buy(100).type(OrderType.MARKET), ""),
                new Money(sell(100).type(OrderType.STOP).stopPrice("145.00"), ""),
                new Money(LIMIT.price(Expression.of("mid")), ""),
                new Money(LIMIT.clearPrice().priceLink(PriceLink.of(PriceBasis.LAST, Offset.price("1"))), ""),
                new Money(LIMIT.legs(List.of(Leg.of(EquityInstruction.BUY, Quantity.cash("5"), AAPL))), ""),
                new Money(LIMIT.legs(List.of(Leg.of(EquityInstruction.BUY, Quantity.all(), AAPL))), ""),
                new Money(LIMIT.legs(List.of(futures(FutureInstruction.BUY, 1))), ""),
                new Money(LIMIT.legs(List.of(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), adjusted))), ""),
                new Money(LIMIT.legs(List.of(Leg.of(Side.BUY, Quantity.units(1), VerbatimInstrument.of("X")))), ""),
                new Money(
                        covered.legs(List.of(
                                shares(EquityInstruction.BUY, 150), call(OptionInstruction.SELL_TO_OPEN, 1, "160"))),
                        ""),
                new Money(
                        covered.legs(List.of(
                                shares(EquityInstruction.BUY, 100),
                                Leg.of(
                                        EquityInstruction.SELL,
                                        Quantity.units(100),
                                        io.orderwright.instrument.Equity.of("MSFT")))),
                        ""));
    }

    @ParameterizedTest
    @MethodSource("totals")
    void the_money_is_told_where_the_order_tells_it(Money row) {
        String money = row.total().isEmpty() ? "" : "  = " + row.total();

        assertThat(row.order().build().ticket()).isEqualTo(row.order() + money);
    }

    @Test
    void a_bracket_tells_what_each_exit_wins_or_loses() {
        assertThat(LIMIT.bracket(Exit.takeProfit("160.00"), Exit.stopLoss("145.00"))
                        .build()
                        .ticket())
                .isEqualTo("""
                        BUY 100 AAPL @ 150.00 LIMIT DAY  = $15,000.00
                          then one cancels the other:
                            target SELL 100 AAPL @ 160.00 LIMIT GTC  wins $1,000.00
                            stop SELL 100 AAPL STOP 145.00 GTC  loses about $500.00""");
    }

    @Test
    void a_bracket_of_a_credit_spread_wins_when_it_is_bought_back_cheaper() {
        assertThat(ironCondor(2)
                        .bracket(Exit.takeProfit("1.25"), Exit.stopLoss("5.00").limit("5.50"))
                        .build()
                        .ticket()
                        .lines())
                .map(line -> line.replaceAll("^.*DAY|^.*GTC", ""))
                .containsExactly(
                        "  = $500.00", "  then one cancels the other:", "  wins $250.00", "  loses about $500.00");
    }

    @Test
    void a_short_sale_wins_when_it_is_covered_cheaper() {
        OrderBuilder entry = OrderBuilder.order(shares(EquityInstruction.SELL_SHORT, 10))
                .type(OrderType.LIMIT)
                .price("150.00");

        assertThat(entry.bracket(Exit.takeProfit("140.00")).build().ticket()).isEqualTo("""
                        SELL SHORT 10 AAPL @ 150.00 LIMIT DAY  = $1,500.00
                          then:
                            target BUY TO COVER 10 AAPL @ 140.00 LIMIT GTC  wins $100.00""");
    }

    @Test
    void a_bracket_of_unknown_prices_tells_no_money() {
        OrderBuilder market = LIMIT.type(OrderType.MARKET).clearPrice();

        assertThat(market.bracket(Exit.takeProfit("160.00"), Exit.trailingStop(Offset.percent("5")))
                        .build()
                        .ticket())
                .isEqualTo("""
                        BUY 100 AAPL MARKET DAY
                          then one cancels the other:
                            target SELL 100 AAPL @ 160.00 LIMIT GTC
                            stop SELL 100 AAPL TRAILING STOP by 5% GTC""");
        assertThat(LIMIT.bracket(Exit.stopLoss(Offset.price("5")).limit("144.00"))
                        .build()
                        .ticket())
                .endsWith("stop SELL 100 AAPL STOP 5 from entry LIMIT 144.00 GTC");
    }

    @Test
    void a_target_that_may_lose_wins_nothing() {
        OrderBuilder entry =
                LIMIT.type(OrderType.STOP_LIMIT).stopPrice("150.00").price("152.00");

        assertThat(entry.bracket(Exit.takeProfit("151.00")).build().ticket()).endsWith("@ 151.00 LIMIT GTC");
    }

    @Test
    void composites_are_an_indented_tree() {
        OrderBuilder plain = LIMIT.quantity(1);
        CompositeBuilder oco = CompositeBuilder.oneCancelsOther(List.of(
                sellLimit("2.00").quantity(1),
                plain.then(plain.type(OrderType.MARKET).clearPrice())));

        assertThat(plain.then(oco, plain).build().ticket()).isEqualTo("""
                        BUY 1 AAPL @ 150.00 LIMIT DAY  = $150.00
                          then one cancels the other:
                            SELL 1 AAPL @ 2.00 LIMIT DAY  = $2.00
                            BUY 1 AAPL @ 150.00 LIMIT DAY  = $150.00
                              then BUY 1 AAPL MARKET DAY
                          then BUY 1 AAPL @ 150.00 LIMIT DAY  = $150.00""");
        assertThat(plain.then(oco, plain).build())
                .hasToString(plain.then(oco, plain).build().ticket());
    }

    @Test
    void groups_say_what_holds_them_together() {
        OrderBuilder one = buy(1).type(OrderType.MARKET);
        CompositeBuilder pair = CompositeBuilder.group(GroupKind.PAIRS, List.of(one, one))
                .ratio(new RatioTrigger(PriceComparator.AT_OR_BELOW, new BigDecimal("1.50"), false));

        assertThat(pair.build().ticket()).isEqualTo("""
                        pairs when the ratio is <= 1.50:
                          BUY 1 AAPL MARKET DAY
                          BUY 1 AAPL MARKET DAY""");
        assertThat(CompositeBuilder.oneCancelsOther(List.of(one, one, one))
                        .build()
                        .ticket())
                .startsWith("one cancels the others:\n  BUY");
    }
}

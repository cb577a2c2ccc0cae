package io.orderwright.builder;

import static io.orderwright.builder.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Future;
import io.orderwright.order.Algorithm;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Indicator;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.RatioTrigger;
import io.orderwright.order.SingleOrder;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import io.orderwright.price.PriceRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositeWordsTest {
    private static final LocalDate JAN = LocalDate.of(2027, 1, 15);
    private static final Future MNQ = Future.of("MNQ", YearMonth.of(2026, 12)).withTickSize("0.25");

    private static String first(OrderSpec order) {
        return Lines.of(((OneTriggersOther) order).first());
    }

    private static List<String> exits(OrderSpec order) {
        OrderSpec then = ((OneTriggersOther) order).then().get(0);
        return then instanceof SingleOrder ? List.of(Lines.of(then)) : lines(((OneCancelsOther) then).orders());
    }

    private static List<String> lines(List<OrderSpec> orders) {
        return orders.stream().map(Lines::of).toList();
    }

    @Test
    void a_bracket_has_an_entry_for_the_day_and_exits_until_cancelled() {
        OrderSpec order = buy(100).shares("AAPL")
                .limit("150.00")
                .bracket(takeProfit("160.00"), stopLoss("140.00"))
                .build();
        assertThat(first(order)).isEqualTo("BUY 100 AAPL | LIMIT price 150.00 | DAY NORMAL");
        assertThat(exits(order))
                .containsExactly(
                        "SELL 100 AAPL | LIMIT price 160.00 | GOOD_TILL_CANCEL NORMAL",
                        "SELL 100 AAPL | STOP stop 140.00 | GOOD_TILL_CANCEL NORMAL");
    }

    @Test
    void a_trailing_exit_follows_what_it_is_told() {
        OrderSpec order = sellShort(10)
                .shares("XYZ")
                .market()
                .bracket(trailingStop(dollars("10")).following(PriceBasis.ASK).day())
                .build();
        assertThat(exits(order))
                .containsExactly("BUY_TO_COVER 10 XYZ | TRAILING_STOP stopLink ASK 10 PRICE | DAY NORMAL");
    }

    @Test
    void exits_given_as_numbers_go_through_the_rule_of_the_entry() {
        OrderSpec shares = buy(100).shares("AAPL")
                .limit("150.00")
                .bracket(
                        takeProfit(new BigDecimal("160.009")),
                        stopLoss(new BigDecimal("140.019")).limit(new BigDecimal("139.999")))
                .build();
        assertThat(exits(shares))
                .containsExactly(
                        "SELL 100 AAPL | LIMIT price 160.00 | GOOD_TILL_CANCEL NORMAL",
                        "SELL 100 AAPL | STOP_LIMIT price 139.99 stop 140.01 | GOOD_TILL_CANCEL NORMAL");
        OrderSpec nickels = buy(100).shares("AAPL")
                .limit("150.00")
                .priceRule(PriceRule.tick("0.05"))
                .bracket(takeProfit(new BigDecimal("160.01")), stopLoss("139.99"))
                .build();
        assertThat(exits(nickels))
                .containsExactly(
                        "SELL 100 AAPL | LIMIT price 160.00 | GOOD_TILL_CANCEL NORMAL",
                        "SELL 100 AAPL | STOP stop 139.99 | GOOD_TILL_CANCEL NORMAL");
    }

    @Test
    void distances_of_a_future_are_positive_for_long_and_for_short() {
        OrderSpec bought = buy(2).contracts(MNQ)
                .market()
                .bracket(takeProfit(ticks(40)), stopLoss(ticks(20)))
                .build();
        assertThat(first(bought)).isEqualTo("BUY 2 /MNQZ6 | MARKET");
        assertThat(exits(bought))
                .containsExactly(
                        "SELL 2 /MNQZ6 | LIMIT priceLink ENTRY 40 TICKS | GOOD_TILL_CANCEL",
                        "SELL 2 /MNQZ6 | STOP stopLink ENTRY 20 TICKS | GOOD_TILL_CANCEL");
        OrderSpec sold = sell(12).contracts(MNQ)
                .market()
                .bracket(stopLoss(ticks(80)), takeProfit(ticks(250)))
                .build();
        assertThat(exits(sold))
                .containsExactly(
                        "BUY 12 /MNQZ6 | STOP stopLink ENTRY 80 TICKS | GOOD_TILL_CANCEL",
                        "BUY 12 /MNQZ6 | LIMIT priceLink ENTRY 250 TICKS | GOOD_TILL_CANCEL");
    }

    @Test
    void a_bracket_on_a_spread_reverses_each_leg_and_the_side_of_the_price() {
        OrderSpec order = ironCondor("SPY", JAN)
                .putSpread("380", "390")
                .callSpread("410", "420")
                .quantity(2)
                .netCredit("2.50")
                .bracket(takeProfit("1.25"), stopLoss("4.75").limit("5.00"))
                .build();
        String closing = "SELL_TO_CLOSE 2 SPY   270115P00380000, BUY_TO_CLOSE 2 SPY   270115P00390000, "
                + "BUY_TO_CLOSE 2 SPY   270115C00410000, SELL_TO_CLOSE 2 SPY   270115C00420000";
        assertThat(exits(order))
                .containsExactly(
                        closing + " | NET_DEBIT price 1.25 | GOOD_TILL_CANCEL NORMAL | units 2 IRON_CONDOR",
                        closing + " | STOP_LIMIT price 5.00 stop 4.75 | GOOD_TILL_CANCEL NORMAL | units 2 IRON_CONDOR");
    }

    @Test
    void an_exit_on_the_wrong_side_is_refused() {
        assertThat(Lines.refusals(() -> buy(100).shares("AAPL")
                        .limit("150.00")
                        .bracket(takeProfit("140.00"), stopLoss("160.00"))
                        .build()))
                .containsExactly(
                        "then[0].orders[0].price: must be above the entry at 150.00",
                        "then[0].orders[1].stopPrice: must be below the entry at 150.00");
    }

    @Test
    void a_child_can_be_priced_from_the_fill_of_its_parent() {
        OrderBuilder child = OrderBuilder.order(
                        sell(100).shares("AAPL").market().legs().get(0))
                .type(io.orderwright.order.OrderType.LIMIT)
                .priceLink(PriceLink.of(PriceBasis.TRIGGER, Offset.price("1.50")));
        OrderSpec order =
                oneTriggersOther(buy(100).shares("AAPL").limit("150.00"), child).build();
        assertThat(exits(order)).containsExactly("SELL 100 AAPL | LIMIT priceLink TRIGGER 1.50 PRICE | DAY NORMAL");
    }

    @Test
    void a_trigger_releases_one_order_or_several() {
        OrderBuilder entry = buy(10).shares("XYZ").limit("34.97");
        OrderBuilder one = sell(10).shares("XYZ").limit("42.03").goodTillCancel();
        OrderBuilder other = buy(5).shares("ABC").market();
        OrderSpec order = oneTriggersOther(entry, one, other).build();
        assertThat(first(order)).isEqualTo("BUY 10 XYZ | LIMIT price 34.97 | DAY NORMAL");
        assertThat(lines(((OneTriggersOther) order).then()))
                .containsExactly(
                        "SELL 10 XYZ | LIMIT price 42.03 | GOOD_TILL_CANCEL NORMAL", "BUY 5 ABC | MARKET | DAY NORMAL");
        assertThat(oneTriggersOther(entry, one)).isEqualTo(entry.then(one));
    }

    @Test
    void the_first_to_fill_cancels_two_or_more_others() {
        OrderBuilder target = sell(2).shares("XYZ").limit("45.97");
        OrderBuilder stop = sell(2).shares("XYZ").stopLimit("37.03", "37.00");
        OrderBuilder close = sell(2).shares("XYZ").marketOnClose();
        OneCancelsOther order = (OneCancelsOther) oco(target, stop, close).build();
        assertThat(lines(order.orders()))
                .containsExactly(
                        "SELL 2 XYZ | LIMIT price 45.97 | DAY NORMAL",
                        "SELL 2 XYZ | STOP_LIMIT price 37.00 stop 37.03 | DAY NORMAL",
                        "SELL 2 XYZ | MARKET_ON_CLOSE | DAY NORMAL");
        assertThat(oneCancelsOther(target, stop, close)).isEqualTo(oco(target, stop, close));
    }

    @Test
    void composites_nest_and_mix_finished_orders_with_builders() {
        OrderSpec exits = oco(
                        sell(5).shares("XYZ").limit("15.27"),
                        sell(5).shares("XYZ").stop("11.27"))
                .build();
        OrderSpec order =
                oneTriggersOther(buy(5).shares("XYZ").limit("14.97"), exits).build();
        assertThat(exits(order))
                .containsExactly(
                        "SELL 5 XYZ | LIMIT price 15.27 | DAY NORMAL", "SELL 5 XYZ | STOP stop 11.27 | DAY NORMAL");
    }

    @Test
    void groups_are_pairs_baskets_and_scales() {
        OrderBuilder ko = buy(100).shares("KO").market();
        OrderBuilder pep = sellShort(50).shares("PEP").market();
        RatioTrigger ratio = new RatioTrigger(PriceComparator.AT_OR_BELOW, new BigDecimal("0.38"), false);
        OrderGroup pair = (OrderGroup) pairs(ko, pep).ratio(ratio).build();
        assertThat(pair.kind()).isEqualTo(GroupKind.PAIRS);
        assertThat(pair.ratio()).contains(ratio);
        assertThat(lines(pair.orders()))
                .containsExactly("BUY 100 KO | MARKET | DAY NORMAL", "SELL_SHORT 50 PEP | MARKET | DAY NORMAL");
        assertThat(((OrderGroup) basket(ko, pep, ko).build()).kind()).isEqualTo(GroupKind.BASKET);
        assertThat(((OrderGroup) basket(ko, pep, ko).build()).orders()).hasSize(3);
        assertThat(((OrderGroup) scale(ko, pep).build()).kind()).isEqualTo(GroupKind.SCALE);
    }

    @Test
    void a_condition_is_said_at_the_end() {
        SingleOrder order = buy(100).shares("AAPL")
                .market()
                .when(atOrAbove("SPY", "400.00"))
                .when(atOrBelow("VIX", "20").on(Indicator.LAST))
                .build();
        assertThat(order.conditions())
                .extracting(Object::toString)
                .containsExactly("SPY LAST >= 400.00", "VIX LAST <= 20");
        assertThat(buy(1).shares("AAPL").market().when(atOrAbove(Equity.of("SPY"), "400")))
                .isEqualTo(buy(1).shares("AAPL").market().condition(atOrAbove("SPY", "400.00")));
        assertThat(atOrBelow(MNQ, "20000")).hasToString("/MNQZ6 LAST <= 20000");
    }

    @Test
    void an_algorithm_is_said_at_the_end() {
        SingleOrder order = buyFor("20000")
                .units("BTC-USDT")
                .market()
                .algorithm(Algorithm.twap(Duration.ofHours(1)))
                .build();
        assertThat(Lines.of(order)).isEqualTo("BUY 20000 cash BTC-USDT | MARKET");
        assertThat(order.algorithm()).hasToString("Optional[TWAP over 1h]");
    }

    @Test
    void distances_are_said_in_dollars_points_percent_and_ticks() {
        assertThat(List.of(dollars("1.50"), points("2.25"), percent("2.5"), ticks(6)))
                .containsExactly(Offset.price("1.50"), Offset.price("2.25"), Offset.percent("2.5"), Offset.ticks(6));
    }

    @Test
    void equal_exits_are_equal_values() {
        OrderBuilder entry = buy(100).shares("AAPL").limit("150.00");
        assertThat(entry.bracket(takeProfit("160.00"), stopLoss("140.0").limit("139")))
                .isEqualTo(entry.bracket(takeProfit("160"), stopLoss("140").limit("139.00")))
                .hasSameHashCodeAs(
                        entry.bracket(takeProfit("160"), stopLoss("140").limit("139.00")))
                .isNotEqualTo(entry.bracket(takeProfit("160"), stopLoss("140")))
                .isNotEqualTo(entry.bracket(
                        takeProfit(new BigDecimal("160")), stopLoss("140").limit("139")));
        assertThat(List.of(
                        takeProfit("160.0"),
                        stopLoss(percent("2")),
                        trailingStop(ticks(6)),
                        stopLoss("1").limit("2")))
                .extracting(Object::toString)
                .containsExactly(
                        "take profit 160.0 GOOD_TILL_CANCEL",
                        "stop loss 2% GOOD_TILL_CANCEL",
                        "trailing stop 6 TICKS GOOD_TILL_CANCEL",
                        "stop loss 1 limit 2 GOOD_TILL_CANCEL");
    }
}

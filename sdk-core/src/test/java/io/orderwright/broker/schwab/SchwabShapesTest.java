package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.client.Dialect;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.order.ComplexStrategy;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import io.orderwright.order.SpecialInstruction;
import io.orderwright.order.StopType;
import io.orderwright.order.TaxLotMethod;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole orders to the letter, in the shapes of Schwab's published samples. */
class SchwabShapesTest {
    private final Dialect schwab = Schwab.dialect();

    private static OrderBuilder day(EquityInstruction instruction, int quantity, String symbol) {
        return OrderBuilder.order(Leg.of(instruction, Quantity.units(quantity), Equity.of(symbol)));
    }

    private static Leg contract(OptionInstruction instruction, String strike) {
        return Leg.of(instruction, Quantity.units(2), Option.call("KO", LocalDate.of(2027, 1, 15), strike));
    }

    private void holds(OrderSpec order, String json) {
        assertThat(schwab.encode(order)).isEqualTo(json);
        assertThat(schwab.decode(json)).isEqualTo(order);
    }

    @Test
    void a_market_order_for_shares() {
        holds(
                day(EquityInstruction.BUY, 40, "KO").type(OrderType.MARKET).build(),
                "{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"MARKET\",\"orderLegCollection\":["
                        + Wire.leg("BUY", "KO", 40) + "],\"orderStrategyType\":\"SINGLE\"}");
    }

    @Test
    void a_limit_order_for_an_option() {
        holds(
                OrderBuilder.order(contract(OptionInstruction.BUY_TO_OPEN, "62.5"))
                        .type(OrderType.LIMIT)
                        .price("1.15")
                        .complexStrategy(ComplexStrategy.NONE)
                        .build(),
                "{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"LIMIT\","
                        + "\"complexOrderStrategyType\":\"NONE\",\"price\":\"1.15\",\"orderLegCollection\":["
                        + "{\"instruction\":\"BUY_TO_OPEN\",\"instrument\":{\"assetType\":\"OPTION\","
                        + "\"symbol\":\"KO    270115C00062500\"},\"quantity\":2}],\"orderStrategyType\":\"SINGLE\"}");
    }

    @Test
    void a_vertical_with_its_own_quantity() {
        holds(
                OrderBuilder.order(contract(OptionInstruction.BUY_TO_OPEN, "60"))
                        .leg(contract(OptionInstruction.SELL_TO_OPEN, "65"))
                        .type(OrderType.NET_DEBIT)
                        .price("1.80")
                        .complexStrategy(ComplexStrategy.VERTICAL)
                        .units(2)
                        .build(),
                "{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"NET_DEBIT\","
                        + "\"complexOrderStrategyType\":\"VERTICAL\",\"quantity\":2,\"price\":\"1.80\","
                        + "\"orderLegCollection\":[{\"instruction\":\"BUY_TO_OPEN\",\"instrument\":{"
                        + "\"assetType\":\"OPTION\",\"symbol\":\"KO    270115C00060000\"},\"quantity\":2},"
                        + "{\"instruction\":\"SELL_TO_OPEN\",\"instrument\":{\"assetType\":\"OPTION\","
                        + "\"symbol\":\"KO    270115C00065000\"},\"quantity\":2}],\"orderStrategyType\":\"SINGLE\"}");
    }

    @Test
    void one_order_triggers_another() {
        holds(
                day(EquityInstruction.BUY, 6, "KO")
                        .type(OrderType.LIMIT)
                        .price("60.10")
                        .then(day(EquityInstruction.SELL, 6, "KO")
                                .type(OrderType.LIMIT)
                                .price("66.60"))
                        .build(),
                "{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"LIMIT\",\"price\":\"60.10\","
                        + "\"orderLegCollection\":[" + Wire.leg("BUY", "KO", 6)
                        + "],\"orderStrategyType\":\"TRIGGER\",\"childOrderStrategies\":[{\"session\":\"NORMAL\","
                        + "\"duration\":\"DAY\",\"orderType\":\"LIMIT\",\"price\":\"66.60\",\"orderLegCollection\":["
                        + Wire.leg("SELL", "KO", 6) + "],\"orderStrategyType\":\"SINGLE\"}]}");
    }

    @Test
    void one_order_cancels_another() {
        holds(
                CompositeBuilder.oneCancelsOther(List.of(
                                day(EquityInstruction.SELL, 6, "KO")
                                        .type(OrderType.LIMIT)
                                        .price("66.60"),
                                day(EquityInstruction.SELL, 6, "KO")
                                        .type(OrderType.STOP_LIMIT)
                                        .stopPrice("55.05")
                                        .price("55.00")))
                        .build(),
                "{\"orderStrategyType\":\"OCO\",\"childOrderStrategies\":[{\"session\":\"NORMAL\",\"duration\":\"DAY\","
                        + "\"orderType\":\"LIMIT\",\"price\":\"66.60\",\"orderLegCollection\":["
                        + Wire.leg("SELL", "KO", 6) + "],\"orderStrategyType\":\"SINGLE\"},{\"session\":\"NORMAL\","
                        + "\"duration\":\"DAY\",\"orderType\":\"STOP_LIMIT\",\"stopPrice\":\"55.05\","
                        + "\"price\":\"55.00\",\"orderLegCollection\":[" + Wire.leg("SELL", "KO", 6)
                        + "],\"orderStrategyType\":\"SINGLE\"}]}");
    }

    @Test
    void a_first_order_triggers_one_that_cancels_another() {
        holds(
                day(EquityInstruction.BUY, 6, "KO")
                        .type(OrderType.LIMIT)
                        .price("60.10")
                        .bracket(Exit.takeProfit("66.60"), Exit.stopLoss("55.05"))
                        .build(),
                "{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"LIMIT\",\"price\":\"60.10\","
                        + "\"orderLegCollection\":[" + Wire.leg("BUY", "KO", 6)
                        + "],\"orderStrategyType\":\"TRIGGER\",\"childOrderStrategies\":["
                        + "{\"orderStrategyType\":\"OCO\",\"childOrderStrategies\":[{\"session\":\"NORMAL\","
                        + "\"duration\":\"GOOD_TILL_CANCEL\",\"orderType\":\"LIMIT\",\"price\":\"66.60\","
                        + "\"orderLegCollection\":[" + Wire.leg("SELL", "KO", 6)
                        + "],\"orderStrategyType\":\"SINGLE\"},{\"session\":\"NORMAL\","
                        + "\"duration\":\"GOOD_TILL_CANCEL\",\"orderType\":\"STOP\",\"stopPrice\":\"55.05\","
                        + "\"orderLegCollection\":[" + Wire.leg("SELL", "KO", 6)
                        + "],\"orderStrategyType\":\"SINGLE\"}]}]}");
    }

    @Test
    void a_trailing_stop() {
        holds(
                day(EquityInstruction.SELL, 12, "KO")
                        .type(OrderType.TRAILING_STOP)
                        .stopLink(PriceLink.of(PriceBasis.BID, Offset.price("2")))
                        .complexStrategy(ComplexStrategy.NONE)
                        .build(),
                "{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"TRAILING_STOP\","
                        + "\"complexOrderStrategyType\":\"NONE\",\"stopPriceLinkBasis\":\"BID\","
                        + "\"stopPriceLinkType\":\"VALUE\",\"stopPriceOffset\":2,\"orderLegCollection\":["
                        + Wire.leg("SELL", "KO", 12) + "],\"orderStrategyType\":\"SINGLE\"}");
    }

    @Test
    void a_trailing_stop_limit_in_percent_with_its_limit_below() {
        holds(
                day(EquityInstruction.SELL, 12, "KO")
                        .type(OrderType.TRAILING_STOP_LIMIT)
                        .stopLink(PriceLink.of(PriceBasis.LAST, Offset.percent("5")))
                        .priceLink(PriceLink.of(PriceBasis.MANUAL, Offset.price("-0.10")))
                        .build(),
                "{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"TRAILING_STOP_LIMIT\","
                        + "\"stopPriceLinkBasis\":\"LAST\",\"stopPriceLinkType\":\"PERCENT\",\"stopPriceOffset\":5,"
                        + "\"priceLinkBasis\":\"MANUAL\",\"priceLinkType\":\"VALUE\",\"priceOffset\":-0.10,"
                        + "\"orderLegCollection\":[" + Wire.leg("SELL", "KO", 12)
                        + "],\"orderStrategyType\":\"SINGLE\"}");
    }

    @Test
    void every_field_stands_in_its_place() {
        OrderSpec order = day(EquityInstruction.SELL, 12, "KO")
                .type(OrderType.of("EVERYTHING"))
                .timeInForce(TimeInForce.GOOD_TILL_DATE)
                .cancelAt(Instant.parse("2026-12-31T21:00:00Z"))
                .notBefore(Instant.parse("2026-12-01T14:30:00Z"))
                .complexStrategy(ComplexStrategy.CUSTOM)
                .units(12)
                .stopPrice("9")
                .stopLink(PriceLink.of(PriceBasis.BID, Offset.price("2")))
                .stopType(StopType.MARK)
                .priceLink(PriceLink.of(PriceBasis.ASK, Offset.ticks(-3)))
                .price("8.50")
                .taxLotMethod(TaxLotMethod.LIFO)
                .activationPrice("10")
                .specialInstruction(SpecialInstruction.ALL_OR_NONE)
                .extra(
                        "schwab",
                        "newToday",
                        ExtraValue.object(Map.of("a", ExtraValue.list(List.of(ExtraValue.nothing())))))
                .extra("tektii", "elsewhere", ExtraValue.bool(true))
                .build();

        assertThat(schwab.encode(order))
                .isEqualTo("{\"session\":\"NORMAL\",\"duration\":\"GOOD_TILL_CANCEL\",\"orderType\":\"EVERYTHING\","
                        + "\"cancelTime\":\"2026-12-31T21:00:00Z\",\"complexOrderStrategyType\":\"CUSTOM\","
                        + "\"quantity\":12,\"releaseTime\":\"2026-12-01T14:30:00Z\",\"stopPrice\":\"9\","
                        + "\"stopPriceLinkBasis\":\"BID\",\"stopPriceLinkType\":\"VALUE\",\"stopPriceOffset\":2,"
                        + "\"stopType\":\"MARK\",\"priceLinkBasis\":\"ASK\",\"priceLinkType\":\"TICK\","
                        + "\"priceOffset\":-3,\"price\":\"8.50\",\"taxLotMethod\":\"LIFO\",\"orderLegCollection\":["
                        + Wire.leg("SELL", "KO", 12) + "],\"activationPrice\":10,"
                        + "\"specialInstruction\":\"ALL_OR_NONE\",\"orderStrategyType\":\"SINGLE\","
                        + "\"newToday\":{\"a\":[null]}}");
    }

    @Test
    void extra_fields_of_every_part_stand_at_its_end() {
        Leg leg = Leg.of(
                        EquityInstruction.BUY,
                        Quantity.units(new BigDecimal("1")),
                        Equity.of("KO")
                                .withExtras(io.orderwright.extras.Extras.none().with("schwab", "i", "x")))
                .withExtra("schwab", "l", ExtraValue.number(new BigDecimal("1.50")));
        OrderSpec trigger = OrderBuilder.order()
                .leg(leg)
                .type(OrderType.MARKET)
                .extra("schwab", "o", ExtraValue.text("a \"quoted\"\nline"))
                .then(Wire.shares())
                .build();

        assertThat(schwab.encode(trigger))
                .isEqualTo("{\"orderType\":\"MARKET\",\"orderLegCollection\":[{\"instruction\":\"BUY\",\"instrument\":{"
                        + "\"assetType\":\"EQUITY\",\"symbol\":\"KO\",\"i\":\"x\"},\"quantity\":1,\"l\":1.50}],"
                        + "\"orderStrategyType\":\"TRIGGER\",\"childOrderStrategies\":[{\"orderType\":\"MARKET\","
                        + Wire.SHARE_LEGS + ",\"orderStrategyType\":\"SINGLE\"}],\"o\":\"a \\\"quoted\\\"\\nline\"}");
        assertThat(schwab.decode(schwab.encode(trigger))).isEqualTo(trigger);
    }

    @Test
    void a_strategy_that_is_not_known_survives() {
        String json = "{\"orderStrategyType\":\"BLAST_ALL\",\"childOrderStrategies\":[{\"orderType\":\"MARKET\","
                + Wire.SHARE_LEGS + ",\"orderStrategyType\":\"SINGLE\"}]}";
        holds(
                CompositeBuilder.group(GroupKind.of("BLAST_ALL"), List.of(Wire.shares()))
                        .build(),
                json);

        String single = "{\"orderType\":\"MARKET\"," + Wire.SHARE_LEGS + ",\"orderStrategyType\":\"FLATTEN\"}";
        holds(
                Wire.shares()
                        .extra("schwab", "orderStrategyType", ExtraValue.text("FLATTEN"))
                        .build(),
                single);
    }

    @Test
    void a_word_that_the_language_would_misread_stays_an_extra_field() {
        String json = "{\"orderType\":\"MARKET\"," + Wire.SHARE_LEGS
                + ",\"orderStrategyType\":\"SINGLE\",\"session\":\"PRE_MARKET\",\"duration\":\"GOOD_TILL_DATE\"}";
        holds(
                Wire.shares()
                        .extra("schwab", "session", ExtraValue.text("PRE_MARKET"))
                        .extra("schwab", "duration", ExtraValue.text("GOOD_TILL_DATE"))
                        .build(),
                json);
    }
}

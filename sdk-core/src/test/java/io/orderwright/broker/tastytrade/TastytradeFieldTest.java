package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.client.Dialect;
import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.ComplexStrategy;
import io.orderwright.order.ConditionAction;
import io.orderwright.order.Indicator;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.PositionSide;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.PriceComponent;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of an order, alone. Source of the expected JSON: tastytrade Open API, Orders, and its order guide. */
class TastytradeFieldTest {
    private static final String DAY_MARKET = "\"time-in-force\":\"Day\",\"order-type\":\"Market\"";

    private final Dialect dialect = Tastytrade.dialect();

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(Wire.shares(), DAY_MARKET),
                arguments(
                        Wire.limited(),
                        "\"time-in-force\":\"Day\",\"order-type\":\"Limit\",\"price\":\"60.50\","
                                + "\"price-effect\":\"Debit\""),
                arguments(
                        Wire.shares().type(OrderType.MARKETABLE_LIMIT),
                        "\"time-in-force\":\"Day\",\"order-type\":\"Marketable Limit\""),
                arguments(
                        Wire.shares().type(OrderType.STOP).stopPrice("61"),
                        "\"time-in-force\":\"Day\",\"order-type\":\"Stop\",\"stop-trigger\":\"61\""),
                arguments(
                        Wire.shares()
                                .type(OrderType.STOP_LIMIT)
                                .stopPrice("61")
                                .price(new BigDecimal("62.0"))
                                .goodTillCancel(),
                        "\"time-in-force\":\"GTC\",\"order-type\":\"Stop Limit\",\"stop-trigger\":\"61\","
                                + "\"price\":\"62.00\",\"price-effect\":\"Debit\""),
                arguments(
                        Wire.shares().type(OrderType.of("New Type")),
                        "\"time-in-force\":\"Day\",\"order-type\":\"New Type\""));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_order_type_is_its_word_with_the_prices_that_it_needs(OrderBuilder order, String expected) {
        assertThat(dialect.encode(order.build())).isEqualTo(Wire.order(expected, Wire.SHARE_LEG));
    }

    static Stream<Arguments> lives() {
        return Stream.of(
                arguments(Wire.limited(), "\"time-in-force\":\"Day\""),
                arguments(Wire.limited().day(), "\"time-in-force\":\"Day\""),
                arguments(Wire.limited().day().session(Session.NORMAL), "\"time-in-force\":\"Day\""),
                arguments(Wire.limited().day().session(Session.EXTENDED), "\"time-in-force\":\"Ext\""),
                arguments(Wire.limited().session(Session.OVERNIGHT), "\"time-in-force\":\"Ext Overnight\""),
                arguments(Wire.limited().goodTillCancel(), "\"time-in-force\":\"GTC\""),
                arguments(Wire.limited().goodTillCancel().session(Session.EXTENDED), "\"time-in-force\":\"GTC Ext\""),
                arguments(
                        Wire.limited().goodTillCancel().session(Session.OVERNIGHT),
                        "\"time-in-force\":\"GTC Ext Overnight\""),
                arguments(
                        Wire.limited().goodTillDate(LocalDate.of(2026, 12, 31)),
                        "\"time-in-force\":\"GTD\",\"gtc-date\":\"2026-12-31\""),
                arguments(Wire.limited().immediateOrCancel(), "\"time-in-force\":\"IOC\""),
                arguments(Wire.limited().timeInForce(TimeInForce.of("GTC Ext")), "\"time-in-force\":\"GTC Ext\""),
                arguments(Wire.limited().timeInForce(TimeInForce.of("New Life")), "\"time-in-force\":\"New Life\""));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void a_life_and_a_session_are_one_word(OrderBuilder order, String expected) {
        assertThat(dialect.encode(order.build()))
                .isEqualTo(Wire.order(
                        expected + ",\"order-type\":\"Limit\",\"price\":\"60.50\",\"price-effect\":\"Debit\"",
                        Wire.SHARE_LEG));
    }

    static Stream<Arguments> actions() {
        return Stream.of(
                arguments(share(EquityInstruction.BUY), "Buy to Open"),
                arguments(share(EquityInstruction.SELL), "Sell to Close"),
                arguments(share(EquityInstruction.SELL_SHORT), "Sell to Open"),
                arguments(share(EquityInstruction.BUY_TO_COVER), "Buy to Close"),
                arguments(share(EquityInstruction.BUY).withPositionEffect(PositionEffect.OPENING), "Buy to Open"),
                arguments(share(EquityInstruction.BUY).withPositionEffect(PositionEffect.CLOSING), "Buy to Close"),
                arguments(share(EquityInstruction.SELL).withPositionEffect(PositionEffect.OPENING), "Sell to Open"),
                arguments(contract(OptionInstruction.BUY_TO_OPEN), "Buy to Open"),
                arguments(contract(OptionInstruction.BUY_TO_CLOSE), "Buy to Close"),
                arguments(contract(OptionInstruction.SELL_TO_OPEN), "Sell to Open"),
                arguments(contract(OptionInstruction.SELL_TO_CLOSE), "Sell to Close"),
                arguments(future(FutureInstruction.BUY), "Buy"),
                arguments(future(FutureInstruction.SELL), "Sell"),
                arguments(future(FutureInstruction.SELL).withPositionEffect(PositionEffect.AUTOMATIC), "Sell"),
                arguments(future(FutureInstruction.BUY).withPositionEffect(PositionEffect.CLOSING), "Buy to Close"),
                arguments(future(FutureInstruction.SELL_TO_OPEN), "Sell to Open"),
                arguments(pair(Side.BUY), "Buy to Open"),
                arguments(pair(Side.SELL), "Sell to Close"),
                arguments(verbatim(VerbatimInstruction.of("Allocate")), "Allocate"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_instruction_is_an_action_that_opens_or_closes(Leg leg, String action) {
        String json = dialect.encode(OrderBuilder.order()
                .leg(leg)
                .type(OrderType.MARKET)
                .strictPositionEffect(true)
                .build());

        assertThat(json).contains("\"action\":\"" + action + "\"");
    }

    private static Leg share(EquityInstruction instruction) {
        return Leg.of(instruction, Quantity.units(7), Wire.KO);
    }

    private static Leg contract(OptionInstruction instruction) {
        return Leg.of(instruction, Quantity.units(1), Wire.call("65"));
    }

    private static Leg future(FutureInstruction instruction) {
        return Leg.of(instruction, Quantity.units(1), Future.parse("/ESZ26"));
    }

    private static Leg pair(Side side) {
        return Leg.of(side, Quantity.units("0.25"), CryptoPair.spot("BTC", "USD"));
    }

    private static Leg verbatim(VerbatimInstruction instruction) {
        Instrument contract = VerbatimInstrument.of("X", "Event Contract");
        return Leg.of(instruction, Quantity.units(1), contract);
    }

    static Stream<Arguments> symbols() {
        LocalDate day = LocalDate.of(2024, 8, 23);
        return Stream.of(
                arguments(Equity.of("BRK.B"), "Equity", "BRK/B"),
                arguments(Equity.of("BRK/B"), "Equity", "BRK/B"),
                arguments(Wire.call("2.02"), "Equity Option", "KO    270115C00002020"),
                arguments(Future.parse("/ESZ26"), "Future", "/ESZ6"),
                arguments(Future.parse("/VXX22"), "Future", "/VXX22"),
                arguments(
                        FutureOption.call(Future.parse("/ESU24"), "EW4Q4", day, "5750"),
                        "Future Option",
                        "./ESU4 EW4Q4 240823C5750"),
                arguments(
                        FutureOption.put(Future.parse("/GCQ25"), "OGN5", LocalDate.of(2025, 6, 25), "2095"),
                        "Future Option",
                        "./GCQ5 OGN5  250625P2095"),
                arguments(
                        FutureOption.put(Future.parse("/MNQZ25"), "MNQZ5", LocalDate.of(2025, 12, 19), "11000"),
                        "Future Option",
                        "./MNQZ5MNQZ5 251219P11000"),
                arguments(CryptoPair.parse("BTC-USD"), "Cryptocurrency", "BTC/USD"),
                arguments(VerbatimInstrument.of("KXBTC", "Event Contract"), "Event Contract", "KXBTC"));
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void an_instrument_is_a_type_and_a_symbol(Instrument instrument, String type, String symbol) {
        Leg leg = Leg.of(VerbatimInstruction.of("Buy to Open"), Quantity.units(1), instrument);

        assertThat(dialect.encode(
                        OrderBuilder.order().leg(leg).type(OrderType.MARKET).build()))
                .isEqualTo(Wire.order(DAY_MARKET, Wire.leg(type, symbol, "1", "Buy to Open")));
    }

    @Test
    void money_is_a_notional_market_order_whose_leg_has_no_quantity() {
        OrderBuilder buy = OrderBuilder.order()
                .leg(Leg.of(EquityInstruction.BUY, Quantity.cash("10.50"), Wire.KO))
                .type(OrderType.MARKET);
        OrderBuilder sale = OrderBuilder.order()
                .leg(Leg.of(Side.SELL, Quantity.cash("250"), CryptoPair.spot("BTC", "USD")))
                .type(OrderType.MARKET);

        assertThat(dialect.encode(buy.build()))
                .isEqualTo("{\"time-in-force\":\"Day\",\"order-type\":\"Notional Market\",\"value\":\"10.50\","
                        + "\"value-effect\":\"Debit\",\"legs\":[{\"instrument-type\":\"Equity\",\"symbol\":\"KO\","
                        + "\"action\":\"Buy to Open\"}]}");
        assertThat(dialect.encode(sale.build()))
                .isEqualTo("{\"time-in-force\":\"Day\",\"order-type\":\"Notional Market\",\"value\":\"250\","
                        + "\"value-effect\":\"Credit\",\"legs\":[{\"instrument-type\":\"Cryptocurrency\","
                        + "\"symbol\":\"BTC/USD\",\"action\":\"Sell to Close\"}]," + Wire.STRICT + "}");
    }

    @Test
    void parts_of_a_share_and_of_a_coin_are_numbers() {
        assertThat(dialect.encode(Wire.shares().quantity("0.50").build())).contains("\"quantity\":0.5,");
        assertThat(dialect.encode(OrderBuilder.order()
                        .leg(pair(Side.BUY))
                        .type(OrderType.LIMIT)
                        .price("90000.5")
                        .build()))
                .contains("\"quantity\":0.25,", "\"price\":\"90000.5\"");
    }

    static Stream<Arguments> netPrices() {
        String limit = "\"time-in-force\":\"Day\",\"order-type\":\"Limit\",\"price\":\"1.05\",\"price-effect\":";
        return Stream.of(
                arguments(Wire.vertical().type(OrderType.NET_DEBIT).price("1.05"), limit + "\"Debit\""),
                arguments(Wire.vertical().type(OrderType.NET_CREDIT).price("1.05"), limit + "\"Credit\""),
                arguments(
                        Wire.vertical().type(OrderType.LIMIT).price("1.05").priceEffect(PriceEffect.CREDIT),
                        limit + "\"Credit\""),
                arguments(
                        Wire.vertical()
                                .type(OrderType.STOP_LIMIT)
                                .stopPrice("1.10")
                                .price("1.05")
                                .priceEffect(PriceEffect.DEBIT),
                        "\"time-in-force\":\"Day\",\"order-type\":\"Stop Limit\",\"stop-trigger\":\"1.10\","
                                + "\"price\":\"1.05\",\"price-effect\":\"Debit\""));
    }

    @ParameterizedTest
    @MethodSource("netPrices")
    void a_spreads_net_price_says_whether_it_is_paid_or_received(OrderBuilder order, String expected) {
        assertThat(dialect.encode(order.build()))
                .isEqualTo(Wire.order(
                        expected,
                        Wire.leg("Equity Option", "KO    270115C00060000", "1", "Buy to Open") + ","
                                + Wire.leg("Equity Option", "KO    270115C00065000", "1", "Sell to Open")));
    }

    @Test
    void a_sale_is_a_credit_and_a_single_leg_needs_no_net_type() {
        OrderBuilder sale = Wire.shares(EquityInstruction.SELL_SHORT).price("61");

        String limit = dialect.encode(sale.type(OrderType.LIMIT).build());

        assertThat(limit).contains("\"price\":\"61\",\"price-effect\":\"Credit\"");
        assertThat(dialect.encode(sale.type(OrderType.NET_CREDIT).build())).isEqualTo(limit);
    }

    static Stream<Arguments> strictness() {
        return Stream.of(
                arguments(Wire.shares(EquityInstruction.SELL), "true"),
                arguments(Wire.shares(EquityInstruction.BUY_TO_COVER), "true"),
                arguments(Wire.option(OptionInstruction.SELL_TO_CLOSE), "true"),
                arguments(Wire.future(FutureInstruction.BUY_TO_CLOSE), "true"),
                arguments(Wire.shares(EquityInstruction.SELL).strictPositionEffect(false), "false"),
                arguments(Wire.shares(EquityInstruction.BUY).strictPositionEffect(true), "true"),
                arguments(Wire.shares(EquityInstruction.BUY), ""),
                arguments(Wire.shares(EquityInstruction.BUY).strictPositionEffect(false), ""),
                arguments(Wire.future(FutureInstruction.SELL), ""));
    }

    @ParameterizedTest
    @MethodSource("strictness")
    void a_close_is_checked_strictly_unless_the_order_says_otherwise(OrderBuilder order, String expected) {
        String json = dialect.encode(order.build());

        if (expected.isEmpty()) {
            assertThat(json).doesNotContain("advanced-instructions");
        } else {
            assertThat(json)
                    .endsWith(",\"advanced-instructions\":{\"strict-position-effect-validation\":" + expected + "}}");
        }
    }

    static Stream<Arguments> rules() {
        Equity spy = Equity.of("SPY");
        Instant opening = Instant.parse("2026-12-01T14:30:00Z");
        PriceCondition spread = new PriceCondition(
                ConditionAction.CANCEL,
                spy,
                Indicator.NATURAL,
                PriceComparator.AT_OR_BELOW,
                new BigDecimal("1.5"),
                List.of(
                        new PriceComponent(spy, Quantity.units(1), PositionSide.LONG),
                        new PriceComponent(Wire.KO, Quantity.units(2), PositionSide.SHORT)));
        return Stream.of(
                arguments(Wire.shares().notBefore(opening), "\"route-after\":\"2026-12-01T14:30:00Z\""),
                arguments(
                        Wire.shares().notBefore(opening.plusNanos(1)), "\"route-after\":\"2026-12-01T14:30:00.001Z\""),
                arguments(Wire.shares().cancelAt(opening.plusNanos(1)), "\"cancel-at\":\"2026-12-01T14:30:00Z\""),
                arguments(
                        Wire.shares().condition(PriceCondition.atOrAbove(spy, "400.00")),
                        "\"conditions\":[{\"action\":\"route\",\"symbol\":\"SPY\",\"instrument-type\":\"Equity\","
                                + "\"indicator\":\"last\",\"comparator\":\"gte\",\"threshold\":\"400.00\"}]"),
                arguments(
                        Wire.shares().condition(spread),
                        "\"conditions\":[{\"action\":\"cancel\",\"symbol\":\"SPY\",\"instrument-type\":\"Equity\","
                                + "\"indicator\":\"nat\",\"comparator\":\"lte\",\"threshold\":\"1.5\","
                                + "\"price-components\":[{\"symbol\":\"SPY\",\"instrument-type\":\"Equity\","
                                + "\"quantity\":1,\"quantity-direction\":\"Long\"},{\"symbol\":\"KO\","
                                + "\"instrument-type\":\"Equity\",\"quantity\":2,"
                                + "\"quantity-direction\":\"Short\"}]}]"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void when_an_order_is_released_and_ends_is_a_rule(OrderBuilder order, String expected) {
        assertThat(dialect.encode(order.build()))
                .isEqualTo(Wire.order(DAY_MARKET, Wire.SHARE_LEG, "\"rules\":{" + expected + "}"));
    }

    @Test
    void till_a_time_is_till_cancelled_with_that_time() {
        OrderBuilder order =
                Wire.limited().timeInForce(TimeInForce.GOOD_TILL_DATE).cancelAt(Instant.parse("2026-12-01T20:45:00Z"));

        assertThat(dialect.encode(order.build()))
                .startsWith("{\"time-in-force\":\"GTC\",")
                .endsWith(",\"rules\":{\"cancel-at\":\"2026-12-01T20:45:00Z\"}}");
    }

    @Test
    void partition_source_of_the_decision_and_extra_fields_are_sent() {
        OrderBuilder order = Wire.shares()
                .partition("algo-1")
                .automated(true)
                .extra("tastytrade", "new-field", ExtraValue.number(7))
                .extra("schwab", "tag", ExtraValue.text("x"));

        assertThat(dialect.encode(order.build()))
                .isEqualTo(Wire.order(
                        DAY_MARKET + ",\"automated-source\":true,\"partition-key\":\"algo-1\"",
                        Wire.SHARE_LEG,
                        "\"new-field\":7"));
    }

    @Test
    void extra_fields_of_an_instrument_stand_in_its_leg() {
        Leg leg = Leg.of(
                EquityInstruction.BUY,
                Quantity.units(7),
                Wire.KO.withExtras(Extras.none().with("tastytrade", "a", "1")));

        assertThat(dialect.encode(OrderBuilder.order()
                        .leg(leg.withExtra("tastytrade", "b", ExtraValue.bool(true)))
                        .type(OrderType.MARKET)
                        .build()))
                .contains("\"action\":\"Buy to Open\",\"a\":\"1\",\"b\":true}");
    }

    @Test
    void what_says_nothing_is_not_written() {
        OrderBuilder order = Wire.shares()
                .label("mine")
                .notes("for a reason")
                .units(7)
                .automated(false)
                .hidden(false)
                .reduceOnly(false)
                .complexStrategy(ComplexStrategy.CUSTOM);

        assertThat(dialect.encode(order.build())).isEqualTo(Wire.order(DAY_MARKET, Wire.SHARE_LEG));
    }
}

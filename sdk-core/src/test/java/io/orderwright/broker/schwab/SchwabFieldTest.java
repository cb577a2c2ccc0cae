package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.client.Dialect;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.ComplexStrategy;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.SpecialInstruction;
import io.orderwright.order.StopType;
import io.orderwright.order.TaxLotMethod;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field and every value, from the language to the wire and back; names as in the Trader API. */
class SchwabFieldTest {
    private static final String MARKET = "\"orderType\":\"MARKET\"";

    private final Dialect schwab = Schwab.dialect();

    @ParameterizedTest(name = "{1}")
    @MethodSource({"sessions", "lives", "times", "numbers", "handling"})
    void a_term_reads_and_writes_as_documented(OrderBuilder order, String json) {
        holds(order, json);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"types", "prices", "stops", "links"})
    void a_type_and_its_prices_read_and_write_as_documented(OrderBuilder order, String json) {
        holds(order, json);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"equityLegs", "optionLegs", "quantities", "effects"})
    void a_leg_reads_and_writes_as_documented(OrderBuilder order, String json) {
        holds(order, json);
    }

    private void holds(OrderBuilder builder, String json) {
        SingleOrder order = builder.build();
        assertThat(schwab.encode(order)).isEqualTo(json);
        assertThat(schwab.decode(json)).isEqualTo(order);
        assertThat(schwab.canonical(order)).isEqualTo(order);
    }

    static Stream<Arguments> sessions() {
        return Stream.of(
                        arguments(Session.NORMAL, "NORMAL"),
                        arguments(Session.PRE_MARKET, "AM"),
                        arguments(Session.AFTER_HOURS, "PM"),
                        arguments(Session.EXTENDED, "SEAMLESS"),
                        arguments(Session.of("LUNCH"), "LUNCH"))
                .map(row -> arguments(
                        Wire.shares().session((Session) row.get()[0]),
                        Wire.shareOrder("\"session\":\"" + row.get()[1] + "\"," + MARKET)));
    }

    static Stream<Arguments> lives() {
        Stream<Arguments> forShares = Stream.of("DAY", "GOOD_TILL_CANCEL", "FILL_OR_KILL", "A_NEW_LIFE")
                .map(word -> arguments(
                        Wire.shares().timeInForce(TimeInForce.of(word)),
                        Wire.shareOrder("\"duration\":\"" + word + "\"," + MARKET)));
        Stream<Arguments> forOptions = Stream.of(
                        TimeInForce.IMMEDIATE_OR_CANCEL,
                        TimeInForce.END_OF_WEEK,
                        TimeInForce.END_OF_MONTH,
                        TimeInForce.NEXT_END_OF_MONTH)
                .map(life -> arguments(
                        Wire.contracts().timeInForce(life),
                        Wire.single("\"duration\":\"" + life.name() + "\"," + MARKET, Wire.OPTION_LEGS, "")));
        return Stream.concat(forShares, forOptions);
    }

    static Stream<Arguments> times() {
        return Stream.of(
                arguments(
                        Wire.shares()
                                .timeInForce(TimeInForce.GOOD_TILL_DATE)
                                .cancelAt(Instant.parse("2026-12-31T21:00:00Z")),
                        Wire.shareOrder("\"duration\":\"GOOD_TILL_CANCEL\"," + MARKET
                                + ",\"cancelTime\":\"2026-12-31T21:00:00Z\"")),
                arguments(
                        Wire.shares().notBefore(Instant.parse("2026-12-31T14:30:00.500Z")),
                        Wire.shareOrder(MARKET + ",\"releaseTime\":\"2026-12-31T14:30:00.500Z\"")));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(Wire.shares().units(7), Wire.shareOrder(MARKET + ",\"quantity\":7")),
                arguments(Wire.shares().units(new BigDecimal("7.00")), Wire.shareOrder(MARKET + ",\"quantity\":7")),
                arguments(Wire.shares().units(new BigDecimal("1E+3")), Wire.shareOrder(MARKET + ",\"quantity\":1000")),
                arguments(
                        Wire.shares().activationPrice("61.50"),
                        Wire.single(MARKET, Wire.SHARE_LEGS, "\"activationPrice\":61.50")),
                arguments(
                        Wire.shares().activationPrice(new BigDecimal("0.0000001")),
                        Wire.single(MARKET, Wire.SHARE_LEGS, "\"activationPrice\":0.0000001")));
    }

    static Stream<Arguments> handling() {
        Stream<Arguments> strategies = Stream.of(
                        "NONE",
                        "COVERED",
                        "VERTICAL",
                        "BACK_RATIO",
                        "CALENDAR",
                        "DIAGONAL",
                        "STRADDLE",
                        "STRANGLE",
                        "COLLAR_SYNTHETIC",
                        "BUTTERFLY",
                        "CONDOR",
                        "IRON_CONDOR",
                        "VERTICAL_ROLL",
                        "COLLAR_WITH_STOCK",
                        "DOUBLE_DIAGONAL",
                        "UNBALANCED_BUTTERFLY",
                        "UNBALANCED_CONDOR",
                        "UNBALANCED_IRON_CONDOR",
                        "UNBALANCED_VERTICAL_ROLL",
                        "MUTUAL_FUND_SWAP",
                        "CUSTOM",
                        "A_NEW_SPREAD")
                .map(word -> arguments(
                        Wire.shares().complexStrategy(ComplexStrategy.of(word)),
                        Wire.shareOrder(MARKET + ",\"complexOrderStrategyType\":\"" + word + "\"")));
        Stream<Arguments> lots = Stream.of(
                        "FIFO",
                        "LIFO",
                        "HIGH_COST",
                        "LOW_COST",
                        "AVERAGE_COST",
                        "SPECIFIC_LOT",
                        "LOSS_HARVESTER",
                        "A_NEW_METHOD")
                .map(word -> arguments(
                        Wire.shares().taxLotMethod(TaxLotMethod.of(word)),
                        Wire.shareOrder(MARKET + ",\"taxLotMethod\":\"" + word + "\"")));
        Stream<Arguments> instructions = Stream.of(
                        "ALL_OR_NONE", "DO_NOT_REDUCE", "ALL_OR_NONE_DO_NOT_REDUCE", "A_NEW_INSTRUCTION")
                .map(word -> arguments(
                        Wire.shares().specialInstruction(SpecialInstruction.of(word)),
                        Wire.single(MARKET, Wire.SHARE_LEGS, "\"specialInstruction\":\"" + word + "\"")));
        return Stream.of(strategies, lots, instructions).flatMap(rows -> rows);
    }

    static Stream<Arguments> types() {
        Stream<Arguments> bare = Stream.of(
                        "MARKET", "MARKET_ON_CLOSE", "EXERCISE", "CABINET", "NON_MARKETABLE", "NET_ZERO")
                .map(word -> arguments(
                        Wire.contracts().type(OrderType.of(word)),
                        Wire.single("\"orderType\":\"" + word + "\"", Wire.OPTION_LEGS, "")));
        Stream<Arguments> priced = Stream.of("LIMIT", "LIMIT_ON_CLOSE", "NET_DEBIT", "NET_CREDIT", "A_NEW_TYPE")
                .map(word -> arguments(
                        Wire.contracts().type(OrderType.of(word)).price("1.05"),
                        Wire.single("\"orderType\":\"" + word + "\",\"price\":\"1.05\"", Wire.OPTION_LEGS, "")));
        return Stream.concat(bare, priced);
    }

    static Stream<Arguments> prices() {
        return Stream.of("150", "150.0", "150.00", "0.2900", "12345678901234567890.123456789", "0.0000001")
                .map(price -> arguments(
                        Wire.shares().type(OrderType.LIMIT).price(price),
                        Wire.shareOrder("\"orderType\":\"LIMIT\",\"price\":\"" + price + "\"")));
    }

    static Stream<Arguments> stops() {
        Stream<Arguments> levels = Stream.of(
                arguments(
                        Wire.shares().type(OrderType.STOP).stopPrice("61.50"),
                        Wire.shareOrder("\"orderType\":\"STOP\",\"stopPrice\":\"61.50\"")),
                arguments(
                        Wire.shares()
                                .type(OrderType.STOP_LIMIT)
                                .stopPrice("61.50")
                                .price("61.75"),
                        Wire.shareOrder("\"orderType\":\"STOP_LIMIT\",\"stopPrice\":\"61.50\",\"price\":\"61.75\"")));
        Stream<Arguments> triggers = Stream.of("STANDARD", "BID", "ASK", "LAST", "MARK", "A_NEW_TRIGGER")
                .map(word -> arguments(
                        Wire.shares().type(OrderType.STOP).stopPrice("61.50").stopType(StopType.of(word)),
                        Wire.shareOrder(
                                "\"orderType\":\"STOP\",\"stopPrice\":\"61.50\",\"stopType\":\"" + word + "\"")));
        return Stream.concat(levels, triggers);
    }

    static Stream<Arguments> links() {
        Stream<Arguments> bases = Stream.of(
                        "MANUAL", "BASE", "TRIGGER", "LAST", "BID", "ASK", "ASK_BID", "MARK", "AVERAGE", "A_NEW_BASIS")
                .flatMap(word -> Stream.of(
                        arguments(
                                trail(PriceLink.of(PriceBasis.of(word), Offset.price("0.50"))),
                                trail("\"stopPriceLinkBasis\":\"" + word
                                        + "\",\"stopPriceLinkType\":\"VALUE\",\"stopPriceOffset\":0.50")),
                        arguments(
                                linked(PriceLink.of(PriceBasis.of(word), Offset.price("-0.50"))),
                                linked("\"priceLinkBasis\":\"" + word
                                        + "\",\"priceLinkType\":\"VALUE\",\"priceOffset\":-0.50"))));
        Stream<Arguments> units = Stream.of(
                        arguments(LinkUnit.PRICE, "VALUE"),
                        arguments(LinkUnit.PERCENT, "PERCENT"),
                        arguments(LinkUnit.TICKS, "TICK"),
                        arguments(LinkUnit.of("A_NEW_UNIT"), "A_NEW_UNIT"))
                .flatMap(row -> Stream.of(
                        arguments(
                                trail(link((LinkUnit) row.get()[0])),
                                trail("\"stopPriceLinkBasis\":\"LAST\",\"stopPriceLinkType\":\"" + row.get()[1]
                                        + "\",\"stopPriceOffset\":5")),
                        arguments(
                                linked(link((LinkUnit) row.get()[0])),
                                linked("\"priceLinkBasis\":\"LAST\",\"priceLinkType\":\"" + row.get()[1]
                                        + "\",\"priceOffset\":5"))));
        return Stream.concat(bases, units);
    }

    private static PriceLink link(LinkUnit unit) {
        return PriceLink.empty().withBasis(PriceBasis.LAST).withUnit(unit).withAmount(new BigDecimal("5"));
    }

    private static OrderBuilder trail(PriceLink link) {
        return Wire.shares().type(OrderType.TRAILING_STOP).stopLink(link);
    }

    private static String trail(String fields) {
        return Wire.shareOrder("\"orderType\":\"TRAILING_STOP\"," + fields);
    }

    private static OrderBuilder linked(PriceLink link) {
        return Wire.shares().type(OrderType.LIMIT).priceLink(link);
    }

    private static String linked(String fields) {
        return Wire.shareOrder("\"orderType\":\"LIMIT\"," + fields);
    }

    static Stream<Arguments> equityLegs() {
        return Stream.of("BUY", "SELL", "SELL_SHORT", "BUY_TO_COVER", "SELL_SHORT_EXEMPT", "EXCHANGE")
                .map(
                        word -> arguments(
                                leg(Leg.of(
                                        EquityInstruction.ofCode(word).orElseThrow(),
                                        Quantity.units(3),
                                        Equity.of("BRK/B"))),
                                legs(
                                        "{\"instruction\":\"" + word
                                                + "\",\"instrument\":{\"assetType\":\"EQUITY\",\"symbol\":\"BRK/B\"},\"quantity\":3}")));
    }

    static Stream<Arguments> optionLegs() {
        Option put = Option.put("SPXW", LocalDate.of(2026, 5, 15), "4950.5");
        Stream<Arguments> known = Stream.of(OptionInstruction.values())
                .map(instruction -> arguments(
                        leg(Leg.of(instruction, Quantity.units(3), put)),
                        legs("{\"instruction\":\"" + instruction.name() + "\",\"instrument\":{\"assetType\":\"OPTION\","
                                + "\"symbol\":\"SPXW  260515P04950500\"},\"quantity\":3}")));
        Instruction unknown = VerbatimInstruction.of("ROLL");
        return Stream.concat(
                known,
                Stream.of(
                        arguments(
                                leg(Leg.of((VerbatimInstruction) unknown, Quantity.units(3), put)),
                                legs("{\"instruction\":\"ROLL\",\"instrument\":{\"assetType\":\"OPTION\","
                                        + "\"symbol\":\"SPXW  260515P04950500\"},\"quantity\":3}")),
                        arguments(
                                leg(Leg.of(
                                        OptionInstruction.BUY_TO_OPEN,
                                        Quantity.units(3),
                                        VerbatimInstrument.of("XYZ 210115C00050000", "OPTION"))),
                                legs("{\"instruction\":\"BUY_TO_OPEN\",\"instrument\":{\"assetType\":\"OPTION\","
                                        + "\"symbol\":\"XYZ 210115C00050000\"},\"quantity\":3}")),
                        arguments(
                                leg(Leg.of(
                                        EquityInstruction.BUY,
                                        Quantity.units(3),
                                        VerbatimInstrument.of("BTC", "CRYPTO"))),
                                legs("{\"instruction\":\"BUY\",\"instrument\":{\"assetType\":\"CRYPTO\","
                                        + "\"symbol\":\"BTC\"},\"quantity\":3}"))));
    }

    static Stream<Arguments> quantities() {
        return Stream.of(
                        arguments(shares(Quantity.units(100)), "\"quantity\":100"),
                        arguments(shares(Quantity.units("100.0")), "\"quantity\":100"),
                        arguments(shares(Quantity.units(new BigDecimal("1E+5"))), "\"quantity\":100000"),
                        arguments(shares(Quantity.units("12345678901234567890")), "\"quantity\":12345678901234567890"),
                        arguments(shares(Quantity.all()), "\"quantityType\":\"ALL_SHARES\""),
                        arguments(
                                shares(Quantity.of(BigDecimal.TEN, QuantityUnit.ALL)),
                                "\"quantity\":10,\"quantityType\":\"ALL_SHARES\""),
                        arguments(
                                shares(Quantity.of(new BigDecimal("2.50"), QuantityUnit.of("PERCENTAGE"))),
                                "\"quantity\":2.5,\"quantityType\":\"PERCENTAGE\""))
                .map(row -> arguments(
                        row.get()[0],
                        legs("{\"instruction\":\"SELL\",\"instrument\":{\"assetType\":\"EQUITY\",\"symbol\":\"KO\"},"
                                + row.get()[1] + "}")));
    }

    static Stream<Arguments> effects() {
        return Stream.of(PositionEffect.values())
                .map(effect -> arguments(
                        leg(Leg.of(EquityInstruction.BUY, Quantity.units(7), Equity.of("KO"))
                                .withPositionEffect(effect)),
                        legs("{\"instruction\":\"BUY\",\"instrument\":{\"assetType\":\"EQUITY\",\"symbol\":\"KO\"},"
                                + "\"positionEffect\":\"" + effect.name() + "\",\"quantity\":7}")));
    }

    private static OrderBuilder shares(Quantity quantity) {
        return leg(Leg.of(EquityInstruction.SELL, quantity, Equity.of("KO")));
    }

    private static OrderBuilder leg(Leg leg) {
        return OrderBuilder.order().leg(leg).type(OrderType.MARKET);
    }

    private static String legs(String leg) {
        return Wire.single(MARKET, "\"orderLegCollection\":[" + leg + "]", "");
    }
}

package io.orderwright.broker.tektii;

import static io.orderwright.broker.tektii.Wire.built;
import static io.orderwright.broker.tektii.Wire.limit;
import static io.orderwright.broker.tektii.Wire.saleAt;
import static io.orderwright.broker.tektii.Wire.shares;
import static io.orderwright.broker.tektii.Wire.stop;
import static io.orderwright.broker.tektii.Wire.stopSaleAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.Violation;
import io.orderwright.builder.Orders;
import io.orderwright.client.Dialect;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Algorithm;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Destination;
import io.orderwright.order.Exit;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderType;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.PositionSide;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.Quantity;
import io.orderwright.order.Session;
import io.orderwright.order.SpecialInstruction;
import io.orderwright.order.StopType;
import io.orderwright.order.TaxLotMethod;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Expression;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gateway has no field for or does not take: refused before anything is sent, with the path of each problem. */
class TektiiRefusalTest {
    private static final Instant MOMENT = Instant.parse("2026-12-31T21:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private final Dialect tektii = Tektii.dialect();

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource({"legs", "terms", "trails", "lives", "restrictions", "extras", "composites", "exits"})
    void is_refused_with_its_path(OrderPart order, String path, String rule) {
        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> tektii.encode(built(order)));

        assertThat(refusal.broker()).isEqualTo("tektii");
        assertThat(refusal.problems()).extracting(Violation::path).containsExactly(path);
        assertThat(refusal.problems().get(0).rule()).contains(rule);
        assertThat(refusal.problems().get(0).value()).isNotBlank();
        assertThat(refusal.problems().get(0).remedy()).isNotBlank();
    }

    @Test
    void everything_is_said_at_once() {
        OrderBuilder order = shares().session(Session.EXTENDED)
                .cancelAt(MOMENT)
                .timeInForce(TimeInForce.END_OF_WEEK)
                .taxLotMethod(TaxLotMethod.FIFO);

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> tektii.encode(order.build()));

        assertThat(refusal.problems())
                .extracting(Violation::path)
                .containsExactly("timeInForce", "session", "cancelAt", "handling.taxLotMethod");
    }

    static Stream<Arguments> legs() {
        Option call = Option.call("KO", LocalDate.of(2027, 1, 15), "65");
        Equity share = Equity.of("KO");
        Leg leg = Leg.of(EquityInstruction.BUY, Quantity.units(7), share);
        return Stream.of(
                leg(
                        Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), call),
                        "legs[0].instrument",
                        "must be a stock"),
                leg(Leg.of(EquityInstruction.BUY, Quantity.cash("100"), share), "legs[0].quantity", "units"),
                leg(Leg.of(EquityInstruction.SELL, Quantity.all(), share), "legs[0].quantity", "units"),
                leg(leg.withPositionSide(PositionSide.LONG), "legs[0].positionSide", "has no field"),
                leg(leg.withPositionEffect(PositionEffect.CLOSING), "legs[0].positionEffect", "has no field"),
                leg(leg.withExtra("tektii", "x", ExtraValue.text("y")), "legs[0].extras.tektii.x", "no JSON object"),
                leg(
                        Leg.of(
                                EquityInstruction.BUY,
                                Quantity.units(7),
                                share.withExtras(Extras.none().with("tektii", "x", "y"))),
                        "legs[0].instrument.extras.tektii.x",
                        "no JSON object"),
                leg(Leg.of(EquityInstruction.EXCHANGE, Quantity.units(7), share), "legs[0].instruction", "buy or sell"),
                leg(
                        Leg.of(VerbatimInstruction.of("HOLD"), Quantity.units(7), share),
                        "legs[0].instruction",
                        "buy or sell"),
                leg(
                        Leg.of(Side.BUY, Quantity.units(7), VerbatimInstrument.of("A2345678901234567890B")),
                        "legs[0].instrument",
                        "at most 20"),
                arguments(
                        shares().legs(List.of(
                                leg, Leg.of(EquityInstruction.SELL, Quantity.units(7), Equity.of("PEP")))),
                        "legs",
                        "must be one leg"),
                arguments(shares().units(2), "units", "leg's own quantity"));
    }

    private static Arguments leg(Leg leg, String path, String rule) {
        return arguments(shares().legs(List.of(leg)), path, rule);
    }

    static Stream<Arguments> terms() {
        Offset one = Offset.price("1");
        return Stream.of(
                arguments(shares().type(OrderType.MARKET_ON_CLOSE), "type", "has no form"),
                arguments(shares().type(OrderType.JOIN_BID), "type", "has no form"),
                arguments(
                        shares().type(OrderType.TRAILING_STOP_LIMIT).price("5").stopLink(PriceLink.trailing(one)),
                        "type",
                        "has no form"),
                arguments(shares().type(OrderType.of("ICEBERG")), "type", "no order type of the gateway's"),
                arguments(shares().type(OrderType.LIMIT).price(Expression.of("bid + 1")), "price", "an amount"),
                arguments(
                        shares().legs(List.of(Leg.of(Side.BUY, Quantity.units(7), VerbatimInstrument.of("CL"))))
                                .type(OrderType.LIMIT)
                                .price("-1"),
                        "price",
                        "above zero"),
                arguments(
                        shares().type(OrderType.LIMIT).priceLink(PriceLink.of(PriceBasis.LAST, one)),
                        "priceLink",
                        "has no field"),
                arguments(
                        shares().type(OrderType.STOP).stopLink(PriceLink.of(PriceBasis.LAST, one)),
                        "stopLink",
                        "has no field"),
                arguments(
                        shares().condition(PriceCondition.atOrAbove(Equity.of("SPY"), "400")),
                        "conditions",
                        "has no field"),
                arguments(limit("5").algorithm(Algorithm.twap(Duration.ofHours(1))), "algorithm", "has no field"));
    }

    static Stream<Arguments> trails() {
        OrderBuilder trailing = shares().type(OrderType.TRAILING_STOP);
        PriceLink two = PriceLink.trailing(Offset.percent("2"));
        return Stream.of(
                arguments(trailing.stopLink(two).stopPrice("51"), "stopPrice", "is not taken"),
                arguments(trailing.stopLink(two.withBasis(PriceBasis.BID)), "stopLink.basis", "can't be said"),
                arguments(trailing.stopLink(PriceLink.trailing(Offset.ticks(3))), "stopLink.unit", "PRICE or PERCENT"),
                arguments(
                        trailing.stopLink(two.withUnit(LinkUnit.of("BASIS_POINTS"))),
                        "stopLink.unit",
                        "PRICE or PERCENT"),
                arguments(
                        trailing.stopLink(PriceLink.trailing(Offset.percent("100"))),
                        "stopLink.amount",
                        "below 100 percent"));
    }

    @Test
    void a_first_level_is_no_trailing_distance() {
        OrderBuilder trailing = shares().type(OrderType.TRAILING_STOP).stopPrice("51");

        assertThat(catchThrowableOfType(UnsupportedOrderException.class, () -> tektii.encode(trailing.build()))
                        .problems())
                .extracting(Violation::path)
                .containsExactly("stopPrice", "stopLink");
    }

    static Stream<Arguments> lives() {
        return Stream.of(
                arguments(limit("5").goodTillDate(DAY), "timeInForce", "has no form"),
                arguments(limit("5").timeInForce(TimeInForce.END_OF_MONTH), "timeInForce", "has no form"),
                arguments(limit("5").timeInForce(TimeInForce.of("GTX")), "timeInForce", "no time in force"),
                arguments(limit("5").session(Session.PRE_MARKET), "session", "has no field"),
                arguments(limit("5").notBefore(MOMENT), "notBefore", "has no field"),
                arguments(limit("5").cancelAt(MOMENT), "cancelAt", "has no field"));
    }

    static Stream<Arguments> restrictions() {
        OrderBuilder limit = limit("5");
        return Stream.of(
                handled(limit.specialInstruction(SpecialInstruction.ALL_OR_NONE), "specialInstruction"),
                handled(limit.destination(Destination.NYSE), "destination"),
                handled(limit.taxLotMethod(TaxLotMethod.FIFO), "taxLotMethod"),
                handled(limit.stopType(StopType.MARK), "stopType"),
                handled(limit.activationPrice(BigDecimal.TEN), "activationPrice"),
                handled(limit.accountLeverage("2"), "accountLeverage"),
                handled(limit.strictPositionEffect(true), "strictPositionEffect"),
                handled(limit.reverseLimit(true), "reverseLimit"),
                handled(limit.partition("p"), "partition"),
                handled(limit.automated(true), "automated"));
    }

    private static Arguments handled(OrderBuilder order, String field) {
        return arguments(order, "handling." + field, "has no field");
    }

    static Stream<Arguments> extras() {
        return Stream.of("client_order_id", "oco_group_id", "stop_loss", "limit_price", "status", "parent_order_id")
                .map(name -> arguments(
                        shares().extra("tektii", name, ExtraValue.text("x")),
                        "extras.tektii." + name,
                        name.equals("status") || name.equals("parent_order_id") ? "is told by" : "has a place for"));
    }

    static Stream<Arguments> composites() {
        OrderBuilder entry = limit("50");
        return Stream.of(
                arguments(entry.then(limit("40")), "then", "undo the entry"),
                arguments(entry.then(saleAt("60"), stopSaleAt("40")), "then", "undo the entry"),
                arguments(entry.then(saleAt("60").quantity(3)), "then", "undo the entry"),
                arguments(CompositeBuilder.group(GroupKind.BASKET, List.of(entry, limit("40"))), "kind", "has no form"),
                arguments(
                        entry.bracket(Exit.stopLoss("45")).extra("tektii", "x", ExtraValue.text("y")),
                        "extras.tektii.x",
                        "no JSON object"));
    }

    static Stream<Arguments> exits() {
        OrderBuilder entry = limit("50");
        return Stream.of(
                arguments(entry.bracket(Exit.stopLoss("45").limit("44")), "then[0].type", "must be STOP"),
                arguments(entry.bracket(Exit.trailingStop(Offset.percent("2"))), "then[0].type", "must be STOP"),
                arguments(entry.bracket(Exit.stopLoss(Offset.price("2"))), "then[0].stopLink", "must be a level"),
                arguments(entry.bracket(Exit.takeProfit(Offset.price("2"))), "then[0].priceLink", "must be a level"),
                arguments(
                        entry.bracket(Exit.takeProfit("60"), Exit.stopLoss("45").day()),
                        "then[0].orders[1].timeInForce",
                        "GOOD_TILL_CANCEL or unset"),
                arguments(
                        entry.bracket(Exit.stopLoss("45").session(Session.EXTENDED)),
                        "then[0].session",
                        "has no field"),
                arguments(entry.then(stopSaleAt("45").hidden(true)), "then[0].handling.hidden", "for an exit"),
                arguments(entry.then(stopSaleAt("45").reduceOnly(true)), "then[0].handling.reduceOnly", "for an exit"),
                arguments(entry.then(stopSaleAt("45").units(2)), "then[0].units", "leg's own quantity"),
                arguments(
                        entry.then(stopSaleAt("45").extra("tektii", "x", ExtraValue.text("y"))),
                        "then[0].extras.tektii.x",
                        "no JSON object"),
                arguments(
                        entry.then(stopSaleAt("45")
                                .legs(List.of(Leg.of(EquityInstruction.SELL, Quantity.units(7), Equity.of("KO"))
                                        .withPositionId("p")))),
                        "then[0].legs[0].positionId",
                        "must be the entry's"));
    }

    @Test
    void members_of_one_cancels_other_are_looked_at_one_by_one() {
        OrderPart oco = CompositeBuilder.oneCancelsOther(List.of(
                limit("50"),
                stop("55").session(Session.EXTENDED),
                CompositeBuilder.oneCancelsOther(List.of(limit("51"), stop("56")))));

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> tektii.canonical(built(oco)));

        assertThat(refusal.problems()).extracting(Violation::path).containsExactly("orders[1].session", "orders[2]");
    }

    @Test
    void a_template_s_exit_that_would_be_another_trade_is_no_exit() {
        OrderPart order = Orders.buy(7)
                .shares("KO")
                .limit("50")
                .then(Orders.sellShort(7).shares("KO").limit("60"));

        assertThat(catchThrowableOfType(UnsupportedOrderException.class, () -> tektii.encode(built(order)))
                        .problems())
                .extracting(Violation::path)
                .containsExactly("then");
    }
}

package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.Violation;
import io.orderwright.client.Dialect;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Algorithm;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Destination;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Leg;
import io.orderwright.order.MarginMode;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PositionSide;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Expression;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Schwab can't say or does not take: refused before anything is sent, with the path of each problem. */
class SchwabRefusalTest {
    private static final Instant MOMENT = Instant.parse("2026-12-31T21:00:00Z");

    private final Dialect schwab = Schwab.dialect();

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource({"legs", "terms", "restrictions", "lives", "trails", "extras", "composites"})
    void is_refused_with_its_path(OrderPart order, String path, String rule) {
        UnsupportedOrderException refusal = refusal(built(order));

        assertThat(refusal.broker()).isEqualTo("schwab");
        assertThat(refusal.problems()).extracting(Violation::path).containsExactly(path);
        assertThat(refusal.problems().get(0).rule()).contains(rule);
        assertThat(refusal.problems().get(0).value()).isNotBlank();
        assertThat(refusal.problems().get(0).remedy()).isNotBlank();
        assertThat(refusal).hasMessageStartingWith("schwab can't take this order: ");
    }

    private static OrderSpec built(OrderPart order) {
        return order instanceof OrderBuilder single ? single.build() : ((CompositeBuilder) order).build();
    }

    private UnsupportedOrderException refusal(OrderSpec order) {
        return catchThrowableOfType(UnsupportedOrderException.class, () -> schwab.encode(order));
    }

    static Stream<Arguments> legs() {
        Equity ko = Equity.of("KO");
        return Stream.of(
                arguments(
                        leg(Leg.of(FutureInstruction.BUY, Quantity.units(1), Future.parse("/ESZ26"))),
                        "legs[0].instrument",
                        "must be an equity or an option"),
                arguments(
                        leg(Leg.of(Side.BUY, Quantity.units(1), CryptoPair.spot("BTC", "USD"))),
                        "legs[0].instrument",
                        "must be an equity or an option"),
                arguments(verbatim(Side.BUY, "SWPPX", "MUTUAL_FUND"), "legs[0].instrument", "must be an equity"),
                arguments(verbatim(Side.BUY, "$SPX", "INDEX"), "legs[0].instrument", "must be an equity"),
                arguments(
                        leg(Leg.of(Side.BUY, Quantity.units(1), VerbatimInstrument.of("KO"))),
                        "legs[0].instrument",
                        "must have an asset type"),
                arguments(
                        verbatim(OptionInstruction.BUY_TO_OPEN, "KO", "EQUITY"),
                        "legs[0].instruction",
                        "must be an equity's"),
                arguments(
                        verbatim(Side.SELL, "KO    270115C00065000", "OPTION"),
                        "legs[0].instruction",
                        "must be an option's"),
                arguments(shares(Quantity.units("2.5")), "legs[0].quantity", "must be whole"),
                arguments(shares(Quantity.cash("100")), "legs[0].quantity", "must be a number of shares"),
                arguments(
                        shares(Quantity.of(BigDecimal.ONE, QuantityUnit.SELL_ASSET)), "legs[0].quantity", "given away"),
                arguments(shares(Quantity.all()), "legs[0].quantity", "all of a holding"),
                arguments(
                        leg(Leg.of(
                                OptionInstruction.SELL_TO_CLOSE,
                                Quantity.all(),
                                Option.call("KO", LocalDate.of(2027, 1, 15), "65"))),
                        "legs[0].quantity",
                        "all of a holding"),
                arguments(
                        leg(Leg.of(EquityInstruction.BUY, Quantity.units(1), ko).withPositionSide(PositionSide.LONG)),
                        "legs[0].positionSide",
                        "has no field"),
                arguments(
                        leg(Leg.of(EquityInstruction.BUY, Quantity.units(1), ko).withPositionId("p")),
                        "legs[0].positionId",
                        "has no field"));
    }

    static Stream<Arguments> terms() {
        OrderBuilder order = Wire.shares();
        return Stream.of(
                arguments(order.type(OrderType.JOIN_BID), "type", "is no order type"),
                arguments(order.type(OrderType.JOIN_ASK), "type", "is no order type"),
                arguments(order.type(OrderType.MARKETABLE_LIMIT), "type", "is no order type"),
                arguments(order.type(OrderType.of("UNKNOWN")), "type", "is no order type"),
                arguments(order.type(OrderType.LIMIT).price(Expression.of("bid + 1")), "price", "must be an amount"),
                arguments(
                        order.type(OrderType.STOP).stopPrice(Expression.of("bid - 1")),
                        "stopPrice",
                        "must be an amount"),
                arguments(
                        spread(OrderType.STOP_LIMIT).stopPrice("1").price("2").priceEffect(PriceEffect.DEBIT),
                        "priceEffect",
                        "has no field"),
                arguments(order.session(Session.OVERNIGHT), "session", "has no form"),
                arguments(
                        order.condition(PriceCondition.atOrAbove(Equity.of("SPY"), "400")),
                        "conditions",
                        "has no field"),
                arguments(order.algorithm(Algorithm.twap(Duration.ofHours(1))), "algorithm", "has no field"));
    }

    static Stream<Arguments> restrictions() {
        OrderBuilder order = Wire.shares();
        return Stream.of(
                        arguments(order.reduceOnly(true), "reduceOnly"),
                        arguments(order.type(OrderType.LIMIT).price("1").postOnly(true), "postOnly"),
                        arguments(order.hidden(true), "hidden"),
                        arguments(order.type(OrderType.LIMIT).price("1").reverseLimit(true), "reverseLimit"),
                        arguments(order.displayQuantity("1"), "displayQuantity"),
                        arguments(order.marginMode(MarginMode.ISOLATED), "marginMode"),
                        arguments(order.leverage("2"), "leverage"),
                        arguments(order.accountLeverage("2"), "accountLeverage"),
                        arguments(order.strictPositionEffect(false), "strictPositionEffect"),
                        arguments(order.partition("p"), "partition"),
                        arguments(order.automated(true), "automated"),
                        arguments(order.destination(Destination.NYSE), "destination"))
                .map(row -> arguments(
                        row.get()[0],
                        "handling." + row.get()[1],
                        row.get()[1].equals("destination") ? "is not taken" : "has no field"));
    }

    static Stream<Arguments> lives() {
        Stream<Arguments> equities = Stream.of(
                        TimeInForce.IMMEDIATE_OR_CANCEL,
                        TimeInForce.END_OF_WEEK,
                        TimeInForce.END_OF_MONTH,
                        TimeInForce.NEXT_END_OF_MONTH)
                .map(life ->
                        arguments(Wire.shares().timeInForce(life), "timeInForce", "refused by Schwab for equities"));
        OrderBuilder order = Wire.shares();
        return Stream.concat(
                equities,
                Stream.of(
                        arguments(order.timeInForce(TimeInForce.of("UNKNOWN")), "timeInForce", "told by Schwab"),
                        arguments(order.day().cancelAt(MOMENT), "cancelAt", "conflicts"),
                        arguments(order.cancelAt(MOMENT), "cancelAt", "conflicts"),
                        arguments(order.fillOrKill().cancelAt(MOMENT), "cancelAt", "conflicts"),
                        arguments(order.goodTillCancel().cancelAt(Instant.MAX), "cancelAt", "four digits"),
                        arguments(order.goodTillDate(LocalDate.MAX), "expireDate", "four digits"),
                        arguments(order.notBefore(Instant.MIN), "notBefore", "four digits")));
    }

    static Stream<Arguments> trails() {
        PriceLink fromEntry = PriceLink.of(PriceBasis.ENTRY, Offset.price("1"));
        OrderBuilder trail = Wire.shares().type(OrderType.TRAILING_STOP);
        return Stream.of(
                arguments(trail.stopPrice("60").trailBy(Offset.price("1")), "stopPrice", "is not taken"),
                arguments(
                        spread(OrderType.TRAILING_STOP).trailBy(Offset.price("1")),
                        "stopLink.basis",
                        "must be set where no single leg"),
                arguments(Wire.shares().then(trail.stopLink(fromEntry)), "then[0].stopLink.basis", "must be a quote"),
                arguments(
                        Wire.shares().type(OrderType.LIMIT).priceLink(fromEntry),
                        "priceLink.basis",
                        "no entry to be measured from"),
                arguments(
                        Wire.shares().then(spread(OrderType.STOP).stopLink(fromEntry)),
                        "then[0].stopLink.basis",
                        "gives no sign"));
    }

    static Stream<Arguments> extras() {
        OrderBuilder order = Wire.shares();
        return Stream.of(
                arguments(extra(order, "price", "5"), "extras.schwab.price", "has a place for"),
                arguments(extra(order, "session", "NORMAL"), "extras.schwab.session", "has a place for"),
                arguments(
                        extra(order.session(Session.NORMAL), "session", "OVERNIGHT"),
                        "extras.schwab.session",
                        "has a place for"),
                arguments(
                        extra(order, "orderStrategyType", "OCO"), "extras.schwab.orderStrategyType", "has a place for"),
                arguments(extra(order, "status", "FILLED"), "extras.schwab.status", "told by Schwab"),
                arguments(extra(order, "orderId", "5"), "extras.schwab.orderId", "told by Schwab"),
                arguments(
                        leg(Leg.of(EquityInstruction.BUY, Quantity.units(1), Equity.of("KO"))
                                .withExtra("schwab", "quantity", ExtraValue.number(5))),
                        "legs[0].extras.schwab.quantity",
                        "has a place for"),
                arguments(
                        leg(Leg.of(EquityInstruction.BUY, Quantity.units(1), Equity.of("KO"))
                                .withExtra("schwab", "legId", ExtraValue.number(5))),
                        "legs[0].extras.schwab.legId",
                        "told by Schwab"),
                arguments(
                        leg(Leg.of(
                                EquityInstruction.BUY,
                                Quantity.units(1),
                                Equity.of("KO")
                                        .withExtras(io.orderwright.extras.Extras.none()
                                                .with("schwab", "cusip", "191216100")))),
                        "legs[0].instrument.extras.schwab.cusip",
                        "told by Schwab"),
                arguments(
                        oco(Wire.shares(), Wire.shares())
                                .extra("schwab", "childOrderStrategies", ExtraValue.list(List.of())),
                        "extras.schwab.childOrderStrategies",
                        "has a place for"),
                arguments(
                        oco(Wire.shares(), Wire.shares())
                                .extra("schwab", "orderLegCollection", ExtraValue.list(List.of())),
                        "extras.schwab.orderLegCollection",
                        "no legs of its own"),
                arguments(
                        extra(order, "x", "1").then(Wire.shares()).extra("schwab", "x", ExtraValue.text("2")),
                        "extras.schwab.x",
                        "with another value"),
                arguments(extra(order, "half \ud83d", "1"), "extras.schwab.…", "half of a character"),
                arguments(
                        order.extra("schwab", "x", ExtraValue.object(Map.of("\ude80", ExtraValue.nothing()))),
                        "extras.schwab.…",
                        "half of a character"),
                arguments(order.extra("schwab", "x", nested(60)), "extras.schwab.x", "nested at most"));
    }

    static Stream<Arguments> composites() {
        OrderBuilder bad = Wire.shares().type(OrderType.JOIN_BID);
        return Stream.of(
                arguments(
                        CompositeBuilder.group(GroupKind.PAIRS, List.of(Wire.shares(), Wire.shares())),
                        "kind",
                        "has no form"),
                arguments(CompositeBuilder.group(GroupKind.BASKET, List.of(Wire.shares())), "kind", "has no form"),
                arguments(CompositeBuilder.group(GroupKind.SCALE, List.of(Wire.shares())), "kind", "has no form"),
                arguments(oco(Wire.shares(), oco(Wire.shares(), Wire.shares())), "orders[1]", "must be a single order"),
                arguments(oco(Wire.shares(), bad), "orders[1].type", "is no order type"),
                arguments(bad.then(Wire.shares()), "first.type", "is no order type"),
                arguments(
                        Wire.shares().then(Wire.shares(), oco(Wire.shares(), bad.then(Wire.shares()))),
                        "then[1].orders[1].first.type",
                        "is no order type"),
                arguments(chain(60), "then[0].".repeat(39) + "then[0]", "nested at most"));
    }

    private static CompositeBuilder chain(int depth) {
        CompositeBuilder chain = Wire.shares().then(Wire.shares());
        for (int i = 1; i < depth; i++) {
            chain = Wire.shares().then(chain);
        }
        return chain;
    }

    private static ExtraValue nested(int depth) {
        ExtraValue value = ExtraValue.nothing();
        for (int i = 0; i < depth; i++) {
            value = ExtraValue.list(List.of(value));
        }
        return value;
    }

    private static CompositeBuilder oco(OrderPart one, OrderPart other) {
        return CompositeBuilder.oneCancelsOther(List.of(one, other));
    }

    private static OrderBuilder extra(OrderBuilder order, String name, String text) {
        return order.extra("schwab", name, ExtraValue.text(text));
    }

    private static OrderBuilder verbatim(Instruction instruction, String symbol, String assetClass) {
        return leg(Leg.of(instruction, Quantity.units(1), VerbatimInstrument.of(symbol, assetClass)));
    }

    private static OrderBuilder shares(Quantity quantity) {
        return leg(Leg.of(EquityInstruction.BUY, quantity, Equity.of("KO")));
    }

    private static OrderBuilder leg(Leg leg) {
        return OrderBuilder.order().leg(leg).type(OrderType.MARKET);
    }

    private static OrderBuilder spread(OrderType type) {
        LocalDate expiration = LocalDate.of(2027, 1, 15);
        return OrderBuilder.order()
                .leg(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), Option.call("KO", expiration, "60")))
                .leg(Leg.of(OptionInstruction.SELL_TO_OPEN, Quantity.units(1), Option.call("KO", expiration, "65")))
                .type(type);
    }

    @Test
    void every_problem_is_told_at_once() {
        OrderSpec order = OrderBuilder.order()
                .leg(Leg.of(EquityInstruction.BUY, Quantity.units("0.5"), Equity.of("KO")))
                .type(OrderType.LIMIT)
                .price(Expression.of("bid"))
                .immediateOrCancel()
                .session(Session.OVERNIGHT)
                .hidden(true)
                .destination(Destination.BATS)
                .build();

        assertThat(refusal(order).problems())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "price",
                        "session",
                        "handling.hidden",
                        "legs[0].quantity",
                        "timeInForce",
                        "handling.destination");
    }

    @Test
    void what_schwab_would_read_as_one_instrument_twice_is_refused() {
        OrderSpec order = OrderBuilder.order()
                .leg(Leg.of(EquityInstruction.BUY, Quantity.units(1), Equity.of("KO")))
                .leg(Leg.of(Side.SELL, Quantity.units(1), VerbatimInstrument.of("KO", "EQUITY")))
                .type(OrderType.MARKET)
                .build();
        OrderSpec nested = Wire.shares().then(order).build();

        assertThat(refusal(order).problems()).extracting(Violation::path).containsExactly("legs[1].instrument");
        assertThat(refusal(nested).problems())
                .extracting(Violation::path)
                .containsExactly("then[0].legs[1].instrument");
    }

    @Test
    void canonical_holds_what_schwab_has_a_form_for_and_does_not_take() {
        OrderSpec order = Wire.shares().immediateOrCancel().build();

        assertThat(schwab.canonical(order)).isEqualTo(order);
        assertThat(schwab.decode("{\"duration\":\"IMMEDIATE_OR_CANCEL\",\"orderType\":\"MARKET\"," + Wire.SHARE_LEGS
                        + ",\"orderStrategyType\":\"SINGLE\"}"))
                .isEqualTo(order);
    }
}

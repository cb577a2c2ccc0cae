package io.orderwright.broker.tastytrade;

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
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Algorithm;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Indicator;
import io.orderwright.order.Leg;
import io.orderwright.order.MarginMode;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.PositionSide;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.RatioTrigger;
import io.orderwright.order.Session;
import io.orderwright.order.SpecialInstruction;
import io.orderwright.order.StopType;
import io.orderwright.order.TaxLotMethod;
import io.orderwright.order.TimeInForce;
import io.orderwright.order.VerbatimCondition;
import io.orderwright.price.Expression;
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

/** What tastytrade has no field for, or does not take; each with what to do instead. */
class TastytradeRefusalTest {
    private final Dialect dialect = Tastytrade.dialect();

    private static OrderBuilder leg(Leg leg) {
        return OrderBuilder.order().leg(leg).type(OrderType.MARKET);
    }

    static Stream<Arguments> fields() {
        OrderBuilder shares = Wire.shares();
        PriceCondition watched = PriceCondition.atOrAbove(Equity.of("SPY"), "400");
        Leg share = Leg.of(EquityInstruction.BUY, Quantity.units(7), Wire.KO);
        return Stream.of(
                refused(shares.fillOrKill(), "timeInForce", "choose IMMEDIATE_OR_CANCEL"),
                refused(shares.timeInForce(TimeInForce.END_OF_WEEK), "timeInForce", "choose IMMEDIATE_OR_CANCEL"),
                refused(shares.session(Session.PRE_MARKET), "session", "choose EXTENDED"),
                refused(
                        Wire.limited().immediateOrCancel().session(Session.EXTENDED),
                        "session",
                        "choose GOOD_TILL_CANCEL, with cancelAt"),
                refused(
                        Wire.limited().goodTillDate(LocalDate.of(2026, 12, 31)).session(Session.EXTENDED),
                        "session",
                        "choose GOOD_TILL_CANCEL, with cancelAt"),
                refused(shares.type(OrderType.TRAILING_STOP).trailBy(Offset.percent("2")), "type", "give STOP a level"),
                refused(shares.type(OrderType.MARKET_ON_CLOSE), "type", "give MARKET a time"),
                refused(shares.type(OrderType.EXERCISE), "type", "exercise it"),
                refused(shares.type(OrderType.JOIN_BID), "type", "give LIMIT the bid"),
                refused(shares.type(OrderType.of("Notional Market")), "type", "a quantity in cash"),
                refused(
                        shares.type(OrderType.STOP).stopLink(PriceLink.of(PriceBasis.LAST, Offset.price("1"))),
                        "stopLink",
                        "give the level"),
                refused(shares.type(OrderType.LIMIT).price(Expression.of("bid + 1")), "price", "give a number"),
                refused(shares.units(8), "units", "leave it out"),
                refused(shares.algorithm(Algorithm.twap(Duration.ofHours(1))), "algorithm", "place the slices"),
                refused(shares.condition(VerbatimCondition.of("x > 1")), "conditions[0]", "give a price condition"),
                refused(shares.condition(watched.on(Indicator.MARK)), "conditions[0].indicator", "watch LAST"),
                refused(
                        shares.condition(new PriceCondition(
                                watched.action(),
                                watched.instrument(),
                                watched.indicator(),
                                PriceComparator.ABOVE,
                                watched.threshold(),
                                List.of())),
                        "conditions[0].comparator",
                        "choose AT_OR_ABOVE"),
                refused(shares.reduceOnly(true), "handling.reduceOnly", "a closing instruction"),
                refused(shares.postOnly(false).hidden(true), "handling.hidden", "leave it out"),
                refused(
                        shares.specialInstruction(SpecialInstruction.ALL_OR_NONE),
                        "handling.specialInstruction",
                        "leave it out"),
                refused(shares.taxLotMethod(TaxLotMethod.FIFO), "handling.taxLotMethod", "leave it out"),
                refused(shares.stopType(StopType.MARK), "handling.stopType", "leave it out"),
                refused(shares.activationPrice("60"), "handling.activationPrice", "leave it out"),
                refused(shares.displayQuantity("1"), "handling.displayQuantity", "leave it out"),
                refused(shares.marginMode(MarginMode.CROSS), "handling.marginMode", "leave it out"),
                refused(shares.leverage("2"), "handling.leverage", "leave it out"),
                refused(shares.accountLeverage("2"), "handling.accountLeverage", "leave it out"),
                refused(leg(share.withPositionSide(PositionSide.LONG)), "legs[0].positionSide", "say it by"),
                refused(leg(share.withPositionId("p1")), "legs[0].positionId", "leave it out"),
                refused(
                        leg(share.withPositionEffect(PositionEffect.AUTOMATIC)),
                        "legs[0].positionEffect",
                        "leave it out"),
                refused(shares.extra("tastytrade", "price", ExtraValue.text("1")), "extras.tastytrade.price", "there"),
                refused(
                        shares.extra("tastytrade", "status", ExtraValue.text("Live")),
                        "extras.tastytrade.status",
                        "leave it out"),
                refused(
                        shares.extra("tastytrade", "external-identifier", ExtraValue.text("a")),
                        "extras.tastytrade.external-identifier",
                        "give the placement a client order id"));
    }

    static Stream<Arguments> legs() {
        Leg share = Leg.of(EquityInstruction.BUY, Quantity.units(7), Wire.KO);
        Leg other = Leg.of(EquityInstruction.SELL, Quantity.units(7), Equity.of("PEP"));
        CryptoPair bitcoin = CryptoPair.spot("BTC", "USD");
        OrderBuilder five = OrderBuilder.order().type(OrderType.NET_DEBIT).price("1");
        for (int strike = 60; strike < 65; strike++) {
            five = five.leg(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), Wire.call("" + strike)));
        }
        FutureOption onFuture = FutureOption.call(Future.parse("/ESZ26"), "EW4Z6", LocalDate.of(2026, 12, 24), "5000");
        return Stream.of(
                refused(five, "legs", "split the order"),
                refused(
                        OrderBuilder.order()
                                .leg(share)
                                .leg(other)
                                .type(OrderType.NET_DEBIT)
                                .price("1"),
                        "legs",
                        "place an order for each"),
                refused(
                        OrderBuilder.order()
                                .leg(Leg.of(FutureInstruction.BUY_TO_OPEN, Quantity.units(1), Future.parse("/ESZ26")))
                                .leg(Leg.of(OptionInstruction.SELL_TO_OPEN, Quantity.units(1), onFuture))
                                .type(OrderType.NET_DEBIT)
                                .price("1"),
                        "legs",
                        "place an order for each kind"),
                refused(
                        leg(Leg.of(Side.BUY, Quantity.units(1), CryptoPair.perpetual("BTC", "USD"))),
                        "legs[0].instrument",
                        "a broker that trades it"),
                refused(
                        leg(Leg.of(Side.BUY, Quantity.units(1), VerbatimInstrument.of("X", "Event Contract"))),
                        "legs[0].instruction",
                        "say BUY_TO_OPEN"),
                refused(
                        leg(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), VerbatimInstrument.of("X"))),
                        "legs[0].instrument",
                        "name the asset class"),
                refused(
                        leg(Leg.of(VerbatimInstruction.of("BUY_TO_OPEN"), Quantity.units(1), Wire.KO)),
                        "legs[0].instruction",
                        "Buy to Open"),
                refused(
                        leg(Leg.of(VerbatimInstruction.of("Sell to Open"), Quantity.units(1), bitcoin)),
                        "legs[0].instruction",
                        "say BUY or SELL"),
                refused(
                        leg(Leg.of(EquityInstruction.SELL_SHORT_EXEMPT, Quantity.units(1), Wire.KO)),
                        "legs[0].instruction",
                        "say BUY, SELL"),
                refused(
                        leg(Leg.of(EquityInstruction.SELL, Quantity.all(), Wire.KO)),
                        "legs[0].quantity",
                        "read the position"),
                refused(
                        leg(Leg.of(
                                EquityInstruction.SELL, Quantity.of(BigDecimal.TEN, QuantityUnit.SELL_ASSET), Wire.KO)),
                        "legs[0].quantity",
                        "give units"),
                refused(Wire.limited().quantity("0.5"), "legs[0].quantity", "place it at MARKET"),
                refused(
                        leg(Leg.of(EquityInstruction.BUY, Quantity.cash("4.99"), Wire.KO)),
                        "legs[0].quantity",
                        "at least 5 dollars"),
                refused(
                        leg(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.cash("100"), Wire.call("65"))),
                        "legs[0].quantity",
                        "give a number of units"),
                refused(
                        OrderBuilder.order()
                                .leg(Leg.of(EquityInstruction.BUY, Quantity.cash("100"), Wire.KO))
                                .type(OrderType.LIMIT)
                                .price("60"),
                        "type",
                        "choose MARKET"));
    }

    static Stream<Arguments> terms() {
        return Stream.of(
                refused(Wire.vertical().type(OrderType.MARKET), "type", "choose NET_DEBIT or NET_CREDIT"),
                refused(Wire.vertical().type(OrderType.STOP).stopPrice("1"), "type", "choose STOP_LIMIT"),
                refused(Wire.vertical().type(OrderType.NET_ZERO), "type", "choose NET_DEBIT or NET_CREDIT"),
                refused(Wire.vertical().type(OrderType.LIMIT).price("1.05"), "priceEffect", "choose NET_DEBIT"),
                refused(
                        Wire.vertical().type(OrderType.LIMIT).price("-1.05").priceEffect(PriceEffect.CREDIT),
                        "price",
                        "say by NET_DEBIT or NET_CREDIT"),
                refused(Wire.shares().type(OrderType.NET_CREDIT).price("60"), "type", "choose LIMIT"),
                refused(
                        Wire.shares(EquityInstruction.SELL)
                                .type(OrderType.NET_DEBIT)
                                .price("60"),
                        "type",
                        "choose LIMIT"),
                refused(Wire.shares().goodTillCancel(), "timeInForce", "choose DAY, or LIMIT"),
                refused(Wire.shares().goodTillDate(LocalDate.of(2027, 1, 4)), "timeInForce", "choose DAY, or LIMIT"),
                refused(
                        Wire.shares().type(OrderType.STOP).stopPrice("61").goodTillCancel(),
                        "timeInForce",
                        "choose DAY, or STOP_LIMIT"),
                refused(
                        Wire.option(OptionInstruction.BUY_TO_OPEN).session(Session.EXTENDED),
                        "session",
                        "leave it out"),
                refused(Wire.shares().type(OrderType.MARKETABLE_LIMIT).price("60"), "price", "or choose LIMIT"),
                refused(Wire.limited().price("60.505"), "price", "give 60.50 or 60.51"),
                refused(Wire.shares().type(OrderType.STOP).stopPrice("0.50005"), "stopPrice", "give 0.5000 or 0.5001"),
                refused(
                        Wire.shares().condition(PriceCondition.atOrAbove(VerbatimInstrument.of("SPX"), "6000")),
                        "conditions[0].instrument",
                        "name the asset class"));
    }

    static Stream<Arguments> composites() {
        OrderBuilder buy = Wire.limited();
        OrderBuilder sale =
                Wire.shares(EquityInstruction.SELL).type(OrderType.LIMIT).price("70");
        OrderBuilder pepsi = OrderBuilder.order()
                .leg(Leg.of(EquityInstruction.SELL, Quantity.units(7), Equity.of("PEP")))
                .type(OrderType.LIMIT)
                .price("150");
        OrderBuilder stop =
                Wire.shares(EquityInstruction.SELL).type(OrderType.STOP).stopPrice("50");
        return Stream.of(
                refused(buy.then(CompositeBuilder.trigger(sale, List.of(buy))), "then[0]", "write a bracket"),
                refused(
                        CompositeBuilder.oneCancelsOther(List.of(sale, buy.then(sale))),
                        "orders[1]",
                        "write a bracket"),
                refused(buy.then(sale, sale, sale, sale), "then", "place the others once"),
                refused(buy.then(pepsi), "then[0]", "with a price condition on the other symbol"),
                refused(
                        CompositeBuilder.oneCancelsOther(List.of(sale, stop, pepsi)),
                        "orders[2]",
                        "with a price condition on the other symbol"),
                refused(
                        CompositeBuilder.trigger(
                                buy, List.of(CompositeBuilder.oneCancelsOther(List.of(sale.quantity(3), stop)))),
                        "then[0]",
                        "write a bracket"),
                refused(
                        CompositeBuilder.trigger(
                                buy,
                                List.of(CompositeBuilder.oneCancelsOther(List.of(sale, stop))
                                        .extra("tastytrade", "a", ExtraValue.number(1)))),
                        "then[0].extras.tastytrade.a",
                        "the order that releases them"),
                refused(
                        buy.bracket(Exit.takeProfit(Offset.percent("5")), Exit.stopLoss("50")),
                        "then[0].orders[0].priceLink",
                        "give the level"),
                refused(CompositeBuilder.group(GroupKind.PAIRS, List.of(buy, pepsi)), "ratio", "give the ratio"),
                refused(
                        CompositeBuilder.group(GroupKind.PAIRS, List.of(buy, pepsi))
                                .ratio(new RatioTrigger(PriceComparator.BELOW, BigDecimal.ONE, false)),
                        "ratio.comparator",
                        "choose AT_OR_ABOVE"),
                refused(CompositeBuilder.group(GroupKind.BASKET, List.of(buy, sale)), "kind", "one by one"),
                refused(CompositeBuilder.group(GroupKind.of("BLAST"), List.of(buy, sale)), "kind", "one by one"));
    }

    private static Arguments refused(OrderPart order, String path, String remedy) {
        OrderSpec spec = order instanceof OrderBuilder single ? single.build() : ((CompositeBuilder) order).build();
        return arguments(spec, path, remedy);
    }

    @ParameterizedTest
    @MethodSource({"fields", "legs", "terms", "composites"})
    void is_refused_with_its_path_and_with_what_to_do_instead(OrderSpec order, String path, String remedy) {
        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> dialect.encode(order));

        assertThat(refusal).as("%s", order).isNotNull();
        assertThat(refusal.problems()).extracting(Violation::path).contains(path);
        assertThat(refusal.problems())
                .filteredOn(problem -> problem.path().equals(path))
                .extracting(Violation::remedy)
                .anySatisfy(said -> assertThat(said).contains(remedy));
    }

    @Test
    void everything_is_told_at_once_with_its_path_in_the_order() {
        OrderSpec order = CompositeBuilder.trigger(
                        Wire.limited().fillOrKill().hidden(true),
                        List.of(Wire.shares(EquityInstruction.SELL).units(3).type(OrderType.MARKET_ON_CLOSE)))
                .build();

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> dialect.encode(order));

        assertThat(refusal.problems())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "first.timeInForce", "first.handling.hidden", "then[0].type", "then[0].units");
    }

    @Test
    void two_spellings_of_one_symbol_are_one_leg_twice() {
        OrderSpec order = OrderBuilder.order()
                .leg(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), Wire.call("60")))
                .leg(Leg.of(
                        OptionInstruction.SELL_TO_OPEN,
                        Quantity.units(1),
                        VerbatimInstrument.of("KO    270115C00060000", "Equity Option")))
                .type(OrderType.NET_DEBIT)
                .price("1")
                .build();

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> dialect.encode(order));

        assertThat(refusal.problems()).extracting(Violation::path).containsExactly("legs[1].instrument");
    }

    @Test
    void a_word_of_tastytrades_is_held_to_the_rules_of_the_languages_own() {
        OrderSpec priceless = Wire.shares().type(OrderType.of("Limit")).build();
        OrderSpec endless = Wire.limited().timeInForce(TimeInForce.of("GTD")).build();

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> dialect.encode(priceless));
        UnsupportedOrderException other =
                catchThrowableOfType(UnsupportedOrderException.class, () -> dialect.encode(endless));

        assertThat(refusal.problems()).extracting(Violation::path).containsExactly("price");
        assertThat(other.problems()).extracting(Violation::path).containsExactly("expireDate");
    }

    @Test
    void times_beyond_four_digits_of_a_year_are_refused() {
        OrderSpec order =
                Wire.shares().notBefore(Instant.parse("+12000-01-01T00:00:00Z")).build();

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> dialect.encode(order));

        assertThat(refusal.problems()).extracting(Violation::path).containsExactly("notBefore");
    }
}

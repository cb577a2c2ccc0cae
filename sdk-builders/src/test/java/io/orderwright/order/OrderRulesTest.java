package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.BTC;
import static io.orderwright.order.Samples.DECEMBER;
import static io.orderwright.order.Samples.ES;
import static io.orderwright.order.Samples.bitcoin;
import static io.orderwright.order.Samples.buy;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.call;
import static io.orderwright.order.Samples.futures;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.sellLimit;
import static io.orderwright.order.Samples.shares;
import static io.orderwright.order.Samples.vertical;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a single order, broken and kept. */
class OrderRulesTest {
    private static final OrderBuilder MARKET = buy(100).type(OrderType.MARKET);
    private static final OrderBuilder LIMIT = buyLimit("150.00");
    private static final OrderBuilder TRAIL = sell(100).type(OrderType.TRAILING_STOP);
    private static final Instant NINE = Instant.parse("2026-12-01T14:00:00Z");
    private static final Instant TEN = Instant.parse("2026-12-01T15:00:00Z");

    private record Row(String rule, OrderBuilder broken, String path, String value, OrderBuilder kept) {
        @Override
        public String toString() {
            return path + " " + rule + ": " + value;
        }
    }

    private static Row row(String path, String value, String rule, OrderBuilder broken, OrderBuilder kept) {
        return new Row(rule, broken, path, value, kept);
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(legRows());
        rows.addAll(signRows());
        rows.addAll(linkRows());
        rows.addAll(lifeRows());
        rows.addAll(handlingRows());
        rows.addAll(conditionRows());
        return rows;
    }

    private static List<Row> legRows() {
        Leg half = Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units("1.5"), Option.call("AAPL", DECEMBER, "150"));
        OrderBuilder future = OrderBuilder.order().type(OrderType.MARKET);
        OrderBuilder bitcoin = OrderBuilder.order().type(OrderType.MARKET);
        return List.of(
                row("legs", "0", "must be one or more", MARKET.clearLegs(), MARKET),
                row("type", "unset", "must be set", buy(1), MARKET),
                row("units", "0", "must be above zero", MARKET.units(0), MARKET.units(1)),
                row("units", "-2", "must be above zero", MARKET.units("-2"), MARKET.units("2")),
                row("legs[0].quantity", "0", "must be above zero", MARKET.quantity(0), MARKET.quantity(1)),
                row("legs[0].quantity", "-5", "must be above zero", MARKET.quantity(-5), MARKET.quantity("0.5")),
                row(
                        "legs[0].quantity",
                        "0",
                        "must be above zero",
                        MARKET.legs(List.of(Leg.of(EquityInstruction.BUY, Quantity.cash("0"), AAPL))),
                        MARKET.legs(List.of(Leg.of(EquityInstruction.BUY, Quantity.cash("10.50"), AAPL)))),
                row(
                        "legs[0].quantity",
                        "-1",
                        "must be above zero",
                        MARKET.legs(List.of(Leg.of(
                                EquityInstruction.SELL, Quantity.of(BigDecimal.ONE.negate(), QuantityUnit.ALL), AAPL))),
                        MARKET.legs(List.of(Leg.of(EquityInstruction.SELL, Quantity.all(), AAPL)))),
                row(
                        "legs[0].quantity",
                        "1.5",
                        "must be whole contracts",
                        OrderBuilder.order(half).type(OrderType.MARKET),
                        OrderBuilder.order(half.withQuantity(Quantity.units("2.00")))
                                .type(OrderType.MARKET)),
                row(
                        "legs[0].quantity",
                        "0.5",
                        "must be whole contracts",
                        future.leg(futures(FutureInstruction.BUY, 1)).quantity("0.5"),
                        future.leg(futures(FutureInstruction.BUY, 1))),
                row(
                        "legs[0].quantity",
                        "-0.5",
                        "must be above zero",
                        bitcoin.leg(bitcoin(Side.BUY, "-0.5")),
                        bitcoin.leg(bitcoin(Side.BUY, "0.00000001"))),
                row(
                        "legs[1].instrument",
                        "AAPL",
                        "must differ from legs[0]",
                        MARKET.leg(shares(EquityInstruction.SELL, 1)),
                        MARKET.leg(Leg.of(EquityInstruction.SELL, Quantity.units(1), Equity.of("MSFT")))),
                row(
                        "legs[2].instrument",
                        "AAPL  261218C00160000",
                        "must differ from legs[1]",
                        vertical(1).leg(call(OptionInstruction.SELL_TO_OPEN, 1, "160.0")),
                        vertical(1).leg(call(OptionInstruction.SELL_TO_OPEN, 1, "165"))));
    }

    private static List<Row> signRows() {
        OrderBuilder option = OrderBuilder.order(call(OptionInstruction.BUY_TO_OPEN, 1, "150"))
                .type(OrderType.LIMIT);
        OrderBuilder bitcoin = OrderBuilder.order(bitcoin(Side.BUY, "1")).type(OrderType.LIMIT);
        OrderBuilder stop = sell(1).type(OrderType.STOP);
        String sign = "must not be negative: the order type says whether it is paid or received";
        return List.of(
                row("price", "0", "must be above zero", LIMIT.price("0"), LIMIT.price("0.0001")),
                row("price", "-0.01", "must be above zero", LIMIT.price("-0.01"), LIMIT.price("0.01")),
                row("price", "0.00", "must be above zero", option.price("0.00"), option.price("0.01")),
                row("price", "-1", "must be above zero", bitcoin.price("-1"), bitcoin.price("0.00000001")),
                row("stopPrice", "0", "must be above zero", stop.stopPrice("0"), stop.stopPrice("1")),
                row(
                        "price",
                        "-0.05",
                        sign,
                        vertical(1).price("-0.05"),
                        vertical(1).price("0.00")),
                row(
                        "price",
                        "-2.50",
                        sign,
                        Samples.ironCondor(1).price("-2.50"),
                        Samples.ironCondor(1).price("2.50")),
                row(
                        "priceEffect",
                        "DEBIT",
                        "is for limit and stop limit orders with several legs only",
                        LIMIT.priceEffect(PriceEffect.DEBIT),
                        vertical(1).type(OrderType.LIMIT).price("-1.00").priceEffect(PriceEffect.DEBIT)),
                row(
                        "priceEffect",
                        "CREDIT",
                        "is for limit and stop limit orders with several legs only",
                        Samples.ironCondor(1).priceEffect(PriceEffect.CREDIT),
                        Samples.ironCondor(1)
                                .type(OrderType.STOP_LIMIT)
                                .stopPrice("5.00")
                                .priceEffect(PriceEffect.CREDIT)),
                row(
                        "priceEffect",
                        "CREDIT",
                        "is for limit and stop limit orders with several legs only",
                        vertical(1).type(OrderType.MARKET).clearPrice().priceEffect(PriceEffect.CREDIT),
                        vertical(1).type(OrderType.of("NEW_TYPE")).priceEffect(PriceEffect.CREDIT)));
    }

    private static List<Row> linkRows() {
        OrderBuilder cover = buy(100).type(OrderType.TRAILING_STOP);
        OrderBuilder stop = sell(100).type(OrderType.STOP);
        OrderBuilder sale = sell(100).type(OrderType.LIMIT);
        String positive = "must be above zero for a trailing stop, on either side";
        String distance = "must be above zero: a distance from the entry is positive on either side";
        String below = "must be below 100 percent, where the price would be zero";
        return List.of(
                row("stopLink.amount", "0", positive, TRAIL.trailBy(Offset.ticks(0)), TRAIL.trailBy(Offset.ticks(1))),
                row(
                        "stopLink.amount",
                        "-2.00",
                        positive,
                        cover.trailBy(Offset.price("-2.00")),
                        cover.trailBy(Offset.price("2.00"))),
                row(
                        "stopLink.amount",
                        "100",
                        below,
                        TRAIL.trailBy(Offset.percent("100")),
                        TRAIL.trailBy(Offset.percent("99.9"))),
                row(
                        "stopLink.amount",
                        "-3",
                        distance,
                        stop.stopLink(entry(Offset.price("-3"))),
                        cover.trailBy(Offset.percent("100"))),
                row(
                        "stopLink.amount",
                        "100",
                        below,
                        stop.stopLink(entry(Offset.percent("100"))),
                        buy(1).type(OrderType.STOP).stopLink(entry(Offset.percent("200")))),
                row(
                        "priceLink.amount",
                        "0",
                        distance,
                        sale.priceLink(entry(Offset.ticks(0))),
                        sale.priceLink(entry(Offset.percent("150")))),
                row(
                        "priceLink.amount",
                        "100",
                        below,
                        buy(1).type(OrderType.LIMIT).priceLink(entry(Offset.percent("100"))),
                        buy(1).type(OrderType.LIMIT).priceLink(entry(Offset.percent("50")))),
                row(
                        "priceLink.amount",
                        "-100.0",
                        below,
                        sale.priceLink(PriceLink.of(PriceBasis.TRIGGER, Offset.percent("-100.0"))),
                        sale.priceLink(PriceLink.of(PriceBasis.TRIGGER, Offset.percent("-99")))),
                row(
                        "priceLink.amount",
                        "100",
                        below,
                        sell(1).type(OrderType.STOP_LIMIT).stopPrice("9").priceLink(entry(Offset.percent("100"))),
                        sell(1).type(OrderType.TRAILING_STOP_LIMIT)
                                .trailBy(Offset.price("1"))
                                .priceLink(PriceLink.of(PriceBasis.LAST, Offset.percent("100")))));
    }

    private static PriceLink entry(Offset distance) {
        return PriceLink.of(PriceBasis.ENTRY, distance);
    }

    private static List<Row> lifeRows() {
        OrderBuilder tillDate = LIMIT.timeInForce(TimeInForce.GOOD_TILL_DATE);
        return List.of(
                row("expireDate", "unset", "must be set for GOOD_TILL_DATE", tillDate, tillDate.expireDate(DECEMBER)),
                row(
                        "expireDate",
                        "2026-12-18",
                        "is for GOOD_TILL_DATE only",
                        LIMIT.expireDate(DECEMBER),
                        tillDate.cancelAt(TEN)),
                row(
                        "expireDate",
                        "2026-12-18",
                        "is for GOOD_TILL_DATE only",
                        LIMIT.clearTimeInForce().expireDate(DECEMBER),
                        LIMIT.goodTillDate(DECEMBER)),
                row(
                        "notBefore",
                        "2026-12-01T15:00:00Z",
                        "must be before cancelAt",
                        LIMIT.notBefore(TEN).cancelAt(TEN),
                        LIMIT.notBefore(NINE).cancelAt(TEN)),
                row(
                        "notBefore",
                        "2026-12-01T15:00:00Z",
                        "must be before cancelAt",
                        LIMIT.notBefore(TEN).cancelAt(NINE),
                        LIMIT.notBefore(TEN)));
    }

    private static List<Row> handlingRows() {
        OrderBuilder cash = OrderBuilder.order(Leg.of(EquityInstruction.BUY, Quantity.cash("5.00"), AAPL))
                .type(OrderType.MARKET);
        Algorithm vwap = Algorithm.of(AlgorithmStrategy.VWAP);
        return List.of(
                positive("activationPrice", TRAIL.trailBy(Offset.price("1")).activationPrice("0"), LIMIT),
                positive("leverage", LIMIT.leverage("0"), LIMIT.leverage("0.5")),
                positive("accountLeverage", LIMIT.accountLeverage("0"), LIMIT.accountLeverage("10")),
                positive("displayQuantity", LIMIT.displayQuantity("0"), LIMIT.displayQuantity("99.99")),
                row(
                        "handling.displayQuantity",
                        "100.0",
                        "must be less than the quantity 100",
                        LIMIT.displayQuantity("100.0"),
                        cash.displayQuantity("10")),
                row(
                        "handling.postOnly",
                        "true",
                        "must not be set for MARKET",
                        MARKET.postOnly(true),
                        MARKET.postOnly(false)),
                row(
                        "handling.postOnly",
                        "true",
                        "must not be set for STOP",
                        sell(1).type(OrderType.STOP).stopPrice("1").postOnly(true),
                        sellLimit("1").postOnly(true)),
                row(
                        "handling.postOnly",
                        "true",
                        "must not be set for IMMEDIATE_OR_CANCEL",
                        LIMIT.immediateOrCancel().postOnly(true),
                        LIMIT.goodTillCancel().postOnly(true)),
                row(
                        "handling.reverseLimit",
                        "true",
                        "must not be set for MARKET",
                        MARKET.reverseLimit(true),
                        LIMIT.reverseLimit(true)),
                row("handling.partition", "blank", "must not be blank", LIMIT.partition(" "), LIMIT.partition("x")),
                row(
                        "algorithm.duration",
                        "PT0S",
                        "must be above zero",
                        MARKET.algorithm(Algorithm.twap(Duration.ZERO)),
                        MARKET.algorithm(Algorithm.twap(Duration.ofSeconds(1)))),
                row(
                        "algorithm.participation",
                        "0",
                        "must be above 0 and at most 1",
                        MARKET.algorithm(vwap.participating("0")),
                        MARKET.algorithm(vwap.participating("1"))),
                row(
                        "algorithm.participation",
                        "1.01",
                        "must be above 0 and at most 1",
                        MARKET.algorithm(vwap.participating("1.01")),
                        MARKET.algorithm(vwap.participating("0.01"))));
    }

    private static Row positive(String field, OrderBuilder broken, OrderBuilder kept) {
        return row("handling." + field, "0", "must be above zero", broken, kept);
    }

    private static List<Row> conditionRows() {
        PriceCondition last = PriceCondition.atOrAbove(AAPL, "-1");
        return List.of(
                row(
                        "conditions[1].text",
                        "blank",
                        "must not be blank",
                        LIMIT.condition(last).condition(VerbatimCondition.of(" \n")),
                        LIMIT.condition(last).condition(VerbatimCondition.of("BTC > 1"))),
                row(
                        "conditions[0].components[1].quantity",
                        "0",
                        "must be above zero",
                        LIMIT.condition(spread("0")),
                        LIMIT.condition(spread("2"))),
                row(
                        "legs[0].positionId",
                        "blank",
                        "must not be blank",
                        MARKET.legs(List.of(shares(EquityInstruction.BUY, 1).withPositionId(""))),
                        MARKET.legs(List.of(shares(EquityInstruction.BUY, 1).withPositionId("p-1")))));
    }

    private static PriceCondition spread(String quantity) {
        PriceComponent one = new PriceComponent(AAPL, Quantity.units(1), PositionSide.LONG);
        PriceComponent other = new PriceComponent(ES, Quantity.units(quantity), PositionSide.SHORT);
        return new PriceCondition(
                ConditionAction.ROUTE,
                AAPL,
                Indicator.LAST,
                PriceComparator.ABOVE,
                BigDecimal.ZERO,
                List.of(one, other));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_broken_rule_is_reported_with_path_value_and_remedy(Row row) {
        Violation violation = Samples.violation(row.broken()::build);

        assertThat(violation.path()).isEqualTo(row.path());
        assertThat(violation.value()).isEqualTo(row.value());
        assertThat(violation.rule()).isEqualTo(row.rule());
        assertThat(violation.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_kept_rule_is_no_violation(Row row) {
        assertThat(row.kept().build().legs()).isNotEmpty();
    }

    @Test
    void futures_spreads_and_unknown_instruments_may_trade_below_zero() {
        Leg oil = Leg.of(FutureInstruction.SELL, Quantity.units(1), Future.of("CL", YearMonth.of(2026, 12)));
        Leg unknown = Leg.of(Side.BUY, Quantity.units("0.5"), VerbatimInstrument.of("CL-SPREAD"));

        assertThat(List.of(oil, unknown)).allSatisfy(leg -> {
            OrderBuilder order = OrderBuilder.order(leg);
            assertThat(order.type(OrderType.LIMIT).price("-37.63").build().price())
                    .isPresent();
            assertThat(order.type(OrderType.STOP).stopPrice("-1").build().stopPrice())
                    .isPresent();
        });
        assertThat(vertical(1).type(OrderType.LIMIT).price("-0.05").build().price())
                .isPresent();
    }

    @Test
    void an_unknown_quantity_unit_needs_an_amount_and_may_be_a_fraction() {
        Leg leg = Leg.of(FutureInstruction.BUY, Quantity.of(new BigDecimal("0.5"), QuantityUnit.of("LOTS")), ES);

        assertThat(OrderBuilder.order(leg).type(OrderType.MARKET).build().legs())
                .containsExactly(leg);
    }

    @Test
    void an_expression_is_a_price_of_unknown_sign() {
        assertThat(LIMIT.price(io.orderwright.price.Expression.of("mid - 1"))
                        .build()
                        .price())
                .isPresent();
    }

    @Test
    void a_condition_may_have_variables_and_an_expiry() {
        Condition condition = new VerbatimCondition("$x > 1", Optional.of("x=BTC"), Optional.of(TEN));

        assertThat(buyLimit("1").condition(condition).build().conditions()).containsExactly(condition);
    }

    @Test
    void an_exception_lists_every_broken_rule_of_every_leg() {
        assertThat(Samples.violations(() -> OrderBuilder.order(call(OptionInstruction.BUY_TO_OPEN, 0, "150"))
                        .leg(Leg.of(
                                OptionInstruction.SELL_TO_OPEN,
                                Quantity.units("0.5"),
                                Option.call("MSFT", DECEMBER, "160")))
                        .leg(Leg.of(Side.BUY, Quantity.units("-1"), BTC))
                        .type(OrderType.STOP_LIMIT)
                        .build()))
                .extracting(Violation::path)
                .containsExactly(
                        "legs[0].quantity",
                        "legs[1].quantity",
                        "legs[2].quantity",
                        "legs[1].instrument",
                        "legs[2].instrument",
                        "price",
                        "stopPrice");
    }
}

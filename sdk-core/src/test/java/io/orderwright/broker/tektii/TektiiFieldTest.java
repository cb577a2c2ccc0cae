package io.orderwright.broker.tektii;

import static io.orderwright.broker.tektii.Wire.SHARES;
import static io.orderwright.broker.tektii.Wire.built;
import static io.orderwright.broker.tektii.Wire.json;
import static io.orderwright.broker.tektii.Wire.limit;
import static io.orderwright.broker.tektii.Wire.read;
import static io.orderwright.broker.tektii.Wire.shares;
import static io.orderwright.broker.tektii.Wire.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.builder.Orders;
import io.orderwright.client.Dialect;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.ComplexStrategy;
import io.orderwright.order.Destination;
import io.orderwright.order.Exit;
import io.orderwright.order.Leg;
import io.orderwright.order.MarginMode;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceLink;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field of an OrderRequest: how an order writes it, and what it is read as. */
class TektiiFieldTest {
    private static final String MARKET = "\"order_type\":\"MARKET\"";
    private static final String LIMIT = "\"order_type\":\"LIMIT\",\"limit_price\":\"50.10\"";

    private final Dialect tektii = Tektii.dialect();

    @ParameterizedTest(name = "{1}")
    @MethodSource({"types", "lives", "restrictions", "instruments", "brackets", "unsaid"})
    void is_written_and_read(OrderPart part, String json, OrderPart canonical) {
        OrderSpec order = built(part);

        assertThat(tektii.encode(order)).isEqualTo(json);
        assertThat(tektii.decode(json)).isEqualTo(built(canonical));
        assertThat(tektii.canonical(order)).isEqualTo(built(canonical));
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(shares(), json(SHARES, MARKET), read()),
                arguments(
                        limit("50.10"),
                        json(SHARES, LIMIT),
                        read().type(OrderType.LIMIT).price("50.10")),
                arguments(
                        stop("51"),
                        json(SHARES, "\"order_type\":\"STOP\",\"stop_price\":\"51\""),
                        read().type(OrderType.STOP).stopPrice("51")),
                arguments(
                        stop("51").type(OrderType.STOP_LIMIT).price("51.5"),
                        json(SHARES, "\"order_type\":\"STOP_LIMIT\",\"limit_price\":\"51.5\",\"stop_price\":\"51\""),
                        read().type(OrderType.STOP_LIMIT).price("51.5").stopPrice("51")),
                arguments(
                        trailing(Offset.price("1.50")),
                        json(
                                SHARES,
                                "\"order_type\":\"TRAILING_STOP\",\"trailing_distance\":\"1.50\"",
                                "\"trailing_type\":\"ABSOLUTE\""),
                        read().type(OrderType.TRAILING_STOP).stopLink(PriceLink.trailing(Offset.price("1.50")))),
                arguments(
                        trailing(Offset.percent("2.5")),
                        json(
                                SHARES,
                                "\"order_type\":\"TRAILING_STOP\",\"trailing_distance\":\"2.5\"",
                                "\"trailing_type\":\"PERCENT\""),
                        read().type(OrderType.TRAILING_STOP).stopLink(PriceLink.trailing(Offset.percent("2.5")))));
    }

    private static OrderBuilder trailing(Offset distance) {
        return shares().type(OrderType.TRAILING_STOP).stopLink(PriceLink.trailing(distance));
    }

    static Stream<Arguments> lives() {
        return Stream.of(
                arguments(shares().goodTillCancel(), json(SHARES, MARKET, "\"time_in_force\":\"GTC\""), read()),
                arguments(
                        shares().day(),
                        json(SHARES, MARKET, "\"time_in_force\":\"DAY\""),
                        read().timeInForce(TimeInForce.DAY)),
                arguments(
                        shares().timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL),
                        json(SHARES, MARKET, "\"time_in_force\":\"IOC\""),
                        read().timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL)),
                arguments(
                        shares().timeInForce(TimeInForce.FILL_OR_KILL),
                        json(SHARES, MARKET, "\"time_in_force\":\"FOK\""),
                        read().timeInForce(TimeInForce.FILL_OR_KILL)));
    }

    static Stream<Arguments> restrictions() {
        OrderBuilder limited = read().type(OrderType.LIMIT).price("50.10");
        return Stream.of(
                arguments(
                        limit("50.10").reduceOnly(true),
                        json(SHARES, LIMIT, "\"reduce_only\":true"),
                        limited.reduceOnly(true)),
                arguments(
                        limit("50.10").postOnly(true),
                        json(SHARES, LIMIT, "\"post_only\":true"),
                        limited.postOnly(true)),
                arguments(limit("50.10").hidden(true), json(SHARES, LIMIT, "\"hidden\":true"), limited.hidden(true)),
                arguments(
                        limit("50.10").displayQuantity("2"),
                        json(SHARES, LIMIT, "\"display_quantity\":\"2\""),
                        limited.displayQuantity("2")),
                arguments(
                        limit("50.10").marginMode(MarginMode.ISOLATED),
                        json(SHARES, LIMIT, "\"margin_mode\":\"ISOLATED\""),
                        limited.marginMode(MarginMode.ISOLATED)),
                arguments(
                        limit("50.10").marginMode(MarginMode.CROSS),
                        json(SHARES, LIMIT, "\"margin_mode\":\"CROSS\""),
                        limited.marginMode(MarginMode.CROSS)),
                arguments(
                        limit("50.10").leverage("2.5"),
                        json(SHARES, LIMIT, "\"leverage\":\"2.5\""),
                        limited.leverage("2.5")),
                arguments(
                        limit("50.10").extra("tektii", "new_field", ExtraValue.text("x")),
                        json(SHARES, LIMIT, "\"new_field\":\"x\""),
                        limited.extra("tektii", "new_field", ExtraValue.text("x"))));
    }

    static Stream<Arguments> instruments() {
        return Stream.of(
                instrument(Leg.of(EquityInstruction.BUY, Quantity.units(7), Equity.of("AAPL")), "AAPL", "BUY"),
                instrument(Leg.of(EquityInstruction.SELL_SHORT, Quantity.units(7), Equity.of("AAPL")), "AAPL", "SELL"),
                instrument(Leg.of(EquityInstruction.BUY_TO_COVER, Quantity.units(7), Equity.of("AAPL")), "AAPL", "BUY"),
                instrument(Leg.of(FutureInstruction.SELL, Quantity.units(7), Future.parse("/ESZ26")), "/ESZ26", "SELL"),
                instrument(Leg.of(Side.BUY, Quantity.units(7), CryptoPair.parse("BTC/USD")), "BTC/USD", "BUY"),
                instrument(
                        Leg.of(Side.SELL, Quantity.units(7), VerbatimInstrument.of("F:EURUSD", "FOREX")),
                        "F:EURUSD",
                        "SELL"),
                arguments(
                        shares().legs(List.of(Leg.of(EquityInstruction.SELL, Quantity.units("0.25"), Equity.of("KO"))
                                .withPositionId("p-1"))),
                        json(
                                "\"symbol\":\"KO\",\"side\":\"SELL\",\"quantity\":\"0.25\"",
                                MARKET,
                                "\"position_id\":\"p-1\""),
                        read().legs(List.of(Leg.of(Side.SELL, Quantity.units("0.25"), VerbatimInstrument.of("KO"))
                                .withPositionId("p-1")))));
    }

    private static Arguments instrument(Leg leg, String symbol, String side) {
        return arguments(
                shares().legs(List.of(leg)),
                json("\"symbol\":\"" + symbol + "\",\"side\":\"" + side + "\",\"quantity\":\"7\"", MARKET),
                read().legs(List.of(Leg.of(Side.valueOf(side), Quantity.units(7), VerbatimInstrument.of(symbol)))));
    }

    static Stream<Arguments> brackets() {
        OrderBuilder entry = read().type(OrderType.LIMIT).price("50.10");
        return Stream.of(
                arguments(
                        limit("50.10").bracket(Exit.takeProfit("60"), Exit.stopLoss("45.5")),
                        json(SHARES, LIMIT, "\"stop_loss\":\"45.5\",\"take_profit\":\"60\""),
                        entry.bracket(Exit.takeProfit("60"), Exit.stopLoss("45.5"))),
                arguments(
                        limit("50.10").bracket(Exit.stopLoss("45.5"), Exit.takeProfit("60")),
                        json(SHARES, LIMIT, "\"stop_loss\":\"45.5\",\"take_profit\":\"60\""),
                        entry.bracket(Exit.takeProfit("60"), Exit.stopLoss("45.5"))),
                arguments(
                        limit("50.10").bracket(Exit.stopLoss("45.5")),
                        json(SHARES, LIMIT, "\"stop_loss\":\"45.5\""),
                        entry.bracket(Exit.stopLoss("45.5"))),
                arguments(
                        limit("50.10").bracket(Exit.takeProfit("60")),
                        json(SHARES, LIMIT, "\"take_profit\":\"60\""),
                        entry.bracket(Exit.takeProfit("60"))),
                arguments(
                        Orders.sellShort(7).shares("KO").market().bracket(Exit.takeProfit("40"), Exit.stopLoss("60")),
                        json(
                                "\"symbol\":\"KO\",\"side\":\"SELL\",\"quantity\":\"7\"",
                                MARKET,
                                "\"stop_loss\":\"60\",\"take_profit\":\"40\",\"time_in_force\":\"DAY\""),
                        read().legs(List.of(Leg.of(Side.SELL, Quantity.units(7), VerbatimInstrument.of("KO"))))
                                .day()
                                .bracket(Exit.takeProfit("40"), Exit.stopLoss("60"))));
    }

    /** What says nothing to the gateway is left out, and does not come back. */
    static Stream<Arguments> unsaid() {
        return Stream.of(
                arguments(shares().session(Session.NORMAL), json(SHARES, MARKET), read()),
                arguments(shares().label("mine").notes("why"), json(SHARES, MARKET), read()),
                arguments(shares().complexStrategy(ComplexStrategy.NONE), json(SHARES, MARKET), read()),
                arguments(shares().destination(Destination.AUTO), json(SHARES, MARKET), read()),
                arguments(shares().units(7), json(SHARES, MARKET), read()),
                arguments(
                        shares().reduceOnly(false).postOnly(false).hidden(false).reverseLimit(false),
                        json(SHARES, MARKET),
                        read()),
                arguments(shares().extra("schwab", "x", ExtraValue.text("y")), json(SHARES, MARKET), read()),
                arguments(
                        shares().legs(List.of(Leg.of(EquityInstruction.BUY, Quantity.units(7), Equity.of("KO"))
                                .withPositionEffect(PositionEffect.AUTOMATIC))),
                        json(SHARES, MARKET),
                        read()));
    }
}

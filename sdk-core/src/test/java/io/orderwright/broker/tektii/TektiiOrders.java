package io.orderwright.broker.tektii;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.Leg;
import io.orderwright.order.MarginMode;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Orders of the kinds that a gateway takes, from a seed: the same seed, the same order. */
final class TektiiOrders {
    private final Random random;

    TektiiOrders(long seed) {
        this.random = new Random(seed);
    }

    OrderSpec order() {
        while (true) {
            try {
                return Wire.built(oneIn(4) ? group() : oneIn(3) ? bracket() : single());
            } catch (InvalidOrderException broken) {
                // A display quantity above the quantity, a post-only market order and the like: the next one will do.
            }
        }
    }

    private OrderPart group() {
        List<OrderPart> members = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            members.add(oneIn(4) ? bracket() : single());
        }
        return CompositeBuilder.oneCancelsOther(members);
    }

    private OrderPart bracket() {
        OrderBuilder entry = single();
        boolean buys = entry.legs().get(0).instruction().side().orElseThrow() == Side.BUY;
        Exit high = buys ? Exit.takeProfit(price(9_000)) : Exit.stopLoss(price(9_000));
        Exit low = buys ? Exit.stopLoss(price(1)) : Exit.takeProfit(price(1));
        if (oneIn(3)) {
            return entry.bracket(oneIn(2) ? high : low);
        }
        return oneIn(2) ? entry.bracket(high, low) : entry.bracket(low, high);
    }

    private OrderBuilder single() {
        OrderBuilder order = priced(OrderBuilder.order().legs(List.of(leg())));
        order = oneIn(2) ? order.timeInForce(life()) : order;
        order = oneIn(3) ? order.session(Session.NORMAL) : order;
        order = oneIn(6) ? order.label("mine").notes("why") : order;
        order = oneIn(3) ? restricted(order) : order;
        return oneIn(8) ? order.extra("tektii", "field" + random.nextInt(9), ExtraValue.text("\"é\n")) : order;
    }

    private OrderBuilder priced(OrderBuilder order) {
        return switch (random.nextInt(5)) {
            case 0 -> order.type(OrderType.MARKET);
            case 1 -> order.type(OrderType.LIMIT).price(price(100));
            case 2 -> order.type(OrderType.STOP).stopPrice(price(100));
            case 3 -> order.type(OrderType.STOP_LIMIT).stopPrice(price(100)).price(price(200));
            default -> order.type(OrderType.TRAILING_STOP).stopLink(PriceLink.trailing(distance()));
        };
    }

    private Offset distance() {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(9_000), 2);
        return oneIn(2) ? Offset.price(amount) : Offset.percent(amount);
    }

    private String price(int about) {
        return BigDecimal.valueOf(about * 100L + random.nextInt(9_000), 2)
                .movePointLeft(about == 1 ? 2 : 0)
                .toPlainString();
    }

    private Leg leg() {
        Quantity quantity = oneIn(3)
                ? Quantity.units(BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(5)))
                : Quantity.units(1 + random.nextInt(500));
        Leg leg = switch (random.nextInt(4)) {
            case 0 -> Leg.of(oneOf(Side.values()), quantity, CryptoPair.parse("BTC/USD"));
            case 1 ->
                Leg.of(
                        oneOf(FutureInstruction.values()),
                        Quantity.units(1 + random.nextInt(9)),
                        Future.parse("/ESZ26"));
            case 2 -> Leg.of(oneOf(Side.values()), quantity, VerbatimInstrument.of("F:EURUSD", "FOREX"));
            default ->
                Leg.of(
                        oneOf(
                                EquityInstruction.BUY,
                                EquityInstruction.SELL,
                                EquityInstruction.SELL_SHORT,
                                EquityInstruction.BUY_TO_COVER),
                        quantity,
                        Equity.of("BRK.B"));
        };
        return oneIn(10) ? leg.withPositionId("p " + random.nextInt(9)) : leg;
    }

    private TimeInForce life() {
        return oneOf(
                TimeInForce.DAY,
                TimeInForce.GOOD_TILL_CANCEL,
                TimeInForce.IMMEDIATE_OR_CANCEL,
                TimeInForce.FILL_OR_KILL);
    }

    private OrderBuilder restricted(OrderBuilder order) {
        return switch (random.nextInt(6)) {
            case 0 -> order.reduceOnly(oneIn(2));
            case 1 -> order.postOnly(oneIn(2));
            case 2 -> order.hidden(oneIn(2));
            case 3 -> order.displayQuantity(BigDecimal.valueOf(1 + random.nextInt(9), 3));
            case 4 -> order.marginMode(oneOf(MarginMode.values()));
            default -> order.leverage(BigDecimal.valueOf(1 + random.nextInt(500), 1));
        };
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Indicator;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.PositionSide;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.PriceComponent;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.RatioTrigger;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes orders of the kinds that tastytrade has, from a seed: the same seed, the same order. Most of them it takes. */
final class TastytradeOrders {
    private final Random random;

    private TastytradeOrders(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L); // the first numbers of neighbouring seeds are alike
    }

    static OrderSpec of(long seed) {
        TastytradeOrders orders = new TastytradeOrders(seed);
        Optional<OrderSpec> order = Optional.empty();
        while (order.isEmpty()) {
            order = orders.tried();
        }
        return order.get();
    }

    /** Random prices may stand on the wrong side of a bracket: the next ones will do. */
    private Optional<OrderSpec> tried() {
        try {
            OrderPart part = part();
            return Optional.of(part instanceof OrderBuilder order ? order.build() : ((CompositeBuilder) part).build());
        } catch (InvalidOrderException e) {
            return Optional.empty();
        }
    }

    private OrderPart part() {
        return switch (random.nextInt(8)) {
            case 0 -> CompositeBuilder.oneCancelsOther(several(2 + random.nextInt(2)));
            case 1 -> CompositeBuilder.trigger(share("KO"), several(1 + random.nextInt(3)));
            case 2 -> bracket();
            case 3 -> pair();
            default -> single();
        };
    }

    private List<OrderPart> several(int count) {
        List<OrderPart> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(share("KO"));
        }
        return orders;
    }

    private CompositeBuilder bracket() {
        Leg opening = Leg.of(of(EquityInstruction.BUY, EquityInstruction.BUY_TO_COVER), units(), Equity.of("KO"));
        OrderBuilder entry = OrderBuilder.order(opening).type(OrderType.LIMIT).price(cents(5_000, 6_000));
        entry = random.nextBoolean() ? entry.day() : entry.goodTillCancel();
        Exit target = Exit.takeProfit(cents(6_001, 9_000));
        Exit stop = Exit.stopLoss(cents(1_000, 4_999));
        if (random.nextBoolean()) {
            stop = stop.limit(cents(500, 999));
        }
        CompositeBuilder bracket = random.nextBoolean() ? entry.bracket(target, stop) : entry.bracket(stop, target);
        return random.nextInt(6) == 0 ? bracket.extra("tastytrade", "x", ExtraValue.text("y")) : bracket;
    }

    private CompositeBuilder pair() {
        return CompositeBuilder.group(GroupKind.PAIRS, List.of(share("KO"), share("PEP")))
                .ratio(new RatioTrigger(
                        of(PriceComparator.AT_OR_ABOVE, PriceComparator.AT_OR_BELOW),
                        BigDecimal.valueOf(1 + random.nextInt(500), 2),
                        random.nextBoolean()));
    }

    private OrderBuilder single() {
        OrderBuilder order = switch (random.nextInt(7)) {
            case 0 -> spread();
            case 1 -> future();
            case 2 -> futureSpread();
            case 3 -> crypto();
            case 4 -> option();
            case 5 -> money();
            default -> share(of("AAPL", "BRK.B", "SPY"));
        };
        order = random.nextInt(5) == 0 ? order.condition(condition()) : order;
        order = random.nextInt(6) == 0 ? order.notBefore(moment(2027)) : order;
        order = random.nextInt(6) == 0 ? order.cancelAt(moment(2028)) : order;
        order = random.nextInt(8) == 0 ? order.partition("algo").automated(random.nextBoolean()) : order;
        order = random.nextInt(8) == 0 ? order.label("mine").notes("a \"note\"") : order;
        return random.nextInt(8) == 0 ? order.extra("tastytrade", "new-field", ExtraValue.number(7)) : order;
    }

    private OrderBuilder share(String symbol) {
        Leg leg = Leg.of(
                of(
                        EquityInstruction.BUY,
                        EquityInstruction.SELL,
                        EquityInstruction.SELL_SHORT,
                        EquityInstruction.BUY_TO_COVER),
                units(),
                Equity.of(symbol));
        leg = random.nextInt(8) == 0 ? leg.withPositionEffect(of(PositionEffect.values())) : leg;
        OrderBuilder order = alone(leg);
        return random.nextInt(5) == 0 ? order.session(of(Session.EXTENDED, Session.OVERNIGHT, Session.NORMAL)) : order;
    }

    private OrderBuilder option() {
        return alone(Leg.of(of(OptionInstruction.values()), units(), call(40 + random.nextInt(40))));
    }

    private OrderBuilder future() {
        Instrument instrument = of(Future.parse("/ESZ26"), Future.parse("/6EH7", 2027), Future.parse("/VXX28"));
        return alone(Leg.of(of(FutureInstruction.values()), units(), (Future) instrument));
    }

    private OrderBuilder crypto() {
        Quantity part = Quantity.units(BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(6)));
        return alone(Leg.of(of(Side.values()), part, CryptoPair.spot(of("BTC", "ETH"), "USD")));
    }

    private OrderBuilder money() {
        Quantity cash = Quantity.cash(BigDecimal.valueOf(500 + random.nextInt(99_999), 2));
        return OrderBuilder.order()
                .leg(Leg.of(of(EquityInstruction.BUY, EquityInstruction.SELL), cash, Equity.of("KO")))
                .type(OrderType.MARKET)
                .day();
    }

    private OrderBuilder spread() {
        OrderBuilder order = OrderBuilder.order();
        if (random.nextInt(5) == 0) {
            order = order.leg(Leg.of(EquityInstruction.BUY, Quantity.units(100), Equity.of("KO")));
        }
        int options = 2 + random.nextInt(2);
        for (int i = 0; i < options; i++) {
            order = order.leg(Leg.of(of(OptionInstruction.values()), Quantity.units(1 + i), call(40 + i)));
        }
        return net(order);
    }

    private OrderBuilder futureSpread() {
        OrderBuilder order = OrderBuilder.order();
        int options = 2 + random.nextInt(3);
        for (int i = 0; i < options; i++) {
            FutureOption option = FutureOption.put(
                    Future.parse("/ESZ26"), "EW4Z6", LocalDate.of(2026, 12, 24), BigDecimal.valueOf(5_000 + 5 * i));
            order = order.leg(Leg.of(of(OptionInstruction.values()), units(), option));
        }
        return net(order);
    }

    private OrderBuilder net(OrderBuilder order) {
        OrderBuilder living = random.nextBoolean() ? order.day() : order.goodTillCancel();
        String price = cents(1, 900);
        return switch (random.nextInt(4)) {
            case 0 -> living.type(OrderType.NET_DEBIT).price(price);
            case 1 -> living.type(OrderType.NET_CREDIT).price(price);
            case 2 -> living.type(OrderType.LIMIT).price(price).priceEffect(of(PriceEffect.values()));
            default ->
                living.type(OrderType.STOP_LIMIT)
                        .price(price)
                        .stopPrice(cents(1, 900))
                        .priceEffect(of(PriceEffect.values()));
        };
    }

    private OrderBuilder alone(Leg leg) {
        OrderBuilder order = OrderBuilder.order().leg(leg);
        order = switch (random.nextInt(6)) {
            case 0 -> order.type(OrderType.MARKET);
            case 1 -> order.type(OrderType.STOP).stopPrice(cents(100, 9_000));
            case 2 -> order.type(OrderType.STOP_LIMIT).price(cents(100, 9_000)).stopPrice(cents(100, 9_000));
            case 3 -> order.type(OrderType.MARKETABLE_LIMIT);
            default -> order.type(OrderType.LIMIT).price(cents(100, 9_000));
        };
        return switch (random.nextInt(6)) {
            case 0 -> order;
            case 1 -> order.goodTillCancel();
            case 2 -> order.goodTillDate(LocalDate.of(2027, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            case 3 -> order.timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL);
            default -> order.day();
        };
    }

    private PriceCondition condition() {
        Instrument watched =
                of(Equity.of("SPY"), call(50), VerbatimInstrument.of("SPX", "Index"), CryptoPair.spot("BTC", "USD"));
        PriceCondition condition = random.nextBoolean()
                ? PriceCondition.atOrAbove(watched, cents(100, 90_000))
                : PriceCondition.atOrBelow(watched, cents(100, 90_000)).cancelling();
        condition = random.nextInt(3) == 0 ? condition.on(Indicator.NATURAL) : condition;
        if (random.nextInt(3) > 0) {
            return condition;
        }
        PriceComponent one = new PriceComponent(watched, Quantity.units(1), of(PositionSide.values()));
        PriceComponent two = new PriceComponent(Equity.of("KO"), Quantity.units(2), PositionSide.SHORT);
        return new PriceCondition(
                condition.action(),
                watched,
                condition.indicator(),
                condition.comparator(),
                condition.threshold(),
                random.nextBoolean() ? List.of(one) : List.of(one, two));
    }

    private Option call(int strike) {
        return Option.call("KO", LocalDate.of(2027, 1, 15), BigDecimal.valueOf(strike));
    }

    private Instant moment(int year) {
        return Instant.parse(year + "-03-01T14:30:00Z").plusMillis(random.nextInt(1_000_000_000));
    }

    private Quantity units() {
        return Quantity.units(1 + random.nextInt(500));
    }

    private String cents(int least, int most) {
        return BigDecimal.valueOf(least + random.nextInt(most - least + 1), 2).toPlainString();
    }

    @SafeVarargs
    private <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package io.orderwright.examples;

import io.orderwright.client.Capabilities.Feature;
import io.orderwright.client.Capabilities.InstrumentKind;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.OptionType;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.Algorithm;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.Quantity;
import io.orderwright.order.RatioTrigger;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Offset;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For each thing that a broker may have, orders that need it and little else: a broker that has it takes one of them. */
final class ProbeOrders {
    private static final LocalDate EXPIRATION = LocalDate.of(2027, 1, 15);
    private static final Quantity ONE = Quantity.units(1);
    private static final Future FUTURE = Future.of("ES", YearMonth.of(2026, 12));

    private ProbeOrders() {}

    static Map<InstrumentKind, List<OrderSpec>> instruments() {
        Leg futureOption = Leg.of(
                OptionInstruction.BUY_TO_OPEN,
                ONE,
                FutureOption.call(FUTURE, "EW4", LocalDate.of(2026, 11, 27), "5000"));
        return Map.of(
                InstrumentKind.EQUITY, either(limit(shares(), "50.00")),
                InstrumentKind.OPTION, either(limit(option(OptionInstruction.BUY_TO_OPEN, "50"), "1.00")),
                InstrumentKind.FUTURE, either(limit(Leg.of(FutureInstruction.BUY, ONE, FUTURE), "5000.00")),
                InstrumentKind.FUTURE_OPTION, either(limit(futureOption, "10.00")),
                InstrumentKind.CRYPTO_PAIR,
                        either(limit(Leg.of(Side.BUY, ONE, CryptoPair.spot("BTC", "USD")), "50000")),
                InstrumentKind.VERBATIM, either(limit(Leg.of(Side.BUY, ONE, VerbatimInstrument.of("X:ANY")), "50.00")));
    }

    static Map<OrderType, List<OrderSpec>> types() {
        OrderBuilder plain = OrderBuilder.order(shares());
        OrderBuilder option = OrderBuilder.order(option(OptionInstruction.BUY_TO_OPEN, "50"));
        OrderBuilder spread = spread();
        Map<OrderType, List<OrderSpec>> types = new LinkedHashMap<>();
        for (OrderType type :
                List.of(OrderType.MARKET, OrderType.MARKET_ON_CLOSE, OrderType.MARKETABLE_LIMIT, OrderType.JOIN_BID)) {
            types.put(type, either(plain.type(type)));
        }
        for (OrderType type : List.of(OrderType.LIMIT, OrderType.LIMIT_ON_CLOSE)) {
            types.put(type, either(plain.type(type).price("50.00")));
        }
        types.put(OrderType.STOP, either(plain.type(OrderType.STOP).stopPrice("55.00")));
        types.put(
                OrderType.STOP_LIMIT,
                either(plain.type(OrderType.STOP_LIMIT).stopPrice("55.00").price("55.50")));
        types.put(
                OrderType.TRAILING_STOP,
                either(plain.type(OrderType.TRAILING_STOP).trailBy(Offset.price("1.00"))));
        types.put(
                OrderType.TRAILING_STOP_LIMIT,
                either(plain.type(OrderType.TRAILING_STOP_LIMIT)
                        .trailBy(Offset.price("1.00"))
                        .price("50.00")));
        types.put(OrderType.NON_MARKETABLE, either(plain.type(OrderType.NON_MARKETABLE)));
        types.put(OrderType.NET_DEBIT, either(spread.type(OrderType.NET_DEBIT).price("1.00")));
        types.put(OrderType.NET_CREDIT, either(spread.type(OrderType.NET_CREDIT).price("1.00")));
        types.put(OrderType.NET_ZERO, either(spread.type(OrderType.NET_ZERO)));
        types.put(OrderType.EXERCISE, either(option.type(OrderType.EXERCISE)));
        types.put(OrderType.CABINET, either(option.type(OrderType.CABINET)));
        return types;
    }

    static Map<TimeInForce, List<OrderSpec>> lives() {
        OrderBuilder shares = limit(shares(), "50.00");
        OrderBuilder option = limit(option(OptionInstruction.BUY_TO_OPEN, "50"), "1.00");
        Map<TimeInForce, List<OrderSpec>> lives = new LinkedHashMap<>();
        for (TimeInForce life : List.of(
                TimeInForce.DAY,
                TimeInForce.GOOD_TILL_CANCEL,
                TimeInForce.IMMEDIATE_OR_CANCEL,
                TimeInForce.FILL_OR_KILL,
                TimeInForce.END_OF_WEEK,
                TimeInForce.END_OF_MONTH,
                TimeInForce.NEXT_END_OF_MONTH)) {
            lives.put(
                    life,
                    List.of(
                            shares.timeInForce(life).build(),
                            option.timeInForce(life).build()));
        }
        lives.put(
                TimeInForce.GOOD_TILL_DATE,
                List.of(shares.goodTillDate(EXPIRATION).build()));
        return lives;
    }

    static Map<Session, List<OrderSpec>> sessions() {
        Map<Session, List<OrderSpec>> sessions = new LinkedHashMap<>();
        for (Session session :
                List.of(Session.NORMAL, Session.PRE_MARKET, Session.AFTER_HOURS, Session.EXTENDED, Session.OVERNIGHT)) {
            sessions.put(session, either(limit(shares(), "50.00").session(session)));
        }
        return sessions;
    }

    static Map<Feature, List<OrderSpec>> features() {
        OrderBuilder shares = limit(shares(), "50.00");
        OrderBuilder market = OrderBuilder.order(shares()).type(OrderType.MARKET);
        Leg cash = Leg.of(EquityInstruction.BUY, Quantity.cash("100.00"), Equity.of("KO"));
        Map<Feature, List<OrderSpec>> features = new LinkedHashMap<>(composites());
        features.put(
                Feature.MULTI_LEG, either(spread().type(OrderType.NET_DEBIT).price("1.00")));
        features.put(Feature.CONDITIONS, either(shares.when(PriceCondition.atOrAbove(Equity.of("SPY"), "500.00"))));
        features.put(Feature.ALGORITHMS, either(market.algorithm(Algorithm.twap(Duration.ofHours(1)))));
        features.put(
                Feature.FRACTIONAL_QUANTITY,
                either(OrderBuilder.order(shares("KO", "1.5")).type(OrderType.MARKET)));
        features.put(Feature.CASH_QUANTITY, either(OrderBuilder.order(cash).type(OrderType.MARKET)));
        return features;
    }

    private static Map<Feature, List<OrderSpec>> composites() {
        OrderBuilder entry = limit(shares(), "50.00").goodTillCancel();
        OrderBuilder sale = OrderBuilder.order(Leg.of(EquityInstruction.SELL, Quantity.units(10), Equity.of("KO")))
                .goodTillCancel();
        OrderBuilder target = sale.type(OrderType.LIMIT).price("60.00");
        OrderBuilder stop = sale.type(OrderType.STOP).stopPrice("40.00");
        OrderBuilder later = entry.quantity(5).price("45.00");
        List<OrderBuilder> pair = List.of(
                limit(shares(), "50.00").day(),
                limit(shares("PEP", "5"), "90.00").day());
        RatioTrigger ratio = new RatioTrigger(PriceComparator.AT_OR_ABOVE, new BigDecimal("1.5"), false);
        return Map.of(
                Feature.ONE_CANCELS_OTHER,
                        List.of(CompositeBuilder.oneCancelsOther(List.of(target, stop))
                                .build()),
                Feature.ONE_TRIGGERS_OTHER,
                        List.of(CompositeBuilder.trigger(entry, List.of(later)).build()),
                Feature.BRACKET,
                        List.of(entry.bracket(Exit.takeProfit("60.00"), Exit.stopLoss("40.00"))
                                .build()),
                Feature.GROUPS,
                        List.of(CompositeBuilder.group(GroupKind.PAIRS, pair)
                                .ratio(ratio)
                                .build()));
    }

    /** For the day, which some brokers need said, and without a word, which others do. */
    private static List<OrderSpec> either(OrderBuilder order) {
        return List.of(order.day().build(), order.clearTimeInForce().build());
    }

    private static Leg shares() {
        return shares("KO", "10");
    }

    private static Leg shares(String symbol, String quantity) {
        return Leg.of(EquityInstruction.BUY, Quantity.units(quantity), Equity.of(symbol));
    }

    private static Leg option(OptionInstruction instruction, String strike) {
        return Leg.of(instruction, ONE, Option.of("KO", EXPIRATION, OptionType.CALL, strike));
    }

    private static OrderBuilder limit(Leg leg, String price) {
        return OrderBuilder.order(leg).type(OrderType.LIMIT).price(price);
    }

    private static OrderBuilder spread() {
        return OrderBuilder.order()
                .legs(List.of(
                        option(OptionInstruction.BUY_TO_OPEN, "50"), option(OptionInstruction.SELL_TO_OPEN, "55")));
    }
}

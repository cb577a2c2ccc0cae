package io.orderwright.testing;

import io.orderwright.instrument.Equity;
import io.orderwright.order.Algorithm;
import io.orderwright.order.ComplexStrategy;
import io.orderwright.order.Destination;
import io.orderwright.order.MarginMode;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.Session;
import io.orderwright.order.SpecialInstruction;
import io.orderwright.order.StopType;
import io.orderwright.order.TaxLotMethod;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Amount;
import io.orderwright.price.Expression;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.Price;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Random single orders; what a type needs is mostly there, what it forbids is sometimes there too. */
final class TermsGenerator {
    private final Dice dice;
    private final boolean wild;
    private final LegGenerator legs;

    TermsGenerator(Dice dice, boolean wild) {
        this.dice = dice;
        this.wild = wild;
        this.legs = new LegGenerator(dice, wild);
    }

    OrderBuilder single() {
        OrderBuilder order = OrderBuilder.order().legs(legs.legs());
        order = order.type(type(order.legs().size() > 1));
        order = prices(order);
        order = life(order);
        order = dice.oneIn(3) ? handling(order) : order;
        order = dice.oneIn(8) ? order.units(1 + dice.below(9)) : order;
        return wild ? oddities(order) : order;
    }

    private OrderType type(boolean spread) {
        if (spread && !dice.oneIn(3)) {
            return dice.of(OrderType.NET_DEBIT, OrderType.NET_CREDIT, OrderType.NET_ZERO);
        }
        OrderType usual = dice.of(
                OrderType.MARKET,
                OrderType.LIMIT,
                OrderType.LIMIT,
                OrderType.STOP,
                OrderType.STOP_LIMIT,
                OrderType.TRAILING_STOP,
                OrderType.TRAILING_STOP_LIMIT,
                OrderType.MARKET_ON_CLOSE,
                OrderType.LIMIT_ON_CLOSE);
        return wild && dice.oneIn(8)
                ? dice.of(
                        OrderType.JOIN_BID,
                        OrderType.MARKETABLE_LIMIT,
                        OrderType.EXERCISE,
                        OrderType.CABINET,
                        OrderType.of("UNKNOWN"),
                        OrderType.of("NEW_TYPE"))
                : usual;
    }

    private OrderBuilder prices(OrderBuilder order) {
        String type = order.type().orElseThrow().name();
        boolean limit = type.contains("LIMIT") || (type.startsWith("NET_") && !type.equals("NET_ZERO"));
        boolean stop = type.startsWith("STOP");
        boolean trail = type.startsWith("TRAILING");
        OrderBuilder priced = order;
        if (limit) {
            priced = dice.oneIn(6) ? priced.priceLink(link()) : priced.price(price());
        }
        if (stop) {
            priced = dice.oneIn(6) ? priced.stopLink(link()) : priced.stopPrice(price());
        }
        if (trail) {
            priced = priced.stopLink(link());
            priced = wild && dice.oneIn(10) ? priced.stopPrice(price()) : priced;
        }
        if (order.legs().size() > 1 && limit && dice.oneIn(3)) {
            priced = priced.priceEffect(dice.of(PriceEffect.values()));
        }
        return priced;
    }

    private Price price() {
        if (wild && dice.oneIn(25)) {
            return Expression.of("bid + 1");
        }
        BigDecimal amount = dice.decimal(5, 4);
        return dice.oneIn(2) ? Amount.of(amount) : Amount.of(amount.toPlainString());
    }

    private PriceLink link() {
        PriceLink link = PriceLink.empty();
        link = dice.oneIn(3) ? link : link.withBasis(basis());
        link = link.withUnit(dice.of(LinkUnit.PRICE, LinkUnit.PERCENT, LinkUnit.TICKS, unitWord()));
        BigDecimal amount = LinkUnit.PRICE.equals(link.unit().orElseThrow())
                ? dice.decimal(3, 4)
                : BigDecimal.valueOf(1 + dice.below(99));
        return link.withAmount(dice.oneIn(6) ? amount.negate() : amount);
    }

    private LinkUnit unitWord() {
        return wild ? dice.of(LinkUnit.of("VALUE"), LinkUnit.of("TICK"), LinkUnit.of("BASIS_POINTS")) : LinkUnit.PRICE;
    }

    private PriceBasis basis() {
        PriceBasis usual = dice.of(
                PriceBasis.LAST,
                PriceBasis.BID,
                PriceBasis.ASK,
                PriceBasis.ASK_BID,
                PriceBasis.MARK,
                PriceBasis.MANUAL,
                PriceBasis.BASE,
                PriceBasis.AVERAGE,
                PriceBasis.TRIGGER);
        return dice.oneIn(5) ? dice.of(PriceBasis.ENTRY, PriceBasis.of("MIDPOINT")) : usual;
    }

    private OrderBuilder life(OrderBuilder order) {
        OrderBuilder living = dice.oneIn(6) ? order : order.session(session());
        living = switch (dice.below(6)) {
            case 0 -> living;
            case 1 -> living.goodTillDate(LocalDate.of(2027, 1 + dice.below(12), 1 + dice.below(28)));
            case 2 -> living.goodTillCancel();
            case 3 -> living.timeInForce(lives());
            default -> living.day();
        };
        living = dice.oneIn(8) ? living.cancelAt(moment(2028)) : living;
        return dice.oneIn(8) ? living.notBefore(moment(2026)) : living;
    }

    private Session session() {
        return wild && dice.oneIn(6)
                ? dice.of(Session.OVERNIGHT, Session.of("AM"), Session.of("SEAMLESS"), Session.of("EXTO"))
                : dice.of(Session.NORMAL, Session.NORMAL, Session.PRE_MARKET, Session.AFTER_HOURS, Session.EXTENDED);
    }

    private TimeInForce lives() {
        return wild
                ? dice.of(
                        TimeInForce.IMMEDIATE_OR_CANCEL,
                        TimeInForce.END_OF_WEEK,
                        TimeInForce.END_OF_MONTH,
                        TimeInForce.NEXT_END_OF_MONTH,
                        TimeInForce.of("UNKNOWN"),
                        TimeInForce.of("NEW_LIFE"))
                : TimeInForce.FILL_OR_KILL;
    }

    private Instant moment(int year) {
        Instant moment = Instant.parse(year + "-03-01T14:30:00Z").plusSeconds(dice.below(10_000_000));
        return dice.oneIn(3) ? moment.plusNanos(1_000_000L * dice.below(999) + dice.below(2)) : moment;
    }

    private OrderBuilder handling(OrderBuilder order) {
        return switch (dice.below(6)) {
            case 0 ->
                order.specialInstruction(
                        dice.of(SpecialInstruction.ALL_OR_NONE, SpecialInstruction.of("NEW_INSTRUCTION")));
            case 1 -> order.taxLotMethod(dice.of(TaxLotMethod.FIFO, TaxLotMethod.LOSS_HARVESTER));
            case 2 -> order.stopType(dice.of(StopType.STANDARD, StopType.MARK));
            case 3 -> order.activationPrice(dice.decimal(4, 3));
            case 4 -> order.complexStrategy(dice.of(ComplexStrategy.NONE, ComplexStrategy.CUSTOM));
            default -> order.label("a label").notes("some \"notes\"");
        };
    }

    private OrderBuilder oddities(OrderBuilder order) {
        OrderBuilder odd = dice.oneIn(12) ? restricted(order) : order;
        odd = dice.oneIn(40) ? odd.condition(PriceCondition.atOrAbove(Equity.of("SPY"), "400")) : odd;
        odd = dice.oneIn(40) ? odd.algorithm(Algorithm.twap(Duration.ofHours(1))) : odd;
        odd = dice.oneIn(20) ? odd.destination(dice.of(Destination.AUTO, Destination.NYSE)) : odd;
        while (dice.oneIn(10)) {
            odd = odd.extra(dice.of("schwab", "treadfi"), fieldName(), dice.value(3));
        }
        return odd;
    }

    private String fieldName() {
        return dice.oneIn(4) ? dice.of("price", "status", "duration", "orderStrategyType") : dice.name();
    }

    private OrderBuilder restricted(OrderBuilder order) {
        return switch (dice.below(10)) {
            case 0 -> order.reduceOnly(dice.oneIn(2));
            case 1 -> order.postOnly(dice.oneIn(2));
            case 2 -> order.hidden(dice.oneIn(2));
            case 3 -> order.reverseLimit(dice.oneIn(2));
            case 4 -> order.displayQuantity(new BigDecimal("0.5"));
            case 5 -> order.marginMode(dice.of(MarginMode.values()));
            case 6 -> order.leverage(BigDecimal.TEN);
            case 7 -> order.strictPositionEffect(dice.oneIn(2));
            case 8 -> order.partition("p").automated(true);
            default -> order.accountLeverage(BigDecimal.TEN);
        };
    }
}

package io.orderwright.broker.tastytrade;

import io.orderwright.instrument.Instrument;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import io.orderwright.price.TickTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether tastytrade takes the terms of an order. Source: tastytrade Open API, order submission, by order type. */
final class AcceptedTerms {
    /** Types that trade at the market, now or once they are triggered. */
    private static final Set<OrderType> MARKET_TYPES = Set.of(OrderType.MARKET, OrderType.STOP);

    private static final Set<TimeInForce> LASTING = Set.of(TimeInForce.GOOD_TILL_CANCEL, TimeInForce.GOOD_TILL_DATE);

    private final Refusals refusals;
    private final LegForm legForm;
    private final TastytradeTicks ticks;

    AcceptedTerms(Refusals refusals, LegForm legForm, TastytradeTicks ticks) {
        this.refusals = refusals;
        this.legForm = legForm;
        this.ticks = ticks;
    }

    void check(SingleOrder order) {
        List<Leg> canonical = legForm.canonical(order.legs());
        type(order);
        life(order, canonical);
        prices(order);
        if (order.price().isPresent() && !order.type().equals(OrderType.MARKETABLE_LIMIT)) {
            effect(order, canonical);
        }
        for (int i = 0; i < order.conditions().size(); i++) {
            watched(order, i);
        }
    }

    private void type(SingleOrder order) {
        OrderType type = order.type();
        if (MARKET_TYPES.contains(type) && order.legs().size() > 1) {
            refusals.add(
                    "type",
                    "must have one leg at tastytrade: " + type + " trades at the market",
                    order.legs().size() + " legs",
                    "choose " + (type.equals(OrderType.STOP) ? "STOP_LIMIT" : "NET_DEBIT or NET_CREDIT"));
        }
        if (type.equals(OrderType.NET_ZERO)) {
            refusals.add(
                    "type",
                    "is in no document of tastytrade's",
                    type,
                    "choose NET_DEBIT or NET_CREDIT, with the least that you would pay or take");
        }
        if (type.equals(OrderType.MARKETABLE_LIMIT) && order.price().isPresent()) {
            refusals.add(
                    "price",
                    "must be left out: tastytrade prices a marketable limit itself",
                    order.price().get().text(),
                    "leave it out, or choose LIMIT");
        }
    }

    private void life(SingleOrder order, List<Leg> canonical) {
        LifeWords.Life life = LifeWords.canonical(SingleForm.lifeOf(order));
        boolean lasting = LASTING.contains(life.timeInForce());
        if (lasting && order.type().equals(OrderType.MARKET)) {
            refusals.add(
                    "timeInForce", "is not taken for MARKET at tastytrade", life.timeInForce(), "choose DAY, or LIMIT");
        }
        if (lasting && order.type().equals(OrderType.STOP) && LegForm.anyOpens(canonical)) {
            refusals.add(
                    "timeInForce",
                    "is not taken for a STOP that opens a position at tastytrade",
                    life.timeInForce(),
                    "choose DAY, or STOP_LIMIT");
        }
        if (life.isExtended() && !isShare(order)) {
            refusals.add(
                    "session",
                    "is for a single leg of shares alone at tastytrade",
                    String.valueOf(life.session()),
                    "leave it out");
        }
    }

    private static boolean isShare(SingleOrder order) {
        return order.legs().size() == 1
                && Symbols.type(order.legs().get(0).instrument()).equals(Symbols.EQUITY);
    }

    private void prices(SingleOrder order) {
        price("price", order.price(), order);
        price("stopPrice", order.stopPrice(), order);
    }

    private void price(String field, Optional<Price> price, SingleOrder order) {
        if (price.isEmpty() || !(price.get() instanceof Amount amount)) {
            return;
        }
        if (amount.value().signum() < 0) {
            refusals.add(
                    field,
                    "must not be negative at tastytrade",
                    amount.text(),
                    "say by NET_DEBIT or NET_CREDIT which way the money goes, and give the amount without a sign");
        } else if (order.legs().size() == 1) {
            TickTable table = ticks.of(order.legs().get(0).instrument()).orElse(null);
            if (table != null) {
                tick(field, amount, table);
            }
        }
    }

    private void tick(String field, Amount amount, TickTable table) {
        BigDecimal price = amount.value();
        if (table.at(price).isMultiple(price)) {
            return;
        }
        BigDecimal tick = table.at(price).value();
        BigDecimal below = price.divide(tick, 0, RoundingMode.FLOOR).multiply(tick);
        refusals.add(
                field,
                "must be a multiple of the tick " + tick.toPlainString() + " at tastytrade",
                amount.text(),
                "give " + below.toPlainString() + " or " + below.add(tick).toPlainString());
    }

    private void effect(SingleOrder order, List<Leg> canonical) {
        PriceEffect said = SingleForm.effect(order, canonical).orElse(null);
        PriceEffect derived = LegForm.effect(canonical).orElse(null);
        if (said == null && !order.type().equals(OrderType.NET_ZERO)) {
            refusals.add(
                    "priceEffect",
                    "must say at tastytrade whether the price is paid or received",
                    "unset",
                    "choose NET_DEBIT or NET_CREDIT, or set the price effect");
        } else if (said != null && derived != null && said != derived) {
            refusals.add(
                    "type",
                    "must agree with its only leg at tastytrade, where "
                            + (derived == PriceEffect.DEBIT ? "a buy is paid for" : "a sale brings money"),
                    order.type(),
                    "choose LIMIT");
        }
    }

    private void watched(SingleOrder order, int index) {
        if (!(order.conditions().get(index) instanceof PriceCondition condition)) {
            return;
        }
        typed("conditions[" + index + "].instrument", condition.instrument());
        for (int i = 0; i < condition.components().size(); i++) {
            String part = "conditions[" + index + "].components[" + i + "].instrument";
            typed(part, condition.components().get(i).instrument());
        }
    }

    private void typed(String field, Instrument instrument) {
        if (Symbols.type(instrument).isEmpty()) {
            refusals.add(
                    field,
                    "must have an instrument type at tastytrade",
                    instrument.symbol(),
                    "give an equity, an option or a future, or name the asset class");
        }
    }
}

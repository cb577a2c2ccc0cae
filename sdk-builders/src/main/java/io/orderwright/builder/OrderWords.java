package io.orderwright.builder;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Instrument;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.GroupKind;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.PriceCondition;
import io.orderwright.price.Offset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The words that join orders, leave positions, measure distances and watch prices. */
abstract class OrderWords extends ContractWords {
    OrderWords() {}

    /**
     * An exit that takes the profit: a limit order at a price.
     *
     * @param price the price as it is to be sent, as plain decimal text
     * @return the exit, for {@link OrderBuilder#bracket}
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static Exit takeProfit(String price) {
        return Exit.takeProfit(Objects.requireNonNull(price, "price"));
    }

    /**
     * An exit that takes the profit: a limit order at a price.
     *
     * @param price the price, which goes through the entry's price rule
     * @return the exit, for {@link OrderBuilder#bracket}
     */
    public static Exit takeProfit(BigDecimal price) {
        return Exit.takeProfit(price);
    }

    /**
     * An exit that takes the profit: a limit order at a distance from the entry's fill.
     *
     * @param distance the distance, positive on either side
     * @return the exit, for {@link OrderBuilder#bracket}
     */
    public static Exit takeProfit(Offset distance) {
        return Exit.takeProfit(distance);
    }

    /**
     * An exit that limits the loss: a stop order at a price.
     *
     * @param stopPrice the price that triggers it, as plain decimal text
     * @return the exit, for {@link OrderBuilder#bracket}
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static Exit stopLoss(String stopPrice) {
        return Exit.stopLoss(Objects.requireNonNull(stopPrice, "stopPrice"));
    }

    /**
     * An exit that limits the loss: a stop order at a price.
     *
     * @param stopPrice the price that triggers it, which goes through the entry's price rule
     * @return the exit, for {@link OrderBuilder#bracket}
     */
    public static Exit stopLoss(BigDecimal stopPrice) {
        return Exit.stopLoss(stopPrice);
    }

    /**
     * An exit that limits the loss: a stop order at a distance from the entry's fill.
     *
     * @param distance the distance, positive on either side
     * @return the exit, for {@link OrderBuilder#bracket}
     */
    public static Exit stopLoss(Offset distance) {
        return Exit.stopLoss(distance);
    }

    /**
     * An exit that limits the loss and follows the price at a distance.
     *
     * @param distance the distance, positive on either side
     * @return the exit, for {@link OrderBuilder#bracket}
     */
    public static Exit trailingStop(Offset distance) {
        return Exit.trailingStop(Objects.requireNonNull(distance, "distance"));
    }

    /**
     * Orders of which the first to fill cancels the others; the same as {@link #oneCancelsOther}.
     *
     * @param first an order
     * @param second another order
     * @param more further orders
     * @return a builder of the composite
     */
    public static CompositeBuilder oco(OrderPart first, OrderPart second, OrderPart... more) {
        return CompositeBuilder.oneCancelsOther(all(first, second, more));
    }

    /**
     * Orders of which the first to fill cancels the others.
     *
     * @param first an order
     * @param second another order
     * @param more further orders
     * @return a builder of the composite
     */
    public static CompositeBuilder oneCancelsOther(OrderPart first, OrderPart second, OrderPart... more) {
        return oco(first, second, more);
    }

    /**
     * An order that releases others once it is wholly filled.
     *
     * @param first the order that is worked first; always a single one
     * @param then the order that it releases
     * @param more further orders that it releases with it
     * @return a builder of the composite
     */
    public static CompositeBuilder oneTriggersOther(OrderBuilder first, OrderPart then, OrderPart... more) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(then, "then");
        List<OrderPart> released = new ArrayList<>();
        released.add(then);
        released.addAll(List.of(more));
        return CompositeBuilder.trigger(first, released);
    }

    /**
     * The two sides of a pairs trade. {@link CompositeBuilder#ratio} says which ratio of their prices releases them.
     *
     * @param first one side
     * @param second the other side
     * @return a builder of the group
     */
    public static CompositeBuilder pairs(OrderPart first, OrderPart second) {
        return CompositeBuilder.group(GroupKind.PAIRS, all(first, second));
    }

    /**
     * Orders that are worked together.
     *
     * @param first an order
     * @param second another order
     * @param more further orders
     * @return a builder of the group
     */
    public static CompositeBuilder basket(OrderPart first, OrderPart second, OrderPart... more) {
        return CompositeBuilder.group(GroupKind.BASKET, all(first, second, more));
    }

    /**
     * Orders that are stepped over a range of prices.
     *
     * @param first the first step
     * @param second the second step
     * @param more further steps
     * @return a builder of the group
     */
    public static CompositeBuilder scale(OrderPart first, OrderPart second, OrderPart... more) {
        return CompositeBuilder.group(GroupKind.SCALE, all(first, second, more));
    }

    /**
     * A distance in dollars, or whatever the instrument's currency is.
     *
     * @param amount how much, as plain decimal text
     * @return the distance
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static Offset dollars(String amount) {
        return Offset.price(amount);
    }

    /**
     * A distance in points of the quoted price, as futures are spoken of.
     *
     * @param amount how many, as plain decimal text
     * @return the distance
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static Offset points(String amount) {
        return Offset.price(amount);
    }

    /**
     * A distance in percent of the price it is measured from.
     *
     * @param amount how much, as plain decimal text: {@code "2.5"} is two and a half percent
     * @return the distance
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static Offset percent(String amount) {
        return Offset.percent(amount);
    }

    /**
     * A distance in the smallest steps of the price.
     *
     * @param amount how many
     * @return the distance
     */
    public static Offset ticks(long amount) {
        return Offset.ticks(amount);
    }

    /**
     * A condition that holds once the last price of shares is at a threshold or above, for {@link OrderBuilder#when}.
     *
     * @param symbol the ticker that is watched
     * @param threshold the price, as plain decimal text
     * @return the condition
     * @throws io.orderwright.InvalidOrderException if one of them is no ticker or no plain decimal number
     */
    public static PriceCondition atOrAbove(String symbol, String threshold) {
        return atOrAbove(Equity.of(symbol), threshold);
    }

    /**
     * A condition that holds once the last price is at a threshold or above, for {@link OrderBuilder#when}.
     *
     * @param instrument the instrument that is watched
     * @param threshold the price, as plain decimal text
     * @return the condition
     * @throws io.orderwright.InvalidOrderException if the threshold is no plain decimal number
     */
    public static PriceCondition atOrAbove(Instrument instrument, String threshold) {
        return PriceCondition.atOrAbove(instrument, Objects.requireNonNull(threshold, "threshold"));
    }

    /**
     * A condition that holds once the last price of shares is at a threshold or below, for {@link OrderBuilder#when}.
     *
     * @param symbol the ticker that is watched
     * @param threshold the price, as plain decimal text
     * @return the condition
     * @throws io.orderwright.InvalidOrderException if one of them is no ticker or no plain decimal number
     */
    public static PriceCondition atOrBelow(String symbol, String threshold) {
        return atOrBelow(Equity.of(symbol), threshold);
    }

    /**
     * A condition that holds once the last price is at a threshold or below, for {@link OrderBuilder#when}.
     *
     * @param instrument the instrument that is watched
     * @param threshold the price, as plain decimal text
     * @return the condition
     * @throws io.orderwright.InvalidOrderException if the threshold is no plain decimal number
     */
    public static PriceCondition atOrBelow(Instrument instrument, String threshold) {
        return PriceCondition.atOrBelow(instrument, Objects.requireNonNull(threshold, "threshold"));
    }

    private static List<OrderPart> all(OrderPart first, OrderPart second, OrderPart... more) {
        List<OrderPart> orders = new ArrayList<>(more.length + 2);
        orders.add(Objects.requireNonNull(first, "first"));
        orders.add(Objects.requireNonNull(second, "second"));
        orders.addAll(List.of(more));
        return orders;
    }
}

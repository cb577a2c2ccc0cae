package io.orderwright.builder;

import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderType;
import io.orderwright.price.Amount;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.util.Objects;

/** A sentence that lacks its order type alone; what it may choose is the interface's affair. */
record TypeChoice(OrderBuilder order)
        implements EquityTypeStage, HeldOptionTypeStage, FutureTypeStage, CryptoTypeStage, VerbatimTypeStage {

    static TypeChoice of(Leg leg) {
        return new TypeChoice(OrderBuilder.order(leg));
    }

    @Override
    public OrderBuilder market() {
        return order.type(OrderType.MARKET);
    }

    @Override
    public OrderBuilder limit(String price) {
        return order.type(OrderType.LIMIT).price(Objects.requireNonNull(price, "price"));
    }

    @Override
    public OrderBuilder limit(BigDecimal price) {
        return order.type(OrderType.LIMIT).price(Objects.requireNonNull(price, "price"));
    }

    @Override
    public OrderBuilder stop(String stopPrice) {
        return order.type(OrderType.STOP).stopPrice(Objects.requireNonNull(stopPrice, "stopPrice"));
    }

    @Override
    public OrderBuilder stop(BigDecimal stopPrice) {
        return order.type(OrderType.STOP).stopPrice(Objects.requireNonNull(stopPrice, "stopPrice"));
    }

    @Override
    public OrderBuilder stopLimit(String stopPrice, String limitPrice) {
        return order.type(OrderType.STOP_LIMIT)
                .stopPrice(Objects.requireNonNull(stopPrice, "stopPrice"))
                .price(Objects.requireNonNull(limitPrice, "limitPrice"));
    }

    @Override
    public OrderBuilder stopLimit(BigDecimal stopPrice, BigDecimal limitPrice) {
        return order.type(OrderType.STOP_LIMIT)
                .stopPrice(Objects.requireNonNull(stopPrice, "stopPrice"))
                .price(Objects.requireNonNull(limitPrice, "limitPrice"));
    }

    @Override
    public OrderBuilder trailingStop(Offset trail) {
        return trailing(OrderType.TRAILING_STOP, PriceLink.trailing(Objects.requireNonNull(trail, "trail")));
    }

    @Override
    public OrderBuilder trailingStop(Offset trail, PriceBasis following) {
        Objects.requireNonNull(trail, "trail");
        return trailing(OrderType.TRAILING_STOP, PriceLink.of(Objects.requireNonNull(following, "following"), trail));
    }

    @Override
    public OrderBuilder trailingStopLimit(Offset trail, String limitPrice) {
        Amount limit = Amount.of("price", Objects.requireNonNull(limitPrice, "limitPrice"));
        return trailingLimit(PriceLink.trailing(Objects.requireNonNull(trail, "trail")))
                .price(limit);
    }

    @Override
    public OrderBuilder trailingStopLimit(Offset trail, PriceLink limit) {
        return trailingStopLimit(PriceLink.trailing(Objects.requireNonNull(trail, "trail")), limit);
    }

    @Override
    public OrderBuilder trailingStopLimit(PriceLink trail, PriceLink limit) {
        return trailingLimit(Objects.requireNonNull(trail, "trail")).priceLink(Objects.requireNonNull(limit, "limit"));
    }

    private OrderBuilder trailingLimit(PriceLink trail) {
        return trailing(OrderType.TRAILING_STOP_LIMIT, trail);
    }

    private OrderBuilder trailing(OrderType type, PriceLink trail) {
        return order.type(type).stopLink(trail);
    }

    @Override
    public OrderBuilder marketOnClose() {
        return order.type(OrderType.MARKET_ON_CLOSE);
    }

    @Override
    public OrderBuilder limitOnClose(String price) {
        return order.type(OrderType.LIMIT_ON_CLOSE).price(Objects.requireNonNull(price, "price"));
    }

    @Override
    public OrderBuilder limitOnClose(BigDecimal price) {
        return order.type(OrderType.LIMIT_ON_CLOSE).price(Objects.requireNonNull(price, "price"));
    }

    @Override
    public OrderBuilder marketableLimit() {
        return order.type(OrderType.MARKETABLE_LIMIT);
    }

    @Override
    public OrderBuilder joinBid() {
        return order.type(OrderType.JOIN_BID);
    }

    @Override
    public OrderBuilder joinAsk() {
        return order.type(OrderType.JOIN_ASK);
    }

    @Override
    public OrderBuilder exercise() {
        return order.type(OrderType.EXERCISE);
    }
}

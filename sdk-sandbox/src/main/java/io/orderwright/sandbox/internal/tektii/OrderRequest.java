package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.internal.exchange.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order as the gateway's client asks for it, or as the gateway does for an exit.
 *
 * @param core what to trade
 * @param prices at what prices
 * @param exits the prices of its exits
 * @param handling the rest
 * @param ids whose it is
 */
record OrderRequest(Core core, Prices prices, Exits exits, Handling handling, Ids ids) {
    record Core(String symbol, Side side, BigDecimal quantity, Type type, String timeInForce) {}

    record Prices(
            @Nullable BigDecimal limit,
            @Nullable BigDecimal stop,
            @Nullable BigDecimal trail,
            @Nullable String trailType) {
        static final Prices NONE = new Prices(null, null, null, null);
    }

    record Exits(@Nullable BigDecimal stopLoss, @Nullable BigDecimal takeProfit) {
        static final Exits NONE = new Exits(null, null);

        boolean any() {
            return stopLoss != null || takeProfit != null;
        }

        boolean both() {
            return stopLoss != null && takeProfit != null;
        }
    }

    record Handling(
            boolean reduceOnly,
            boolean postOnly,
            boolean hidden,
            @Nullable BigDecimal display,
            @Nullable String marginMode,
            @Nullable BigDecimal leverage) {
        static final Handling NONE = new Handling(false, false, false, null, null, null);
    }

    record Ids(
            @Nullable String client,
            @Nullable String oco,
            @Nullable String position) {
        static final Ids NONE = new Ids(null, null, null);
    }

    /** When and at what price an order trades, in the words of requests and of messages. */
    enum Type {
        MARKET("Market"),
        LIMIT("Limit"),
        STOP("Stop"),
        STOP_LIMIT("StopLimit"),
        TRAILING_STOP("TrailingStop");

        private final String spoken;

        Type(String spoken) {
            this.spoken = spoken;
        }

        String spoken() {
            return spoken;
        }

        boolean hasLimit() {
            return this == LIMIT || this == STOP_LIMIT;
        }

        boolean hasStop() {
            return this == STOP || this == STOP_LIMIT;
        }
    }

    String symbol() {
        return core.symbol;
    }

    Type type() {
        return core.type;
    }

    OrderRequest with(Core newCore, Prices newPrices) {
        return new OrderRequest(newCore, newPrices, exits, handling, ids);
    }

    OrderRequest with(Exits newExits) {
        return new OrderRequest(core, prices, newExits, handling, ids);
    }

    OrderRequest with(Handling newHandling) {
        return new OrderRequest(core, prices, exits, newHandling, ids);
    }

    OrderRequest with(Ids newIds) {
        return new OrderRequest(core, prices, exits, handling, newIds);
    }

    OrderRequest withQuantity(BigDecimal quantity) {
        return with(new Core(core.symbol, core.side, quantity, core.type, core.timeInForce), prices);
    }

    OrderRequest withTimeInForce(String timeInForce) {
        return with(new Core(core.symbol, core.side, core.quantity, core.type, timeInForce), prices);
    }

    /** {@return this order as another type, at other prices} */
    OrderRequest as(Type type, Prices newPrices) {
        return with(new Core(core.symbol, core.side, core.quantity, type, core.timeInForce), newPrices);
    }
}

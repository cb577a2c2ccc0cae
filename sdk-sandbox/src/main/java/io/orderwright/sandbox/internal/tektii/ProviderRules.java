package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import io.orderwright.sandbox.internal.exchange.Side;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Handling;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Ids;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Prices;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What each provider's adapter makes of a request before the broker sees it: drops, changes, refusals. */
final class ProviderRules {
    /** Saxo's own bound on a reference; the gateway cuts what is longer. */
    private static final int SAXO_REFERENCE = 50;

    private static final BigDecimal TWO_PERCENT_UP = new BigDecimal("1.02");
    private static final BigDecimal TWO_PERCENT_DOWN = new BigDecimal("0.98");

    private final Profile profile;

    ProviderRules(Profile profile) {
        this.profile = profile;
    }

    OrderRequest taken(OrderRequest request) {
        if (!profile.symbols().isEmpty() && !profile.symbols().contains(request.symbol())) {
            throw invalidSymbol();
        }
        OrderRequest taken = switch (profile.provider()) {
            case ALPACA -> alpaca(request);
            case BINANCE_SPOT -> binance(request);
            case OANDA -> oanda(request);
            case SAXO -> saxo(request);
            case ENGINE -> engine(request);
            case MOCK -> request;
        };
        boolean groups = profile.has(TektiiQuirk.KEEPS_OCO_GROUPS) || profile.has(TektiiQuirk.CANCELS_OCO_SIBLINGS);
        Ids ids = taken.ids();
        return groups ? taken : taken.with(new Ids(ids.client(), null, ids.position()));
    }

    private Refusal invalidSymbol() {
        return profile.provider() == TektiiProvider.BINANCE_SPOT
                ? Errors.missing("symbol", "Invalid symbol.")
                : Errors.rejected("invalid symbol", "INVALID_SYMBOL");
    }

    private OrderRequest alpaca(OrderRequest request) {
        if (request.type() == OrderRequest.Type.TRAILING_STOP) {
            // The adapter drops the distance, and the broker wants one.
            throw Errors.rejected("trailing stop orders require trail_price or trail_percent", "ORDER_REJECTED");
        }
        Handling asked = request.handling();
        OrderRequest bare =
                request.with(new Handling(asked.reduceOnly(), false, false, null, asked.marginMode(), null));
        BigDecimal stop = request.prices().stop();
        if (request.type() != OrderRequest.Type.STOP || stop == null || !profile.isCrypto(request.symbol())) {
            return bare;
        }
        BigDecimal factor = request.core().side() == Side.BUY ? TWO_PERCENT_UP : TWO_PERCENT_DOWN;
        BigDecimal limit = stop.multiply(factor, MathContext.DECIMAL64);
        return bare.as(OrderRequest.Type.STOP_LIMIT, new Prices(limit, stop, null, null));
    }

    private OrderRequest binance(OrderRequest request) {
        noTrailing(request);
        return request.with(new Handling(request.handling().reduceOnly(), false, false, null, null, null));
    }

    private OrderRequest oanda(OrderRequest request) {
        noTrailing(request);
        if (request.type() == OrderRequest.Type.MARKET) {
            return request.withTimeInForce("FOK");
        }
        // A stop limit becomes market-if-touched: its limit is gone.
        return request.type() == OrderRequest.Type.STOP_LIMIT
                ? request.as(
                        OrderRequest.Type.STOP,
                        new Prices(null, request.prices().stop(), null, null))
                : request;
    }

    private void noTrailing(OrderRequest request) {
        if (request.type() == OrderRequest.Type.TRAILING_STOP) {
            throw Errors.unsupported("trailing_stop", profile.provider().word());
        }
    }

    private static OrderRequest saxo(OrderRequest request) {
        Ids ids = request.ids();
        String client = ids.client();
        return client == null || client.length() <= SAXO_REFERENCE
                ? request
                : request.with(new Ids(client.substring(0, SAXO_REFERENCE), ids.oco(), ids.position()));
    }

    private static OrderRequest engine(OrderRequest request) {
        Handling asked = request.handling();
        unsupported("margin_mode", asked.marginMode());
        unsupported("leverage", asked.leverage());
        unsupported("display_quantity", asked.display());
        unsupported("post_only", asked.postOnly() ? "true" : null);
        unsupported("hidden", asked.hidden() ? "true" : null);
        unsupported("order_type", request.type() == OrderRequest.Type.TRAILING_STOP ? "TRAILING_STOP" : null);
        String life = request.core().timeInForce();
        unsupported("time_in_force", life.equals("GTC") || life.equals("IOC") ? null : life);
        return request;
    }

    private static void unsupported(String field, @Nullable Object value) {
        if (value != null) {
            throw Errors.invalidValue(field, value.toString(), "not supported by the Tektii engine");
        }
    }

    /** {@return whether the exits of an order come to nothing} */
    boolean losesExits(OrderRequest request) {
        return profile.has(TektiiQuirk.PLACES_NO_EXIT_PAIRS) && request.exits().both();
    }

    boolean trailsLikeMarket() {
        return profile.provider() != TektiiProvider.SAXO;
    }
}

package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.Front;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.front.Routes;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.ledger.Journal;
import io.orderwright.sandbox.internal.ledger.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tektii Gateway's REST API, version 0.2.0, as its source and its guide describe it. */
public final class TektiiFront implements Front {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SYMBOL = Set.of("symbol");
    private static final Routes ROUTES = Routes.none()
            .with("GET", "/v1/account", Operation.GET_ACCOUNT)
            .with("POST", "/v1/orders", Operation.PLACE_ORDER)
            .with("GET", "/v1/orders", Operation.LIST_ORDERS)
            .with("DELETE", "/v1/orders", Operation.CANCEL_ALL_ORDERS)
            .with("GET", "/v1/orders/history", Operation.LIST_ORDER_HISTORY)
            .with("GET", "/v1/orders/{id}", Operation.GET_ORDER)
            .with("PATCH", "/v1/orders/{id}", Operation.REPLACE_ORDER)
            .with("DELETE", "/v1/orders/{id}", Operation.CANCEL_ORDER)
            .with("GET", "/v1/positions", Operation.LIST_POSITIONS)
            .with("DELETE", "/v1/positions", Operation.CLOSE_ALL_POSITIONS)
            .with("GET", "/v1/positions/{id}", Operation.GET_POSITION)
            .with("PATCH", "/v1/positions/{id}", Operation.CHANGE_POSITION_EXITS)
            .with("DELETE", "/v1/positions/{id}", Operation.CLOSE_POSITION)
            .with("GET", "/v1/trades", Operation.LIST_TRADES)
            .with("GET", "/v1/quotes/{id}", Operation.GET_QUOTE)
            .with("GET", "/v1/bars/{id}", Operation.LIST_BARS)
            .with("GET", "/v1/capabilities", Operation.CAPABILITIES)
            .with("GET", "/v1/status", Operation.STATUS)
            .with("GET", "/v1/circuit-breakers", Operation.CIRCUIT_BREAKERS)
            .with("POST", "/v1/circuit-breakers/reset", Operation.RESET_CIRCUIT_BREAKERS)
            .with("GET", "/livez", Operation.STATUS)
            .with("GET", "/readyz", Operation.STATUS)
            .with("GET", "/health", Operation.STATUS);

    private final Settings settings;
    private final Gateway gateway;
    private final Strictness strictness;
    private final Exits exits;
    private final Orders orders;
    private final Changes changes;
    private final Listings listings;
    private final Positions positions;
    private final Desk desk;

    /**
     * Opens the front.
     *
     * @param settings how the box is set
     * @param market the broker behind the gateway
     * @param journal where listings are written down
     */
    public TektiiFront(Settings settings, Market market, Journal journal) {
        this.settings = settings;
        gateway = new Gateway(settings.profile, market, settings.clock);
        strictness = new Strictness(settings.switches.strictKeys);
        exits = new Exits(gateway);
        orders = new Orders(gateway, exits);
        changes = new Changes(gateway, orders, exits);
        listings = new Listings(gateway, journal, settings.lag, strictness);
        positions = new Positions(gateway, orders, changes);
        desk = new Desk(gateway, strictness);
    }

    /**
     * How the box is set.
     *
     * @param profile the provider
     * @param apiKey the key that requests must carry; null when the gateway is open
     * @param clock what time it is
     * @param lag how long after booking a listing does not show an order
     * @param switches what is on
     */
    public record Settings(
            Profile profile, @Nullable String apiKey, InstantSource clock, Duration lag, Switches switches) {}

    /**
     * What is on.
     *
     * @param strictKeys whether unknown keys are refused
     * @param breakerTrips whether failures open the adapter's circuit breaker
     */
    public record Switches(boolean strictKeys, boolean breakerTrips) {}

    /** {@return the gateway's words, with a provider's ids} */
    public static Wording wording(Profile profile) {
        return new States(profile);
    }

    /** {@return the unknown keys so far} */
    public List<String> unknownKeys() {
        return strictness.seen();
    }

    /** {@return how many fills' exits were late, and are placed now} */
    public int placeLateExits() {
        return gateway.market().read(exits::placeLate);
    }

    /** Opens the adapter's circuit breaker. */
    public void openBreaker() {
        gateway.adapter().open();
    }

    /** Lets the gateway stop, or work again. */
    public void stopping(boolean now) {
        gateway.stopping(now);
    }

    /** Forgets what only the gateway's memory holds. */
    public void restart() {
        orders.restart();
    }

    /** {@return the number of an order that somebody else enters at the broker} */
    public long enterByHand(String body) {
        try {
            OrderRequest request = gateway.drafts().rules().taken(OrderReader.read(Fields.of(body)));
            Provenance other = new Provenance(Origin.OTHER, "", null, body);
            return gateway.market()
                    .read(() -> orders.submit(request, other, Effects.NONE).id());
        } catch (Refusal refused) {
            throw new IllegalArgumentException(
                    "the gateway refuses this order: "
                            + new String(refused.reply().body(), StandardCharsets.UTF_8),
                    refused);
        }
    }

    @Override
    public Operation operation(String method, String path) {
        return ROUTES.find(method, path).operation();
    }

    @Override
    public Reply answer(Call call) {
        try {
            Routes.Route route =
                    ROUTES.find(call.method(), call.request().head().path());
            return route.operation() == Operation.OTHER
                    ? Reply.empty(route.pathExists() ? 405 : 404)
                    : answer(call, route);
        } catch (Refusal refused) {
            return refused.reply();
        }
    }

    private Reply answer(Call call, Routes.Route route) {
        String path = call.request().head().path();
        if (!path.startsWith("/v1/")) {
            return desk.health(path);
        }
        authenticate(call);
        String raw = route.parameters().get("id");
        String id = raw == null ? "" : Query.segment(raw);
        return switch (call.operation()) {
            case CAPABILITIES -> desk.capabilities();
            case STATUS -> desk.status();
            case CIRCUIT_BREAKERS -> desk.breakers();
            case RESET_CIRCUIT_BREAKERS -> {
                gateway.resetBreakers();
                yield desk.breakers();
            }
            case PLACE_ORDER -> {
                OrderRequest request = OrderReader.read(Fields.required(call, strictness, OrderReader.KEYS));
                if (gateway.isStopping()) {
                    throw Errors.shuttingDown();
                }
                needBroker();
                yield orders.place(call, request);
            }
            case GET_ACCOUNT, LIST_TRADES, GET_QUOTE, LIST_BARS -> toDesk(call, id);
            case LIST_POSITIONS, GET_POSITION, CLOSE_POSITION, CLOSE_ALL_POSITIONS, CHANGE_POSITION_EXITS ->
                toPositions(call, id);
            default -> toOrders(call, id);
        };
    }

    private void authenticate(Call call) {
        String key = settings.apiKey;
        if (key == null) {
            return;
        }
        String bearer = call.header("authorization");
        String given = bearer != null && bearer.startsWith("Bearer ") ? bearer.substring(7) : call.header("x-api-key");
        if (given == null) {
            throw Errors.unauthorized("API key required", "MISSING_API_KEY");
        }
        if (!given.equals(key)) {
            throw Errors.unauthorized("Invalid API key", "INVALID_API_KEY");
        }
    }

    /** Refuses what would go to a broker that the gateway has given up on. */
    private void needBroker() {
        if (gateway.adapter().isOpen()) {
            throw Errors.breakerOpen(settings.profile.provider().word());
        }
    }

    private Reply toDesk(Call call, String symbol) {
        needBroker();
        return switch (call.operation()) {
            case LIST_TRADES -> desk.trades(call);
            case GET_QUOTE -> desk.quote(symbol);
            case LIST_BARS -> desk.bars(call);
            default -> desk.account();
        };
    }

    private Reply toOrders(Call call, String id) {
        switch (call.operation()) {
            case REPLACE_ORDER -> {
                Fields fields = Fields.required(call, strictness, Changes.KEYS);
                needBroker();
                return changes.change(call, id, fields);
            }
            case CANCEL_ALL_ORDERS -> {
                String symbol = symbol(call);
                needBroker();
                return orders.cancelAll(symbol);
            }
            default -> needBroker();
        }
        return switch (call.operation()) {
            case CANCEL_ORDER -> orders.cancel(call, id);
            case GET_ORDER -> orders.get(id);
            default -> listings.list(call);
        };
    }

    private Reply toPositions(Call call, String id) {
        return switch (call.operation()) {
            case CLOSE_POSITION -> {
                Fields fields = Fields.optional(call, strictness, Positions.CLOSE_KEYS);
                needBroker();
                yield positions.close(call, id, fields);
            }
            case CHANGE_POSITION_EXITS -> {
                Fields fields = Fields.required(call, strictness, Positions.EXIT_KEYS);
                needBroker();
                yield positions.moveExits(call, id, fields);
            }
            case CLOSE_ALL_POSITIONS -> {
                String symbol = symbol(call);
                needBroker();
                yield positions.closeAll(call, symbol);
            }
            case LIST_POSITIONS -> {
                String symbol = symbol(call);
                needBroker();
                yield positions.list(symbol);
            }
            default -> {
                needBroker();
                yield positions.get(id);
            }
        };
    }

    private @Nullable String symbol(Call call) {
        return Query.read(call, strictness, SYMBOL).text("symbol");
    }

    @Override
    public Reply error(Call call, int status) {
        if (settings.switches.breakerTrips && (status == 502 || status == 503)) {
            gateway.adapter().failed();
        }
        return Errors.of(status, settings.profile.provider().word());
    }

    @Override
    public Reply refusal(Call call, Effect.Tokens kind) {
        return kind == Effect.Tokens.UNAUTHORIZED ? Errors.brokerUnauthorized() : Errors.of(401, "");
    }

    @Override
    public Reply misnamed(Call call, Reply reply, Effect.Naming how) {
        boolean names = call.operation() == Operation.PLACE_ORDER && reply.status() == 201;
        if (!names || how == Effect.Naming.RELATIVE) {
            return reply;
        }
        try {
            ObjectNode handle = (ObjectNode) JSON.readTree(reply.body());
            String other = orders.another(handle.path("id").asText());
            if (how == Effect.Naming.NONE) {
                handle.remove("id");
            } else if (other != null) {
                handle.put("id", other);
            }
            return reply.withBody(handle.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

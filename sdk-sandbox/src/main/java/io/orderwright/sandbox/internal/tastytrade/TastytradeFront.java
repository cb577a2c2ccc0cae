package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.BoxApp;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TastytradeInstrument;
import io.orderwright.sandbox.Tokens;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.Front;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.front.Routes;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.ledger.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/** tastytrade's API, as its documents, its recorded answers and its users describe it. */
public final class TastytradeFront implements Front {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern USER_AGENT = Pattern.compile("[^\\s/]+/\\S+.*");
    private static final String AUTHORIZATION = "/auth.html";
    private static final String A = "/accounts/{account}";
    private static final String C = "/customers/{customer}";
    private static final Routes ROUTES = Routes.none()
            .with("GET", AUTHORIZATION, Operation.AUTHORIZE)
            .with("POST", "/oauth/token", Operation.TOKEN)
            .with("GET", C + "/accounts", Operation.ACCOUNT_NUMBERS)
            .with("GET", C + "/orders", Operation.LIST_ALL_ORDERS)
            .with("GET", C + "/orders/live", Operation.LIST_ALL_ORDERS)
            .with("POST", A + "/orders", Operation.PLACE_ORDER)
            .with("GET", A + "/orders", Operation.LIST_ORDERS)
            .with("POST", A + "/orders/dry-run", Operation.PREVIEW_ORDER)
            .with("GET", A + "/orders/live", Operation.LIST_ORDERS)
            .with("GET", A + "/orders/{order}", Operation.GET_ORDER)
            .with("PUT", A + "/orders/{order}", Operation.REPLACE_ORDER)
            .with("PATCH", A + "/orders/{order}", Operation.REPLACE_ORDER)
            .with("DELETE", A + "/orders/{order}", Operation.CANCEL_ORDER)
            .with("POST", A + "/orders/{order}/dry-run", Operation.PREVIEW_ORDER)
            .with("POST", A + "/orders/{order}/reconfirm", Operation.CONFIRM_ORDER)
            .with("POST", A + "/complex-orders", Operation.PLACE_ORDER)
            .with("GET", A + "/complex-orders", Operation.LIST_ORDERS)
            .with("POST", A + "/complex-orders/dry-run", Operation.PREVIEW_ORDER)
            .with("GET", A + "/complex-orders/live", Operation.LIST_ORDERS)
            .with("GET", A + "/complex-orders/{order}", Operation.GET_ORDER)
            .with("PATCH", A + "/complex-orders/{order}", Operation.REPLACE_ORDER)
            .with("DELETE", A + "/complex-orders/{order}", Operation.CANCEL_ORDER)
            .with("POST", A + "/complex-orders/{order}/dry-run", Operation.PREVIEW_ORDER)
            .with("GET", A + "/balances", Operation.GET_ACCOUNT)
            .with("GET", A + "/balances/{currency}", Operation.GET_ACCOUNT)
            .with("GET", A + "/positions", Operation.LIST_POSITIONS)
            .with("GET", A + "/trading-status", Operation.TRADING_STATUS)
            .with("GET", A + "/position-limit", Operation.POSITION_LIMITS);

    private final Desk desk;
    private final TokenDesk tokens;
    private final Orders orders;
    private final Changes changes;
    private final ComplexOrders complex;
    private final Searches searches;
    private final Accounts accounts;

    /**
     * Opens the front.
     *
     * @param settings how the box is set
     * @param market the exchange
     * @param journal where listings are written down
     */
    public TastytradeFront(Settings settings, Market market, Journal journal) {
        Instruments instruments = new Instruments(settings.venue.instruments);
        Desk.Habits habits = new Desk.Habits(settings.venue.crypto, settings.venue.orderRuleKey);
        desk = new Desk(market, settings.clock, settings.words, instruments, habits);
        Login login = settings.login;
        tokens = new TokenDesk(settings.clock, login.app, login.accessLife, login.seed);
        Drafts drafts = new Drafts(desk);
        Preflight preflight = new Preflight(desk, drafts);
        orders = new Orders(desk, drafts, preflight);
        changes = new Changes(desk, drafts, preflight, orders);
        complex = new ComplexOrders(desk, drafts, preflight, orders);
        searches = new Searches(desk, journal, settings.lag);
        accounts = new Accounts(desk);
    }

    /**
     * How the box is set.
     *
     * @param clock what time it is
     * @param words the words for states
     * @param lag how long after booking a search does not show an order
     * @param login who may come in
     * @param venue what trades, and how it is answered
     */
    public record Settings(InstantSource clock, Words words, Duration lag, Login login, Venue venue) {}

    /**
     * Who may come in.
     *
     * @param app the app that the box knows
     * @param accessLife how long an access token lives
     * @param seed where tokens come from
     */
    public record Login(BoxApp app, Duration accessLife, long seed) {}

    /**
     * What trades, and how it is answered.
     *
     * @param instruments what is known of instruments, by symbol
     * @param crypto whether cryptocurrency trades
     * @param orderRuleKey whether rules are answered as {@code order-rule}
     */
    public record Venue(Map<String, TastytradeInstrument> instruments, boolean crypto, boolean orderRuleKey) {}

    /** {@return the token desk} */
    public Tokens tokens() {
        return tokens;
    }

    /** {@return the number of an order that somebody else enters} */
    public long enterByHand(String account, String body) {
        try {
            return orders.enterByHand(account, body);
        } catch (Refusal refused) {
            throw new IllegalArgumentException(
                    "tastytrade refuses this order: "
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
        String agent = call.header("user-agent");
        boolean ofPerson = call.request().head().path().equals(AUTHORIZATION);
        if (!ofPerson && (agent == null || !USER_AGENT.matcher(agent).matches())) {
            return Errors.html(401, "Authorization Required");
        }
        try {
            return route(call);
        } catch (Refusal refused) {
            return refused.reply();
        }
    }

    private Reply route(Call call) {
        Routes.Route route = ROUTES.find(call.method(), call.request().head().path());
        if (route.operation() == Operation.AUTHORIZE) {
            return tokens.authorize(call);
        }
        if (route.operation() == Operation.TOKEN) {
            return tokens.token(call);
        }
        tokens.authenticate(call);
        Versions versions = Versions.of(call);
        if (route.operation() == Operation.OTHER) {
            throw Errors.noSuchPath();
        }
        isJson(call);
        return route.parameters().containsKey("customer")
                ? ofCustomer(call, route.parameters().get("customer"), versions)
                : ofAccount(call, route.parameters(), versions);
    }

    private static void isJson(Call call) {
        boolean hasBody = !call.method().equals("GET") && !call.method().equals("DELETE");
        String type = call.header("content-type");
        if (hasBody && (type == null || !type.startsWith("application/json"))) {
            throw Errors.validation("content-type", Problem.INVALID);
        }
    }

    private Reply ofCustomer(Call call, String customer, Versions versions) {
        if (!customer.equals("me")) {
            throw Errors.notFound("Customer");
        }
        if (call.operation() == Operation.ACCOUNT_NUMBERS) {
            return accounts.all(call);
        }
        return call.request().head().path().endsWith("/live")
                ? searches.live(call, null, versions.isNewest())
                : searches.search(call, null, versions.isNewest());
    }

    private Reply ofAccount(Call call, Map<String, String> parameters, Versions versions) {
        Account account = desk.account(Query.decoded(parameters.getOrDefault("account", "")));
        String order = parameters.getOrDefault("order", "");
        String path = call.request().head().path();
        switch (call.operation()) {
            case GET_ACCOUNT -> {
                String currency = parameters.get("currency");
                return currency == null
                        ? accounts.balances(call, account, versions.listsBalances())
                        : accounts.balance(call, account, currency);
            }
            case LIST_POSITIONS -> {
                return accounts.positions(call, account);
            }
            case TRADING_STATUS -> {
                return accounts.tradingStatus(call, account);
            }
            case POSITION_LIMITS -> {
                return accounts.positionLimits(call, account);
            }
            case LIST_ORDERS -> {
                return list(call, account, versions);
            }
            default -> {
                return path.contains("/complex-orders")
                        ? toComplex(call, account, order)
                        : toOrders(call, account, order);
            }
        }
    }

    private Reply list(Call call, Account account, Versions versions) {
        String path = call.request().head().path();
        boolean live = path.endsWith("/live");
        if (path.contains("/complex-orders")) {
            return complex.list(call, account, live);
        }
        return live ? searches.live(call, account, false) : searches.search(call, account, versions.isNewest());
    }

    private Reply toOrders(Call call, Account account, String order) {
        return switch (call.operation()) {
            case PLACE_ORDER -> orders.place(call, account);
            case PREVIEW_ORDER -> order.isEmpty() ? orders.dryRun(call, account) : changes.dryRun(call, account, order);
            case REPLACE_ORDER -> changes.replace(call, account, order);
            case CANCEL_ORDER -> orders.cancel(call, account, order);
            case CONFIRM_ORDER -> orders.reconfirm(call, account, order);
            default -> orders.get(call, account, order);
        };
    }

    private Reply toComplex(Call call, Account account, String order) {
        return switch (call.operation()) {
            case PLACE_ORDER -> complex.place(call, account);
            case PREVIEW_ORDER ->
                order.isEmpty() ? complex.dryRun(call, account) : complex.tryChange(call, account, order);
            case REPLACE_ORDER -> complex.change(call, account, order);
            case CANCEL_ORDER -> complex.cancel(call, account, order);
            default -> complex.get(call, account, order);
        };
    }

    @Override
    public Reply error(Call call, int status) {
        return Errors.of(status);
    }

    @Override
    public Reply refusal(Call call, Effect.Tokens kind) {
        return switch (kind) {
            case EXPIRED -> tokens.expire(call);
            case UNAUTHORIZED -> Errors.notPermitted().reply();
            case REFRESH_DEAD -> tokens.revoke(call);
        };
    }

    @Override
    public Reply misnamed(Call call, Reply reply, Effect.Naming how) {
        boolean names = call.operation() == Operation.PLACE_ORDER && reply.status() == 201;
        if (!names || how == Effect.Naming.RELATIVE) {
            return reply;
        }
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(reply.body());
            JsonNode single = body.path("data").path("order");
            ObjectNode order =
                    (ObjectNode) (single.isObject() ? single : body.path("data").path("complex-order"));
            if (how == Effect.Naming.NONE) {
                order.remove("id");
            } else {
                order.put("id", another(order.path("id").asLong()));
            }
            return reply.withBody(body.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@return the id of the newest other order, or the same where there is no other} */
    private long another(long id) {
        return desk.market().read(() -> {
            long other = id;
            for (Ticket root : desk.market().roots()) {
                other = root.id() == id ? other : root.id();
            }
            return other;
        });
    }
}

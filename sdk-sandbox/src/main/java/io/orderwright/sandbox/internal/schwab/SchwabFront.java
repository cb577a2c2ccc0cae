package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.BoxApp;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Tokens;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.Front;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.ledger.Journal;
import io.orderwright.sandbox.internal.ledger.Wording;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Schwab's Trader API, as its documents and its users describe it. */
public final class SchwabFront implements Front {
    /** Schwab's words for states. */
    public static final Wording WORDING = ticket -> Words.of(ticket.state());

    private final Settings settings;
    private final OAuthDesk oauth;
    private final Orders orders;
    private final Listings listings;
    private final Accounts accounts;
    private final Preview preview;
    private final RateLimit rateLimit;
    private final AtomicLong correlations = new AtomicLong();

    /**
     * Opens the front.
     *
     * @param settings how the box is set
     * @param market the exchange
     * @param journal where listings are written down
     * @param base the box's URL, once it runs
     */
    public SchwabFront(Settings settings, Market market, Journal journal, Supplier<String> base) {
        this.settings = settings;
        InstantSource clock = settings.clock;
        oauth = new OAuthDesk(clock, settings.apps, settings.limits.accessLife, settings.limits.seed);
        orders = new Orders(market, base);
        Listings.Limits shown = new Listings.Limits(settings.limits.lag, settings.limits.rows);
        listings = new Listings(market, journal, clock, shown);
        accounts = new Accounts(market);
        preview = new Preview(market, clock);
        rateLimit = new RateLimit(clock, settings.limits.writesPerMinute);
    }

    /**
     * How the box is set.
     *
     * @param clock what time it is
     * @param apps the apps that it knows
     * @param limits its numbers
     */
    public record Settings(InstantSource clock, List<BoxApp> apps, Limits limits) {}

    /**
     * The box's numbers.
     *
     * @param accessLife how long an access token lives
     * @param lag how long after booking a listing does not show an order
     * @param rows the most rows of a listing
     * @param writesPerMinute the most order writes of an account in a minute; zero for no limit
     * @param seed where tokens come from
     */
    public record Limits(Duration accessLife, Duration lag, int rows, int writesPerMinute, long seed) {}

    /** {@return the token desk} */
    public Tokens tokens() {
        return oauth;
    }

    @Override
    public Operation operation(String method, String path) {
        return Route.of(method, path).operation();
    }

    @Override
    public Reply answer(Call call) {
        Reply reply;
        try {
            reply = route(call);
        } catch (Refusal refused) {
            reply = refused.reply();
        }
        return correlated(reply);
    }

    private Reply correlated(Reply reply) {
        String name = reply.status() < 400 ? "Schwab-Client-CorrelId" : "Schwab-Client-CorrelID";
        return reply.with(name, new UUID(settings.limits.seed, correlations.incrementAndGet()).toString());
    }

    private Reply route(Call call) {
        Route route = Route.of(call.method(), call.request().head().path());
        switch (route.operation()) {
            case AUTHORIZE -> {
                return oauth.authorize(call);
            }
            case TOKEN -> {
                return oauth.token(call);
            }
            case OTHER -> {
                return Errors.gateway(404, "Not Found", "No such resource: " + call.method() + " of this path");
            }
            default -> {
                BoxApp app = oauth.authenticate(call);
                headers(call);
                return route.account().isEmpty() ? withoutAccount(call) : withAccount(call, route, app);
            }
        }
    }

    private static void headers(Call call) {
        String accept = call.header("accept");
        if (accept == null || !(accept.contains("application/json") || accept.contains("*/*"))) {
            throw Refusals.wrong("The Accept header must allow application/json");
        }
        boolean hasBody = call.method().equals("POST") || call.method().equals("PUT");
        String type = call.header("content-type");
        if (hasBody && (type == null || !type.startsWith("application/json"))) {
            throw Refusals.wrong("The Content-Type header must be application/json");
        }
        if (!hasBody && !call.request().text().isEmpty()) {
            throw Refusals.wrong("A " + call.method() + " request has no body");
        }
    }

    private Reply withoutAccount(Call call) {
        return switch (call.operation()) {
            case ACCOUNT_NUMBERS -> accounts.numbers(call);
            case LIST_ACCOUNTS -> accounts.all(call);
            case LIST_ALL_ORDERS -> listings.ofAll(call);
            default -> accounts.preferences(call);
        };
    }

    private Reply withAccount(Call call, Route route, BoxApp app) {
        Account account = accounts.find(route.account());
        Orders.Target target = new Orders.Target(route.order(), app.tag());
        switch (call.operation()) {
            case PLACE_ORDER, REPLACE_ORDER, CANCEL_ORDER -> rateLimit.write(account.number());
            default -> {}
        }
        return switch (call.operation()) {
            case PLACE_ORDER -> orders.place(call, account, app.tag());
            case REPLACE_ORDER -> orders.replace(call, account, target);
            case CANCEL_ORDER -> orders.cancel(call, account, target);
            case GET_ORDER -> orders.get(account, route.order());
            case LIST_ORDERS -> listings.ofAccount(call, account);
            case PREVIEW_ORDER -> preview.of(call, account);
            default -> accounts.one(call, account);
        };
    }

    @Override
    public Reply error(Call call, int status) {
        boolean ofOauth = call.operation() == Operation.TOKEN || call.operation() == Operation.AUTHORIZE;
        return correlated(Errors.of(status, ofOauth));
    }

    @Override
    public Reply refusal(Call call, Effect.Tokens kind) {
        return correlated(
                switch (kind) {
                    case EXPIRED -> {
                        oauth.expire(call);
                        yield Errors.tokenInvalid();
                    }
                    case UNAUTHORIZED -> Errors.unauthorized();
                    case REFRESH_DEAD -> oauth.killRefreshToken(call);
                });
    }

    @Override
    public Reply misnamed(Call call, Reply reply, Effect.Naming how) {
        String location = reply.header("Location");
        if (location == null) {
            return reply;
        }
        return switch (how) {
            case NONE -> reply.without("Location");
            case RELATIVE -> reply.with("Location", URI.create(location).getPath());
            case OTHERS -> {
                String other = otherLocation(call, location);
                yield other == null ? reply : reply.with("Location", other);
            }
        };
    }

    private @Nullable String otherLocation(Call call, String location) {
        Route route = Route.of(call.method(), call.request().head().path());
        return orders.otherLocation(accounts.find(route.account()), location);
    }
}

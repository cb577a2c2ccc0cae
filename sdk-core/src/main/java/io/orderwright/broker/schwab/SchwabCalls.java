package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths and queries of one account, below the trader root ({@code https://api.schwabapi.com/trader/v1}). Source:
 * Schwab Trader API, Accounts and Trading.
 */
final class SchwabCalls {
    static final String PLACE = "place";
    static final String REPLACE = "replace";
    static final String CANCEL = "cancel";
    static final String READ = "read order";
    static final String LIST = "list orders";
    static final String PREVIEW = "preview";

    /** Orders sent, replaced and cancelled share one limit for each account; reading them has none. */
    static final String ORDERS_LIMIT = "orders";

    /** How many orders a listing shows when it is not told: a listing of as many may not be all. */
    static final int USUAL_MOST = 3_000;

    private static final Set<String> CREATING = Set.of(PLACE, REPLACE);
    private static final Set<String> CHANGING = Set.of(REPLACE, CANCEL);
    private static final Pattern ORDER_ID = Pattern.compile("\\d{1,19}");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{8,9}");
    private static final Pattern PLACED = Pattern.compile(
            "(?:https?://[^/?#]+)?(?:/[^?#:]*)?/accounts/([^/?#]+)/orders/" + "(\\d{1,19})/?(?:[?#].*)?");

    private final String account;
    private final String orders;

    /**
     * The calls of an account.
     *
     * @param account the account's hash
     */
    SchwabCalls(String account) {
        this.account = Objects.requireNonNull(account, "account");
        if (account.isBlank() || PLAIN_NUMBER.matcher(account).matches()) {
            throw InvalidOrderException.of(
                    "account",
                    "must be the account's hash, not its number",
                    "[hidden]",
                    "take the hash that accountNumbers tells for the number");
        }
        this.orders = "/accounts/" + Call.segment(account) + "/orders";
    }

    String account() {
        return account;
    }

    Call place(String body) {
        return limited(Call.write(PLACE, "POST", orders, Optional.of(body)), Urgency.USUAL);
    }

    Call replace(String orderId, String body) {
        return limited(Call.write(REPLACE, "PUT", order(orderId), Optional.of(body)), Urgency.USUAL);
    }

    Call cancel(String orderId) {
        return limited(Call.write(CANCEL, "DELETE", order(orderId), Optional.empty()), Urgency.RISK_REDUCING);
    }

    Call read(String orderId) {
        return Call.read(READ, order(orderId));
    }

    Call list(ListWindow window, Optional<String> status, int most) {
        return Call.read(LIST, orders).withQuery(parameters(window, status, most));
    }

    /** Orders of all accounts of the login. */
    static Call listAll(ListWindow window, Optional<String> status, int most) {
        return Call.read(LIST, "/orders").withQuery(parameters(window, status, most));
    }

    private static List<Call.Pair> parameters(ListWindow window, Optional<String> status, int most) {
        if (most < 1) {
            throw InvalidOrderException.of(
                    "maxResults", "must be one at least", Integer.toString(most), "ask for more orders");
        }
        List<Call.Pair> parameters = new ArrayList<>(window.parameters());
        parameters.add(new Call.Pair("maxResults", Integer.toString(most)));
        status.ifPresent(word -> parameters.add(new Call.Pair("status", word)));
        return parameters;
    }

    /** Changes nothing, so it may be repeated; it counts as a call with an order all the same. */
    Call preview(String body) {
        Call preview = new Call(
                PREVIEW,
                Effect.READ,
                Urgency.USUAL,
                "POST",
                "/accounts/" + Call.segment(account) + "/previewOrder",
                List.of(),
                List.of(),
                Optional.of(body),
                "application/json",
                Optional.empty(),
                Optional.empty());
        return limited(preview, Urgency.USUAL);
    }

    /** The account's balances and positions. */
    Call balances() {
        return Call.read("read account", "/accounts/" + Call.segment(account))
                .withQuery(List.of(new Call.Pair("fields", "positions")));
    }

    /** Balances and positions of all accounts of the login. */
    static Call allBalances() {
        return Call.read("read accounts", "/accounts").withQuery(List.of(new Call.Pair("fields", "positions")));
    }

    /** Every account's number with its hash. */
    static Call accountNumbers() {
        return Call.read("read account numbers", "/accounts/accountNumbers");
    }

    static Call userPreference() {
        return Call.read("read preferences", "/userPreference");
    }

    /** Whether a call makes a new order. */
    static boolean creates(Call call) {
        return CREATING.contains(call.operation());
    }

    /** Whether a call changes an order that is there. */
    static boolean changes(Call call) {
        return CHANGING.contains(call.operation());
    }

    /**
     * The order id that the {@code Location} of a success names. The host is not looked at: it is Schwab's own also
     * behind a proxy, and the account's hash has to be there.
     */
    Optional<String> placedId(Attempt.Answered reply) {
        return reply.headers()
                .first("Location")
                .map(String::strip)
                .map(PLACED::matcher)
                .filter(Matcher::matches)
                .filter(location ->
                        location.group(1).equals(account) || location.group(1).equals(Call.segment(account)))
                .map(location -> location.group(2));
    }

    private String order(String orderId) {
        if (!ORDER_ID.matcher(orderId).matches()) {
            throw InvalidOrderException.of(
                    "orderId", "must be a number of at most 19 digits", shown(orderId), "give the id that Schwab told");
        }
        return orders + "/" + orderId;
    }

    private static String shown(String orderId) {
        String some = orderId.length() > 40 ? orderId.substring(0, 40) : orderId;
        return some.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static Call limited(Call call, Urgency urgency) {
        return call.limitedBy(ORDERS_LIMIT, urgency);
    }
}

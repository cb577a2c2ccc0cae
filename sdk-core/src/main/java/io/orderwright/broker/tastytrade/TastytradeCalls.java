package io.orderwright.broker.tastytrade;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The paths and queries of one account, below {@code https://api.tastyworks.com}. Source: tastytrade Open API, Orders,
 * and Balances and Positions.
 */
final class TastytradeCalls {
    static final String PLACE = "place";
    static final String PLACE_COMPLEX = "place complex order";
    static final String PREVIEW = "preview";
    static final String PREVIEW_REPLACEMENT = "preview replacement";
    static final String REPLACE = "replace";
    static final String EDIT = "edit";
    static final String EDIT_COMPLEX = "edit complex order";
    static final String CANCEL = "cancel";
    static final String CANCEL_COMPLEX = "cancel complex order";
    static final String RECONFIRM = "reconfirm";
    static final String READ = "read order";
    static final String READ_COMPLEX = "read complex order";
    static final String LIST = "list orders";

    /** No limits are published; what sends orders and what reads them is paced apart. */
    static final String ORDERS_LIMIT = "orders";

    /** The listing of today's orders must not be polled: that may get the login suspended. */
    static final String LIVE_LIMIT = "live orders";

    private static final Set<String> CREATING = Set.of(PLACE, PLACE_COMPLEX);
    private static final Set<String> TRYING = Set.of(PREVIEW, PREVIEW_REPLACEMENT);
    private static final Set<String> SENDING = Set.of(PLACE, PLACE_COMPLEX, REPLACE, EDIT);

    private static final Pattern ID = Pattern.compile("\\d{1,19}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final String account;
    private final String root;

    /**
     * The calls of an account.
     *
     * @param account the account's number
     */
    TastytradeCalls(String account) {
        this.account = Objects.requireNonNull(account, "account");
        if (!ACCOUNT.matcher(account).matches()) {
            throw InvalidOrderException.of(
                    "account", "must be letters and digits", "[hidden]", "give the account's number, such as 5WX01234");
        }
        this.root = "/accounts/" + account;
    }

    String account() {
        return account;
    }

    Call place(String body) {
        return sent(Call.write(PLACE, "POST", root + "/orders", Optional.of(body)));
    }

    Call placeComplex(String body) {
        return sent(Call.write(PLACE_COMPLEX, "POST", root + "/complex-orders", Optional.of(body)));
    }

    /** Tries an order without placing it. */
    Call preview(String body) {
        return trial(PREVIEW, root + "/orders/dry-run", body);
    }

    /** Tries a complex order without placing it. */
    Call previewComplex(String body) {
        return trial(PREVIEW, root + "/complex-orders/dry-run", body);
    }

    /** Tries a replacement without sending it. */
    Call previewReplacement(String orderId, String body) {
        return trial(PREVIEW_REPLACEMENT, order(orderId) + "/dry-run", body);
    }

    /** Puts a new order in the place of one: the answer carries the new id. */
    Call replace(String orderId, String body) {
        return sent(Call.write(REPLACE, "PUT", order(orderId), Optional.of(body)));
    }

    /** Changes price, type or time in force of an order: the answer carries a new id here too. */
    Call edit(String orderId, String body) {
        return sent(Call.write(EDIT, "PATCH", order(orderId), Optional.of(body)));
    }

    /** Changes the ratio of a pair. */
    Call editComplex(String complexId, String body) {
        return sent(Call.write(EDIT_COMPLEX, "PATCH", complex(complexId), Optional.of(body)));
    }

    /** Tries another ratio of a pair. */
    Call previewComplexEdit(String complexId, String body) {
        return trial(PREVIEW_REPLACEMENT, complex(complexId) + "/dry-run", body);
    }

    Call cancel(String orderId) {
        return cancelling(Call.write(CANCEL, "DELETE", order(orderId), Optional.empty()));
    }

    /** Cancels every component that has not ended; the id is the complex order's own. */
    Call cancelComplex(String complexId) {
        return cancelling(Call.write(CANCEL_COMPLEX, "DELETE", complex(complexId), Optional.empty()));
    }

    /** Confirms an order for an equity offering again. */
    Call reconfirm(String orderId) {
        return sent(Call.write(RECONFIRM, "POST", order(orderId) + "/reconfirm", Optional.of("{}")));
    }

    Call read(String orderId) {
        return Call.read(READ, order(orderId));
    }

    Call readComplex(String complexId) {
        return Call.read(READ_COMPLEX, complex(complexId));
    }

    /** One page of the orders that a search finds. */
    Call list(TastytradeSearch search, int page) {
        return Call.read(LIST, root + "/orders").withQuery(search.parameters(page));
    }

    /** Every order that was created or changed today, and every older one that still works, whatever its status. */
    Call live(int page) {
        return Call.read("list live orders", root + "/orders/live")
                .withQuery(TastytradeSearch.paged(page))
                .limitedBy(LIVE_LIMIT, Urgency.USUAL);
    }

    /** The same listing, at another page; it was paced when it began. */
    static Call page(Call listing, int page) {
        return Call.read(listing.operation(), listing.path())
                .withQuery(listing.query().stream()
                        .map(pair -> pair.name().equals(TastytradeSearch.PAGE)
                                ? new Call.Pair(TastytradeSearch.PAGE, Integer.toString(page))
                                : pair)
                        .toList());
    }

    Call listComplex(int page) {
        return Call.read("list complex orders", root + "/complex-orders").withQuery(TastytradeSearch.paged(page));
    }

    Call liveComplex() {
        return Call.read("list live complex orders", root + "/complex-orders/live")
                .limitedBy(LIVE_LIMIT, Urgency.USUAL);
    }

    Call balances() {
        return Call.read("read balances", root + "/balances");
    }

    /** The balances in one currency, which is one object in every version. */
    Call balances(String currency) {
        return Call.read("read balances", root + "/balances/" + Call.segment(currency));
    }

    /** The positions, with their marks. */
    Call positions(List<String> symbols) {
        List<Call.Pair> parameters = new ArrayList<>();
        symbols.forEach(symbol -> parameters.add(new Call.Pair("underlying-symbol[]", symbol)));
        parameters.add(new Call.Pair("include-marks", "true"));
        return Call.read("read positions", root + "/positions").withQuery(parameters);
    }

    Call tradingStatus() {
        return Call.read("read trading status", root + "/trading-status");
    }

    Call positionLimits() {
        return Call.read("read position limits", root + "/position-limit");
    }

    /** The accounts of the login. */
    static Call accounts() {
        return Call.read("read accounts", "/customers/me/accounts");
    }

    /** Whether a call makes an order, which is answered 201. */
    static boolean creates(Call call) {
        return CREATING.contains(call.operation());
    }

    /** Whether a call tries an order without sending it, which is answered 201. */
    static boolean tries(Call call) {
        return TRYING.contains(call.operation());
    }

    /** Whether a call carries an order, so that the order itself can be refused. */
    static boolean isOfAnOrder(Call call) {
        return SENDING.contains(call.operation()) || tries(call);
    }

    private static Call trial(String operation, String path, String body) {
        return new Call(
                operation,
                Effect.READ,
                Urgency.USUAL,
                "POST",
                path,
                List.of(),
                List.of(),
                Optional.of(body),
                "application/json",
                Optional.of(ORDERS_LIMIT),
                Optional.empty());
    }

    private static Call sent(Call call) {
        return call.limitedBy(ORDERS_LIMIT, Urgency.USUAL);
    }

    private static Call cancelling(Call call) {
        return call.limitedBy(ORDERS_LIMIT, Urgency.RISK_REDUCING);
    }

    private String order(String orderId) {
        return root + "/orders/" + number("orderId", orderId);
    }

    private String complex(String complexId) {
        return root + "/complex-orders/" + number("complexOrderId", complexId);
    }

    private static String number(String name, String id) {
        if (!ID.matcher(id).matches()) {
            String some = id.length() > 40 ? id.substring(0, 40) : id;
            throw InvalidOrderException.of(
                    name,
                    "must be a number of at most 19 digits",
                    some.replaceAll("[^\\x20-\\x7e]", "?"),
                    "give the id that tastytrade told");
        }
        return id;
    }
}

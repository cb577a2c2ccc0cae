package io.orderwright.broker.tektii;

import io.orderwright.InvalidOrderException;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Urgency;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The paths and queries of a gateway, below its base URL ({@code http://localhost:8080}). A body always has its content
 * type: without one the gateway does not read the body of a DELETE. Source: Tektii Gateway API 1.0.0.
 */
final class TektiiCalls {
    static final String PLACE = TektiiDialect.PLACE;
    static final String MODIFY = "replace";
    static final String CANCEL = "cancel";
    static final String READ = "read order";
    static final String LIST = "list orders";
    static final String CLOSE = "close position";
    static final String CLOSE_ALL = "close positions";
    static final String MOVE_EXITS = "move exits";
    static final String RESET = "reset circuit breakers";

    /** Orders sent, changed and cancelled share the provider's limit, where it tells one. */
    static final String ORDERS_LIMIT = "orders";

    private static final String ORDERS = TektiiDialect.PATH;
    private static final String POSITIONS = "/v1/positions";
    private static final int LONGEST_ID = 200;

    private TektiiCalls() {}

    static Call place(String body) {
        return Call.write(PLACE, "POST", ORDERS, Optional.of(body)).limitedBy(ORDERS_LIMIT, Urgency.USUAL);
    }

    static Call modify(String orderId, String body) {
        return Call.write(MODIFY, "PATCH", order(orderId), Optional.of(body)).limitedBy(ORDERS_LIMIT, Urgency.USUAL);
    }

    static Call cancel(String orderId) {
        return Call.write(CANCEL, "DELETE", order(orderId), Optional.empty())
                .limitedBy(ORDERS_LIMIT, Urgency.RISK_REDUCING);
    }

    static Call read(String orderId) {
        return Call.read(READ, order(orderId));
    }

    /**
     * Orders that are listed.
     *
     * @param ended whether to list those that have ended
     * @param filter what to ask for; a provider may ignore any of it
     */
    static Call list(boolean ended, Filter filter) {
        return Call.read(LIST, ended ? ORDERS + "/history" : ORDERS).withQuery(filter.parameters());
    }

    /**
     * What to ask a listing for. What is asked for may be ignored, so the answer has to be filtered again.
     *
     * @param symbol one symbol's
     * @param statuses in some statuses only, in the gateway's words
     * @param since entered since then
     * @param until entered until then
     * @param most at most so many
     */
    record Filter(
            Optional<String> symbol, Set<String> statuses, Optional<Instant> since, Optional<Instant> until, int most) {
        List<Call.Pair> parameters() {
            List<Call.Pair> parameters = new ArrayList<>(query("symbol", symbol));
            if (!statuses.isEmpty()) {
                parameters.add(new Call.Pair("status", String.join(",", new TreeSet<>(statuses))));
            }
            since.ifPresent(time -> parameters.add(new Call.Pair("since", second(time))));
            until.ifPresent(time -> parameters.add(new Call.Pair("until", second(time.plusSeconds(1)))));
            parameters.add(new Call.Pair("limit", Integer.toString(most)));
            return parameters;
        }

        private static String second(Instant time) {
            return time.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    static Call account() {
        return Call.read("read account", "/v1/account");
    }

    static Call positions(Optional<String> symbol) {
        return Call.read("list positions", POSITIONS).withQuery(query("symbol", symbol));
    }

    static Call position(String positionId) {
        return Call.read("read position", position("positionId", positionId));
    }

    /**
     * Closes a position.
     *
     * @param positionId the position
     * @param body what to close of it and how; empty for the whole at the market
     */
    static Call close(String positionId, Optional<String> body) {
        return Call.write(CLOSE, "DELETE", position("positionId", positionId), body)
                .withUrgency(Urgency.RISK_REDUCING);
    }

    static Call closeAll(Optional<String> symbol) {
        return Call.write(CLOSE_ALL, "DELETE", POSITIONS, Optional.empty())
                .withQuery(query("symbol", symbol))
                .withUrgency(Urgency.RISK_REDUCING);
    }

    static Call moveExits(String positionId, String body) {
        return Call.write(MOVE_EXITS, "PATCH", position("positionId", positionId), Optional.of(body))
                .withUrgency(Urgency.RISK_REDUCING);
    }

    static Call trades(Optional<String> symbol, Optional<String> orderId) {
        List<Call.Pair> parameters = new ArrayList<>(query("symbol", symbol));
        parameters.addAll(query("order_id", orderId));
        return Call.read("list trades", "/v1/trades").withQuery(parameters);
    }

    static Call quote(String symbol) {
        return Call.read("read quote", "/v1/quotes/" + segment("symbol", symbol));
    }

    static Call capabilities() {
        return Call.read("read capabilities", "/v1/capabilities");
    }

    static Call status() {
        return Call.read("read status", "/v1/status");
    }

    /** Tells the provider's name; needs no key. */
    static Call health() {
        return Call.read("read health", "/health");
    }

    static Call circuitBreakers() {
        return Call.read("read circuit breakers", "/v1/circuit-breakers");
    }

    static Call resetCircuitBreakers() {
        return Call.write(RESET, "POST", "/v1/circuit-breakers/reset", Optional.empty());
    }

    /** Whether a call makes or changes an order, so that a refusal is about that order. */
    static boolean isAboutAnOrder(Call call) {
        return Set.of(PLACE, MODIFY, CLOSE, CLOSE_ALL, MOVE_EXITS).contains(call.operation());
    }

    private static String order(String orderId) {
        return ORDERS + "/" + segment("orderId", orderId);
    }

    private static String position(String name, String positionId) {
        return POSITIONS + "/" + segment(name, positionId);
    }

    /** A path of dots, or of nothing, would lead to all orders instead of one. */
    private static String segment(String name, String id) {
        boolean usable = !id.isBlank() && id.length() <= LONGEST_ID && !id.equals(".") && !id.equals("..");
        if (!usable) {
            throw InvalidOrderException.of(
                    name,
                    "must be 1 to " + LONGEST_ID + " characters, not all blank and no dots alone",
                    id.isBlank() ? "blank" : id.substring(0, Math.min(60, id.length())),
                    "give it as the gateway told it");
        }
        return Call.segment(id);
    }

    private static List<Call.Pair> query(String name, Optional<String> value) {
        return value.map(text -> List.of(new Call.Pair(name, text))).orElse(List.of());
    }
}

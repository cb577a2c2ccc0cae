package io.orderwright.broker.tektii;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.broker.tektii.TektiiCapabilities.RateLimits;
import io.orderwright.broker.tektii.TektiiCircuitBreakers.Breaker;
import io.orderwright.internal.json.JsonTimes;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what a gateway tells of itself and of the market (Tektii Gateway API 1.0.0). */
final class GatewayReplies {
    private GatewayReplies() {}

    static TektiiCapabilities capabilities(String json) throws UnreadableJsonException {
        JsonNode root = object(json);
        JsonNode limits = root.path("rate_limits");
        return new TektiiCapabilities(
                words(root, "supported_asset_classes"),
                words(root, "supported_order_types"),
                ReplyJson.text(root, "position_mode").orElse(""),
                words(root, "features"),
                ReplyJson.number(root, "max_leverage"),
                new RateLimits(
                        count(limits, "requests_per_minute"),
                        count(limits, "orders_per_second"),
                        count(limits, "orders_per_day")));
    }

    /** The name of the first platform; a gateway has one. */
    static String platform(String json) throws UnreadableJsonException {
        for (JsonNode provider : ReplyJson.list(object(json), "providers")) {
            return ReplyJson.text(provider, "platform").orElse("");
        }
        return "";
    }

    static TektiiQuote quote(String json) throws UnreadableJsonException {
        JsonNode quote = object(json);
        return new TektiiQuote(
                needed(quote, "symbol"),
                ReplyJson.text(quote, "provider").orElse(""),
                amount(quote, "bid"),
                amount(quote, "ask"),
                amount(quote, "last"),
                ReplyJson.number(quote, "bid_size"),
                ReplyJson.number(quote, "ask_size"),
                ReplyJson.number(quote, "volume"),
                time(quote, "timestamp"));
    }

    static List<TektiiTrade> trades(String json) throws UnreadableJsonException {
        JsonNode list = ReplyJson.tree(json);
        if (!list.isArray()) {
            throw UnreadableJsonException.of("the reply", "must be a list of trades");
        }
        List<TektiiTrade> trades = new ArrayList<>();
        for (JsonNode trade : list) {
            trades.add(new TektiiTrade(
                    needed(trade, "id"),
                    needed(trade, "order_id"),
                    needed(trade, "symbol"),
                    needed(trade, "side"),
                    amount(trade, "quantity"),
                    amount(trade, "price"),
                    ReplyJson.number(trade, "commission"),
                    ReplyJson.text(trade, "commission_currency"),
                    time(trade, "timestamp"),
                    Optional.of(trade.path("is_maker"))
                            .filter(JsonNode::isBoolean)
                            .map(JsonNode::booleanValue)));
        }
        return trades;
    }

    static TektiiStatus status(String json) throws UnreadableJsonException {
        JsonNode status = object(json);
        if (!status.path("connected").isBoolean()) {
            throw UnreadableJsonException.of("connected", "must be there, and true or false");
        }
        long latency = ReplyJson.number(status, "latency_ms")
                .map(BigDecimal::longValue)
                .orElse(0L);
        return new TektiiStatus(
                status.path("connected").booleanValue(), Duration.ofMillis(latency), time(status, "last_heartbeat"));
    }

    static TektiiCircuitBreakers circuitBreakers(String json) throws UnreadableJsonException {
        JsonNode root = object(json);
        return new TektiiCircuitBreakers(breaker(root.path("adapter")), breaker(root.path("exit_order")));
    }

    private static Breaker breaker(JsonNode breaker) throws UnreadableJsonException {
        return new Breaker(
                needed(breaker, "state"), count(breaker, "failure_count").orElse(0));
    }

    static TektiiExits exits(String json) throws UnreadableJsonException {
        JsonNode root = object(json);
        return new TektiiExits(
                needed(root, "position_id"), moved(root.path("stop_loss")), moved(root.path("take_profit")));
    }

    private static Optional<TektiiExits.Moved> moved(JsonNode exit) throws UnreadableJsonException {
        return exit.isObject()
                ? Optional.of(new TektiiExits.Moved(
                        List.copyOf(words(exit, "order_ids")), ReplyJson.number(exit, "trigger_price")))
                : Optional.empty();
    }

    /** The ids of the orders that were made. */
    static List<String> handles(String json) throws UnreadableJsonException {
        JsonNode list = ReplyJson.tree(json);
        if (!list.isArray()) {
            throw UnreadableJsonException.of("the reply", "must be a list of orders");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode handle : list) {
            ids.add(needed(handle, "id"));
        }
        return ids;
    }

    static String handle(String json) throws UnreadableJsonException {
        return needed(object(json), "id");
    }

    private static JsonNode object(String json) throws UnreadableJsonException {
        JsonNode root = ReplyJson.tree(json);
        if (!root.isObject()) {
            throw UnreadableJsonException.of("the reply", "must be an object");
        }
        return root;
    }

    private static String needed(JsonNode object, String name) throws UnreadableJsonException {
        return ReplyJson.text(object, name).orElseThrow(() -> UnreadableJsonException.of(name, "must be there"));
    }

    private static BigDecimal amount(JsonNode object, String name) throws UnreadableJsonException {
        return ReplyJson.number(object, name).orElseThrow(() -> UnreadableJsonException.of(name, "must be there"));
    }

    private static Optional<Instant> time(JsonNode object, String name) {
        return ReplyJson.text(object, name).flatMap(text -> Optional.ofNullable(JsonTimes.read(text)));
    }

    private static Set<String> words(JsonNode object, String name) throws UnreadableJsonException {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode word : ReplyJson.list(object, name)) {
            words.add(word.asText());
        }
        return words;
    }

    /** A count that is no whole number above zero says nothing. */
    private static OptionalInt count(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.canConvertToInt() && value.intValue() > 0 ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }
}

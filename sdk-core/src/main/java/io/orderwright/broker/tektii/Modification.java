package io.orderwright.broker.tektii;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.client.Order;
import io.orderwright.internal.dialect.Refusals;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be changed of an order that works (Tektii Gateway API, ModifyOrderRequest). */
final class Modification {
    private static final List<String> PRICES = List.of(
            WireFields.LIMIT_PRICE,
            WireFields.STOP_PRICE,
            WireFields.STOP_LOSS,
            WireFields.TAKE_PROFIT,
            WireFields.TRAILING_DISTANCE);

    /** What a change would have to be silent about, by the language's name for it. */
    private static final Map<String, String> FIXED = Map.of(
            WireFields.SYMBOL, "legs[0].instrument",
            WireFields.SIDE, "legs[0].instruction",
            WireFields.ORDER_TYPE, "type",
            WireFields.TIME_IN_FORCE, "timeInForce",
            WireFields.TRAILING_TYPE, "stopLink.unit");

    private static final Map<String, String> EXITS =
            Map.of(WireFields.STOP_LOSS, "the stop", WireFields.TAKE_PROFIT, "the target");

    private Modification() {}

    /**
     * The body that makes an order what an OrderRequest says, as far as that can be changed.
     *
     * @param request the request; its quantity is what is still wanted
     * @param filled what is filled already, which the quantity that is sent includes
     */
    static String of(String request, BigDecimal filled) {
        JsonNode wanted = tree(request);
        JsonWriter out = new JsonWriter(request.length());
        out.beginObject();
        PRICES.forEach(name -> ReplyJson.text(wanted, name).ifPresent(value -> out.field(name, value)));
        ReplyJson.text(wanted, WireFields.QUANTITY)
                .map(BigDecimal::new)
                .ifPresent(
                        left -> out.field(WireFields.QUANTITY, left.add(filled).toPlainString()));
        out.endObject();
        return out.finish();
    }

    /** Refuses what a ModifyOrderRequest has no field for: the gateway would leave it as it is without a word. */
    static void check(Order before, String request) {
        JsonNode shown = tree(before.rawJson());
        JsonNode wanted = tree(request);
        Refusals refusals = new Refusals(WireFields.BROKER);
        FIXED.forEach((name, path) -> {
            Optional<String> is = ReplyJson.text(shown, name).map(word -> word.toUpperCase(Locale.ROOT));
            Optional<String> be = ReplyJson.text(wanted, name).map(word -> word.toUpperCase(Locale.ROOT));
            if (is.isPresent() && be.isPresent() && !is.equals(be)) {
                refusals.add(
                        path,
                        "can't be changed from " + is.get() + " at Tektii",
                        be.get(),
                        "cancel it and place another");
            }
        });
        EXITS.forEach((name, spoken) -> {
            if (ReplyJson.text(shown, name).isPresent()
                    && ReplyJson.text(wanted, name).isEmpty()) {
                refusals.add("then", "must keep " + spoken + " at Tektii", "unset", "give its level, moved or not");
            }
        });
        refusals.throwIfAny();
    }

    private static JsonNode tree(String json) {
        try {
            return ReplyJson.tree(json);
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException("what was written or read before can be read", e);
        }
    }
}

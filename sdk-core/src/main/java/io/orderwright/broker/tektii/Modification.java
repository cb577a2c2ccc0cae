package io.orderwright.broker.tektii;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.util.List;

/** What can be changed of an order that works (Tektii Gateway API, ModifyOrderRequest). */
final class Modification {
    private static final List<String> CHANGEABLE = List.of(
            WireFields.LIMIT_PRICE,
            WireFields.STOP_PRICE,
            WireFields.QUANTITY,
            WireFields.STOP_LOSS,
            WireFields.TAKE_PROFIT,
            WireFields.TRAILING_DISTANCE);

    private Modification() {}

    /** The body that makes an order what an OrderRequest says, as far as that can be changed. */
    static String of(String request) {
        JsonNode wanted;
        try {
            wanted = ReplyJson.tree(request);
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException("the request is of our own writing", e);
        }
        JsonWriter out = new JsonWriter(request.length());
        out.beginObject();
        CHANGEABLE.forEach(name -> ReplyJson.text(wanted, name).ifPresent(value -> out.field(name, value)));
        out.endObject();
        return out.finish();
    }
}

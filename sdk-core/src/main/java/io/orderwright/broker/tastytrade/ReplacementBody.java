package io.orderwright.broker.tastytrade;

import io.orderwright.extras.ExtraValue;
import io.orderwright.internal.json.JsonReader;
import io.orderwright.internal.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * An order's JSON as a replacement of one takes it: without the legs, which can't change, and without what belongs to
 * them. Source: tastytrade Open API, PUT and PATCH /accounts/{account_number}/orders/{id}, whose bodies have no legs.
 */
final class ReplacementBody {
    private static final Set<String> OF_LEGS = Set.of(WireFields.LEGS, WireFields.ADVANCED);

    private ReplacementBody() {}

    /** The body of a replacement, from that of a placement. */
    static String of(String order) {
        Map<String, ExtraValue> members =
                new LinkedHashMap<>(JsonReader.read(order).asObject().orElse(Map.of()));
        members.keySet().removeAll(OF_LEGS);
        JsonWriter out = new JsonWriter(order.length());
        out.value(ExtraValue.object(members));
        return out.finish();
    }
}

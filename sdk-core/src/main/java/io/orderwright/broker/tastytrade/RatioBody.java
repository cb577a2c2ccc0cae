package io.orderwright.broker.tastytrade;

import io.orderwright.internal.json.JsonWriter;
import io.orderwright.order.RatioTrigger;
import io.orderwright.price.Decimals;
import java.util.Objects;

/** The body that changes a pair's ratio. Source: tastytrade Open API, PATCH /accounts/{account_number}/complex-orders/{id}. */
final class RatioBody {
    private static final int EXPECTED = 80;

    private RatioBody() {}

    static String of(RatioTrigger ratio) {
        Objects.requireNonNull(ratio, "ratio");
        JsonWriter out = new JsonWriter(EXPECTED);
        out.beginObject();
        out.field(WireFields.RATIO_COMPARATOR, OrderEncoder.comparator(ratio.comparator()));
        out.field(WireFields.RATIO_THRESHOLD, Decimals.plain(ratio.threshold()));
        out.endObject();
        return out.finish();
    }
}

package io.orderwright.broker.tektii;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.internal.json.JsonTimes;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads positions (Tektii Gateway API, Position). */
final class PositionDecoder {
    private PositionDecoder() {}

    static List<TektiiPosition> all(String json) throws UnreadableJsonException {
        JsonNode list = ReplyJson.tree(json);
        if (!list.isArray()) {
            throw UnreadableJsonException.of("the reply", "must be a list of positions");
        }
        List<TektiiPosition> positions = new ArrayList<>();
        for (JsonNode position : list) {
            positions.add(of(position));
        }
        return positions;
    }

    static TektiiPosition one(String json) throws UnreadableJsonException {
        return of(ReplyJson.tree(json));
    }

    private static TektiiPosition of(JsonNode position) throws UnreadableJsonException {
        return new TektiiPosition(
                needed(position, "id"),
                needed(position, "symbol"),
                needed(position, "side"),
                ReplyJson.number(position, "quantity")
                        .map(BigDecimal::abs)
                        .orElseThrow(() -> UnreadableJsonException.of("quantity", "must be there in every position")),
                ReplyJson.number(position, "average_entry_price"),
                ReplyJson.number(position, "current_price"),
                ReplyJson.number(position, "unrealized_pnl"),
                ReplyJson.number(position, "realized_pnl"),
                ReplyJson.text(position, "margin_mode"),
                ReplyJson.number(position, "leverage"),
                ReplyJson.number(position, "liquidation_price"),
                ReplyJson.text(position, "opened_at").flatMap(text -> Optional.ofNullable(JsonTimes.read(text))));
    }

    private static String needed(JsonNode position, String name) throws UnreadableJsonException {
        return ReplyJson.text(position, name)
                .orElseThrow(() -> UnreadableJsonException.of(name, "must be there in every position"));
    }
}

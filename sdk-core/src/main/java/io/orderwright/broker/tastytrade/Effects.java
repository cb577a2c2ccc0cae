package io.orderwright.broker.tastytrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.Optional;

/** Amounts that tastytrade tells without a sign, with an effect beside them. Source: tastytrade Open API, -effect. */
final class Effects {
    private Effects() {}

    /** The amount of a member with its sign: positive for Credit, negative for Debit. */
    static Optional<BigDecimal> signed(JsonNode object, String name) throws UnreadableJsonException {
        return signed(object, name, name + "-effect");
    }

    static Optional<BigDecimal> signed(JsonNode object, String name, String effect) throws UnreadableJsonException {
        boolean debit = object.path(effect).asText("").equals("Debit");
        return ReplyJson.number(object, name).map(amount -> debit ? amount.negate() : amount);
    }
}

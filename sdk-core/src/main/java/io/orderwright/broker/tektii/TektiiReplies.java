package io.orderwright.broker.tektii;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Position;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is told of the account (Tektii Gateway API, Account and Position). */
final class TektiiReplies {
    private TektiiReplies() {}

    static AccountBalances balances(String json) throws UnreadableJsonException {
        JsonNode account = ReplyJson.tree(json);
        if (!account.isObject()) {
            throw UnreadableJsonException.of("the account", "must be an object");
        }
        Optional<BigDecimal> free = ReplyJson.number(account, "margin_available");
        return new AccountBalances(
                "",
                "",
                ReplyJson.number(account, "balance"),
                free,
                Optional.empty(),
                Optional.empty(),
                ReplyJson.number(account, "equity"),
                false);
    }

    static List<Position> positions(String json) throws UnreadableJsonException {
        List<Position> positions = new ArrayList<>();
        for (TektiiPosition position : PositionDecoder.all(json)) {
            boolean isShort = position.isShort();
            Optional<BigDecimal> worth = position.currentPrice().map(price -> price.multiply(position.quantity()));
            positions.add(new Position(
                    position.symbol(),
                    "",
                    isShort ? BigDecimal.ZERO : position.quantity(),
                    isShort ? position.quantity() : BigDecimal.ZERO,
                    position.averageEntryPrice(),
                    isShort ? worth.map(BigDecimal::negate) : worth));
        }
        return positions;
    }
}

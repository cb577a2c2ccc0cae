package io.orderwright.broker.schwab;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Position;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one account's balances and positions (Schwab Trader API, Account: CashAccount and MarginAccount). What the
 * balances are now counts, not what they were this morning.
 */
final class AccountDecoder {
    private static final String ROOT = "securitiesAccount";

    private AccountDecoder() {}

    static AccountBalances balances(String json, String accountHash) throws UnreadableJsonException {
        JsonNode account = account(json);
        JsonNode now = account.path("currentBalances");
        if (!now.isObject()) {
            throw UnreadableJsonException.of("currentBalances", "must be there and an object");
        }
        return new AccountBalances(
                accountHash,
                ReplyJson.text(account, "type").orElse(""),
                first(now, "cashAvailableForTrading", "availableFunds", "totalCash"),
                first(now, "buyingPower", "stockBuyingPower", "cashAvailableForTrading"),
                first(now, "optionBuyingPower", "buyingPowerNonMarginableTrade", "cashAvailableForTrading"),
                first(now, "dayTradingBuyingPower"),
                first(now, "equity").or(() -> liquidation(account)),
                account.path("isClosingOnlyRestricted").asBoolean(false));
    }

    static List<Position> positions(String json) throws UnreadableJsonException {
        List<Position> positions = new ArrayList<>();
        for (JsonNode position : ReplyJson.list(account(json), "positions")) {
            positions.add(position(position));
        }
        return positions;
    }

    private static JsonNode account(String json) throws UnreadableJsonException {
        JsonNode account = ReplyJson.tree(json).path(ROOT);
        if (!account.isObject()) {
            throw UnreadableJsonException.of(ROOT, "must be there and an object");
        }
        return account;
    }

    private static Position position(JsonNode position) throws UnreadableJsonException {
        JsonNode instrument = position.path("instrument");
        String symbol = ReplyJson.text(instrument, "symbol")
                .or(() -> ReplyJson.text(instrument, "cusip"))
                .orElseThrow(() -> UnreadableJsonException.of("symbol", "must be there in every position"));
        return new Position(
                symbol,
                ReplyJson.text(instrument, "assetType").orElse(""),
                ReplyJson.number(position, "longQuantity").orElse(BigDecimal.ZERO),
                ReplyJson.number(position, "shortQuantity").orElse(BigDecimal.ZERO),
                ReplyJson.number(position, "averagePrice"),
                ReplyJson.number(position, "marketValue"));
    }

    private static Optional<BigDecimal> first(JsonNode balances, String... names) throws UnreadableJsonException {
        for (String name : names) {
            Optional<BigDecimal> amount = ReplyJson.number(balances, name);
            if (amount.isPresent()) {
                return amount;
            }
        }
        return Optional.empty();
    }

    /** A cash account tells its worth in a figure of its own, which is no part of the current balances. */
    private static Optional<BigDecimal> liquidation(JsonNode account) {
        JsonNode value = account.path("initialBalances").path("liquidationValue");
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }
}

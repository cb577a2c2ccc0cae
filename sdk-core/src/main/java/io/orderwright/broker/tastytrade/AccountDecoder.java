package io.orderwright.broker.tastytrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Position;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what an account holds and may do. Source: tastytrade Open API, Balances and Positions. */
final class AccountDecoder {
    private static final String USUAL_CURRENCY = "USD";

    private AccountDecoder() {}

    /**
     * Reads balances: one object, or from version 20240501 on one for each currency, of which dollars count.
     *
     * @param json the answer
     * @param account the account's number
     */
    static AccountBalances balances(String json, String account) throws UnreadableJsonException {
        JsonNode data = data(json);
        JsonNode balances = data.has("items") ? inDollars(ReplyJson.list(data, "items")) : data;
        return new AccountBalances(
                account,
                "",
                ReplyJson.number(balances, "cash-balance"),
                ReplyJson.number(balances, "equity-buying-power"),
                ReplyJson.number(balances, "derivative-buying-power"),
                ReplyJson.number(balances, "day-trading-buying-power"),
                ReplyJson.number(balances, "net-liquidating-value"),
                false);
    }

    private static JsonNode inDollars(JsonNode items) throws UnreadableJsonException {
        for (JsonNode item : items) {
            if (item.path("currency").asText(USUAL_CURRENCY).equals(USUAL_CURRENCY)) {
                return item;
            }
        }
        throw UnreadableJsonException.of("items", "must hold the balances in " + USUAL_CURRENCY);
    }

    static List<Position> positions(String json) throws UnreadableJsonException {
        List<Position> positions = new ArrayList<>();
        for (JsonNode item : items(json)) {
            positions.add(position(item));
        }
        return positions;
    }

    /** Quantities have no sign; a direction says which way a position goes. */
    private static Position position(JsonNode item) throws UnreadableJsonException {
        String symbol = ReplyJson.text(item, "symbol")
                .orElseThrow(() -> UnreadableJsonException.of("symbol", "must be there in every position"));
        BigDecimal quantity = ReplyJson.number(item, "quantity").orElse(BigDecimal.ZERO);
        boolean isShort = item.path("quantity-direction").asText("").equals("Short");
        return new Position(
                symbol,
                ReplyJson.text(item, "instrument-type").orElse(""),
                isShort ? BigDecimal.ZERO : quantity,
                isShort ? quantity : BigDecimal.ZERO,
                ReplyJson.number(item, "average-open-price"),
                value(item, isShort ? quantity.negate() : quantity));
    }

    /** What a position is worth, where its mark is told: times the multiplier, which is a number or a text. */
    private static Optional<BigDecimal> value(JsonNode item, BigDecimal quantity) throws UnreadableJsonException {
        BigDecimal multiplier = ReplyJson.number(item, "multiplier").orElse(BigDecimal.ONE);
        return ReplyJson.number(item, "mark-price")
                .map(mark -> mark.multiply(quantity).multiply(multiplier));
    }

    static TastytradeTradingStatus tradingStatus(String json) throws UnreadableJsonException {
        JsonNode data = data(json);
        return new TastytradeTradingStatus(
                flag(data, "is-closed"),
                flag(data, "is-frozen"),
                flag(data, "is-closing-only"),
                flag(data, "is-risk-reducing-only"),
                flag(data, "is-in-margin-call"),
                flag(data, "is-in-day-trade-equity-maintenance-call"),
                ReplyJson.text(data, "options-level"),
                flag(data, "short-calls-enabled"),
                flag(data, "is-futures-enabled"),
                flag(data, "is-futures-closing-only"),
                flag(data, "is-cryptocurrency-enabled"),
                flag(data, "is-cryptocurrency-closing-only"),
                ReplyJson.text(data, "equities-margin-calculation-type"),
                flag(data, "is-pattern-day-trader"),
                ReplyJson.number(data, "day-trade-count"));
    }

    private static Optional<Boolean> flag(JsonNode data, String name) {
        JsonNode value = data.path(name);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    static TastytradePositionLimits positionLimits(String json) throws UnreadableJsonException {
        JsonNode data = data(json);
        return new TastytradePositionLimits(
                ReplyJson.number(data, "equity-order-size"),
                ReplyJson.number(data, "equity-option-order-size"),
                ReplyJson.number(data, "future-order-size"),
                ReplyJson.number(data, "future-option-order-size"),
                ReplyJson.number(data, "equity-position-size"),
                ReplyJson.number(data, "equity-option-position-size"),
                ReplyJson.number(data, "future-position-size"),
                ReplyJson.number(data, "future-option-position-size"),
                ReplyJson.number(data, "underlying-opening-order-limit"));
    }

    static List<TastytradeAccount> accounts(String json) throws UnreadableJsonException {
        List<TastytradeAccount> accounts = new ArrayList<>();
        for (JsonNode item : items(json)) {
            JsonNode account = item.path("account");
            String number = ReplyJson.text(account, "account-number")
                    .orElseThrow(() -> UnreadableJsonException.of("account-number", "must be there in every account"));
            accounts.add(new TastytradeAccount(
                    number,
                    ReplyJson.text(account, "nickname").orElse(""),
                    ReplyJson.text(account, "account-type-name").orElse(""),
                    ReplyJson.text(account, "margin-or-cash").orElse(""),
                    ReplyJson.text(item, "authority-level").orElse(""),
                    flag(account, "is-closed"),
                    flag(account, "is-futures-approved")));
        }
        return accounts;
    }

    private static JsonNode items(String json) throws UnreadableJsonException {
        JsonNode data = data(json);
        if (!data.has("items")) {
            throw UnreadableJsonException.of("items", "must be there");
        }
        return ReplyJson.list(data, "items");
    }

    private static JsonNode data(String json) throws UnreadableJsonException {
        JsonNode data = ReplyJson.tree(json).path("data");
        if (!data.isObject()) {
            throw UnreadableJsonException.of("data", "must be there and an object");
        }
        return data;
    }
}

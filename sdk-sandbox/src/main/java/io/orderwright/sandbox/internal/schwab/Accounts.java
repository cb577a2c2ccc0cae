package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Quote;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.http.Form;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** Shows accounts: numbers, balances, positions, preferences. */
final class Accounts {
    private final Market market;

    Accounts(Market market) {
        this.market = market;
    }

    /** {@return the account that a path names} */
    Account find(String hash) {
        for (Account account : market.accounts()) {
            if (account.hash().equals(hash)) {
                return account;
            }
        }
        throw Refusals.wrong("Invalid account number");
    }

    Reply numbers(Call call) {
        noParameters(call);
        return Json.reply(json -> {
            json.writeStartArray();
            for (Account account : market.accounts()) {
                json.writeStartObject();
                json.writeStringField("accountNumber", account.number());
                json.writeStringField("hashValue", account.hash());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void noParameters(Call call) {
        if (!call.request().head().query().isEmpty()) {
            throw Refusals.wrong("This request has no parameters");
        }
    }

    Reply all(Call call) {
        boolean positions = wantsPositions(call);
        return market.read(() -> Json.reply(json -> {
            json.writeStartArray();
            for (Account account : market.accounts()) {
                write(json, account, positions);
            }
            json.writeEndArray();
        }));
    }

    Reply one(Call call, Account account) {
        boolean positions = wantsPositions(call);
        return market.read(() -> Json.reply(json -> write(json, account, positions)));
    }

    private static boolean wantsPositions(Call call) {
        Map<String, String> query = Form.read(call.request().head().query());
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            if (!parameter.getKey().equals("fields")) {
                throw Refusals.wrong("'" + parameter.getKey() + "' is not a parameter of this request");
            }
            if (!parameter.getValue().equals("positions")) {
                throw Refusals.wrong("Invalid value '" + parameter.getValue() + "'");
            }
        }
        return !query.isEmpty();
    }

    private void write(JsonGenerator json, Account account, boolean positions) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("securitiesAccount");
        json.writeStringField("type", account.isMargin() ? "MARGIN" : "CASH");
        json.writeStringField("accountNumber", account.number());
        json.writeNumberField("roundTrips", 0);
        json.writeBooleanField("isDayTrader", false);
        json.writeBooleanField("isClosingOnlyRestricted", false);
        json.writeBooleanField("pfcbFlag", false);
        if (positions) {
            positions(json, account);
        }
        balances(json, account);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void balances(JsonGenerator json, Account account) throws IOException {
        BigDecimal worth = worth(account);
        json.writeObjectFieldStart("initialBalances");
        Json.number(json, "cashBalance", account.openingCash());
        Json.number(json, "cashAvailableForTrading", account.openingCash());
        Json.number(json, "accountValue", account.openingCash());
        json.writeEndObject();
        for (String which : new String[] {"currentBalances", "projectedBalances"}) {
            json.writeObjectFieldStart(which);
            if (account.isMargin()) {
                Json.number(json, "availableFunds", account.cash());
                Json.number(json, "buyingPower", account.available());
                Json.number(json, "buyingPowerNonMarginableTrade", account.cash());
                Json.number(json, "equity", account.cash().add(worth));
                Json.number(json, "longMarginValue", worth);
                Json.number(json, "stockBuyingPower", account.available());
                Json.number(json, "optionBuyingPower", account.available());
            } else {
                Json.number(json, "cashAvailableForTrading", account.available());
                Json.number(json, "cashAvailableForWithdrawal", account.available());
                Json.number(json, "totalCash", account.cash());
                Json.number(json, "unsettledCash", BigDecimal.ZERO);
            }
            json.writeEndObject();
        }
    }

    private BigDecimal worth(Account account) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Account.Position> held : account.positions().entrySet()) {
            sum = sum.add(worth(held.getKey(), held.getValue()));
        }
        return sum;
    }

    private BigDecimal worth(String symbol, Account.Position position) {
        Quote quote = market.quoteOf(symbol);
        BigDecimal price = quote == null ? position.averagePrice() : quote.mark();
        BigDecimal one = InstrumentWriter.isOption(symbol) ? price.movePointRight(2) : price;
        return one.multiply(position.quantity());
    }

    private void positions(JsonGenerator json, Account account) throws IOException {
        json.writeArrayFieldStart("positions");
        for (Map.Entry<String, Account.Position> held : account.positions().entrySet()) {
            BigDecimal quantity = held.getValue().quantity();
            json.writeStartObject();
            Json.number(json, "shortQuantity", quantity.signum() < 0 ? quantity.negate() : BigDecimal.ZERO);
            Json.number(json, "averagePrice", held.getValue().averagePrice());
            Json.number(json, "longQuantity", quantity.signum() > 0 ? quantity : BigDecimal.ZERO);
            json.writeFieldName("instrument");
            new InstrumentWriter(json).write(held.getKey());
            Json.number(json, "marketValue", worth(held.getKey(), held.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    Reply preferences(Call call) {
        noParameters(call);
        return Json.reply(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("accounts");
            boolean primary = true;
            for (Account account : market.accounts()) {
                preference(json, account, primary);
                primary = false;
            }
            json.writeEndArray();
            streamer(json);
            json.writeArrayFieldStart("offers");
            json.writeStartObject();
            json.writeBooleanField("level2Permissions", false);
            json.writeStringField("mktDataPermission", "NP");
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void preference(JsonGenerator json, Account account, boolean primary) throws IOException {
        json.writeStartObject();
        json.writeStringField("accountNumber", account.number());
        json.writeBooleanField("primaryAccount", primary);
        json.writeStringField("type", "BROKERAGE");
        json.writeStringField("nickName", "Box");
        json.writeStringField("accountColor", "Green");
        String number = account.number();
        json.writeStringField("displayAcctId", "..." + number.substring(Math.max(0, number.length() - 3)));
        json.writeBooleanField("autoPositionEffect", false);
        json.writeEndObject();
    }

    private static void streamer(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("streamerInfo");
        json.writeStartObject();
        json.writeStringField("streamerSocketUrl", "wss://127.0.0.1/ws");
        json.writeStringField("schwabClientCustomerId", "box-customer");
        json.writeStringField("schwabClientCorrelId", "00000000-0000-0000-0000-000000000000");
        json.writeStringField("schwabClientChannel", "N9");
        json.writeStringField("schwabClientFunctionId", "APIAPP");
        json.writeEndObject();
        json.writeEndArray();
    }
}

package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Quote;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows accounts: numbers, balances, positions, what they may trade and how much of it. */
final class Accounts {
    private static final Set<String> POSITION_KEYS = Set.of(
            "underlying-symbol[]",
            "symbol",
            "instrument-type",
            "include-closed-positions",
            "underlying-product-code",
            "partition-keys[]",
            "net-positions",
            "include-marks");

    private final Desk desk;
    private final Market market;

    Accounts(Desk desk) {
        this.desk = desk;
        this.market = desk.market();
    }

    private static void noQuery(Call call) {
        Query.read(call, Set.of()).problems().refuse();
    }

    Reply all(Call call) {
        noQuery(call);
        return Envelope.items(call, List.copyOf(market.accounts()), Accounts::owned);
    }

    private static void owned(JsonGenerator json, Account account) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("account");
        json.writeStringField("account-number", account.number());
        json.writeStringField("account-type-name", "Individual");
        json.writeStringField("margin-or-cash", account.isMargin() ? "Margin" : "Cash");
        json.writeBooleanField("is-closed", false);
        json.writeBooleanField("is-futures-approved", true);
        json.writeEndObject();
        json.writeStringField("authority-level", "owner");
        json.writeEndObject();
    }

    /** {@return the balances: one object, or from the version on that lists them by currency, a list of one} */
    Reply balances(Call call, Account account, boolean listed) {
        noQuery(call);
        return market.read(() -> listed
                ? Envelope.items(call, List.of(account), this::balance)
                : Envelope.data(call, 200, json -> balance(json, account)));
    }

    /** {@return the balances in dollars, always one object} */
    Reply balance(Call call, Account account, String currency) {
        noQuery(call);
        if (!currency.equals("USD")) {
            throw Errors.notFound("Balance");
        }
        return market.read(() -> Envelope.data(call, 200, json -> balance(json, account)));
    }

    private void balance(JsonGenerator json, Account account) throws IOException {
        String cash = account.cash().toPlainString();
        String power = account.available().toPlainString();
        json.writeStartObject();
        json.writeStringField("account-number", account.number());
        json.writeStringField("currency", "USD");
        json.writeStringField("cash-balance", cash);
        json.writeStringField("net-liquidating-value", worth(account).toPlainString());
        json.writeStringField("equity-buying-power", power);
        json.writeStringField("derivative-buying-power", power);
        json.writeStringField("day-trading-buying-power", "0.0");
        json.writeStringField("available-trading-funds", "0.0");
        json.writeStringField("cash-available-to-withdraw", cash);
        json.writeStringField("maintenance-requirement", "0.0");
        json.writeStringField("pending-cash", "0.0");
        json.writeStringField("pending-cash-effect", "None");
        json.writeStringField("snapshot-date", desk.today().toString());
        json.writeStringField("updated-at", Desk.time(desk.now()));
        json.writeEndObject();
    }

    private BigDecimal worth(Account account) {
        BigDecimal sum = account.cash();
        for (Map.Entry<String, Account.Position> entry : account.positions().entrySet()) {
            BigDecimal held = entry.getValue().quantity().multiply(multiplier(type(entry.getKey())));
            sum = sum.add(held.multiply(mark(entry.getKey(), entry.getValue())));
        }
        return sum;
    }

    private BigDecimal mark(String symbol, Account.Position position) {
        Quote quote = market.quoteOf(symbol);
        return quote == null ? position.averagePrice() : quote.mark();
    }

    private static BigDecimal multiplier(String type) {
        return BigDecimal.valueOf(type.equals(LegReader.OPTION) ? 100 : 1);
    }

    /** {@return what a symbol stands for; pairs with a currency are crypto, classes of stock have one letter} */
    private static String type(String symbol) {
        for (String type : List.of(
                LegReader.FUTURE_OPTION, LegReader.FUTURE, LegReader.OPTION, LegReader.EQUITY, LegReader.CRYPTO)) {
            if (LegReader.isSymbol(type, symbol)) {
                return type;
            }
        }
        return LegReader.EQUITY;
    }

    private static String underlying(String symbol) {
        return LegReader.underlying(new OrderRequest.LegRequest(type(symbol), symbol, "Buy", null));
    }

    Reply positions(Call call, Account account) {
        Query query = Query.read(call, POSITION_KEYS);
        boolean marks = query.flag("include-marks");
        query.flag("include-closed-positions");
        query.flag("net-positions");
        query.problems().refuse();
        return market.read(() -> {
            List<Map.Entry<String, Account.Position>> found =
                    new ArrayList<>(account.positions().entrySet());
            found.removeIf(entry -> entry.getValue().quantity().signum() == 0 || !fits(query, entry.getKey()));
            return Envelope.items(call, found, (json, entry) -> position(json, account, entry, marks));
        });
    }

    private static boolean fits(Query query, String symbol) {
        List<String> underlyings = query.all("underlying-symbol[]");
        String wanted = query.text("symbol");
        String type = query.text("instrument-type");
        return (underlyings.isEmpty() || underlyings.contains(underlying(symbol)))
                && (wanted == null || wanted.equals(symbol))
                && (type == null || type.equals(type(symbol)));
    }

    private void position(JsonGenerator json, Account account, Map.Entry<String, Account.Position> entry, boolean marks)
            throws IOException {
        Account.Position position = entry.getValue();
        boolean isLong = position.quantity().signum() > 0;
        json.writeStartObject();
        json.writeStringField("account-number", account.number());
        json.writeStringField("symbol", entry.getKey());
        json.writeStringField("instrument-type", type(entry.getKey()));
        json.writeStringField("underlying-symbol", underlying(entry.getKey()));
        json.writeNumberField("quantity", position.quantity().abs());
        json.writeStringField("quantity-direction", isLong ? "Long" : "Short");
        json.writeStringField("average-open-price", position.averagePrice().toPlainString());
        json.writeStringField(
                "close-price",
                mark(entry.getKey(), position).setScale(4, RoundingMode.HALF_UP).toPlainString());
        writeMultiplier(json, type(entry.getKey()));
        json.writeStringField("cost-effect", isLong ? "Credit" : "Debit");
        json.writeBooleanField("is-frozen", false);
        json.writeBooleanField("is-suppressed", false);
        json.writeNumberField("restricted-quantity", 0);
        if (marks) {
            json.writeStringField("mark", mark(entry.getKey(), position).toPlainString());
        }
        json.writeEndObject();
    }

    /** The venue has written it both as a number and as a text: here stock's is the one, and all else's the other. */
    private static void writeMultiplier(JsonGenerator json, String type) throws IOException {
        BigDecimal multiplier = multiplier(type);
        if (type.equals(LegReader.EQUITY)) {
            json.writeNumberField("multiplier", multiplier);
        } else {
            json.writeStringField("multiplier", multiplier.setScale(1).toPlainString());
        }
    }

    Reply tradingStatus(Call call, Account account) {
        noQuery(call);
        return Envelope.data(call, 200, json -> {
            json.writeStartObject();
            json.writeStringField("account-number", account.number());
            for (String flag : new String[] {
                "is-closed",
                "is-frozen",
                "is-closing-only",
                "is-risk-reducing-only",
                "is-in-margin-call",
                "is-in-day-trade-equity-maintenance-call",
                "is-futures-closing-only",
                "is-cryptocurrency-closing-only",
                "is-pattern-day-trader"
            }) {
                json.writeBooleanField(flag, false);
            }
            json.writeStringField("options-level", "No Restrictions");
            json.writeBooleanField("short-calls-enabled", account.isMargin());
            json.writeBooleanField("is-futures-enabled", true);
            json.writeBooleanField("is-cryptocurrency-enabled", desk.habits().crypto());
            json.writeStringField("equities-margin-calculation-type", account.isMargin() ? "Reg T" : "Cash");
            json.writeNumberField("day-trade-count", 0);
            json.writeEndObject();
        });
    }

    Reply positionLimits(Call call, Account account) {
        noQuery(call);
        return Envelope.data(call, 200, json -> {
            json.writeStartObject();
            json.writeStringField("account-number", account.number());
            for (String kind : new String[] {"equity", "equity-option", "future", "future-option"}) {
                json.writeNumberField(kind + "-order-size", 10_000);
                json.writeNumberField(kind + "-position-size", 100_000);
            }
            json.writeNumberField("underlying-opening-order-limit", 500);
            json.writeEndObject();
        });
    }
}

package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Objection;
import io.orderwright.sandbox.internal.exchange.Quote;
import io.orderwright.sandbox.internal.exchange.Structure;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Says what an order would cost, and whether it would be taken. A 200 may carry a rejection. */
final class Preview {
    private final Market market;
    private final InstantSource clock;

    Preview(Market market, InstantSource clock) {
        this.market = market;
        this.clock = clock;
    }

    Reply of(Call call, Account account) {
        JsonNode body = Json.read(call.request().text());
        Draft draft = OrderReader.read(call.request().text());
        Objection objection = market.objection(account.number(), draft);
        BigDecimal cost = market.cost(account.number(), draft);
        return market.read(() -> Json.reply(json -> {
            json.writeStartObject();
            json.writeNumberField("orderId", 0);
            json.writeObjectFieldStart("orderStrategy");
            strategy(json, account, body, draft);
            json.writeStringField("status", objection == null ? "ACCEPTED" : "REJECTED");
            balance(json, account, cost);
            legs(json, draft);
            json.writeEndObject();
            validation(json, objection);
            commission(json);
            json.writeEndObject();
        }));
    }

    private void strategy(JsonGenerator json, Account account, JsonNode body, Draft draft) throws IOException {
        json.writeStringField("accountNumber", account.number());
        json.writeStringField("advancedOrderType", advanced(draft));
        Json.time(json, "enteredTime", clock.instant());
        json.writeNumberField("orderVersion", 1);
        for (String field : new String[] {"session", "duration", "orderType", "orderStrategyType"}) {
            if (body.has(field)) {
                json.writeStringField(field, body.get(field).asText());
            }
        }
        json.writeStringField("strategy", body.path("complexOrderStrategyType").asText("NONE"));
        Json.number(json, "quantity", draft.quantity());
        Json.number(json, "filledQuantity", BigDecimal.ZERO);
        Json.number(json, "remainingQuantity", draft.quantity());
        BigDecimal price = draft.terms() == null ? null : draft.terms().prices().price();
        if (price != null) {
            Json.number(json, "price", price);
        }
    }

    private static String advanced(Draft draft) {
        boolean group = draft.children().size() == 1 && draft.children().get(0).structure() == Structure.OCO;
        return switch (draft.structure()) {
            case SINGLE -> "NONE";
            case OCO, GROUP -> "OCO";
            case TRIGGER -> group ? "OTOCO" : "OTO";
        };
    }

    private static void balance(JsonGenerator json, Account account, BigDecimal cost) throws IOException {
        json.writeObjectFieldStart("orderBalance");
        Json.number(json, "orderValue", cost);
        Json.number(json, "projectedAvailableFund", account.cash().subtract(cost));
        Json.number(json, "projectedBuyingPower", account.available().subtract(cost));
        Json.number(json, "projectedCommission", BigDecimal.ZERO);
        json.writeEndObject();
    }

    private void legs(JsonGenerator json, Draft draft) throws IOException {
        json.writeArrayFieldStart("orderLegs");
        int number = 1;
        for (Leg leg : draft.legs()) {
            json.writeStartObject();
            Quote quote = market.quoteOf(leg.symbol());
            if (quote != null) {
                Json.number(json, "askPrice", quote.ask());
                Json.number(json, "bidPrice", quote.bid());
                Json.number(json, "lastPrice", quote.last());
                Json.number(json, "markPrice", quote.mark());
            }
            Json.number(json, "projectedCommission", BigDecimal.ZERO);
            Json.number(json, "quantity", leg.quantity());
            json.writeStringField("finalSymbol", leg.symbol());
            json.writeNumberField("legId", number++);
            json.writeStringField("assetType", leg.kind().name());
            json.writeStringField("instruction", Orders.instruction(leg));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void validation(JsonGenerator json, @Nullable Objection objection) throws IOException {
        json.writeObjectFieldStart("orderValidationResult");
        json.writeArrayFieldStart("rejects");
        if (objection != null) {
            json.writeStartObject();
            json.writeStringField("activityMessage", objection.text());
            json.writeStringField("originalSeverity", "REJECT");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void commission(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("commissionAndFee");
        for (String field : new String[] {"commission", "trueCommission"}) {
            json.writeObjectFieldStart(field);
            json.writeArrayFieldStart("commissionLegs");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeObjectFieldStart("fee");
        json.writeArrayFieldStart("feeLegs");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}

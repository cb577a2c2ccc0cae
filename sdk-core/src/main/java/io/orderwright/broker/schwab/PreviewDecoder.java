package io.orderwright.broker.schwab;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.client.Preview;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what Schwab makes of an order (Schwab Trader API, PreviewOrder). A 200 may well carry a rejection. */
final class PreviewDecoder {
    private PreviewDecoder() {}

    static Preview read(String json) throws UnreadableJsonException {
        JsonNode root = ReplyJson.tree(json);
        JsonNode strategy = root.path("orderStrategy");
        JsonNode validation = root.path("orderValidationResult");
        if (!strategy.isObject() && !validation.isObject()) {
            throw UnreadableJsonException.of("orderStrategy", "or orderValidationResult must be there");
        }
        List<Preview.Note> rejects = notes(validation, "rejects");
        List<Preview.Note> alerts = new ArrayList<>(notes(validation, "alerts"));
        alerts.addAll(notes(validation, "warns"));
        alerts.addAll(notes(validation, "reviews"));
        JsonNode balance = strategy.path("orderBalance");
        JsonNode costs = root.path("commissionAndFee");
        return new Preview(
                rejects.isEmpty() && !strategy.path("status").asText("").equals("REJECTED"),
                rejects,
                alerts,
                ReplyJson.number(balance, "orderValue"),
                commission(costs, balance),
                sum(costs.path("fee"), "feeLegs", "feeValues"),
                ReplyJson.number(balance, "projectedBuyingPower"),
                json);
    }

    private static List<Preview.Note> notes(JsonNode validation, String name) throws UnreadableJsonException {
        List<Preview.Note> notes = new ArrayList<>();
        for (JsonNode detail : ReplyJson.list(validation, name)) {
            String rule = ReplyJson.text(detail, "validationRuleName")
                    .or(() -> ReplyJson.text(detail, "overrideName"))
                    .orElse("");
            String message = ReplyJson.text(detail, "message")
                    .or(() -> ReplyJson.text(detail, "activityMessage"))
                    .orElse("");
            notes.add(new Preview.Note(rule, Redaction.of(message)));
        }
        return notes;
    }

    private static Optional<BigDecimal> commission(JsonNode costs, JsonNode balance) throws UnreadableJsonException {
        Optional<BigDecimal> listed = sum(costs.path("commission"), "commissionLegs", "commissionValues");
        return listed.isPresent() ? listed : ReplyJson.number(balance, "projectedCommission");
    }

    /** All amounts of all legs; empty where none is told. */
    private static Optional<BigDecimal> sum(JsonNode costs, String legs, String values) throws UnreadableJsonException {
        Optional<BigDecimal> sum = Optional.empty();
        for (JsonNode leg : ReplyJson.list(costs, legs)) {
            for (JsonNode value : ReplyJson.list(leg, values)) {
                BigDecimal amount = ReplyJson.number(value, "value").orElse(BigDecimal.ZERO);
                sum = Optional.of(sum.orElse(BigDecimal.ZERO).add(amount));
            }
        }
        return sum;
    }
}

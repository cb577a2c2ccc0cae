package io.orderwright.broker.tastytrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.client.Preview;
import io.orderwright.internal.reply.ReplyJson;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a trial says, also one that fails: then there is an error, and often what the order would do to the buying
 * power beside it. Source: tastytrade Open API, PlacedOrderResponse.
 */
final class DryRunDecoder {
    private DryRunDecoder() {}

    static TastytradePreview read(String json) throws UnreadableJsonException {
        JsonNode root = ReplyJson.tree(json);
        JsonNode data = root.path("data");
        JsonNode error = root.path("error");
        if (!data.isObject() && !error.isObject()) {
            throw UnreadableJsonException.of("data", "or error must be there");
        }
        JsonNode power = data.path("buying-power-effect");
        TastytradePreview.Fees fees = fees(data.path("fee-calculation"));
        return new TastytradePreview(
                preview(json, data, error, fees),
                Effects.signed(power, "change-in-buying-power"),
                Effects.signed(power, "current-buying-power"),
                Effects.signed(power, "new-buying-power"),
                Effects.signed(power, "change-in-margin-requirement"),
                Effects.signed(power, "isolated-order-margin-requirement"),
                fees);
    }

    private static Preview preview(String json, JsonNode data, JsonNode error, TastytradePreview.Fees fees)
            throws UnreadableJsonException {
        List<Preview.Note> rejects = new ArrayList<>(rejects(json, error));
        rejects.addAll(notes(data, "errors"));
        List<Preview.Note> alerts = new ArrayList<>(notes(data, "warnings"));
        alerts.addAll(notes(data, "notes"));
        return new Preview(
                rejects.isEmpty(),
                rejects,
                alerts,
                Optional.empty(),
                fees.commission().map(BigDecimal::negate),
                others(fees),
                Effects.signed(data.path("buying-power-effect"), "new-buying-power"),
                json);
    }

    /** The reasons of an error; the error itself where it has none. */
    private static List<Preview.Note> rejects(String json, JsonNode error) {
        if (!error.isObject()) {
            return List.of();
        }
        ErrorBody body = ErrorBody.read(json);
        if (body.reasons().isEmpty()) {
            return List.of(
                    new Preview.Note(body.code().orElse(""), body.message().orElse("")));
        }
        return body.reasons().stream()
                .map(reason -> new Preview.Note(
                        reason.code()
                                .map(TastytradeCode::text)
                                .or(reason::field)
                                .orElse(""),
                        reason.message()))
                .toList();
    }

    private static List<Preview.Note> notes(JsonNode data, String name) throws UnreadableJsonException {
        List<Preview.Note> notes = new ArrayList<>();
        for (JsonNode note : ReplyJson.list(data, name)) {
            notes.add(new Preview.Note(
                    ReplyJson.text(note, "code").orElse(""),
                    ReplyJson.text(note, "message").orElse("")));
        }
        return notes;
    }

    private static TastytradePreview.Fees fees(JsonNode costs) throws UnreadableJsonException {
        return new TastytradePreview.Fees(
                Effects.signed(costs, "total-fees"),
                Effects.signed(costs, "commission"),
                Effects.signed(costs, "regulatory-fees"),
                Effects.signed(costs, "clearing-fees"),
                Effects.signed(costs, "proprietary-index-option-fees"));
    }

    /** What others than tastytrade take, as a cost. */
    private static Optional<BigDecimal> others(TastytradePreview.Fees fees) {
        if (fees.total().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal total = fees.total().get();
        return Optional.of(
                total.subtract(fees.commission().orElse(BigDecimal.ZERO)).negate());
    }
}

package io.orderwright.sandbox.internal.schwab;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Fill;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.State;
import io.orderwright.sandbox.internal.exchange.Structure;
import io.orderwright.sandbox.internal.exchange.Ticket;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a booked order the way Schwab answers it. To be used while nothing changes. */
final class OrderWriter {
    private static final List<String> WORDS_BEFORE_PRICES =
            List.of("stopPriceLinkBasis", "stopPriceLinkType", "stopType", "priceLinkBasis", "priceLinkType");
    private static final List<String> WORDS_AFTER_PRICES = List.of("taxLotMethod", "specialInstruction");

    private final JsonGenerator json;

    OrderWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Ticket ticket) throws IOException {
        json.writeStartObject();
        if (ticket.hasLegs()) {
            order(ticket);
        } else {
            // An OCO has hardly any field of its own.
            json.writeStringField("orderStrategyType", "OCO");
            json.writeNumberField("orderId", ticket.id());
            json.writeBooleanField("cancelable", ticket.state().isOpen());
            json.writeBooleanField("editable", false);
            json.writeNumberField("accountNumber", Long.parseLong(ticket.accountNumber()));
        }
        if (!ticket.members().isEmpty()) {
            json.writeArrayFieldStart("childOrderStrategies");
            for (Ticket member : ticket.members()) {
                write(member);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void order(Ticket ticket) throws IOException {
        JsonNode wording = (JsonNode) ticket.terms().handling().wording();
        word(wording, "session");
        word(wording, "duration");
        word(wording, "orderType");
        Json.time(json, "cancelTime", ticket.terms().life().cancelAt());
        json.writeStringField(
                "complexOrderStrategyType",
                wording.path("complexOrderStrategyType").asText("NONE"));
        quantities(ticket);
        json.writeStringField("requestedDestination", "AUTO");
        json.writeStringField("destinationLinkName", "AutoRoute");
        Json.time(json, "releaseTime", ticket.terms().life().releaseAt());
        prices(ticket, wording);
        legs(ticket);
        json.writeStringField("orderStrategyType", ticket.draft().structure().name());
        json.writeNumberField("orderId", ticket.id());
        boolean open = ticket.state().isOpen();
        json.writeBooleanField("cancelable", open);
        json.writeBooleanField("editable", open && ticket.draft().structure() == Structure.SINGLE);
        json.writeStringField("status", Words.of(ticket.state()));
        Json.time(json, "enteredTime", ticket.bookedAt());
        Json.time(json, "closeTime", ticket.endedAt());
        json.writeStringField("tag", ticket.provenance().serverTag());
        json.writeNumberField("accountNumber", Long.parseLong(ticket.accountNumber()));
        activities(ticket);
        String reason = ticket.reason();
        if (reason != null) {
            json.writeStringField("statusDescription", reason);
        }
    }

    private void word(JsonNode wording, String field) throws IOException {
        JsonNode value = wording.get(field);
        if (value != null) {
            json.writeStringField(field, value.asText());
        }
    }

    private void quantities(Ticket ticket) throws IOException {
        Json.number(json, "quantity", ticket.quantity());
        Json.number(json, "filledQuantity", ticket.filled());
        BigDecimal rest = ticket.quantity().subtract(ticket.filled());
        Json.number(json, "remainingQuantity", ticket.state().isLive() ? rest : BigDecimal.ZERO);
    }

    private void prices(Ticket ticket, JsonNode wording) throws IOException {
        number("stopPrice", ticket.stop() == null ? ticket.terms().prices().stop() : ticket.stop());
        for (String field : WORDS_BEFORE_PRICES) {
            word(wording, field);
        }
        echo(wording, "stopPriceOffset");
        echo(wording, "priceOffset");
        number("price", ticket.limit() == null ? ticket.terms().prices().price() : ticket.limit());
        echo(wording, "activationPrice");
        for (String field : WORDS_AFTER_PRICES) {
            word(wording, field);
        }
    }

    private void echo(JsonNode wording, String field) throws IOException {
        JsonNode value = wording.get(field);
        number(field, value == null ? null : value.decimalValue());
    }

    private void number(String field, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            Json.number(json, field, value);
        }
    }

    private void legs(Ticket ticket) throws IOException {
        Draft draft = ticket.draft();
        json.writeArrayFieldStart("orderLegCollection");
        for (int i = 0; i < draft.legs().size(); i++) {
            Leg leg = draft.legs().get(i);
            json.writeStartObject();
            json.writeStringField("orderLegType", leg.kind().name());
            json.writeNumberField("legId", i + 1);
            json.writeFieldName("instrument");
            new InstrumentWriter(json).write(leg.symbol());
            json.writeStringField("instruction", Orders.instruction(leg));
            json.writeStringField("positionEffect", leg.intent().opens() ? "OPENING" : "CLOSING");
            Json.number(json, "quantity", leg.quantity());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void activities(Ticket ticket) throws IOException {
        boolean cancelled = ticket.state() == State.CANCELED;
        if (ticket.executions().isEmpty() && !cancelled) {
            return;
        }
        json.writeArrayFieldStart("orderActivityCollection");
        BigDecimal rest = ticket.quantity();
        int number = 1;
        for (Fill fill : ticket.executions()) {
            rest = rest.subtract(fill.quantity());
            activity(ticket, fill, new Kind("FILL", rest, number++));
        }
        Instant end = ticket.endedAt();
        if (cancelled && end != null) {
            List<BigDecimal> nothing =
                    ticket.draft().legs().stream().map(leg -> BigDecimal.ZERO).toList();
            activity(ticket, new Fill(rest, nothing, end), new Kind("CANCELED", BigDecimal.ZERO, number));
        }
        json.writeEndArray();
    }

    private record Kind(String type, BigDecimal remaining, int number) {}

    private void activity(Ticket ticket, Fill fill, Kind kind) throws IOException {
        json.writeStartObject();
        json.writeStringField("activityType", "EXECUTION");
        json.writeNumberField("activityId", ticket.id() * 100 + kind.number);
        json.writeStringField("executionType", kind.type);
        Json.number(json, "quantity", fill.quantity());
        Json.number(json, "orderRemainingQuantity", kind.remaining);
        json.writeArrayFieldStart("executionLegs");
        for (int i = 0; i < fill.legPrices().size(); i++) {
            Leg leg = ticket.draft().legs().get(i);
            json.writeStartObject();
            json.writeNumberField("legId", i + 1);
            Json.number(
                    json, "quantity", fill.quantity().multiply(ticket.draft().ratio(leg)));
            Json.number(json, "mismarkedQuantity", BigDecimal.ZERO);
            Json.number(json, "price", fill.legPrices().get(i));
            Json.time(json, "time", fill.at());
            json.writeNumberField("instrumentId", InstrumentWriter.id(leg.symbol()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

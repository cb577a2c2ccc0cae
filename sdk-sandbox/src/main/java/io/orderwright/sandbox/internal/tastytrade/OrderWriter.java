package io.orderwright.sandbox.internal.tastytrade;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Fill;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.State;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.LegRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes orders: prices as texts, quantities as numbers, {@code updated-at} in milliseconds, the rest as there is. */
final class OrderWriter {
    private final Desk desk;
    private final JsonGenerator json;
    private final boolean anonymous;

    OrderWriter(Desk desk, JsonGenerator json) {
        this(desk, json, false);
    }

    /** A writer that may leave out the ids which clients gave. */
    OrderWriter(Desk desk, JsonGenerator json, boolean anonymous) {
        this.desk = desk;
        this.json = json;
        this.anonymous = anonymous;
    }

    static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    static void decimal(JsonGenerator json, String field, @Nullable BigDecimal value) throws IOException {
        text(json, field, value == null ? null : value.toPlainString());
    }

    void order(Ticket ticket) throws IOException {
        order(ticket, desk.words().state(ticket), Words.contingency(ticket));
    }

    /** Writes an order as the answer to its placement does. */
    void placed(Ticket ticket) throws IOException {
        order(ticket, desk.words().first(ticket), Words.contingency(ticket));
    }

    /** Writes an order that waits for another, whatever became of it since. */
    void contingent(Ticket ticket) throws IOException {
        order(ticket, Words.CONTINGENT, "Pending Order");
    }

    private void order(Ticket ticket, String status, @Nullable String contingency) throws IOException {
        Note note = Note.of(ticket);
        json.writeStartObject();
        json.writeNumberField("id", ticket.id());
        head(ticket.accountNumber(), note.request(), ticket.quantity());
        standing(
                status,
                contingency,
                status.equals(Words.ROUTED) || !ticket.state().isOpen());
        json.writeBooleanField(
                "edited", ticket.replacing() != null && !ticket.state().isLive());
        labels(note.request());
        complex(ticket, note);
        successors(ticket);
        times(ticket, status);
        legs(ticket, note.request());
        rules(note.request().rules());
        json.writeEndObject();
    }

    /** Writes an order that is not booked, as a dry-run does. */
    void trial(String account, Note note, Draft draft, String contingency) throws IOException {
        OrderRequest request = note.request();
        json.writeStartObject();
        head(account, request, draft.quantity());
        standing(
                contingency.isEmpty() ? "Received" : Words.CONTINGENT,
                contingency.isEmpty() ? null : contingency,
                false);
        json.writeBooleanField("edited", false);
        labels(request);
        Note.Component component = note.component();
        if (component != null) {
            json.writeStringField("complex-order-tag", component.tag());
        }
        json.writeNumberField("updated-at", 0);
        json.writeArrayFieldStart("legs");
        for (int i = 0; i < draft.legs().size(); i++) {
            BigDecimal quantity = draft.legs().get(i).quantity();
            legHead(request.legs().get(i), quantity, quantity);
            json.writeArrayFieldStart("fills");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        rules(request.rules());
        json.writeEndObject();
    }

    private void head(String account, OrderRequest request, BigDecimal size) throws IOException {
        LegRequest first = request.legs().get(0);
        boolean option = first.type().equals(LegReader.OPTION);
        boolean future = first.type().equals(LegReader.FUTURE_OPTION);
        json.writeStringField("account-number", account);
        json.writeStringField("time-in-force", request.life().timeInForce());
        text(
                json,
                "gtc-date",
                request.life().date() == null ? null : request.life().date().toString());
        json.writeStringField("order-type", request.type());
        json.writeNumberField("size", size);
        json.writeStringField("underlying-symbol", LegReader.underlying(first));
        json.writeStringField(
                "underlying-instrument-type", option ? LegReader.EQUITY : future ? LegReader.FUTURE : first.type());
        decimal(json, "price", request.prices().price());
        text(json, "price-effect", request.prices().priceEffect());
        decimal(json, "value", request.prices().value());
        text(json, "value-effect", request.prices().valueEffect());
        decimal(json, "stop-trigger", request.prices().stop());
    }

    private void standing(String status, @Nullable String contingency, boolean fixed) throws IOException {
        json.writeStringField("status", status);
        text(json, "contingent-status", contingency);
        json.writeBooleanField("cancellable", !fixed);
        json.writeBooleanField("editable", !fixed);
    }

    private void labels(OrderRequest request) throws IOException {
        text(json, "source", request.labels().source());
        text(json, "external-identifier", anonymous ? null : request.labels().external());
        text(json, "preflight-id", request.labels().preflightId());
    }

    private void complex(Ticket ticket, Note note) throws IOException {
        Note.Component component = note.component();
        Ticket root = Note.complexOf(ticket);
        if (component != null && root != null) {
            json.writeNumberField("complex-order-id", root.id());
            json.writeStringField("complex-order-tag", component.tag());
            if (note.request().labels().preflightId() == null) {
                json.writeStringField("preflight-id", Integer.toString(component.number()));
            }
        }
    }

    private void successors(Ticket ticket) throws IOException {
        Long replaces = ticket.replaced();
        Long replacing = ticket.replacing();
        if (replaces != null) {
            json.writeNumberField("replaces-order-id", replaces);
        }
        if (replacing != null) {
            json.writeNumberField("replacing-order-id", replacing);
        }
        text(json, "reject-reason", ticket.reason());
    }

    private void times(Ticket ticket, String status) throws IOException {
        String received = Desk.time(ticket.bookedAt());
        json.writeStringField("received-at", received);
        boolean waits = status.equals(Words.CONTINGENT) || status.equals("Received");
        text(json, "live-at", waits || status.equals(Words.ROUTED) ? null : received);
        Instant end = ticket.endedAt();
        if (end != null && !waits && !status.equals(Words.ROUTED)) {
            json.writeStringField("terminal-at", Desk.time(end));
            boolean cancelled = ticket.state() == State.CANCELED || ticket.state() == State.REPLACED;
            text(json, "cancelled-at", cancelled ? Desk.time(end) : null);
            decimal(json, "cancelled-size", cancelled ? ticket.quantity().subtract(ticket.filled()) : null);
        }
        json.writeNumberField("updated-at", changedAt(ticket).toEpochMilli());
    }

    static Instant changedAt(Ticket ticket) {
        Instant end = ticket.endedAt();
        List<Fill> fills = ticket.executions();
        if (end != null) {
            return end;
        }
        return fills.isEmpty() ? ticket.bookedAt() : fills.get(fills.size() - 1).at();
    }

    private void legs(Ticket ticket, OrderRequest request) throws IOException {
        json.writeArrayFieldStart("legs");
        for (int i = 0; i < request.legs().size(); i++) {
            Leg leg = ticket.draft().legs().get(i);
            BigDecimal ratio = ticket.draft().ratio(leg);
            BigDecimal rest = ticket.quantity().subtract(ticket.filled()).multiply(ratio);
            legHead(request.legs().get(i), leg.quantity(), rest);
            fills(ticket, i, ratio);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void legHead(LegRequest leg, BigDecimal quantity, BigDecimal rest) throws IOException {
        json.writeStartObject();
        json.writeStringField("instrument-type", leg.type());
        json.writeStringField("symbol", leg.symbol());
        json.writeNumberField("quantity", plain(quantity));
        json.writeNumberField("remaining-quantity", plain(rest));
        json.writeStringField("action", leg.action());
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal bare = quantity.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Stock's executions lack the exchange's own ids, as they do live. */
    private void fills(Ticket ticket, int leg, BigDecimal ratio) throws IOException {
        json.writeArrayFieldStart("fills");
        int number = 0;
        for (Fill fill : ticket.executions()) {
            String id = ticket.id() + "-" + number++ + "-" + leg;
            json.writeStartObject();
            json.writeStringField("fill-id", id);
            json.writeNumberField("quantity", plain(fill.quantity().multiply(ratio)));
            json.writeStringField("fill-price", fill.legPrices().get(leg).toPlainString());
            json.writeStringField("filled-at", Desk.time(fill.at()));
            json.writeStringField("destination-venue", "BOX");
            boolean equity = Note.of(ticket).request().legs().get(leg).type().equals(LegReader.EQUITY);
            text(json, "ext-exec-id", equity ? null : "E" + id);
            text(json, "ext-group-fill-id", equity ? null : "G" + id);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rules(OrderRequest.Rules rules) throws IOException {
        if (rules.isEmpty()) {
            return;
        }
        boolean other = desk.habits().orderRuleKey();
        json.writeObjectFieldStart(other ? "order-rule" : "rules");
        text(json, "route-after", rules.routeAfter() == null ? null : Desk.time(rules.routeAfter()));
        text(json, "cancel-at", rules.cancelAt() == null ? null : Desk.time(rules.cancelAt()));
        json.writeArrayFieldStart(other ? "order-conditions" : "conditions");
        int number = 1;
        for (Condition condition : rules.conditions()) {
            condition(condition, number++);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void condition(Condition condition, int number) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", number);
        json.writeStringField("action", condition.routes() ? "route" : "cancel");
        json.writeStringField("symbol", condition.watched().symbol());
        json.writeStringField("instrument-type", condition.watched().type());
        json.writeStringField("indicator", condition.watched().indicator());
        json.writeStringField("comparator", condition.comparison().comparator());
        decimal(json, "threshold", condition.comparison().threshold());
        json.writeBooleanField("is-threshold-based-on-notional", false);
        json.writeArrayFieldStart("price-components");
        for (Condition.Component component : condition.components()) {
            json.writeStartObject();
            json.writeStringField("symbol", component.symbol());
            json.writeStringField("instrument-type", component.type());
            json.writeNumberField("quantity", plain(component.quantity()));
            json.writeStringField("quantity-direction", component.direction());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

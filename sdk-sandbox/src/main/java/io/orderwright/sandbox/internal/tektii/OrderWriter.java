package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orderwright.sandbox.internal.exchange.Fill;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Handling;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes orders as the gateway does: numbers as strings, absent fields left out. */
final class OrderWriter {
    private final Gateway gateway;
    private final JsonGenerator json;

    OrderWriter(Gateway gateway, JsonGenerator json) {
        this.gateway = gateway;
        this.json = json;
    }

    static void decimal(JsonGenerator json, String field, @Nullable BigDecimal value) throws IOException {
        text(json, field, value == null ? null : value.toPlainString());
    }

    static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    void order(Ticket ticket) throws IOException {
        json.writeStartObject();
        Note note = Note.of(ticket);
        core(ticket, note);
        prices(ticket, note.request());
        handling(note.request().handling());
        text(json, "position_id", note.request().ids().position());
        text(json, "oco_group_id", note.request().ids().oco());
        Long parent = ticket.state().isLive() ? Note.parentOf(ticket) : null;
        text(json, "parent_order_id", parent == null ? null : gateway.ids().of(parent));
        text(json, "correlation_id", note.correlation());
        text(json, "created_at", ticket.bookedAt().toString());
        text(json, "updated_at", changedAt(ticket).toString());
        json.writeEndObject();
    }

    private void core(Ticket ticket, Note note) throws IOException {
        OrderRequest.Core core = note.request().core();
        text(json, "id", gateway.ids().of(ticket.id()));
        text(json, "client_order_id", note.request().ids().client());
        text(json, "symbol", core.symbol());
        text(json, "side", core.side().name());
        text(json, "order_type", core.type().name());
        decimal(json, "quantity", ticket.quantity());
        decimal(json, "filled_quantity", ticket.filled());
        decimal(json, "remaining_quantity", ticket.quantity().subtract(ticket.filled()));
        decimal(json, "average_fill_price", averagePrice(ticket));
        text(json, "status", gateway.states().state(ticket));
        text(json, "reject_reason", rejectReason(ticket.reason()));
        text(json, "time_in_force", core.timeInForce());
    }

    /** A reason in the gateway's words stays; a broker's sentence is unknown to it. */
    private static @Nullable String rejectReason(@Nullable String reason) {
        return reason == null || reason.matches("[A-Z]+(_[A-Z]+)*") ? reason : "UNKNOWN";
    }

    private void prices(Ticket ticket, OrderRequest request) throws IOException {
        decimal(json, "limit_price", request.prices().limit());
        boolean trails = request.type() == OrderRequest.Type.TRAILING_STOP;
        decimal(json, "stop_price", trails ? ticket.stop() : request.prices().stop());
        decimal(json, "stop_loss", request.exits().stopLoss());
        decimal(json, "take_profit", request.exits().takeProfit());
        decimal(json, "trailing_distance", request.prices().trail());
        text(json, "trailing_type", request.prices().trailType());
    }

    private void handling(Handling handling) throws IOException {
        flag("reduce_only", handling.reduceOnly());
        flag("post_only", handling.postOnly());
        flag("hidden", handling.hidden());
        decimal(json, "display_quantity", handling.display());
    }

    private void flag(String field, boolean on) throws IOException {
        if (on) {
            json.writeBooleanField(field, true);
        }
    }

    static @Nullable BigDecimal averagePrice(Ticket ticket) {
        BigDecimal paid = BigDecimal.ZERO;
        for (Fill fill : ticket.executions()) {
            paid = paid.add(fill.quantity().multiply(fill.legPrices().get(0)));
        }
        if (ticket.filled().signum() == 0) {
            return null;
        }
        return paid.divide(ticket.filled(), MathContext.DECIMAL64);
    }

    private static Instant changedAt(Ticket ticket) {
        Instant last = ticket.bookedAt();
        for (Fill fill : ticket.executions()) {
            last = fill.at();
        }
        Instant end = ticket.endedAt();
        return end == null ? last : end;
    }

    /** An order that a cancel answers where the broker tells nothing of it. */
    void stub(Ticket ticket) throws IOException {
        json.writeStartObject();
        text(json, "id", gateway.ids().of(ticket.id()));
        text(json, "symbol", "");
        text(json, "side", Note.of(ticket).request().core().side().name());
        text(json, "order_type", Note.of(ticket).request().type().name());
        for (String field : new String[] {"quantity", "filled_quantity", "remaining_quantity"}) {
            text(json, field, "0");
        }
        text(json, "status", "CANCELLED");
        text(json, "time_in_force", "GTC");
        text(json, "created_at", gateway.clock().instant().toString());
        text(json, "updated_at", gateway.clock().instant().toString());
        json.writeEndObject();
    }

    /** Writes what an order handle says; the status is the caller's. */
    void handle(Ticket ticket, String status) throws IOException {
        json.writeStartObject();
        text(json, "id", gateway.ids().of(ticket.id()));
        text(json, "client_order_id", Note.of(ticket).request().ids().client());
        text(json, "correlation_id", Note.of(ticket).correlation());
        text(json, "status", status);
        json.writeEndObject();
    }

    /** {@return the request that would have brought an order which the gateway made itself} */
    static String request(OrderRequest request) {
        JsonDocument document = json -> {
            json.writeStartObject();
            text(json, "symbol", request.symbol());
            text(json, "side", request.core().side().name());
            decimal(json, "quantity", request.core().quantity());
            text(json, "order_type", request.type().name());
            decimal(json, "limit_price", request.prices().limit());
            decimal(json, "stop_price", request.prices().stop());
            text(json, "client_order_id", request.ids().client());
            json.writeEndObject();
        };
        return new String(document.reply(200).body(), StandardCharsets.UTF_8);
    }
}

package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.internal.exchange.Account.Position;
import io.orderwright.sandbox.internal.exchange.Fill;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.Quote;
import io.orderwright.sandbox.internal.exchange.Side;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Handling;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Ids;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Prices;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows positions, closes them, and moves the exits that protect them. */
final class Positions {
    /** The last one is a word of old, which the gateway takes and ignores. */
    static final Set<String> CLOSE_KEYS = Set.of("order_type", "limit_price", "quantity", "cancel_associated_orders");

    static final Set<String> EXIT_KEYS = Set.of("stop_loss", "take_profit");

    private final Gateway gateway;
    private final Market market;
    private final Orders orders;
    private final Changes changes;
    private final Instant opened;

    Positions(Gateway gateway, Orders orders, Changes changes) {
        this.gateway = gateway;
        this.market = gateway.market();
        this.orders = orders;
        this.changes = changes;
        this.opened = gateway.clock().instant();
    }

    Reply list(@Nullable String symbol) {
        return market.read(() -> {
            Map<String, Position> held = held(symbol);
            JsonDocument document = json -> {
                json.writeStartArray();
                for (Map.Entry<String, Position> one : held.entrySet()) {
                    write(json, one.getKey(), one.getValue());
                }
                json.writeEndArray();
            };
            return document.reply(200);
        });
    }

    private Map<String, Position> held(@Nullable String symbol) {
        Map<String, Position> held = gateway.account().positions();
        held.values().removeIf(position -> position.quantity().signum() == 0);
        if (symbol != null) {
            held.keySet().retainAll(Set.of(symbol));
        }
        return held;
    }

    Reply get(String id) {
        return market.read(() -> {
            String symbol = symbolOf(id);
            Position position = find(id, symbol);
            JsonDocument document = json -> write(json, symbol, position);
            return document.reply(200);
        });
    }

    private String symbolOf(String id) {
        return gateway.ids().readPosition(id);
    }

    private Position find(String id, String symbol) {
        Position position = held(null).get(symbol);
        if (position == null) {
            throw Errors.notFound("position", id);
        }
        return position;
    }

    private void write(JsonGenerator json, String symbol, Position position) throws IOException {
        Quote quote = market.quoteOf(symbol);
        BigDecimal price = quote == null ? position.averagePrice() : quote.last();
        BigDecimal gain = price.subtract(position.averagePrice()).multiply(position.quantity());
        json.writeStartObject();
        OrderWriter.text(json, "id", gateway.ids().ofPosition(symbol));
        OrderWriter.text(json, "symbol", symbol);
        OrderWriter.text(json, "side", position.quantity().signum() > 0 ? "LONG" : "SHORT");
        OrderWriter.decimal(json, "quantity", position.quantity().abs());
        OrderWriter.decimal(json, "average_entry_price", position.averagePrice());
        OrderWriter.decimal(json, "current_price", price);
        OrderWriter.decimal(json, "unrealized_pnl", gain);
        OrderWriter.text(json, "realized_pnl", "0");
        List<Fill> fills = fills(symbol);
        OrderWriter.text(
                json, "opened_at", (fills.isEmpty() ? opened : fills.get(0).at()).toString());
        OrderWriter.text(
                json,
                "updated_at",
                (fills.isEmpty() ? opened : fills.get(fills.size() - 1).at()).toString());
        json.writeEndObject();
    }

    private List<Fill> fills(String symbol) {
        List<Fill> fills = new ArrayList<>();
        market.find(ticket ->
                        ticket.hasLegs() && Note.of(ticket).request().symbol().equals(symbol))
                .forEach(ticket -> fills.addAll(ticket.executions()));
        fills.sort((one, two) -> one.at().compareTo(two.at()));
        return fills;
    }

    /** Closes a position; without a body that counts, all of it. */
    Reply close(Call call, String id, @Nullable Fields fields) {
        return market.read(() -> {
            String symbol = symbolOf(id);
            Position position = find(id, symbol);
            OrderRequest request = closing(symbol, position, fields);
            Ticket ticket = close(call, request);
            return orders.handle(200, ticket, orders.firstStatus(ticket, call.effects()));
        });
    }

    private static OrderRequest closing(String symbol, Position position, @Nullable Fields fields) {
        BigDecimal quantity = fields == null ? null : fields.positive("quantity");
        String type = fields == null ? null : fields.word("order_type", OrderReader.TYPES, true);
        BigDecimal limit = fields == null ? null : fields.positive("limit_price");
        BigDecimal held = position.quantity().abs();
        if ("LIMIT".equals(type) && limit == null) {
            throw Errors.missing("limit_price", "Limit orders require limit_price");
        }
        if (quantity != null && quantity.compareTo(held) > 0) {
            throw Errors.rejected("quantity exceeds the position", "INVALID_QUANTITY");
        }
        Side side = position.quantity().signum() > 0 ? Side.SELL : Side.BUY;
        boolean limited = "LIMIT".equals(type);
        OrderRequest.Core core = new OrderRequest.Core(
                symbol,
                side,
                quantity == null ? held : quantity,
                limited ? OrderRequest.Type.LIMIT : OrderRequest.Type.MARKET,
                "GTC");
        return new OrderRequest(
                core,
                limited ? new Prices(limit, null, null, null) : Prices.NONE,
                OrderRequest.Exits.NONE,
                new Handling(true, false, false, null, null, null),
                Ids.NONE);
    }

    private Ticket close(Call call, OrderRequest request) {
        Provenance provenance = new Provenance(
                call.origin(), "", call.record().testTag(), call.request().text());
        return orders.submit(request, provenance, call.effects());
    }

    Reply closeAll(Call call, @Nullable String symbol) {
        return market.read(() -> {
            List<Ticket> closing = new ArrayList<>();
            new LinkedHashMap<>(held(symbol))
                    .forEach((one, position) -> closing.add(close(call, closing(one, position, null))));
            JsonDocument document = json -> {
                json.writeStartArray();
                for (Ticket ticket : closing) {
                    new OrderWriter(gateway, json).handle(ticket, orders.firstStatus(ticket, call.effects()));
                }
                json.writeEndArray();
            };
            return document.reply(200);
        });
    }

    /** Moves the exits of a position that rest. */
    Reply moveExits(Call call, String id, Fields fields) {
        BigDecimal stop = fields.positive("stop_loss");
        BigDecimal target = fields.positive("take_profit");
        if (stop == null && target == null) {
            throw Errors.invalidRequest("at least one of stop_loss and take_profit must be given");
        }
        return market.read(() -> {
            String symbol = symbolOf(id);
            find(id, symbol);
            ObjectNode result = Errors.object().put("position_id", id);
            for (boolean stops : new boolean[] {true, false}) {
                BigDecimal price = stops ? stop : target;
                if (price != null) {
                    move(call, new Exit(id, symbol, stops), price, result);
                }
            }
            return Reply.text(200, "application/json", result.toString());
        });
    }

    /** One side of a position's protection. */
    private record Exit(String position, String symbol, boolean stops) {
        String word() {
            return stops ? "stop_loss" : "take_profit";
        }

        boolean isOn(Ticket ticket) {
            Note.Exit exit = ticket.hasLegs() ? Note.of(ticket).exit() : null;
            return exit != null
                    && exit.stops() == stops
                    && ticket.state().isOpen()
                    && Note.of(ticket).request().symbol().equals(symbol);
        }
    }

    private void move(Call call, Exit exit, BigDecimal price, ObjectNode result) {
        List<Ticket> legs = market.find(exit::isOn);
        if (legs.isEmpty()) {
            throw Errors.notModifiable(exit.position, exit.word() + " is not tracked for this position");
        }
        if (call.effects().has(Effect.Gateway.EXIT_LOST)) {
            throw lost(exit, legs.get(0));
        }
        ObjectNode moved = result.putObject(exit.word());
        for (Ticket leg : legs) {
            Ticket now = moved(call, leg, price);
            moved.withArray("order_ids").add(gateway.ids().of(now.id()));
        }
        moved.put("trigger_price", price.toPlainString());
    }

    private Ticket moved(Call call, Ticket leg, BigDecimal price) {
        OrderRequest old = Note.of(leg).request();
        Prices prices = old.type() == OrderRequest.Type.STOP
                ? new Prices(null, price, null, null)
                : new Prices(price, null, null, null);
        Provenance provenance = new Provenance(
                call.origin(), "", call.record().testTag(), call.request().text());
        return changes.change(leg, old.with(old.core(), prices), provenance, Effects.NONE);
    }

    private RuntimeException lost(Exit exit, Ticket leg) {
        market.cancel(leg);
        ObjectNode details = Errors.object()
                .put("position_id", exit.position)
                .put("leg_type", exit.word().toUpperCase(Locale.ROOT))
                .put("cancelled_order_id", gateway.ids().of(leg.id()))
                .put("error", "replacement refused")
                .put("restore_error", "original refused");
        return Errors.providerError("exit cancelled and not re-established: position is unprotected", details);
    }
}

package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Prices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes live orders the provider's way: in place, by a successor, or by a cancel and a new order. */
final class Changes {
    static final Set<String> KEYS =
            Set.of("limit_price", "stop_price", "quantity", "stop_loss", "take_profit", "trailing_distance");

    private final Gateway gateway;
    private final Market market;
    private final Orders orders;
    private final Exits exits;

    Changes(Gateway gateway, Orders orders, Exits exits) {
        this.gateway = gateway;
        this.market = gateway.market();
        this.orders = orders;
        this.exits = exits;
    }

    Reply change(Call call, String id, Fields fields) {
        for (String key : KEYS) {
            fields.positive(key);
        }
        if (KEYS.stream().allMatch(key -> fields.decimal(key) == null)) {
            throw Errors.invalidRequest("at least one field must be given");
        }
        Ticket ticket = orders.find(id);
        orders.interfere(call.effects(), ticket);
        return market.read(() -> {
            if (!ticket.state().isOpen()) {
                throw orders.over(ticket);
            }
            OrderRequest wanted = changed(ticket, fields);
            Provenance provenance = new Provenance(
                    call.origin(), "", call.record().testTag(), call.request().text());
            Ticket now = change(ticket, wanted, provenance, call.effects());
            if (call.effects().has(Effect.Market.FILLED_AT_ONCE)) {
                market.fillAtOwnPrice(now, now.quantity());
            }
            return answer(ticket, now);
        });
    }

    private static OrderRequest changed(Ticket ticket, Fields fields) {
        OrderRequest old = Note.of(ticket).request();
        Prices prices = new Prices(
                or(fields, "limit_price", old.prices().limit()),
                or(fields, "stop_price", old.prices().stop()),
                or(fields, "trailing_distance", old.prices().trail()),
                old.prices().trailType());
        OrderRequest.Exits exits = new OrderRequest.Exits(
                or(fields, "stop_loss", old.exits().stopLoss()),
                or(fields, "take_profit", old.exits().takeProfit()));
        BigDecimal quantity = fields.decimal("quantity");
        if (quantity != null && quantity.compareTo(ticket.filled()) < 0) {
            throw Errors.invalidValue("quantity", quantity.toPlainString(), "must not be less than filled quantity");
        }
        OrderRequest wanted = old.with(old.core(), prices).with(exits);
        return wanted.withQuantity(quantity == null ? ticket.quantity() : quantity);
    }

    private static @Nullable BigDecimal or(Fields fields, String field, @Nullable BigDecimal old) {
        BigDecimal value = fields.decimal(field);
        return value == null ? old : value;
    }

    /** {@return the order that stands now; to be called under the market's lock} */
    Ticket change(Ticket ticket, OrderRequest wanted, Provenance provenance, Effects effects) {
        boolean resubmits = gateway.profile().has(TektiiQuirk.MODIFIES_BY_RESUBMITTING);
        if (effects.has(Effect.Gateway.RESUBMIT_FAILS)) {
            if (resubmits) {
                market.cancel(ticket);
            }
            throw failed(resubmits);
        }
        Note note = Note.of(ticket);
        if (resubmits) {
            Note rest = note.with(remaining(ticket, wanted));
            Ticket successor = market.resubmit(ticket, gateway.drafts().of(rest), provenance, rejection(effects));
            exits.replaced(ticket, successor);
            return successor;
        }
        if (gateway.profile().has(TektiiQuirk.MODIFIES_BY_REPLACING)) {
            return replaced(ticket, note.with(remaining(ticket, wanted)), provenance, effects);
        }
        amend(ticket, note.with(wanted));
        return ticket;
    }

    private static @Nullable String rejection(Effects effects) {
        Effect.Rejection rejection = effects.find(Effect.Rejection.class);
        return rejection == null ? null : rejection.reason();
    }

    /** A successor is ordered for what has not filled yet. */
    private static OrderRequest remaining(Ticket ticket, OrderRequest wanted) {
        BigDecimal rest = wanted.core().quantity().subtract(ticket.filled());
        if (rest.signum() == 0) {
            throw Errors.rejected("nothing remains to be ordered", "INVALID_QUANTITY");
        }
        return wanted.withQuantity(rest);
    }

    private Refusal failed(boolean resubmits) {
        String provider = gateway.profile().provider().word();
        if (!resubmits) {
            return Errors.rejected("the broker refuses the change", "ORDER_REJECTED");
        }
        if (gateway.profile().provider() == TektiiProvider.BINANCE_SPOT) {
            return Errors.invalidRequest("the new order was refused after the old one was cancelled");
        }
        ObjectNode details = Errors.object().put("provider", provider);
        return Errors.providerError("the new order failed after the old one was cancelled", details);
    }

    private Ticket replaced(Ticket ticket, Note note, Provenance provenance, Effects effects) {
        Ticket successor = market.replace(ticket, gateway.drafts().of(note), provenance, rejection(effects));
        if (successor == null) {
            throw orders.over(ticket);
        }
        exits.replaced(ticket, successor);
        return successor;
    }

    private void amend(Ticket ticket, Note note) {
        market.amend(ticket, gateway.drafts().of(note));
        exits.changed(ticket);
        for (Ticket leg : legsBelow(ticket)) {
            Note old = Note.of(leg);
            Note.Exit exit = old.exit();
            if (exit != null && leg.state().isOpen()) {
                OrderRequest wanted = Drafts.exit(note.request(), exit.stops());
                market.amend(leg, gateway.drafts().of(old.with(wanted)));
            }
        }
    }

    private static List<Ticket> legsBelow(Ticket ticket) {
        return ticket.members().stream()
                .flatMap(member -> member.hasLegs() ? List.of(member).stream() : member.members().stream())
                .toList();
    }

    private Reply answer(Ticket old, Ticket now) {
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeFieldName("order");
            new OrderWriter(gateway, json).order(now);
            if (old != now) {
                json.writeStringField("previous_order_id", gateway.ids().of(old.id()));
            }
            json.writeEndObject();
        };
        return document.reply(200);
    }
}

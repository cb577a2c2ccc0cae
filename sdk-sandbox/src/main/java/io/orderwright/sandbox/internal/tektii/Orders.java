package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Objection;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.State;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.tektii.OrderRequest.Ids;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places, cancels and shows orders. */
final class Orders {
    private final Gateway gateway;
    private final Market market;
    private final Exits exits;
    private final Set<String> clientIds = new HashSet<>();
    private final Set<Long> forgotten = new HashSet<>();

    Orders(Gateway gateway, Exits exits) {
        this.gateway = gateway;
        this.market = gateway.market();
        this.exits = exits;
    }

    Reply place(Call call, OrderRequest asked) {
        OrderRequest request = gateway.drafts().rules().taken(asked);
        return market.read(() -> {
            twins(call, request);
            if (call.effects().has(Effect.Gateway.SENDS_AGAIN)) {
                return twice(call, request);
            }
            return accepted(submit(call, request, call.origin()), call.effects());
        });
    }

    private void twins(Call call, OrderRequest request) {
        for (Effect.Twin twin : call.effects().all(Effect.Twin.class)) {
            String tag = twin.serverTag() == null ? "" : twin.serverTag();
            Provenance other =
                    new Provenance(Origin.OTHER, tag, null, call.request().text());
            place(request.with(Ids.NONE), other, null);
        }
    }

    private Ticket place(OrderRequest request, Provenance provenance, @Nullable String rejection) {
        Draft draft = gateway.drafts().of(new Note(request, gateway.correlation(), null));
        return market.place(gateway.account().number(), draft, provenance, rejection);
    }

    /** The gateway lost the broker's first answer. */
    private Reply twice(Call call, OrderRequest request) {
        submit(call, request, call.origin());
        if (!gateway.profile().has(TektiiQuirk.SENDS_AGAIN)) {
            ObjectNode details =
                    Errors.object().put("provider", gateway.profile().provider().word());
            throw Errors.providerError("Network error: connection closed before message completed", details);
        }
        return accepted(submit(call, request, Origin.DOUBLED), call.effects());
    }

    private Ticket submit(Call call, OrderRequest request, Origin origin) {
        Provenance provenance = new Provenance(
                origin, "", call.record().testTag(), call.request().text());
        return submit(request, provenance, call.effects());
    }

    /** Enters an order past the gateway's own checks of requests. */
    Ticket submit(OrderRequest request, Provenance provenance, Effects effects) {
        String client = request.ids().client();
        if (client != null && !clientIds.add(client)) {
            if (gateway.profile().has(TektiiQuirk.REFUSES_KNOWN_CLIENT_IDS)) {
                throw Errors.duplicate(gateway.profile().provider());
            }
        }
        objections(request);
        Effect.Rejection rejection = effects.find(Effect.Rejection.class);
        Ticket ticket = place(request, provenance, rejection == null ? null : rejection.reason());
        if (ticket.state() != State.REJECTED) {
            exits.register(ticket, effects);
        }
        if (effects.has(Effect.Market.FILLED_AT_ONCE)) {
            market.fillAtOwnPrice(ticket, ticket.quantity());
        }
        return ticket;
    }

    private void objections(OrderRequest request) {
        Note note = new Note(request, "", null);
        Objection objection =
                market.objection(gateway.account().number(), gateway.drafts().of(note));
        if (objection != null) {
            String client = request.ids().client();
            if (client != null) {
                clientIds.remove(client);
            }
            throw Errors.objection(gateway.profile().provider(), objection);
        }
    }

    private Reply accepted(Ticket ticket, Effects effects) {
        return handle(201, ticket, firstStatus(ticket, effects));
    }

    Reply handle(int status, Ticket ticket, String word) {
        JsonDocument document = json -> new OrderWriter(gateway, json).handle(ticket, word);
        return document.reply(status);
    }

    /** What the gateway knows when it answers: a later rejection it does not. */
    String firstStatus(Ticket ticket, Effects effects) {
        boolean market = Note.of(ticket).request().type() == OrderRequest.Type.MARKET;
        if (market && gateway.profile().has(TektiiQuirk.ANSWERS_MARKET_AS_FILLED)) {
            return "FILLED";
        }
        boolean early = gateway.profile().provider() == TektiiProvider.MOCK;
        return early || effects.find(Effect.Rejection.class) != null
                ? "PENDING"
                : gateway.states().state(ticket);
    }

    Reply get(String id) {
        Ticket ticket = find(id);
        return market.read(() -> {
            if (!gateway.states().isSayable(ticket)) {
                throw Errors.invalidValue("status", gateway.states().state(ticket), "unknown order status");
            }
            JsonDocument document = json -> new OrderWriter(gateway, json).order(ticket);
            return document.reply(200);
        });
    }

    /** {@return the order that an id names} */
    Ticket find(String id) {
        Long number = gateway.ids().read(id);
        Ticket ticket = number == null ? null : market.find(number);
        boolean known = ticket != null && ticket.hasLegs() && !isForgotten(ticket);
        if (ticket == null || !known) {
            throw Errors.notFound("order", id);
        }
        return ticket;
    }

    private boolean isForgotten(Ticket ticket) {
        synchronized (forgotten) {
            return forgotten.contains(ticket.id());
        }
    }

    Reply cancel(Call call, String id) {
        Ticket ticket = find(id);
        interfere(call.effects(), ticket);
        return market.read(() -> {
            if (!market.cancel(ticket)) {
                throw over(ticket);
            }
            boolean stub = gateway.profile().has(TektiiQuirk.CANCELS_WITH_STUB);
            JsonDocument document = json -> {
                json.writeStartObject();
                json.writeBooleanField("success", true);
                json.writeFieldName("order");
                OrderWriter writer = new OrderWriter(gateway, json);
                if (stub) {
                    writer.stub(ticket);
                } else {
                    writer.order(ticket);
                }
                json.writeEndObject();
            };
            return document.reply(200);
        });
    }

    /** What a person or the market does to an order while a request about it is on its way. */
    void interfere(Effects effects, Ticket ticket) {
        Effect.PartialFill fill = effects.find(Effect.PartialFill.class);
        if (fill != null) {
            market.fillAtOwnPrice(ticket, fill.quantity());
        }
        if (effects.has(Effect.Market.REPLACED_BY_HAND)) {
            Note note = Note.of(ticket);
            Draft equal = gateway.drafts().of(note.with(note.request().with(Ids.NONE)));
            String body = ticket.provenance().body();
            market.replace(ticket, equal, new Provenance(Origin.OTHER, "", null, body), null);
        }
    }

    /** {@return how a cancel or change of an order that is over is refused} */
    Refusal over(Ticket ticket) {
        String word = gateway.states().state(ticket);
        String id = gateway.ids().of(ticket.id());
        return gateway.profile().provider() == TektiiProvider.MOCK
                ? Errors.invalidRequest("order " + id + " is already " + word)
                : Errors.notModifiable(id, "order " + id + " is " + word);
    }

    Reply cancelAll(@Nullable String symbol) {
        if (symbol == null && gateway.profile().has(TektiiQuirk.NEEDS_SYMBOL)) {
            throw Errors.missing("symbol", "symbol is required to cancel orders");
        }
        int cancelled = market.read(() -> {
            int count = 0;
            for (Ticket ticket : market.find(Ticket::hasLegs)) {
                boolean wanted = symbol == null
                        || symbol.equals(Note.of(ticket).request().symbol());
                count += wanted && ticket.state().isOpen() && market.cancel(ticket) ? 1 : 0;
            }
            return count;
        });
        JsonDocument document = json -> {
            json.writeStartObject();
            json.writeNumberField("cancelled_count", cancelled);
            json.writeNumberField("failed_count", 0);
            json.writeEndObject();
        };
        return document.reply(200);
    }

    /** Forgets what only the gateway's memory holds. */
    void restart() {
        market.read(() -> {
            exits.forget();
            if (gateway.profile().has(TektiiQuirk.FORGETS_ENDED_ORDERS)) {
                synchronized (forgotten) {
                    market.find(ticket -> ticket.hasLegs() && !ticket.state().isLive())
                            .forEach(ticket -> forgotten.add(ticket.id()));
                }
            }
            return exits;
        });
    }

    /** {@return the id of another order than the one named, the newest; or null} */
    @Nullable
    String another(String id) {
        return market.read(() -> {
            String other = null;
            for (Ticket root : market.roots()) {
                String one = gateway.ids().of(root.id());
                other = one.equals(id) ? other : one;
            }
            return other;
        });
    }
}

package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Kind;
import io.orderwright.sandbox.internal.exchange.Leg;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.Side;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.Refusal;
import io.orderwright.sandbox.internal.http.Reply;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Places, replaces, cancels and shows orders. */
final class Orders {
    private final Market market;
    private final Supplier<String> base;

    Orders(Market market, Supplier<String> base) {
        this.market = market;
        this.base = base;
    }

    Reply place(Call call, Account account, String tag) {
        Draft draft = OrderReader.read(call.request().text());
        Effects effects = call.effects();
        for (Effect.Twin twin : effects.all(Effect.Twin.class)) {
            String twinTag = twin.serverTag() == null ? tag : twin.serverTag();
            Provenance other =
                    new Provenance(Origin.OTHER, twinTag, null, call.request().text());
            market.place(account.number(), draft, other, null);
        }
        Effect.Rejection rejection = effects.find(Effect.Rejection.class);
        String reason = rejection == null ? null : rejection.reason();
        Ticket ticket = market.place(account.number(), draft, provenance(call, tag), reason);
        return booked(account, ticket, effects);
    }

    private static Provenance provenance(Call call, String tag) {
        return new Provenance(
                call.origin(), tag, call.record().testTag(), call.request().text());
    }

    private Reply booked(Account account, Ticket ticket, Effects effects) {
        if (effects.has(Effect.Market.FILLED_AT_ONCE)) {
            market.fillAtOwnPrice(ticket, ticket.quantity());
        }
        return Reply.empty(201).with("Location", location(account, ticket.id()));
    }

    private String location(Account account, long id) {
        return base.get() + "/trader/v1/accounts/" + account.hash() + "/orders/" + id;
    }

    Reply replace(Call call, Account account, Target target) {
        Draft draft = OrderReader.read(call.request().text());
        Ticket old = find(account, target.id());
        interfere(call.effects(), old, target.tag());
        Effect.Rejection rejection = call.effects().find(Effect.Rejection.class);
        String reason = rejection == null ? null : rejection.reason();
        Ticket successor = market.replace(old, draft, provenance(call, target.tag()), reason);
        if (successor == null) {
            throw tooLate(old, "replaced");
        }
        return booked(account, successor, call.effects());
    }

    /**
     * The order that a call is about.
     *
     * @param id the order id in the path
     * @param tag the tag of the calling app
     */
    record Target(String id, String tag) {}

    /** What a person or the market does to an order while a request about it is on its way. */
    private void interfere(Effects effects, Ticket old, String tag) {
        Effect.PartialFill fill = effects.find(Effect.PartialFill.class);
        if (fill != null) {
            market.fillAtOwnPrice(old, fill.quantity());
        }
        if (effects.has(Effect.Market.REPLACED_BY_HAND)) {
            String body = old.provenance().body();
            market.replace(old, old.draft(), new Provenance(Origin.OTHER, tag, null, body), null);
        }
    }

    private Refusal tooLate(Ticket ticket, String what) {
        String status = market.read(() -> Words.of(ticket.state()));
        return Refusals.wrong("Order cannot be " + what + " because its status is " + status);
    }

    Reply cancel(Call call, Account account, Target target) {
        Ticket ticket = find(account, target.id());
        interfere(call.effects(), ticket, target.tag());
        if (!market.cancel(ticket)) {
            throw tooLate(ticket, "canceled");
        }
        return Reply.empty(200);
    }

    Reply get(Account account, String id) {
        Ticket ticket = find(account, id);
        return market.read(() -> Json.reply(json -> new OrderWriter(json).write(ticket)));
    }

    private Ticket find(Account account, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusals.wrong("'" + id + "' is not a valid value for orderId");
        }
        Ticket ticket = market.find(Long.parseLong(id));
        if (ticket == null || !ticket.accountNumber().equals(account.number())) {
            throw Refusals.missing("Order not found");
        }
        return ticket;
    }

    /** {@return where the newest other order of the account is, or null} */
    @Nullable
    String otherLocation(Account account, String location) {
        return market.read(() -> {
            String other = null;
            for (Ticket root : market.roots()) {
                String one = location(account, root.id());
                boolean fits = root.accountNumber().equals(account.number()) && !one.equals(location);
                other = fits ? one : other;
            }
            return other;
        });
    }

    static String instruction(Leg leg) {
        boolean buys = leg.side() == Side.BUY;
        if (leg.kind() == Kind.OPTION) {
            return (buys ? "BUY_TO_" : "SELL_TO_") + (leg.intent().opens() ? "OPEN" : "CLOSE");
        }
        if (buys) {
            return leg.intent().opens() ? "BUY" : "BUY_TO_COVER";
        }
        return leg.intent().opens() ? "SELL_SHORT" : "SELL";
    }
}

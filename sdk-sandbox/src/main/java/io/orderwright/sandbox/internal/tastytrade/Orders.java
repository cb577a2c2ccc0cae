package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.tastytrade.Preflight.Checked;
import io.orderwright.sandbox.internal.tastytrade.Preflight.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places, tries, shows and cancels single orders. */
final class Orders {
    private final Desk desk;
    private final Market market;
    private final Drafts drafts;
    private final Preflight preflight;

    Orders(Desk desk, Drafts drafts, Preflight preflight) {
        this.desk = desk;
        this.market = desk.market();
        this.drafts = drafts;
        this.preflight = preflight;
    }

    /** {@return the order that a request's body says} */
    private OrderRequest read(String body) {
        Problems problems = new Problems();
        Fields fields = Fields.parse(body, problems);
        OrderRequest request = OrderReader.read(fields);
        verify(fields, request);
        problems.refuse();
        return request;
    }

    /** Notes what only the calendar and the instruments can tell. */
    void verify(Fields fields, OrderRequest request) {
        LocalDate last = request.life().date();
        fields.problems().unless(last == null || !last.isBefore(desk.today()), fields.at("gtc-date"));
        if (fields.problems().isEmpty()) {
            desk.instruments().check(fields, request);
        }
    }

    /** What the checks made of an order. */
    private record Tried(Note note, Draft draft, Trial trial) {}

    private Tried tried(Account account, OrderRequest request) {
        Checked checked = preflight.check(request, new Setting(account, null, false));
        Note note = new Note(checked.request(), null);
        Draft draft = drafts.single(note);
        return new Tried(note, draft, new Trial(Costs.of(desk, account, draft), checked.warnings(), checked.errors()));
    }

    Reply place(Call call, Account account) {
        OrderRequest request = read(call.request().text());
        return market.read(() -> {
            Tried tried = tried(account, request);
            tried.trial.refuse();
            twins(call, account, tried.note);
            Ticket ticket = book(account, tried.note, provenance(call), call.effects());
            return tried.trial.answer(
                    call,
                    json -> {
                        json.writeFieldName("order");
                        new OrderWriter(desk, json).placed(ticket);
                    },
                    remarks(call.effects()));
        });
    }

    Reply dryRun(Call call, Account account) {
        OrderRequest request = read(call.request().text());
        return market.read(() -> {
            Tried tried = tried(account, request);
            String contingency = request.rules().conditions().isEmpty() ? "" : "Pending Condition";
            return tried.trial.dryRun(call, json -> {
                json.writeFieldName("order");
                new OrderWriter(desk, json).trial(account.number(), tried.note, tried.draft, contingency);
            });
        });
    }

    static List<Message> remarks(Effects effects) {
        return effects.all(Effect.Remark.class).stream()
                .map(remark -> Message.of(remark.code(), remark.message()))
                .toList();
    }

    static Provenance provenance(Call call) {
        return new Provenance(
                call.origin(), "", call.record().testTag(), call.request().text());
    }

    static @Nullable String rejection(Effects effects) {
        Effect.Rejection rejection = effects.find(Effect.Rejection.class);
        return rejection == null ? null : rejection.reason();
    }

    private void twins(Call call, Account account, Note note) {
        for (Effect.Twin twin : call.effects().all(Effect.Twin.class)) {
            String tag = twin.serverTag() == null ? "" : twin.serverTag();
            Provenance other =
                    new Provenance(Origin.OTHER, tag, null, call.request().text());
            book(account, note.with(note.request().anonymous()), other, Effects.NONE);
        }
    }

    private Ticket book(Account account, Note note, Provenance provenance, Effects effects) {
        Draft draft = drafts.single(note);
        Ticket ticket = market.place(account.number(), draft, provenance, rejection(effects));
        if (effects.has(Effect.Market.FILLED_AT_ONCE)) {
            market.fillAtOwnPrice(ticket, ticket.quantity());
        }
        return ticket;
    }

    /** {@return the number of an order that somebody else enters} */
    long enterByHand(String account, String body) {
        OrderRequest request = read(body);
        return market.read(() -> {
            Account owner = desk.account(account);
            Tried tried = tried(owner, request);
            tried.trial.refuse();
            Provenance other = new Provenance(Origin.OTHER, "", null, body);
            return book(owner, tried.note, other, Effects.NONE).id();
        });
    }

    /** {@return an account's order or component, by the id in a path} */
    Ticket find(Account account, String id) {
        Ticket ticket = id.matches("\\d{1,18}") ? market.find(Long.parseLong(id)) : null;
        if (ticket == null || !ticket.hasLegs() || !ticket.accountNumber().equals(account.number())) {
            throw Errors.notFound("Order");
        }
        return ticket;
    }

    Reply get(Call call, Account account, String id) {
        return market.read(() -> answer(call, find(account, id)));
    }

    Reply answer(Call call, Ticket ticket) {
        return Envelope.data(call, 200, json -> new OrderWriter(desk, json).order(ticket));
    }

    Reply cancel(Call call, Account account, String id) {
        Ticket ticket = find(account, id);
        interfere(call.effects(), ticket);
        return market.read(() -> {
            Note.Component component = Note.of(ticket).component();
            if (component != null || !market.cancel(ticket)) {
                throw Errors.cannotCancel();
            }
            return answer(call, ticket);
        });
    }

    /** The venue holds no order for a person to confirm: those are offerings of new shares. */
    Reply reconfirm(Call call, Account account, String id) {
        Problems problems = new Problems();
        Fields.parse(call.request().text(), problems).only(Set.of());
        problems.refuse();
        find(account, id);
        throw Errors.cannotReconfirm();
    }

    /** What a person or the market does to an order while a request about it is on its way. */
    void interfere(Effects effects, Ticket ticket) {
        Effect.PartialFill fill = effects.find(Effect.PartialFill.class);
        if (fill != null) {
            market.fillAtOwnPrice(ticket, fill.quantity());
        }
        if (effects.has(Effect.Market.REPLACED_BY_HAND)) {
            Note note = Note.of(ticket);
            Draft equal = drafts.single(note.with(note.request().anonymous()));
            Provenance person =
                    new Provenance(Origin.OTHER, "", null, ticket.provenance().body());
            market.succeed(ticket, equal, person, null);
        }
    }
}

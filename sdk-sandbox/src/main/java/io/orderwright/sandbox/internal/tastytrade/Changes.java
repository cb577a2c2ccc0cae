package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.LegRequest;
import io.orderwright.sandbox.internal.tastytrade.Preflight.Checked;
import io.orderwright.sandbox.internal.tastytrade.Preflight.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces live orders: price, type and life may change; symbols and quantities may not. */
final class Changes {
    private final Desk desk;
    private final Market market;
    private final Drafts drafts;
    private final Preflight preflight;
    private final Orders orders;

    Changes(Desk desk, Drafts drafts, Preflight preflight, Orders orders) {
        this.desk = desk;
        this.market = desk.market();
        this.drafts = drafts;
        this.preflight = preflight;
        this.orders = orders;
    }

    /** What a request makes of an order. */
    private record Change(Note note, Draft draft, Trial trial) {}

    private OrderRequest read(Call call, Ticket ticket) {
        Problems problems = new Problems();
        Fields fields = Fields.parse(call.request().text(), problems);
        OrderRequest old = Note.of(ticket).request();
        OrderRequest request = OrderReader.readInPlaceOf(fields, old);
        orders.verify(fields, request);
        problems.refuse();
        if (!areEqual(old.legs(), request.legs())) {
            throw Errors.cannotReplace("symbols and quantities cannot change");
        }
        return request;
    }

    private static boolean areEqual(List<LegRequest> old, List<LegRequest> now) {
        boolean equal = old.size() == now.size();
        for (int i = 0; equal && i < old.size(); i++) {
            LegRequest one = old.get(i);
            LegRequest other = now.get(i);
            BigDecimal quantity = one.quantity();
            BigDecimal wanted = other.quantity();
            equal = one.symbol().equals(other.symbol())
                    && one.type().equals(other.type())
                    && one.buys() == other.buys()
                    && isSame(quantity, wanted);
        }
        return equal;
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private Change change(Account account, Ticket ticket, OrderRequest asked) {
        boolean waits = Words.CONTINGENT.equals(desk.words().state(ticket));
        Checked checked = preflight.check(asked.withLegs(rest(ticket)), new Setting(account, ticket, waits));
        Note note = Note.of(ticket).with(checked.request());
        Draft draft = ticket.members().isEmpty() ? drafts.single(note) : drafts.trigger(note, List.of());
        Costs costs = Costs.of(desk, account, draft);
        return new Change(note, draft, new Trial(costs, checked.warnings(), checked.errors()));
    }

    /** A successor is ordered for what has not filled yet. */
    private static List<LegRequest> rest(Ticket ticket) {
        BigDecimal rest = ticket.quantity().subtract(ticket.filled());
        List<LegRequest> legs = new ArrayList<>();
        OrderRequest request = Note.of(ticket).request();
        for (int i = 0; i < request.legs().size(); i++) {
            LegRequest leg = request.legs().get(i);
            BigDecimal ratio = ticket.draft().ratio(ticket.draft().legs().get(i));
            BigDecimal quantity = leg.quantity() == null ? null : rest.multiply(ratio);
            legs.add(new LegRequest(leg.type(), leg.symbol(), leg.action(), quantity));
        }
        return legs;
    }

    Reply replace(Call call, Account account, String id) {
        Ticket ticket = orders.find(account, id);
        OrderRequest asked = read(call, ticket);
        orders.interfere(call.effects(), ticket);
        return market.read(() -> {
            mustBeOpen(ticket);
            Change change = change(account, ticket, asked);
            change.trial.refuse();
            Ticket successor =
                    market.succeed(ticket, change.draft, Orders.provenance(call), Orders.rejection(call.effects()));
            if (successor == null) {
                throw Errors.cannotReplace("it is not editable");
            }
            if (call.effects().has(Effect.Market.FILLED_AT_ONCE)) {
                market.fillAtOwnPrice(successor, successor.quantity());
            }
            return Envelope.data(call, 200, json -> new OrderWriter(desk, json).contingent(successor));
        });
    }

    private static void mustBeOpen(Ticket ticket) {
        if (!ticket.state().isOpen()) {
            throw Errors.cannotReplace("it is not editable");
        }
    }

    Reply dryRun(Call call, Account account, String id) {
        Ticket ticket = orders.find(account, id);
        OrderRequest asked = read(call, ticket);
        return market.read(() -> {
            mustBeOpen(ticket);
            Change change = change(account, ticket, asked);
            return change.trial.dryRun(call, json -> {
                json.writeFieldName("order");
                new OrderWriter(desk, json).trial(account.number(), change.note, change.draft, "Pending Order");
            });
        });
    }
}

package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Draft;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.News;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.State;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.http.Reply;
import io.orderwright.sandbox.internal.tastytrade.Condition.Comparison;
import io.orderwright.sandbox.internal.tastytrade.Preflight.Checked;
import io.orderwright.sandbox.internal.tastytrade.Preflight.Setting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Places, tries, shows, changes and cancels complex orders. */
final class ComplexOrders {
    private final Desk desk;
    private final Market market;
    private final Drafts drafts;
    private final Preflight preflight;
    private final Orders orders;
    private final Set<Long> renewing = new HashSet<>();

    ComplexOrders(Desk desk, Drafts drafts, Preflight preflight, Orders orders) {
        this.desk = desk;
        this.market = desk.market();
        this.drafts = drafts;
        this.preflight = preflight;
        this.orders = orders;
        market.watch(this::renew);
    }

    private ComplexRequest read(Call call) {
        Problems problems = new Problems();
        Fields fields = Fields.parse(call.request().text(), problems);
        ComplexRequest request = ComplexRequest.read(fields, orders::verify);
        problems.refuse();
        return request;
    }

    /** What the checks made of a complex order. */
    private record Tried(ComplexRequest request, Trial trial) {}

    private Tried tried(Account account, ComplexRequest request) {
        List<OrderRequest> checked = new ArrayList<>();
        List<Message> warnings = new ArrayList<>();
        List<Message> errors = new ArrayList<>();
        for (OrderRequest order : request.all()) {
            boolean waits = request.trigger() != null && !checked.isEmpty();
            Checked one = preflight.check(order, new Setting(account, null, waits));
            String given = order.labels().preflightId();
            String id = given == null ? Integer.toString(checked.size()) : given;
            one.warnings().forEach(message -> warnings.add(message.about(id)));
            one.errors().forEach(message -> errors.add(message.about(id)));
            checked.add(one.request());
        }
        ComplexRequest corrected = request.with(checked);
        return new Tried(corrected, new Trial(costs(account, corrected), warnings, errors));
    }

    /** Only one order of an OCO can fill; what waits for another one costs nothing yet. */
    private Costs costs(Account account, ComplexRequest request) {
        List<Costs> all = request.notes().stream()
                .map(note -> Costs.of(desk, account, drafts.single(note)))
                .toList();
        Costs sum = all.get(0);
        for (int i = 1; i < all.size() && request.trigger() == null; i++) {
            sum = request.type().equals("OCO") ? sum.or(all.get(i)) : sum.plus(all.get(i));
        }
        return sum;
    }

    Reply place(Call call, Account account) {
        ComplexRequest request = read(call);
        return market.read(() -> {
            Tried tried = tried(account, request);
            tried.trial.refuse();
            twins(call, account, tried.request);
            Ticket root = book(call, account, tried.request);
            return tried.trial.answer(
                    call,
                    json -> {
                        json.writeFieldName("complex-order");
                        new ComplexWriter(desk, json).placed(root);
                    },
                    Orders.remarks(call.effects()));
        });
    }

    private void twins(Call call, Account account, ComplexRequest request) {
        List<OrderRequest> anonymous =
                request.all().stream().map(OrderRequest::anonymous).toList();
        for (Effect.Twin twin : call.effects().all(Effect.Twin.class)) {
            String tag = twin.serverTag() == null ? "" : twin.serverTag();
            Provenance other =
                    new Provenance(Origin.OTHER, tag, null, call.request().text());
            market.place(account.number(), request.with(anonymous).draft(drafts), other, null);
        }
    }

    private Ticket book(Call call, Account account, ComplexRequest request) {
        Draft draft = request.draft(drafts);
        Ticket root = market.place(account.number(), draft, Orders.provenance(call), Orders.rejection(call.effects()));
        if (call.effects().has(Effect.Market.MEMBERS_RENEWED)) {
            renewing.add(root.id());
        }
        if (call.effects().has(Effect.Market.FILLED_AT_ONCE)) {
            Ticket first = ComplexWriter.components(root).get(0);
            market.fillAtOwnPrice(first, first.quantity());
        }
        return root;
    }

    /** Gives what waited for an order new ids, as the venue may when it routes them. */
    private void renew(News news) {
        Ticket ticket = news.ticket();
        Ticket root = Note.complexOf(ticket);
        boolean filled = news.fill() == null
                && ticket.state() == State.FILLED
                && !ticket.members().isEmpty();
        if (!filled || root == null || !renewing.remove(root.id())) {
            return;
        }
        Provenance venue =
                new Provenance(Origin.BROKER, "", null, root.provenance().body());
        for (Ticket child : ComplexWriter.components(root)) {
            if (child != ticket && child.state().isOpen()) {
                market.succeed(child, child.draft(), venue, null);
            }
        }
    }

    Reply dryRun(Call call, Account account) {
        ComplexRequest request = read(call);
        return market.read(() -> {
            Tried tried = tried(account, request);
            return tried.trial.dryRun(call, json -> {
                json.writeFieldName("complex-order");
                new ComplexWriter(desk, json).trial(account.number(), tried.request, drafts);
            });
        });
    }

    private Ticket find(Account account, String id) {
        Ticket root = id.matches("\\d{1,18}") ? market.find(Long.parseLong(id)) : null;
        boolean fits = root != null
                && !root.hasLegs()
                && root.parent() == null
                && root.accountNumber().equals(account.number());
        if (root == null || !fits) {
            throw Errors.notFound("Complex order");
        }
        return root;
    }

    Reply get(Call call, Account account, String id) {
        return market.read(() -> answer(call, find(account, id)));
    }

    private Reply answer(Call call, Ticket root) {
        return Envelope.data(call, 200, json -> new ComplexWriter(desk, json).order(root));
    }

    /** Cancels every component that is not over. */
    Reply cancel(Call call, Account account, String id) {
        Ticket root = find(account, id);
        for (Ticket component : ComplexWriter.components(root)) {
            orders.interfere(call.effects(), component);
        }
        return market.read(() -> {
            boolean any = false;
            for (Ticket component : ComplexWriter.components(root)) {
                any |= market.cancel(component);
            }
            if (!any) {
                throw Errors.cannotCancel();
            }
            return answer(call, root);
        });
    }

    /** {@return the accounts' complex orders, the newest first} */
    Reply list(Call call, Account account, boolean live) {
        Query query = Query.read(call, Set.of("page-offset", "per-page"));
        Envelope.Page page = query.page(10);
        query.problems().refuse();
        return market.read(() -> {
            List<Ticket> found = new ArrayList<>();
            for (Ticket root : market.roots()) {
                boolean complex = !root.hasLegs() && root.accountNumber().equals(account.number());
                if (complex && (!live || isToday(root))) {
                    found.add(0, root);
                }
            }
            return Envelope.page(call, page, found, (json, root) -> new ComplexWriter(desk, json).order(root));
        });
    }

    private boolean isToday(Ticket root) {
        return ComplexWriter.components(root).stream()
                .anyMatch(component -> desk.today().equals(LocalDate.ofInstant(component.bookedAt(), Desk.EASTERN)));
    }

    Reply change(Call call, Account account, String id) {
        Ticket root = find(account, id);
        Fields fields = Fields.parse(call.request().text(), new Problems());
        return market.read(() -> {
            Ratio ratio = ratio(root);
            ratio.change(comparison(fields, ratio));
            market.lookAgain();
            return answer(call, root);
        });
    }

    Reply tryChange(Call call, Account account, String id) {
        Ticket root = find(account, id);
        Fields fields = Fields.parse(call.request().text(), new Problems());
        return market.read(() -> {
            Comparison wanted = comparison(fields, ratio(root));
            List<Costs> costs = ComplexWriter.components(root).stream()
                    .map(component -> Costs.of(desk, account, component.draft()))
                    .toList();
            Trial trial = new Trial(costs.get(0).plus(costs.get(1)), List.of(), List.of());
            return trial.dryRun(call, json -> {
                json.writeFieldName("complex-order");
                new ComplexWriter(desk, json).order(root, wanted);
            });
        });
    }

    /** {@return what a pair waits for, which only a pair has, and only while it waits can change} */
    private static Ratio ratio(Ticket root) {
        for (Ticket component : ComplexWriter.components(root)) {
            Note.Component note = Note.of(component).component();
            if (note != null && note.ratio() != null && component.state() == State.AWAITING_RELEASE) {
                return note.ratio();
            }
        }
        throw Errors.cannotReplace("only the ratio of waiting pairs can change");
    }

    private static Comparison comparison(Fields fields, Ratio ratio) {
        fields.only(Set.of(ComplexRequest.COMPARATOR, ComplexRequest.THRESHOLD));
        if (fields.names().isEmpty()) {
            fields.require(ComplexRequest.COMPARATOR);
            fields.require(ComplexRequest.THRESHOLD);
        }
        String comparator = fields.word(ComplexRequest.COMPARATOR, ComplexRequest.COMPARATORS);
        BigDecimal threshold = fields.amount(ComplexRequest.THRESHOLD);
        fields.problems().refuse();
        Comparison old = ratio.comparison();
        return new Comparison(
                comparator == null ? old.comparator() : comparator, threshold == null ? old.threshold() : threshold);
    }
}

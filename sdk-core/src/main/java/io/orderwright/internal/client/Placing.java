package io.orderwright.internal.client;

import io.orderwright.Violation;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderPlan;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.ReplaceResult;
import io.orderwright.client.Request;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.submit.CallerHandle;
import io.orderwright.internal.submit.Ids;
import io.orderwright.internal.submit.PlannedOrder;
import io.orderwright.internal.submit.Submission;
import io.orderwright.internal.submit.Submitted;
import io.orderwright.journal.Operation;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** From an order in the language to an order at the broker. */
final class Placing {
    private final ServiceTools tools;
    private final Reading reading;

    Placing(ServiceTools tools) {
        this.tools = tools;
        this.reading = new Reading(tools);
    }

    PlacedOrder place(OrderPart part, Placement how, CallerHandle caller) {
        OrderSpec order = Parts.build(part);
        Placement named = named(how);
        OrderPlan plan = tools.dialect().plan(order, named);
        OrderSpec kept = tools.dialect().canonical(order);
        return plan.requests().size() == 1
                ? placed(order, kept, tools.desk().submitter().submit(submission(kept, plan, named), caller))
                : placed(order, kept, plan, tools.desk().plans().submit(planned(kept, plan, named), caller));
    }

    /** A broker that keeps client order ids always gets one: by it the order is found again. */
    private Placement named(Placement how) {
        return tools.submit().port().keepsClientOrderIds()
                        && how.clientOrderId().isEmpty()
                ? how.clientOrderId(Ids.random())
                : how;
    }

    private Submission submission(OrderSpec order, OrderPlan plan, Placement how) {
        return submission(plan.requests().get(0), order, how.key(), how);
    }

    private Submission submission(Request request, OrderSpec order, Optional<String> key, Placement how) {
        return new Submission(
                Operation.PLACE,
                tools.submit().port().place(request),
                request,
                order,
                key,
                Optional.empty(),
                Optional.empty(),
                tools.options(),
                how.despiteEqualInDoubt());
    }

    private PlannedOrder planned(OrderSpec order, OrderPlan plan, Placement how) {
        List<Submission> members = plan.requests().stream()
                .map(request -> submission(request, Parts.at(order, request.part()), Optional.empty(), how))
                .toList();
        return new PlannedOrder(members, order instanceof OneCancelsOther, how.key(), how.partly());
    }

    private PlacedOrder placed(OrderSpec order, OrderSpec kept, OrderPlan plan, List<Submitted> all) {
        Map<String, Submitted> byPart = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            byPart.put(plan.requests().get(i).part(), all.get(i));
        }
        return tree(order, "", byPart).withDropped(Parts.dropped(order, kept));
    }

    /** A part that went out as a request of its own is that request's order; what is above has no id. */
    private PlacedOrder tree(OrderSpec order, String part, Map<String, Submitted> byPart) {
        Submitted own = byPart.get(part);
        if (own != null) {
            OrderId id = id(own.orderId());
            return tree(order, part, Optional.of(id), own.recovered(), own.seen());
        }
        List<PlacedOrder> members = new ArrayList<>();
        List<String> paths = Parts.childPaths(order);
        for (int i = 0; i < paths.size(); i++) {
            members.add(tree(order.children().get(i), Parts.below(part, paths.get(i)), byPart));
        }
        boolean recovered = members.stream().anyMatch(PlacedOrder::recovered);
        return new PlacedOrder(Optional.empty(), part, order, recovered, Optional.empty(), List.of(), members);
    }

    ReplaceResult replace(OrderId id, OrderPart successor, boolean partlyFilled) {
        return replace(id, successor, partlyFilled, tools.submit().port()::replace);
    }

    /** The same, by another call than usual. */
    ReplaceResult replace(
            OrderId id, OrderPart successor, boolean partlyFilled, BiFunction<String, Request, Call> how) {
        String target = tools.submit().port().key(id);
        OrderSpec order = Parts.build(successor);
        Request request = only(tools.dialect().plan(order, named(Placement.usual())));
        Submission submission = new Submission(
                Operation.REPLACE,
                how.apply(target, request),
                request,
                tools.dialect().canonical(order),
                Optional.empty(),
                Optional.of(target),
                Optional.empty(),
                tools.options(),
                false);
        return tools.desk().replacer().replace(id, submission, partlyFilled);
    }

    ReplaceResult modify(OrderId id, UnaryOperator<OrderBuilder> change) {
        return replace(id, changed(id, change), false);
    }

    /** A working single order as it is to be: read, and changed. */
    OrderBuilder changed(OrderId id, UnaryOperator<OrderBuilder> change) {
        OrderSpec before = reading.order(id).toSpec();
        if (!(before instanceof SingleOrder single)) {
            throw io.orderwright.InvalidOrderException.of(
                    "",
                    "must be a single order to be modified",
                    before.toString(),
                    "replace the whole composite instead");
        }
        return change.apply(single.toBuilder());
    }

    private Request only(OrderPlan plan) {
        if (plan.requests().size() > 1) {
            throw new UnsupportedOrderException(
                    tools.dialect().broker(),
                    List.of(new Violation(
                            "",
                            "must be one request at " + tools.dialect().broker() + " to take another order's place",
                            plan.requests().size() + " requests",
                            "cancel the old order and place this one")));
        }
        return plan.requests().get(0);
    }

    /** The broker refused after it had said "created": that is a refusal all the same. */
    PlacedOrder placed(OrderSpec order, OrderSpec kept, Submitted submitted) {
        Optional<Order> seen = submitted.seen();
        seen.filter(read -> read.status() == OrderStatus.REJECTED).ifPresent(read -> {
            throw rejected(read);
        });
        OrderId id = id(submitted.orderId());
        PlacedOrder root = id.kind() == OrderId.Kind.GROUP
                ? new GroupTree(id, order, submitted).of(order)
                : tree(order, "", Optional.of(id), submitted.recovered(), seen);
        return root.withDropped(Parts.dropped(order, kept));
    }

    private OrderId id(String key) {
        return tools.submit().port().id(tools.account(), key);
    }

    OrderRejectedException rejected(Order order) {
        return tools.submit().port().rejection("place", order);
    }

    private PlacedOrder tree(
            OrderSpec order, String part, Optional<OrderId> id, boolean recovered, Optional<Order> seen) {
        List<PlacedOrder> members = new ArrayList<>();
        List<String> paths = Parts.childPaths(order);
        for (int i = 0; i < paths.size(); i++) {
            String path = Parts.below(part, paths.get(i));
            Optional<Order> member = Parts.child(order, seen, i);
            Optional<OrderId> memberId = paths.get(i).equals("first") ? id : member.map(Order::id);
            members.add(tree(order.children().get(i), path, memberId, recovered, member));
        }
        return new PlacedOrder(id, part, order, recovered, seen, List.of(), members);
    }
}

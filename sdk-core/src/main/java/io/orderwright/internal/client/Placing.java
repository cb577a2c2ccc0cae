package io.orderwright.internal.client;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderPlan;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.ReplaceResult;
import io.orderwright.client.Request;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.internal.submit.CallerHandle;
import io.orderwright.internal.submit.Submission;
import io.orderwright.internal.submit.Submitted;
import io.orderwright.journal.Operation;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Request request = only(tools.dialect().plan(order, how));
        Submission submission = new Submission(
                Operation.PLACE,
                tools.submit().port().place(request),
                request,
                tools.dialect().canonical(order),
                how.key(),
                Optional.empty(),
                Optional.empty(),
                tools.options(),
                how.despiteEqualInDoubt());
        return placed(order, submission.order(), tools.desk().submitter().submit(submission, caller));
    }

    ReplaceResult replace(OrderId id, OrderPart successor, boolean partlyFilled) {
        OrderSpec order = Parts.build(successor);
        Request request = only(tools.dialect().plan(order, Placement.usual()));
        Submission submission = new Submission(
                Operation.REPLACE,
                tools.submit().port().replace(id.value(), request),
                request,
                tools.dialect().canonical(order),
                Optional.empty(),
                Optional.of(id.value()),
                Optional.empty(),
                tools.options(),
                false);
        return tools.desk().replacer().replace(id, submission, partlyFilled);
    }

    ReplaceResult modify(OrderId id, UnaryOperator<OrderBuilder> change) {
        OrderSpec before = reading.order(id).toSpec();
        if (!(before instanceof SingleOrder single)) {
            throw io.orderwright.InvalidOrderException.of(
                    "",
                    "must be a single order to be modified",
                    before.toString(),
                    "replace the whole composite instead");
        }
        return replace(id, change.apply(single.toBuilder()), false);
    }

    private static Request only(OrderPlan plan) {
        return plan.requests().get(0);
    }

    /** The broker refused after it had said "created": that is a refusal all the same. */
    PlacedOrder placed(OrderSpec order, OrderSpec kept, Submitted submitted) {
        Optional<Order> seen = submitted.seen();
        seen.filter(read -> read.status() == OrderStatus.REJECTED).ifPresent(read -> {
            throw rejected(read);
        });
        OrderId id = OrderId.order(tools.dialect().broker(), tools.account(), submitted.orderId());
        PlacedOrder root = tree(order, "", Optional.of(id), submitted.recovered(), seen);
        return root.withDropped(Parts.dropped(order, kept));
    }

    OrderRejectedException rejected(Order order) {
        return tools.submit().port().rejection("place", order);
    }

    private PlacedOrder tree(
            OrderSpec order, String part, Optional<OrderId> id, boolean recovered, Optional<Order> seen) {
        List<PlacedOrder> members = new ArrayList<>();
        List<String> paths = Parts.childPaths(order);
        for (int i = 0; i < paths.size(); i++) {
            String path = part.isEmpty() ? paths.get(i) : part + "." + paths.get(i);
            Optional<Order> member = Parts.child(order, seen, i);
            Optional<OrderId> memberId = paths.get(i).equals("first") ? id : member.map(Order::id);
            members.add(tree(order.children().get(i), path, memberId, recovered, member));
        }
        return new PlacedOrder(id, part, order, recovered, seen, List.of(), members);
    }
}

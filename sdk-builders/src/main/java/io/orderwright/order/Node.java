package io.orderwright.order;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A part of a half-written composite. */
sealed interface Node {
    /**
     * Finishes and checks it.
     *
     * @param entry the order that releases it, where it stands directly behind one
     */
    OrderSpec finish(Violations violations, @Nullable OrderBuilder entry);

    Node at(NodePath path, UnaryOperator<OrderBuilder> change);

    Extras extras();

    Node withExtras(Extras extras);

    static Node of(OrderPart part) {
        if (part instanceof OrderBuilder builder) {
            return new Leaf(builder);
        }
        if (part instanceof CompositeBuilder composite) {
            return CompositeBuilder.node(composite);
        }
        return ((OrderSpec) part)
                .match(new OrderSpec.Cases<>(
                        single -> new Leaf(single.toBuilder()),
                        oco -> new Cancels(all(oco.orders()), oco.extras()),
                        Node::triggers,
                        group -> new Group(
                                group.kind(), all(group.orders()), group.ratio().orElse(null), group.extras())));
    }

    /** The exits of a bracket follow its entry again, as they did when it was first written. */
    private static Triggers triggers(OneTriggersOther trigger) {
        Leaf first = new Leaf(trigger.first().toBuilder());
        if (Bracket.in(trigger).isEmpty()) {
            return new Triggers(first, all(trigger.then()), trigger.extras());
        }
        OrderSpec then = trigger.then().get(0);
        Node exits = then instanceof OneCancelsOther oco
                ? new Cancels(
                        oco.orders().stream().map(exit -> kept(trigger, exit)).toList(), oco.extras())
                : kept(trigger, then);
        return new Triggers(first, List.of(exits), trigger.extras());
    }

    private static Node kept(OneTriggersOther trigger, OrderSpec exit) {
        return new Derived(new ExitForm.Kept(trigger.first(), (SingleOrder) exit), List.of());
    }

    private static List<Node> all(List<OrderSpec> orders) {
        return all(orders, "orders");
    }

    static List<Node> all(List<? extends OrderPart> parts, String name) {
        List<Node> nodes = new ArrayList<>(Objects.requireNonNull(parts, name).size());
        for (OrderPart part : parts) {
            nodes.add(of(Objects.requireNonNull(part, name)));
        }
        return List.copyOf(nodes);
    }

    private static List<OrderSpec> finishAll(
            List<Node> nodes, String name, Violations violations, @Nullable OrderBuilder entry) {
        List<OrderSpec> finished = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            int before = violations.size();
            finished.add(nodes.get(i).finish(violations, entry));
            violations.under(before, name, i);
        }
        return finished;
    }

    private static List<Node> replaced(List<Node> nodes, NodePath path, UnaryOperator<OrderBuilder> change) {
        List<Node> changed = new ArrayList<>(nodes);
        changed.set(
                path.index(nodes.size()), nodes.get(path.index(nodes.size())).at(path.rest(), change));
        return List.copyOf(changed);
    }

    private static OrderBuilder changed(OrderBuilder order, UnaryOperator<OrderBuilder> change) {
        return Objects.requireNonNull(change.apply(order), "the change gave null");
    }

    /** A single order. */
    record Leaf(OrderBuilder order) implements Node {
        @Override
        public SingleOrder finish(Violations violations, @Nullable OrderBuilder entry) {
            return order.finish(violations);
        }

        @Override
        public Node at(NodePath path, UnaryOperator<OrderBuilder> change) {
            path.requireEnd();
            return new Leaf(changed(order, change));
        }

        @Override
        public Extras extras() {
            return order.extras();
        }

        @Override
        public Node withExtras(Extras extras) {
            return new Leaf(order.extras(extras));
        }
    }

    /** An exit that follows its entry; changes made to it are made again whenever the entry changes. */
    record Derived(ExitForm exit, List<UnaryOperator<OrderBuilder>> changes) implements Node {
        OrderBuilder from(OrderBuilder entry) {
            OrderBuilder order = exit.from(entry);
            for (UnaryOperator<OrderBuilder> change : changes) {
                order = changed(order, change);
            }
            return order;
        }

        @Override
        public OrderSpec finish(Violations violations, @Nullable OrderBuilder entry) {
            OrderBuilder order;
            try {
                order = from(Objects.requireNonNull(entry, "entry"));
            } catch (InvalidOrderException e) {
                e.violations().forEach(reason -> violations.add("", reason));
                return OrderBuilder.order().draft;
            }
            return order.finish(violations);
        }

        @Override
        public Node at(NodePath path, UnaryOperator<OrderBuilder> change) {
            path.requireEnd();
            List<UnaryOperator<OrderBuilder>> more = new ArrayList<>(changes);
            more.add(change);
            return new Derived(exit, List.copyOf(more));
        }

        @Override
        public Extras extras() {
            return Extras.none();
        }

        @Override
        public Node withExtras(Extras extras) {
            return at(NodePath.END, order -> order.extras(extras));
        }
    }

    /** Orders that cancel each other. */
    record Cancels(List<Node> orders, Extras extras) implements Node {
        @Override
        public OrderSpec finish(Violations violations, @Nullable OrderBuilder entry) {
            if (orders.size() < 2) {
                violations.add("orders", "must be two or more", orders.size(), "add the order to cancel");
            }
            List<OrderSpec> finished = finishAll(orders, "orders", violations, entry);
            return ImmutableOneCancelsOtherCarrier.of(finished, extras);
        }

        @Override
        public Node at(NodePath path, UnaryOperator<OrderBuilder> change) {
            path.requireName("orders");
            return new Cancels(replaced(orders, path, change), extras);
        }

        @Override
        public Node withExtras(Extras changed) {
            return new Cancels(orders, changed);
        }
    }

    /** An order that triggers others. */
    record Triggers(Leaf first, List<Node> then, Extras extras) implements Node {
        @Override
        public OrderSpec finish(Violations violations, @Nullable OrderBuilder entry) {
            if (then.isEmpty()) {
                violations.add("then", "must be one or more", 0, "add the order to trigger");
            }
            int before = violations.size();
            SingleOrder finishedFirst = first.finish(violations, entry);
            violations.under(before, "first");
            List<OrderSpec> children = finishAll(then, "then", violations, first.order());
            OneTriggersOther finished = ImmutableOneTriggersOtherCarrier.of(finishedFirst, children, extras);
            BracketRules.check(finished, violations);
            return finished;
        }

        @Override
        public Node at(NodePath path, UnaryOperator<OrderBuilder> change) {
            if (path.isNamed("first")) {
                path.rest().requireEnd();
                return new Triggers(new Leaf(changed(first.order(), change)), then, extras);
            }
            path.requireName("then");
            return new Triggers(first, replaced(then, path, change), extras);
        }

        @Override
        public Node withExtras(Extras changed) {
            return new Triggers(first, then, changed);
        }
    }

    /** Orders held together in another way. */
    record Group(
            GroupKind kind, List<Node> orders, @Nullable RatioTrigger ratio, Extras extras) implements Node {
        @Override
        public OrderSpec finish(Violations violations, @Nullable OrderBuilder entry) {
            if (orders.isEmpty()) {
                violations.add("orders", "must be one or more", 0, "add an order");
            }
            if (orders.size() == 1 && kind.equals(GroupKind.PAIRS)) {
                violations.add("orders", "must be two or more for PAIRS", 1, "add the other side of the pair");
            }
            if (ratio != null && ratio.threshold().signum() <= 0) {
                String threshold = ratio.threshold().toPlainString();
                violations.add("ratio.threshold", "must be above zero", threshold, "give a positive ratio");
            }
            if (ratio != null && !kind.equals(GroupKind.PAIRS)) {
                violations.add("ratio", "is for a pair only", kind, "leave it out, or make the group PAIRS");
            }
            List<OrderSpec> finished = finishAll(orders, "orders", violations, null);
            return ImmutableOrderGroupCarrier.of(kind, finished, extras).withRatio(Optional.ofNullable(ratio));
        }

        @Override
        public Node at(NodePath path, UnaryOperator<OrderBuilder> change) {
            path.requireName("orders");
            return new Group(kind, replaced(orders, path, change), ratio, extras);
        }

        @Override
        public Node withExtras(Extras changed) {
            return new Group(kind, orders, ratio, changed);
        }
    }

    /** Says that there is no single order at a path. */
    static InvalidOrderException nothingAt(String path) {
        return InvalidOrderException.of(
                "path",
                "must name a single order of this composite",
                "\"" + path + "\"",
                "write it as first, then[0] or orders[1], joined by dots");
    }
}

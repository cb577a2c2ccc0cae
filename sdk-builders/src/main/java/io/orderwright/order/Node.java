package io.orderwright.order;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.Extras;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A part of a half-written composite. */
sealed interface Node {
    OrderSpec finish(Violations violations, String path);

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
                        trigger -> new Triggers(
                                new Leaf(trigger.first().toBuilder()), all(trigger.then()), trigger.extras()),
                        group -> new Group(
                                group.kind(), all(group.orders()), group.ratio().orElse(null), group.extras())));
    }

    static List<Node> all(List<? extends OrderPart> parts) {
        return parts.stream().map(Node::of).toList();
    }

    private static List<OrderSpec> finishAll(List<Node> nodes, Violations violations, String path) {
        List<OrderSpec> finished = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            finished.add(nodes.get(i).finish(violations, path + "[" + i + "]"));
        }
        return finished;
    }

    private static List<Node> replaced(List<Node> nodes, NodePath path, UnaryOperator<OrderBuilder> change) {
        List<Node> changed = new ArrayList<>(nodes);
        changed.set(
                path.index(nodes.size()), nodes.get(path.index(nodes.size())).at(path.rest(), change));
        return List.copyOf(changed);
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A single order. */
    record Leaf(OrderBuilder order) implements Node {
        @Override
        public SingleOrder finish(Violations violations, String path) {
            return order.finish(violations, path);
        }

        @Override
        public Node at(NodePath path, UnaryOperator<OrderBuilder> change) {
            path.requireEnd();
            return new Leaf(change.apply(order));
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
    record Derived(Exit exit, List<UnaryOperator<OrderBuilder>> changes) implements Node {
        OrderBuilder from(OrderBuilder entry) {
            OrderBuilder order = exit.from(entry);
            for (UnaryOperator<OrderBuilder> change : changes) {
                order = change.apply(order);
            }
            return order;
        }

        @Override
        public OrderSpec finish(Violations violations, String path) {
            throw new IllegalStateException("an exit is finished by its entry");
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
        public OrderSpec finish(Violations violations, String path) {
            if (orders.size() < 2) {
                violations.add(path, "orders", "must be two or more", orders.size(), "add the order to cancel");
            }
            List<OrderSpec> finished = finishAll(orders, violations, below(path, "orders"));
            return ImmutableOneCancelsOtherCarrier.of(finished).withExtras(extras);
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
        public OrderSpec finish(Violations violations, String path) {
            if (then.isEmpty()) {
                violations.add(path, "then", "must be one or more", 0, "add the order to trigger");
            }
            SingleOrder entry = first.finish(violations, below(path, "first"));
            List<Node> resolved = then.stream().map(node -> resolve(node)).toList();
            List<OrderSpec> children = finishAll(resolved, violations, below(path, "then"));
            OrderSpec finished =
                    ImmutableOneTriggersOtherCarrier.of(entry, children).withExtras(extras);
            BracketRules.check(finished, violations, path);
            return finished;
        }

        private Node resolve(Node node) {
            if (node instanceof Derived exit) {
                return new Leaf(exit.from(first.order()));
            }
            return node instanceof Cancels exits
                    ? new Cancels(exits.orders().stream().map(this::resolve).toList(), exits.extras())
                    : node;
        }

        @Override
        public Node at(NodePath path, UnaryOperator<OrderBuilder> change) {
            if (path.isNamed("first")) {
                path.rest().requireEnd();
                return new Triggers(new Leaf(change.apply(first.order())), then, extras);
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
        public OrderSpec finish(Violations violations, String path) {
            if (orders.isEmpty()) {
                violations.add(path, "orders", "must be one or more", 0, "add an order");
            }
            if (ratio != null && !kind.equals(GroupKind.PAIRS)) {
                violations.add(path, "ratio", "is for a pair only", kind, "leave it out, or make the group PAIRS");
            }
            List<OrderSpec> finished = finishAll(orders, violations, below(path, "orders"));
            return ImmutableOrderGroupCarrier.of(kind, finished)
                    .withRatio(Optional.ofNullable(ratio))
                    .withExtras(extras);
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

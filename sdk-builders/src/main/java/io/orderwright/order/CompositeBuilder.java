package io.orderwright.order;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A half-written composite: a bracket, orders that cancel or trigger each other, or a group. Every call returns a new
 * builder and leaves this one as it was, so a builder is a template that threads can share.
 *
 * <p>The exits of a bracket follow its entry: change the entry's size, and theirs changes with it.
 */
public final class CompositeBuilder implements OrderPart {
    /** How deep composites may nest. No broker takes more than three; without a limit, deep ones exhaust the stack. */
    public static final int MAX_DEPTH = 100;

    private final Node root;
    private final int depth;

    private CompositeBuilder(Node root, int depth) {
        this.root = root;
        this.depth = depth;
    }

    /** The node's builder, refused at once if it nests too deep: nothing could be done with it, not even print it. */
    private static CompositeBuilder over(List<? extends OrderPart> parts, Node root) {
        int deepest = 0;
        for (OrderPart part : parts) {
            deepest = Math.max(deepest, depth(part));
        }
        if (deepest >= MAX_DEPTH) {
            throw InvalidOrderException.of(
                    "",
                    "must nest at most " + MAX_DEPTH + " composites in each other",
                    deepest + 1 + " deep",
                    "place it as several orders");
        }
        return new CompositeBuilder(root, deepest + 1);
    }

    private static int depth(OrderPart part) {
        if (part instanceof CompositeBuilder composite) {
            return composite.depth;
        }
        if (!(part instanceof OrderSpec spec) || spec.children().isEmpty()) {
            return 0;
        }
        return 1
                + spec.children().stream()
                        .mapToInt(CompositeBuilder::depth)
                        .max()
                        .orElse(0);
    }

    private CompositeBuilder with(Node changed) {
        return new CompositeBuilder(changed, depth);
    }

    /**
     * Orders of which the first to fill cancels the others.
     *
     * @param orders two or more orders
     * @return the builder
     * @throws InvalidOrderException if it would nest deeper than {@value #MAX_DEPTH}
     */
    public static CompositeBuilder oneCancelsOther(List<? extends OrderPart> orders) {
        return over(orders, new Node.Cancels(Node.all(orders, "orders"), Extras.none()));
    }

    /**
     * An order that releases others once it is wholly filled.
     *
     * @param first the order that is worked first
     * @param then the orders that it releases, one or more
     * @return the builder
     * @throws InvalidOrderException if it would nest deeper than {@value #MAX_DEPTH}
     */
    public static CompositeBuilder trigger(OrderBuilder first, List<? extends OrderPart> then) {
        Objects.requireNonNull(first, "first");
        return over(then, new Node.Triggers(new Node.Leaf(first), Node.all(then, "then"), Extras.none()));
    }

    /**
     * An entry that its exits protect once it is wholly filled. Two exits cancel each other.
     *
     * @param entry the order that opens the position
     * @param exits a target, a stop, or one of each
     * @return the builder
     * @throws InvalidOrderException if there are no exits, or two of the same kind
     */
    public static CompositeBuilder bracket(OrderBuilder entry, List<Exit> exits) {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(exits, "exits");
        boolean twoOfAKind =
                exits.size() == 2 && exits.get(0).isTarget() == exits.get(1).isTarget();
        if (exits.isEmpty() || exits.size() > 2 || twoOfAKind) {
            throw InvalidOrderException.of(
                    "bracket",
                    "takes a target, a stop, or one of each",
                    exits.toString(),
                    "give takeProfit(…), stopLoss(…) or both");
        }
        List<Node> derived = new ArrayList<>(exits.size());
        for (Exit exit : exits) {
            derived.add(new Node.Derived(new ExitForm.Said(exit), List.of()));
        }
        Node then = derived.size() == 1 ? derived.get(0) : new Node.Cancels(derived, Extras.none());
        return new CompositeBuilder(
                new Node.Triggers(new Node.Leaf(entry), List.of(then), Extras.none()), derived.size());
    }

    /**
     * Orders that belong together in another way.
     *
     * @param kind what holds them together
     * @param orders one or more orders
     * @return the builder
     * @throws InvalidOrderException if it would nest deeper than {@value #MAX_DEPTH}
     */
    public static CompositeBuilder group(GroupKind kind, List<? extends OrderPart> orders) {
        Objects.requireNonNull(kind, "kind");
        return over(orders, new Node.Group(kind, Node.all(orders, "orders"), null, Extras.none()));
    }

    static CompositeBuilder of(OrderSpec composite) {
        return new CompositeBuilder(Node.of(composite), depth(composite));
    }

    static Node node(CompositeBuilder builder) {
        return builder.root;
    }

    /**
     * Changes the entry: the order that a bracket or trigger works first. The exits of a bracket follow.
     *
     * @param change what to change
     * @return the changed builder
     * @throws InvalidOrderException if this composite has no entry
     */
    public CompositeBuilder entry(UnaryOperator<OrderBuilder> change) {
        return at("first", change);
    }

    /**
     * Changes the single order at a path.
     *
     * @param path the path in the language's names, such as {@code first} or {@code then[0].orders[1]}
     * @param change what to change
     * @return the changed builder
     * @throws InvalidOrderException if there is no single order at that path
     */
    public CompositeBuilder at(String path, UnaryOperator<OrderBuilder> change) {
        Objects.requireNonNull(change, "change");
        return with(root.at(NodePath.parse(path), change));
    }

    /**
     * Sets the ratio of prices that releases a pair.
     *
     * @param ratio the ratio
     * @return the changed builder
     * @throws InvalidOrderException if this composite is no group
     */
    public CompositeBuilder ratio(RatioTrigger ratio) {
        Objects.requireNonNull(ratio, "ratio");
        if (root instanceof Node.Group group) {
            return with(new Node.Group(group.kind(), group.orders(), ratio, group.extras()));
        }
        throw InvalidOrderException.of("ratio", "is for a group only", ratio.toString(), "start from a group");
    }

    /** {@return the builder without a ratio} */
    public CompositeBuilder clearRatio() {
        return root instanceof Node.Group group
                ? with(new Node.Group(group.kind(), group.orders(), null, group.extras()))
                : this;
    }

    /** {@return the ratio of prices that releases a pair} */
    public Optional<RatioTrigger> ratio() {
        return root instanceof Node.Group group ? Optional.ofNullable(group.ratio()) : Optional.empty();
    }

    /**
     * Adds a field of the composite itself that one broker alone understands.
     *
     * @param broker the broker's name, such as {@code schwab}
     * @param name the field's name on the wire
     * @param value the field's value
     * @return the changed builder
     */
    public CompositeBuilder extra(String broker, String name, ExtraValue value) {
        return extras(root.extras().with(broker, name, value));
    }

    /**
     * Sets the extra fields of the composite itself, in place of those that were there.
     *
     * @param extras the fields
     * @return the changed builder
     */
    public CompositeBuilder extras(Extras extras) {
        return with(root.withExtras(Objects.requireNonNull(extras, "extras")));
    }

    /** {@return the builder without extra fields of its own} */
    public CompositeBuilder clearExtras() {
        return extras(Extras.none());
    }

    /** {@return the extra fields of the composite itself} */
    public Extras extras() {
        return root.extras();
    }

    /**
     * Checks the whole composite against the language's rules and finishes it.
     *
     * @return the order
     * @throws InvalidOrderException with every rule that any part of it breaks, each with its path
     */
    public OrderSpec build() {
        Violations violations = new Violations();
        OrderSpec order = root.finish(violations, null);
        violations.throwIfAny();
        return order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompositeBuilder that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    /** {@return the composite so far, as a ticket} */
    @Override
    public String toString() {
        return Ticket.of(root.finish(new Violations(), null));
    }
}

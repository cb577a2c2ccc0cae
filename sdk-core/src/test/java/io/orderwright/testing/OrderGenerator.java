package io.orderwright.testing;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.GroupKind;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.price.Offset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes sound orders of any shape from a seed: the same seed, the same orders.
 *
 * <p>Two flavours: {@link #plain(long)} keeps to shares and options and to words that most brokers of them have; {@link
 * #wild(long)} takes everything that the language can say.
 */
public final class OrderGenerator {
    private final Random random;
    private final Dice dice;
    private final TermsGenerator terms;
    private final boolean wild;

    private OrderGenerator(long seed, boolean wild) {
        this.random = new Random(seed);
        this.dice = new Dice(random);
        this.terms = new TermsGenerator(dice, wild);
        this.wild = wild;
    }

    /** Orders for shares and options in common words. */
    public static OrderGenerator plain(long seed) {
        return new OrderGenerator(seed, false);
    }

    /** Orders for anything, in any words. */
    public static OrderGenerator wild(long seed) {
        return new OrderGenerator(seed, true);
    }

    /** An order nested at most so deep; a single order is 1 deep. */
    public OrderSpec order(int deepest) {
        Optional<OrderSpec> order = Optional.empty();
        while (order.isEmpty()) {
            order = sound(part(1 + random.nextInt(deepest)));
        }
        return order.get();
    }

    /** Random terms often break a rule, such as a target on the wrong side: the next ones will do. */
    private static Optional<OrderSpec> sound(OrderPart part) {
        try {
            return Optional.of(
                    part instanceof OrderBuilder single ? single.build() : ((CompositeBuilder) part).build());
        } catch (InvalidOrderException e) {
            return Optional.empty();
        }
    }

    private OrderPart part(int deepest) {
        if (deepest <= 1) {
            return single();
        }
        int kind = random.nextInt(wild ? 10 : 9);
        if (kind < 3) {
            return composed(CompositeBuilder.oneCancelsOther(parts(2 + random.nextInt(3), deepest - 1)));
        }
        if (kind < 6) {
            return composed(CompositeBuilder.trigger(single(), parts(1 + random.nextInt(3), deepest - 1)));
        }
        return kind < 9 ? composed(bracket()) : composed(group(deepest));
    }

    private List<OrderPart> parts(int count, int deepest) {
        List<OrderPart> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(part(1 + random.nextInt(deepest)));
        }
        return parts;
    }

    private OrderBuilder single() {
        OrderBuilder single = terms.single();
        while (sound(single).isEmpty()) {
            single = terms.single();
        }
        return single;
    }

    private CompositeBuilder bracket() {
        List<Exit> exits = new ArrayList<>();
        exits.add(dice.oneIn(2) ? Exit.takeProfit(offset()) : Exit.takeProfit("900." + random.nextInt(100, 999)));
        Exit stop = dice.oneIn(2) ? Exit.stopLoss(offset()) : Exit.stopLoss("0.0" + random.nextInt(1, 99));
        stop = dice.oneIn(3) ? Exit.trailingStop(offset()) : stop;
        exits.add(dice.oneIn(4) ? stop.limit("0.0" + random.nextInt(1, 99)) : stop);
        if (dice.oneIn(2)) {
            Collections.reverse(exits);
        }
        if (dice.oneIn(4)) {
            exits.remove(1);
        }
        OrderBuilder entry = single();
        return entry.bracket(exits.toArray(new Exit[0]));
    }

    private Offset offset() {
        return switch (random.nextInt(3)) {
            case 0 -> Offset.price(dice.decimal(3, 3));
            case 1 -> Offset.percent(dice.decimal(1, 2));
            default -> Offset.ticks(1 + random.nextInt(100));
        };
    }

    private CompositeBuilder group(int deepest) {
        GroupKind kind = dice.of(GroupKind.PAIRS, GroupKind.BASKET, GroupKind.SCALE, GroupKind.of("BLAST_ALL"));
        return CompositeBuilder.group(kind, parts(1 + random.nextInt(2), deepest - 1));
    }

    private CompositeBuilder composed(CompositeBuilder composite) {
        CompositeBuilder made = composite;
        while (dice.oneIn(wild ? 6 : 30)) {
            made = made.extra(dice.of("schwab", "tektii"), dice.name(), dice.value(3));
        }
        return dice.oneIn(12) ? made.extra("schwab", "session", ExtraValue.text("NORMAL")) : made;
    }
}

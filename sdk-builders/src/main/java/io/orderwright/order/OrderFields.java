package io.orderwright.order;

import io.orderwright.price.PriceRule;
import org.jspecify.annotations.Nullable;

/**
 * What every part of the builder stands on: the draft, the price rule, and which prices still await that rule.
 *
 * <p>The builder is cut into parts by subject so that each can be read at once; users see one class.
 */
abstract class OrderFields {
    /** The limit price was given as a number and is still to go through the rule. */
    static final int PRICE = 1;
    /** The stop price was given as a number and is still to go through the rule. */
    static final int STOP_PRICE = 2;

    final ImmutableSingleOrderCarrier draft;
    final @Nullable PriceRule rule;
    final int pending;

    OrderFields(ImmutableSingleOrderCarrier draft, @Nullable PriceRule rule, int pending) {
        this.draft = draft;
        this.rule = rule;
        this.pending = pending;
    }

    final OrderBuilder with(ImmutableSingleOrderCarrier changed) {
        return new OrderBuilder(changed, rule, pending);
    }

    final OrderBuilder with(ImmutableSingleOrderCarrier changed, int changedPending) {
        return new OrderBuilder(changed, rule, changedPending);
    }
}

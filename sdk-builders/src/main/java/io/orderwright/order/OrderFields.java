package io.orderwright.order;

import io.orderwright.price.Amount;
import io.orderwright.price.Decimals;
import io.orderwright.price.PriceRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What every part of the builder stands on: the draft, the price rule, and the numbers that still await that rule.
 *
 * <p>The builder is cut into parts by subject so that each can be read at once; users see one class.
 */
abstract class OrderFields {
    private static final int MAX_CUT_DIGITS = 1_000;

    final ImmutableSingleOrderCarrier draft;
    final @Nullable PriceRule rule;
    /** The limit price as the number that it was given as, still to go through the rule. */
    final @Nullable BigDecimal rawPrice;
    /** The stop price as the number that it was given as, still to go through the rule. */
    final @Nullable BigDecimal rawStopPrice;

    OrderFields(
            ImmutableSingleOrderCarrier draft,
            @Nullable PriceRule rule,
            @Nullable BigDecimal rawPrice,
            @Nullable BigDecimal rawStopPrice) {
        this.draft = draft;
        this.rule = rule;
        this.rawPrice = rawPrice;
        this.rawStopPrice = rawStopPrice;
    }

    final OrderBuilder with(ImmutableSingleOrderCarrier changed) {
        return new OrderBuilder(changed, rule, rawPrice, rawStopPrice);
    }

    /** The number as the builder reads it back; decimals that no price can have are cut, the rule gets them all. */
    static Amount shown(String path, BigDecimal number) {
        boolean quotient = number.scale() > Decimals.MAX_DIGITS && number.scale() <= MAX_CUT_DIGITS;
        BigDecimal readable = quotient ? number.setScale(Decimals.MAX_DIGITS, RoundingMode.DOWN) : number;
        return Amount.of(Decimals.bounded(path, readable));
    }
}

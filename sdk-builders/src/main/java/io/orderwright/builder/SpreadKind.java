package io.orderwright.builder;

import io.orderwright.order.ComplexStrategy;
import io.orderwright.order.PriceEffect;
import java.util.Optional;

/** What a spread is called, and whether opening it can only cost or only bring money; empty where it can do either. */
record SpreadKind(ComplexStrategy strategy, Optional<PriceEffect> effect) {
    static SpreadKind debit(ComplexStrategy strategy) {
        return new SpreadKind(strategy, Optional.of(PriceEffect.DEBIT));
    }

    static SpreadKind credit(ComplexStrategy strategy) {
        return new SpreadKind(strategy, Optional.of(PriceEffect.CREDIT));
    }

    static SpreadKind either(ComplexStrategy strategy) {
        return new SpreadKind(strategy, Optional.empty());
    }

    /** The same spread from the other side: what cost money now brings it. */
    SpreadKind opposed() {
        return new SpreadKind(
                strategy, effect.map(paid -> paid == PriceEffect.DEBIT ? PriceEffect.CREDIT : PriceEffect.DEBIT));
    }
}

package io.orderwright.builder;

import io.orderwright.Violation;
import io.orderwright.order.Leg;
import java.util.List;

/** One unit of a spread, and what is wrong with it. */
record Spread(String name, List<Leg> legs, SpreadKind kind, List<Violation> violations) implements SpreadStage {
    @Override
    public SpreadSizeStage toClose() {
        List<Leg> closing = legs.stream().map(Leg::reversed).toList();
        return new Spread(name.replace(" to open", " to close"), closing, kind.opposed(), violations);
    }

    @Override
    public SpreadPriceStage quantity(long quantity) {
        return new SizedSpread(this, quantity);
    }
}

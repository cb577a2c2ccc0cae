package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.TastytradeInstrument;
import io.orderwright.sandbox.TastytradeInstrument.Tick;
import io.orderwright.sandbox.internal.tastytrade.OrderRequest.LegRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the box knows of instruments. Of one that it does not know, everything is good. */
final class Instruments {
    private final Map<String, TastytradeInstrument> known;

    Instruments(Map<String, TastytradeInstrument> known) {
        this.known = Map.copyOf(known);
    }

    private @Nullable TastytradeInstrument of(LegRequest leg) {
        TastytradeInstrument own = known.get(leg.symbol());
        return own == null ? known.get(LegReader.underlying(leg)) : own;
    }

    boolean isClosingOnly(LegRequest leg) {
        TastytradeInstrument instrument = of(leg);
        return instrument != null && instrument.isClosingOnly();
    }

    /** {@return whether a leg may be ordered in parts of one; crypto always may} */
    boolean isDivisible(LegRequest leg) {
        TastytradeInstrument instrument = of(leg);
        return instrument == null || instrument.isFractional() || leg.type().equals(LegReader.CRYPTO);
    }

    /** Notes the prices of a single order that its instrument does not trade at. */
    void check(Fields fields, OrderRequest request) {
        if (request.legs().size() != 1) {
            return;
        }
        LegRequest leg = request.legs().get(0);
        TastytradeInstrument instrument = of(leg);
        if (instrument != null) {
            boolean derived = leg.type().endsWith("Option") && known.get(leg.symbol()) == null;
            List<Tick> ticks = derived ? instrument.optionTicks() : instrument.ticks();
            Problems problems = fields.problems();
            problems.unless(fits(ticks, request.prices().price()), fields.at("price"));
            problems.unless(fits(ticks, request.prices().stop()), fields.at("stop-trigger"));
        }
    }

    private static boolean fits(List<Tick> ticks, @Nullable BigDecimal price) {
        if (price == null) {
            return true;
        }
        for (Tick tick : ticks) {
            BigDecimal below = tick.below();
            if (below == null || price.compareTo(below) < 0) {
                return price.remainder(tick.size()).signum() == 0;
            }
        }
        return true;
    }
}

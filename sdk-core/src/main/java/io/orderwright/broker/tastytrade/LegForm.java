package io.orderwright.broker.tastytrade;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.Side;
import io.orderwright.order.Leg;
import io.orderwright.order.PriceEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Legs as tastytrade reads them: by an action, an instrument type and a symbol. */
final class LegForm {
    private static final Optional<PriceEffect> DEBIT = Optional.of(PriceEffect.DEBIT);
    private static final Optional<PriceEffect> CREDIT = Optional.of(PriceEffect.CREDIT);

    private final Symbols symbols;

    LegForm(Symbols symbols) {
        this.symbols = symbols;
    }

    List<Leg> canonical(List<Leg> legs) {
        if (Commonplace.arePlain(legs)) {
            return legs;
        }
        List<Leg> canonical = new ArrayList<>(legs.size());
        for (int i = 0; i < legs.size(); i++) {
            canonical.add(canonical(legs.get(i)));
        }
        return canonical;
    }

    private Leg canonical(Leg leg) {
        String action = Actions.of(leg).orElse(Actions.plain(leg));
        Leg canonical = Actions.leg(action, leg.quantity(), symbols.canonical(leg.instrument()));
        return withExtras(canonical, extras(leg));
    }

    /** An instrument has no JSON object of its own: its extra fields stand beside the leg's. */
    private static Map<String, ExtraValue> extras(Leg leg) {
        Extras ofInstrument = leg.instrument().extras();
        Extras all = ofInstrument.isEmpty() ? leg.extras() : ofInstrument.merge(leg.extras());
        return all.of(WireFields.BROKER);
    }

    /** The leg with extra fields, one by one. */
    static Leg withExtras(Leg leg, Map<String, ExtraValue> fields) {
        Leg changed = leg;
        for (Map.Entry<String, ExtraValue> field : fields.entrySet()) {
            changed = changed.withExtra(WireFields.BROKER, field.getKey(), field.getValue());
        }
        return changed;
    }

    /** What the only leg of canonical legs pays or receives; empty for several, and for an action that is not known. */
    static Optional<PriceEffect> effect(List<Leg> legs) {
        Optional<Side> side = legs.size() == 1 ? legs.get(0).instruction().side() : Optional.empty();
        if (side.isEmpty()) {
            return Optional.empty();
        }
        return side.get() == Side.BUY ? DEBIT : CREDIT;
    }

    /** Whether any of canonical legs closes a position. */
    static boolean anyCloses(List<Leg> legs) {
        for (int i = 0; i < legs.size(); i++) {
            if (Actions.closes(Actions.plain(legs.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of canonical legs opens a position. */
    static boolean anyOpens(List<Leg> legs) {
        for (int i = 0; i < legs.size(); i++) {
            if (Actions.opens(Actions.plain(legs.get(i)))) {
                return true;
            }
        }
        return false;
    }
}

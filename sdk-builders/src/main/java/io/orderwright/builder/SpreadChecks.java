package io.orderwright.builder;

import io.orderwright.Violation;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.OptionContract;
import io.orderwright.order.Leg;
import io.orderwright.order.Underlying;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds the options that were given against what the spread's name promises. Nothing is put in order silently. */
final class SpreadChecks {
    private final SpreadShape shape;
    private final List<Leg> legs;
    private final int stock;
    private final List<Violation> violations = new ArrayList<>();

    SpreadChecks(SpreadShape shape, List<Leg> legs) {
        this.shape = shape;
        this.legs = legs;
        this.stock = legs.size() - shape.parts().size();
    }

    List<Violation> violations() {
        for (int i = 1; i < legs.size(); i++) {
            checkUnderlying(i);
        }
        for (int i = stock; i < legs.size(); i++) {
            checkType(i);
            if (i > stock) {
                checkExpiration(i);
                checkStrike(i);
            }
        }
        return List.copyOf(violations);
    }

    private void checkUnderlying(int leg) {
        Instrument first = legs.get(0).instrument();
        Instrument instrument = legs.get(leg).instrument();
        if (!Underlying.of(instrument).equals(Underlying.of(first))) {
            add(
                    path(leg, ""),
                    "must be on what legs[0] (" + first.symbol() + ") is on, in a " + shape.name(),
                    instrument.symbol(),
                    "give options on one underlying, and name it where the root differs from it");
        }
    }

    private void checkType(int leg) {
        SpreadPart part = part(leg);
        if (option(leg).type() != part.type()) {
            String rule = "must be " + part.type() + " in a " + shape.name();
            add(
                    path(leg, ".type"),
                    rule,
                    option(leg).type(),
                    "give a " + part.type().name().toLowerCase(Locale.ROOT));
        }
    }

    private void checkExpiration(int leg) {
        ExpirationStep step = part(leg).expiration();
        OptionContract before = option(leg - 1);
        if (!step.allows(option(leg).expiration().compareTo(before.expiration()))) {
            String rule = rule(step.rule(), before.expiration(), leg, "expiration");
            add(path(leg, ".expiration"), rule, option(leg).expiration(), step.remedy());
        }
    }

    private void checkStrike(int leg) {
        StrikeStep step = part(leg).strike();
        OptionContract before = option(leg - 1);
        if (!step.allows(option(leg).strike().compareTo(before.strike()))) {
            String rule = rule(step.rule(), before.strike().toPlainString(), leg, "strike");
            add(path(leg, ".strike"), rule, option(leg).strike().toPlainString(), step.remedy());
        }
    }

    private String rule(String relation, Object value, int leg, String what) {
        return relation + " " + value + ", the " + what + " of legs[" + (leg - 1) + "], in a " + shape.name();
    }

    private void add(String path, String rule, Object value, String remedy) {
        violations.add(new Violation(path, rule, value.toString(), remedy));
    }

    private SpreadPart part(int leg) {
        return shape.parts().get(leg - stock);
    }

    private OptionContract option(int leg) {
        return (OptionContract) legs.get(leg).instrument();
    }

    private static String path(int leg, String field) {
        return "legs[" + leg + "].instrument" + field;
    }
}

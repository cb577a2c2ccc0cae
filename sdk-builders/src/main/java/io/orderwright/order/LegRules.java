package io.orderwright.order;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.OptionContract;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the language demands of the legs: quantities, distinct instruments, one underlying. */
final class LegRules {
    private LegRules() {}

    static void check(SingleOrderCarrier order, Violations violations) {
        List<Leg> legs = order.legs();
        if (legs.isEmpty()) {
            violations.add("legs", "must be one or more", 0, "add a leg");
        }
        for (int i = 0; i < legs.size(); i++) {
            checkQuantity(legs.get(i), i, violations);
        }
        if (legs.size() > 1) {
            checkDistinct(legs, violations);
            checkUnderlying(legs, violations);
        }
        Optional<BigDecimal> units = order.units();
        if (units.isPresent() && units.get().signum() <= 0) {
            violations.add("units", "must be above zero", units.get().toPlainString(), "give a positive number");
        }
    }

    private static void checkQuantity(Leg leg, int index, Violations violations) {
        Quantity quantity = leg.quantity();
        BigDecimal amount = quantity.amount();
        boolean all = quantity.unit().equals(QuantityUnit.ALL);
        if (all ? amount.signum() < 0 : amount.signum() <= 0) {
            String field = "legs[" + index + "].quantity";
            violations.add(field, "must be above zero", amount.toPlainString(), "give a positive quantity");
        } else if (quantity.unit().equals(QuantityUnit.UNITS)
                && isContract(leg.instrument())
                && !Decimals.isWhole(amount)) {
            String field = "legs[" + index + "].quantity";
            violations.add(field, "must be whole contracts", amount.toPlainString(), "give a whole number");
        }
    }

    private static boolean isContract(Instrument instrument) {
        return instrument instanceof OptionContract || instrument instanceof Future;
    }

    private static void checkDistinct(List<Leg> legs, Violations violations) {
        Map<Instrument, Integer> seen = new HashMap<>();
        for (int i = 0; i < legs.size(); i++) {
            Integer first = seen.putIfAbsent(legs.get(i).instrument().identity(), i);
            if (first != null) {
                violations.add(
                        "legs[" + i + "].instrument",
                        "must differ from legs[" + first + "]",
                        legs.get(i).instrument().symbol(),
                        "put both quantities on one leg");
            }
        }
    }

    private static void checkUnderlying(List<Leg> legs, Violations violations) {
        boolean options = legs.stream().anyMatch(leg -> leg.instrument() instanceof OptionContract);
        if (!options) {
            return;
        }
        @Nullable String expected = null;
        for (int i = 0; i < legs.size(); i++) {
            Instrument instrument = legs.get(i).instrument();
            if (!hasUnderlying(instrument)) {
                continue;
            }
            String underlying = Underlying.of(instrument);
            if (expected == null) {
                expected = underlying;
            } else if (!expected.equals(underlying)) {
                violations.add(
                        "legs[" + i + "].instrument",
                        "must be on " + expected + ", as the legs before it are",
                        instrument.symbol(),
                        "give options on one underlying, and name it where the root differs from it");
            }
        }
    }

    private static boolean hasUnderlying(Instrument instrument) {
        return instrument instanceof OptionContract
                || instrument instanceof Equity
                || instrument instanceof Future
                || instrument instanceof CryptoPair;
    }
}

package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.error.UnsupportedOrderException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects why Schwab can't take an order; costs nothing while it can. */
final class Refusals {
    private @Nullable List<Violation> found;

    void add(String path, String rule, Object value, String remedy) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(new Violation(path, rule, value.toString(), remedy));
    }

    /** How many there are now, to be given to {@link #under} once a part was checked. */
    int size() {
        return found == null ? 0 : found.size();
    }

    /** Puts what was found since below a part of the order. */
    void under(int since, String name, int index) {
        if (found != null && since < found.size()) {
            String parent = index < 0 ? name : name + "[" + index + "]";
            found.subList(since, found.size()).replaceAll(violation -> violation.under(parent));
        }
    }

    void throwIfAny() {
        if (found != null) {
            throw new UnsupportedOrderException(WireFields.BROKER, found);
        }
    }

    /** What was read from JSON and can't be written to it is no order that could be sound. */
    void throwIfAnyIsInvalid() {
        if (found != null) {
            throw new InvalidOrderException(found);
        }
    }
}

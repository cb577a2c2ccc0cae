package io.orderwright.order;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; costs nothing while nothing is. */
final class Violations {
    private @Nullable List<Violation> found;

    void add(String parent, Violation violation) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(violation.under(parent));
    }

    void add(String parent, String path, String rule, Object value, String remedy) {
        add(parent, new Violation(path, rule, value.toString(), remedy));
    }

    boolean isEmpty() {
        return found == null;
    }

    void throwIfAny() {
        if (found != null) {
            throw new InvalidOrderException(found);
        }
    }
}

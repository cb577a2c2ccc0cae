package io.orderwright.order;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; costs nothing while nothing is. */
final class Violations {
    private @Nullable List<Violation> found;
    private List<RuntimeException> failures = List.of();

    void add(String parent, Violation violation) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(violation.under(parent));
    }

    void add(String path, String rule, Object value, String remedy) {
        add("", new Violation(path, rule, value.toString(), remedy));
    }

    /** A price rule of the user's own that failed; its exception is kept beside the violations. */
    void add(String path, RuntimeException failure, BigDecimal number) {
        add(
                path,
                "must be taken by the price rule, which failed with " + failure,
                number,
                "mend the rule, or give the price as text");
        List<RuntimeException> more = new ArrayList<>(failures);
        more.add(failure);
        failures = more;
    }

    /** How many there are now, to be given to {@link #under} once a part was checked. */
    int size() {
        return found == null ? 0 : found.size();
    }

    /** Puts what was found since below a part of the order. */
    void under(int since, String part) {
        if (found != null) {
            found.subList(since, found.size()).replaceAll(violation -> violation.under(part));
        }
    }

    /** Puts what was found since below one of the parts of the order. */
    void under(int since, String parts, int index) {
        if (found != null && since < found.size()) {
            under(since, parts + "[" + index + "]");
        }
    }

    boolean isEmpty() {
        return found == null;
    }

    void throwIfAny() {
        if (found != null) {
            InvalidOrderException refusal = new InvalidOrderException(found);
            failures.forEach(refusal::addSuppressed);
            throw refusal;
        }
    }
}

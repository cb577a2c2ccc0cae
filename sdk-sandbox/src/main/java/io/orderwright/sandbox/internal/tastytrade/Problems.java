package io.orderwright.sandbox.internal.tastytrade;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the fields of one request. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String domain, String reason) {
        found.add(new Problem(domain, reason));
    }

    /** Notes an invalid value where something does not hold. */
    void unless(boolean holds, String domain) {
        if (!holds) {
            add(domain, Problem.INVALID);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Refuses the request if anything was found. */
    void refuse() {
        if (!found.isEmpty()) {
            throw Errors.validation(found);
        }
    }
}

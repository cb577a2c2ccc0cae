package io.orderwright.sandbox.internal.tektii;

import io.orderwright.sandbox.Operation;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keys that the gateway does not know. It ignores them; a box that is to catch a client's typos refuses them. */
final class Strictness {
    private final boolean refuses;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    Strictness(boolean refuses) {
        this.refuses = refuses;
    }

    /** {@return the unknown keys so far, each after its operation} */
    List<String> seen() {
        return List.copyOf(seen);
    }

    void unknown(Operation operation, String key) {
        seen.add(operation + " " + key);
        if (refuses) {
            throw Errors.invalidRequest("unknown field `" + key
                    + "` (the gateway would ignore it; this box refuses it, unless built with strictKeys(false))");
        }
    }
}

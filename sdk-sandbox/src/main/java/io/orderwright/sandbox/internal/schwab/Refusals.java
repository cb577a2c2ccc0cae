package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.internal.front.Refusal;
import java.util.List;

/** What Schwab says when it refuses a request. */
final class Refusals {
    private Refusals() {}

    /** A request that is wrong: one message, and the list when there is more than one. */
    static Refusal wrong(String message) {
        return new Refusal(Errors.service(400, message, List.of()));
    }

    static Refusal wrong(List<String> problems) {
        return new Refusal(Errors.service(400, problems.get(0), problems.size() == 1 ? List.<String>of() : problems));
    }

    static Refusal missing(String message) {
        return new Refusal(Errors.service(404, message, List.of()));
    }
}

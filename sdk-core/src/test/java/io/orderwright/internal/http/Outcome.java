package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;

/** An attempt in a word, for tables: {@code 201}, {@code unsure}, {@code UNREACHABLE}. */
final class Outcome {
    private Outcome() {}

    static String of(Attempt attempt) {
        if (attempt instanceof Attempt.Answered reply) {
            return Integer.toString(reply.status());
        }
        return attempt instanceof Attempt.NotSent notSent ? notSent.reason().name() : "unsure";
    }
}

package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.error.UnknownOutcome.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What asking the broker about one intent came to.
 *
 * @param orderId the order, where it was found
 * @param seen the order as it was found
 * @param verdict what it came to otherwise
 * @param completeLooks how many complete listings were read
 * @param candidates orders that might be it
 */
record Resolution(
        Optional<String> orderId,
        Optional<Order> seen,
        Verdict verdict,
        int completeLooks,
        List<Candidate> candidates) {
    static Resolution found(String orderId, Optional<Order> seen) {
        return new Resolution(Optional.of(orderId), seen, Verdict.INCONCLUSIVE, 0, List.of());
    }

    static Resolution open(Verdict verdict, int completeLooks, List<Candidate> candidates) {
        return new Resolution(Optional.empty(), Optional.empty(), verdict, completeLooks, candidates);
    }
}

package io.orderwright.internal.submit;

import io.orderwright.error.UnknownOutcome.Candidate;
import java.util.List;

/** What one listing says about one intent in doubt. */
interface Findings {
    /** Whether nothing in the listing could be the order, or an equal of it that nobody has explained. */
    boolean nothingLikeIt();

    /** Orders that might be it, each with what keeps it from being taken for it. */
    List<Candidate> candidates();

    /** Claims what is certainly ours, and writes it down. */
    void claim();
}

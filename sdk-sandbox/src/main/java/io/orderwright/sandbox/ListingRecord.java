package io.orderwright.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A listing of orders that a box answered: what was asked, what was shown, and whether it was written whole. */
public interface ListingRecord {
    /** {@return which listing it is} */
    Operation operation();

    /** {@return when it was answered, by the box's clock} */
    Instant at();

    /** {@return the path and query that asked for it} */
    String target();

    /** {@return the plain numbers of the accounts that it covers} */
    Set<String> accounts();

    /** {@return the start of the window asked for} */
    Instant from();

    /** {@return the end of the window asked for} */
    Instant to();

    /** {@return the status asked for; null for all} */
    @Nullable
    String status();

    /** {@return the ids of the roots that it showed} */
    List<Long> ids();

    /** {@return whether it was cut at the most rows that it may show} */
    boolean capped();

    /** {@return whether the whole answer was handed to the network} */
    boolean delivered();

    /** {@return the test tag of the request; null when it had none} */
    @Nullable
    String testTag();

    /** {@return the name of the fault that met it; null when none did} */
    @Nullable
    String fault();
}

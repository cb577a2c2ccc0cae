package io.orderwright.client;

import io.orderwright.OrderwrightException;
import java.util.List;
import java.util.Map;

/**
 * What became of cancelling many orders. Immutable.
 *
 * @param results what became of each order that was asked about
 * @param failures why the others could not be cancelled
 * @param complete whether the last two listings showed nothing left to cancel
 */
public record CancelAllResult(
        List<CancelResult> results, Map<OrderId, OrderwrightException> failures, boolean complete) {
    /** Takes copies. */
    public CancelAllResult {
        results = List.copyOf(results);
        failures = Map.copyOf(failures);
    }
}

package io.orderwright.sandbox.internal.exchange;

import io.orderwright.sandbox.BookedOrder.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where an order comes from.
 *
 * @param origin who brought it
 * @param serverTag the tag that the broker puts on it
 * @param testTag the test's tag
 * @param body the request's body
 */
public record Provenance(
        Origin origin, String serverTag, @Nullable String testTag, String body) {}

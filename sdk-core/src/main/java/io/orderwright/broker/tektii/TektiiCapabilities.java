package io.orderwright.broker.tektii;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the gateway says that its provider can do ({@code GET /v1/capabilities}). It is a hint: some of what is claimed
 * here is dropped or refused all the same; {@link TektiiQuirk} names what. Immutable.
 *
 * @param assetClasses the kinds of instrument, in the gateway's words
 * @param orderTypes the order types, in the gateway's words
 * @param positionMode {@code NETTING} or {@code HEDGING}, in the gateway's word
 * @param features a free list of words, such as {@code bracket_orders}
 * @param maxLeverage the highest leverage, a multiple
 * @param rateLimits the provider's limits, as far as they are told
 */
public record TektiiCapabilities(
        Set<String> assetClasses,
        Set<String> orderTypes,
        String positionMode,
        Set<String> features,
        Optional<BigDecimal> maxLeverage,
        RateLimits rateLimits) {
    /**
     * The provider's limits; the gateway keeps none of its own. Immutable.
     *
     * @param requestsPerMinute all requests in a minute
     * @param ordersPerSecond orders in a second
     * @param ordersPerDay orders in a day
     */
    public record RateLimits(OptionalInt requestsPerMinute, OptionalInt ordersPerSecond, OptionalInt ordersPerDay) {
        /** No limit is told. */
        public static final RateLimits NONE =
                new RateLimits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

        /** Checks that nothing is null. */
        public RateLimits {
            Objects.requireNonNull(requestsPerMinute, "requestsPerMinute");
            Objects.requireNonNull(ordersPerSecond, "ordersPerSecond");
            Objects.requireNonNull(ordersPerDay, "ordersPerDay");
        }
    }

    /** Takes copies. */
    public TektiiCapabilities {
        assetClasses = Set.copyOf(assetClasses);
        orderTypes = Set.copyOf(orderTypes);
        features = Set.copyOf(features);
        Objects.requireNonNull(positionMode, "positionMode");
        Objects.requireNonNull(maxLeverage, "maxLeverage");
        Objects.requireNonNull(rateLimits, "rateLimits");
    }

    /**
     * Whether a feature is claimed, in either of the spellings that the gateway's documents have for it.
     *
     * @param feature the feature's word
     * @return whether it is among the features; {@code trailing_stop} and {@code trailing_stops} are one
     */
    public boolean claims(String feature) {
        Objects.requireNonNull(feature, "feature");
        String other = feature.endsWith("s") ? feature.substring(0, feature.length() - 1) : feature + "s";
        return features.contains(feature) || features.contains(other);
    }
}

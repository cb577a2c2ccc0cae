package io.orderwright.broker.tektii;

/**
 * What a provider behind the gateway may silently drop, change or break. An order that meets one is refused, unless the
 * caller accepts it by name: {@link TektiiProvider#accepting}.
 *
 * <p>Source: the gateway's adapters at version 0.2.0, against what its {@code /v1/capabilities} claims.
 */
public enum TektiiQuirk {
    /** An entry with a target and a stop gets neither of them: the position stays unprotected (Binance spot). */
    TWO_EXITS,
    /** Exits of less than 0.001 are never placed where the gateway itself places them after the entry's fill. */
    SMALL_EXITS,
    /** A trailing stop does not trail: it is refused, filled at once, or sent on without its distance. */
    TRAILING_STOP,
    /** A stop is sent on as a stop limit two percent away, and may stay unfilled (Alpaca, crypto). */
    STOP,
    /** A stop limit is sent on as an order that fills at the market once it is touched (Oanda). */
    STOP_LIMIT,
    /** A market order fills wholly at once or not at all, whatever its time in force (Oanda). */
    MARKET_LIFE,
    /** The time in force is refused (Tektii engine). */
    TIME_IN_FORCE,
    /** Orders that should cancel each other do not (Oanda, Saxo). */
    ONE_CANCELS_OTHER,
    /** Hidden is ignored, refused or not among the provider's features. */
    HIDDEN,
    /** The display quantity is ignored, refused or not among the provider's features. */
    DISPLAY_QUANTITY,
    /** Post-only is ignored, refused or not among the provider's features. */
    POST_ONLY,
    /** Reduce-only is not among the provider's features. */
    REDUCE_ONLY,
    /** The leverage is ignored, refused, above the provider's highest, or not among its features. */
    LEVERAGE,
    /** The margin mode is ignored, refused or not among the provider's features. */
    MARGIN_MODE,
    /** A position is named in an account that nets them. */
    POSITION_ID,
    /** The order type is not among those that the provider says it supports. */
    ORDER_TYPE
}

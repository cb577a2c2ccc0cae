package io.orderwright.sandbox.internal.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an order trades.
 *
 * @param type when and at what price
 * @param prices its prices
 * @param life how long
 * @param handling the rest
 */
public record Terms(OrderType type, Prices prices, Life life, Handling handling) {
    /**
     * An order's prices, each given or linked.
     *
     * @param price the limit, or a spread's net price
     * @param stop the stop
     * @param priceLink what the limit follows
     * @param stopLink what the stop follows; a trailing stop's trail
     */
    public record Prices(
            @Nullable BigDecimal price,
            @Nullable BigDecimal stop,
            @Nullable Link priceLink,
            @Nullable Link stopLink) {}

    /**
     * How long an order works.
     *
     * @param span until when
     * @param hours in which sessions
     * @param releaseAt not before
     * @param cancelAt not after
     * @param watches what the market must do before it works, or ends it
     */
    public record Life(
            Span span,
            Hours hours,
            @Nullable Instant releaseAt,
            @Nullable Instant cancelAt,
            Watches watches) {
        /** An order's life that watches nothing. */
        public Life(Span span, Hours hours, @Nullable Instant releaseAt, @Nullable Instant cancelAt) {
            this(span, hours, releaseAt, cancelAt, Watches.NONE);
        }
    }

    /**
     * What the market must do.
     *
     * @param release all of it must be so for the order to be released
     * @param cancel any of it ends the order
     */
    public record Watches(List<Watch> release, List<Watch> cancel) {
        /** Nothing. */
        public static final Watches NONE = new Watches(List.of(), List.of());
    }

    /**
     * What else a trader may ask.
     *
     * @param stopTrigger which price sets off a stop
     * @param allOrNone whether only the whole fills
     * @param wording the order in its broker's words, for the front that wrote it
     */
    public record Handling(StopTrigger stopTrigger, boolean allOrNone, Object wording) {}

    /** Until when an order works. */
    public enum Span {
        DAY,
        UNTIL_CANCELED,
        FILL_OR_KILL,
        IMMEDIATE_OR_CANCEL;

        boolean isImmediate() {
            return this == FILL_OR_KILL || this == IMMEDIATE_OR_CANCEL;
        }
    }

    /** In which sessions an order works. */
    public enum Hours {
        PRE_MARKET,
        REGULAR,
        AFTER_HOURS,
        ALL
    }

    /** Which price sets off a stop. */
    public enum StopTrigger {
        STANDARD,
        BID,
        ASK,
        LAST,
        MARK
    }

    boolean wholeOnly() {
        return handling.allOrNone() || life.span() == Span.FILL_OR_KILL;
    }
}

package io.orderwright.order;

/** Whether a leg opens or closes a position: FIX PositionEffect (77). */
public enum PositionEffect {
    /** Opens or adds to a position. */
    OPENING,
    /** Closes or lowers a position. */
    CLOSING,
    /** As the position at the broker has it. */
    AUTOMATIC
}

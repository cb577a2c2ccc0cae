package io.orderwright.order;

/** The side of a position, for accounts that hold both sides at once. */
public enum PositionSide {
    /** What is owned. */
    LONG,
    /** What is owed. */
    SHORT
}

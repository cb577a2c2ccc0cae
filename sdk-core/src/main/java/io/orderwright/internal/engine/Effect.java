package io.orderwright.internal.engine;

/** What a call does at the broker. */
public enum Effect {
    /** Changes nothing, and may be repeated freely. */
    READ,
    /** May change something, and goes out once. */
    WRITE
}

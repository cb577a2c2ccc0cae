package io.orderwright.client;

/** What a client does when an entry has filled and the exits that were to protect it are not there. */
public enum ProtectionPolicy {
    /** It tells, and touches nothing. */
    ALERT,
    /**
     * It tells, and closes what the entry filled with a market order, placed exactly once. Exits that turn up afterwards
     * are cancelled: they would open a position of their own.
     */
    FLATTEN
}

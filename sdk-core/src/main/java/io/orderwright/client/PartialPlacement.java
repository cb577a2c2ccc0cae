package io.orderwright.client;

/**
 * What becomes of the placed requests of an order that takes several, where one of the others is refused or nobody knows
 * of it.
 */
public enum PartialPlacement {
    /**
     * They stay. An exit that was placed keeps protecting its position, and the exception tells what is there and what is
     * not.
     */
    KEEP,
    /** They are cancelled, and so is one in doubt as soon as it turns up. For orders that must not stand alone. */
    CANCEL
}

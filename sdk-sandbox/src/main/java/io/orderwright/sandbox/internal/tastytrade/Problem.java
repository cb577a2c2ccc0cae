package io.orderwright.sandbox.internal.tastytrade;

/**
 * A field that is wrong.
 *
 * @param domain the field
 * @param reason what is wrong with it
 */
record Problem(String domain, String reason) {
    static final String MISSING = "is missing";
    static final String EMPTY = "is empty";
    static final String INVALID = "does not have a valid value";
}

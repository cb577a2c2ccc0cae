package io.orderwright.internal.json;

/** How much JSON is read and written: far more than any order needs, far less than hurts. */
public final class JsonLimits {
    /** How many characters a text may have. */
    public static final int MOST_CHARACTERS = 1_000_000;

    /** How deep objects and lists may nest. */
    public static final int DEEPEST = 200;

    /** How many digits a number may have before the point, and again after it. */
    public static final int MOST_DIGITS = 1_000;

    private JsonLimits() {}
}

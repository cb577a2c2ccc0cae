package io.orderwright.internal.submit;

import java.util.Optional;

/**
 * What an order at the broker is compared with: the whole fingerprint, and the legs alone for a near miss.
 *
 * @param whole everything that the broker echoes unchanged
 * @param legs instruments and instructions alone
 */
record Likeness(String whole, String legs) {
    private static final String BREAK = "\n";

    /** How like an order is. */
    enum Degree {
        /** It may be the one that was sent. */
        SAME,
        /** Too like to say that the one that was sent is not there. */
        NEAR,
        /** Something else. */
        OTHER
    }

    static Likeness of(Fingerprint fingerprint) {
        return new Likeness(fingerprint.whole(), fingerprint.legs());
    }

    /** The form in which the journal keeps it. */
    String text() {
        return whole + BREAK + legs;
    }

    static Likeness parse(String text) {
        int at = text.indexOf(BREAK);
        return at < 0 ? new Likeness(text, text) : new Likeness(text.substring(0, at), text.substring(at + 1));
    }

    /** Compares it with an order at the broker; what can't be read may be anything. */
    Degree compare(Optional<Fingerprint> theirs) {
        return theirs.map(this::compare).orElse(Degree.NEAR);
    }

    private Degree compare(Fingerprint theirs) {
        if (theirs.whole().equals(whole)) {
            return Degree.SAME;
        }
        return theirs.legs().equals(legs) ? Degree.NEAR : Degree.OTHER;
    }
}

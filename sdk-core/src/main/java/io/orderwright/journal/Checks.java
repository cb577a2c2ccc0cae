package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import io.orderwright.journal.JournalException.Problem;
import java.util.Optional;

/** The limits that every kind of journal can keep: short enough for a database's index, and plain text. */
final class Checks {
    static final int BROKER = 64;
    static final int BASE_URL = 300;
    static final int ACCOUNT_KEY = 128;
    static final int ID = 200;
    static final int IDENTITY_KEY = 400;
    static final int BODY = 256 * 1024;
    static final int ANSWER = 16 * 1024;
    static final int REASON = 1024;

    private Checks() {}

    static String text(String value, String name, int limit) {
        requireNonNull(value, name);
        if (value.isEmpty() || value.length() > limit) {
            throw invalid(name, "is " + value.length() + " characters long; it takes 1 to " + limit);
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == 0 || isUnpaired(value, i)) {
                throw invalid(name, "has a character at position " + i + " that is not text; leave it out");
            }
        }
        return value;
    }

    static Optional<String> text(Optional<String> value, String name, int limit) {
        requireNonNull(value, name).ifPresent(present -> text(present, name, limit));
        return value;
    }

    /** A text of which nothing may be lost. */
    static String whole(String value, String name) {
        requireNonNull(value, name);
        if (value.length() > BODY) {
            throw invalid(name, "is " + value.length() + " characters long; it takes " + BODY + " at most");
        }
        return value;
    }

    /** A text that may be cut: it is for people, and must not get in the way of what goes with it. */
    static String cut(String value, String name, int limit) {
        return requireNonNull(value, name).length() <= limit ? value : value.substring(0, limit);
    }

    static int notNegative(int value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + "; it can't be negative");
        }
        return value;
    }

    private static boolean isUnpaired(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private static JournalException invalid(String name, String what) {
        return new JournalException(Problem.INVALID_TEXT, "The journal's " + name + " " + what + ".");
    }
}

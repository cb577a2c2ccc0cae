package io.orderwright.price;

import io.orderwright.InvalidOrderException;

/** Checks on text that is kept verbatim, and how refused text is shown in a violation. */
final class Words {
    static final int MAX_WORD = 100;

    private static final int MAX_SHOWN = 60;

    private Words() {}

    static void check(String path, String text, int maxLength) {
        if (text.isBlank()) {
            throw InvalidOrderException.of(path, "must not be blank", shown(text), "give a text or leave it unset");
        }
        if (text.length() > maxLength) {
            throw InvalidOrderException.of(
                    path, "must be at most " + maxLength + " characters", shown(text), "shorten it");
        }
        if (text.codePoints().anyMatch(Words::isUnsendable)) {
            throw InvalidOrderException.of(
                    path, "must hold no control characters or halves of a character", shown(text), "remove them");
        }
    }

    private static boolean isUnsendable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Printable ASCII as it is; anything else quoted and escaped, so that a look-alike or a line break shows. */
    static String shown(String text) {
        String head = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) : text;
        boolean plain = !text.isEmpty() && head.chars().allMatch(c -> c > ' ' && c <= '~' && c != '"');
        StringBuilder shown = new StringBuilder(head.length() + 8);
        if (plain) {
            shown.append(head);
        } else {
            shown.append('"');
            head.chars().forEach(c -> appendEscaped(shown, (char) c));
            shown.append('"');
        }
        if (head.length() < text.length()) {
            shown.append("... (").append(text.length()).append(" characters)");
        }
        return shown.toString();
    }

    private static void appendEscaped(StringBuilder shown, char c) {
        if (c == '"' || c == '\\') {
            shown.append('\\').append(c);
        } else if (c >= ' ' && c <= '~') {
            shown.append(c);
        } else {
            shown.append(String.format("\\u%04X", (int) c));
        }
    }
}

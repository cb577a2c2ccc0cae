package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;

/** Scans of short texts, and how a refused one is shown. */
final class Texts {
    private static final int LONGEST_SHOWN = 80;

    private Texts() {}

    static InvalidOrderException refused(String rule, String text, String remedy) {
        return InvalidOrderException.of("symbol", rule, shown(text), remedy);
    }

    /** The text on one line, cut where it is long: what a message can hold. */
    static String shown(String text) {
        if (text.isBlank()) {
            return text.isEmpty() ? "empty" : "blank";
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST_SHOWN; i++) {
            char c = text.charAt(i);
            if (isUnprintable(text, i)) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return text.length() <= LONGEST_SHOWN
                ? line.toString()
                : line.append("...").toString();
    }

    /** Whether the character can't stand in a message or a symbol: a control, a line break, half of a pair. */
    static boolean isUnprintable(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpperOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    /** Whether the text is 1 to {@code longest} of {@code A-Z0-9}. */
    static boolean isCode(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isUpperOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The digits from {@code from} up to {@code to} as a number, or -1 where one is no digit. At most nine of them. */
    static int digits(CharSequence text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** The column's text without the blanks that fill it on the right, or empty where a blank stands within. */
    static String column(String text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        String content = text.substring(from, end);
        return content.indexOf(' ') < 0 ? content : "";
    }

    static void appendPadded(StringBuilder line, String text, int width) {
        line.append(text);
        for (int i = text.length(); i < width; i++) {
            line.append(' ');
        }
    }
}

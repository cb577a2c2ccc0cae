package io.orderwright.price;

import io.orderwright.InvalidOrderException;

/** Why a text is no plain decimal number, found only once it was refused, so that the good path stays short. */
enum NumberFlaw {
    EMPTY("must not be empty", "give a number such as 150.25"),
    BLANK("must hold no blanks", "remove them"),
    PLUS("must not start with a plus", "remove it"),
    EXPONENT("must not have an exponent", "write all its digits, such as 100 for 1e2"),
    SEPARATOR("must hold no group separators and a point as its decimal mark", "write it such as 1234.50"),
    LEADING_POINT("needs a digit before the point", "write it such as 0.5"),
    TRAILING_POINT("needs a digit after the point", "remove the point or write it such as 5.0"),
    LEADING_ZERO("must not start with a needless zero", "remove it"),
    NEGATIVE_ZERO("must not be minus zero", "remove the minus"),
    TOO_LONG(
            "needs at most " + Decimals.MAX_DIGITS + " digits before the point and as many after it",
            "check the number"),
    NOT_A_NUMBER(
            "must be a decimal number in the digits 0 to 9",
            "write it such as 150.25, without a currency or any other sign");

    private final String rule;
    private final String remedy;

    NumberFlaw(String rule, String remedy) {
        this.rule = rule;
        this.remedy = remedy;
    }

    InvalidOrderException refusal(String path, String text) {
        return InvalidOrderException.of(path, rule, Words.shown(text), remedy);
    }

    static NumberFlaw of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return BLANK;
        }
        if (!text.chars().allMatch(c -> Decimals.isDigit((char) c) || "+-.,_'eE".indexOf(c) >= 0)) {
            return NOT_A_NUMBER;
        }
        return ofSigned(text);
    }

    private static NumberFlaw ofSigned(String text) {
        if (!text.chars().anyMatch(c -> Decimals.isDigit((char) c))) {
            return NOT_A_NUMBER;
        }
        if (text.startsWith("+")) {
            return PLUS;
        }
        String unsigned = text.startsWith("-") ? text.substring(1) : text;
        if (Decimals.isDigit(unsigned.charAt(0)) && isDigitsAnd(unsigned, ".eE+-") && holdsAny(unsigned, "eE")) {
            return EXPONENT;
        }
        if (isDigitsAnd(unsigned, ".,_'") && holdsAny(unsigned, ",_'")) {
            return SEPARATOR;
        }
        return ofPlain(text, unsigned);
    }

    private static NumberFlaw ofPlain(String text, String unsigned) {
        int point = unsigned.indexOf('.');
        if (!isDigitsAnd(unsigned, ".") || point != unsigned.lastIndexOf('.')) {
            return NOT_A_NUMBER;
        }
        if (point == 0) {
            return LEADING_POINT;
        }
        if (point == unsigned.length() - 1) {
            return TRAILING_POINT;
        }
        if (unsigned.length() > 1 && unsigned.charAt(0) == '0' && point != 1) {
            return LEADING_ZERO;
        }
        return Decimals.isNumber(unsigned) && !unsigned.equals(text) ? NEGATIVE_ZERO : TOO_LONG;
    }

    private static boolean isDigitsAnd(String text, String others) {
        return text.chars().allMatch(c -> Decimals.isDigit((char) c) || others.indexOf(c) >= 0);
    }

    private static boolean holdsAny(String text, String signs) {
        return text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    }
}

package io.orderwright.broker.schwab;

import java.util.regex.Pattern;

/** Takes account numbers and tokens out of a broker's text before it is kept or shown. */
final class Redaction {
    private static final String HIDDEN = "[hidden]";

    /** Schwab's account numbers have eight or nine digits; order ids have more, prices and codes fewer. */
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("(?<![\\w.-])\\d{8,9}(?![\\w-])");

    private static final Pattern BEARER = Pattern.compile("(?i)(bearer|basic) +[\\w.~+/@=-]+");

    private static final Pattern TOKEN_MEMBER =
            Pattern.compile("(?i)(access_token|refresh_token|id_token)(\\\\?\" *: *\\\\?\")[^\"\\\\]*");

    private Redaction() {}

    static String of(String text) {
        String safe = BEARER.matcher(text).replaceAll("$1 " + HIDDEN);
        safe = TOKEN_MEMBER.matcher(safe).replaceAll("$1$2" + HIDDEN);
        return ACCOUNT_NUMBER.matcher(safe).replaceAll(HIDDEN);
    }

    /** The text without a secret that is known word for word. */
    static String of(String text, String secret) {
        return secret.isEmpty() ? of(text) : of(text.replace(secret, HIDDEN));
    }
}

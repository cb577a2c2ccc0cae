package io.orderwright.broker.schwab;

import io.orderwright.internal.reply.Secrets;
import java.util.regex.Pattern;

/** Takes account numbers and tokens out of a broker's text before it is kept or shown. */
final class Redaction {
    /** Schwab's account numbers have eight or nine digits; order ids have more, prices and codes fewer. */
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("(?<![\\w.-])\\d{8,9}(?![\\w-])");

    private Redaction() {}

    static String of(String text) {
        return ACCOUNT_NUMBER.matcher(Secrets.hidden(text)).replaceAll(Secrets.HIDDEN);
    }
}

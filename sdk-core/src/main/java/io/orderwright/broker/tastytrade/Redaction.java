package io.orderwright.broker.tastytrade;

import io.orderwright.internal.reply.Secrets;
import java.util.regex.Pattern;

/** Takes account numbers and tokens out of tastytrade's text before it is kept or shown. */
final class Redaction {
    /** Account numbers look like 5WX01234: a digit, letters, and digits to the end of the word. */
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("(?<![\\w.-])\\d[A-Z]{2}\\d{4,8}(?![\\w-])");

    private Redaction() {}

    static String of(String text) {
        return ACCOUNT_NUMBER.matcher(Secrets.hidden(text)).replaceAll(Secrets.HIDDEN);
    }
}

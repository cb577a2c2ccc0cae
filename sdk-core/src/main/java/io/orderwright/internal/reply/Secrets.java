package io.orderwright.internal.reply;

import java.util.regex.Pattern;

/** Takes tokens out of a broker's text before it is kept or shown; account numbers look different at each broker. */
public final class Secrets {
    /** What stands in the place of a secret. */
    public static final String HIDDEN = "[hidden]";

    private static final Pattern BEARER = Pattern.compile("(?i)(bearer|basic) +[\\w.~+/@=-]+");

    private static final Pattern TOKEN_MEMBER =
            Pattern.compile("(?i)(access_token|refresh_token|id_token)(\\\\?\" *: *\\\\?\")[^\"\\\\]*");

    private Secrets() {}

    /** {@return the text without tokens} */
    public static String hidden(String text) {
        String safe = BEARER.matcher(text).replaceAll("$1 " + HIDDEN);
        return TOKEN_MEMBER.matcher(safe).replaceAll("$1$2" + HIDDEN);
    }
}

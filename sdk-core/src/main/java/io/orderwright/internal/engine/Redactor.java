package io.orderwright.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that is to be logged: known ones wherever they stand, and the values of fields whose names
 * say that they are secret or name an account. Immutable.
 */
public final class Redactor {
    private static final String MASK = "***";
    private static final int SHORTEST_SECRET = 4;
    private static final String NAMES =
            "[^\"&=\\s]*(?:token|secret|passw|authorization|credential|account|hash|api_?key|cookie)[^\"&=\\s]*"
                    + "|code|state|login|user_?name|client_id|key|app_?key";
    private static final Pattern FIELD = Pattern.compile(
            "(\"(?i:" + NAMES + ")\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|[-+.\\w]+|\\[[^\\]\\[{}]*+\\]?)");
    private static final Pattern PARAMETER = Pattern.compile("((?:^|[&?\\s])(?i:" + NAMES + ")=)[^&\\s\"]*+");

    private final List<String> secrets;

    private Redactor(List<String> secrets) {
        this.secrets = secrets;
    }

    /**
     * Creates a redactor.
     *
     * @param secrets what must never be seen: account numbers and hashes, keys, client secrets; short ones are left
     *     out, since they would blank everything
     * @return the redactor
     */
    public static Redactor of(Collection<String> secrets) {
        return new Redactor(secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .sorted((one, other) -> other.length() - one.length())
                .toList());
    }

    /** The text without secrets, on one line. */
    public String redact(String text) {
        String result = text;
        for (String secret : secrets) {
            result = result.replace(secret, MASK);
        }
        result = FIELD.matcher(result).replaceAll("$1\"" + MASK + "\"");
        result = PARAMETER.matcher(result).replaceAll("$1" + MASK);
        return result.replaceAll("\\p{Cntrl}+", " ");
    }

    /** {@return how many secrets it knows} */
    @Override
    public String toString() {
        return "a redactor of " + secrets.size() + " secrets";
    }
}

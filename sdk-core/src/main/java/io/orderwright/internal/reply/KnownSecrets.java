package io.orderwright.internal.reply;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes secrets that are known word for word out of a text, however it writes them: as they are, percent-encoded, with
 * the escapes of JSON, also of JSON inside of JSON, or as character references. Immutable.
 */
public final class KnownSecrets {
    private final List<Pattern> secrets;

    private KnownSecrets(List<Pattern> secrets) {
        this.secrets = secrets;
    }

    /** {@return what knows these secrets; empty ones are left out} */
    public static KnownSecrets of(Collection<String> secrets) {
        return new KnownSecrets(secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(KnownSecrets::inAnyForm)
                .toList());
    }

    private static Pattern inAnyForm(String secret) {
        return Pattern.compile(
                secret.codePoints().mapToObj(KnownSecrets::inAnyForm).collect(Collectors.joining()));
    }

    /** The bounds keep a hostile text from costing more than a glance at each of its characters. */
    private static String inAnyForm(int character) {
        String text = Character.toString(character);
        String plain = "\\\\{0,8}" + Pattern.quote(text);
        String percent = text.equals(" ") ? "\\+|" + percent(text) : percent(text);
        String escaped = text.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\\\{1,8}u%04x", unit))
                .collect(Collectors.joining());
        String reference = String.format(Locale.ROOT, "&#(?:0{0,6}%d|x0{0,6}%x);", character, character);
        return "(?:" + plain + "|(?i:" + percent + "|" + escaped + "|" + reference + "))";
    }

    private static String percent(String text) {
        StringBuilder pattern = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            pattern.append(String.format(Locale.ROOT, "%%(?:25){0,4}%02x", one));
        }
        return pattern.toString();
    }

    /** {@return the text without the secrets} */
    public String hidden(String text) {
        String safe = text;
        for (Pattern secret : secrets) {
            safe = secret.matcher(safe).replaceAll(Secrets.HIDDEN);
        }
        return safe;
    }

    /** {@return how many it knows} */
    @Override
    public String toString() {
        return secrets.size() + " known secrets";
    }
}

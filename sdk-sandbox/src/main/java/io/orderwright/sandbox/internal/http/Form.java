package io.orderwright.sandbox.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what is percent-encoded: queries and form bodies. */
public final class Form {
    private Form() {}

    /** {@return the fields by name, decoded; of a repeated field all values, joined by commas} */
    public static Map<String, String> read(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                int mark = pair.indexOf('=');
                String name = decode(mark < 0 ? pair : pair.substring(0, mark));
                String value = mark < 0 ? "" : decode(pair.substring(mark + 1));
                fields.merge(name, value, (one, two) -> one + "," + two);
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}

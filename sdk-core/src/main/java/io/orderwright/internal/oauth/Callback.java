package io.orderwright.internal.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What the address says that a person came back to. Every part is empty where it is missing.
 *
 * @param code the code, decoded: Schwab's ends with {@code @}, which arrives as {@code %40}
 * @param state the state
 * @param error why the login was not granted
 */
public record Callback(String code, String state, String error) {
    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is encoded wrongly; says nothing of it
     */
    public static Callback read(String address) {
        int query = address.indexOf('?');
        int fragment = address.indexOf('#', Math.max(query, 0));
        String text = query < 0 ? "" : address.substring(query + 1, fragment < 0 ? address.length() : fragment);
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return new Callback(
                parameters.getOrDefault("code", ""),
                parameters.getOrDefault("state", ""),
                parameters.getOrDefault("error", ""));
    }

    /** A plus stays a plus: this is an address, not a form. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException quotes) {
            // The decoder's words repeat a part of the code.
            throw new IllegalArgumentException("an escape in the address is none");
        }
    }

    /** {@return nothing that is secret} */
    @Override
    public String toString() {
        return "Callback[" + (error.isEmpty() ? "granted" : error) + "]";
    }
}

package io.orderwright.broker.schwab;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What the address says that a person came back to. Every part is empty where it is missing.
 *
 * @param code the code, decoded: it ends with {@code @}, which arrives as {@code %40}
 * @param state the state
 * @param error why the login was not granted
 */
record Callback(String code, String state, String error) {
    static Callback read(String address) {
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
        } catch (IllegalArgumentException e) {
            throw SchwabOAuth.failure("log in", "address_unreadable", "the address can't be read: copy all of it");
        }
    }

    /** {@return nothing that is secret} */
    @Override
    public String toString() {
        return "Callback[" + (error.isEmpty() ? "granted" : error) + "]";
    }
}

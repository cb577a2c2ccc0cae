package io.orderwright.internal.http;

import java.util.Set;
import okhttp3.HttpUrl;

/** Where the broker is; plain HTTP only to this machine. */
final class BaseUrl {
    private static final Set<String> LOOPBACK = Set.of("localhost", "::1");

    private BaseUrl() {}

    static HttpUrl of(String text) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null
                || !url.username().isEmpty()
                || !url.password().isEmpty()
                || url.query() != null
                || url.fragment() != null) {
            // The text itself may hold a password.
            throw new IllegalArgumentException(
                    "The base URL must be like https://host or https://host/path, without user, query or fragment");
        }
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IllegalArgumentException("The base URL is plain http to " + url.host()
                    + ", which would show orders and tokens to the network; use https, or http on loopback only");
        }
        return url;
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host) || host.matches("127(\\.[0-9]{1,3}){3}");
    }
}

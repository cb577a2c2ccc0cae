package io.orderwright.sandbox;

import java.util.Objects;

/**
 * An application that a box knows: its OAuth credentials, and the tag that the broker puts on the orders it sends.
 *
 * @param clientId the app key
 * @param clientSecret the app secret
 * @param redirectUri the callback, which must match to the character
 * @param tag the server-set tag on orders placed through the app, e.g. {@code API_TDAM:App}
 */
public record BoxApp(String clientId, String clientSecret, String redirectUri, String tag) {
    /** Checks that nothing is null. */
    public BoxApp {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        Objects.requireNonNull(redirectUri, "redirectUri");
        Objects.requireNonNull(tag, "tag");
    }

    /** {@return the app that a box knows unless told otherwise} */
    public static BoxApp standard() {
        return new BoxApp("box-app-key", "box-app-secret", "https://127.0.0.1:8182/", "API_TDAM:Box");
    }

    /**
     * Names the broker's tag.
     *
     * @param serverTag the server-set tag
     * @return this app with that tag
     */
    public BoxApp withTag(String serverTag) {
        return new BoxApp(clientId, clientSecret, redirectUri, serverTag);
    }

    /** {@return the app without its secret} */
    @Override
    public String toString() {
        return "BoxApp[clientId=" + clientId + ", tag=" + tag + "]";
    }
}

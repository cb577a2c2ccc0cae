package io.orderwright.sandbox.internal.http;

import java.nio.charset.StandardCharsets;

/**
 * A request.
 *
 * @param head all but the body
 * @param text the body
 */
public record Request(RequestHead head, String text) {
    static Request of(RequestHead head, byte[] body) {
        return new Request(head, new String(body, StandardCharsets.UTF_8));
    }
}

package io.orderwright.client;

import java.util.Objects;
import java.util.Optional;

/**
 * One request of a plan. Immutable.
 *
 * @param operation what it does, such as {@code place}
 * @param path the path below the broker's base URL, with {@code {account}} where the account goes
 * @param body the JSON body
 * @param part the path of the part of the order that it carries; empty for the whole order
 * @param clientOrderId the client order id that it carries, where the broker has one
 */
public record Request(String operation, String path, String body, String part, Optional<String> clientOrderId) {
    /** Checks that nothing is null. */
    public Request {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(clientOrderId, "clientOrderId");
    }
}

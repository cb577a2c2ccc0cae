package io.orderwright.broker.tastytrade;

import org.jspecify.annotations.Nullable;

/**
 * What a placement writes on every order of a request.
 *
 * @param clientOrderId the client order id of the whole; null for none
 * @param source what tells which app sent the order; null for none
 * @param automated whether the app says that a program decided on the order
 */
record Stamp(@Nullable String clientOrderId, @Nullable String source, boolean automated) {
    static final Stamp NONE = new Stamp(null, null, false);

    /** What stands on a component of a complex order, by its place in the JSON. */
    Stamp ofMember(int place) {
        return clientOrderId == null ? this : new Stamp(MemberIds.member(clientOrderId, place), source, automated);
    }
}

package io.orderwright.sandbox.internal.front;

import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.http.Request;
import io.orderwright.sandbox.internal.ledger.Received;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through a front.
 *
 * @param request what was received, without the test's tag
 * @param effects what goes wrong
 * @param record where it is written down
 * @param origin whose orders it books
 */
public record Call(Request request, Effects effects, Received record, Origin origin) {
    /** {@return what it asks for} */
    public Operation operation() {
        return record.operation();
    }

    /** {@return the method} */
    public String method() {
        return request.head().method();
    }

    /** {@return a header's first value, or null} */
    public @Nullable String header(String lowerCaseName) {
        return request.head().header(lowerCaseName);
    }

    Call doubled() {
        return new Call(request, effects, record, Origin.DOUBLED);
    }
}

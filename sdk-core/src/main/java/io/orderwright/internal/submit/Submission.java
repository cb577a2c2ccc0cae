package io.orderwright.internal.submit;

import io.orderwright.client.CallOptions;
import io.orderwright.client.Request;
import io.orderwright.internal.engine.Call;
import io.orderwright.journal.Operation;
import io.orderwright.journal.PlanPosition;
import io.orderwright.order.OrderSpec;
import java.util.Optional;

/**
 * One order that is to be sent exactly once.
 *
 * @param operation whether it is new, or takes the place of another
 * @param call the request
 * @param request the request as planned
 * @param order the canonical order
 * @param callerKey the key under which the caller places once
 * @param targetOrderId the order that it takes the place of
 * @param planPosition its place in a plan of several requests
 * @param options the time limits
 * @param despiteDoubt whether to send although an equal order is in doubt: the caller's own word
 */
public record Submission(
        Operation operation,
        Call call,
        Request request,
        OrderSpec order,
        Optional<String> callerKey,
        Optional<String> targetOrderId,
        Optional<PlanPosition> planPosition,
        CallOptions options,
        boolean despiteDoubt) {
    Submission at(PlanPosition position) {
        return new Submission(
                operation,
                call,
                request,
                order,
                callerKey,
                targetOrderId,
                Optional.of(position),
                options,
                despiteDoubt);
    }
}

package io.orderwright.broker.tastytrade;

import io.orderwright.OrderwrightException;
import io.orderwright.client.CancelResult;
import io.orderwright.client.OrderId;
import io.orderwright.client.PlacedOrder;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an order that was changed in three steps: cancelled, confirmed to have ended, and placed anew. Immutable.
 *
 * @param replaced the order that was to go
 * @param end how far it came
 * @param canceled the first step; empty where the request certainly never went out, or was refused
 * @param filled how much of the old order had filled in the end, in tastytrade's count; as far as it is known where the
 *     second step was not done
 * @param left how much the new order was to be for; zero where there was nothing left, or it did not come to that
 * @param placed the new order; empty where there is none for certain, or it is not known
 * @param failure what ended the steps early, where an exception did
 */
public record TastytradeSteps(
        OrderId replaced,
        End end,
        Optional<CancelResult> canceled,
        BigDecimal filled,
        BigDecimal left,
        Optional<PlacedOrder> placed,
        Optional<OrderwrightException> failure) {
    /** How far three steps came. */
    public enum End {
        /** All three are done: the old order has ended, the new one is placed. */
        PLACED,
        /** The old order has ended, and all that was wanted had filled by then: nothing was placed. */
        NOTHING_LEFT,
        /** The first step was refused, or certainly not sent: the old order stands as it was, and nothing was placed. */
        NOT_CANCELED,
        /** It is not known that the old order has ended: it may still fill, and nothing was placed. */
        NOT_CONFIRMED,
        /** Somebody else had put an order in its place: that one stands, and nothing was placed. */
        REPLACED_BY_ANOTHER,
        /** The old order has ended, and the new one was refused or certainly not sent: nothing works now. */
        NOT_PLACED,
        /** The old order has ended; the new one may or may not be placed, and {@link #failure} is the handle to find out. */
        PLACING_UNKNOWN
    }

    /** Checks that nothing is null. */
    public TastytradeSteps {
        Objects.requireNonNull(replaced, "replaced");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(canceled, "canceled");
        Objects.requireNonNull(filled, "filled");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(placed, "placed");
        Objects.requireNonNull(failure, "failure");
    }

    /** {@return the steps, each with what came of it} */
    @Override
    public String toString() {
        String cancel = canceled.map(result -> result.end().name()).orElse("not done");
        return "TastytradeSteps[" + end + ": cancel " + replaced + " " + cancel + ", filled " + filled.toPlainString()
                + ", left " + left.toPlainString()
                + placed.flatMap(PlacedOrder::placedId)
                        .map(id -> ", placed " + id)
                        .orElse("") + "]";
    }
}

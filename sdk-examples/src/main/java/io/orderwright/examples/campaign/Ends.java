package io.orderwright.examples.campaign;

import io.orderwright.sandbox.BookedOrder;
import java.util.List;
import java.util.stream.Stream;

/** How a booked order ended: brokers write it in letters of their own, and cancelled with one l or two. */
final class Ends {
    private Ends() {}

    static boolean isRejected(BookedOrder order) {
        return order.state().equalsIgnoreCase("REJECTED");
    }

    static boolean isFilled(BookedOrder order) {
        return order.state().equalsIgnoreCase("FILLED");
    }

    static boolean isCancelled(BookedOrder order) {
        return order.state().equalsIgnoreCase("CANCELED") || order.state().equalsIgnoreCase("CANCELLED");
    }

    /** What a composite had left was cancelled, after something in it had filled. */
    static boolean isCancelledInPart(BookedOrder order) {
        List<BookedOrder> members = members(order).toList();
        return members.stream().noneMatch(BookedOrder::isLive)
                && members.stream().anyMatch(Ends::isCancelled);
    }

    private static Stream<BookedOrder> members(BookedOrder order) {
        return order.children().stream().flatMap(member -> Stream.concat(Stream.of(member), members(member)));
    }
}

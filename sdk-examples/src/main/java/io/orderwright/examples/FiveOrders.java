package io.orderwright.examples;

import io.orderwright.Violation;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.error.UnsupportedOrderException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A strategy that knows no broker: it places five orders, and goes on where a broker can't take one. */
final class FiveOrders {
    private final OrderService orders;
    private final PrintStream out;
    private final List<OrderId> placed = new ArrayList<>();

    FiveOrders(OrderService orders, PrintStream out) {
        this.orders = orders;
        this.out = out;
    }

    /** Places what the broker can take. */
    void enter() {
        FirstOrders.orders().forEach((name, order) -> {
            try {
                OrderId id = orders.place(order).id();
                placed.add(id);
                out.println(id.value() + " " + orders.get(id).status() + "  " + name);
            } catch (UnsupportedOrderException refused) {
                out.println("not placed  " + name);
                refused.problems().stream().map(Violation::toString).forEach(why -> out.println("  " + why));
            }
        });
    }

    /** Prints what has become of the orders. */
    void report() {
        placed.forEach(id -> Printed.tree(out, orders.get(id)));
    }

    /** Cancels what is left. */
    void leave() {
        orders.cancelAll(order -> true);
        report();
    }
}

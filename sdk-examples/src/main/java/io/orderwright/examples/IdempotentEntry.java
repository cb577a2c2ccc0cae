package io.orderwright.examples;

import static io.orderwright.builder.Orders.buy;

import io.orderwright.broker.tektii.TektiiClient;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.order.SingleOrder;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Faults;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TektiiBox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Enters a position once, before a Tektii Gateway whose provider takes a client order id twice without a word: the reply
 * is lost, then the program ends without knowing, and starts again. What makes it once is the entry's key.
 */
public final class IdempotentEntry {
    private static final SingleOrder ENTRY =
            buy(10).shares("AAPL").limit("150.00").goodTillCancel().build();
    private static final SingleOrder SECOND =
            buy(10).shares("MSFT").limit("400.00").goodTillCancel().build();

    private IdempotentEntry() {}

    /**
     * Enters twice two positions, of which each is booked once.
     *
     * @param args not used
     * @throws IOException if the journal's folder can't be made
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("idempotent-entry");
        try {
            run(System.out, folder.resolve("orders.journal"));
        } finally {
            PlaceSafely.delete(folder);
        }
    }

    static void run(PrintStream out, Path file) {
        try (TektiiBox box = TektiiBox.start()) {
            session(box, file, orders -> {
                loseTheReply(out, box.faults(), orders);
                endInDoubt(out, box.faults(), orders);
            });
            box.faults().clear();
            session(box, file, orders -> startAgain(out, orders));
            out.println();
            out.println("== Booked");
            box.ledger().orders().forEach(order -> out.println(line(order)));
        }
    }

    private interface Session {
        void trade(OrderService orders);
    }

    private static void session(TektiiBox box, Path file, Session session) {
        try (OrderJournal journal = OrderJournals.file(file).open();
                TektiiClient client = InTheBox.client(box).journal(journal).build()) {
            session.trade(client.orders());
        }
    }

    private static void loseTheReply(PrintStream out, Faults faults, OrderService orders) {
        out.println("== The reply is lost");
        faults.next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking());
        Placement once = Placement.usual().key("entry-aapl").clientOrderId("entryaapl20261120");
        PlacedOrder placed = orders.place(ENTRY, once);
        out.println("placed as " + placed.id().value() + ", found by asking: " + placed.recovered());
        PlacedOrder again = orders.place(ENTRY, once);
        out.println("placed again with its key: " + again.id().value());
    }

    private static void endInDoubt(PrintStream out, Faults faults, OrderService orders) {
        out.println();
        out.println("== The reply is lost, and the gateway answers no question");
        faults.next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502));
        faults.use(InTheBox.deafTo(Operation.LIST_ORDERS, Operation.LIST_ORDER_HISTORY));
        try {
            orders.place(SECOND, second());
        } catch (OutcomeUnknownException unknown) {
            out.println("nobody knows; asking says " + unknown.outcome().verdict());
        }
    }

    private static Placement second() {
        return Placement.usual().key("entry-msft").clientOrderId("entrymsft20261120");
    }

    private static void startAgain(PrintStream out, OrderService orders) {
        out.println();
        out.println("== The program starts again");
        for (UnresolvedOrder left : orders.recover()) {
            out.println("left behind: " + left.spec() + ", " + left.state() + " as "
                    + left.placedId().map(OrderId::value).orElse("nothing"));
        }
        out.println("placed again with its key: "
                + orders.place(SECOND, second()).id().value());
    }

    private static String line(BookedOrder order) {
        return order.brokerId() + " " + order.clientOrderId() + " " + order.state();
    }
}

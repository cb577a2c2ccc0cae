package io.orderwright.examples;

import static io.orderwright.builder.Orders.buy;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.client.CallOptions;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.order.SingleOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.SchwabBox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places orders while things go wrong, in Schwab in a box: the reply is lost, the request is lost, and the process is
 * killed between send and reply. Each order is booked once, and the program knows it each time.
 */
public final class PlaceSafely {
    private static final String JOURNAL = "orders.journal";
    private static final String TOKENS = "schwab.tokens";

    private PlaceSafely() {}

    /**
     * Runs the three cases.
     *
     * @param args not used
     * @throws IOException if the journal's folder can't be made
     * @throws InterruptedException if the program is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("place-safely");
        try {
            run(System.out, folder);
        } finally {
            delete(folder);
        }
    }

    static void run(PrintStream out, Path folder) throws IOException, InterruptedException {
        try (SchwabBox box = SchwabBox.start()) {
            TokenStore tokens = tokens(folder);
            InTheBox.logIn(box, tokens);
            try (OrderJournal journal = journal(folder);
                    SchwabClient client = InTheBox.client(
                                    box.url(), box.account().hash(), tokens)
                            .journal(journal)
                            .build()) {
                loseTheReply(out, box, client.orders());
                loseTheRequest(out, box, client.orders());
            }
            crash(out, box, folder);
            try (OrderJournal journal = journal(folder);
                    SchwabClient client = InTheBox.client(
                                    box.url(), box.account().hash(), tokens)
                            .journal(journal)
                            .build()) {
                recover(out, box, client.orders());
            }
        }
    }

    private static void loseTheReply(PrintStream out, SchwabBox box, OrderService orders) {
        out.println("== The reply is lost");
        box.faults().next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking());
        PlacedOrder placed = orders.place(buy(10).shares("AAPL").limit("150.00"));
        out.println("placed as " + placed.id().value() + ", found by asking: " + placed.recovered());
        out.println("orders at the broker: " + box.ledger().orders().size());
    }

    private static void loseTheRequest(PrintStream out, SchwabBox box, OrderService orders) {
        out.println();
        out.println("== The request is lost");
        box.faults().next(Operation.PLACE_ORDER, Fault.dropBeforeBooking());
        SingleOrder order = buy(20).shares("AAPL").limit("150.00").build();
        try {
            orders.place(order);
        } catch (OutcomeUnknownException unknown) {
            out.println("nobody knows; asking says " + unknown.outcome().verdict());
            tryAgainTheWrongWay(out, orders, order);
            PlacedOrder placed = orders.unresolved(unknown.outcome()).resubmit();
            out.println("sent once more on my word: " + placed.id().value());
        }
        out.println("orders at the broker: " + box.ledger().orders().size());
    }

    private static void tryAgainTheWrongWay(PrintStream out, OrderService orders, SingleOrder order) {
        try {
            orders.with(CallOptions.USUAL.total(Duration.ofSeconds(1))).place(order);
        } catch (NotSentException kept) {
            out.println("placing it again is not sent: " + kept.reason());
        }
    }

    private static void crash(PrintStream out, SchwabBox box, Path folder) throws IOException, InterruptedException {
        out.println();
        out.println("== The process is killed between send and reply");
        box.faults().next(Operation.PLACE_ORDER, Fault.silenceAfterBooking());
        int before = box.ledger().orders().size();
        Process child = DoomedProcess.start(box.url(), box.account().hash(), folder);
        try {
            while (box.ledger().orders().size() == before && child.isAlive()) {
                Thread.sleep(5);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        out.println("killed; orders at the broker: " + box.ledger().orders().size());
    }

    private static void recover(PrintStream out, SchwabBox box, OrderService orders) {
        for (UnresolvedOrder left : orders.recover()) {
            out.println("left behind: " + left.spec());
            out.println("what became of it: " + left.state() + " as "
                    + left.placedId().map(OrderId::value).orElse("nothing"));
        }
        PlacedOrder again = orders.place(DoomedProcess.ORDER, Placement.usual().key(DoomedProcess.KEY));
        out.println("placed again with its key: " + again.id().value());
        out.println("orders at the broker: " + box.ledger().orders().size());
        out.println("unresolved: " + orders.unresolved().size());
    }

    static OrderJournal journal(Path folder) {
        return OrderJournals.file(folder.resolve(JOURNAL)).open();
    }

    static TokenStore tokens(Path folder) {
        return TokenStore.file(folder.resolve(TOKENS));
    }

    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}

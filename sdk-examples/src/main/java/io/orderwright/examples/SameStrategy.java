package io.orderwright.examples;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.tastytrade.TastytradeClient;
import io.orderwright.broker.tektii.TektiiClient;
import io.orderwright.client.OrderService;
import io.orderwright.sandbox.BrokerBox;
import io.orderwright.sandbox.Exchange;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TektiiBox;
import io.orderwright.sandbox.TektiiProvider;
import java.io.PrintStream;

/** Runs one strategy, unchanged, at Schwab, at tastytrade and before a Tektii Gateway, each in a box. Needs nothing configured. */
public final class SameStrategy {
    private SameStrategy() {}

    /**
     * Runs the strategy at all brokers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        out.println("== Schwab");
        try (SchwabBox box = SchwabBox.start();
                SchwabClient client = InTheBox.client(box).build()) {
            trade(box, client.orders(), out);
        }
        out.println();
        out.println("== tastytrade");
        try (TastytradeBox box = TastytradeBox.start();
                TastytradeClient client = InTheBox.client(box).build()) {
            trade(box, client.orders(), out);
        }
        out.println();
        out.println("== Tektii Gateway, before Alpaca");
        try (TektiiBox box = TektiiBox.builder().provider(TektiiProvider.ALPACA).start();
                TektiiClient client = InTheBox.client(box).build()) {
            trade(box, client.orders(), out);
        }
    }

    private static void trade(BrokerBox box, OrderService orders, PrintStream out) {
        Exchange exchange = box.exchange().price("AAPL", "151.00");
        FiveOrders strategy = new FiveOrders(orders, out);
        strategy.enter();
        exchange.price("AAPL", "149.90");
        out.println("AAPL trades at 149.90");
        strategy.report();
        exchange.price("AAPL", "160.20");
        out.println("AAPL trades at 160.20");
        strategy.leave();
    }
}

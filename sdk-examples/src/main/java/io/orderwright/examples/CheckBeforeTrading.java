package io.orderwright.examples;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.sell;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.client.OrderService;
import io.orderwright.client.PreTradeCheck;
import io.orderwright.client.Preview;
import io.orderwright.order.SingleOrder;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.SchwabBox;
import java.io.PrintStream;
import java.util.List;

/** Checks orders against balances and positions, then has the broker check them, and places what passes: in Schwab in a box. */
public final class CheckBeforeTrading {
    private CheckBeforeTrading() {}

    /**
     * Checks three orders and places those that pass.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        BoxAccount account =
                BoxAccount.standard().cashOnly().withCash("10000.00").holding("MSFT", "5", "400.00");
        try (SchwabBox box = SchwabBox.builder().account(account).start();
                SchwabClient client = InTheBox.client(box).build()) {
            box.exchange().price("AAPL", "150.00").price("MSFT", "410.00");
            client.balances().buyingPower().ifPresent(money -> out.println("buying power " + Printed.money(money)));
            client.positions()
                    .forEach(held -> out.println("held " + Printed.plain(held.quantity()) + " " + held.symbol()));
            List<SingleOrder> wanted = List.of(
                    buy(100).shares("AAPL").limit("149.00").build(),
                    sell(10).shares("MSFT").limit("420.00").build(),
                    buy(50).shares("AAPL").limit("149.00").build());
            wanted.forEach(order -> checkAndPlace(out, client.orders(), order));
        }
    }

    private static void checkAndPlace(PrintStream out, OrderService orders, SingleOrder order) {
        out.println();
        out.println("== " + order);
        PreTradeCheck check = orders.check(order);
        check.problems().forEach(problem -> out.println("our check: " + problem));
        check.warnings().forEach(warning -> out.println("our check can't tell: " + warning));
        Preview preview = orders.preview(order);
        preview.rejects().forEach(reject -> out.println("Schwab's check: " + reject.message()));
        if (!check.passed() || !preview.accepted()) {
            out.println("not placed");
            return;
        }
        preview.commission().ifPresent(money -> out.println("commission " + Printed.money(money)));
        out.println("placed as " + orders.place(order).id().value());
    }
}

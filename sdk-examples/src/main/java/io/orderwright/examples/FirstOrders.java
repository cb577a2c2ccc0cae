package io.orderwright.examples;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.coveredCall;
import static io.orderwright.builder.Orders.ironCondor;
import static io.orderwright.builder.Orders.oco;
import static io.orderwright.builder.Orders.sell;
import static io.orderwright.builder.Orders.sellShort;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;

import io.orderwright.InvalidOrderException;
import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.client.Dialect;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.order.OrderSpec;
import io.orderwright.sandbox.SchwabBox;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes five orders, prints each as a ticket and as the JSON that Schwab takes, shows one refusal, places the orders in
 * Schwab in a box, moves the market, and prints what became of them. Needs nothing configured.
 */
public final class FirstOrders {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);

    private FirstOrders() {}

    /**
     * Writes, prints and places the five orders.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        Dialect schwab = Schwab.dialect();
        orders().forEach((name, order) -> {
            out.println("== " + name);
            out.println(order.ticket());
            out.println(schwab.encode(order));
            out.println();
        });
        out.println("== And one that is refused, before anything is sent");
        try {
            buy(100).shares("AAPL")
                    .limit("150.00")
                    .bracket(takeProfit("140.00"), stopLoss("160.00"))
                    .build();
        } catch (InvalidOrderException refused) {
            refused.violations().forEach(out::println);
        }
        out.println();
        place(out);
    }

    private static void place(PrintStream out) {
        try (SchwabBox box = SchwabBox.start();
                SchwabClient client = InTheBox.client(box).build()) {
            out.println("== Placed, in Schwab in a box, with AAPL at 151.00");
            box.exchange().price("AAPL", "151.00");
            List<OrderId> placed = new ArrayList<>();
            orders().forEach((name, order) -> {
                OrderId id = client.orders().place(order).id();
                out.println(id.value() + " " + client.orders().get(id).status() + "  " + name);
                placed.add(id);
            });
            moveTheMarket(out, box, client.orders(), placed);
            out.println("== Final states");
            client.orders().cancelAll(order -> true);
            placed.forEach(id -> Printed.tree(out, client.orders().get(id)));
        }
    }

    private static void moveTheMarket(PrintStream out, SchwabBox box, OrderService orders, List<OrderId> placed) {
        for (String price : List.of("149.90", "160.20")) {
            box.exchange().price("AAPL", price);
            out.println();
            out.println("== AAPL trades at " + price);
            placed.forEach(id -> Printed.tree(out, orders.get(id)));
        }
        out.println();
    }

    static Map<String, OrderSpec> orders() {
        Map<String, OrderSpec> orders = new LinkedHashMap<>();
        orders.put("A limit", buy(100).shares("AAPL").limit("150.00").build());
        orders.put("A bracket, good till cancelled", bracket());
        orders.put("An iron condor", condor());
        orders.put("A covered call", covered());
        orders.put("Three levels: an order that triggers a pair, of which one triggers another", threeLevels());
        return orders;
    }

    private static OrderSpec bracket() {
        return buy(100).shares("AAPL")
                .limit("150.00")
                .goodTillCancel()
                .bracket(takeProfit("160.00"), stopLoss("140.00"))
                .build();
    }

    private static OrderSpec condor() {
        return ironCondor("SPY", JANUARY)
                .putSpread("380", "390")
                .callSpread("410", "420")
                .quantity(1)
                .netCredit("2.50")
                .build();
    }

    private static OrderSpec covered() {
        return coveredCall("AAPL", JANUARY)
                .strike("160")
                .quantity(1)
                .netDebit("145.20")
                .build();
    }

    private static OrderSpec threeLevels() {
        return buy(100).shares("AAPL")
                .limit("150.00")
                .then(oco(
                        sell(100).shares("AAPL").limit("160.00").goodTillCancel(),
                        sell(100)
                                .shares("AAPL")
                                .stop("140.00")
                                .goodTillCancel()
                                .then(sellShort(100).shares("AAPL").limit("139.00"))))
                .build();
    }
}

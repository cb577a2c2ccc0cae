package io.orderwright.examples;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.ironCondor;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;

import io.orderwright.broker.tastytrade.TastytradeClient;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.broker.tastytrade.TastytradePreview;
import io.orderwright.client.OrderId;
import io.orderwright.client.Preview;
import io.orderwright.instrument.Equity;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.PriceCondition;
import io.orderwright.sandbox.Exchange;
import io.orderwright.sandbox.TastytradeBox;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * At tastytrade in a box: has each order tried, prints what it would cost, and places it only once somebody has agreed.
 * An iron condor, a bracket, an order that waits for another instrument's price, and one that is too large. Needs nothing
 * configured.
 */
public final class DryRunThenPlace {
    private final PrintStream out;
    private final TastytradeOrderService orders;
    private final Predicate<TastytradePreview> agreed;
    private final List<OrderId> placed = new ArrayList<>();

    private DryRunThenPlace(PrintStream out, TastytradeOrderService orders, Predicate<TastytradePreview> agreed) {
        this.out = out;
        this.orders = orders;
        this.agreed = agreed;
    }

    /**
     * Tries the orders, and places those that tastytrade would take.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        run(System.out, trial -> trial.preview().accepted());
    }

    static void run(PrintStream out, Predicate<TastytradePreview> agreed) {
        try (TastytradeBox box = TastytradeBox.start();
                TastytradeClient client = InTheBox.client(box).build()) {
            Exchange exchange = box.exchange().price("KO", "61.00").price("SPY", "499.00");
            DryRunThenPlace desk = new DryRunThenPlace(out, client.orders(), agreed);
            orders().forEach(desk::tryThenPlace);
            exchange.price("KO", "59.90");
            out.println("== KO trades at 59.90: the bracket's entry fills");
            desk.report();
            exchange.price("SPY", "500.00");
            out.println("== SPY trades at 500.00: the order that waited for it goes out");
            desk.report();
            out.println("== Cancelled: " + client.orders().cancelAll().results().size());
        }
    }

    private static Map<String, OrderSpec> orders() {
        Map<String, OrderSpec> orders = new LinkedHashMap<>();
        orders.put(
                "An iron condor",
                ironCondor("SPY", LocalDate.of(2027, 1, 15))
                        .putSpread("380", "390")
                        .callSpread("410", "420")
                        .quantity(1)
                        .netCredit("2.50")
                        .build());
        orders.put(
                "A bracket",
                buy(100).shares("KO")
                        .limit("60.00")
                        .goodTillCancel()
                        .bracket(takeProfit("66.00"), stopLoss("57.00"))
                        .build());
        orders.put(
                "A conditional order",
                buy(10).shares("KO")
                        .limit("55.00")
                        .when(PriceCondition.atOrAbove(Equity.of("SPY"), "500.00"))
                        .build());
        orders.put(
                "One that is too large",
                buy(1_000_000).shares("KO").limit("60.00").build());
        return orders;
    }

    private void tryThenPlace(String name, OrderSpec order) {
        TastytradePreview trial = orders.dryRun(order);
        out.println("== " + name);
        out.println(order.ticket());
        print(trial);
        if (!agreed.test(trial)) {
            out.println("not placed");
        } else {
            OrderId id = orders.place(order).id();
            placed.add(id);
            out.println(id.value() + " " + orders.get(id).status());
        }
        out.println();
    }

    private void print(TastytradePreview trial) {
        print("buying power", trial.changeInBuyingPower());
        print("commission", trial.fees().commission());
        print("all fees", trial.fees().total());
        for (Preview.Note warning : trial.preview().alerts()) {
            out.println("  warning: " + warning.message());
        }
        for (Preview.Note reason : trial.preview().rejects()) {
            out.println("  would be refused, " + reason.rule() + ": " + reason.message());
        }
    }

    private void print(String what, Optional<BigDecimal> amount) {
        amount.ifPresent(dollars -> out.println("  " + what + " " + Printed.money(dollars)));
    }

    private void report() {
        placed.forEach(id -> Printed.tree(out, orders.get(id)));
        out.println();
    }
}

package io.orderwright.builder;

import static io.orderwright.builder.Orders.ironCondor;
import static io.orderwright.builder.Orders.takeProfit;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharedTemplateTest {
    private static final int THREADS = 8;
    private static final int ORDERS = 200;

    private final OrderBuilder template = EquityOrders.buyLimit("AAPL", 100, "150.00");
    private final CompositeBuilder bracket = template.bracket(takeProfit("160.00"));
    private final SpreadSizeStage condor =
            ironCondor("SPY", LocalDate.of(2027, 1, 15)).putSpread("380", "390").callSpread("410", "420");

    @Test
    void threads_that_change_one_template_do_not_see_each_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<List<String>>> results = new ArrayList<>();
            for (int thread = 1; thread <= THREADS; thread++) {
                int quantity = thread;
                results.add(threads.submit(() -> {
                    start.await();
                    return orders(quantity);
                }));
            }
            start.countDown();
            for (int thread = 1; thread <= THREADS; thread++) {
                assertThat(results.get(thread - 1).get())
                        .hasSize(3 * ORDERS)
                        .containsOnly(
                                "BUY " + thread + " AAPL | LIMIT price 150.00 | GOOD_TILL_CANCEL NORMAL",
                                "SELL " + thread + " AAPL | LIMIT price 160.00 | GOOD_TILL_CANCEL NORMAL",
                                condorLine(thread));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Lines.of(template.build())).isEqualTo("BUY 100 AAPL | LIMIT price 150.00 | DAY NORMAL");
    }

    private List<String> orders(int quantity) {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            OrderSpec changed = bracket.entry(entry -> entry.quantity(quantity)).build();
            orders.add(Lines.of(template.quantity(quantity).goodTillCancel().build()));
            orders.add(Lines.of(changed.children().get(1)));
            orders.add(Lines.of(condor.quantity(quantity).netCredit("2.50").build()));
        }
        return orders;
    }

    private static String condorLine(int quantity) {
        return "BUY_TO_OPEN Q SPY   270115P00380000, SELL_TO_OPEN Q SPY   270115P00390000, "
                        .concat("SELL_TO_OPEN Q SPY   270115C00410000, BUY_TO_OPEN Q SPY   270115C00420000")
                        .replace("Q", Integer.toString(quantity))
                + " | NET_CREDIT price 2.50 | DAY NORMAL | units " + quantity + " IRON_CONDOR";
    }
}

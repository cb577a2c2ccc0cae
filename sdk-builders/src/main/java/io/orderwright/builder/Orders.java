package io.orderwright.builder;

/**
 * Where every order begins. Import its methods statically, and an order reads as a trader says it:
 *
 * {@snippet file="io/orderwright/builder/OrdersSnippetsTest.java" region="sentence"}
 *
 * <p>The stages that follow offer what fits next and nothing else, so an order without its price does not compile. What
 * they end in, an {@link io.orderwright.order.OrderBuilder}, takes every further field. For shares and options the
 * order lives for the day in the normal session until said otherwise; for futures and crypto both are the broker's
 * default.
 *
 * <p>Spreads read alike:
 *
 * {@snippet file="io/orderwright/builder/OrdersSnippetsTest.java" region="condor"}
 *
 * <p>A class with a {@code buy()} or {@code stop()} of its own hides the imported ones: there, say {@code Orders.buy(…)}.
 *
 * {@snippet file="io/orderwright/builder/OrdersSnippetsTest.java" region="qualified"}
 */
public final class Orders extends SpreadWords {
    private Orders() {}
}

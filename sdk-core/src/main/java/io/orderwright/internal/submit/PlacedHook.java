package io.orderwright.internal.submit;

import io.orderwright.order.OrderSpec;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of every order that is certainly placed, whether its reply came or it was found by asking. */
public final class PlacedHook {
    private static final Logger LOG = LoggerFactory.getLogger(PlacedHook.class);

    private volatile @Nullable BiConsumer<String, Supplier<OrderSpec>> listener;

    /**
     * Says who hears from now on.
     *
     * @param who given the order's id, and the order as it was sent, which may be unreadable
     */
    public void to(BiConsumer<String, Supplier<OrderSpec>> who) {
        listener = who;
    }

    void placed(String orderId, Supplier<OrderSpec> order) {
        BiConsumer<String, Supplier<OrderSpec>> who = listener;
        if (who != null) {
            try {
                who.accept(orderId, order);
            } catch (RuntimeException failed) {
                LOG.warn("The order {} is placed, but can't be watched over", orderId, failed);
            }
        }
    }
}

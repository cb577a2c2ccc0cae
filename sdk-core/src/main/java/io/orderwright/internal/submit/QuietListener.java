package io.orderwright.internal.submit;

import io.orderwright.client.OrderId;
import io.orderwright.client.OrderListener;
import io.orderwright.client.PositionUnprotected;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A user's listener whose exceptions are logged and swallowed: it must not change what happens to an order. */
public final class QuietListener implements OrderListener {
    private static final Logger LOG = LoggerFactory.getLogger(QuietListener.class);

    private final OrderListener listener;

    /**
     * Wraps a listener.
     *
     * @param listener the user's
     */
    public QuietListener(OrderListener listener) {
        this.listener = listener;
    }

    @Override
    public void recorded(String intentId) {
        tell(() -> listener.recorded(intentId));
    }

    @Override
    public void attemptEnded(String intentId, int number, String outcome) {
        tell(() -> listener.attemptEnded(intentId, number, outcome));
    }

    @Override
    public void looked(String intentId, boolean complete) {
        tell(() -> listener.looked(intentId, complete));
    }

    @Override
    public void claimed(String intentId, OrderId id) {
        tell(() -> listener.claimed(intentId, id));
    }

    @Override
    public void claimConflict(String intentId, OrderId id) {
        tell(() -> listener.claimConflict(intentId, id));
    }

    @Override
    public void secondWriter(String intentId, List<OrderId> candidates) {
        tell(() -> listener.secondWriter(intentId, candidates));
    }

    @Override
    public void surfaced(String intentId, OrderId id) {
        tell(() -> listener.surfaced(intentId, id));
    }

    @Override
    public void placedTwice(String intentId, List<OrderId> ids) {
        tell(() -> listener.placedTwice(intentId, ids));
    }

    @Override
    public void journalFailed(String intentId, String reason) {
        tell(() -> listener.journalFailed(intentId, reason));
    }

    @Override
    public void positionUnprotected(PositionUnprotected event) {
        tell(() -> listener.positionUnprotected(event));
    }

    private static void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException thrown) {
            LOG.warn("An order listener threw; the order goes on", thrown);
        }
    }
}

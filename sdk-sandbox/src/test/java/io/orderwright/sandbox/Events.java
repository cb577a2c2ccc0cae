package io.orderwright.sandbox;

import io.orderwright.client.OrderId;
import io.orderwright.client.OrderListener;
import io.orderwright.client.PositionUnprotected;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** Keeps what a client told, and lets a test wait for it. */
public final class Events implements OrderListener {
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Queue<PositionUnprotected> unprotected = new ConcurrentLinkedQueue<>();
    private final Queue<List<OrderId>> twice = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<OrderId> surfaced = new CompletableFuture<>();
    private volatile Runnable atAttemptEnd = () -> {};

    /** Starts with nothing told. */
    public Events() {}

    /**
     * Does something on the thread at work whenever an attempt has ended.
     *
     * @param what what is done
     */
    public void whenAnAttemptEnds(Runnable what) {
        atAttemptEnd = what;
    }

    /** {@return what was told, a line each} */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** {@return the positions of which was told that they are without exits} */
    public List<PositionUnprotected> unprotected() {
        return List.copyOf(unprotected);
    }

    /** {@return the orders of which was told that the broker has placed them twice} */
    public List<List<OrderId>> twice() {
        return List.copyOf(twice);
    }

    /**
     * Waits until the client tells of a position without exits.
     *
     * @return the first event
     */
    public PositionUnprotected awaitUnprotected() {
        Awaiting.until(() -> !unprotected.isEmpty());
        return unprotected().get(0);
    }

    /**
     * Waits until an order surfaces that had been reported unknown.
     *
     * @return the order
     * @throws InterruptedException if the wait is interrupted
     * @throws ExecutionException never
     */
    public OrderId awaitSurfaced() throws InterruptedException, ExecutionException {
        return surfaced.get();
    }

    @Override
    public void recorded(String intentId) {
        told.add("recorded");
    }

    @Override
    public void attemptEnded(String intentId, int number, String outcome) {
        told.add("attempt " + number + " " + outcome);
        atAttemptEnd.run();
    }

    @Override
    public void claimConflict(String intentId, OrderId id) {
        told.add("claim conflict " + id.value());
    }

    @Override
    public void secondWriter(String intentId, List<OrderId> candidates) {
        told.add("second writer");
    }

    @Override
    public void surfaced(String intentId, OrderId id) {
        told.add("surfaced " + id.value());
        surfaced.complete(id);
    }

    @Override
    public void placedTwice(String intentId, List<OrderId> ids) {
        told.add("placed twice");
        twice.add(List.copyOf(ids));
    }

    @Override
    public void journalFailed(String intentId, String reason) {
        told.add("journal failed " + reason);
    }

    @Override
    public void positionUnprotected(PositionUnprotected event) {
        told.add("unprotected " + event.order().value());
        unprotected.add(event);
    }
}

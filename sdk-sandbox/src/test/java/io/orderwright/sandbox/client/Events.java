package io.orderwright.sandbox.client;

import io.orderwright.client.OrderId;
import io.orderwright.client.OrderListener;
import io.orderwright.client.PositionUnprotected;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** Keeps what a client told, and lets a test wait for the order that surfaces. */
final class Events implements OrderListener {
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<OrderId> surfaced = new CompletableFuture<>();
    private volatile Runnable atAttemptEnd = () -> {};

    void whenAnAttemptEnds(Runnable what) {
        atAttemptEnd = what;
    }

    List<String> told() {
        return List.copyOf(told);
    }

    OrderId awaitSurfaced() throws InterruptedException, ExecutionException {
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
    public void journalFailed(String intentId, String reason) {
        told.add("journal failed " + reason);
    }

    @Override
    public void positionUnprotected(PositionUnprotected event) {
        told.add("unprotected " + event.order().value());
    }
}

package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.fault.FaultSource;
import io.orderwright.sandbox.internal.http.LateWork;
import io.orderwright.sandbox.internal.http.WebServer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the faults that are set, and hands them to the servers. */
final class FaultDesk implements Faults, FaultSource {
    private final Map<Operation, Queue<Fault>> queued = new EnumMap<>(Operation.class);
    private final Map<Operation, AtomicLong> untagged = new EnumMap<>(Operation.class);
    private final AtomicInteger hangs = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private final LateWork late;
    private final Supplier<WebServer> server;
    private volatile @Nullable FaultPlan plan;
    private volatile Duration skew = Duration.ZERO;
    private volatile @Nullable Duration idle;

    FaultDesk(LateWork late, Supplier<WebServer> server) {
        this.late = late;
        this.server = server;
        for (Operation operation : Operation.values()) {
            queued.put(operation, new ConcurrentLinkedQueue<>());
            untagged.put(operation, new AtomicLong());
        }
    }

    @Override
    public Effects next(Operation operation, @Nullable String testTag) {
        Fault first = queue(operation).poll();
        if (first != null) {
            return first.effects();
        }
        FaultPlan drawn = plan;
        if (drawn == null) {
            return Effects.NONE;
        }
        long before = testTag == null
                ? Objects.requireNonNull(untagged.get(operation)).getAndIncrement()
                : 0;
        return drawn.draw(operation, testTag, before).effects();
    }

    @Override
    public Faults next(Operation operation, Fault... inOrder) {
        Objects.requireNonNull(operation, "operation");
        queue(operation).addAll(List.of(inOrder));
        return this;
    }

    private Queue<Fault> queue(Operation operation) {
        return Objects.requireNonNull(queued.get(operation));
    }

    @Override
    public Faults use(FaultPlan newPlan) {
        plan = Objects.requireNonNull(newPlan, "plan");
        return this;
    }

    @Override
    public Faults skewDate(Duration newSkew) {
        skew = Objects.requireNonNull(newSkew, "skew");
        return this;
    }

    @Override
    public Faults closeIdleAfter(@Nullable Duration newIdle) {
        idle = newIdle;
        return this;
    }

    @Override
    public Faults hangHandshakes(int connections) {
        hangs.set(connections);
        return this;
    }

    @Override
    public Faults resetConnections(int connections) {
        resets.set(connections);
        return this;
    }

    @Override
    public Outage refuseConnections() {
        WebServer refusing = server.get();
        refusing.refuse();
        refusing.closeConnections();
        return refusing::accept;
    }

    @Override
    public void closeConnections() {
        server.get().closeConnections();
    }

    @Override
    public int releaseHeld() {
        return late.releaseHeld();
    }

    @Override
    public int waitingToBook() {
        return late.waiting();
    }

    @Override
    public void clear() {
        plan = null;
        skew = Duration.ZERO;
        idle = null;
        hangs.set(0);
        resets.set(0);
        queued.values().forEach(Queue::clear);
    }

    @Override
    public Duration dateSkew() {
        return skew;
    }

    @Override
    public @Nullable Duration idleLife() {
        return idle;
    }

    @Override
    public void nextConnection(Effect.Connection fate) {
        (fate == Effect.Connection.HANG_NEXT ? hangs : resets).incrementAndGet();
    }

    @Override
    public boolean takeHang() {
        return take(hangs);
    }

    @Override
    public boolean takeReset() {
        return take(resets);
    }

    private static boolean take(AtomicInteger count) {
        return count.get() > 0 && count.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}

package io.orderwright.internal.protection;

import io.orderwright.OrderwrightException;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderListener;
import io.orderwright.client.OrderService;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.order.Bracket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches entries until their exits are there, by asking. Safe for any number of threads; its own thread is started with
 * the first entry.
 */
public final class Protection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Protection.class);

    private final OrderService orders;
    private final Exits exits;
    private final ProtectionSettings settings;
    private final OrderListener listener;
    private final Function<Duration, Deadline> deadlines;
    private final Map<OrderId, Guarded> guarded = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService thread;
    private boolean closed;

    /**
     * Creates a watch over one account.
     *
     * @param orders the account's orders
     * @param exits finds exits
     * @param settings what is done, and when
     * @param listener told of positions without exits; never throws
     * @param deadlines makes deadlines on the client's clock
     */
    public Protection(
            OrderService orders,
            Exits exits,
            ProtectionSettings settings,
            OrderListener listener,
            Function<Duration, Deadline> deadlines) {
        this.orders = orders;
        this.exits = exits;
        this.settings = settings;
        this.listener = listener;
        this.deadlines = deadlines;
    }

    /**
     * Watches an entry. One that is watched already is watched once.
     *
     * @param entry the entry
     * @param bracket what was asked for
     */
    public synchronized void guard(OrderId entry, Bracket bracket) {
        guarded.putIfAbsent(entry, new Guarded(entry, bracket, exits, settings, deadlines));
        if (thread == null && !closed) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread daemon = new Thread(work, "orderwright-protection");
                daemon.setDaemon(true);
                return daemon;
            });
            long every = settings.every().toMillis();
            var unused = started.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    /** {@return how many entries are watched now} */
    public int watching() {
        return guarded.size();
    }

    /** Looks once at all that is watched; on its own thread, or on a test's. */
    public void look() {
        guarded.forEach((id, one) -> {
            try {
                settle(id, one.look(orders));
            } catch (OrderwrightException unreadable) {
                LOG.debug("The exits of {} can't be told now; they will be asked for again", id, unreadable);
            } catch (RuntimeException odd) {
                LOG.warn("Watching over {} failed; it goes on", id, odd);
            }
        });
    }

    private void settle(OrderId id, Guarded.Seen seen) {
        if (seen instanceof Guarded.Seen.Unprotected unprotected) {
            if (unprotected.over()) {
                guarded.remove(id);
            }
            listener.positionUnprotected(unprotected.event());
        } else if (seen instanceof Guarded.Seen.Done) {
            guarded.remove(id);
        }
    }

    @Override
    public void close() {
        ScheduledExecutorService running;
        synchronized (this) {
            closed = true;
            running = thread;
        }
        if (running != null) {
            running.shutdownNow();
        }
    }
}

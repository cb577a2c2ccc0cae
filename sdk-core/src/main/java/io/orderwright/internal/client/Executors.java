package io.orderwright.internal.client;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** Who runs the asynchronous forms: the user's executor, or one of ours. */
public final class Executors {
    private Executors() {}

    /**
     * An executor, and whether it is ours to end.
     *
     * @param executor who runs
     * @param own ours, where the user gave none
     */
    public record Owned(Executor executor, Optional<ExecutorService> own) implements AutoCloseable {
        @Override
        public void close() {
            own.ifPresent(ExecutorService::shutdownNow);
        }
    }

    /** The user's executor, or virtual threads where the runtime has them, or daemon threads. */
    public static Owned of(Optional<Executor> given) {
        if (given.isPresent()) {
            return new Owned(given.get(), Optional.empty());
        }
        ExecutorService own = virtualThreads().orElseGet(Executors::daemonThreads);
        return new Owned(own, Optional.of(own));
    }

    private static Optional<ExecutorService> virtualThreads() {
        try {
            Object made = java.util.concurrent.Executors.class
                    .getMethod("newVirtualThreadPerTaskExecutor")
                    .invoke(null);
            return Optional.of((ExecutorService) made);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException older) {
            return Optional.empty();
        }
    }

    private static ExecutorService daemonThreads() {
        return java.util.concurrent.Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "orderwright-async");
            thread.setDaemon(true);
            return thread;
        });
    }
}

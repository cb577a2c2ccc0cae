package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** How a caller may call: each scenario runs in every mode that the runtime has. */
enum Mode {
    BLOCKING {
        @Override
        Attempt run(Callable<Attempt> task) throws Exception {
            return task.call();
        }
    },
    ASYNC {
        @Override
        Attempt run(Callable<Attempt> task) throws Exception {
            ExecutorService executor = Executors.newSingleThreadExecutor();
            try {
                return executor.submit(task).get();
            } finally {
                executor.shutdown();
            }
        }
    },
    VIRTUAL {
        @Override
        Attempt run(Callable<Attempt> task) throws Exception {
            CompletableFuture<Attempt> result = new CompletableFuture<>();
            start(() -> complete(result, task));
            return result.get();
        }

        @Override
        Thread start(Runnable task) {
            try {
                return (Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, task);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("This runtime has no virtual threads", e);
            }
        }
    };

    abstract Attempt run(Callable<Attempt> task) throws Exception;

    Thread start(Runnable task) {
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static Mode[] all() {
        return Runtime.version().feature() >= 21 ? values() : new Mode[] {BLOCKING, ASYNC};
    }

    /** The kinds of thread that can be interrupted. */
    static Mode[] threads() {
        return Runtime.version().feature() >= 21 ? new Mode[] {BLOCKING, VIRTUAL} : new Mode[] {BLOCKING};
    }

    private static void complete(CompletableFuture<Attempt> result, Callable<Attempt> task) {
        try {
            result.complete(task.call());
        } catch (Exception e) {
            result.completeExceptionally(e);
        }
    }

    static <T> T get(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}

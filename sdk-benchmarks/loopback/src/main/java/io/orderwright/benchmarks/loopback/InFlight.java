package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** How many calls a second get through with so many in flight, each from a thread of its own. */
final class InFlight {
    private InFlight() {}

    static double callsPerSecond(Placing placing, int threads, double seconds)
            throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
            List<Future<Long>> counts = callers.invokeAll(callers(placing, threads, end));
            long calls = 0;
            for (Future<Long> count : counts) {
                calls += count.get();
            }
            return calls * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        } finally {
            callers.shutdown();
        }
    }

    private static List<Callable<Long>> callers(Placing placing, int threads, long end) {
        List<Callable<Long>> callers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            callers.add(() -> callsUntil(placing, end));
        }
        return callers;
    }

    private static long callsUntil(Placing placing, long end) throws IOException {
        long calls = 0;
        while (System.nanoTime() - end < 0) {
            placing.place();
            calls++;
        }
        return calls;
    }
}

package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** How many calls a second get through with so many in flight, each from a thread of its own. */
final class InFlight {
    private final String title;
    private final List<Integer> levels;
    private final Threads threads;

    InFlight(String title, List<Integer> levels, Threads threads) {
        this.title = title;
        this.levels = levels;
        this.threads = threads;
    }

    /** Makes as many threads as there are calls in flight. */
    @FunctionalInterface
    interface Threads {
        Threads PLATFORM = Executors::newFixedThreadPool;

        ExecutorService make(int number);

        /** Virtual threads, where the runtime has them. */
        static Optional<Threads> virtual() {
            try {
                var factory = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
                return Optional.of(number -> {
                    try {
                        return (ExecutorService) factory.invoke(null);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
            } catch (NoSuchMethodException older) {
                return Optional.empty();
            }
        }
    }

    /** Measures in rounds, in which the ways take turns, and prints the median of each. */
    void run(List<Placing> ways, int rounds, double seconds) throws InterruptedException, ExecutionException {
        double[][][] measured = new double[ways.size()][levels.size()][rounds];
        for (int round = -1; round < rounds; round++) {
            for (int level = 0; level < levels.size(); level++) {
                for (int way = 0; way < ways.size(); way++) {
                    double calls = callsPerSecond(ways.get(way), levels.get(level), seconds);
                    if (round >= 0) {
                        measured[way][level][round] = calls;
                    }
                }
            }
        }
        print(ways, measured);
    }

    private void print(List<Placing> ways, double[][][] measured) {
        System.out.printf("%n%-38s", title);
        levels.forEach(level -> System.out.printf(" %9d", level));
        System.out.println();
        for (int way = 0; way < ways.size(); way++) {
            System.out.printf("  %-36s", ways.get(way).name());
            for (double[] rounds : measured[way]) {
                java.util.Arrays.sort(rounds);
                System.out.printf(Locale.ROOT, " %9.0f", rounds[rounds.length / 2]);
            }
            System.out.println();
        }
    }

    private double callsPerSecond(Placing placing, int number, double seconds)
            throws InterruptedException, ExecutionException {
        ExecutorService callers = threads.make(number);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
            long calls = 0;
            for (Future<Long> count : callers.invokeAll(callers(placing, number, end))) {
                calls += count.get();
            }
            return calls * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        } finally {
            callers.shutdown();
        }
    }

    private static List<Callable<Long>> callers(Placing placing, int number, long end) {
        List<Callable<Long>> callers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
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

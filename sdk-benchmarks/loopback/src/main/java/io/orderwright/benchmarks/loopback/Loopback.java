package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * Places one order over and over, in every way, and prints the times side by side. The ways take turns in short blocks,
 * so that what else the machine does hits them alike.
 *
 * <p>System properties: {@code benchmark.calls} (of each way, one after another), {@code benchmark.seconds} (with many
 * in flight).
 */
public final class Loopback {
    private static final int BLOCK = 500;
    private static final int WARMUP_BLOCKS = 20;
    private static final List<Integer> IN_FLIGHT = List.of(1, 64, 256);
    private static final Duration BROKER_TAKES = Duration.ofMillis(20);

    private Loopback() {}

    /**
     * Runs the benchmark and prints it.
     *
     * @param arguments none
     * @throws Exception if a call fails
     */
    public static void main(String[] arguments) throws Exception {
        oneAfterAnother(Math.max(BLOCK, Integer.getInteger("benchmark.calls", 40_000)));
        manyInFlight(Integer.getInteger("benchmark.seconds", 3));
    }

    private static List<Placing> ways(String url, int inFlight) {
        return List.of(BareOkHttp.tuned(url, inFlight), BareOkHttp.asItComes(url));
    }

    private static void oneAfterAnother(int calls) throws IOException {
        try (OrderServer server = new OrderServer(Duration.ZERO)) {
            List<Placing> ways = ways(server.url(), 1);
            measure(ways, WARMUP_BLOCKS);
            List<Latency> measured = measure(ways, calls / BLOCK);
            System.out.printf("%-34s %9s %9s %9s %6s%n", "One after another", "p50 us", "p99 us", "B/call", "x p50");
            for (int i = 0; i < ways.size(); i++) {
                Latency one = measured.get(i);
                double ratio = one.micros(0.5) / measured.get(0).micros(0.5);
                System.out.printf(
                        Locale.ROOT,
                        "  %-32s %9.1f %9.1f %9d %6.2f%n",
                        ways.get(i).name(),
                        one.micros(0.5),
                        one.micros(0.99),
                        one.bytes(),
                        ratio);
                ways.get(i).close();
            }
        }
    }

    private static List<Latency> measure(List<Placing> ways, int blocks) throws IOException {
        List<Latency> measured = new ArrayList<>();
        ways.forEach(way -> measured.add(new Latency(blocks * BLOCK)));
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < ways.size(); i++) {
                measured.get(i).measure(ways.get(i), BLOCK);
            }
        }
        return measured;
    }

    private static void manyInFlight(int seconds) throws IOException, InterruptedException, ExecutionException {
        System.out.printf("%n%-34s", "Calls/s, the server takes 20 ms");
        IN_FLIGHT.forEach(inFlight -> System.out.printf(" %9d", inFlight));
        System.out.println();
        try (OrderServer server = new OrderServer(BROKER_TAKES)) {
            for (Placing way : ways(server.url(), IN_FLIGHT.get(IN_FLIGHT.size() - 1))) {
                System.out.printf("  %-32s", way.name());
                for (int inFlight : IN_FLIGHT) {
                    InFlight.callsPerSecond(way, inFlight, 1);
                    System.out.printf(Locale.ROOT, " %9.0f", InFlight.callsPerSecond(way, inFlight, seconds));
                }
                System.out.println();
                way.close();
            }
        }
    }
}

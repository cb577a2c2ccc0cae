package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The first order of a client that has no connection yet, in a process that has placed many. */
final class FirstOrder {
    private final List<Supplier<Placing>> ways;

    FirstOrder(List<Supplier<Placing>> ways) {
        this.ways = ways;
    }

    /** Measures and prints; the first way is what the others are divided by. */
    void run(int warmUp, int rounds) throws IOException {
        measure(warmUp);
        List<Latency> measured = measure(rounds);
        System.out.printf("%n%-38s %9s %9s %9s %6s%n", "First order, fresh TLS", "p50 us", "p99 us", "B/call", "x p50");
        for (int i = 0; i < ways.size(); i++) {
            try (Placing way = ways.get(i).get()) {
                Latency one = measured.get(i);
                System.out.printf(
                        Locale.ROOT,
                        "  %-36s %9.1f %9.1f %9d %6.2f%n",
                        way.name(),
                        one.micros(0.5),
                        one.micros(0.99),
                        one.bytes(),
                        one.ratio(measured.get(0)));
            }
        }
    }

    private List<Latency> measure(int rounds) throws IOException {
        List<Latency> measured = new ArrayList<>();
        ways.forEach(way -> measured.add(new Latency()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < ways.size(); turn++) {
                int way = (round + turn) % ways.size();
                try (Placing fresh = ways.get(way).get()) {
                    measured.get(way).measure(fresh, 1);
                }
            }
        }
        return measured;
    }
}

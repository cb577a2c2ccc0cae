package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Calls of one thread, one after another; the ways take turns in short blocks, beginning with another one each time. */
final class OneAfterAnother {
    private final String title;
    private final int block;

    OneAfterAnother(String title, int block) {
        this.title = title;
        this.block = block;
    }

    /** Measures and prints; the first way is what the others are divided by. */
    void run(List<Placing> ways, int warmUp, int calls) throws IOException {
        measure(ways, Math.max(1, warmUp / block));
        List<Latency> measured = measure(ways, Math.max(1, calls / block));
        System.out.printf("%n%-38s %9s %9s %9s %6s%n", title, "p50 us", "p99 us", "B/call", "x p50");
        for (int i = 0; i < ways.size(); i++) {
            Latency one = measured.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "  %-36s %9.1f %9.1f %9d %6.2f%n",
                    ways.get(i).name(),
                    one.micros(0.5),
                    one.micros(0.99),
                    one.bytes(),
                    one.ratio(measured.get(0)));
        }
    }

    private List<Latency> measure(List<Placing> ways, int rounds) throws IOException {
        List<Latency> measured = new ArrayList<>();
        ways.forEach(way -> measured.add(new Latency()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < ways.size(); turn++) {
                int way = (round + turn) % ways.size();
                measured.get(way).measure(ways.get(way), block);
            }
        }
        return measured;
    }
}

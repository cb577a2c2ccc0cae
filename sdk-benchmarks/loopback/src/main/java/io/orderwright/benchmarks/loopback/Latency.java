package io.orderwright.benchmarks.loopback;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long one call takes after another, and what it allocates on the calling thread. */
final class Latency {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<long[]> blocks = new ArrayList<>();
    private long allocated;

    /** Adds a block of calls. */
    void measure(Placing placing, int calls) throws IOException {
        long[] nanos = new long[calls];
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            placing.place();
            nanos[i] = System.nanoTime() - start;
        }
        allocated += THREADS.getCurrentThreadAllocatedBytes() - before;
        Arrays.sort(nanos);
        blocks.add(nanos);
    }

    /** Microseconds that the given part of the calls stayed below. */
    double micros(double part) {
        long[] all = blocks.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return all[(int) (part * (all.length - 1))] / 1000.0;
    }

    /** Bytes allocated a call. */
    long bytes() {
        return allocated / blocks.stream().mapToLong(block -> block.length).sum();
    }

    /** The median of the blocks' medians, each divided by the other's of the same round: noise hits both alike. */
    double ratio(Latency other) {
        double[] ratios = new double[blocks.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) middle(blocks.get(i)) / middle(other.blocks.get(i));
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    private static long middle(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}

package io.orderwright.benchmarks.loopback;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** How long one call takes after another, and what it allocates on the calling thread. */
final class Latency {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long[] nanos;
    private int calls;
    private long allocated;

    Latency(int calls) {
        this.nanos = new long[calls];
    }

    /** Adds a block of calls. */
    void measure(Placing placing, int block) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < block; i++) {
            long start = System.nanoTime();
            placing.place();
            nanos[calls++] = System.nanoTime() - start;
        }
        allocated += THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** Microseconds that the given part of the calls stayed below. */
    double micros(double part) {
        long[] sorted = Arrays.copyOf(nanos, calls);
        Arrays.sort(sorted);
        return sorted[(int) (part * (calls - 1))] / 1000.0;
    }

    /** Bytes allocated a call. */
    long bytes() {
        return allocated / calls;
    }
}

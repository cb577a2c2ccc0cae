package io.orderwright.benchmarks.loopback;

import java.io.IOException;

/** One way to place the benchmark's order. */
interface Placing extends AutoCloseable {
    String name();

    /** Places it, and gives the order's identifier as the broker told it. */
    String place() throws IOException;

    @Override
    void close();
}

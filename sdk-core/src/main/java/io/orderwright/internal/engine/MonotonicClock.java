package io.orderwright.internal.engine;

/** Measures spans of time; never steps. */
@FunctionalInterface
public interface MonotonicClock {
    /** The clock of this machine. */
    MonotonicClock SYSTEM = System::nanoTime;

    /** {@return nanoseconds since some moment} */
    long nanos();
}

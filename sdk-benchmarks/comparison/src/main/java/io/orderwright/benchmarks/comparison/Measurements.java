package io.orderwright.benchmarks.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What all iterations of one contender in one scenario measured. */
final class Measurements {
    private final List<Double> times = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    void time(double nanoseconds) {
        times.add(nanoseconds);
    }

    void bytes(double allocated) {
        bytes.add(allocated);
    }

    /** Nanoseconds an operation. */
    double medianTime() {
        return quantile(times, 0.5);
    }

    /** Bytes allocated an operation. */
    double medianBytes() {
        return quantile(bytes, 0.5);
    }

    /** Half the distance between the quartiles of the times, as a part of their median. */
    double timeSpread() {
        return (quantile(times, 0.75) - quantile(times, 0.25)) / 2 / medianTime();
    }

    private static double quantile(List<Double> values, double part) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double at = part * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(at));
        double above = sorted.get((int) Math.ceil(at));
        return below + (above - below) * (at - Math.floor(at));
    }
}

package io.orderwright.benchmarks.comparison;

import java.util.List;

/** How long to measure, from system properties. */
record Settings(int rounds, int iterations, String time) {
    private static final int WARMUP_ITERATIONS = 6;

    static Settings fromSystemProperties() {
        return new Settings(
                Integer.getInteger("benchmark.rounds", 2),
                Integer.getInteger("benchmark.iterations", 5),
                System.getProperty("benchmark.time", "500ms"));
    }

    /** What JMH is told; the heap is fixed so that it does not grow during a measurement. */
    List<String> jmhArguments() {
        return List.of(
                "-f",
                "1",
                "-wi",
                Integer.toString(WARMUP_ITERATIONS),
                "-w",
                time,
                "-i",
                Integer.toString(iterations),
                "-r",
                time,
                "-prof",
                "gc",
                "-foe",
                "true",
                "-jvmArgs",
                "-Xms1g -Xmx1g");
    }

    @Override
    public String toString() {
        return "JDK %s, %d processors; %d rounds, each %d x %s in a fresh JVM after %d x %s to warm up; medians"
                .formatted(
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        rounds,
                        iterations,
                        time,
                        WARMUP_ITERATIONS,
                        time);
    }
}

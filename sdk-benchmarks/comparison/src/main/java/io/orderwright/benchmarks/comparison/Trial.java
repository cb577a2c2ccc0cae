package io.orderwright.benchmarks.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One run of one benchmark method in a JVM of its own, on its contender's class path. */
final class Trial {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Path benchmarks;
    private final Path work;
    private final Settings settings;

    Trial(Path benchmarks, Settings settings) {
        this.benchmarks = benchmarks;
        this.work = benchmarks.resolve("comparison").resolve("target");
        this.settings = settings;
    }

    /** Runs it and adds what it measured. */
    void run(Contender contender, String method, Measurements into) throws IOException, InterruptedException {
        Path log = work.resolve("jmh.log");
        Path result = work.resolve("jmh-result.json");
        Files.deleteIfExists(result);
        Process jmh = new ProcessBuilder(command(contender, method, result))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (waitFor(jmh) != 0 || Files.notExists(result)) {
            throw new IllegalStateException(contender.name() + "." + method + " failed:\n" + Files.readString(log));
        }
        read(JSON.readTree(result.toFile()).path(0), into);
    }

    private List<String> command(Contender contender, String method, Path result) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Djava.io.tmpdir=" + work,
                "-cp",
                contender.classPath(benchmarks),
                "org.openjdk.jmh.Main",
                "^" + Pattern.quote(contender.benchmarkClass() + "." + method) + "$",
                "-rf",
                "json",
                "-rff",
                result.toString()));
        command.addAll(settings.jmhArguments());
        return command;
    }

    private static int waitFor(Process jmh) throws InterruptedException {
        try {
            return jmh.waitFor();
        } catch (InterruptedException e) {
            jmh.descendants().forEach(ProcessHandle::destroy);
            jmh.destroy();
            throw e;
        }
    }

    private static void read(JsonNode result, Measurements into) {
        result.path("primaryMetric")
                .path("rawData")
                .forEach(fork -> fork.forEach(time -> into.time(time.doubleValue())));
        result.path("secondaryMetrics").properties().forEach(metric -> {
            if (metric.getKey().endsWith(ALLOCATED)) {
                metric.getValue()
                        .path("rawData")
                        .forEach(fork -> fork.forEach(bytes -> into.bytes(bytes.doubleValue())));
            }
        });
    }
}

package io.orderwright.benchmarks.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures every scenario of every contender and prints one table. A round runs all contenders of a scenario one after
 * the other, each in a fresh JVM, so that what else the machine does hits them alike.
 *
 * <p>System properties: {@code benchmark.rounds}, {@code benchmark.iterations}, {@code benchmark.time} (of an
 * iteration, as JMH writes it: {@code 500ms}).
 */
public final class Comparison {
    private final Map<Scenario, Map<Contender, Measurements>> measured = new LinkedHashMap<>();
    private final Trial trial;
    private final PrintStream out;

    private Comparison(Trial trial, PrintStream out) {
        this.trial = trial;
        this.out = out;
    }

    /**
     * Runs the comparison and prints it.
     *
     * @param arguments the folder of the benchmarks' modules, already built
     * @throws IOException if a class path or a result cannot be read
     * @throws InterruptedException if interrupted while a benchmark runs
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.fromSystemProperties();
        System.out.println(settings);
        Path benchmarks = Path.of(arguments[0]).toRealPath();
        Comparison comparison = new Comparison(new Trial(benchmarks, settings), System.out);
        for (int round = 1; round <= settings.rounds(); round++) {
            System.out.printf("round %d of %d%n", round, settings.rounds());
            comparison.round();
        }
        comparison.print();
    }

    private void round() throws IOException, InterruptedException {
        for (Scenario scenario : Scenario.ALL) {
            Map<Contender, Measurements> row = measured.computeIfAbsent(scenario, any -> new LinkedHashMap<>());
            for (Contender contender : scenario.contenders()) {
                trial.run(contender, scenario.method(), row.computeIfAbsent(contender, any -> new Measurements()));
            }
        }
    }

    private void print() {
        out.println();
        measured.forEach((scenario, row) -> out.println(Table.of(scenario, row)));
    }
}

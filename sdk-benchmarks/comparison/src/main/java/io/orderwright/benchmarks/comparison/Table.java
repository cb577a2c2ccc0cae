package io.orderwright.benchmarks.comparison;

import java.util.Locale;
import java.util.Map;

/** Prints one scenario: time and bytes of every contender, and their ratios to the yardstick. */
final class Table {
    private Table() {}

    static String of(Scenario scenario, Map<Contender, Measurements> measured) {
        Measurements yardstick = measured.get(scenario.yardstick());
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT, "%-38s %9s %6s %6s %9s %6s%n", scenario.title(), "ns/op", "+-", "x", "B/op", "x"));
        for (Contender contender : scenario.contenders()) {
            Measurements one = measured.get(contender);
            table.append(String.format(
                    Locale.ROOT,
                    "  %-36s %9.0f %5.0f%% %6.2f %9.0f %6.2f%n",
                    contender.name(),
                    one.medianTime(),
                    100 * one.timeSpread(),
                    one.medianTime() / yardstick.medianTime(),
                    one.medianBytes(),
                    one.medianBytes() / yardstick.medianBytes()));
        }
        return table.toString();
    }
}

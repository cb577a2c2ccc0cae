package io.orderwright.benchmarks.comparison;

import static io.orderwright.benchmarks.comparison.Contender.JACKSON_DATABIND;
import static io.orderwright.benchmarks.comparison.Contender.JACKSON_WRITER;
import static io.orderwright.benchmarks.comparison.Contender.JACKSON_WRITER_TO_BYTES;
import static io.orderwright.benchmarks.comparison.Contender.ORDERWRIGHT;
import static io.orderwright.benchmarks.comparison.Contender.PLAIN_RECORDS;
import static io.orderwright.benchmarks.comparison.Contender.TD_AMERITRADE;

import java.util.List;

/** A benchmark method, who runs it, and whom the others are divided by. */
record Scenario(String title, String method, Contender yardstick, List<Contender> contenders) {
    private static final List<Contender> BUILDING = List.of(ORDERWRIGHT, PLAIN_RECORDS, TD_AMERITRADE);
    private static final List<Contender> ENCODING =
            List.of(ORDERWRIGHT, JACKSON_WRITER, JACKSON_WRITER_TO_BYTES, JACKSON_DATABIND, TD_AMERITRADE);

    static final List<Scenario> ALL = List.of(
            new Scenario("Build, single limit order", "buildSingle", PLAIN_RECORDS, BUILDING),
            new Scenario("Build + JSON, single limit order", "encodeSingle", JACKSON_WRITER, ENCODING),
            new Scenario("Build, trigger and OCO bracket", "buildBracket", PLAIN_RECORDS, BUILDING),
            new Scenario("Build + JSON, trigger and OCO bracket", "encodeBracket", JACKSON_WRITER, ENCODING));
}

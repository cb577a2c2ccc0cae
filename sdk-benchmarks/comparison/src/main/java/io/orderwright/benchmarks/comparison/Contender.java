package io.orderwright.benchmarks.comparison;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A benchmark class, and the module whose class path it runs on. */
record Contender(String name, String module, String benchmarkClass) {
    static final Contender ORDERWRIGHT = orders("Orderwright", "Orderwright");
    static final Contender PLAIN_RECORDS = orders("plain records, nothing checked", "PlainRecords");
    static final Contender JACKSON_WRITER = orders("Jackson writer by hand", "JacksonWriter");
    static final Contender JACKSON_WRITER_TO_BYTES = orders("Jackson writer by hand, UTF-8", "JacksonWriterToBytes");
    static final Contender JACKSON_DATABIND = orders("Jackson databind over records", "JacksonDatabind");
    static final Contender TD_AMERITRADE = new Contender(
            "td-ameritrade-client 2.4.0", "td-ameritrade", "io.orderwright.benchmarks.tda.TdAmeritradeClient");

    private static Contender orders(String name, String simpleClass) {
        return new Contender(name, "orderwright", "io.orderwright.benchmarks.orders." + simpleClass);
    }

    /** The class path that the build left for it, behind its own classes. */
    String classPath(Path benchmarks) throws IOException {
        Path target = benchmarks.resolve(module).resolve("target");
        return target.resolve("classes")
                + File.pathSeparator
                + Files.readString(target.resolve("class-path")).strip();
    }
}

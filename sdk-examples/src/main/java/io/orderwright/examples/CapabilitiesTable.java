package io.orderwright.examples;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.tastytrade.Tastytrade;
import io.orderwright.broker.tektii.Tektii;
import io.orderwright.broker.tektii.TektiiProvider;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Dialect;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints what each broker can express, as the tables of docs/capabilities.md. Needs nothing configured. */
public final class CapabilitiesTable {
    private static final List<Column> BROKERS = List.of(
            new Column("Schwab", Schwab.dialect()),
            new Column("tastytrade", Tastytrade.dialect()),
            new Column("Tektii Gateway", Tektii.dialect()));

    private static final List<Column> PROVIDERS = List.of(
            behind("Alpaca", "alpaca"),
            behind("Binance", "binance-spot"),
            behind("Oanda", "oanda"),
            behind("Saxo", "saxo"),
            behind("Tektii", "tektii"));

    private final PrintStream out;
    private final List<Column> columns;

    private CapabilitiesTable(PrintStream out, List<Column> columns) {
        this.out = out;
        this.columns = columns;
    }

    private record Column(String title, Capabilities has) {
        Column(String title, Dialect dialect) {
            this(title, dialect.capabilities());
        }
    }

    private static Column behind(String title, String platform) {
        return new Column(title, Tektii.dialect(TektiiProvider.of(platform)));
    }

    /**
     * Prints the tables.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        CapabilitiesTable brokers = new CapabilitiesTable(out, BROKERS);
        brokers.head("All brokers");
        brokers.rows("Instruments", Capabilities::instruments, none -> Optional.empty());
        brokers.orders();
        out.println();
        CapabilitiesTable providers = new CapabilitiesTable(out, PROVIDERS);
        providers.head("A Tektii Gateway, by the provider behind it");
        providers.orders();
    }

    private void head(String title) {
        out.println("## " + title);
        out.println();
        row("", Column::title);
        row("---", column -> ":-:");
    }

    private void orders() {
        rows("Order types", Capabilities::orderTypes, none -> Optional.empty());
        rows("Times in force", Capabilities::timesInForce, Capabilities::defaultTimeInForce);
        rows("Sessions", Capabilities::sessions, Capabilities::defaultSession);
        rows("Beyond a single order", Capabilities::features, none -> Optional.empty());
    }

    /** One row for each value that some broker has, in the order in which the brokers name them. */
    private <T> void rows(String title, Function<Capabilities, Set<T>> has, Function<Capabilities, Optional<T>> unset) {
        row("**" + title + "**", column -> "");
        columns.stream()
                .flatMap(column -> has.apply(column.has()).stream())
                .distinct()
                .forEach(value -> row("`" + value + "`", column -> cell(column.has(), value, has, unset)));
    }

    private static <T> String cell(
            Capabilities broker,
            T value,
            Function<Capabilities, Set<T>> has,
            Function<Capabilities, Optional<T>> unset) {
        if (!has.apply(broker).contains(value)) {
            return "";
        }
        return unset.apply(broker).filter(value::equals).isPresent() ? "if unset" : "yes";
    }

    private void row(String name, Function<Column, String> cell) {
        out.println(columns.stream().map(cell).collect(Collectors.joining(" | ", "| " + name + " | ", " |")));
    }
}

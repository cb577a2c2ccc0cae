package io.orderwright.benchmarks.loopback;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** Every kind of journal, in a directory of its own that is deleted in the end. */
final class Journals implements AutoCloseable {
    private static final int POSTGRES_CONNECTIONS = 32;
    private static final int SQLITE_CONNECTIONS = 4;

    private final Path directory;
    private final PostgresServer postgres;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private int opened;

    private Journals(Path directory, PostgresServer postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    static Journals start() throws IOException {
        Path directory = Files.createTempDirectory("orderwright-benchmark");
        return new Journals(directory, PostgresServer.start());
    }

    /** A journal with its name. */
    record Named(String name, OrderJournal journal) {}

    Named memory() {
        return new Named("in memory", OrderJournals.inMemory());
    }

    Named file() {
        return new Named("file", OrderJournals.file(path("journal")).open());
    }

    Named sqlite() {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + path("sqlite"));
        return new Named("SQLite", jdbc(database, SQLITE_CONNECTIONS));
    }

    Named postgres() {
        return new Named("PostgreSQL", jdbc(postgres.dataSource(), POSTGRES_CONNECTIONS));
    }

    /** One of each kind. */
    List<Named> all() {
        return List.of(memory(), file(), sqlite(), postgres());
    }

    /** A path that nobody uses. */
    Path path(String kind) {
        return directory.resolve(kind + "-" + opened++);
    }

    private OrderJournal jdbc(DataSource database, int connections) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMaximumPoolSize(connections);
        HikariDataSource pool = new HikariDataSource(settings);
        pools.add(pool);
        return OrderJournals.jdbc(pool)
                .createSchema()
                .tablePrefix("benchmark_" + opened++ + "_")
                .open();
    }

    @Override
    public void close() throws IOException {
        pools.forEach(HikariDataSource::close);
        postgres.close();
        delete(directory);
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

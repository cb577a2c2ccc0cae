package io.orderwright.internal.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournals;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteJournalTest extends SharedJournalContract {
    @TempDir
    Path directory;

    @Override
    protected DataSource source() {
        return source("jdbc:sqlite:" + directory.resolve("orders.db"));
    }

    private static SQLiteDataSource source(String url) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url);
        return source;
    }

    @Test
    void each_transaction_is_forced_whatever_the_connection_was_set_to() throws Exception {
        Database sqlite = new Sqlite();
        try (Connection connection = source().getConnection()) {
            Database.execute(connection, "PRAGMA synchronous = OFF");
            sqlite.begin(connection);

            assertThat(Database.value(connection, "PRAGMA synchronous")).isEqualTo("2");
            assertThat(Database.value(connection, "PRAGMA journal_mode")).isEqualTo("wal");
            sqlite.rollback(connection);
        }
    }

    @Test
    void a_database_in_memory_is_refused_unless_its_losses_are_allowed() {
        DataSource memory = source("jdbc:sqlite:file:lossy?mode=memory&cache=shared");

        assertProblem(() -> OrderJournals.jdbc(memory).createSchema().open(), Problem.NOT_DURABLE);
    }
}

package io.orderwright.internal.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.internal.journal.Samples;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2JournalTest extends SharedJournalContract {
    @TempDir
    Path directory;

    @Override
    protected DataSource source() {
        return source("jdbc:h2:" + directory.resolve("orders") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
    }

    private static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        return source;
    }

    @AfterEach
    void shutDown() {
        journal.close();
        execute("SHUTDOWN");
    }

    @Test
    void a_database_as_it_comes_is_refused_for_writing_late() {
        DataSource late = source("jdbc:h2:" + directory.resolve("late"));

        assertProblem(() -> OrderJournals.jdbc(late).createSchema().open(), Problem.NOT_DURABLE);
    }

    @Test
    void a_database_in_memory_is_refused_unless_its_losses_are_allowed() {
        DataSource memory = source("jdbc:h2:mem:lossy;WRITE_DELAY=0;DB_CLOSE_DELAY=-1");

        assertProblem(() -> OrderJournals.jdbc(memory).createSchema().open(), Problem.NOT_DURABLE);
        try (OrderJournal lossy =
                OrderJournals.jdbc(memory).createSchema().allowLosingRecords().open()) {
            assertThat(lossy.record(Samples.plain("i1")).repeated()).isFalse();
        }
    }
}

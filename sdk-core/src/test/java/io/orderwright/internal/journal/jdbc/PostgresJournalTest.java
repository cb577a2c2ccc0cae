package io.orderwright.internal.journal.jdbc;

import static io.orderwright.internal.journal.Samples.ACCOUNT;
import static io.orderwright.internal.journal.Samples.accepted;
import static io.orderwright.internal.journal.Samples.alike;
import static io.orderwright.internal.journal.Samples.plain;
import static io.orderwright.internal.journal.Samples.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderwright.internal.journal.jdbc.CuttingProxy.Cut;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.journal.WriteResult;
import io.orderwright.journal.WriteResult.Outcome;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresJournalTest extends SharedJournalContract {
    private static PostgresServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    /** Asks for the port each time, because a server that was killed comes back on another one. */
    @Override
    protected DataSource source() {
        return server.dataSource();
    }

    @Test
    void each_transaction_is_synchronous_whatever_the_session_was_set_to() throws Exception {
        Database postgres = new Postgres();
        try (Connection connection = source().getConnection()) {
            Database.execute(connection, "SET synchronous_commit = off");
            postgres.begin(connection);

            assertThat(Database.value(connection, "SHOW synchronous_commit")).isEqualTo("on");
            postgres.rollback(connection);
        }
    }

    @Test
    void a_process_that_stands_still_in_a_transaction_does_not_keep_others_from_taking_over() throws Exception {
        journal.record(plain("i1"));
        try (Connection still = source().getConnection();
                OrderJournal other = open()) {
            new Postgres().begin(still);
            Database.execute(still, "SELECT 1 FROM " + prefix + "owner FOR UPDATE");

            endLease(journal.owner());

            assertThat(other.takeOver().intents()).hasSize(1);
        }
    }

    @Test
    void a_commit_whose_answer_is_lost_is_uncertain_and_its_intent_is_abandoned() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server.port());
                OrderJournal cut = open(PostgresServer.dataSource(proxy.port()))) {
            proxy.cutNextCommit(Cut.BEFORE_THE_ANSWER);

            assertProblem(() -> cut.record(alike("i1", "same")), Problem.UNCERTAIN);

            assertThat(journal.find("i1").orElseThrow().state()).isEqualTo(IntentState.RECORDED);
            assertThat(journal.unresolved(ACCOUNT, "same")).hasSize(1);
            ((JdbcJournal) cut).maintain();
            assertThat(journal.find("i1").orElseThrow().state()).isEqualTo(IntentState.ABANDONED);
            assertThat(journal.unresolved(ACCOUNT, "same")).isEmpty();
            assertThat(cut.record(plain("i2")).repeated()).isFalse();
        }
    }

    @Test
    void a_commit_that_never_arrived_is_uncertain_and_leaves_nothing() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server.port());
                OrderJournal cut = open(PostgresServer.dataSource(proxy.port()))) {
            proxy.cutNextCommit(Cut.BEFORE_THE_COMMIT);

            assertProblem(() -> cut.record(alike("i1", "same")), Problem.UNCERTAIN);

            ((JdbcJournal) cut).maintain();
            assertThat(journal.find("i1")).isEmpty();
            assertThat(cut.record(alike("i1", "same")).repeated()).isFalse();
        }
    }

    @Test
    void an_outcome_whose_commit_is_not_answered_is_reported_and_not_thrown() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server.port());
                OrderJournal cut = open(PostgresServer.dataSource(proxy.port()))) {
            cut.record(plain("i1"));
            proxy.cutNextCommit(Cut.BEFORE_THE_ANSWER);

            WriteResult result = cut.append("i1", sending(1), accepted(1, "1001"));

            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.failure().orElseThrow().problem()).isEqualTo(Problem.UNCERTAIN);
            assertThat(journal.find("i1").orElseThrow().orderIds()).containsExactly("1001");
        }
    }

    @Test
    void a_killed_server_refuses_with_a_typed_exception_and_comes_back_with_all_that_was_recorded() throws Exception {
        DataSource sourceBefore = source();
        OrderJournal before = open(sourceBefore);
        before.record(plain("i1"));
        before.append("i1", sending(1));
        server.kill();

        assertProblem(() -> before.record(plain("i2")), Problem.UNAVAILABLE);
        assertThat(before.append("i1", accepted(1, "1001")).outcome()).isEqualTo(Outcome.FAILED);
        assertProblem(() -> before.find("i1"), Problem.UNAVAILABLE);
        assertThat(before.failure()).isEmpty();

        server.restart();
        journal = open();
        endLease(before.owner());

        assertThat(journal.takeOver().intents())
                .extracting(IntentRecord::intentId, IntentRecord::state)
                .containsExactly(tuple("i1", IntentState.UNSURE));
        assertThat(journal.find("i2")).isEmpty();
    }

    @Test
    void a_server_that_does_not_force_is_refused() throws Exception {
        try (PostgresServer careless = PostgresServer.start("fsync=off")) {
            assertProblem(
                    () -> OrderJournals.jdbc(careless.dataSource())
                            .createSchema()
                            .open(),
                    Problem.NOT_DURABLE);
        }
    }
}

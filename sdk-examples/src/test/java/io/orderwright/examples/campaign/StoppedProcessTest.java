package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.internal.journal.jdbc.PostgresServer;
import io.orderwright.journal.OrderJournal;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two processes on one journal in PostgreSQL: one is stopped past its lease, robbed of its intents, and continued. */
class StoppedProcessTest {
    private static final long SEED = Long.getLong("campaign.seed", 20261121L);
    private static final int PLACEMENTS = 150;

    @Test
    void a_process_that_slept_past_its_lease_sends_nothing_that_another_has_taken_over() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Crashes crashes = new Crashes(SEED, "jdbc", String.valueOf(server.port()))) {
            ChildProcess sleeper = crashes.child(PLACEMENTS);
            sleeper.awaitRecovery();
            while (sleeper.recorded() < PLACEMENTS / 5) {
                assertThat(sleeper.isAlive())
                        .as("alive, and not %s", sleeper.odd())
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(1);
            }
            sleeper.signal("STOP");
            // The lease is part of what is tested: it is the database that says when it is over.
            TimeUnit.MILLISECONDS.sleep(CampaignChild.LEASE.toMillis() * 2);
            ChildProcess heir = crashes.child(PLACEMENTS);
            heir.awaitRecovery();
            sleeper.signal("CONT");
            sleeper.await();
            heir.await();
            try (OrderJournal journal = crashes.journal()) {
                Verdict verdict = crashes.judge(journal);
                System.out.println("Seed " + SEED + ", one of two stopped past its lease: " + verdict);
                assertThat(verdict.examples()).as("seed %s", SEED).isEmpty();
                assertThat(verdict.wrongs()).as("seed %s", SEED).isZero();
                assertThat(verdict.placed()).isPositive();
            }
        }
    }
}

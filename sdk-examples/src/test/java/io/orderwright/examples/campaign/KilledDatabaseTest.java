package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.client.CallOptions;
import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.internal.journal.jdbc.PostgresServer;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The journal's PostgreSQL server is killed while orders are placed, and comes back. */
class KilledDatabaseTest {
    private static final long SEED = Long.getLong("campaign.seed", 20261121L);
    private static final int PLACEMENTS = 600;
    private static final CallOptions PATIENT =
            new CallOptions(Duration.ofSeconds(6), Duration.ofMillis(500), Duration.ofSeconds(4), true);

    @Test
    void what_a_killed_database_had_not_kept_was_not_sent() throws Exception {
        Setting setting = Setting.patient(SEED, PLACEMENTS).options(PATIENT);
        AtomicInteger performed = new AtomicInteger();
        try (PostgresServer server = PostgresServer.start()) {
            PGSimpleDataSource source = server.dataSource();
            CompletableFuture<Void> killed = new CompletableFuture<>();
            Campaign.Maker maker = (box, account) -> {
                OrderJournal journal = OrderJournals.jdbc(source).createSchema().open();
                Contender ours = Clients.ours(setting, box, account, journal, new OkHttpClient());
                return new Watched(ours, () -> {
                    if (performed.incrementAndGet() == PLACEMENTS / 3) {
                        kill(server, source, killed);
                    }
                });
            };
            Verdict verdict = new Campaign(setting, maker).run().verdict();
            killed.join();
            System.out.println("Seed " + SEED + ", PostgreSQL killed once: " + verdict);
            // Without a journal nothing can be claimed, though a listing shows it: that is left in doubt, and nothing
            // else.
            assertThat(verdict.wrongs() - verdict.count(Finding.NEEDLESS_UNKNOWN))
                    .as("%s", verdict)
                    .isZero();
            assertThat(verdict.placed()).isPositive();
        }
    }

    /** Kills the server, whoever is in the middle of something, and starts it again at another port. */
    private static void kill(PostgresServer server, PGSimpleDataSource source, CompletableFuture<Void> killed) {
        try {
            server.kill();
            server.restart();
            source.setPortNumbers(new int[] {server.port()});
            killed.complete(null);
        } catch (Exception e) {
            killed.completeExceptionally(e);
        }
    }

    /** A contender that tells when it has done something. */
    private record Watched(Contender whole, Runnable done) implements Contender {
        @Override
        public void perform(Deed deed) {
            whole.perform(deed);
            done.run();
        }

        @Override
        public boolean journalled(String intentId) {
            return whole.journalled(intentId);
        }

        @Override
        public java.util.List<String> surfaced() {
            return whole.surfaced();
        }

        @Override
        public java.util.Set<String> secondWriters() {
            return whole.secondWriters();
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}

package io.orderwright.internal.journal.jdbc;

import static io.orderwright.internal.journal.Samples.ACCOUNT;
import static io.orderwright.internal.journal.Samples.accepted;
import static io.orderwright.internal.journal.Samples.alike;
import static io.orderwright.internal.journal.Samples.built;
import static io.orderwright.internal.journal.Samples.keyed;
import static io.orderwright.internal.journal.Samples.place;
import static io.orderwright.internal.journal.Samples.plain;
import static io.orderwright.internal.journal.Samples.sending;
import static io.orderwright.internal.journal.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.internal.journal.DurableJournalContract;
import io.orderwright.internal.journal.Retention;
import io.orderwright.journal.Claim;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.journal.Owner;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.RecordedIntent;
import io.orderwright.journal.WriteResult;
import io.orderwright.journal.WriteResult.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * What a journal in a database does for several processes, each of which is here a journal of its own on the same tables.
 * Leases last an hour, so that none is renewed while a test runs: their ends come by the test's own SQL.
 */
abstract class SharedJournalContract extends DurableJournalContract {
    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final Duration LEASE = Duration.ofHours(1);

    protected final String prefix = "t" + TABLES.incrementAndGet() + "_";
    protected final AtomicLong nanoTime = new AtomicLong();

    protected abstract DataSource source();

    @Override
    protected OrderJournal open() {
        return open(source());
    }

    protected OrderJournal open(DataSource source) {
        return JdbcJournal.open(
                new JdbcSettings(source, prefix, true, true, LEASE, Retention.forever(), clock, nanoTime::get));
    }

    @Test
    void a_callers_key_places_once_in_all_processes() {
        try (OrderJournal other = open()) {
            journal.record(keyed("i1", "morning"));
            journal.append("i1", sending(1), accepted(1, "1001"));

            RecordedIntent again = other.record(keyed("i2", "morning"));

            assertThat(again.repeated()).isTrue();
            assertThat(again.record().intentId()).isEqualTo("i1");
            assertThat(again.record().orderIds()).containsExactly("1001");
        }
    }

    @Test
    void a_claim_stands_in_all_processes() {
        try (OrderJournal other = open()) {
            journal.record(plain("i1"));
            other.record(plain("i2"));
            journal.claim(List.of(new Claim("i1", "1001")));

            WriteResult result = other.append("i2", sending(1), accepted(1, "1001"));

            assertThat(result).isEqualTo(WriteResult.conflict(new Claim("i1", "1001")));
            assertThat(other.claimants(ACCOUNT, List.of("1001"))).isEqualTo(Map.of("1001", "i1"));
        }
    }

    @Test
    void claims_of_sets_that_overlap_race_from_two_processes_and_each_order_has_one_owner() throws Exception {
        try (OrderJournal other = open()) {
            List<OrderJournal> processes = List.of(journal, other);
            for (int thread = 0; thread < 6; thread++) {
                for (int round = 0; round < 5; round++) {
                    processes.get(thread % 2).record(plain("a" + thread + "-" + round));
                    processes.get(thread % 2).record(plain("b" + thread + "-" + round));
                }
            }

            List<List<Claim>> won = inParallel(6, thread -> () -> {
                List<Claim> mine = new ArrayList<>();
                for (int round = 0; round < 5; round++) {
                    List<Claim> set = List.of(
                            new Claim("a" + thread + "-" + round, "o" + (round + thread) % 5),
                            new Claim("b" + thread + "-" + round, "o" + (round + thread + 1) % 5));
                    WriteResult result = processes.get(thread % 2).claim(set);
                    assertThat(result.outcome()).isIn(Outcome.WRITTEN, Outcome.CLAIM_CONFLICT);
                    mine.addAll(result.isWritten() ? set : List.of());
                }
                return mine;
            });

            List<Claim> all = won.stream().flatMap(List::stream).toList();
            assertThat(all).isNotEmpty().extracting(Claim::orderId).doesNotHaveDuplicates();
            Map<String, String> claimants = journal.claimants(ACCOUNT, List.of("o0", "o1", "o2", "o3", "o4"));
            assertThat(claimants).hasSize(all.size());
            assertThat(all).allSatisfy(claim -> assertThat(claimants).containsEntry(claim.orderId(), claim.intentId()));
        }
    }

    @Test
    void equal_intents_of_two_processes_see_each_other() {
        try (OrderJournal other = open()) {
            journal.record(alike("i1", "same"));

            assertThat(other.record(alike("i2", "same")).equalUnresolved())
                    .extracting(IntentRecord::intentId)
                    .containsExactly("i1");
            journal.append("i1", sending(1), step(IntentState.REJECTED, 1));
            assertThat(other.unresolved(ACCOUNT, "same"))
                    .extracting(IntentRecord::intentId)
                    .containsExactly("i2");
        }
    }

    @Test
    void what_the_living_have_is_not_taken_over() {
        journal.record(plain("i1"));
        journal.recordPlan(samplePlan("p1"));
        try (OrderJournal other = open()) {
            assertThat(other.takeOver().intents()).isEmpty();
            assertThat(other.takeOver().plans()).isEmpty();
            assertThat(other.append("i1", sending(1)).outcome()).isEqualTo(Outcome.NOT_OWNER);
        }
        assertThat(journal.append("i1", sending(1)).isWritten()).isTrue();
    }

    @Test
    void what_the_dead_left_goes_to_one_of_many_that_try() throws Exception {
        for (int i = 0; i < 20; i++) {
            journal.record(plain("i" + i));
        }
        List<OrderJournal> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            others.add(open());
        }
        endLease(journal.owner());

        List<List<IntentRecord>> taken =
                inParallel(4, thread -> () -> others.get(thread).takeOver().intents());

        assertThat(taken.stream().flatMap(List::stream)).hasSize(20);
        assertThat(taken.stream().flatMap(List::stream).map(IntentRecord::intentId))
                .doesNotHaveDuplicates();
        assertThat(taken.stream().flatMap(List::stream).map(IntentRecord::state))
                .containsOnly(IntentState.UNSURE);
        others.forEach(OrderJournal::close);
    }

    @Test
    void a_paused_owner_whose_lease_has_run_out_is_refused_everything() {
        Owner paused = journal.record(alike("i1", "same")).record().owner();
        journal.recordPlan(samplePlan("p1"));
        endLease(paused);

        assertProblem(() -> journal.record(plain("i2")), Problem.NOT_OWNER);
        assertProblem(() -> journal.recordPlan(samplePlan("p2")), Problem.NOT_OWNER);
        assertProblem(() -> journal.resubmit("i1", clock.instant()), Problem.NOT_OWNER);
        assertProblem(() -> journal.takeOver(), Problem.NOT_OWNER);
        assertThat(journal.append("i1", sending(1)).outcome()).isEqualTo(Outcome.NOT_OWNER);
        assertThat(journal.claim(List.of(new Claim("i1", "1001"))).outcome()).isEqualTo(Outcome.NOT_OWNER);
        assertThat(journal.release(new Claim("i1", "1001")).outcome()).isEqualTo(Outcome.NOT_OWNER);
        assertThat(journal.advance("p1", PlanProgress.started()).outcome()).isEqualTo(Outcome.NOT_OWNER);
        assertThat(journal.find("i2")).isEmpty();
        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).isEmpty();
    }

    @Test
    void an_owner_that_was_taken_over_comes_back_as_another_one() {
        Owner paused = journal.record(plain("i1")).record().owner();
        endLease(paused);
        try (OrderJournal other = open()) {
            assertThat(other.takeOver().intents()).hasSize(1);

            ((JdbcJournal) journal).maintain();

            assertThat(journal.owner()).isEqualTo(new Owner(paused.id(), paused.epoch() + 1));
            assertThat(journal.stillOwner(paused)).isFalse();
            assertThat(journal.stillOwner(journal.owner())).isTrue();
            assertThat(journal.append("i1", sending(1)).outcome()).isEqualTo(Outcome.NOT_OWNER);
            assertThat(journal.record(plain("i2")).repeated()).isFalse();
            assertThat(other.append("i1", step(IntentState.ABSENT, 0)).isWritten())
                    .isTrue();
        }
    }

    @Test
    void an_owner_that_nobody_took_over_goes_on_as_it_was() {
        Owner owner = journal.record(plain("i1")).record().owner();
        endLease(owner);

        ((JdbcJournal) journal).maintain();

        assertThat(journal.owner()).isEqualTo(owner);
        assertThat(journal.append("i1", sending(1), accepted(1, "1001")).isWritten())
                .isTrue();
    }

    @Test
    void nothing_is_sent_once_the_lease_has_run_out_by_either_clock_of_this_machine() {
        Owner owner = journal.owner();
        assertThat(journal.stillOwner(owner)).isTrue();

        nanoTime.addAndGet(LEASE.toNanos() - 1);
        assertThat(journal.stillOwner(owner)).isTrue();
        nanoTime.addAndGet(1);
        assertThat(journal.stillOwner(owner)).isFalse();

        ((JdbcJournal) journal).maintain();
        assertThat(journal.stillOwner(owner)).isTrue();
        clock.advance(LEASE);
        assertThat(journal.stillOwner(owner)).isFalse();
    }

    @Test
    void closing_hands_over_at_once() {
        journal.record(plain("i1"));
        try (OrderJournal other = open()) {
            journal.close();

            assertThat(other.takeOver().intents()).hasSize(1);
            assertThat(journal.stillOwner(journal.owner())).isFalse();
        }
    }

    @Test
    void rows_of_a_newer_version_are_left_alone_and_still_keep_others_out() throws Exception {
        journal.record(built(place("i1").callerKey(Optional.of("k1")).clientOrderId(Optional.of("c1"))));
        journal.claim(List.of(new Claim("i1", "1001")));
        execute("UPDATE " + prefix + "intent SET version = 99");
        restart();

        assertThat(journal.takeOver().intents()).isEmpty();
        assertThat(journal.find("i1")).isEmpty();
        assertProblem(() -> journal.record(keyed("i2", "k1")), Problem.NEWER_VERSION);
        assertProblem(
                () -> journal.record(built(place("i3").clientOrderId(Optional.of("c1")))),
                Problem.DUPLICATE_CLIENT_ORDER_ID);
        journal.record(plain("i4"));
        assertThat(journal.claim(List.of(new Claim("i4", "1001"))).outcome()).isEqualTo(Outcome.CLAIM_CONFLICT);
    }

    @Test
    void compacts_by_itself_once_a_day() {
        journal.record(plain("i1"));
        journal.append("i1", sending(1), accepted(1, "1001"));
        clock.advance(Duration.ofDays(8));

        ((JdbcJournal) journal).maintain();

        assertThat(journal.find("i1")).isEmpty();
    }

    @Test
    void tables_of_a_newer_version_are_refused() throws Exception {
        execute("UPDATE " + prefix + "schema_version SET version = 99");

        assertProblem(this::open, Problem.NEWER_VERSION);
    }

    @Test
    void tables_are_made_only_when_asked_for() {
        assertProblem(() -> OrderJournals.jdbc(source()).tablePrefix("none_").open(), Problem.SCHEMA_MISSING);

        try (OrderJournal made = OrderJournals.jdbc(source())
                .tablePrefix("made" + prefix)
                .createSchema()
                .clock(clock)
                .lease(LEASE)
                .keepCallerKeysFor(Duration.ofDays(30))
                .open()) {
            made.record(keyed("i1", "k1"));
            made.append("i1", sending(1), accepted(1, "1001"));
            clock.advance(Duration.ofDays(29));
            made.compact();
            assertThat(made.record(keyed("i2", "k1")).repeated()).isTrue();
            clock.advance(Duration.ofDays(2));
            made.compact();
            assertThat(made.record(keyed("i3", "k1")).repeated()).isFalse();
        }
        OrderJournals.jdbc(source()).tablePrefix("made" + prefix).open().close();
    }

    /** The owner's lease runs out by the database's clock, as if its process had been silent for as long. */
    protected void endLease(Owner owner) {
        execute("UPDATE " + prefix + "owner SET lease_until = 0 WHERE owner_id = '" + owner.id() + "'");
    }

    protected void execute(String sql) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.orderwright.internal.journal;

import static io.orderwright.internal.journal.Samples.ACCOUNT;
import static io.orderwright.internal.journal.Samples.DEADLINE;
import static io.orderwright.internal.journal.Samples.NOW;
import static io.orderwright.internal.journal.Samples.OTHER_ACCOUNT;
import static io.orderwright.internal.journal.Samples.accepted;
import static io.orderwright.internal.journal.Samples.alike;
import static io.orderwright.internal.journal.Samples.built;
import static io.orderwright.internal.journal.Samples.full;
import static io.orderwright.internal.journal.Samples.in;
import static io.orderwright.internal.journal.Samples.keyed;
import static io.orderwright.internal.journal.Samples.place;
import static io.orderwright.internal.journal.Samples.plain;
import static io.orderwright.internal.journal.Samples.sending;
import static io.orderwright.internal.journal.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.journal.AttemptEvidence;
import io.orderwright.journal.Claim;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.Looks;
import io.orderwright.journal.Operation;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.Plan;
import io.orderwright.journal.PlanMember;
import io.orderwright.journal.PlanPosition;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanRecord;
import io.orderwright.journal.PlanStatus;
import io.orderwright.journal.RecordedIntent;
import io.orderwright.journal.RecordedPlan;
import io.orderwright.journal.SendPhase;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import io.orderwright.journal.WriteResult.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of journal does. */
public abstract class JournalContract {
    protected final ManualClock clock = new ManualClock();
    protected OrderJournal journal;

    protected abstract OrderJournal open() throws Exception;

    @BeforeEach
    void openJournal() throws Exception {
        journal = open();
    }

    @AfterEach
    void closeJournal() {
        journal.close();
    }

    @Test
    void keeps_every_field_of_an_intent() {
        RecordedIntent recorded = journal.record(full("i1"));

        assertThat(recorded.repeated()).isFalse();
        IntentRecord found = journal.find("i1").orElseThrow();
        assertThat(found).isEqualTo(recorded.record());
        assertThat(found.intent()).isEqualTo(full("i1"));
        assertThat(found.state()).isEqualTo(IntentState.RECORDED);
        assertThat(found.owner()).isEqualTo(journal.owner());
        assertThat(found.isInherited()).isFalse();
        assertThat(found.progress().notAfter()).isEqualTo(DEADLINE);
        assertThat(journal.stillOwner(found.owner())).isTrue();
    }

    @Test
    void keeps_every_field_of_a_step() {
        journal.record(plain("i1"));
        Transition unsure = step(IntentState.UNSURE, 1)
                .withEvidence(
                        new AttemptEvidence(SendPhase.REQUEST_SENT, true, OptionalInt.of(502), Optional.of("correl-1")))
                .withLooks(new Looks(4, 3, Optional.of(NOW.plusSeconds(9)), Optional.of("10050")))
                .withReason("the reply was cut")
                .withAnswer("<html>");

        assertThat(journal.append("i1", sending(1), unsure)).isEqualTo(WriteResult.written());

        assertThat(journal.find("i1").orElseThrow().progress().last()).isEqualTo(unsure);
        assertThat(journal.find("i1").orElseThrow().progress().unsureAttempts()).isEqualTo(1);
    }

    @Test
    void a_callers_key_places_once() {
        journal.record(keyed("i1", "morning"));
        journal.append("i1", sending(1), accepted(1, "1001"));

        RecordedIntent again = journal.record(keyed("i2", "morning"));

        assertThat(again.repeated()).isTrue();
        assertThat(again.record().intentId()).isEqualTo("i1");
        assertThat(again.record().orderIds()).containsExactly("1001");
        assertThat(journal.find("i2")).isEmpty();
        assertThat(journal.firstUse(ACCOUNT, "morning").orElseThrow().intent()).contains(again.record());
        assertThat(journal.firstUse(OTHER_ACCOUNT, "morning")).isEmpty();
    }

    @Test
    void a_callers_key_is_free_in_another_account() {
        journal.record(keyed("i1", "morning"));

        Intent elsewhere = built(in(OTHER_ACCOUNT, "i2", Operation.PLACE).callerKey(Optional.of("morning")));

        assertThat(journal.record(elsewhere).repeated()).isFalse();
    }

    @Test
    void refuses_a_client_order_id_that_another_intent_carries() {
        journal.record(built(place("i1").clientOrderId(Optional.of("c1"))));

        assertProblem(
                () -> journal.record(built(place("i2").clientOrderId(Optional.of("c1")))),
                Problem.DUPLICATE_CLIENT_ORDER_ID);
        assertThat(journal.find("i2")).isEmpty();
        assertThat(journal.record(built(in(OTHER_ACCOUNT, "i3", Operation.PLACE).clientOrderId(Optional.of("c1"))))
                        .repeated())
                .isFalse();
    }

    @Test
    void refuses_an_intent_id_twice() {
        journal.record(plain("i1"));

        assertProblem(() -> journal.record(plain("i1")), Problem.DUPLICATE_ID);
    }

    @Test
    void an_accepted_id_is_claimed_with_the_step() {
        journal.record(plain("i1"));

        assertThat(journal.append("i1", sending(1), accepted(1, "1001")).isWritten())
                .isTrue();

        assertThat(journal.claimants(ACCOUNT, List.of("1001", "1002"))).isEqualTo(Map.of("1001", "i1"));
        assertThat(journal.claimants(OTHER_ACCOUNT, List.of("1001"))).isEmpty();
        assertThat(journal.find("i1").orElseThrow().isResolved()).isTrue();
    }

    @Test
    void a_claimed_id_keeps_another_intent_from_being_accepted_with_it() {
        journal.record(plain("i1"));
        journal.record(plain("i2"));
        journal.claim(List.of(new Claim("i1", "1001")));

        WriteResult result = journal.append("i2", sending(1), accepted(1, "1001"));

        assertThat(result).isEqualTo(WriteResult.conflict(new Claim("i1", "1001")));
        assertThat(journal.find("i2").orElseThrow().state()).isEqualTo(IntentState.RECORDED);
        assertThat(journal.append("i2", sending(1), step(IntentState.ACCEPTED, 1), step(IntentState.UNSURE, 1))
                        .isWritten())
                .isTrue();
        assertThat(journal.unresolved(ACCOUNT))
                .extracting(IntentRecord::intentId)
                .containsExactlyInAnyOrder("i1", "i2");
    }

    @Test
    void claims_are_all_or_none() {
        journal.record(plain("i1"));
        journal.record(plain("i2"));
        journal.record(plain("i3"));
        journal.claim(List.of(new Claim("i3", "1002")));

        WriteResult result = journal.claim(List.of(new Claim("i1", "1001"), new Claim("i2", "1002")));

        assertThat(result).isEqualTo(WriteResult.conflict(new Claim("i3", "1002")));
        assertThat(journal.claimants(ACCOUNT, List.of("1001", "1002"))).isEqualTo(Map.of("1002", "i3"));
        assertThat(journal.claim(List.of(new Claim("i1", "1001"), new Claim("i2", "1003")))
                        .isWritten())
                .isTrue();
        assertThat(journal.claimants(ACCOUNT, List.of("1001", "1003"))).isEqualTo(Map.of("1001", "i1", "1003", "i2"));
    }

    @Test
    void a_set_that_claims_one_order_for_two_intents_is_a_conflict() {
        journal.record(plain("i1"));
        journal.record(plain("i2"));

        WriteResult result = journal.claim(List.of(new Claim("i1", "1001"), new Claim("i2", "1001")));

        assertThat(result.outcome()).isEqualTo(Outcome.CLAIM_CONFLICT);
        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).isEmpty();
    }

    @Test
    void claiming_again_for_the_same_intent_is_no_conflict() {
        journal.record(plain("i1"));
        List<Claim> claims = List.of(new Claim("i1", "1001"));

        assertThat(journal.claim(claims).isWritten()).isTrue();
        assertThat(journal.claim(claims).isWritten()).isTrue();
        assertThat(journal.append("i1", sending(1), accepted(1, "1001")).isWritten())
                .isTrue();
    }

    @Test
    void a_released_order_can_be_claimed_by_its_real_owner_only_when_the_holder_released_it() {
        journal.record(plain("i1"));
        journal.record(plain("i2"));
        journal.claim(List.of(new Claim("i1", "1001")));

        assertThat(journal.release(new Claim("i2", "1001")).isWritten()).isTrue();
        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).isEqualTo(Map.of("1001", "i1"));
        assertThat(journal.release(new Claim("i1", "1001")).isWritten()).isTrue();
        assertThat(journal.claim(List.of(new Claim("i2", "1001"))).isWritten()).isTrue();
    }

    @Test
    void a_cancel_claims_nothing_and_is_settled_when_accepted() {
        journal.record(plain("i1"));
        journal.append("i1", sending(1), accepted(1, "1001"));
        journal.record(built(in(ACCOUNT, "i2", Operation.CANCEL).targetOrderId(Optional.of("1001"))));

        assertThat(journal.append("i2", sending(1), accepted(1, "1001")).isWritten())
                .isTrue();

        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).isEqualTo(Map.of("1001", "i1"));
        assertThat(journal.find("i2").orElseThrow().isResolved()).isTrue();
    }

    @Test
    void an_illegal_step_is_refused_and_changes_nothing() {
        journal.record(plain("i1"));
        journal.append("i1", sending(1), step(IntentState.REJECTED, 1));

        WriteResult result = journal.append("i1", sending(2));

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.failure().orElseThrow().problem()).isEqualTo(Problem.ILLEGAL_TRANSITION);
        assertThat(journal.find("i1").orElseThrow().state()).isEqualTo(IntentState.REJECTED);
    }

    @Test
    void of_several_steps_none_is_written_when_one_is_illegal() {
        journal.record(plain("i1"));

        assertThat(journal.append("i1", sending(1), accepted(1, "1001"), sending(2))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);

        assertThat(journal.find("i1").orElseThrow().state()).isEqualTo(IntentState.RECORDED);
        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).isEmpty();
    }

    @Test
    void what_is_not_in_the_journal_is_refused() {
        Problem unknown = Problem.UNKNOWN_ID;

        assertThat(journal.append("i9", sending(1)).failure().orElseThrow().problem())
                .isEqualTo(unknown);
        assertThat(journal.claim(List.of(new Claim("i9", "1001")))
                        .failure()
                        .orElseThrow()
                        .problem())
                .isEqualTo(unknown);
        assertThat(journal.release(new Claim("i9", "1001"))
                        .failure()
                        .orElseThrow()
                        .problem())
                .isEqualTo(unknown);
        assertThat(journal.advance("p9", PlanProgress.started())
                        .failure()
                        .orElseThrow()
                        .problem())
                .isEqualTo(unknown);
        assertProblem(() -> journal.resubmit("i9", DEADLINE), unknown);
        assertThat(journal.find("i9")).isEmpty();
    }

    @Test
    void an_unresolved_intent_shows_to_equal_ones() {
        journal.record(alike("i1", "same"));
        journal.record(alike("i2", "different"));

        RecordedIntent second = journal.record(alike("i3", "same"));

        assertThat(second.equalUnresolved()).extracting(IntentRecord::intentId).containsExactly("i1");
        assertThat(journal.unresolved(ACCOUNT, "same"))
                .extracting(IntentRecord::intentId)
                .containsExactlyInAnyOrder("i1", "i3");
        assertThat(journal.unresolved(OTHER_ACCOUNT, "same")).isEmpty();
    }

    @Test
    void the_gate_opens_when_the_intent_is_settled_and_not_before() {
        journal.record(alike("i1", "same"));
        List<Transition> path = List.of(
                sending(1),
                step(IntentState.ACCEPTED, 1),
                step(IntentState.UNSURE, 1),
                step(IntentState.INCONCLUSIVE, 1),
                step(IntentState.ABSENT, 1));
        for (Transition step : path) {
            assertThat(journal.append("i1", step).isWritten())
                    .as(step.toString())
                    .isTrue();
            assertThat(journal.unresolved(ACCOUNT, "same")).as(step.toString()).hasSize(1);
        }

        journal.append("i1", step(IntentState.PLACED, 1).withOrderId("1001"));

        assertThat(journal.unresolved(ACCOUNT, "same")).isEmpty();
        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).isEqualTo(Map.of("1001", "i1"));
    }

    @Test
    void an_absent_intent_is_sent_once_more_with_a_new_deadline() {
        journal.record(alike("i1", "same"));
        journal.append("i1", sending(1), step(IntentState.UNSURE, 1), step(IntentState.ABSENT, 1));

        IntentRecord again = journal.resubmit("i1", DEADLINE.plusSeconds(600));

        assertThat(again.state()).isEqualTo(IntentState.SENDING);
        assertThat(again.progress().attempts()).isEqualTo(2);
        assertThat(again.progress().notAfter()).isEqualTo(DEADLINE.plusSeconds(600));
        assertThat(journal.find("i1")).contains(again);
        assertThat(journal.append("i1", step(IntentState.REJECTED, 2)).outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(journal.append("i1", accepted(2, "1002")).isWritten()).isTrue();
    }

    @Test
    void an_abandoned_intent_can_be_sent_again_and_shuts_the_gate_again() {
        journal.record(alike("i1", "same"));
        journal.append("i1", sending(1), step(IntentState.NOT_SENT, 1), step(IntentState.ABANDONED, 1));
        assertThat(journal.unresolved(ACCOUNT, "same")).isEmpty();

        journal.resubmit("i1", DEADLINE.plusSeconds(600));

        assertThat(journal.unresolved(ACCOUNT, "same")).hasSize(1);
    }

    @Test
    void a_refused_intent_is_never_sent_again() {
        journal.record(plain("i1"));
        journal.append("i1", sending(1), step(IntentState.REJECTED, 1));

        assertProblem(() -> journal.resubmit("i1", DEADLINE), Problem.ILLEGAL_TRANSITION);
        assertThat(journal.find("i1").orElseThrow().state()).isEqualTo(IntentState.REJECTED);
    }

    @Test
    void a_plan_keeps_its_members_its_progress_and_its_intents() {
        Plan plan = samplePlan("p1").withCallerKey("bracket");
        PlanRecord recorded = journal.recordPlan(plan).record();
        journal.record(built(place("i2").planPosition(Optional.of(new PlanPosition("p1", 1)))));
        journal.record(built(place("i1").planPosition(Optional.of(new PlanPosition("p1", 0)))));
        PlanProgress progress =
                new PlanProgress(PlanStatus.HALTED, 1, new BigDecimal("40.50"), Optional.of("the stop is unsure"));

        assertThat(journal.advance("p1", progress).isWritten()).isTrue();

        assertThat(recorded.plan()).isEqualTo(plan);
        assertThat(recorded.progress()).isEqualTo(PlanProgress.started());
        PlanRecord found = journal.unfinishedPlans().get(0);
        assertThat(found.plan()).isEqualTo(plan);
        assertThat(found.owner()).isEqualTo(journal.owner());
        assertThat(found.progress()).isEqualTo(progress);
        assertThat(found.intents()).extracting(IntentRecord::intentId).containsExactly("i1", "i2");
        assertThat(journal.firstUse(ACCOUNT, "bracket").orElseThrow().plan()).contains(found);
    }

    @Test
    void a_finished_plan_is_no_longer_listed() {
        journal.recordPlan(samplePlan("p1"));

        journal.advance("p1", new PlanProgress(PlanStatus.DONE, 2, BigDecimal.TEN, Optional.empty()));

        assertThat(journal.unfinishedPlans()).isEmpty();
    }

    @Test
    void a_callers_key_places_a_plan_once() {
        journal.recordPlan(samplePlan("p1").withCallerKey("bracket"));

        RecordedPlan again = journal.recordPlan(samplePlan("p2").withCallerKey("bracket"));

        assertThat(again.repeated()).isTrue();
        assertThat(again.record().plan().planId()).isEqualTo("p1");
        assertThat(journal.unfinishedPlans()).hasSize(1);
        assertProblem(() -> journal.recordPlan(samplePlan("p1")), Problem.DUPLICATE_ID);
    }

    @Test
    void a_callers_key_of_a_plan_is_not_one_of_an_intent() {
        journal.recordPlan(samplePlan("p1").withCallerKey("bracket"));
        journal.record(keyed("i1", "single"));

        assertProblem(() -> journal.record(keyed("i2", "bracket")), Problem.CALLER_KEY_IN_USE);
        assertProblem(() -> journal.recordPlan(samplePlan("p2").withCallerKey("single")), Problem.CALLER_KEY_IN_USE);
    }

    @Test
    void of_many_threads_with_one_key_one_records() throws Exception {
        List<RecordedIntent> results = inParallel(8, thread -> () -> journal.record(keyed("i" + thread, "once")));

        assertThat(results).filteredOn(result -> !result.repeated()).hasSize(1);
        assertThat(results)
                .extracting(result -> result.record().intentId())
                .containsOnly(results.stream()
                        .filter(result -> !result.repeated())
                        .findFirst()
                        .orElseThrow()
                        .record()
                        .intentId());
    }

    @Test
    void of_many_threads_that_claim_an_order_one_gets_it() throws Exception {
        for (int thread = 0; thread < 6; thread++) {
            journal.record(plain("i" + thread));
        }
        List<String> orders = List.of("1001", "1002", "1003", "1004");

        List<Integer> won = inParallel(6, thread -> () -> {
            int claimed = 0;
            for (int i = 0; i < orders.size(); i++) {
                String order = orders.get((i + thread) % orders.size());
                WriteResult result = journal.claim(List.of(new Claim("i" + thread, order)));
                assertThat(result.outcome()).isIn(Outcome.WRITTEN, Outcome.CLAIM_CONFLICT);
                claimed += result.isWritten() ? 1 : 0;
            }
            return claimed;
        });

        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(orders.size());
        assertThat(journal.claimants(ACCOUNT, orders)).hasSize(orders.size());
    }

    @Test
    void of_equal_intents_recorded_at_once_all_but_one_see_another() throws Exception {
        List<RecordedIntent> results = inParallel(6, thread -> () -> journal.record(alike("i" + thread, "same")));

        assertThat(results)
                .filteredOn(result -> result.equalUnresolved().isEmpty())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void an_interrupted_caller_gets_its_record_and_keeps_its_flag() {
        Thread.currentThread().interrupt();
        RecordedIntent recorded = journal.record(plain("i1"));
        boolean flag = Thread.interrupted();

        assertThat(flag).isTrue();
        assertThat(journal.find("i1")).contains(recorded.record());
        assertThat(journal.record(plain("i2")).repeated()).isFalse();
    }

    @Test
    void a_closed_journal_refuses_before_a_send_and_reports_after_one() {
        journal.record(plain("i1"));
        journal.close();
        journal.close();

        assertProblem(() -> journal.record(plain("i2")), Problem.CLOSED);
        assertProblem(() -> journal.recordPlan(samplePlan("p1")), Problem.CLOSED);
        WriteResult late = journal.append("i1", sending(1));
        assertThat(late.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(late.failure().orElseThrow().problem()).isEqualTo(Problem.CLOSED);
    }

    @Test
    void compaction_forgets_what_is_settled_after_an_hour_and_keeps_the_rest() {
        journal.record(plain("settled"));
        journal.append("settled", sending(1), step(IntentState.REJECTED, 1));
        journal.record(keyed("keyed", "morning"));
        journal.append("keyed", sending(1), accepted(1, "1001"));
        journal.record(alike("doubtful", "same"));
        journal.append("doubtful", sending(1), step(IntentState.UNSURE, 1));
        journal.recordPlan(samplePlan("p1"));
        journal.record(built(place("member").planPosition(Optional.of(new PlanPosition("p1", 0)))));
        journal.append("member", sending(1), step(IntentState.REJECTED, 1));

        journal.compact();
        assertThat(journal.find("settled")).isPresent();
        clock.advance(Duration.ofDays(30));
        journal.compact();

        assertThat(journal.find("settled")).isEmpty();
        assertThat(journal.record(keyed("i2", "morning")).repeated()).isTrue();
        assertThat(journal.unresolved(ACCOUNT, "same")).hasSize(1);
        assertThat(journal.unfinishedPlans().get(0).intents()).hasSize(1);
        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).isEqualTo(Map.of("1001", "keyed"));
    }

    @Test
    void claims_and_client_ids_are_forgotten_after_a_week_when_nothing_older_is_open() {
        journal.record(built(place("i1").clientOrderId(Optional.of("c1"))));
        journal.append("i1", sending(1), accepted(1, "1001"));
        clock.advance(Duration.ofDays(6));
        journal.compact();
        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).hasSize(1);
        assertProblem(
                () -> journal.record(built(place("i2").clientOrderId(Optional.of("c1")))),
                Problem.DUPLICATE_CLIENT_ORDER_ID);

        clock.advance(Duration.ofDays(2));
        journal.compact();

        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).isEmpty();
        assertThat(journal.record(built(place("i3").clientOrderId(Optional.of("c1"))))
                        .repeated())
                .isFalse();
    }

    protected static Plan samplePlan(String planId) {
        return Plan.of(
                planId,
                ACCOUNT,
                "cancel what was placed",
                List.of(
                        new PlanMember(Operation.PLACE, "first", Optional.of("m0" + planId), "{\"a\":1}"),
                        new PlanMember(Operation.PLACE, "then[0]", Optional.empty(), "{\"b\":2}")));
    }

    protected static void assertProblem(ThrowingCallable call, Problem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    /** Work for one of several threads. */
    protected interface Work<T> {
        Callable<T> of(int thread);
    }

    protected static <T> List<T> inParallel(int threads, Work<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Callable<T> task = work.of(thread);
                futures.add(executor.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}

package io.orderwright.internal.journal;

import static io.orderwright.internal.journal.Samples.ACCOUNT;
import static io.orderwright.internal.journal.Samples.DEADLINE;
import static io.orderwright.internal.journal.Samples.accepted;
import static io.orderwright.internal.journal.Samples.alike;
import static io.orderwright.internal.journal.Samples.built;
import static io.orderwright.internal.journal.Samples.full;
import static io.orderwright.internal.journal.Samples.keyed;
import static io.orderwright.internal.journal.Samples.place;
import static io.orderwright.internal.journal.Samples.plain;
import static io.orderwright.internal.journal.Samples.sending;
import static io.orderwright.internal.journal.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.journal.Claim;
import io.orderwright.journal.Inherited;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.Owner;
import io.orderwright.journal.PlanPosition;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.PlanStatus;
import io.orderwright.journal.WriteResult.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every journal does that outlives its process. */
public abstract class DurableJournalContract extends JournalContract {

    protected final void restart() throws Exception {
        journal.close();
        journal = open();
    }

    @Test
    void a_restart_brings_back_every_field() throws Exception {
        Owner before = journal.owner();
        journal.record(full("i1"));
        journal.append("i1", sending(1), step(IntentState.UNSURE, 1).withReason("no reply"));
        restart();

        Inherited inherited = journal.takeOver();

        IntentRecord record = inherited.intents().get(0);
        assertThat(record.intent()).isEqualTo(full("i1"));
        assertThat(record.recordedBy()).isEqualTo(before);
        assertThat(record.owner()).isEqualTo(journal.owner()).isNotEqualTo(before);
        assertThat(record.isInherited()).isTrue();
        assertThat(record.progress().last().reason()).contains("no reply");
        assertThat(record.progress().notAfter()).isEqualTo(DEADLINE);
        assertThat(journal.stillOwner(before)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentState.class,
            names = {"RECORDED", "SENDING", "NOT_SENT", "NOT_PROCESSED", "ACCEPTED"})
    void what_may_have_been_in_flight_is_unsure_after_a_restart(IntentState left) throws Exception {
        journal.record(alike("i1", "same"));
        if (left != IntentState.RECORDED) {
            journal.append("i1", sending(1));
        }
        if (left != IntentState.RECORDED && left != IntentState.SENDING) {
            journal.append("i1", step(left, 1));
        }
        assertThat(journal.find("i1").orElseThrow().state()).isEqualTo(left);
        restart();

        IntentRecord record = journal.takeOver().intents().get(0);

        assertThat(record.state()).isEqualTo(IntentState.UNSURE);
        assertThat(record.progress().unsureAttempts()).isEqualTo(1);
        assertThat(journal.unresolved(ACCOUNT, "same")).containsExactly(record);
        assertThat(journal.record(alike("i2", "same")).equalUnresolved()).containsExactly(record);
        journal.append("i1", step(IntentState.ABSENT, record.progress().attempts()));
        int next = journal.resubmit("i1", DEADLINE).progress().attempts();
        assertThat(journal.append("i1", step(IntentState.REJECTED, next)).outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentState.class,
            names = {"ABSENT", "INCONCLUSIVE"})
    void a_verdict_that_is_not_final_is_inherited_as_it_is(IntentState verdict) throws Exception {
        journal.record(plain("i1"));
        journal.append("i1", sending(1), step(IntentState.UNSURE, 1), step(verdict, 1));
        restart();

        assertThat(journal.takeOver().intents()).extracting(IntentRecord::state).containsExactly(verdict);
    }

    @Test
    void what_was_settled_is_not_inherited() throws Exception {
        journal.record(keyed("i1", "k1"));
        journal.append("i1", sending(1), accepted(1, "1001"));
        journal.record(plain("i2"));
        journal.append("i2", sending(1), step(IntentState.REJECTED, 1).withAnswer("{\"message\":\"no\"}"));
        restart();

        assertThat(journal.takeOver().intents()).isEmpty();
        assertThat(journal.record(keyed("i3", "k1")).record().orderIds()).containsExactly("1001");
        assertThat(journal.find("i2").orElseThrow().progress().last().answer()).contains("{\"message\":\"no\"}");
    }

    @Test
    void claims_releases_and_client_ids_survive_a_restart() throws Exception {
        journal.record(built(place("i1").clientOrderId(Optional.of("c1"))));
        journal.record(plain("i2"));
        journal.claim(List.of(new Claim("i1", "1001")));
        journal.claim(List.of(new Claim("i2", "1002")));
        journal.release(new Claim("i2", "1002"));
        restart();

        assertThat(journal.claimants(ACCOUNT, List.of("1001", "1002"))).isEqualTo(Map.of("1001", "i1"));
        assertProblem(
                () -> journal.record(built(place("i3").clientOrderId(Optional.of("c1")))),
                Problem.DUPLICATE_CLIENT_ORDER_ID);
    }

    @Test
    void a_resubmission_survives_a_restart_with_its_deadline() throws Exception {
        journal.record(plain("i1"));
        journal.append("i1", sending(1), step(IntentState.UNSURE, 1), step(IntentState.ABSENT, 1));
        journal.resubmit("i1", DEADLINE.plusSeconds(3600));
        restart();

        IntentRecord record = journal.takeOver().intents().get(0);

        assertThat(record.state()).isEqualTo(IntentState.UNSURE);
        assertThat(record.progress().attempts()).isEqualTo(2);
        assertThat(record.progress().notAfter()).isEqualTo(DEADLINE.plusSeconds(3600));
    }

    @Test
    void unfinished_plans_are_inherited_with_their_intents() throws Exception {
        journal.recordPlan(samplePlan("p1"));
        journal.recordPlan(samplePlan("p2"));
        journal.record(built(place("i1").planPosition(Optional.of(new PlanPosition("p1", 0)))));
        journal.append("i1", sending(1), accepted(1, "1001"));
        PlanProgress progress = new PlanProgress(PlanStatus.RUNNING, 1, new BigDecimal("100"), Optional.empty());
        journal.advance("p1", progress);
        journal.advance("p2", new PlanProgress(PlanStatus.COMPENSATED, 2, BigDecimal.ZERO, Optional.empty()));
        restart();

        Inherited inherited = journal.takeOver();

        assertThat(inherited.plans()).hasSize(1);
        assertThat(inherited.plans().get(0).plan()).isEqualTo(samplePlan("p1"));
        assertThat(inherited.plans().get(0).progress()).isEqualTo(progress);
        assertThat(inherited.plans().get(0).owner()).isEqualTo(journal.owner());
        assertThat(inherited.plans().get(0).intents()).hasSize(1);
        assertThat(journal.advance("p1", PlanProgress.started()).isWritten()).isTrue();
    }

    @Test
    void taking_over_again_gives_what_is_still_unsettled() throws Exception {
        journal.record(plain("i1"));
        journal.record(plain("i2"));
        restart();
        assertThat(journal.takeOver().intents()).hasSize(2);

        journal.append("i1", step(IntentState.PLACED, 0).withOrderId("1001"));
        journal.record(plain("i3"));

        assertThat(journal.takeOver().intents())
                .extracting(IntentRecord::intentId)
                .containsExactly("i2");
    }

    @Test
    void a_compacted_journal_survives_a_restart() throws Exception {
        journal.record(full("i1"));
        journal.append("i1", sending(1), step(IntentState.UNSURE, 1));
        journal.claim(List.of(new Claim("i1", "1001")));
        journal.recordPlan(samplePlan("p1").withCallerKey("k9"));
        journal.record(plain("settled"));
        journal.append("settled", sending(1), step(IntentState.REJECTED, 1));
        clock.advance(Duration.ofDays(8));
        journal.compact();
        journal.record(plain("after"));
        restart();

        assertThat(journal.takeOver().intents())
                .extracting(IntentRecord::intentId)
                .containsExactlyInAnyOrder("i1", "after");
        assertThat(journal.find("i1").orElseThrow().intent()).isEqualTo(full("i1"));
        assertThat(journal.find("settled")).isEmpty();
        assertThat(journal.claimants(ACCOUNT, List.of("1001"))).hasSize(1);
        assertThat(journal.firstUse(ACCOUNT, "k9").orElseThrow().plan()).isPresent();
        assertProblem(
                () -> journal.record(built(place("i3").clientOrderId(Optional.of("k3v9x")))),
                Problem.DUPLICATE_CLIENT_ORDER_ID);
    }
}

package io.orderwright.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.journal.JournalException.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The state machine of an intent: every pair of states, and the rules that need its past. */
class IntentStateTest {
    private static final Instant NOW = Instant.parse("2027-01-04T14:30:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(30);

    /** From each state to each: the table as it is documented; what is not in it is forbidden. */
    private static final String TABLE = """
            RECORDED      -> SENDING ABANDONED UNSURE
            SENDING       -> ACCEPTED REJECTED NOT_SENT NOT_PROCESSED UNSURE
            ACCEPTED      -> UNSURE PLACED_TWICE
            REJECTED      ->
            NOT_SENT      -> SENDING ABANDONED UNSURE
            NOT_PROCESSED -> SENDING ABANDONED UNSURE
            ABANDONED     -> SENDING
            UNSURE        -> UNSURE PLACED PLACED_TWICE ABSENT INCONCLUSIVE
            PLACED        -> PLACED_TWICE
            PLACED_TWICE  ->
            ABSENT        -> PLACED PLACED_TWICE ABSENT INCONCLUSIVE ABSENT_FINAL SENDING CLOSED_BY_USER
            INCONCLUSIVE  -> PLACED PLACED_TWICE ABSENT INCONCLUSIVE ABSENT_FINAL SENDING CLOSED_BY_USER
            ABSENT_FINAL  ->
            CLOSED_BY_USER ->
            """;

    static Stream<Arguments> pairs() {
        return TABLE.lines().flatMap(line -> {
            String[] sides = line.split("->", -1);
            IntentState from = IntentState.valueOf(sides[0].strip());
            Set<String> allowed = Arrays.stream(sides[1].strip().split(" ", -1)).collect(Collectors.toSet());
            return Arrays.stream(IntentState.values()).map(to -> Arguments.of(from, to, allowed.contains(to.name())));
        });
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("pairs")
    void each_step_is_allowed_or_refused_by_the_table(IntentState from, IntentState to, boolean allowed) {
        IntentProgress progress = at(from, 0);
        int attempt = to == IntentState.SENDING ? progress.attempts() + 1 : progress.attempts();
        boolean restsBeforeSending = to == IntentState.SENDING && (from.isSettled() || from.isDoubtful());

        if (allowed && restsBeforeSending) {
            assertIllegal(progress, to, attempt);
            assertThat(progress.resubmitted(DEADLINE, NOW).state()).isEqualTo(to);
        } else if (allowed) {
            assertThat(progress.after(Transition.to(to, attempt), NOW).state()).isEqualTo(to);
        } else {
            assertIllegal(progress, to, attempt);
        }
    }

    static Stream<Arguments> states() {
        return TABLE.lines().map(line -> Arguments.of(IntentState.valueOf(line.split(" ", 2)[0])));
    }

    @Test
    void the_table_has_every_state() {
        assertThat(states()).hasSize(IntentState.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "SENDING, REJECTED",
        "NOT_SENT, ABANDONED",
        "NOT_PROCESSED, ABANDONED",
        "RECORDED, ABANDONED",
    })
    void nothing_is_said_to_be_unplaced_while_an_attempt_is_unsure(IntentState from, IntentState to) {
        assertThat(at(from, 0).after(Transition.to(to, 1), NOW).state()).isEqualTo(to);
        assertIllegal(at(from, 1), to, 1);
    }

    @Test
    void an_attempt_counts_up_by_one_and_only_with_sending() {
        IntentProgress sending = at(IntentState.SENDING, 0);

        assertIllegal(sending, IntentState.ACCEPTED, 2);
        assertIllegal(sending, IntentState.ACCEPTED, 0);
        assertIllegal(at(IntentState.NOT_SENT, 0), IntentState.SENDING, 1);
        assertIllegal(at(IntentState.NOT_SENT, 0), IntentState.SENDING, 3);
    }

    @Test
    void each_attempt_that_ends_unsure_is_counted_once() {
        IntentProgress progress = IntentProgress.recorded(DEADLINE, NOW)
                .after(Transition.to(IntentState.SENDING, 1), NOW)
                .after(Transition.to(IntentState.UNSURE, 1), NOW)
                .after(Transition.to(IntentState.UNSURE, 1), NOW)
                .after(Transition.to(IntentState.ABSENT, 1), NOW)
                .resubmitted(DEADLINE, NOW)
                .after(Transition.to(IntentState.NOT_SENT, 2), NOW)
                .after(Transition.to(IntentState.UNSURE, 2), NOW);

        assertThat(progress.unsureAttempts()).isEqualTo(1);
        assertThat(progress.after(Transition.to(IntentState.ABSENT, 2), NOW)
                        .resubmitted(DEADLINE, NOW)
                        .after(Transition.to(IntentState.UNSURE, 3), NOW)
                        .unsureAttempts())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = IntentState.class)
    void a_new_owner_knows_only_what_is_settled_or_in_doubt_already(IntentState state) {
        Set<IntentState> mayHaveBeenSent = Set.of(
                IntentState.RECORDED,
                IntentState.SENDING,
                IntentState.NOT_SENT,
                IntentState.NOT_PROCESSED,
                IntentState.ACCEPTED);

        IntentState inherited = at(state, 0).inherited(Operation.PLACE, NOW).state();

        assertThat(inherited).isEqualTo(mayHaveBeenSent.contains(state) ? IntentState.UNSURE : state);
    }

    @Test
    void an_accepted_intent_is_settled_once_its_order_is_known_or_when_it_makes_none() {
        IntentProgress accepted = at(IntentState.ACCEPTED, 0);
        IntentProgress named = at(IntentState.SENDING, 0)
                .after(Transition.to(IntentState.ACCEPTED, 1).withOrderId("1001"), NOW);

        assertThat(accepted.isResolved(Operation.PLACE)).isFalse();
        assertThat(accepted.isResolved(Operation.REPLACE)).isFalse();
        assertThat(accepted.isResolved(Operation.CANCEL)).isTrue();
        assertThat(named.isResolved(Operation.PLACE)).isTrue();
    }

    private static IntentProgress at(IntentState state, int unsureAttempts) {
        return new IntentProgress(Transition.to(state, 1), unsureAttempts, DEADLINE, NOW);
    }

    private static void assertIllegal(IntentProgress progress, IntentState to, int attempt) {
        assertThatThrownBy(() -> progress.after(Transition.to(to, attempt), NOW))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.ILLEGAL_TRANSITION))
                .hasMessageContaining(progress.state().name())
                .hasMessageContaining(to.name());
    }
}

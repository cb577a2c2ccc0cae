package io.orderwright.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.journal.JournalException.Problem;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalValuesTest {
    private static final AccountScope ACCOUNT = new AccountScope("schwab", "https://api.example.com", "k1");

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "\uD83D", "\uDCB6x", "x\uD83Dy"})
    void refuses_a_key_that_no_database_can_keep(String key) {
        assertInvalid(() -> Intent.builder("i1", Operation.PLACE, ACCOUNT).callerKey(Optional.of(key)));
        assertInvalid(() -> Intent.builder(key, Operation.PLACE, ACCOUNT));
        assertInvalid(() -> new Claim("i1", key));
        assertInvalid(() -> new AccountScope("schwab", key, "k1"));
        assertInvalid(() -> new OrderIdentity(key, 1, ""));
        assertInvalid(() -> Transition.to(IntentState.ACCEPTED, 1).withOrderId(key));
        assertInvalid(() -> Plan.of(key, ACCOUNT, "", List.of()));
    }

    @Test
    void takes_letters_of_every_script() {
        String key = "注文-\uD83D\uDCB6-ñ";

        assertThat(new Claim("i1", key).orderId()).isEqualTo(key);
    }

    @Test
    void refuses_texts_that_are_too_long() {
        assertInvalid(() -> new Claim("i1", "x".repeat(201)));
        assertInvalid(() -> new AccountScope("schwab", "x".repeat(301), "k1"));
        assertInvalid(() -> Intent.builder("i1", Operation.PLACE, ACCOUNT).body("x".repeat(262_145)));
        assertThat(new Claim("i1", "x".repeat(200)).orderId()).hasSize(200);
    }

    @Test
    void cuts_a_long_answer_rather_than_refusing_it() {
        Transition step = Transition.to(IntentState.UNSURE, 1)
                .withAnswer("x".repeat(100_000))
                .withReason("y".repeat(5_000));

        assertThat(step.answer().orElseThrow()).hasSize(16_384);
        assertThat(step.reason().orElseThrow()).hasSize(1_024);
    }

    @Test
    void a_message_says_what_is_wrong_with_the_text() {
        assertThatThrownBy(() -> new Claim("i1", ""))
                .hasMessage("The journal's orderId is 0 characters long; it takes 1 to 200.");
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_TEXT));
    }
}

package io.orderwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidOrderExceptionTest {
    private static final Violation PRICE = new Violation("price", "must be set for LIMIT", "unset", "give a price");
    private static final Violation LEGS = new Violation("", "must have a leg", "none", "add one");

    @Test
    void says_every_violation_in_one_message() {
        assertThat(new InvalidOrderException(List.of(PRICE, LEGS)))
                .hasMessage("price must be set for LIMIT, was unset: give a price; "
                        + "order must have a leg, was none: add one");
    }

    @Test
    void keeps_its_violations_when_it_is_serialised() throws Exception {
        InvalidOrderException thrown = new InvalidOrderException(List.of(PRICE, LEGS));

        InvalidOrderException read = copy(thrown);

        assertThat(read.violations()).containsExactly(PRICE, LEGS);
        assertThat(read).hasMessage(thrown.getMessage());
    }

    @Test
    void is_not_changed_by_the_list_that_it_was_made_of() {
        List<Violation> violations = new ArrayList<>(List.of(PRICE));
        InvalidOrderException thrown = new InvalidOrderException(violations);

        violations.clear();

        assertThat(thrown.violations()).containsExactly(PRICE).isUnmodifiable();
    }

    @Test
    void refuses_to_be_thrown_for_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvalidOrderException(List.of()));
        assertThatNullPointerException()
                .isThrownBy(() -> new InvalidOrderException(null))
                .withMessage("violations");
    }

    @Test
    void a_violation_is_seen_from_a_parent_by_its_path() {
        assertThat(PRICE.under("then[0]").path()).isEqualTo("then[0].price");
        assertThat(PRICE.under("")).isSameAs(PRICE);
        assertThat(LEGS.under("then[0]").path()).isEqualTo("then[0]");
    }

    private static InvalidOrderException copy(InvalidOrderException thrown) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (InvalidOrderException) in.readObject();
        }
    }
}

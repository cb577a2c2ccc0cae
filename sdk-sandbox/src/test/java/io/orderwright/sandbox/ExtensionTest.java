package io.orderwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A box for each test. */
class ExtensionTest {
    @RegisterExtension
    static final SchwabBoxExtension EXTENSION =
            SchwabBoxExtension.of(SchwabBox.builder().account(BoxAccount.of("42", "HASH42")));

    @RegisterExtension
    static final TektiiBoxExtension GATEWAY =
            TektiiBoxExtension.of(TektiiBox.builder().provider(TektiiProvider.SAXO));

    @Test
    void a_gateway_is_set_up_as_its_builder_says() {
        assertThat(GATEWAY.box().provider()).isEqualTo(TektiiProvider.SAXO);
    }

    @Test
    void one_test_has_a_box() {
        assertEmptyAndBookOne();
    }

    @Test
    void another_test_has_another() {
        assertEmptyAndBookOne();
    }

    private static void assertEmptyAndBookOne() {
        assertThat(EXTENSION.box().account().hash()).isEqualTo("HASH42");
        assertThat(EXTENSION.box().ledger().orders()).isEmpty();
        EXTENSION.box().enterByHand("42", Bodies.buyLimit("ACME", 1, "5.00"));
    }

    @AfterAll
    static void without_a_test_there_is_no_box() {
        assertThatThrownBy(EXTENSION::box).isInstanceOf(IllegalStateException.class);
    }
}

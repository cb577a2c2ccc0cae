package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What was refused, and why. */
final class Refusals {
    private Refusals() {}

    static List<Violation> of(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isExactlyInstanceOf(InvalidOrderException.class);
        return ((InvalidOrderException) thrown).violations();
    }

    static Violation only(ThrowingCallable call) {
        List<Violation> violations = of(call);
        assertThat(violations).hasSize(1);
        return violations.get(0);
    }
}

package io.orderwright.instrument;

import java.util.Objects;
import java.util.Optional;

/** Finding an instruction by its word. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> Optional<E> find(E[] values, String code) {
        Objects.requireNonNull(code, "code");
        for (E value : values) {
            if (value.name().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

package io.orderwright.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One execution of a leg. Immutable.
 *
 * @param quantity how much was executed, positive
 * @param price at what price, in the instrument's currency
 * @param time when, where the broker tells
 * @param id the broker's id of the execution, where it has one
 */
public record Fill(BigDecimal quantity, BigDecimal price, Optional<Instant> time, Optional<String> id) {
    /** Checks that nothing is null. */
    public Fill {
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(id, "id");
    }
}

package io.orderwright.broker.tektii;

import java.util.Objects;

/**
 * The gateway's circuit breakers: one opens after outages of the provider and then refuses every call, the other after
 * exits that could not be placed and then places no more. Both stay open until they are reset by hand. Immutable.
 *
 * @param adapter the one of the provider
 * @param exitOrder the one of exits
 */
public record TektiiCircuitBreakers(Breaker adapter, Breaker exitOrder) {
    /**
     * One breaker. Immutable.
     *
     * @param state {@code closed} while calls go through, {@code open} while none does, in the gateway's word
     * @param failures how many failures it has counted
     */
    public record Breaker(String state, int failures) {
        /** Checks that nothing is null. */
        public Breaker {
            Objects.requireNonNull(state, "state");
        }

        /** {@return whether it lets nothing through} */
        public boolean isOpen() {
            return state.equalsIgnoreCase("open");
        }
    }

    /** Checks that nothing is null. */
    public TektiiCircuitBreakers {
        Objects.requireNonNull(adapter, "adapter");
        Objects.requireNonNull(exitOrder, "exitOrder");
    }
}

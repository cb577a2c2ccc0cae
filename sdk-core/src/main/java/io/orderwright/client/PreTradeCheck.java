package io.orderwright.client;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the way of an order, as far as balances and positions tell. Immutable. The broker's own check is
 * authoritative; this one is cheap and says what can't be told.
 *
 * @param problems what the broker will most likely refuse; empty where nothing is found
 * @param warnings what can't be told, or may be refused
 * @param required how much money the order ties up, in the account's currency, where its own words tell
 * @param available how much buying power there is, where the broker tells
 */
public record PreTradeCheck(
        List<String> problems, List<String> warnings, Optional<BigDecimal> required, Optional<BigDecimal> available) {
    /** Takes copies. */
    public PreTradeCheck {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** {@return whether nothing was found that stands in the way} */
    public boolean passed() {
        return problems.isEmpty();
    }
}

package io.orderwright.broker.tektii;

import io.orderwright.InvalidOrderException;
import io.orderwright.price.Amount;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a position is to be left: one level, or both. What is empty stays as it is. Immutable.
 *
 * @param stopLoss where its loss is cut, above zero
 * @param takeProfit where its profit is taken, above zero
 */
public record TektiiExitLevels(Optional<Amount> stopLoss, Optional<Amount> takeProfit) {
    /** Checks that there is a level, and that each is above zero. */
    public TektiiExitLevels {
        Objects.requireNonNull(stopLoss, "stopLoss");
        Objects.requireNonNull(takeProfit, "takeProfit");
        if (stopLoss.isEmpty() && takeProfit.isEmpty()) {
            throw InvalidOrderException.of("exits", "must be one level at least", "none", "give a stop or a target");
        }
        positive("stopLoss", stopLoss);
        positive("takeProfit", takeProfit);
    }

    private static void positive(String field, Optional<Amount> level) {
        level.filter(amount -> amount.value().signum() <= 0).ifPresent(amount -> {
            throw InvalidOrderException.of(field, "must be above zero", amount.text(), "give a positive price");
        });
    }

    /**
     * A stop alone.
     *
     * @param level its price, in plain digits
     * @return the levels
     */
    public static TektiiExitLevels stopLoss(String level) {
        return new TektiiExitLevels(Optional.of(Amount.of("stopLoss", level)), Optional.empty());
    }

    /**
     * A target alone.
     *
     * @param level its price, in plain digits
     * @return the levels
     */
    public static TektiiExitLevels takeProfit(String level) {
        return new TektiiExitLevels(Optional.empty(), Optional.of(Amount.of("takeProfit", level)));
    }

    /**
     * Both.
     *
     * @param stopLoss the stop's price, in plain digits
     * @param takeProfit the target's price, in plain digits
     * @return the levels
     */
    public static TektiiExitLevels of(String stopLoss, String takeProfit) {
        return new TektiiExitLevels(
                Optional.of(Amount.of("stopLoss", stopLoss)), Optional.of(Amount.of("takeProfit", takeProfit)));
    }
}

package io.orderwright.broker.tastytrade;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What an account may trade. Immutable. What tastytrade does not tell is empty, which is unknown and not false. Source:
 * tastytrade Open API, GET /accounts/{account_number}/trading-status.
 *
 * @param closed whether the account is closed
 * @param frozen whether it is frozen
 * @param closingOnly whether positions can be closed only
 * @param riskReducingOnly whether risk can be lowered only
 * @param inMarginCall whether it is in a margin call
 * @param inDayTradeEquityMaintenanceCall whether it is in a call for the equity that day trading needs
 * @param optionsLevel what options it may trade, in tastytrade's words, such as {@code No Restrictions}
 * @param shortCallsEnabled whether it may sell calls that are not covered
 * @param futuresEnabled whether it may trade futures
 * @param futuresClosingOnly whether it may close futures only
 * @param cryptocurrencyEnabled whether it may trade cryptocurrencies
 * @param cryptocurrencyClosingOnly whether it may close them only
 * @param marginType how its margin is reckoned, in tastytrade's words
 * @param patternDayTrader whether it is marked as a pattern day trader's
 * @param dayTrades how many day trades are counted now
 */
public record TastytradeTradingStatus(
        Optional<Boolean> closed,
        Optional<Boolean> frozen,
        Optional<Boolean> closingOnly,
        Optional<Boolean> riskReducingOnly,
        Optional<Boolean> inMarginCall,
        Optional<Boolean> inDayTradeEquityMaintenanceCall,
        Optional<String> optionsLevel,
        Optional<Boolean> shortCallsEnabled,
        Optional<Boolean> futuresEnabled,
        Optional<Boolean> futuresClosingOnly,
        Optional<Boolean> cryptocurrencyEnabled,
        Optional<Boolean> cryptocurrencyClosingOnly,
        Optional<String> marginType,
        Optional<Boolean> patternDayTrader,
        Optional<BigDecimal> dayTrades) {
    /** Checks that nothing is null. */
    public TastytradeTradingStatus {
        Objects.requireNonNull(closed, "closed");
        Objects.requireNonNull(frozen, "frozen");
        Objects.requireNonNull(closingOnly, "closingOnly");
        Objects.requireNonNull(riskReducingOnly, "riskReducingOnly");
        Objects.requireNonNull(inMarginCall, "inMarginCall");
        Objects.requireNonNull(inDayTradeEquityMaintenanceCall, "inDayTradeEquityMaintenanceCall");
        Objects.requireNonNull(optionsLevel, "optionsLevel");
        Objects.requireNonNull(shortCallsEnabled, "shortCallsEnabled");
        Objects.requireNonNull(futuresEnabled, "futuresEnabled");
        Objects.requireNonNull(futuresClosingOnly, "futuresClosingOnly");
        Objects.requireNonNull(cryptocurrencyEnabled, "cryptocurrencyEnabled");
        Objects.requireNonNull(cryptocurrencyClosingOnly, "cryptocurrencyClosingOnly");
        Objects.requireNonNull(marginType, "marginType");
        Objects.requireNonNull(patternDayTrader, "patternDayTrader");
        Objects.requireNonNull(dayTrades, "dayTrades");
    }

    /** {@return whether anything is told that stops every order which opens a position} */
    public boolean opensNothing() {
        return closed.orElse(false)
                || frozen.orElse(false)
                || closingOnly.orElse(false)
                || riskReducingOnly.orElse(false);
    }
}

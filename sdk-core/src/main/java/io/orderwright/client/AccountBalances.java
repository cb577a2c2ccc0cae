package io.orderwright.client;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What an account is worth and may spend, as far as checks before an order need it. Immutable. Every amount is in the
 * account's currency and as the broker counts it now; an amount is empty where the broker does not tell it.
 *
 * @param account the account, in the form in which the broker's paths take it
 * @param type the broker's word for the kind of account, such as {@code MARGIN}; empty where it has none
 * @param cash the money that is there and not bound, or what the broker calls available funds
 * @param buyingPower how much may be bought of what can be bought on margin; the cash for trading in a cash account
 * @param optionBuyingPower how much may be spent on options
 * @param dayTradingBuyingPower how much may be bought and sold again in a day
 * @param equity what the account is worth
 * @param closingOnly whether the broker takes orders that close positions only
 */
public record AccountBalances(
        String account,
        String type,
        Optional<BigDecimal> cash,
        Optional<BigDecimal> buyingPower,
        Optional<BigDecimal> optionBuyingPower,
        Optional<BigDecimal> dayTradingBuyingPower,
        Optional<BigDecimal> equity,
        boolean closingOnly) {
    /** Checks that nothing is null. */
    public AccountBalances {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(cash, "cash");
        Objects.requireNonNull(buyingPower, "buyingPower");
        Objects.requireNonNull(optionBuyingPower, "optionBuyingPower");
        Objects.requireNonNull(dayTradingBuyingPower, "dayTradingBuyingPower");
        Objects.requireNonNull(equity, "equity");
    }

    /** {@return the type and the buying power, without the account} */
    @Override
    public String toString() {
        return "AccountBalances[" + (type.isEmpty() ? "" : type + ", ") + "buying power "
                + buyingPower.map(BigDecimal::toPlainString).orElse("not told") + "]";
    }
}

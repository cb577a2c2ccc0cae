package io.orderwright.broker.tastytrade;

import io.orderwright.client.Preview;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What tastytrade makes of an order that was not placed, also of one that it would refuse. Immutable.
 *
 * <p>Every amount is in the account's currency, with a sign: what the account gains is positive, what it pays or lacks is
 * negative (tastytrade tells an amount and its effect, Credit or Debit). An amount is empty where tastytrade does not
 * tell it. Source: tastytrade Open API, PlacedOrderResponse.
 *
 * @param preview what every broker tells
 * @param changeInBuyingPower what the order does to the buying power
 * @param currentBuyingPower the buying power before it
 * @param newBuyingPower the buying power after it; negative where the order would be refused
 * @param changeInMarginRequirement what the order does to the margin that is required
 * @param isolatedMarginRequirement the margin that the order would require on its own
 * @param fees what it costs
 */
public record TastytradePreview(
        Preview preview,
        Optional<BigDecimal> changeInBuyingPower,
        Optional<BigDecimal> currentBuyingPower,
        Optional<BigDecimal> newBuyingPower,
        Optional<BigDecimal> changeInMarginRequirement,
        Optional<BigDecimal> isolatedMarginRequirement,
        Fees fees) {
    /** Checks that nothing is null. */
    public TastytradePreview {
        Objects.requireNonNull(preview, "preview");
        Objects.requireNonNull(changeInBuyingPower, "changeInBuyingPower");
        Objects.requireNonNull(currentBuyingPower, "currentBuyingPower");
        Objects.requireNonNull(newBuyingPower, "newBuyingPower");
        Objects.requireNonNull(changeInMarginRequirement, "changeInMarginRequirement");
        Objects.requireNonNull(isolatedMarginRequirement, "isolatedMarginRequirement");
        Objects.requireNonNull(fees, "fees");
    }

    /**
     * What an order costs beside its price; negative amounts are paid. Immutable.
     *
     * @param total all of it
     * @param commission what tastytrade takes
     * @param regulatory what regulators take
     * @param clearing what clearing houses take
     * @param proprietaryIndexOptions what the owner of an index takes for options on it
     */
    public record Fees(
            Optional<BigDecimal> total,
            Optional<BigDecimal> commission,
            Optional<BigDecimal> regulatory,
            Optional<BigDecimal> clearing,
            Optional<BigDecimal> proprietaryIndexOptions) {
        /** Checks that nothing is null. */
        public Fees {
            Objects.requireNonNull(total, "total");
            Objects.requireNonNull(commission, "commission");
            Objects.requireNonNull(regulatory, "regulatory");
            Objects.requireNonNull(clearing, "clearing");
            Objects.requireNonNull(proprietaryIndexOptions, "proprietaryIndexOptions");
        }
    }

    /** {@return whether it would be taken, and what tastytrade says, without its JSON} */
    @Override
    public String toString() {
        return preview + ", new buying power "
                + newBuyingPower.map(BigDecimal::toPlainString).orElse("not told") + ", fees "
                + fees.total().map(BigDecimal::toPlainString).orElse("not told");
    }
}

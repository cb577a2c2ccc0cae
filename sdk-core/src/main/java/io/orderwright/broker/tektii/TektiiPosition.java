package io.orderwright.broker.tektii;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A position at a gateway, with the id by which it is closed and by which its exits are moved. Immutable. Amounts are in
 * the instrument's currency; what the provider does not tell is empty.
 *
 * @param id the gateway's id of the position
 * @param symbol the symbol, as the provider spells it
 * @param side {@code LONG} or {@code SHORT}, in the gateway's word
 * @param quantity how much is held, zero or more, on either side
 * @param averageEntryPrice what one was bought or sold for on average
 * @param currentPrice what one is worth now
 * @param unrealizedProfit what closing it now would bring
 * @param realizedProfit what closing parts of it has brought
 * @param marginMode how it is backed, in the gateway's word
 * @param leverage its leverage, a multiple
 * @param liquidationPrice the price at which it is closed by force
 * @param openedAt when it was opened
 */
public record TektiiPosition(
        String id,
        String symbol,
        String side,
        BigDecimal quantity,
        Optional<BigDecimal> averageEntryPrice,
        Optional<BigDecimal> currentPrice,
        Optional<BigDecimal> unrealizedProfit,
        Optional<BigDecimal> realizedProfit,
        Optional<String> marginMode,
        Optional<BigDecimal> leverage,
        Optional<BigDecimal> liquidationPrice,
        Optional<Instant> openedAt) {
    /** Checks that nothing is null. */
    public TektiiPosition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(averageEntryPrice, "averageEntryPrice");
        Objects.requireNonNull(currentPrice, "currentPrice");
        Objects.requireNonNull(unrealizedProfit, "unrealizedProfit");
        Objects.requireNonNull(realizedProfit, "realizedProfit");
        Objects.requireNonNull(marginMode, "marginMode");
        Objects.requireNonNull(leverage, "leverage");
        Objects.requireNonNull(liquidationPrice, "liquidationPrice");
        Objects.requireNonNull(openedAt, "openedAt");
    }

    /** {@return whether it is short} */
    public boolean isShort() {
        return side.equals("SHORT");
    }
}

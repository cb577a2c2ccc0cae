package io.orderwright.broker.tektii;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One execution of an order. Immutable. Source: Tektii Gateway API, Trade.
 *
 * @param id the gateway's id of the trade
 * @param orderId the gateway's id of the order
 * @param symbol the symbol, as the provider spells it
 * @param side {@code BUY} or {@code SELL}, in the gateway's word
 * @param quantity how much was traded
 * @param price at which price
 * @param commission what it cost; negative where it was paid for
 * @param commissionCurrency the commission's currency or asset; empty where it is not told
 * @param time when it was; empty where that can't be read
 * @param maker whether the order was the one that rested in the book
 */
public record TektiiTrade(
        String id,
        String orderId,
        String symbol,
        String side,
        BigDecimal quantity,
        BigDecimal price,
        Optional<BigDecimal> commission,
        Optional<String> commissionCurrency,
        Optional<Instant> time,
        Optional<Boolean> maker) {
    /** Checks that nothing is null. */
    public TektiiTrade {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(commission, "commission");
        Objects.requireNonNull(commissionCurrency, "commissionCurrency");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(maker, "maker");
    }
}

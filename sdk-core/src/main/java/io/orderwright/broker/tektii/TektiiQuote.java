package io.orderwright.broker.tektii;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The latest prices of a symbol, in its currency. Immutable. Source: Tektii Gateway API, Quote.
 *
 * @param symbol the symbol, as the provider spells it
 * @param provider the provider's name
 * @param bid the best bid
 * @param ask the best ask
 * @param last the last trade
 * @param bidSize how much is bid for at the best bid
 * @param askSize how much is offered at the best ask
 * @param volume how much was traded
 * @param time when it was so; empty where that can't be read
 */
public record TektiiQuote(
        String symbol,
        String provider,
        BigDecimal bid,
        BigDecimal ask,
        BigDecimal last,
        Optional<BigDecimal> bidSize,
        Optional<BigDecimal> askSize,
        Optional<BigDecimal> volume,
        Optional<Instant> time) {
    /** Checks that nothing is null. */
    public TektiiQuote {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(bid, "bid");
        Objects.requireNonNull(ask, "ask");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(bidSize, "bidSize");
        Objects.requireNonNull(askSize, "askSize");
        Objects.requireNonNull(volume, "volume");
        Objects.requireNonNull(time, "time");
    }
}

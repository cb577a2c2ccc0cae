package io.orderwright.instrument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To buy or to sell: the instruction of crypto pairs and verbatim symbols, and the economic side of every other one.
 *
 * <p>It says nothing about opening or closing a position.
 */
public enum Side implements Instruction {
    /** To buy. */
    BUY,
    /** To sell. */
    SELL;

    /**
     * The side of a word.
     *
     * @param code a word such as {@code BUY}
     * @return the side of exactly that name, or empty where there is none
     */
    public static Optional<Side> ofCode(String code) {
        return Codes.find(values(), code);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Optional<Side> side() {
        return Optional.of(this);
    }

    @Override
    public Side reversed() {
        return this == BUY ? SELL : BUY;
    }

    /** {@return false: a side alone does not say so} */
    @Override
    public boolean opens() {
        return false;
    }

    /** {@return false: a side alone does not say so} */
    @Override
    public boolean closes() {
        return false;
    }

    @Override
    public boolean fits(Instrument instrument) {
        return instrument instanceof CryptoPair || instrument instanceof VerbatimInstrument;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.side(this);
    }
}

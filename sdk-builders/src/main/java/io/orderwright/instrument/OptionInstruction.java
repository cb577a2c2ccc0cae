package io.orderwright.instrument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a leg does with an option, on an equity, an index or a future. */
public enum OptionInstruction implements Instruction {
    /** To buy contracts, opening or adding to a long position. */
    BUY_TO_OPEN(Side.BUY),
    /** To sell contracts that are held. */
    SELL_TO_CLOSE(Side.SELL),
    /** To write contracts, opening or adding to a short position. */
    SELL_TO_OPEN(Side.SELL),
    /** To buy back contracts that were written. */
    BUY_TO_CLOSE(Side.BUY);

    private final Optional<Side> side;

    OptionInstruction(Side side) {
        this.side = Optional.of(side);
    }

    /**
     * The instruction of a word.
     *
     * @param code a word such as {@code BUY_TO_OPEN}
     * @return the instruction of exactly that name, or empty where there is none
     */
    public static Optional<OptionInstruction> ofCode(String code) {
        return Codes.find(values(), code);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Optional<Side> side() {
        return side;
    }

    /** {@return the opposite: sell to close for buy to open, buy to close for sell to open, and back} */
    @Override
    public OptionInstruction reversed() {
        return switch (this) {
            case BUY_TO_OPEN -> SELL_TO_CLOSE;
            case SELL_TO_CLOSE -> BUY_TO_OPEN;
            case SELL_TO_OPEN -> BUY_TO_CLOSE;
            case BUY_TO_CLOSE -> SELL_TO_OPEN;
        };
    }

    @Override
    public boolean opens() {
        return this == BUY_TO_OPEN || this == SELL_TO_OPEN;
    }

    @Override
    public boolean closes() {
        return !opens();
    }

    @Override
    public boolean fits(Instrument instrument) {
        return instrument instanceof OptionContract || instrument instanceof VerbatimInstrument;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.option(this);
    }
}

package io.orderwright.instrument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a leg does with a future: a side alone, or a side that also says whether it opens or closes (tastytrade). */
public enum FutureInstruction implements Instruction {
    /** To buy, whatever the position. */
    BUY(Side.BUY),
    /** To sell, whatever the position. */
    SELL(Side.SELL),
    /** To buy, opening or adding to a long position. */
    BUY_TO_OPEN(Side.BUY),
    /** To sell, opening or adding to a short position. */
    SELL_TO_OPEN(Side.SELL),
    /** To buy back a short position. */
    BUY_TO_CLOSE(Side.BUY),
    /** To sell a long position. */
    SELL_TO_CLOSE(Side.SELL);

    private final Optional<Side> side;

    FutureInstruction(Side side) {
        this.side = Optional.of(side);
    }

    /**
     * The instruction of a word.
     *
     * @param code a word such as {@code SELL_TO_OPEN}
     * @return the instruction of exactly that name, or empty where there is none
     */
    public static Optional<FutureInstruction> ofCode(String code) {
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

    /** {@return the opposite: sell for buy, sell to close for buy to open, buy to close for sell to open, and back} */
    @Override
    public FutureInstruction reversed() {
        return switch (this) {
            case BUY -> SELL;
            case SELL -> BUY;
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
        return this == BUY_TO_CLOSE || this == SELL_TO_CLOSE;
    }

    @Override
    public boolean fits(Instrument instrument) {
        return instrument instanceof Future || instrument instanceof VerbatimInstrument;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.future(this);
    }
}

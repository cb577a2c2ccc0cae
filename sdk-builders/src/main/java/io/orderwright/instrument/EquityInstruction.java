package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a leg does with an equity (Schwab Trader API, order leg instruction). */
public enum EquityInstruction implements Instruction {
    /** To buy shares, opening or adding to a long position. */
    BUY,
    /** To sell shares that are held. */
    SELL,
    /** To sell borrowed shares, opening or adding to a short position. */
    SELL_SHORT,
    /** To buy back borrowed shares. */
    BUY_TO_COVER,
    /** To sell borrowed shares under an exemption from the short sale price test (SEC Regulation SHO). */
    SELL_SHORT_EXEMPT,
    /** To exchange a holding for another, as between funds of one family: neither a buy nor a sell. */
    EXCHANGE;

    /**
     * The instruction of a word.
     *
     * @param code a word such as {@code SELL_SHORT}
     * @return the instruction of exactly that name, or empty where there is none
     */
    public static Optional<EquityInstruction> ofCode(String code) {
        return Codes.find(values(), code);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Optional<Side> side() {
        return switch (this) {
            case BUY, BUY_TO_COVER -> Optional.of(Side.BUY);
            case SELL, SELL_SHORT, SELL_SHORT_EXEMPT -> Optional.of(Side.SELL);
            case EXCHANGE -> Optional.empty();
        };
    }

    /** {@return the opposite: sell for buy, buy to cover for both short sales, sell short for buy to cover} */
    @Override
    public EquityInstruction reversed() {
        return switch (this) {
            case BUY -> SELL;
            case SELL -> BUY;
            case SELL_SHORT, SELL_SHORT_EXEMPT -> BUY_TO_COVER;
            case BUY_TO_COVER -> SELL_SHORT;
            case EXCHANGE ->
                throw InvalidOrderException.of(
                        "instruction",
                        "must have an opposite to be reversed",
                        name(),
                        "write the closing order yourself");
        };
    }

    /** {@return whether it opens: to buy and to sell short do} */
    @Override
    public boolean opens() {
        return this == BUY || this == SELL_SHORT || this == SELL_SHORT_EXEMPT;
    }

    /** {@return whether it closes: to sell and to buy to cover do} */
    @Override
    public boolean closes() {
        return this == SELL || this == BUY_TO_COVER;
    }

    @Override
    public boolean fits(Instrument instrument) {
        return instrument instanceof Equity || instrument instanceof VerbatimInstrument;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.equity(this);
    }
}

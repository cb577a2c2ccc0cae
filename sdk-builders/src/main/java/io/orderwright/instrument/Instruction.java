package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a leg does with its instrument.
 *
 * <p>The kinds go with the kinds of instruments, so that the compiler refuses what makes no sense: an option leg takes
 * an {@link OptionInstruction}, among which there is no short sale. {@link Side} is for crypto pairs and verbatim
 * symbols, and is the economic side of every other instruction. A broker's word that the language does not know is kept
 * as a {@link VerbatimInstruction}. Immutable and safe to share between threads.
 */
public sealed interface Instruction
        permits EquityInstruction, OptionInstruction, FutureInstruction, Side, VerbatimInstruction {

    /** {@return the word for it: {@code BUY_TO_OPEN}; a verbatim instruction's own word} */
    String code();

    /** {@return whether it buys or sells; empty for an exchange and for an unknown word} */
    Optional<Side> side();

    /**
     * The instruction that undoes this one: what closes the position that it opens, or opens what it closes.
     *
     * @return the opposite instruction of the same kind
     * @throws InvalidOrderException if it has none that is known: an exchange, an unknown word
     */
    Instruction reversed();

    /** {@return whether the instruction itself says that it opens or adds to a position} */
    boolean opens();

    /** {@return whether the instruction itself says that it closes or reduces a position} */
    boolean closes();

    /**
     * Whether the instruction can be given for an instrument. A verbatim instrument takes any, since its kind is
     * unknown, and a verbatim instruction fits any.
     *
     * @param instrument the instrument of the leg
     * @return whether they go together
     */
    boolean fits(Instrument instrument);

    /**
     * Calls the case that this instruction is.
     *
     * @param cases one function for each kind of instruction
     * @param <T> what the functions return
     * @return what the chosen function returned
     */
    <T extends @Nullable Object> T match(Cases<T> cases);

    /**
     * One function for each kind of instruction.
     *
     * @param <T> what the functions return
     */
    interface Cases<T extends @Nullable Object> {
        /**
         * The instruction is for an equity.
         *
         * @param instruction the instruction
         * @return the result of the match
         */
        T equity(EquityInstruction instruction);

        /**
         * The instruction is for an option, on a future too.
         *
         * @param instruction the instruction
         * @return the result of the match
         */
        T option(OptionInstruction instruction);

        /**
         * The instruction is for a future.
         *
         * @param instruction the instruction
         * @return the result of the match
         */
        T future(FutureInstruction instruction);

        /**
         * The instruction is a side and nothing more.
         *
         * @param side the side
         * @return the result of the match
         */
        T side(Side side);

        /**
         * The instruction is a broker's own word.
         *
         * @param instruction the word
         * @return the result of the match
         */
        T verbatim(VerbatimInstruction instruction);
    }
}

package io.orderwright.instrument;

import io.orderwright.InvalidOrderException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An instruction by a broker's own word, which the language does not know. It is sent as it is.
 *
 * <p>Its side is unknown, whatever the word seems to say. Immutable and safe to share between threads.
 */
public final class VerbatimInstruction implements Instruction {
    private final String code;

    private VerbatimInstruction(String code) {
        this.code = code;
    }

    /**
     * An instruction by a broker's word.
     *
     * @param code the word: not blank, at most 128 characters, no control characters
     * @return the instruction
     * @throws InvalidOrderException if the text is no such word
     */
    public static VerbatimInstruction of(String code) {
        VerbatimInstrument.require("instruction", code);
        return new VerbatimInstruction(code);
    }

    @Override
    public String code() {
        return code;
    }

    /** {@return empty: the word is not known} */
    @Override
    public Optional<Side> side() {
        return Optional.empty();
    }

    /**
     * Refuses, since what undoes an unknown instruction is unknown.
     *
     * @throws InvalidOrderException always
     */
    @Override
    public VerbatimInstruction reversed() {
        throw InvalidOrderException.of(
                "instruction", "must have an opposite to be reversed", code, "write the closing order yourself");
    }

    /** {@return false: the word is not known} */
    @Override
    public boolean opens() {
        return false;
    }

    /** {@return false: the word is not known} */
    @Override
    public boolean closes() {
        return false;
    }

    /** {@return true: what an unknown word is for is unknown} */
    @Override
    public boolean fits(Instrument instrument) {
        return true;
    }

    @Override
    public <T extends @Nullable Object> T match(Cases<T> cases) {
        return cases.verbatim(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerbatimInstruction instruction && code.equals(instruction.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** {@return the word} */
    @Override
    public String toString() {
        return code;
    }
}

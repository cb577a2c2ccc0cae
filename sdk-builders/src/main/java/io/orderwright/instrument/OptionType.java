package io.orderwright.instrument;

/** Whether an option is the right to buy or the right to sell. */
public enum OptionType {
    /** The right to buy the underlying at the strike. */
    CALL('C'),
    /** The right to sell the underlying at the strike. */
    PUT('P');

    private final char letter;

    OptionType(char letter) {
        this.letter = letter;
    }

    /** {@return the letter that stands for it in every option symbol: {@code C} or {@code P}} */
    public char letter() {
        return letter;
    }

    /** {@return the other type: put for call, call for put} */
    public OptionType opposite() {
        return this == CALL ? PUT : CALL;
    }
}

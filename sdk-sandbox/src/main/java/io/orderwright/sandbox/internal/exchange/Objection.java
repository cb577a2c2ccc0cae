package io.orderwright.sandbox.internal.exchange;

/** Why an order may not work. */
public enum Objection {
    /** It costs more than the account has. */
    BUYING_POWER("You do not have enough available cash/buying power for this order."),
    /** It closes more than is held. */
    POSITION("This order may result in an oversold/overbought position in your account."),
    /** It sells short without margin. */
    SHORT_SALE("Short sales are not allowed in a cash account."),
    /** Its stop is reached already. */
    STOP_REACHED("The stop price must be above the current ask for buy stop orders"
            + " and below the bid for sell stop orders.");

    private final String text;

    Objection(String text) {
        this.text = text;
    }

    /** {@return a sentence for people} */
    public String text() {
        return text;
    }
}

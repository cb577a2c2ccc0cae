package io.orderwright.sandbox;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An account as a box opens it: number, hash, cash and positions. Immutable.
 *
 * <p>Buying power starts as the cash, twice the cash in a margin account.
 */
public final class BoxAccount {
    private final String number;
    private final String hash;
    private final boolean margin;
    private final BigDecimal cash;
    private final Map<String, Holding> holdings;

    private BoxAccount(String number, String hash, boolean margin, BigDecimal cash, Map<String, Holding> holdings) {
        this.number = number;
        this.hash = hash;
        this.margin = margin;
        this.cash = cash;
        this.holdings = holdings;
    }

    /**
     * Opens a margin account with a million in cash and nothing held.
     *
     * @param number the plain number; of digits only at Schwab's box, e.g. {@code 5WX01234} at tastytrade's
     * @param hash what stands for it in paths
     * @return the account
     * @throws IllegalArgumentException if the number is not of 1 to 18 letters and digits, or the hash not of letters and
     *     digits
     */
    public static BoxAccount of(String number, String hash) {
        if (!number.matches("[A-Za-z0-9]{1,18}")) {
            throw new IllegalArgumentException("account number '" + number + "' is not of 1 to 18 letters and digits");
        }
        if (!hash.matches("\\w+")) {
            throw new IllegalArgumentException("account hash '" + hash + "' is not of letters and digits");
        }
        return new BoxAccount(number, hash, true, new BigDecimal("1000000.00"), Map.of());
    }

    /** {@return the account that a box opens unless told otherwise} */
    public static BoxAccount standard() {
        return of("123456789", "BOX1A2B3C4D5E6F7");
    }

    /**
     * Sets the cash.
     *
     * @param amount the cash balance in dollars
     * @return this account with that cash
     */
    public BoxAccount withCash(String amount) {
        return new BoxAccount(number, hash, margin, new BigDecimal(amount), holdings);
    }

    /** {@return this account without margin: no short sales, and no more buying power than cash} */
    public BoxAccount cashOnly() {
        return new BoxAccount(number, hash, false, cash, holdings);
    }

    /**
     * Adds a position.
     *
     * @param symbol the equity's or option's symbol
     * @param quantity shares or contracts, negative when short
     * @param averagePrice what one share cost, in dollars
     * @return this account with the position
     */
    public BoxAccount holding(String symbol, String quantity, String averagePrice) {
        Map<String, Holding> more = new LinkedHashMap<>(holdings);
        more.put(
                Objects.requireNonNull(symbol, "symbol"),
                new Holding(new BigDecimal(quantity), new BigDecimal(averagePrice)));
        return new BoxAccount(number, hash, margin, cash, more);
    }

    /** {@return the plain number} */
    public String number() {
        return number;
    }

    /** {@return what stands for the number in paths} */
    public String hash() {
        return hash;
    }

    /** {@return whether it may borrow and sell short} */
    public boolean isMargin() {
        return margin;
    }

    /** {@return the cash at the start, in dollars} */
    public BigDecimal cash() {
        return cash;
    }

    /** {@return the positions at the start, by symbol} */
    public Map<String, Holding> holdings() {
        return Map.copyOf(holdings);
    }

    /** {@return the account's hash} */
    @Override
    public String toString() {
        return "BoxAccount[" + hash + "]";
    }

    /**
     * A position.
     *
     * @param quantity shares or contracts, negative when short
     * @param averagePrice what one cost, in dollars
     */
    public record Holding(BigDecimal quantity, BigDecimal averagePrice) {}
}

package io.orderwright.sandbox.internal.exchange;

import io.orderwright.sandbox.BoxAccount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/** Money and positions of one account. It changes under the market's lock only, and is to be read under it. */
public final class Account {
    private static final BigDecimal MARGIN = BigDecimal.valueOf(2);

    private final BoxAccount opened;
    private final Map<String, Position> positions = new TreeMap<>();
    private final Map<String, BigDecimal> promised = new TreeMap<>();
    private BigDecimal cash;
    private BigDecimal power;
    private BigDecimal reserved = BigDecimal.ZERO;

    Account(BoxAccount opened) {
        this.opened = opened;
        this.cash = opened.cash();
        this.power = opened.isMargin() ? cash.multiply(MARGIN) : cash;
        opened.holdings()
                .forEach((symbol, holding) ->
                        positions.put(symbol, new Position(holding.quantity(), holding.averagePrice())));
    }

    /**
     * What is held of a symbol.
     *
     * @param quantity shares or contracts, negative when short
     * @param averagePrice what one cost
     */
    public record Position(BigDecimal quantity, BigDecimal averagePrice) {
        Position plus(BigDecimal change, BigDecimal price) {
            BigDecimal sum = quantity.add(change);
            if (quantity.signum() * change.signum() < 0) {
                boolean turned = sum.signum() == change.signum();
                return new Position(sum, turned ? price : averagePrice);
            }
            BigDecimal cost = quantity.multiply(averagePrice).add(change.multiply(price));
            return new Position(sum, sum.signum() == 0 ? price : cost.divide(sum, MathContext.DECIMAL64));
        }
    }

    /** {@return the plain number} */
    public String number() {
        return opened.number();
    }

    /** {@return what stands for the number in paths} */
    public String hash() {
        return opened.hash();
    }

    /** {@return whether it may borrow and sell short} */
    public boolean isMargin() {
        return opened.isMargin();
    }

    /** {@return the cash, dollars} */
    public BigDecimal cash() {
        return cash;
    }

    /** {@return the cash when the box opened it, dollars} */
    public BigDecimal openingCash() {
        return opened.cash();
    }

    /** {@return the buying power that working orders leave, dollars} */
    public BigDecimal available() {
        return power.subtract(reserved);
    }

    /** {@return what is held, by symbol} */
    public Map<String, Position> positions() {
        return new TreeMap<>(positions);
    }

    BigDecimal held(String symbol) {
        Position position = positions.get(symbol);
        return position == null ? BigDecimal.ZERO : position.quantity();
    }

    /** How much of a position working orders have promised to close. */
    BigDecimal promised(String symbol) {
        return promised.getOrDefault(symbol, BigDecimal.ZERO);
    }

    void promise(String symbol, BigDecimal change) {
        promised.merge(symbol, change, BigDecimal::add);
    }

    void reserve(BigDecimal change) {
        reserved = reserved.add(change);
    }

    void power(BigDecimal amount) {
        power = amount;
    }

    void put(String symbol, Position position) {
        positions.put(symbol, position);
    }

    void trade(Leg leg, BigDecimal quantity, BigDecimal price) {
        BigDecimal change = leg.side() == Side.BUY ? quantity : quantity.negate();
        BigDecimal paid = change.multiply(price).multiply(leg.kind().multiplier());
        cash = cash.subtract(paid);
        power = power.subtract(paid);
        Position before = positions.getOrDefault(leg.symbol(), new Position(BigDecimal.ZERO, BigDecimal.ZERO));
        Position after = before.plus(change, price);
        if (after.quantity().signum() == 0) {
            positions.remove(leg.symbol());
        } else {
            positions.put(leg.symbol(), after);
        }
    }
}

package io.orderwright.builder;

import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.order.Quantity;
import java.math.BigDecimal;
import java.util.Objects;

/** The words that begin a sentence about shares, futures or crypto: what is done, and how much. */
abstract class TradeWords {
    TradeWords() {}

    /**
     * Begins an order that buys shares, futures contracts or crypto.
     *
     * @param quantity the number of shares, contracts or units
     * @return the stage that names what is traded
     */
    public static TradeStage buy(long quantity) {
        return buy(Quantity.units(quantity));
    }

    /**
     * Begins an order that buys shares, futures contracts or crypto.
     *
     * @param quantity the number of shares, contracts or units, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static TradeStage buy(String quantity) {
        return buy(units(quantity));
    }

    /**
     * Begins an order that buys shares, futures contracts or crypto.
     *
     * @param quantity the number of shares, contracts or units
     * @return the stage that names what is traded
     */
    public static TradeStage buy(BigDecimal quantity) {
        return buy(units(quantity));
    }

    /**
     * Begins an order that buys shares, futures contracts or crypto.
     *
     * @param quantity how much: units, cash, or all that is held
     * @return the stage that names what is traded
     */
    public static TradeStage buy(Quantity quantity) {
        return trade(EquityInstruction.BUY, Side.BUY, quantity);
    }

    /**
     * Begins an order that sells shares, futures contracts or crypto.
     *
     * @param quantity the number of shares, contracts or units
     * @return the stage that names what is traded
     */
    public static TradeStage sell(long quantity) {
        return sell(Quantity.units(quantity));
    }

    /**
     * Begins an order that sells shares, futures contracts or crypto.
     *
     * @param quantity the number of shares, contracts or units, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static TradeStage sell(String quantity) {
        return sell(units(quantity));
    }

    /**
     * Begins an order that sells shares, futures contracts or crypto.
     *
     * @param quantity the number of shares, contracts or units
     * @return the stage that names what is traded
     */
    public static TradeStage sell(BigDecimal quantity) {
        return sell(units(quantity));
    }

    /**
     * Begins an order that sells shares, futures contracts or crypto.
     *
     * @param quantity how much: units, cash, or all that is held
     * @return the stage that names what is traded
     */
    public static TradeStage sell(Quantity quantity) {
        return trade(EquityInstruction.SELL, Side.SELL, quantity);
    }

    /**
     * Begins an order that sells borrowed shares.
     *
     * @param quantity the number of shares
     * @return the stage that names what is traded
     */
    public static SharesStage sellShort(long quantity) {
        return sellShort(Quantity.units(quantity));
    }

    /**
     * Begins an order that sells borrowed shares.
     *
     * @param quantity the number of shares, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static SharesStage sellShort(String quantity) {
        return sellShort(units(quantity));
    }

    /**
     * Begins an order that sells borrowed shares.
     *
     * @param quantity the number of shares
     * @return the stage that names what is traded
     */
    public static SharesStage sellShort(BigDecimal quantity) {
        return sellShort(units(quantity));
    }

    /**
     * Begins an order that sells borrowed shares.
     *
     * @param quantity how much: units, cash, or all that is held
     * @return the stage that names what is traded
     */
    public static SharesStage sellShort(Quantity quantity) {
        return trade(EquityInstruction.SELL_SHORT, Side.SELL, quantity);
    }

    /**
     * Begins an order that buys borrowed shares back.
     *
     * @param quantity the number of shares
     * @return the stage that names what is traded
     */
    public static SharesStage buyToCover(long quantity) {
        return buyToCover(Quantity.units(quantity));
    }

    /**
     * Begins an order that buys borrowed shares back.
     *
     * @param quantity the number of shares, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static SharesStage buyToCover(String quantity) {
        return buyToCover(units(quantity));
    }

    /**
     * Begins an order that buys borrowed shares back.
     *
     * @param quantity the number of shares
     * @return the stage that names what is traded
     */
    public static SharesStage buyToCover(BigDecimal quantity) {
        return buyToCover(units(quantity));
    }

    /**
     * Begins an order that buys borrowed shares back.
     *
     * @param quantity how much: units, cash, or all that is held
     * @return the stage that names what is traded
     */
    public static SharesStage buyToCover(Quantity quantity) {
        return trade(EquityInstruction.BUY_TO_COVER, Side.BUY, quantity);
    }

    /**
     * Begins an order that buys for an amount of money, whatever number of shares or units that is.
     *
     * @param money the amount in the account's currency, or in the quote asset of the pair, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static CashStage buyFor(String money) {
        return trade(EquityInstruction.BUY, Side.BUY, Quantity.cash(Objects.requireNonNull(money, "money")));
    }

    /**
     * Begins an order that buys for an amount of money, whatever number of shares or units that is.
     *
     * @param money the amount in the account's currency, or in the quote asset of the pair
     * @return the stage that names what is traded
     */
    public static CashStage buyFor(BigDecimal money) {
        return trade(EquityInstruction.BUY, Side.BUY, Quantity.cash(Objects.requireNonNull(money, "money")));
    }

    /**
     * Begins an order that sells for an amount of money, whatever number of shares or units that is.
     *
     * @param money the amount in the account's currency, or in the quote asset of the pair, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static CashStage sellFor(String money) {
        return trade(EquityInstruction.SELL, Side.SELL, Quantity.cash(Objects.requireNonNull(money, "money")));
    }

    /**
     * Begins an order that sells for an amount of money, whatever number of shares or units that is.
     *
     * @param money the amount in the account's currency, or in the quote asset of the pair
     * @return the stage that names what is traded
     */
    public static CashStage sellFor(BigDecimal money) {
        return trade(EquityInstruction.SELL, Side.SELL, Quantity.cash(Objects.requireNonNull(money, "money")));
    }

    /** {@return the stage that names what is sold: all of it that is held} */
    public static TradeStage sellAll() {
        return sell(Quantity.all());
    }

    static Quantity units(String quantity) {
        return Quantity.units(Objects.requireNonNull(quantity, "quantity"));
    }

    static Quantity units(BigDecimal quantity) {
        return Quantity.units(Objects.requireNonNull(quantity, "quantity"));
    }

    private static SizedTrade trade(EquityInstruction instruction, Side side, Quantity quantity) {
        return new SizedTrade(instruction, side, quantity);
    }
}

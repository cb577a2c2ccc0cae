package io.orderwright.builder;

import io.orderwright.instrument.OptionInstruction;
import io.orderwright.order.Quantity;
import java.math.BigDecimal;

/** The words that begin a sentence about contracts: what is opened or closed, and how many. */
abstract class ContractWords extends TradeWords {
    ContractWords() {}

    /**
     * Begins an order that buys contracts, opening or adding to a long position.
     *
     * @param quantity the number of contracts
     * @return the stage that names what is traded
     */
    public static ContractsStage buyToOpen(long quantity) {
        return buyToOpen(Quantity.units(quantity));
    }

    /**
     * Begins an order that buys contracts, opening or adding to a long position.
     *
     * @param quantity the number of contracts, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static ContractsStage buyToOpen(String quantity) {
        return buyToOpen(units(quantity));
    }

    /**
     * Begins an order that buys contracts, opening or adding to a long position.
     *
     * @param quantity the number of contracts
     * @return the stage that names what is traded
     */
    public static ContractsStage buyToOpen(BigDecimal quantity) {
        return buyToOpen(units(quantity));
    }

    /**
     * Begins an order that buys contracts, opening or adding to a long position.
     *
     * @param quantity how much: units, cash, or all that is held
     * @return the stage that names what is traded
     */
    public static ContractsStage buyToOpen(Quantity quantity) {
        return contracts(OptionInstruction.BUY_TO_OPEN, quantity);
    }

    /**
     * Begins an order that writes contracts, opening or adding to a short position.
     *
     * @param quantity the number of contracts
     * @return the stage that names what is traded
     */
    public static ContractsStage sellToOpen(long quantity) {
        return sellToOpen(Quantity.units(quantity));
    }

    /**
     * Begins an order that writes contracts, opening or adding to a short position.
     *
     * @param quantity the number of contracts, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static ContractsStage sellToOpen(String quantity) {
        return sellToOpen(units(quantity));
    }

    /**
     * Begins an order that writes contracts, opening or adding to a short position.
     *
     * @param quantity the number of contracts
     * @return the stage that names what is traded
     */
    public static ContractsStage sellToOpen(BigDecimal quantity) {
        return sellToOpen(units(quantity));
    }

    /**
     * Begins an order that writes contracts, opening or adding to a short position.
     *
     * @param quantity how much: units, cash, or all that is held
     * @return the stage that names what is traded
     */
    public static ContractsStage sellToOpen(Quantity quantity) {
        return contracts(OptionInstruction.SELL_TO_OPEN, quantity);
    }

    /**
     * Begins an order that buys written contracts back.
     *
     * @param quantity the number of contracts
     * @return the stage that names what is traded
     */
    public static ContractsStage buyToClose(long quantity) {
        return buyToClose(Quantity.units(quantity));
    }

    /**
     * Begins an order that buys written contracts back.
     *
     * @param quantity the number of contracts, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static ContractsStage buyToClose(String quantity) {
        return buyToClose(units(quantity));
    }

    /**
     * Begins an order that buys written contracts back.
     *
     * @param quantity the number of contracts
     * @return the stage that names what is traded
     */
    public static ContractsStage buyToClose(BigDecimal quantity) {
        return buyToClose(units(quantity));
    }

    /**
     * Begins an order that buys written contracts back.
     *
     * @param quantity how much: units, cash, or all that is held
     * @return the stage that names what is traded
     */
    public static ContractsStage buyToClose(Quantity quantity) {
        return contracts(OptionInstruction.BUY_TO_CLOSE, quantity);
    }

    /**
     * Begins an order that sells contracts that are held.
     *
     * @param quantity the number of contracts
     * @return the stage that names what is traded
     */
    public static ClosingSaleStage sellToClose(long quantity) {
        return sellToClose(Quantity.units(quantity));
    }

    /**
     * Begins an order that sells contracts that are held.
     *
     * @param quantity the number of contracts, as plain decimal text
     * @return the stage that names what is traded
     * @throws io.orderwright.InvalidOrderException if it is no plain decimal number
     */
    public static ClosingSaleStage sellToClose(String quantity) {
        return sellToClose(units(quantity));
    }

    /**
     * Begins an order that sells contracts that are held.
     *
     * @param quantity the number of contracts
     * @return the stage that names what is traded
     */
    public static ClosingSaleStage sellToClose(BigDecimal quantity) {
        return sellToClose(units(quantity));
    }

    /**
     * Begins an order that sells contracts that are held.
     *
     * @param quantity how much: units, cash, or all that is held
     * @return the stage that names what is traded
     */
    public static ClosingSaleStage sellToClose(Quantity quantity) {
        return contracts(OptionInstruction.SELL_TO_CLOSE, quantity);
    }

    private static SizedContracts contracts(OptionInstruction instruction, Quantity quantity) {
        return new SizedContracts(instruction, quantity);
    }
}

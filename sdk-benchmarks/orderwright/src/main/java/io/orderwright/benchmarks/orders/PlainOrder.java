package io.orderwright.benchmarks.orders;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderwright.benchmarks.workload.BracketTerms;
import io.orderwright.benchmarks.workload.SingleTerms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The broker's order request as a plain record, without checks: the least that a model can be. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlainOrder(
        @Nullable Session session,
        @Nullable Duration duration,
        @Nullable OrderType orderType,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal stopPrice,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal price,

        @Nullable List<PlainLeg> orderLegCollection,
        StrategyType orderStrategyType,
        @Nullable List<PlainOrder> childOrderStrategies) {

    enum Session {
        NORMAL
    }

    enum Duration {
        DAY,
        GOOD_TILL_CANCEL
    }

    enum OrderType {
        LIMIT,
        STOP_LIMIT
    }

    enum StrategyType {
        SINGLE,
        OCO,
        TRIGGER
    }

    enum Instruction {
        BUY,
        SELL
    }

    enum AssetType {
        EQUITY
    }

    record PlainLeg(Instruction instruction, PlainInstrument instrument, BigDecimal quantity) {}

    record PlainInstrument(AssetType assetType, String symbol) {}

    static PlainOrder single(SingleTerms terms) {
        return new PlainOrder(
                Session.NORMAL,
                Duration.DAY,
                OrderType.LIMIT,
                null,
                new BigDecimal(terms.limit),
                legs(Instruction.BUY, terms.quantity, terms.symbol),
                StrategyType.SINGLE,
                null);
    }

    static PlainOrder bracket(BracketTerms terms) {
        PlainOrder exits = new PlainOrder(
                null, null, null, null, null, null, StrategyType.OCO, List.of(target(terms), stop(terms)));
        return new PlainOrder(
                Session.NORMAL,
                Duration.GOOD_TILL_CANCEL,
                OrderType.LIMIT,
                null,
                new BigDecimal(terms.entry),
                legs(Instruction.BUY, terms.quantity, terms.symbol),
                StrategyType.TRIGGER,
                List.of(exits));
    }

    private static PlainOrder target(BracketTerms terms) {
        return new PlainOrder(
                Session.NORMAL,
                Duration.GOOD_TILL_CANCEL,
                OrderType.LIMIT,
                null,
                new BigDecimal(terms.target),
                legs(Instruction.SELL, terms.quantity, terms.symbol),
                StrategyType.SINGLE,
                null);
    }

    private static PlainOrder stop(BracketTerms terms) {
        return new PlainOrder(
                Session.NORMAL,
                Duration.GOOD_TILL_CANCEL,
                OrderType.STOP_LIMIT,
                new BigDecimal(terms.stop),
                new BigDecimal(terms.stopLimit),
                legs(Instruction.SELL, terms.quantity, terms.symbol),
                StrategyType.SINGLE,
                null);
    }

    private static List<PlainLeg> legs(Instruction instruction, int quantity, String symbol) {
        return List.of(
                new PlainLeg(instruction, new PlainInstrument(AssetType.EQUITY, symbol), BigDecimal.valueOf(quantity)));
    }
}

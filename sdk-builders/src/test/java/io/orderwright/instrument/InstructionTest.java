package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.Violation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstructionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final Future ES = Future.of("ES", YearMonth.of(2026, 12));
    private static final List<Instrument> INSTRUMENTS = List.of(
            Equity.of("AAPL"),
            Option.call("SPY", DAY, "380"),
            ES,
            FutureOption.put(ES, "EW3Z6", DAY, "5000"),
            CryptoPair.spot("BTC", "USDT"),
            VerbatimInstrument.of("X"));

    @ParameterizedTest
    @CsvSource({
        "BUY,BUY,SELL,true,false",
        "SELL,SELL,BUY,false,true",
        "SELL_SHORT,SELL,BUY_TO_COVER,true,false",
        "BUY_TO_COVER,BUY,SELL_SHORT,false,true",
        "SELL_SHORT_EXEMPT,SELL,BUY_TO_COVER,true,false"
    })
    void equity_instructions(
            EquityInstruction instruction, Side side, EquityInstruction reversed, boolean opens, boolean closes) {
        assertInstruction(instruction, side, reversed);
        assertThat(instruction.opens()).isEqualTo(opens);
        assertThat(instruction.closes()).isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvSource({
        "BUY_TO_OPEN,BUY,SELL_TO_CLOSE,true",
        "SELL_TO_CLOSE,SELL,BUY_TO_OPEN,false",
        "SELL_TO_OPEN,SELL,BUY_TO_CLOSE,true",
        "BUY_TO_CLOSE,BUY,SELL_TO_OPEN,false"
    })
    void option_instructions(OptionInstruction instruction, Side side, OptionInstruction reversed, boolean opens) {
        assertInstruction(instruction, side, reversed);
        assertThat(instruction.opens()).isEqualTo(opens);
        assertThat(instruction.closes()).isEqualTo(!opens);
    }

    @ParameterizedTest
    @CsvSource({
        "BUY,BUY,SELL,false,false",
        "SELL,SELL,BUY,false,false",
        "BUY_TO_OPEN,BUY,SELL_TO_CLOSE,true,false",
        "SELL_TO_OPEN,SELL,BUY_TO_CLOSE,true,false",
        "BUY_TO_CLOSE,BUY,SELL_TO_OPEN,false,true",
        "SELL_TO_CLOSE,SELL,BUY_TO_OPEN,false,true"
    })
    void future_instructions(
            FutureInstruction instruction, Side side, FutureInstruction reversed, boolean opens, boolean closes) {
        assertInstruction(instruction, side, reversed);
        assertThat(instruction.opens()).isEqualTo(opens);
        assertThat(instruction.closes()).isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvSource({"BUY,SELL", "SELL,BUY"})
    void sides(Side side, Side reversed) {
        assertInstruction(side, side, reversed);
        assertThat(side.opens()).isFalse();
        assertThat(side.closes()).isFalse();
    }

    private static void assertInstruction(Instruction instruction, Side side, Instruction reversed) {
        assertThat(instruction.side()).contains(side);
        assertThat(instruction.reversed()).isEqualTo(reversed);
        assertThat(instruction.reversed().side()).contains(side.reversed());
    }

    @Test
    void an_exchange_has_neither_side_nor_opposite() {
        assertThat(EquityInstruction.EXCHANGE.side()).isEmpty();
        assertThat(EquityInstruction.EXCHANGE.opens()).isFalse();
        assertThat(EquityInstruction.EXCHANGE.closes()).isFalse();
        assertThat(Refusals.only(EquityInstruction.EXCHANGE::reversed))
                .isEqualTo(new Violation(
                        "instruction",
                        "must have an opposite to be reversed",
                        "EXCHANGE",
                        "write the closing order yourself"));
    }

    @Test
    void an_unknown_word_is_kept_and_tells_nothing() {
        VerbatimInstruction allocate = VerbatimInstruction.of("Allocate");

        assertThat(allocate.code()).isEqualTo("Allocate");
        assertThat(allocate).hasToString("Allocate");
        assertThat(allocate.side()).isEmpty();
        assertThat(allocate.opens()).isFalse();
        assertThat(allocate.closes()).isFalse();
        assertThat(allocate)
                .isEqualTo(VerbatimInstruction.of("Allocate"))
                .hasSameHashCodeAs(VerbatimInstruction.of("Allocate"))
                .isNotEqualTo(VerbatimInstruction.of("BUY"));
        assertThat(Refusals.only(allocate::reversed).value()).isEqualTo("Allocate");
        assertThat(Refusals.only(() -> VerbatimInstruction.of(" ")).path()).isEqualTo("instruction");
    }

    static Stream<Instruction> all() {
        return Stream.<Instruction[]>of(
                        EquityInstruction.values(),
                        OptionInstruction.values(),
                        FutureInstruction.values(),
                        Side.values(),
                        new Instruction[] {VerbatimInstruction.of("Allocate")})
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void fits_the_instruments_of_its_kind_and_verbatim_ones(Instruction instruction) {
        Set<String> fitting = INSTRUMENTS.stream()
                .filter(instruction::fits)
                .map(instrument -> instrument.getClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(fitting).isEqualTo(instruction.match(new Fitting()));
    }

    @ParameterizedTest
    @EnumSource(EquityInstruction.class)
    void finds_equity_instructions_by_their_word(EquityInstruction instruction) {
        assertThat(EquityInstruction.ofCode(instruction.code())).contains(instruction);
    }

    @ParameterizedTest
    @EnumSource(OptionInstruction.class)
    void finds_option_instructions_by_their_word(OptionInstruction instruction) {
        assertThat(OptionInstruction.ofCode(instruction.code())).contains(instruction);
    }

    @ParameterizedTest
    @EnumSource(FutureInstruction.class)
    void finds_future_instructions_by_their_word(FutureInstruction instruction) {
        assertThat(FutureInstruction.ofCode(instruction.code())).contains(instruction);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void finds_sides_by_their_word(Side side) {
        assertThat(Side.ofCode(side.code())).contains(side);
    }

    @Test
    void finds_nothing_for_another_word() {
        assertThat(EquityInstruction.ofCode("BUY_TO_OPEN")).isEmpty();
        assertThat(OptionInstruction.ofCode("SELL_SHORT")).isEmpty();
        assertThat(FutureInstruction.ofCode("buy")).isEmpty();
        assertThat(Side.ofCode("")).isEmpty();
        assertThatNullPointerException().isThrownBy(() -> Side.ofCode(null)).withMessage("code");
    }

    private static final class Fitting implements Instruction.Cases<Set<String>> {
        @Override
        public Set<String> equity(EquityInstruction instruction) {
            return Set.of("Equity", "VerbatimInstrument");
        }

        @Override
        public Set<String> option(OptionInstruction instruction) {
            return Set.of("Option", "FutureOption", "VerbatimInstrument");
        }

        @Override
        public Set<String> future(FutureInstruction instruction) {
            return Set.of("Future", "VerbatimInstrument");
        }

        @Override
        public Set<String> side(Side side) {
            return Set.of("CryptoPair", "VerbatimInstrument");
        }

        @Override
        public Set<String> verbatim(VerbatimInstruction instruction) {
            return Set.of("Equity", "Option", "Future", "FutureOption", "CryptoPair", "VerbatimInstrument");
        }
    }
}

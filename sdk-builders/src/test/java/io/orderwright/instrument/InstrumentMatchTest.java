package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentMatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final Future ES = Future.of("ES", YearMonth.of(2026, 12));

    static Stream<Arguments> instruments() {
        return Stream.of(
                Arguments.of(Equity.of("AAPL"), "equity AAPL"),
                Arguments.of(Option.call("SPY", DAY, "380"), "option SPY   261218C00380000"),
                Arguments.of(ES, "future /ESZ6"),
                Arguments.of(FutureOption.put(ES, "EW3Z6", DAY, "5000"), "future option ./ESZ6 EW3Z6 261218P5000"),
                Arguments.of(CryptoPair.spot("BTC", "USDT"), "pair BTC-USDT"),
                Arguments.of(VerbatimInstrument.of("X"), "verbatim X"));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void matches_its_own_kind_alone(Instrument instrument, String described) {
        assertThat(instrument.match(new Describe())).isEqualTo(described);
    }

    private static final class Describe implements Instrument.Cases<String> {
        @Override
        public String equity(Equity equity) {
            return "equity " + equity.symbol();
        }

        @Override
        public String option(Option option) {
            return "option " + option.symbol();
        }

        @Override
        public String future(Future future) {
            return "future " + future.symbol();
        }

        @Override
        public String futureOption(FutureOption option) {
            return "future option " + option.symbol();
        }

        @Override
        public String cryptoPair(CryptoPair pair) {
            return "pair " + pair.symbol();
        }

        @Override
        public String verbatim(VerbatimInstrument instrument) {
            return "verbatim " + instrument.symbol();
        }
    }
}

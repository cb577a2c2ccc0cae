package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquityTest {
    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "F", "BRK.B", "BRK/B", "BRK-B", "$SPX", "$SPX.X", "BRKpB", "RY:CA", "0700.HK"})
    void keeps_the_ticker_as_it_is_written(String symbol) {
        assertThat(Equity.of(symbol).symbol()).isEqualTo(symbol);
        assertThat(Equity.of(symbol)).hasToString(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AA PL", "AAPL ", " AAPL", "AAPL\n", "AÄPL", "ABCDEFGHIJKLMNOPQRSTU", "\ud800"})
    void refuses_texts_that_are_no_ticker(String symbol) {
        Violation violation = Refusals.only(() -> Equity.of(symbol));

        assertThat(violation.path()).isEqualTo("symbol");
        assertThat(violation.rule()).contains("visible ASCII");
    }

    @ParameterizedTest
    @CsvSource({
        "QQQ   240420P00500000,read it with Option.parse",
        "GOOGL1240420P00500000,read it with Option.parse",
        "GOOG_012122P620,read it with Option.parseTda",
        "AMC_021221C5.50,read it with Option.parseTda",
        "/ESZ6,read it with Future.parse or FutureOption.parse",
        "./ESU4 EW4Q4 240823C5750,read it with Future.parse or FutureOption.parse"
    })
    void refuses_the_symbols_of_options_and_futures(String symbol, String remedy) {
        assertThat(Refusals.only(() -> Equity.of(symbol)).remedy()).isEqualTo(remedy);
    }

    @Test
    void is_equal_by_ticker_and_extra_fields() {
        Equity tagged = Equity.of("AAPL").withExtras(Extras.none().with("schwab", "cusip", "037833100"));

        assertThat(Equity.of("AAPL"))
                .isEqualTo(Equity.of("AAPL"))
                .hasSameHashCodeAs(Equity.of("AAPL"))
                .isNotEqualTo(Equity.of("MSFT"))
                .isNotEqualTo(VerbatimInstrument.of("AAPL"))
                .isNotEqualTo(tagged);
        assertThat(tagged.extras().of("schwab")).containsOnlyKeys("cusip");
        assertThat(tagged.identity()).isEqualTo(Equity.of("AAPL"));
    }

    @Test
    void names_the_argument_that_is_null() {
        assertThatNullPointerException().isThrownBy(() -> Equity.of(null)).withMessage("symbol");
        assertThatNullPointerException()
                .isThrownBy(() -> Equity.of("AAPL").withExtras(null))
                .withMessage("extras");
    }
}

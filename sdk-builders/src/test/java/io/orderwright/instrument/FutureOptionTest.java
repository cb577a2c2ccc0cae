package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FutureOptionTest {
    private static final Future ES = Future.of("ES", YearMonth.of(2024, 9));
    private static final LocalDate AUGUST = LocalDate.of(2024, 8, 23);

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "./ESU4 EW4Q4 240823C5750,/ESU4,ES,2024-09,EW4Q4,2024-08-23,CALL,5750",
                "./GCQ5 OGN5  250625P2095,/GCQ5,GC,2025-08,OGN5,2025-06-25,PUT,2095",
                "./MNQZ5MNQZ5 251219P11000,/MNQZ5,MNQ,2025-12,MNQZ5,2025-12-19,PUT,11000",
                "./ZBU5 OZBN5 250620C142.5,/ZBU5,ZB,2025-09,OZBN5,2025-06-20,CALL,142.5",
                "./ESH0 E3AF0 291217P0.0065,/ESH0,ES,2030-03,E3AF0,2029-12-17,PUT,0.0065",
                "./6EU4 ABCDEF240823C1.085,/6EU4,6E,2024-09,ABCDEF,2024-08-23,CALL,1.085"
            })
    void reads_and_writes_the_symbol(
            String symbol,
            String future,
            String root,
            YearMonth month,
            String series,
            LocalDate expiration,
            OptionType type,
            String strike) {
        FutureOption read = FutureOption.parse(symbol);
        Future underlying = Future.of(root, month);
        FutureOption written = type == OptionType.CALL
                ? FutureOption.call(underlying, series, expiration, strike)
                : FutureOption.put(underlying, series, expiration, strike);

        assertThat(read.symbol()).isEqualTo(symbol);
        assertThat(read.underlyingSymbol()).isEqualTo(future);
        assertThat(read.underlying()).isEqualTo(underlying);
        assertThat(read.series()).isEqualTo(series);
        assertThat(read.expiration()).isEqualTo(expiration);
        assertThat(read.type()).isEqualTo(type);
        assertThat(read.strike()).isEqualTo(new BigDecimal(strike));
        assertThat(written.symbol()).isEqualTo(symbol);
        assertThat(written).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @Test
    void keeps_a_strike_as_the_broker_spelled_it() {
        FutureOption spelled = FutureOption.parse("./ZBU5 OZBN5 250620C142.50");

        assertThat(spelled.symbol()).isEqualTo("./ZBU5 OZBN5 250620C142.50");
        assertThat(spelled).isEqualTo(FutureOption.parse("./ZBU5 OZBN5 250620C142.5"));
        assertThat(spelled).hasSameHashCodeAs(FutureOption.parse("./ZBU5 OZBN5 250620C142.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ESU4 EW4Q4 240823C5750|must be a point",
                "./ESU4|must be a point",
                "./ESU4 EW4Q4 240823C|must be a point",
                "./ESU4 EW4Q4 240230C5750|must have a real date",
                "./ESU4 EW4Q4  240823C5750|must have a real date",
                "./ESU4 EW4Q4 240823X5750|must have C or P",
                "./ESU4 ew4q4 240823C5750|must have a series",
                "./ESU4       240823C5750|must have a series",
                "./ESU4  W4Q4 240823C5750|must have a series",
                "./ESA4 EW4Q4 240823C5750|must have a future",
                "./E U4 EW4Q4 240823C5750|must have a future",
                ".//ESU4EW4Q4 240823C5750|must have a future",
                "./ESU0 EW4Q4 990823C5750|must have a future",
                "./ESU4 EW4Q4 240823C|must be a point",
                "./ESU4 EW4Q4 240823C57x0|must end with the strike",
                "./ESU4 EW4Q4 240823C0|must end with the strike",
                "./ESU4 EW4Q4 240823C-5|must end with the strike",
                "./ESU4 EW4Q4 240823C1e3|must end with the strike"
            })
    void says_what_is_wrong_with_a_symbol(String symbol, String rule) {
        Violation violation = Refusals.only(() -> FutureOption.parse(symbol));

        assertThat(violation.path()).isEqualTo("symbol");
        assertThat(violation.rule()).startsWith(rule);
        assertThat(violation.value()).isEqualTo(symbol);
    }

    @Test
    void says_everything_that_is_wrong_with_the_parts() {
        Future large = Future.of("SM75", YearMonth.of(2024, 9));

        assertThat(Refusals.of(() -> FutureOption.call(large, "EW4Q4XX", LocalDate.of(2100, 1, 1), "0")))
                .extracting(Violation::path)
                .containsExactly("underlying", "series", "expiration", "strike");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1e3", " 5"})
    void refuses_strike_texts_that_are_no_plain_decimal(String strike) {
        assertThat(Refusals.only(() -> FutureOption.put(ES, "EW4Q4", AUGUST, strike))
                        .path())
                .isEqualTo("strike");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "1E-1000000000"})
    void refuses_absurd_strikes(BigDecimal strike) {
        assertThat(Refusals.only(() -> FutureOption.call(ES, "EW4Q4", AUGUST, strike))
                        .path())
                .isEqualTo("strike");
    }

    @Test
    void is_equal_by_value() {
        FutureOption option = FutureOption.call(ES, "EW4Q4", AUGUST, "5750");

        assertThat(option)
                .isEqualTo(FutureOption.call(Future.parse("/ESU24"), "EW4Q4", AUGUST, "5750.00"))
                .isNotEqualTo(FutureOption.put(ES, "EW4Q4", AUGUST, "5750"))
                .isNotEqualTo(FutureOption.call(ES, "EW3Q4", AUGUST, "5750"))
                .isNotEqualTo(FutureOption.call(ES, "EW4Q4", AUGUST.plusDays(1), "5750"))
                .isNotEqualTo(FutureOption.call(ES, "EW4Q4", AUGUST, "5755"))
                .isNotEqualTo(FutureOption.call(Future.parse("/ESZ24"), "EW4Q4", AUGUST, "5750"));
    }

    @Test
    void its_identity_leaves_out_what_was_only_told() {
        FutureOption plain = FutureOption.call(ES, "EW4Q4", AUGUST, "5750");
        FutureOption told = FutureOption.call(ES.withTickSize("0.25"), "EW4Q4", AUGUST, "5750")
                .withExtras(Extras.none().with("tastytrade", "x", "y"));

        assertThat(told).isNotEqualTo(plain);
        assertThat(told.extras().of("tastytrade")).containsOnlyKeys("x");
        assertThat(told.underlying().tickSize()).contains(new BigDecimal("0.25"));
        assertThat(told.identity()).isEqualTo(plain);
        assertThat(plain.identity()).isSameAs(plain);
    }

    @Test
    void prints_for_people() {
        assertThat(FutureOption.call(ES, "EW4Q4", AUGUST, "5750")).hasToString("/ESU4 EW4Q4 2024-08-23 5750 CALL");
    }

    @Test
    void names_the_argument_that_is_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> FutureOption.call(null, "EW4Q4", AUGUST, "1"))
                .withMessage("underlying");
        assertThatNullPointerException()
                .isThrownBy(() -> FutureOption.call(ES, null, AUGUST, "1"))
                .withMessage("series");
    }
}

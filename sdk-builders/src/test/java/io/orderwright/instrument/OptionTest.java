package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTest {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "QQQ   240420P00500000,QQQ,2024-04-20,PUT,500",
                "SPXW  240420C05040000,SPXW,2024-04-20,CALL,5040",
                "SPX   250919C05050000,SPX,2025-09-19,CALL,5050",
                "XYZ   210115C00062500,XYZ,2021-01-15,CALL,62.5",
                "XYZ   240315C00500000,XYZ,2024-03-15,CALL,500",
                "TSLA  230714C00282500,TSLA,2023-07-14,CALL,282.5",
                "AAPL  250117C00150000,AAPL,2025-01-17,CALL,150",
                "AAPL1 250117C00016150,AAPL1,2025-01-17,CALL,16.15",
                "F     250620C00002020,F,2025-06-20,CALL,2.02",
                "F     250620P00002170,F,2025-06-20,PUT,2.17",
                "BRKB  250620C00190000,BRKB,2025-06-20,CALL,190",
                "2SPX  270115P00000001,2SPX,2027-01-15,PUT,0.001",
                "GOOGL1991231C99999999,GOOGL1,2099-12-31,CALL,99999.999",
                "SPY   000103P00064100,SPY,2000-01-03,PUT,64.1",
                "SPY   240229P00001005,SPY,2024-02-29,PUT,1.005"
            })
    void reads_and_writes_the_occ_symbol(
            String symbol, String root, LocalDate expiration, OptionType type, BigDecimal strike) {
        Option read = Option.parse(symbol);
        Option written = Option.of(root, expiration, type, strike);

        assertThat(read.symbol()).isEqualTo(symbol);
        assertThat(read.occSymbol()).isEqualTo(symbol);
        assertThat(read.root()).isEqualTo(root);
        assertThat(read.expiration()).isEqualTo(expiration);
        assertThat(read.type()).isEqualTo(type);
        assertThat(read.strike()).isEqualTo(strike);
        assertThat(written.symbol()).isEqualTo(symbol);
        assertThat(written).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @Test
    void writes_every_cent_up_to_a_thousand_exactly() {
        for (int cents = 1; cents <= 100_000; cents++) {
            String symbol =
                    Option.call("XYZ", JANUARY, BigDecimal.valueOf(cents, 2)).symbol();

            assertThat(symbol).isEqualTo("XYZ   270115C%08d", cents * 10);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "XYZ 210115C00050000|must have exactly 21 characters and has 19|write \"XYZ   210115C00050000\"",
                "XYZ210115C00062500|must have exactly 21 characters and has 18|write \"XYZ   210115C00062500\"",
                "XYZ    210115C00062500|must have exactly 21 characters and has 22|write \"XYZ   210115C00062500\"",
                "QQQ   240420P500|must have exactly 21 characters and has 16|\"QQQ   240420P00500000\"",
                "GOOG_012122P620|must have exactly 21 characters and has 15|Option.parseTda",
                "GOOGLE_012122P1234.12|must be an OCC symbol, which has no underscore|Option.parseTda",
                "./ESU4 EW4Q4 240823C5750|must have exactly 21 characters and has 24|FutureOption.parse",
                "AAPL|must have exactly 21 characters and has 4|yymmdd",
                "SPXW  240420C105040000|must have exactly 21 characters and has 22|8 digits",
                "qqq   240420P00500000|must begin with a root|upper case",
                "$SPX  240420P00500000|must begin with a root|leave out the $",
                "BRK/B 250620C00190000|must begin with a root|BRKB",
                "BRK.B 250620C00190000|must begin with a root|BRKB",
                "      240420P00500000|must begin with a root|padded with blanks",
                " QQQ  240420P00500000|must begin with a root|padded with blanks",
                "Q Q   240420P00500000|must begin with a root|padded with blanks",
                "QÜQ   240420P00500000|must begin with a root|padded with blanks",
                "QQQ   240230P00500000|must have a real date yymmdd as characters 7 to 12|check the expiration",
                "QQQ   230229P00500000|must have a real date yymmdd as characters 7 to 12|check the expiration",
                "QQQ   241301P00500000|must have a real date yymmdd as characters 7 to 12|check the expiration",
                "QQQ   240001P00500000|must have a real date yymmdd as characters 7 to 12|check the expiration",
                "QQQ   240400P00500000|must have a real date yymmdd as characters 7 to 12|check the expiration",
                "QQQ   240431P00500000|must have a real date yymmdd as characters 7 to 12|check the expiration",
                "QQQ   2404 1P00500000|must have a real date yymmdd as characters 7 to 12|check the expiration",
                "QQQ   24٠4٢0P00500000|must have a real date yymmdd as characters 7 to 12|check the expiration",
                "QQQ   240420X00500000|must have C or P as character 13|C for a call",
                "QQQ   240420p00500000|must have C or P as character 13|P for a put",
                "QQQ   240420P005000O0|must end with 8 digits|1000 times the strike",
                "QQQ   240420P0500.000|must end with 8 digits|1000 times the strike",
                "QQQ   240420P-0500000|must end with 8 digits|1000 times the strike",
                "QQQ   240420P00000000|must have a strike above zero|1000 times the strike"
            })
    void says_what_is_wrong_with_an_occ_symbol(String symbol, String rule, String remedy) {
        Violation violation = Refusals.only(() -> Option.parse(symbol));

        assertThat(violation.path()).isEqualTo("symbol");
        assertThat(violation.rule()).startsWith(rule);
        assertThat(violation.value()).isEqualTo(symbol);
        assertThat(violation.remedy()).contains(remedy);
    }

    @Test
    void says_everything_that_is_wrong_with_an_occ_symbol() {
        assertThat(Refusals.of(() -> Option.parse("qqq   249920X0050000O")))
                .extracting(Violation::rule)
                .containsExactly(
                        "must begin with a root of 1 to 6 of A-Z and 0-9, padded with blanks",
                        "must have a real date yymmdd as characters 7 to 12",
                        "must have C or P as character 13",
                        "must end with 8 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "                     "})
    void refuses_empty_and_blank_symbols(String symbol) {
        assertThat(Refusals.of(() -> Option.parse(symbol))).isNotEmpty();
        assertThat(Refusals.of(() -> Option.parseTda(symbol))).isNotEmpty();
    }

    @Test
    void shows_control_characters_and_long_texts_safely() {
        assertThat(Refusals.only(() -> Option.parse("QQQ\n\ud800")).value()).isEqualTo("QQQ\\u000a\\ud800");
        assertThat(Refusals.only(() -> Option.parse("x".repeat(100_000))).value())
                .isEqualTo("x".repeat(80) + "...");
        assertThat(Refusals.only(() -> Option.parse("")).value()).isEqualTo("empty");
    }

    @ParameterizedTest
    @CsvSource({
        "GOOG_012122P620,GOOG,2022-01-21,PUT,620,GOOG  220121P00620000",
        "AMC_021221C5.5,AMC,2021-02-12,CALL,5.5,AMC   210212C00005500",
        "QQQ_043024C431,QQQ,2024-04-30,CALL,431,QQQ   240430C00431000",
        "XYZ_011521C0.125,XYZ,2021-01-15,CALL,0.125,XYZ   210115C00000125",
        "AAPL1_011725C16.15,AAPL1,2025-01-17,CALL,16.15,AAPL1 250117C00016150",
        "SPXW_042024C5040,SPXW,2024-04-20,CALL,5040,SPXW  240420C05040000"
    })
    void reads_and_writes_the_tda_symbol(
            String tda, String root, LocalDate expiration, OptionType type, BigDecimal strike, String occ) {
        Option read = Option.parseTda(tda);

        assertThat(read).isEqualTo(Option.of(root, expiration, type, strike));
        assertThat(read.tdaSymbol()).isEqualTo(tda);
        assertThat(read.symbol()).isEqualTo(occ);
        assertThat(Option.parse(occ).tdaSymbol()).isEqualTo(tda);
    }

    @ParameterizedTest
    @CsvSource({"12.50,XYZ_011527C12.5", "10.00,XYZ_011527C10", "100,XYZ_011527C100", "1E+2,XYZ_011527C100"})
    void writes_tda_strikes_without_needless_zeros(BigDecimal strike, String tda) {
        assertThat(Option.call("XYZ", JANUARY, strike).tdaSymbol()).isEqualTo(tda);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "GOOG012122P620|must have exactly one underscore|underscore",
                "GO_OG_012122P620|must have exactly one underscore|underscore",
                "QQQ   240420P00500000|must have exactly one underscore|Option.parse",
                "_012122P620|must begin with a root|underscore",
                "goog_012122P620|must begin with a root|upper case",
                "$SPX_012122P620|must begin with a root|leave out the $",
                "BRK.B_012122P620|must begin with a root|BRKB",
                "GOOGLE1_012122P620|must begin with a root|underscore",
                "GOOG_|must have a date, a C or P and a strike|underscore",
                "GOOG_012122P|must have a date, a C or P and a strike|underscore",
                "GOOG_022922P620|must have a real date mmddyy|check the expiration",
                "GOOG_220121P620|must have a real date mmddyy|check the expiration",
                "GOOG_12122P6200|must have a real date mmddyy|check the expiration",
                "GOOG_012122X620|must have C or P after the date|C for a call",
                "GOOG_012122p620|must have C or P after the date|C for a call",
                "GOOG_012122P1e3|must end with the strike as a plain decimal number|mmddyy",
                "GOOG_012122P+5|must end with the strike as a plain decimal number|mmddyy",
                "GOOG_012122P5.|must end with the strike as a plain decimal number|mmddyy",
                "GOOG_012122P.5|must end with the strike as a plain decimal number|mmddyy",
                "GOOG_012122P 620|must end with the strike as a plain decimal number|mmddyy",
                "GOOG_012122P1.2.3|must end with the strike as a plain decimal number|mmddyy",
                "GOOG_012122P0|must end with a strike, which must be above zero|positive",
                "GOOG_012122P-5|must end with a strike, which must be above zero|positive",
                "GOOG_012122P100000|must end with a strike, which must be below 100000|check",
                "GOOG_012122P1.0005|must end with a strike, which must have at most 3 decimals|listed",
                "GOOG_012122P12.50|must end with the strike without needless zeros|\"GOOG_012122P12.5\"",
                "GOOG_012122P620.0|must end with the strike without needless zeros|\"GOOG_012122P620\"",
                "GOOG_012122P0620|must end with the strike without needless zeros|\"GOOG_012122P620\""
            })
    void says_what_is_wrong_with_a_tda_symbol(String symbol, String rule, String remedy) {
        Violation violation = Refusals.only(() -> Option.parseTda(symbol));

        assertThat(violation.path()).isEqualTo("symbol");
        assertThat(violation.rule()).startsWith(rule);
        assertThat(violation.value()).isEqualTo(symbol);
        assertThat(violation.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "0,must be above zero",
        "-5,must be above zero",
        "0.000,must be above zero",
        "100000,must be below 100000",
        "1E+1000000000,must be below 100000",
        "1.0005,must have at most 3 decimals",
        "1E-1000000000,must have at most 3 decimals"
    })
    void refuses_a_strike_that_the_symbol_cannot_hold(BigDecimal strike, String rule) {
        Violation violation = Refusals.only(() -> Option.call("SPY", JANUARY, strike));

        assertThat(violation.path()).isEqualTo("strike");
        assertThat(violation.rule()).startsWith(rule);
        assertThat(violation.value()).isEqualTo(strike.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "5 ", "+5", "1e3", "1_000", "1,000", "nan", "inf", "0x10", "5.", ".5", "-", "٥"})
    void refuses_strike_texts_that_are_no_plain_decimal(String strike) {
        Violation violation = Refusals.only(() -> Option.put("SPY", JANUARY, strike));

        assertThat(violation.path()).isEqualTo("strike");
        assertThat(violation.rule()).isEqualTo("must be a plain decimal number");
    }

    @Test
    void takes_zeros_behind_the_third_decimal() {
        Option option = Option.put("SPY", JANUARY, "1.005000");

        assertThat(option.symbol()).isEqualTo("SPY   270115P00001005");
        assertThat(option.strike()).hasToString("1.005000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "spy", "BRK.B", "BRK/B", "$SPX", "SP Y", "SPY ", "TOOLONG", "ÄBC"})
    void refuses_a_root_that_is_none(String root) {
        assertThat(Refusals.only(() -> Option.call(root, JANUARY, "380")).path())
                .isEqualTo("root");
    }

    @Test
    void says_everything_that_is_wrong_with_the_parts() {
        assertThat(Refusals.of(() -> Option.of("spy", LocalDate.of(1999, 12, 31), OptionType.CALL, "0")))
                .extracting(Violation::path)
                .containsExactly("root", "expiration", "strike");
        assertThat(Refusals.only(() -> Option.call("SPY", LocalDate.of(2100, 1, 1), "1"))
                        .path())
                .isEqualTo("expiration");
    }

    @Test
    void is_equal_by_value() {
        Option option = Option.call("XYZ", JANUARY, "50");

        assertThat(option)
                .isEqualTo(Option.call("XYZ", JANUARY, "50.00"))
                .hasSameHashCodeAs(Option.call("XYZ", JANUARY, "50.00"))
                .isNotEqualTo(Option.put("XYZ", JANUARY, "50"))
                .isNotEqualTo(Option.call("XYZ", JANUARY, "50.5"))
                .isNotEqualTo(Option.call("XYZ", JANUARY.plusDays(1), "50"))
                .isNotEqualTo(Option.call("XY", JANUARY, "50"))
                .isNotEqualTo(option.withUnderlying("ABC"))
                .isNotEqualTo(option.withExtras(Extras.none().with("schwab", "x", "y")));
    }

    @Test
    void the_underlying_is_the_root_unless_told() {
        Option weekly = Option.put("SPXW", JANUARY, "5000");

        assertThat(weekly.underlying()).isEqualTo("SPXW");
        assertThat(weekly.withUnderlying("SPX").underlying()).isEqualTo("SPX");
        assertThat(weekly.withUnderlying("$SPX").underlyingSymbol()).isEqualTo("$SPX");
        assertThat(weekly.withUnderlying("SPX").symbol()).isEqualTo("SPXW  270115P05000000");
        assertThat(weekly.withUnderlying("SPXW")).isEqualTo(weekly);
        assertThat(Refusals.only(() -> weekly.withUnderlying(" ")).path()).isEqualTo("underlying");
    }

    @Test
    void its_identity_leaves_out_what_was_only_told() {
        Option plain = Option.put("SPXW", JANUARY, "5000");
        Option told = plain.withUnderlying("SPX").withExtras(Extras.none().with("schwab", "x", "y"));

        assertThat(told.extras().of("schwab")).containsOnlyKeys("x");
        assertThat(told.underlying()).isEqualTo("SPX");
        assertThat(told.identity()).isEqualTo(plain);
        assertThat(plain.identity()).isSameAs(plain);
    }

    @Test
    void prints_for_people() {
        assertThat(Option.put("SPY", JANUARY, "380.50")).hasToString("SPY 2027-01-15 380.5 PUT");
    }

    @Test
    void names_the_argument_that_is_null() {
        assertThatNullPointerException().isThrownBy(() -> Option.parse(null)).withMessage("occ");
        assertThatNullPointerException()
                .isThrownBy(() -> Option.of(null, JANUARY, OptionType.CALL, "1"))
                .withMessage("root");
        assertThatNullPointerException()
                .isThrownBy(() -> Option.call("SPY", null, "1"))
                .withMessage("expiration");
    }

    @Test
    void types_know_their_letter_and_their_opposite() {
        assertThat(OptionType.CALL.letter()).isEqualTo('C');
        assertThat(OptionType.PUT.letter()).isEqualTo('P');
        assertThat(OptionType.CALL.opposite()).isEqualTo(OptionType.PUT);
        assertThat(OptionType.PUT.opposite()).isEqualTo(OptionType.CALL);
    }
}

package io.orderwright.builder;

import static io.orderwright.builder.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.instrument.Equity;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.order.OrderType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadsTest {
    private static final LocalDate JAN = LocalDate.of(2027, 1, 15);
    private static final LocalDate FEB = LocalDate.of(2027, 2, 19);
    private static final Equity SPY = Equity.of("SPY");
    private static final String DEBIT = "debit";
    private static final String CREDIT = "credit";
    private static final String EITHER = "either";

    private static Option p(String strike) {
        return Option.put("SPY", JAN, strike);
    }

    private static Option c(String strike) {
        return Option.call("SPY", JAN, strike);
    }

    private static Option pFeb(String strike) {
        return Option.put("SPY", FEB, strike);
    }

    private static Option cFeb(String strike) {
        return Option.call("SPY", FEB, strike);
    }

    private static BigDecimal n(String strike) {
        return new BigDecimal(strike);
    }

    /** A leg of the table, such as {@code "+2 P390"}; F for the later expiration, {@code "+100 SPY"} for shares. */
    private static String leg(String text, boolean closing) {
        String[] parts = text.split(" ", -1);
        long signed = Long.parseLong(parts[0]);
        boolean buys = signed > 0 != closing;
        long quantity = Math.abs(signed) * 3;
        if (parts[1].equals("SPY")) {
            return (buys ? "BUY " : "SELL ") + quantity + " SPY";
        }
        String date = parts[1].endsWith("F") ? "270219" : "270115";
        return (buys ? "BUY" : "SELL") + (closing ? "_TO_CLOSE " : "_TO_OPEN ") + quantity + " SPY   " + date
                + parts[1].charAt(0) + "00" + parts[1].substring(1, 4) + "000";
    }

    private static String legs(String table, boolean closing) {
        return Stream.of(table.split(", ", -1)).map(text -> leg(text, closing)).collect(Collectors.joining(", "));
    }

    static Stream<Arguments> spreads() {
        return Stream.of(
                row(
                        bullCallVertical("SPY", JAN).strikes("390", "400"),
                        bullCallVertical("SPY", JAN).strikes(n("390"), n("400")),
                        OptionSpreads.bullCallVertical(c("390"), c("400")),
                        "+1 C390, -1 C400 | VERTICAL | debit"),
                row(
                        bearCallVertical("SPY", JAN).strikes("390", "400"),
                        bearCallVertical("SPY", JAN).strikes(n("390"), n("400")),
                        OptionSpreads.bearCallVertical(c("390"), c("400")),
                        "-1 C390, +1 C400 | VERTICAL | credit"),
                row(
                        bullPutVertical("SPY", JAN).strikes("390", "400"),
                        bullPutVertical("SPY", JAN).strikes(n("390"), n("400")),
                        OptionSpreads.bullPutVertical(p("390"), p("400")),
                        "+1 P390, -1 P400 | VERTICAL | credit"),
                row(
                        bearPutVertical("SPY", JAN).strikes("390", "400"),
                        bearPutVertical("SPY", JAN).strikes(n("390"), n("400")),
                        OptionSpreads.bearPutVertical(p("390"), p("400")),
                        "-1 P390, +1 P400 | VERTICAL | debit"),
                row(
                        ironCondor("SPY", JAN).putSpread("380", "390").callSpread("410", "420"),
                        ironCondor("SPY", JAN).putSpread(n("380"), n("390")).callSpread(n("410"), n("420")),
                        OptionSpreads.ironCondor(p("380"), p("390"), c("410"), c("420")),
                        "+1 P380, -1 P390, -1 C410, +1 C420 | IRON_CONDOR | credit"),
                row(
                        ironCondor("SPY", JAN).putSpread("380", "390").callSpread("410", "430"),
                        ironCondor("SPY", JAN).putSpread(n("380"), n("390")).callSpread(n("410"), n("430")),
                        OptionSpreads.ironCondor(p("380"), p("390"), c("410"), c("430")),
                        "+1 P380, -1 P390, -1 C410, +1 C430 | UNBALANCED_IRON_CONDOR | credit"),
                row(
                        reverseIronCondor("SPY", JAN).putSpread("380", "390").callSpread("410", "420"),
                        reverseIronCondor("SPY", JAN)
                                .putSpread(n("380"), n("390"))
                                .callSpread(n("410"), n("420")),
                        OptionSpreads.reverseIronCondor(p("380"), p("390"), c("410"), c("420")),
                        "-1 P380, +1 P390, +1 C410, -1 C420 | IRON_CONDOR | debit"),
                row(
                        ironButterfly("SPY", JAN).strikes("390", "400", "410"),
                        ironButterfly("SPY", JAN).strikes(n("390"), n("400"), n("410")),
                        OptionSpreads.ironButterfly(p("390"), p("400"), c("400"), c("410")),
                        "+1 P390, -1 P400, -1 C400, +1 C410 | IRON_CONDOR | credit"),
                row(
                        ironButterfly("SPY", JAN).strikes("390", "400", "420"),
                        ironButterfly("SPY", JAN).strikes(n("390"), n("400"), n("420")),
                        OptionSpreads.ironButterfly(p("390"), p("400"), c("400"), c("420")),
                        "+1 P390, -1 P400, -1 C400, +1 C420 | UNBALANCED_IRON_CONDOR | credit"),
                row(
                        reverseIronButterfly("SPY", JAN).strikes("390", "400", "410"),
                        reverseIronButterfly("SPY", JAN).strikes(n("390"), n("400"), n("410")),
                        OptionSpreads.reverseIronButterfly(p("390"), p("400"), c("400"), c("410")),
                        "-1 P390, +1 P400, +1 C400, -1 C410 | IRON_CONDOR | debit"),
                row(
                        longStraddle("SPY", JAN).strike("400"),
                        longStraddle("SPY", JAN).strike(n("400")),
                        OptionSpreads.longStraddle(p("400"), c("400")),
                        "+1 P400, +1 C400 | STRADDLE | debit"),
                row(
                        shortStraddle("SPY", JAN).strike("400"),
                        shortStraddle("SPY", JAN).strike(n("400")),
                        OptionSpreads.shortStraddle(p("400"), c("400")),
                        "-1 P400, -1 C400 | STRADDLE | credit"),
                row(
                        longStrangle("SPY", JAN).strikes("390", "410"),
                        longStrangle("SPY", JAN).strikes(n("390"), n("410")),
                        OptionSpreads.longStrangle(p("390"), c("410")),
                        "+1 P390, +1 C410 | STRANGLE | debit"),
                row(
                        shortStrangle("SPY", JAN).strikes("390", "410"),
                        shortStrangle("SPY", JAN).strikes(n("390"), n("410")),
                        OptionSpreads.shortStrangle(p("390"), c("410")),
                        "-1 P390, -1 C410 | STRANGLE | credit"),
                row(
                        longButterfly("SPY", JAN).calls("390", "400", "410"),
                        longButterfly("SPY", JAN).calls(n("390"), n("400"), n("410")),
                        OptionSpreads.longButterfly(c("390"), c("400"), c("410")),
                        "+1 C390, -2 C400, +1 C410 | BUTTERFLY | debit"),
                row(
                        longButterfly("SPY", JAN).puts("390", "400", "420"),
                        longButterfly("SPY", JAN).puts(n("390"), n("400"), n("420")),
                        OptionSpreads.longButterfly(p("390"), p("400"), p("420")),
                        "+1 P390, -2 P400, +1 P420 | UNBALANCED_BUTTERFLY | either"),
                row(
                        shortButterfly("SPY", JAN).puts("390", "400", "410"),
                        shortButterfly("SPY", JAN).puts(n("390"), n("400"), n("410")),
                        OptionSpreads.shortButterfly(p("390"), p("400"), p("410")),
                        "-1 P390, +2 P400, -1 P410 | BUTTERFLY | credit"),
                row(
                        longCondor("SPY", JAN).calls("380", "390", "410", "420"),
                        longCondor("SPY", JAN).calls(n("380"), n("390"), n("410"), n("420")),
                        OptionSpreads.longCondor(c("380"), c("390"), c("410"), c("420")),
                        "+1 C380, -1 C390, -1 C410, +1 C420 | CONDOR | debit"),
                row(
                        longCondor("SPY", JAN).puts("380", "390", "410", "430"),
                        longCondor("SPY", JAN).puts(n("380"), n("390"), n("410"), n("430")),
                        OptionSpreads.longCondor(p("380"), p("390"), p("410"), p("430")),
                        "+1 P380, -1 P390, -1 P410, +1 P430 | UNBALANCED_CONDOR | either"),
                row(
                        shortCondor("SPY", JAN).puts("380", "390", "410", "420"),
                        shortCondor("SPY", JAN).puts(n("380"), n("390"), n("410"), n("420")),
                        OptionSpreads.shortCondor(p("380"), p("390"), p("410"), p("420")),
                        "-1 P380, +1 P390, +1 P410, -1 P420 | CONDOR | credit"),
                row(
                        longCalendar("SPY", JAN, FEB).calls("400"),
                        longCalendar("SPY", JAN, FEB).calls(n("400")),
                        OptionSpreads.longCalendar(c("400"), cFeb("400")),
                        "-1 C400, +1 C400F | CALENDAR | either"),
                row(
                        shortCalendar("SPY", JAN, FEB).puts("400"),
                        shortCalendar("SPY", JAN, FEB).puts(n("400")),
                        OptionSpreads.shortCalendar(p("400"), pFeb("400")),
                        "+1 P400, -1 P400F | CALENDAR | either"),
                row(
                        longDiagonal("SPY", JAN, FEB).calls("410", "400"),
                        longDiagonal("SPY", JAN, FEB).calls(n("410"), n("400")),
                        OptionSpreads.longDiagonal(c("410"), cFeb("400")),
                        "-1 C410, +1 C400F | DIAGONAL | either"),
                row(
                        shortDiagonal("SPY", JAN, FEB).puts("390", "400"),
                        shortDiagonal("SPY", JAN, FEB).puts(n("390"), n("400")),
                        OptionSpreads.shortDiagonal(p("390"), pFeb("400")),
                        "+1 P390, -1 P400F | DIAGONAL | either"),
                row(
                        backRatio("SPY", JAN).calls("400", "410"),
                        backRatio("SPY", JAN).calls(n("400"), n("410")),
                        OptionSpreads.backRatio(c("400"), c("410")),
                        "-1 C400, +2 C410 | BACK_RATIO | either"),
                row(
                        backRatio("SPY", JAN).puts("390", "400"),
                        backRatio("SPY", JAN).puts(n("390"), n("400")),
                        OptionSpreads.backRatio(p("390"), p("400")),
                        "+2 P390, -1 P400 | BACK_RATIO | either"),
                row(
                        frontRatio("SPY", JAN).calls("400", "410"),
                        frontRatio("SPY", JAN).calls(n("400"), n("410")),
                        OptionSpreads.frontRatio(c("400"), c("410")),
                        "+1 C400, -2 C410 | CUSTOM | either"),
                row(
                        coveredCall("SPY", JAN).strike("410"),
                        coveredCall("SPY", JAN).strike(n("410")),
                        OptionSpreads.coveredCall(SPY, c("410")),
                        "+100 SPY, -1 C410 | COVERED | debit"),
                row(
                        protectivePut("SPY", JAN).strike("390"),
                        protectivePut("SPY", JAN).strike(n("390")),
                        OptionSpreads.protectivePut(SPY, p("390")),
                        "+100 SPY, +1 P390 | CUSTOM | debit"),
                row(
                        collar("SPY", JAN).strikes("390", "410"),
                        collar("SPY", JAN).strikes(n("390"), n("410")),
                        OptionSpreads.collar(SPY, p("390"), c("410")),
                        "+100 SPY, +1 P390, -1 C410 | COLLAR_WITH_STOCK | debit"),
                row(
                        syntheticCollar("SPY", JAN).strikes("390", "410"),
                        syntheticCollar("SPY", JAN).strikes(n("390"), n("410")),
                        OptionSpreads.syntheticCollar(p("390"), c("410")),
                        "+1 P390, -1 C410 | COLLAR_SYNTHETIC | either"));
    }

    private static Arguments row(SpreadStage text, SpreadStage numbers, SpreadStage options, String table) {
        String[] parts = table.split(" \\| ", -1);
        return arguments(text, numbers, options, parts[0], parts[1], parts[2]);
    }

    private static String line(String legs, String terms, String strategy) {
        return legs + " | " + terms + " | DAY NORMAL | units 3 " + strategy;
    }

    @ParameterizedTest(name = "{3} {4}")
    @MethodSource("spreads")
    void each_spread_opens(
            SpreadStage text, SpreadStage numbers, SpreadStage options, String legs, String strategy, String effect) {
        String expected = line(legs(legs, false), "MARKET", strategy);
        assertThat(Stream.of(text, numbers, options)
                        .map(spread -> Lines.of(spread.quantity(3).market().build())))
                .containsOnly(expected);
    }

    @ParameterizedTest(name = "{3} {4}")
    @MethodSource("spreads")
    void each_spread_closes(
            SpreadStage text, SpreadStage numbers, SpreadStage options, String legs, String strategy, String effect) {
        assertThat(Lines.of(text.toClose().quantity(3).netZero().build()))
                .isEqualTo(line(legs(legs, true), "NET_ZERO", strategy));
    }

    @ParameterizedTest(name = "{3} {5}")
    @MethodSource("spreads")
    void a_net_price_is_taken_on_the_side_that_it_can_be_on(
            SpreadStage text, SpreadStage numbers, SpreadStage options, String legs, String strategy, String effect) {
        assertPriced(text.quantity(3), effect, legs(legs, false), strategy);
        String closing = effect.equals(EITHER) ? EITHER : effect.equals(DEBIT) ? CREDIT : DEBIT;
        assertPriced(text.toClose().quantity(3), closing, legs(legs, true), strategy);
    }

    private static void assertPriced(SpreadPriceStage spread, String effect, String legs, String strategy) {
        if (effect.equals(CREDIT)) {
            assertThat(Lines.refusals(() -> spread.netDebit("2.5")))
                    .singleElement()
                    .asString()
                    .startsWith("type: must not be NET_DEBIT for a ");
        } else {
            assertThat(Lines.of(spread.netDebit("2.5").build())).isEqualTo(line(legs, "NET_DEBIT price 2.5", strategy));
            assertThat(Lines.of(spread.netDebit(n("2.509")).build()))
                    .isEqualTo(line(legs, "NET_DEBIT price 2.50", strategy));
        }
        if (effect.equals(DEBIT)) {
            assertThat(Lines.refusals(() -> spread.netCredit("2.5")))
                    .singleElement()
                    .asString()
                    .startsWith("type: must not be NET_CREDIT for a ");
        } else {
            assertThat(Lines.of(spread.netCredit("2.5").build()))
                    .isEqualTo(line(legs, "NET_CREDIT price 2.5", strategy));
            assertThat(Lines.of(spread.netCredit(n("0.29")).build()))
                    .isEqualTo(line(legs, "NET_CREDIT price 0.2900", strategy));
        }
    }

    static Stream<Arguments> wrong_strikes_and_expirations() {
        return Stream.of(
                wrong(bullCallVertical("SPY", JAN).strikes("400", "390"), "legs[1].instrument.strike"),
                wrong(bearCallVertical("SPY", JAN).strikes("400", "390"), "legs[1].instrument.strike"),
                wrong(bullPutVertical("SPY", JAN).strikes("400", "390"), "legs[1].instrument.strike"),
                wrong(bearPutVertical("SPY", JAN).strikes("400", "400"), "legs[1].instrument.strike"),
                wrong(
                        ironCondor("SPY", JAN).putSpread("390", "380").callSpread("420", "410"),
                        "legs[1].instrument.strike",
                        "legs[3].instrument.strike"),
                wrong(
                        ironCondor("SPY", JAN).putSpread("380", "410").callSpread("390", "420"),
                        "legs[2].instrument.strike"),
                wrong(
                        ironCondor("SPY", JAN).putSpread("380", "400").callSpread("400", "420"),
                        "legs[2].instrument.strike"),
                wrong(
                        reverseIronCondor("SPY", JAN).putSpread("380", "390").callSpread("420", "410"),
                        "legs[3].instrument.strike"),
                wrong(ironButterfly("SPY", JAN).strikes("400", "390", "410"), "legs[1].instrument.strike"),
                wrong(reverseIronButterfly("SPY", JAN).strikes("390", "400", "400"), "legs[3].instrument.strike"),
                wrong(OptionSpreads.ironButterfly(p("390"), p("400"), c("405"), c("410")), "legs[2].instrument.strike"),
                wrong(OptionSpreads.longStraddle(p("400"), c("410")), "legs[1].instrument.strike"),
                wrong(OptionSpreads.shortStraddle(p("400"), cFeb("400")), "legs[1].instrument.expiration"),
                wrong(longStrangle("SPY", JAN).strikes("410", "390"), "legs[1].instrument.strike"),
                wrong(shortStrangle("SPY", JAN).strikes("400", "400"), "legs[1].instrument.strike"),
                wrong(
                        longButterfly("SPY", JAN).calls("410", "400", "390"),
                        "legs[1].instrument.strike",
                        "legs[2].instrument.strike"),
                wrong(shortButterfly("SPY", JAN).puts("390", "410", "400"), "legs[2].instrument.strike"),
                wrong(longCondor("SPY", JAN).calls("390", "380", "410", "420"), "legs[1].instrument.strike"),
                wrong(shortCondor("SPY", JAN).puts("380", "390", "390", "420"), "legs[2].instrument.strike"),
                wrong(longCalendar("SPY", FEB, JAN).calls("400"), "legs[1].instrument.expiration"),
                wrong(shortCalendar("SPY", JAN, JAN).puts("400"), "legs[1].instrument.expiration"),
                wrong(OptionSpreads.longCalendar(c("400"), cFeb("410")), "legs[1].instrument.strike"),
                wrong(longDiagonal("SPY", JAN, FEB).calls("400", "400"), "legs[1].instrument.strike"),
                wrong(shortDiagonal("SPY", FEB, JAN).puts("400", "390"), "legs[1].instrument.expiration"),
                wrong(backRatio("SPY", JAN).calls("410", "400"), "legs[1].instrument.strike"),
                wrong(frontRatio("SPY", JAN).puts("410", "400"), "legs[1].instrument.strike"),
                wrong(collar("SPY", JAN).strikes("410", "390"), "legs[2].instrument.strike"),
                wrong(syntheticCollar("SPY", JAN).strikes("400", "400"), "legs[1].instrument.strike"),
                wrong(OptionSpreads.coveredCall(SPY, p("410")), "legs[1].instrument.type"),
                wrong(OptionSpreads.protectivePut(SPY, c("390")), "legs[1].instrument.type"),
                wrong(OptionSpreads.coveredCall(Equity.of("QQQ"), c("410")), "legs[1].instrument"),
                wrong(
                        OptionSpreads.longButterfly(c("390"), p("400"), cFeb("410")),
                        "legs[1].instrument.type",
                        "legs[2].instrument.expiration"),
                wrong(
                        bullCallVerticalRoll("SPY").from(JAN, "400", "390").to(JAN, "420", "410"),
                        "legs[1].instrument.strike",
                        "legs[3].instrument.strike"),
                wrong(
                        bearPutVerticalRoll("SPY").from(FEB, "390", "400").to(JAN, "390", "400"),
                        "legs[2].instrument.expiration"),
                wrong(rollShort(cFeb("400"), c("400")), "legs[1].instrument.expiration"),
                wrong(rollLong(c("400"), pFeb("400")), "legs[1].instrument.type"));
    }

    private static Arguments wrong(SpreadSizeStage spread, String... paths) {
        return arguments(spread, paths);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void wrong_strikes_and_expirations(SpreadSizeStage spread, String[] paths) {
        SpreadPriceStage priced = spread.quantity(1);
        assertThat(Stream.of(
                                Lines.refusals(() -> priced.netDebit("1")),
                                Lines.refusals(() -> priced.netDebit(BigDecimal.ONE)),
                                Lines.refusals(() -> priced.netCredit("1")),
                                Lines.refusals(() -> priced.netCredit(BigDecimal.ONE)),
                                Lines.refusals(priced::netZero),
                                Lines.refusals(priced::market))
                        .map(refusals -> refusals.stream()
                                .map(refusal -> refusal.substring(0, refusal.indexOf(':')))
                                .toArray(String[]::new)))
                .containsOnly(paths);
    }

    static Stream<Arguments> rolls() {
        return Stream.of(
                arguments(
                        rollShort("SPY   270115C00400000", "SPY   270219C00400000"),
                        "BUY_TO_CLOSE 1 SPY   270115C00400000, SELL_TO_OPEN 1 SPY   270219C00400000",
                        "CALENDAR"),
                arguments(
                        rollShort(p("400"), pFeb("390")),
                        "BUY_TO_CLOSE 1 SPY   270115P00400000, SELL_TO_OPEN 1 SPY   270219P00390000",
                        "DIAGONAL"),
                arguments(
                        rollLong("SPY   270115C00400000", "SPY   270115C00410000"),
                        "SELL_TO_CLOSE 1 SPY   270115C00400000, BUY_TO_OPEN 1 SPY   270115C00410000",
                        "VERTICAL"),
                arguments(
                        rollLong(c("400"), cFeb("410")),
                        "SELL_TO_CLOSE 1 SPY   270115C00400000, BUY_TO_OPEN 1 SPY   270219C00410000",
                        "DIAGONAL"),
                arguments(
                        bullCallVerticalRoll("SPY").from(JAN, "390", "400").to(FEB, "395", "405"),
                        "SELL_TO_CLOSE 1 SPY   270115C00390000, BUY_TO_CLOSE 1 SPY   270115C00400000, "
                                + "BUY_TO_OPEN 1 SPY   270219C00395000, SELL_TO_OPEN 1 SPY   270219C00405000",
                        "VERTICAL_ROLL"),
                arguments(
                        bullPutVerticalRoll("SPY").from(JAN, "390", "400").to(FEB, "395", "400"),
                        "SELL_TO_CLOSE 1 SPY   270115P00390000, BUY_TO_CLOSE 1 SPY   270115P00400000, "
                                + "BUY_TO_OPEN 1 SPY   270219P00395000, SELL_TO_OPEN 1 SPY   270219P00400000",
                        "UNBALANCED_VERTICAL_ROLL"),
                arguments(
                        bearCallVerticalRoll("SPY")
                                .from(JAN, n("390"), n("400"))
                                .to(JAN, n("410"), n("420")),
                        "BUY_TO_CLOSE 1 SPY   270115C00390000, SELL_TO_CLOSE 1 SPY   270115C00400000, "
                                + "SELL_TO_OPEN 1 SPY   270115C00410000, BUY_TO_OPEN 1 SPY   270115C00420000",
                        "VERTICAL_ROLL"),
                arguments(
                        bearPutVerticalRoll("SPY").from(JAN, "390", "400").to(FEB, "390", "400"),
                        "BUY_TO_CLOSE 1 SPY   270115P00390000, SELL_TO_CLOSE 1 SPY   270115P00400000, "
                                + "SELL_TO_OPEN 1 SPY   270219P00390000, BUY_TO_OPEN 1 SPY   270219P00400000",
                        "VERTICAL_ROLL"),
                arguments(
                        OptionSpreads.bullVerticalRoll(p("390"), p("400"), pFeb("390"), pFeb("400")),
                        "SELL_TO_CLOSE 1 SPY   270115P00390000, BUY_TO_CLOSE 1 SPY   270115P00400000, "
                                + "BUY_TO_OPEN 1 SPY   270219P00390000, SELL_TO_OPEN 1 SPY   270219P00400000",
                        "VERTICAL_ROLL"),
                arguments(
                        OptionSpreads.bearVerticalRoll(c("390"), c("400"), cFeb("390"), cFeb("400")),
                        "BUY_TO_CLOSE 1 SPY   270115C00390000, SELL_TO_CLOSE 1 SPY   270115C00400000, "
                                + "SELL_TO_OPEN 1 SPY   270219C00390000, BUY_TO_OPEN 1 SPY   270219C00400000",
                        "VERTICAL_ROLL"));
    }

    @ParameterizedTest(name = "{2} {1}")
    @MethodSource("rolls")
    void a_roll_leaves_one_and_opens_another(SpreadSizeStage roll, String legs, String strategy) {
        SpreadPriceStage one = roll.quantity(1);
        assertThat(Lines.of(one.netCredit("0.50").build()))
                .isEqualTo(legs + " | NET_CREDIT price 0.50 | DAY NORMAL | units 1 " + strategy);
        assertThat(Lines.of(one.netDebit("0.50").build()))
                .isEqualTo(legs + " | NET_DEBIT price 0.50 | DAY NORMAL | units 1 " + strategy);
    }

    @Test
    void an_iron_condor_reads_as_a_trader_says_it() {
        assertThat(Lines.of(ironCondor("SPY", LocalDate.of(2027, 1, 15))
                        .putSpread("380", "390")
                        .callSpread("410", "420")
                        .quantity(1)
                        .netCredit("2.50")
                        .build()))
                .isEqualTo("BUY_TO_OPEN 1 SPY   270115P00380000, SELL_TO_OPEN 1 SPY   270115P00390000, "
                        + "SELL_TO_OPEN 1 SPY   270115C00410000, BUY_TO_OPEN 1 SPY   270115C00420000 | "
                        + "NET_CREDIT price 2.50 | DAY NORMAL | units 1 IRON_CONDOR");
    }

    @Test
    void options_on_futures_make_spreads_too() {
        OptionContract lower = FutureOption.parse("./ESU4 EW4Q4 240823P5650");
        OptionContract higher = FutureOption.parse("./ESU4 EW4Q4 240823P5700");
        assertThat(Lines.of(OptionSpreads.bullPutVertical(lower, higher)
                        .quantity(1)
                        .netCredit(n("12.125"))
                        .build()))
                .isEqualTo("BUY_TO_OPEN 1 ./ESU4 EW4Q4 240823P5650, SELL_TO_OPEN 1 ./ESU4 EW4Q4 240823P5700 | "
                        + "NET_CREDIT price 12.125 | units 1 VERTICAL");
    }

    @Test
    void a_class_share_and_its_options_are_one_underlying() {
        assertThat(Lines.legs(OptionSpreads.coveredCall(Equity.of("BRK.B"), Option.call("BRKB", JAN, "500"))
                        .quantity(1)
                        .market()
                        .build()))
                .isEqualTo("BUY 100 BRK.B, SELL_TO_OPEN 1 BRKB  270115C00500000");
    }

    @Test
    void a_strike_that_is_no_number_is_refused_at_once() {
        assertThat(Lines.refusals(() -> longStraddle("SPY", JAN).strike("4OO")))
                .containsExactly("strike: must be a decimal number in the digits 0 to 9");
        assertThat(Lines.refusals(() -> ironCondor("SPY", JAN).putSpread("380", "")))
                .containsExactly("strike: must not be empty");
        assertThat(Lines.refusals(() -> longButterfly("SPY", JAN).calls("0", "1", "2")))
                .containsExactly("strike: must be above zero");
        assertThat(Lines.refusals(() -> coveredCall("SPY   270115C00400000", JAN)))
                .hasSize(1);
    }

    @Test
    void the_size_of_a_spread_can_be_changed_later() {
        assertThat(Lines.of(backRatio("SPY", JAN)
                        .calls("400", "410")
                        .quantity(1)
                        .netCredit("0.10")
                        .quantity(5)
                        .build()))
                .isEqualTo("SELL_TO_OPEN 5 SPY   270115C00400000, BUY_TO_OPEN 10 SPY   270115C00410000 | "
                        + "NET_CREDIT price 0.10 | DAY NORMAL | units 5 BACK_RATIO");
    }

    @Test
    void a_net_price_type_is_a_type_of_its_own() {
        assertThat(shortStraddle("SPY", JAN)
                        .strike("400")
                        .quantity(1)
                        .netCredit("7")
                        .type())
                .contains(OrderType.NET_CREDIT);
    }
}

package io.orderwright.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.order.OrderBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerticalSpreadsTest {
    private interface SymbolsAndText {
        OrderBuilder of(String lower, String higher, long quantity, String price);
    }

    private interface SymbolsAndNumber {
        OrderBuilder of(String lower, String higher, long quantity, BigDecimal price);
    }

    private interface OptionsAndText {
        OrderBuilder of(OptionContract lower, OptionContract higher, long quantity, String price);
    }

    private interface OptionsAndNumber {
        OrderBuilder of(OptionContract lower, OptionContract higher, long quantity, BigDecimal price);
    }

    private record Forms(
            SymbolsAndText symbolsAndText,
            SymbolsAndNumber symbolsAndNumber,
            OptionsAndText optionsAndText,
            OptionsAndNumber optionsAndNumber) {}

    /** A line of the table of Schwab's verticals: the lower strike is the first argument and the first leg. */
    private record Row(String name, String letter, String type, String lower, String higher, Forms forms) {
        String symbol(String strike) {
            return "SPY   270115" + letter + "00" + strike + "000";
        }

        String line(String price) {
            return lower + " 2 " + symbol("390") + ", " + higher + " 2 " + symbol("400") + " | " + type + " price "
                    + price + " | DAY NORMAL | units 2 VERTICAL";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "bullCallVerticalOpen",
                        "C",
                        "NET_DEBIT",
                        "BUY_TO_OPEN",
                        "SELL_TO_OPEN",
                        new Forms(
                                VerticalSpreads::bullCallVerticalOpen,
                                VerticalSpreads::bullCallVerticalOpen,
                                VerticalSpreads::bullCallVerticalOpen,
                                VerticalSpreads::bullCallVerticalOpen)),
                new Row(
                        "bullCallVerticalClose",
                        "C",
                        "NET_CREDIT",
                        "SELL_TO_CLOSE",
                        "BUY_TO_CLOSE",
                        new Forms(
                                VerticalSpreads::bullCallVerticalClose,
                                VerticalSpreads::bullCallVerticalClose,
                                VerticalSpreads::bullCallVerticalClose,
                                VerticalSpreads::bullCallVerticalClose)),
                new Row(
                        "bearCallVerticalOpen",
                        "C",
                        "NET_CREDIT",
                        "SELL_TO_OPEN",
                        "BUY_TO_OPEN",
                        new Forms(
                                VerticalSpreads::bearCallVerticalOpen,
                                VerticalSpreads::bearCallVerticalOpen,
                                VerticalSpreads::bearCallVerticalOpen,
                                VerticalSpreads::bearCallVerticalOpen)),
                new Row(
                        "bearCallVerticalClose",
                        "C",
                        "NET_DEBIT",
                        "BUY_TO_CLOSE",
                        "SELL_TO_CLOSE",
                        new Forms(
                                VerticalSpreads::bearCallVerticalClose,
                                VerticalSpreads::bearCallVerticalClose,
                                VerticalSpreads::bearCallVerticalClose,
                                VerticalSpreads::bearCallVerticalClose)),
                new Row(
                        "bullPutVerticalOpen",
                        "P",
                        "NET_CREDIT",
                        "BUY_TO_OPEN",
                        "SELL_TO_OPEN",
                        new Forms(
                                VerticalSpreads::bullPutVerticalOpen,
                                VerticalSpreads::bullPutVerticalOpen,
                                VerticalSpreads::bullPutVerticalOpen,
                                VerticalSpreads::bullPutVerticalOpen)),
                new Row(
                        "bullPutVerticalClose",
                        "P",
                        "NET_DEBIT",
                        "SELL_TO_CLOSE",
                        "BUY_TO_CLOSE",
                        new Forms(
                                VerticalSpreads::bullPutVerticalClose,
                                VerticalSpreads::bullPutVerticalClose,
                                VerticalSpreads::bullPutVerticalClose,
                                VerticalSpreads::bullPutVerticalClose)),
                new Row(
                        "bearPutVerticalOpen",
                        "P",
                        "NET_DEBIT",
                        "SELL_TO_OPEN",
                        "BUY_TO_OPEN",
                        new Forms(
                                VerticalSpreads::bearPutVerticalOpen,
                                VerticalSpreads::bearPutVerticalOpen,
                                VerticalSpreads::bearPutVerticalOpen,
                                VerticalSpreads::bearPutVerticalOpen)),
                new Row(
                        "bearPutVerticalClose",
                        "P",
                        "NET_CREDIT",
                        "BUY_TO_CLOSE",
                        "SELL_TO_CLOSE",
                        new Forms(
                                VerticalSpreads::bearPutVerticalClose,
                                VerticalSpreads::bearPutVerticalClose,
                                VerticalSpreads::bearPutVerticalClose,
                                VerticalSpreads::bearPutVerticalClose)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_template_gives_its_order(Row row) {
        Option lower = Option.parse(row.symbol("390"));
        Option higher = Option.parse(row.symbol("400"));
        Forms forms = row.forms();
        assertThat(Lines.of(forms.symbolsAndText()
                        .of(row.symbol("390"), row.symbol("400"), 2, "4.2")
                        .build()))
                .isEqualTo(row.line("4.2"));
        assertThat(Lines.of(forms.symbolsAndNumber()
                        .of(row.symbol("390"), row.symbol("400"), 2, new BigDecimal("4.209"))
                        .build()))
                .isEqualTo(row.line("4.20"));
        assertThat(Lines.of(forms.optionsAndText().of(lower, higher, 2, "4.2").build()))
                .isEqualTo(row.line("4.2"));
        assertThat(Lines.of(forms.optionsAndNumber()
                        .of(lower, higher, 2, new BigDecimal("0.42009"))
                        .build()))
                .isEqualTo(row.line("0.4200"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void strikes_the_other_way_round_are_refused(Row row) {
        assertThat(Lines.refusals(() -> row.forms().symbolsAndText().of(row.symbol("400"), row.symbol("390"), 1, "1")))
                .singleElement()
                .asString()
                .startsWith("legs[1].instrument.strike: must be above 400, the strike of legs[0], in a "
                        + row.name().substring(0, 4));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void one_strike_twice_is_refused(Row row) {
        assertThat(Lines.refusals(() -> row.forms().symbolsAndText().of(row.symbol("400"), row.symbol("400"), 1, "1")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void all_that_is_wrong_is_said_at_once(Row row) {
        String wrong = row.letter().equals("C") ? "P" : "C";
        assertThat(Lines.refusals(() -> row.forms()
                        .symbolsAndText()
                        .of(row.symbol("400"), "QQQ   270219" + wrong + "00390000", 1, "1")))
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(':')))
                .containsExactly(
                        "legs[1].instrument",
                        "legs[1].instrument.type",
                        "legs[1].instrument.expiration",
                        "legs[1].instrument.strike");
    }

    @Test
    void the_message_says_what_is_wrong_and_what_to_do() {
        assertThatThrownBy(() -> VerticalSpreads.bullCallVerticalOpen(
                        "SPY   270115C00400000", "SPY   270115C00390000", 1, "4.20"))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessage(
                        "legs[1].instrument.strike must be above 400, the strike of legs[0], in a bull call vertical,"
                                + " was 390: give the strikes from the lowest to the highest");
        assertThatThrownBy(() -> VerticalSpreads.bearPutVerticalClose(
                        "SPY   270115P00390000", "SPY   270115C00400000", 1, "4.20"))
                .hasMessage("legs[1].instrument.type must be PUT in a bear put vertical, was CALL: give a put");
    }

    @Test
    void an_index_and_its_weeklies_are_one_underlying() {
        assertThat(Lines.legs(
                        VerticalSpreads.bullPutVerticalOpen("SPX   270115P05000000", "SPXW  270115P05100000", 1, "4.20")
                                .build()))
                .isEqualTo("BUY_TO_OPEN 1 SPX   270115P05000000, SELL_TO_OPEN 1 SPXW  270115P05100000");
    }

    @Test
    void what_is_no_option_or_no_price_is_refused_at_once() {
        String call = "SPY   270115C00390000";
        assertThat(List.of(
                        Lines.refusals(() -> VerticalSpreads.bullCallVerticalOpen("SPY", call, 1, "4.20")),
                        Lines.refusals(() -> VerticalSpreads.bullCallVerticalOpen(call, "SPY_011527C400", 1, "4.20")),
                        Lines.refusals(
                                () -> VerticalSpreads.bullCallVerticalOpen(call, "SPY   270115C00400000", 1, "four"))))
                .extracting(
                        refusals -> refusals.get(0).substring(0, refusals.get(0).indexOf(':')))
                .containsExactly("symbol", "symbol", "price");
    }

    @Test
    void a_quantity_below_one_is_refused_when_the_order_is_built() {
        OrderBuilder none =
                VerticalSpreads.bullCallVerticalOpen("SPY   270115C00390000", "SPY   270115C00400000", 0, "4.20");
        assertThat(Lines.refusals(none::build))
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(':')))
                .containsExactly("legs[0].quantity", "legs[1].quantity", "units");
    }
}

package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FutureTest {
    private static final Future ES = Future.of("ES", YearMonth.of(2026, 12));

    @ParameterizedTest
    @CsvSource({
        "/ESZ6,2026,ES,2026-12",
        "/ESZ5,2026,ES,2035-12",
        "/ESZ6,2016,ES,2016-12",
        "/CLZ2,2022,CL,2022-12",
        "/6EH7,2026,6E,2027-03",
        "/SR3Z6,2026,SR3,2026-12",
        "/M2KU0,2026,M2K,2030-09",
        "NQU5,2025,NQ,2025-09",
        "/VXX22,2026,VX,2022-11",
        "ENQH25,2025,ENQ,2025-03",
        "/ESZ9,2090,ES,2099-12"
    })
    void reads_symbols_and_keeps_their_spelling(String symbol, int reference, String root, YearMonth month) {
        Future future = Future.parse(symbol, reference);

        assertThat(future.root()).isEqualTo(root);
        assertThat(future.contractMonth()).isEqualTo(month);
        assertThat(future.symbol()).isEqualTo(symbol);
        assertThat(future).isEqualTo(Future.of(root, month)).hasSameHashCodeAs(Future.of(root, month));
    }

    @ParameterizedTest
    @CsvSource({
        "1,F", "2,G", "3,H", "4,J", "5,K", "6,M", "7,N", "8,Q", "9,U", "10,V", "11,X", "12,Z",
    })
    void every_month_has_its_letter(int month, String letter) {
        Future future = Future.of("ES", YearMonth.of(2026, month));

        assertThat(future.symbol()).isEqualTo("/ES" + letter + "6");
        assertThat(future.shortSymbol()).isEqualTo("/ES" + letter + "6");
        assertThat(future.longSymbol()).isEqualTo("/ES" + letter + "26");
        assertThat(Future.parse(future.longSymbol())).isEqualTo(future);
    }

    @Test
    void years_of_this_centurys_first_decade_have_a_zero_before_them() {
        assertThat(Future.of("ES", YearMonth.of(2009, 3)).longSymbol()).isEqualTo("/ESH09");
        assertThat(Future.of("ES", YearMonth.of(2009, 3)).shortSymbol()).isEqualTo("/ESH9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/ES",
                "/Z6",
                "Z6",
                "6",
                "/ESA6",
                "/ESZ",
                "/ESZ226",
                "/esz6",
                "/ESz6",
                "//ESZ6",
                "/E SZ6",
                "/ESZ6 ",
                " /ESZ6",
                "/TOOLONGZ6",
                "/ESZ٦",
                "./ESU4 EW4Q4 240823C5750",
                "CON.F.US.EP.Z26",
                "/ES-Z6"
            })
    void refuses_texts_that_are_no_future(String symbol) {
        assertThat(Refusals.only(() -> Future.parse(symbol, 2026)).path()).isEqualTo("symbol");
        assertThat(Refusals.only(() -> Future.parse(symbol)).path()).isEqualTo("symbol");
    }

    @Test
    void refuses_a_year_of_one_digit_without_a_reference() {
        Violation violation = Refusals.only(() -> Future.parse("/ESZ6"));

        assertThat(violation.rule()).contains("two digits of the year");
        assertThat(violation.remedy()).contains("reference year");
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2091, 0, -2026, Integer.MAX_VALUE})
    void refuses_a_reference_year_of_another_century(int reference) {
        assertThat(Refusals.only(() -> Future.parse("/ESZ6", reference)).path()).isEqualTo("referenceYear");
    }

    @Test
    void says_everything_that_is_wrong_with_the_parts() {
        assertThat(Refusals.of(() -> Future.of("/ES", YearMonth.of(1999, 12))))
                .extracting(Violation::path)
                .containsExactly("root", "contractMonth");
    }

    @Test
    void can_be_told_tick_size_point_value_and_contract_id() {
        Future told = ES.withTickSize("0.25").withPointValue("50").withContractId("CON.F.US.EP.Z26");

        assertThat(told.tickSize()).contains(new BigDecimal("0.25"));
        assertThat(told.pointValue()).contains(new BigDecimal("50"));
        assertThat(told.contractId()).contains("CON.F.US.EP.Z26");
        assertThat(told.symbol()).isEqualTo("/ESZ6");
        assertThat(told).isNotEqualTo(ES);
        assertThat(told.identity()).isEqualTo(ES);
        assertThat(ES.identity()).isSameAs(ES);
        assertThat(ES.tickSize()).isEmpty();
        assertThat(ES.pointValue()).isEmpty();
        assertThat(ES.contractId()).isEmpty();
    }

    @Test
    void told_numbers_are_equal_by_value() {
        assertThat(ES.withTickSize("0.25").withPointValue("50"))
                .isEqualTo(ES.withTickSize("0.250").withPointValue("50.00"))
                .hasSameHashCodeAs(ES.withTickSize("0.250").withPointValue("50.00"))
                .isNotEqualTo(ES.withTickSize("0.5").withPointValue("50"))
                .isNotEqualTo(ES.withTickSize("0.25"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.25,0.25",
        "1/4,0.25",
        "1/32,0.03125",
        "1/256,0.00390625",
        "0.00005,0.00005",
        "0.0000001,0.0000001",
        "1,1",
        "5,5",
        "3/6,0.5",
        "1/64,0.015625"
    })
    void takes_tick_sizes_as_exchanges_write_them(String text, BigDecimal tick) {
        assertThat(ES.withTickSize(text).tickSize()).contains(tick);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-0.25",
                "0/4",
                "1/0",
                "1/3",
                "1/",
                "/4",
                "1/2/4",
                "a",
                "1e-2",
                "1 / 4",
                "0.0000000000001",
                "1/1000000000000",
                "1234567890123"
            })
    void refuses_texts_that_are_no_tick_size(String text) {
        assertThat(Refusals.only(() -> ES.withTickSize(text)).path()).isEqualTo("tickSize");
    }

    @Test
    void refuses_a_point_value_and_a_contract_id_that_are_none() {
        assertThat(Refusals.only(() -> ES.withPointValue("x")).path()).isEqualTo("pointValue");
        assertThat(Refusals.only(() -> ES.withPointValue("-1")).path()).isEqualTo("pointValue");
        assertThat(Refusals.only(() -> ES.withContractId(" ")).path()).isEqualTo("contractId");
    }

    @Test
    void keeps_its_spelling_and_what_it_was_told_with_extra_fields() {
        Future future = Future.parse("/VXX22")
                .withTickSize("0.05")
                .withExtras(Extras.none().with("x", "y", "z"));

        assertThat(future.symbol()).isEqualTo("/VXX22");
        assertThat(future).hasToString("/VXX22");
        assertThat(future.tickSize()).contains(new BigDecimal("0.05"));
        assertThat(future.extras().of("x")).containsOnlyKeys("y");
        assertThat(future).isNotEqualTo(Future.parse("/VXX22").withTickSize("0.05"));
        assertThat(future.identity().symbol()).isEqualTo("/VXX22");
    }
}

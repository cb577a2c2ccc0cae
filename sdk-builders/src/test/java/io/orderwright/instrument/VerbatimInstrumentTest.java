package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.extras.Extras;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbatimInstrumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"AAPL", "EUR_USD", "CON.F.US.EP.Z26", " X ", "912797 KJ5", "日経225", "\ud83d\ude80", "BTC/USD"})
    void keeps_the_symbol_as_it_is(String symbol) {
        assertThat(VerbatimInstrument.of(symbol).symbol()).isEqualTo(symbol);
        assertThat(VerbatimInstrument.of(symbol)).hasToString(symbol);
        assertThat(VerbatimInstrument.of(symbol).assetClass()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "A\nB", "A\u0000", "\ud83d", "\ude80\ud83d", "A\u2028B"})
    void refuses_what_can_be_no_symbol(String text) {
        assertThat(Refusals.only(() -> VerbatimInstrument.of(text)).path()).isEqualTo("symbol");
        assertThat(Refusals.only(() -> VerbatimInstrument.of("VTSAX", text)).path())
                .isEqualTo("assetClass");
    }

    @Test
    void refuses_texts_longer_than_any_symbol() {
        assertThat(VerbatimInstrument.of("x".repeat(128)).symbol()).hasSize(128);
        assertThat(Refusals.only(() -> VerbatimInstrument.of("x".repeat(129))).path())
                .isEqualTo("symbol");
    }

    @Test
    void is_equal_by_symbol_asset_class_and_extra_fields() {
        VerbatimInstrument fund = VerbatimInstrument.of("VTSAX", "MUTUAL_FUND");
        VerbatimInstrument tagged = fund.withExtras(Extras.none().with("schwab", "x", "y"));

        assertThat(fund)
                .isEqualTo(VerbatimInstrument.of("VTSAX", "MUTUAL_FUND"))
                .hasSameHashCodeAs(VerbatimInstrument.of("VTSAX", "MUTUAL_FUND"))
                .isNotEqualTo(VerbatimInstrument.of("VTSAX"))
                .isNotEqualTo(VerbatimInstrument.of("VFIAX", "MUTUAL_FUND"))
                .isNotEqualTo(tagged);
        assertThat(fund.assetClass()).contains("MUTUAL_FUND");
        assertThat(tagged.assetClass()).contains("MUTUAL_FUND");
        assertThat(tagged.identity()).isEqualTo(fund);
        assertThat(fund.identity()).isSameAs(fund);
    }
}

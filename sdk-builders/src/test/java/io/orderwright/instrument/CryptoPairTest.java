package io.orderwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoPairTest {
    @ParameterizedTest
    @CsvSource({
        "BTC-USDT,BTC,USDT,SPOT,BTC-USDT,BTC/USDT",
        "BTC/USD,BTC,USD,SPOT,BTC-USD,BTC/USD",
        "BTC:PERP-USDT,BTC,USDT,PERPETUAL,BTC:PERP-USDT,",
        "kPEPE:PERP-USDC,kPEPE,USDC,PERPETUAL,kPEPE:PERP-USDC,",
        "1INCH-USDT,1INCH,USDT,SPOT,1INCH-USDT,1INCH/USDT"
    })
    void reads_and_writes_both_forms(
            String symbol, String base, String quote, PairKind kind, String dash, String slash) {
        CryptoPair read = CryptoPair.parse(symbol);
        CryptoPair written = kind == PairKind.SPOT ? CryptoPair.spot(base, quote) : CryptoPair.perpetual(base, quote);

        assertThat(read.symbol()).isEqualTo(symbol);
        assertThat(read).hasToString(symbol);
        assertThat(read.base()).isEqualTo(base);
        assertThat(read.quote()).isEqualTo(quote);
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.dashSymbol()).isEqualTo(dash);
        assertThat(read.slashSymbol().orElse(null)).isEqualTo(slash);
        assertThat(written.symbol()).isEqualTo(dash);
        assertThat(written).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BTC",
                "BTCUSDT",
                "-",
                "BTC-",
                "-USDT",
                "BTC--USDT",
                "BTC-USDT-X",
                "BTC/USD/X",
                "BTC:PERP/USDT",
                "BTC:FUT-USDT",
                "BTC:perp-USDT",
                ":PERP-USDT",
                "BTC:PERP-",
                "BTC:PERP",
                "BTC-USDT:PERP",
                "BTC -USDT",
                "X-Y:PERP-Z",
                "BTC_USDT",
                "BTC/USD-PERP",
                "A:PERP-B:PERP-C",
                "ABCDEFGHIJKLMNOPQRSTU-USD"
            })
    void refuses_texts_that_are_no_pair(String symbol) {
        assertThat(Refusals.only(() -> CryptoPair.parse(symbol)).path()).isEqualTo("symbol");
    }

    @Test
    void says_everything_that_is_wrong_with_the_parts() {
        assertThat(Refusals.of(() -> CryptoPair.spot("B-C", "")))
                .extracting(Violation::path)
                .containsExactly("base", "quote");
    }

    @Test
    void settlement_and_extra_fields_are_kept_and_left_out_of_the_identity() {
        CryptoPair pair = CryptoPair.perpetual("BTC", "USD");
        CryptoPair told = pair.withSettlement("BTC").withExtras(Extras.none().with("treadfi", "x", "y"));

        assertThat(told.settlement()).contains("BTC");
        assertThat(told.extras().of("treadfi")).containsOnlyKeys("x");
        assertThat(told).isNotEqualTo(pair);
        assertThat(told.identity()).isEqualTo(pair);
        assertThat(pair.identity()).isSameAs(pair);
        assertThat(pair.settlement()).isEmpty();
        assertThat(Refusals.only(() -> pair.withSettlement("")).path()).isEqualTo("settlement");
    }

    @Test
    void spot_and_perpetual_are_different_pairs() {
        assertThat(CryptoPair.spot("BTC", "USDT")).isNotEqualTo(CryptoPair.perpetual("BTC", "USDT"));
        assertThat(CryptoPair.spot("BTC", "USDT")).isNotEqualTo(CryptoPair.spot("BTC", "USD"));
        assertThat(CryptoPair.spot("BTC", "USDT")).isNotEqualTo(CryptoPair.spot("ETH", "USDT"));
    }
}

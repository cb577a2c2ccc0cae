package io.orderwright.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private final Redactor redactor = Redactor.of(List.of("geheim-1", "geheim-12", "12"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the account geheim-1 is closed",
                "{\"access_token\":\"geheim-x\",\"a\":1}",
                "{\"refresh_token\" : \"gehe\\\"im-x\"}",
                "{\"accountNumber\":\"geheim-x\",\"hashValue\":\"geheim-x\"}",
                "{\"accountNumber\":\"geheim-x",
                "{\"Authorization\":\"Bearer geheim-x\"}",
                "{\"apiKey\":\"geheim-x\",\"client_secret\":\"geheim-x\"}",
                "{\"account_ids\":[\"geheim-x\",\"geheim-x\"]}",
                "{\"password\":\"geheim-x\",\"login\":\"geheim-x\"}",
                "grant_type=authorization_code&code=geheim-x&redirect_uri=x",
                "refresh_token=geheim-x&grant_type=refresh_token",
                "see https://host/?state=geheim-x for more"
            })
    void takes_secrets_out(String text) {
        assertThat(redactor.redact(text)).doesNotContain("heim").contains("***");
    }

    @Test
    void takes_out_numbers_that_name_an_account() {
        assertThat(redactor.redact("{\"accountNumber\":123456789,\"price\":190.50,\"accountId\":-1}"))
                .isEqualTo("{\"accountNumber\":\"***\",\"price\":190.50,\"accountId\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderId\":1001,\"status\":\"FILLED\",\"price\":\"190.50\",\"symbol\":\"AAPL\"}",
                "{\"statusCode\":\"OK\",\"quantity\":12}",
                "grant_type=refresh_token",
                ""
            })
    void leaves_the_rest_as_it_is(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void keeps_everything_on_one_line() {
        assertThat(redactor.redact("a\r\n2026-01-01 INFO forged\u0000b")).isEqualTo("a 2026-01-01 INFO forged b");
    }

    @Test
    @Timeout(20)
    void hostile_text_costs_no_more_than_its_length() {
        String text = "{\"token\":\"" + "\\".repeat(200_000) + "token\"token=".repeat(5_000);
        assertThat(redactor.redact(text)).isNotEmpty();
    }

    @Test
    void does_not_print_its_secrets() {
        assertThat(redactor.toString()).doesNotContain("geheim");
        assertThat(new WireLog(true, List.of(), redactor).toString()).doesNotContain("geheim");
        assertThat(EngineSettings.of(Said.GRAMMAR)
                        .withLog(new WireLog(true, List.of(), redactor))
                        .toString())
                .doesNotContain("geheim");
    }
}

package io.orderwright.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({"0,PT0S", "120,PT2M", "' 7 ',PT7S", "99999999999,PT8760000H", "123456789012345678901,PT8760000H"})
    void reads_seconds(String value, Duration wait) {
        assertThat(RetryAfter.of(Said.reply(503, "Retry-After:" + value).headers(), () -> FakeTime.START))
                .contains(wait);
    }

    @Test
    void reads_a_date_against_our_clock() {
        assertThat(RetryAfter.of(
                        Said.reply(503, "Retry-After: Sat, 21 Nov 2026 12:01:00 GMT")
                                .headers(),
                        () -> FakeTime.START))
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void reads_a_date_against_the_brokers_own_clock_where_it_tells() {
        assertThat(RetryAfter.of(
                        Said.reply(
                                        503,
                                        "Date: Sat, 21 Nov 2026 12:30:00 GMT",
                                        "Retry-After: Sat, 21 Nov 2026 12:30:10 GMT")
                                .headers(),
                        () -> FakeTime.START))
                .contains(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Sat, 99 Nov 2026 12:01:00 GMT", "١٢"})
    void leaves_out_what_is_neither(String value) {
        assertThat(RetryAfter.of(Said.reply(503, "Retry-After:" + value).headers(), () -> FakeTime.START))
                .isEmpty();
    }
}

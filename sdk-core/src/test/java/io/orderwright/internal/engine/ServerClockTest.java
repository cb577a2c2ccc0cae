package io.orderwright.internal.engine;

import static io.orderwright.internal.engine.Said.READ;
import static io.orderwright.internal.engine.Said.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {
    private final FakeTime time = new FakeTime();
    private final ServerClock clock = new ServerClock(time::now, time::nanos);

    @Test
    void knows_only_our_own_clock_before_the_first_reply() {
        assertThat(clock.estimate()).isEqualTo(FakeTime.START);
        assertThat(clock.uncertainty()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_first_reply_tells_the_time_to_half_a_second_and_half_its_round_trip() {
        answer(Duration.ZERO, Duration.ofMillis(200));
        assertThat(clock.uncertainty()).isEqualTo(Duration.ofMillis(600));
        assertThat(clock.estimate()).isEqualTo(FakeTime.START.plusMillis(600));
    }

    @Test
    void a_reply_at_the_turn_of_a_second_narrows_it() {
        time.advance(Duration.ofMillis(950));
        answer(Duration.ZERO, Duration.ZERO);
        time.advance(Duration.ofMillis(60));
        answer(Duration.ZERO, Duration.ZERO);
        assertThat(clock.uncertainty()).isLessThan(Duration.ofMillis(31));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -90_000, 90_000, 123, -3_600_000})
    void the_true_time_is_never_outside_what_it_says(long skewMillis) {
        Duration skew = Duration.ofMillis(skewMillis);
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            time.advance(Duration.ofMillis(random.nextInt(5_000)));
            answer(skew, Duration.ofMillis(random.nextInt(300)));
            ServerClock.Reading reading = clock.read();
            Instant truth = time.now().plus(skew);
            assertThat(Duration.between(truth, reading.instant()).abs())
                    .as("reply %d", i)
                    .isLessThanOrEqualTo(reading.uncertainty());
        }
        // Half of what one reply alone could tell.
        assertThat(clock.uncertainty()).isLessThan(Duration.ofMillis(250));
    }

    @Test
    void it_grows_less_sure_as_time_passes() {
        answer(Duration.ZERO, Duration.ZERO);
        time.advance(Duration.ofHours(1));
        assertThat(clock.uncertainty()).isEqualTo(Duration.ofMillis(500 + 1_800));
    }

    @Test
    void a_clock_that_steps_is_followed() {
        answer(Duration.ZERO, Duration.ofMillis(10));
        time.advance(Duration.ofSeconds(10));
        answer(Duration.ofSeconds(90), Duration.ofMillis(10));
        assertThat(Duration.between(time.now().plusSeconds(90), clock.estimate())
                        .abs())
                .isLessThanOrEqualTo(clock.uncertainty());
    }

    /** What was stamped before the jump, or after the next, lies as far off as the clock has jumped. */
    @Test
    void a_clock_that_has_stepped_is_trusted_less_for_a_while() {
        answer(Duration.ZERO, Duration.ofMillis(10));
        time.advance(Duration.ofSeconds(10));
        answer(Duration.ofSeconds(90), Duration.ofMillis(10));
        assertThat(clock.uncertainty()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(93));
        time.advance(Duration.ofMinutes(11));
        answer(Duration.ofSeconds(90), Duration.ofMillis(10));
        assertThat(clock.uncertainty()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_reply_that_was_stored_on_the_way_or_has_no_date_says_nothing() {
        for (Attempt.Answered reply : new Attempt.Answered[] {
            reply(200, "Age: 60", "Date: Sat, 21 Nov 2026 11:00:00 GMT"), reply(200), reply(200, "Date: yesterday")
        }) {
            ClockedExchange.create(new Said(reply), clock, time::nanos).exchange(READ, time.context());
        }
        assertThat(clock.uncertainty()).isEqualTo(Duration.ofMinutes(5));
    }

    /** A reply whose header is written half way through its round trip, by a clock that is off. */
    private void answer(Duration skew, Duration roundTrip) {
        Exchange broker = (call, context) -> {
            time.advance(roundTrip.dividedBy(2));
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    time.now().plus(skew).atOffset(ZoneOffset.UTC));
            time.advance(roundTrip.minus(roundTrip.dividedBy(2)));
            return reply(200, "Date: " + date);
        };
        ClockedExchange.create(broker, clock, time::nanos).exchange(READ, time.context());
    }
}

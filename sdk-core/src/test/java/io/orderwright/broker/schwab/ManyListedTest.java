package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Order;
import io.orderwright.client.OrderQuery;
import io.orderwright.testing.TokenServer;
import io.orderwright.testing.TokenServer.Answer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At a server that never shows more than the latest 3,000 orders, whatever number is asked for. */
class ManyListedTest {
    private static final Instant OPEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Pattern WINDOW = Pattern.compile("fromEnteredTime=([^&]+)&toEnteredTime=([^&]+)&");
    private static final int SHOWN = 3_000;

    @ParameterizedTest
    @ValueSource(ints = {2_999, 3_000, 3_001, 9_500})
    void shows_every_order_once_though_the_server_shows_no_more_than_a_part(int orders) throws Exception {
        List<Order> listed = listed(orders, UnaryOperator.identity());

        assertThat(listed.stream().map(order -> order.id().value()))
                .containsExactlyInAnyOrderElementsOf(LongStream.range(0, orders)
                        .mapToObj(number -> Long.toString(1_000 + number))
                        .toList());
    }

    @Test
    void says_so_where_the_server_cuts_times_to_dates_and_a_day_holds_too_many() {
        assertThatThrownBy(() -> listed(3_001, time -> time.truncatedTo(ChronoUnit.DAYS)))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("list a shorter time");
    }

    private static List<Order> listed(int orders, UnaryOperator<Instant> cut) throws Exception {
        TokenStore login = TokenStore.inMemory();
        login.save(SchwabLogin.of("I0.token@", Instant.now().plus(Duration.ofHours(1)), "refresh", Instant.now()));
        try (TokenServer server = new TokenServer(request -> shown(request.line(), orders, cut));
                SchwabClient client = Schwab.client()
                        .account("HASH")
                        .credentials(
                                SchwabOAuth.app("key", "secret", URI.create("https://127.0.0.1:8182/"))
                                        .baseUrl(server.url())
                                        .build(),
                                login)
                        .baseUrl(server.url())
                        .build()) {
            return client.orders().list(OrderQuery.entered(OPEN.minusSeconds(60), OPEN.plus(Duration.ofHours(5))));
        }
    }

    /** One order each second; the latest of those that were asked for. */
    private static Answer shown(String line, int orders, UnaryOperator<Instant> cut) {
        Matcher window = WINDOW.matcher(line);
        if (!window.find()) {
            return new Answer(400, "{\"message\":\"no window\"}");
        }
        Instant from = cut.apply(time(window.group(1)));
        Instant asked = time(window.group(2));
        Instant to = cut.apply(asked).equals(asked) ? asked : cut.apply(asked).plus(Duration.ofDays(1));
        List<String> matching = LongStream.range(0, orders)
                .filter(number -> !OPEN.plusSeconds(number).isBefore(from)
                        && !OPEN.plusSeconds(number).isAfter(to))
                .mapToObj(ManyListedTest::order)
                .toList();
        return new Answer(
                200,
                matching.stream()
                        .skip(Math.max(0, matching.size() - SHOWN))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private static Instant time(String parameter) {
        return Instant.parse(URLDecoder.decode(parameter, StandardCharsets.UTF_8));
    }

    private static String order(long number) {
        return "{\"orderId\":" + (1_000 + number) + ",\"status\":\"FILLED\",\"enteredTime\":\""
                + OPEN.plusSeconds(number)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace("Z", "+0000") + "\"}";
    }
}

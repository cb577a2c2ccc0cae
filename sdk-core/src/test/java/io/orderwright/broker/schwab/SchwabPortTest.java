package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.client.Order;
import io.orderwright.client.Request;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.submit.Look;
import io.orderwright.internal.submit.Sought;
import io.orderwright.testing.Replies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchwabPortTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final SchwabPort PORT = new SchwabPort(
            new SchwabCalls("HASH1"), Schwab.dialect(), InstantSource.fixed(NOW), SchwabPort.USUAL_HORIZON);

    private final List<Call> calls = new ArrayList<>();

    /** Answers as the transport does: a successful read goes to the call's reader. */
    private Function<Call, Attempt> answering(int status, String body) {
        return call -> {
            calls.add(call);
            if (status != 200) {
                return Replies.of(status, body);
            }
            try {
                call.reader().orElseThrow().read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
                return Replies.of(status, "");
            } catch (IOException e) {
                return Replies.cut(Replies.of(status, ""));
            }
        };
    }

    private static String listing(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(number -> "{\"orderId\":" + (number + 1) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void looks_from_the_moment_given_to_a_day_ahead_whatever_the_status() {
        Look look = PORT.look(Sought.since(NOW.minusSeconds(10)), answering(200, listing(2)));

        assertThat(look.complete()).isTrue();
        assertThat(look.orders()).extracting(order -> order.id().value()).containsExactly("1", "2");
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/accounts/HASH1/orders");
            assertThat(call.query().stream().map(pair -> pair.name() + "=" + pair.value()))
                    .containsExactly(
                            "fromEnteredTime=2026-11-20T14:59:50.000Z",
                            "toEnteredTime=2026-11-21T15:00:00.000Z",
                            "maxResults=3000");
        });
    }

    @Test
    void an_empty_listing_is_a_complete_look() {
        assertThat(PORT.look(Sought.since(NOW), answering(200, "[]"))).isEqualTo(new Look(true, List.of()));
    }

    @Test
    void a_listing_as_long_as_the_cap_is_not_complete() {
        assertThat(PORT.look(Sought.since(NOW), answering(200, listing(2_999))).complete())
                .isTrue();
        assertThat(PORT.look(Sought.since(NOW), answering(200, listing(3_000))).complete())
                .isFalse();
    }

    @Test
    void a_listing_that_is_cut_keeps_what_it_showed_and_is_not_complete() {
        Look look = PORT.look(Sought.since(NOW), answering(200, "[{\"orderId\":1},{\"orde"));

        assertThat(look.complete()).isFalse();
        assertThat(look.orders()).hasSize(1);
    }

    @Test
    void what_is_no_listing_is_a_failed_look() {
        for (int status : new int[] {204, 302, 400, 401, 404, 429, 500, 503}) {
            assertThat(PORT.look(Sought.since(NOW), answering(status, listing(1))))
                    .isEqualTo(Look.FAILED);
        }
        assertThat(PORT.look(Sought.since(NOW), answering(200, "<html>Access Denied")))
                .isEqualTo(Look.FAILED);
        assertThat(PORT.look(
                        Sought.since(NOW),
                        call -> new Attempt.Unsure("reset", null, new Attempt.Wire(Attempt.Phase.REQUEST_SENT, true))))
                .isEqualTo(Look.FAILED);
        assertThat(PORT.look(Sought.since(NOW), call -> new Attempt.NotSent(Attempt.Reason.UNREACHABLE, "down", null)))
                .isEqualTo(Look.FAILED);
    }

    @Test
    void a_success_whose_body_nobody_read_is_not_a_complete_look() {
        assertThat(PORT.look(Sought.since(NOW), call -> Replies.of(200, "[]"))).isEqualTo(Look.FAILED);
    }

    @Test
    void a_listing_that_is_read_again_is_not_counted_twice() {
        Function<Call, Attempt> twice = call -> {
            var unused = answering(200, "[{\"orderId\":1},").apply(call);
            return answering(200, listing(2)).apply(call);
        };

        assertThat(PORT.look(Sought.since(NOW), twice).orders()).hasSize(2);
    }

    @Test
    void a_look_far_back_is_several_listings_and_complete_only_if_all_are() {
        Instant longAgo = NOW.minus(Duration.ofDays(400));

        assertThat(PORT.look(Sought.since(longAgo), answering(200, "[]")).complete())
                .isTrue();
        assertThat(calls).hasSize(2);
        Function<Call, Attempt> oneFails = call -> calls.size() % 2 == 0
                ? answering(200, "[]").apply(call)
                : answering(500, "").apply(call);
        assertThat(PORT.look(Sought.since(longAgo), oneFails).complete()).isFalse();
    }

    @Test
    void reads_one_order_or_says_that_it_can_not() {
        Order order = PORT.order(Replies.of(200, "{\"orderId\":17}"));

        assertThat(order.id().value()).isEqualTo("17");
        assertThatThrownBy(() -> PORT.order(Replies.of(200, "<html>"))).isInstanceOf(UnreadableReplyException.class);
        assertThatThrownBy(() -> PORT.order(Replies.cut(Replies.of(200, "{\"orderId\":17}"))))
                .isInstanceOf(UnreadableReplyException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void sends_bodies_as_they_were_planned() {
        Request request = PORT.restored("{\"a\":1}", Optional.empty());

        assertThat(PORT.place(request).body()).hasValue("{\"a\":1}");
        assertThat(PORT.replace("17", request).path()).isEqualTo("/accounts/HASH1/orders/17");
        assertThat(PORT.broker()).isEqualTo("schwab");
    }
}

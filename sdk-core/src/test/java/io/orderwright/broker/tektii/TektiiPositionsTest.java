package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.broker.tektii.GatewayServer.Received;
import io.orderwright.client.OrderId;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.OutcomeUnknownException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions at a gateway: closed once, and their exits moved. */
class TektiiPositionsTest extends GatewayRig {
    @Test
    void a_position_is_closed_by_its_id() {
        gateway.on("DELETE /v1/positions/KO_position", 200, "{\"id\":\"o9\",\"status\":\"PENDING\"}");

        try (TektiiClient client = builder().build()) {
            assertThat(client.openPositions().close("KO_position"))
                    .isEqualTo(new TektiiClosing("KO_position", Optional.of(OrderId.order("tektii", "", "o9")), false));
        }
        assertThat(gateway.received("DELETE /v1/positions/KO_position"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).isEmpty());
    }

    @Test
    void a_part_is_closed_with_a_body_that_the_gateway_reads() {
        gateway.on("GET /v1/positions/p1", 200, POSITION.formatted("10"))
                .on("DELETE /v1/positions/p1", 200, "{\"id\":\"o9\",\"status\":\"PENDING\"}");

        try (TektiiClient client = builder().build()) {
            assertThat(client.openPositions()
                            .reduce("p1", new BigDecimal("2.5"))
                            .recovered())
                    .isFalse();
        }
        assertThat(gateway.received("DELETE /v1/positions/p1")).singleElement().satisfies(sent -> {
            assertThat(sent.body()).isEqualTo("{\"quantity\":\"2.5\"}");
            assertThat(sent.contentType()).contains("application/json");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10.00", "11", "0", "-1"})
    void a_part_that_is_not_less_than_all_closes_nothing(String quantity) {
        gateway.on("GET /v1/positions/p1", 200, POSITION.formatted("10"));

        try (TektiiClient client = builder().build()) {
            assertThatThrownBy(() -> client.openPositions().reduce("p1", new BigDecimal(quantity)))
                    .isInstanceOf(InvalidOrderException.class);
        }
        assertThat(gateway.received("DELETE /v1/positions/p1")).isEmpty();
    }

    @Test
    void a_close_whose_answer_is_lost_is_told_by_the_position() {
        AtomicBoolean closed = new AtomicBoolean();
        gateway.on("DELETE /v1/positions/p1", request -> {
                    closed.set(true);
                    return GatewayServer.lost();
                })
                .on(
                        "GET /v1/positions/p1",
                        request -> closed.get()
                                ? GatewayServer.of(404, "{\"code\":\"POSITION_NOT_FOUND\",\"message\":\"no p1\"}")
                                : GatewayServer.of(200, POSITION.formatted("10")));

        try (TektiiClient client = builder().build()) {
            assertThat(client.openPositions().close("p1")).isEqualTo(new TektiiClosing("p1", Optional.empty(), true));
        }
        assertThat(gateway.received("DELETE /v1/positions/p1")).hasSize(1);
    }

    @Test
    void a_close_that_nothing_tells_of_is_not_sent_again() {
        gateway.on("DELETE /v1/positions/p1", 502, "{\"code\":\"PROVIDER_ERROR\",\"message\":\"timeout\"}")
                .on("GET /v1/positions/p1", 200, POSITION.formatted("10"));

        try (TektiiClient client = builder()
                .options(TektiiClientBuilder.USUAL.resolve(Duration.ofMillis(1)))
                .build()) {
            OutcomeUnknownException unknown = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> client.openPositions().close("p1"));

            assertThat(unknown).hasMessageContaining("read the position before closing it again");
            assertThat(unknown.failure().httpStatus()).hasValue(502);
        }
        assertThat(gateway.received("DELETE /v1/positions/p1")).hasSize(1);
    }

    @Test
    void a_position_that_is_not_there_is_not_found() {
        gateway.on("DELETE /v1/positions/p1", 404, "{\"code\":\"POSITION_NOT_FOUND\",\"message\":\"no p1\"}");

        try (TektiiClient client = builder().build()) {
            assertThatThrownBy(() -> client.openPositions().close("p1")).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void all_positions_are_closed_at_once() {
        gateway.on(
                "DELETE /v1/positions",
                200,
                "[{\"id\":\"o1\",\"status\":\"PENDING\"},{\"id\":\"o2\",\"status\":\"OPEN\"}]");

        try (TektiiClient client = builder().build()) {
            assertThat(client.openPositions().closeAll())
                    .extracting(OrderId::value)
                    .containsExactly("o1", "o2");
        }
    }

    @Test
    void exits_are_moved() {
        gateway.on(
                "PATCH /v1/positions/p1",
                200,
                "{\"position_id\":\"p1\",\"stop_loss\":{\"order_ids\":[\"a\",\"b\"],\"trigger_price\":\"45.50\"}}");

        try (TektiiClient client = builder().build()) {
            TektiiExits exits = client.openPositions().moveExits("p1", TektiiExitLevels.stopLoss("45.50"));

            assertThat(exits.stopLoss())
                    .contains(new TektiiExits.Moved(List.of("a", "b"), Optional.of(new BigDecimal("45.50"))));
            assertThat(exits.takeProfit()).isEmpty();
        }
        assertThat(gateway.received("PATCH /v1/positions/p1"))
                .extracting(Received::body)
                .containsExactly("{\"stop_loss\":\"45.50\"}");
    }

    @Test
    void exits_that_may_be_lost_are_not_left_unsaid() {
        gateway.on(
                "PATCH /v1/positions/p1", 502, "{\"code\":\"PROVIDER_ERROR\",\"message\":\"could not be put back\"}");

        try (TektiiClient client = builder().build()) {
            assertThatThrownBy(() -> client.openPositions().moveExits("p1", TektiiExitLevels.of("45", "60")))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("its exits may be lost");
        }
        assertThat(gateway.received("PATCH /v1/positions/p1"))
                .extracting(Received::body)
                .containsExactly("{\"stop_loss\":\"45\",\"take_profit\":\"60\"}");
    }

    @Test
    void levels_must_be_there_and_above_zero() {
        assertThatThrownBy(() -> new TektiiExitLevels(Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidOrderException.class);
        assertThatThrownBy(() -> TektiiExitLevels.stopLoss("0")).isInstanceOf(InvalidOrderException.class);
        assertThatThrownBy(() -> TektiiExitLevels.takeProfit("-1")).isInstanceOf(InvalidOrderException.class);
    }

    @Test
    void positions_show_what_they_are_closed_by() {
        gateway.on("GET /v1/positions", 200, """
                [{"id":"p1","symbol":"BTC/USD","side":"SHORT","quantity":"0.5","average_entry_price":"90000",
                  "current_price":"91000","unrealized_pnl":"-500","realized_pnl":"0","opened_at":"2026-03-02T14:30:00Z",
                  "updated_at":"2026-03-02T14:30:00Z","margin_mode":"CROSS","leverage":"2","liquidation_price":"130000"}]""");

        try (TektiiClient client = builder().build()) {
            assertThat(client.openPositions().list()).singleElement().satisfies(position -> {
                assertThat(position.id()).isEqualTo("p1");
                assertThat(position.isShort()).isTrue();
                assertThat(position.quantity()).isEqualByComparingTo("0.5");
                assertThat(position.unrealizedProfit()).contains(new BigDecimal("-500"));
                assertThat(position.marginMode()).contains("CROSS");
                assertThat(position.openedAt()).contains(Instant.parse("2026-03-02T14:30:00Z"));
            });
            assertThat(client.positions().get(0).quantity()).isEqualByComparingTo("-0.5");
        }
    }
}

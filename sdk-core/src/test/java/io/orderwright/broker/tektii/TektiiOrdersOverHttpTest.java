package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.broker.tektii.GatewayServer.Received;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderListener;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.PositionUnprotected;
import io.orderwright.client.ReplaceResult;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.OutcomeUnknownException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Orders at a gateway, placed, listed and changed; what is lost is found. */
class TektiiOrdersOverHttpTest extends GatewayRig {
    @Test
    void an_order_is_placed_with_a_client_order_id_and_read_back() {
        gateway.on("POST /v1/orders", 201, "{\"id\":\"o1\",\"status\":\"PENDING\"}")
                .on("GET /v1/orders/o1", request -> GatewayServer.of(200, order("o1", sentId(), "OPEN")));

        try (TektiiClient client = builder().build()) {
            PlacedOrder placed = client.orders().place(Wire.limit("50.10").hidden(false));

            assertThat(placed.id()).isEqualTo(OrderId.order("tektii", "", "o1"));
            assertThat(placed.recovered()).isFalse();
        }
        Received sent = gateway.received("POST /v1/orders").get(0);
        assertThat(sent.contentType()).contains("application/json");
        assertThat(sent.body()).contains("\"client_order_id\":\"" + sentId() + "\"");
        assertThat(sentId()).matches("[0-9a-z]{1,28}");
    }

    @Test
    void an_order_that_was_accepted_but_answered_502_is_found_by_its_id_among_others() {
        gateway.on("POST /v1/orders", 502, "{\"code\":\"PROVIDER_ERROR\",\"message\":\"Provider error: timeout\"}")
                .on(
                        "GET /v1/orders",
                        request -> GatewayServer.of(
                                200, "[" + order("o7", "somebody", "OPEN") + "," + order("o8", sentId(), "OPEN") + "]"))
                .on("GET /v1/orders/history", 200, "[]")
                .on("GET /v1/orders/o8", request -> GatewayServer.of(200, order("o8", sentId(), "OPEN")));

        try (TektiiClient client = builder().build()) {
            PlacedOrder placed = client.orders().place(Wire.limit("50.10"));

            assertThat(placed.id().value()).isEqualTo("o8");
            assertThat(placed.recovered()).isTrue();
        }
        assertThat(gateway.received("POST /v1/orders")).hasSize(1);
    }

    @Test
    void a_duplicate_id_is_looked_up_since_the_gateway_itself_sends_twice() {
        gateway.on(
                        "POST /v1/orders",
                        422,
                        "{\"code\":\"ORDER_REJECTED\",\"message\":\"Order rejected: client_order_id must be unique\","
                                + "\"details\":{\"reject_code\":\"ORDER_REJECTED\"}}")
                .on("GET /v1/orders", request -> GatewayServer.of(200, "[" + order("o8", sentId(), "OPEN") + "]"))
                .on("GET /v1/orders/history", 200, "[]")
                .on("GET /v1/orders/o8", request -> GatewayServer.of(200, order("o8", sentId(), "OPEN")));

        try (TektiiClient client = builder().build()) {
            assertThat(client.orders().place(Wire.limit("50.10")).recovered()).isTrue();
        }
    }

    @Test
    void lists_what_works_and_what_has_ended() {
        gateway.on("GET /v1/orders", 200, "[" + order("o1", "a", "OPEN") + "]")
                .on(
                        "GET /v1/orders/history",
                        200,
                        "[" + order("o1", "a", "OPEN") + "," + order("o2", "b", "FILLED") + "]");

        try (TektiiClient client = builder().build()) {
            List<Order> orders = client.orders()
                    .list(OrderQuery.entered(
                            Instant.now().minusSeconds(60), Instant.now().plusSeconds(60)));
            assertThat(orders).extracting(one -> one.id().value()).containsExactly("o1", "o2");
        }
    }

    @Test
    void an_order_is_changed_where_it_stands() {
        gateway.on("GET /v1/orders/o1", 200, order("o1", "c1", "OPEN"))
                .on("PATCH /v1/orders/o1", 200, "{\"order\":" + order("o1", "c1", "OPEN") + "}");

        try (TektiiClient client = builder().build()) {
            ReplaceResult result =
                    client.orders().modify(OrderId.order("tektii", "", "o1"), order -> order.price("49.90"));

            assertThat(result.successor()).contains(OrderId.order("tektii", "", "o1"));
            assertThat(result.recovered()).isFalse();
            assertThat(result.oversize()).isZero();
        }
        assertThat(gateway.received("PATCH /v1/orders/o1"))
                .extracting(Received::body)
                .containsExactly("{\"limit_price\":\"49.90\",\"quantity\":\"7\"}");
    }

    @Test
    void a_change_may_give_the_order_a_new_id() {
        gateway.on("GET /v1/orders/o1", 200, order("o1", "c1", "OPEN"))
                .on("GET /v1/orders/o2", 200, order("o2", "c2", "OPEN"))
                .on(
                        "PATCH /v1/orders/o1",
                        200,
                        "{\"order\":" + order("o2", "c2", "OPEN") + ",\"previous_order_id\":\"o1\"}");

        try (TektiiClient client = builder().build()) {
            assertThat(client.orders()
                            .modify(OrderId.order("tektii", "", "o1"), order -> order.price("49.90"))
                            .successor())
                    .contains(OrderId.order("tektii", "", "o2"));
        }
    }

    @Test
    void a_change_whose_answer_is_lost_is_told_by_the_order() {
        AtomicBoolean changed = new AtomicBoolean();
        gateway.on("PATCH /v1/orders/o1", request -> {
                    changed.set(true);
                    return GatewayServer.lost();
                })
                .on(
                        "GET /v1/orders/o1",
                        request -> GatewayServer.of(
                                200,
                                changed.get()
                                        ? order("o1", "c1", "OPEN").replace("50.10", "49.90")
                                        : order("o1", "c1", "OPEN")));

        try (TektiiClient client = builder().build()) {
            ReplaceResult result =
                    client.orders().modify(OrderId.order("tektii", "", "o1"), order -> order.price("49.90"));

            assertThat(result.recovered()).isTrue();
            assertThat(result.successor()).contains(OrderId.order("tektii", "", "o1"));
        }
        assertThat(gateway.received("PATCH /v1/orders/o1")).hasSize(1);
    }

    @Test
    void a_change_that_left_another_order_in_its_place_is_found() {
        isFoundInItsPlace(502, "{\"code\":\"PROVIDER_ERROR\",\"message\":\"timeout\"}");
    }

    @Test
    void a_change_whose_success_is_cut_before_it_names_the_order_is_found() {
        isFoundInItsPlace(200, "{\"order\":{\"id\":");
    }

    private void isFoundInItsPlace(int status, String answer) {
        AtomicBoolean changed = new AtomicBoolean();
        String successor = order("o2", "c2", "OPEN").replace("50.10", "49.90");
        gateway.on("PATCH /v1/orders/o1", request -> {
                    changed.set(true);
                    return GatewayServer.of(status, answer);
                })
                .on(
                        "GET /v1/orders/o1",
                        request -> GatewayServer.of(200, order("o1", "c1", changed.get() ? "CANCELLED" : "OPEN")))
                .on("GET /v1/orders/o2", 200, successor)
                .on("GET /v1/orders", 200, "[" + successor + "]")
                .on("GET /v1/orders/history", 200, "[" + order("o1", "c1", "CANCELLED") + "]");

        try (TektiiClient client = builder().build()) {
            ReplaceResult result =
                    client.orders().modify(OrderId.order("tektii", "", "o1"), order -> order.price("49.90"));

            assertThat(result.recovered()).isTrue();
            assertThat(result.successor()).contains(OrderId.order("tektii", "", "o2"));
        }
    }

    /** Binance and the engine cancel first, and answer 400 when they can't place the order anew. */
    @Test
    void a_refused_change_that_took_the_order_with_it_is_told() {
        AtomicBoolean changed = new AtomicBoolean();
        List<PositionUnprotected> told = new CopyOnWriteArrayList<>();
        gateway.on("PATCH /v1/orders/o1", request -> {
                    changed.set(true);
                    return GatewayServer.of(400, "{\"code\":\"INVALID_REQUEST\",\"message\":\"Invalid request: no\"}");
                })
                .on(
                        "GET /v1/orders/o1",
                        request -> GatewayServer.of(200, order("o1", "c1", changed.get() ? "CANCELLED" : "OPEN")));
        OrderListener listener = new OrderListener() {
            @Override
            public void positionUnprotected(PositionUnprotected event) {
                told.add(event);
            }
        };

        try (TektiiClient client = builder().listener(listener).build()) {
            assertThatThrownBy(() ->
                            client.orders().modify(OrderId.order("tektii", "", "o1"), order -> order.price("49.90")))
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThat(told).extracting(PositionUnprotected::order).containsExactly(OrderId.order("tektii", "", "o1"));
    }

    @Test
    void a_change_that_nothing_tells_of_is_not_sent_again() {
        gateway.on("GET /v1/orders/o1", 200, order("o1", "c1", "OPEN"))
                .on("PATCH /v1/orders/o1", 502, "{\"code\":\"PROVIDER_ERROR\",\"message\":\"timeout\"}");

        try (TektiiClient client = builder()
                .options(TektiiClientBuilder.USUAL.resolve(Duration.ofMillis(1)))
                .build()) {
            assertThatThrownBy(() ->
                            client.orders().modify(OrderId.order("tektii", "", "o1"), order -> order.price("49.90")))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("read the order before changing it again");
        }
        assertThat(gateway.received("PATCH /v1/orders/o1")).hasSize(1);
    }
}

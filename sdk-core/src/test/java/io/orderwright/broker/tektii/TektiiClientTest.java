package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.broker.tektii.GatewayServer.Received;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderListener;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.PositionUnprotected;
import io.orderwright.client.ReplaceResult;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.RateLimitedException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.Exit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client of a gateway, over real HTTP. */
class TektiiClientTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String POSITION =
            "{\"id\":\"p1\",\"symbol\":\"KO\",\"side\":\"LONG\",\"quantity\":\"%s\",\"average_entry_price\":\"50\"}";

    private GatewayServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new GatewayServer()
                .on(
                        "GET /health",
                        200,
                        "{\"status\":\"connected\",\"providers\":[{\"platform\":\"mock\",\"connected\":true}]}")
                .on("GET /v1/capabilities", 200, """
                        {"supported_asset_classes":["STOCK"],"supported_order_types":["MARKET","LIMIT","STOP"],
                         "position_mode":"NETTING","features":["bracket_orders"],"max_leverage":"3",
                         "rate_limits":{"requests_per_minute":200,"orders_per_second":10,"orders_per_day":null}}""");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private TektiiClientBuilder builder() {
        return Tektii.client().baseUrl(gateway.url());
    }

    @Test
    void asks_at_the_start_for_the_provider_and_what_it_can_do() {
        try (TektiiClient client = builder().accepting(TektiiQuirk.HIDDEN).build()) {
            assertThat(client.provider().platform()).isEqualTo("mock");
            assertThat(client.provider().accepted()).containsExactly(TektiiQuirk.HIDDEN);
            TektiiCapabilities claims = client.provider().capabilities().orElseThrow();
            assertThat(claims.orderTypes()).containsExactlyInAnyOrder("MARKET", "LIMIT", "STOP");
            assertThat(claims.maxLeverage()).contains(new BigDecimal("3"));
            assertThat(claims.rateLimits().ordersPerSecond()).hasValue(10);
            assertThat(claims.rateLimits().ordersPerDay()).isEmpty();
            assertThat(client.readCapabilities()).isEqualTo(claims);
            assertThat(client).hasToString("TektiiClient[mock]");
            assertThatThrownBy(() -> client.orders().place(Wire.limit("5").postOnly(true)))
                    .isInstanceOf(UnsupportedOrderException.class)
                    .hasMessageContaining("TektiiQuirk.POST_ONLY");
        }
        assertThat(gateway.received("POST /v1/orders")).isEmpty();
    }

    @Test
    void a_provider_that_is_given_is_not_asked_for() {
        try (TektiiClient client =
                builder().provider(TektiiProvider.of("saxo-sim")).build()) {
            assertThat(client.dialect()).isEqualTo(Tektii.dialect(TektiiProvider.of("saxo-sim")));
        }
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void a_health_that_is_kept_from_the_outside_is_done_without() {
        gateway.on("GET /health", 404, "");

        try (TektiiClient client = builder().build()) {
            assertThat(client.provider().platform()).isEmpty();
            assertThat(client.provider().capabilities()).isPresent();
        }
    }

    @Test
    void a_gateway_that_does_not_take_the_key_is_no_client() {
        gateway.on(
                "GET /v1/capabilities",
                401,
                "{\"code\":\"UNAUTHORIZED\",\"message\":\"Unauthorized: Invalid API key\","
                        + "\"details\":{\"code\":\"INVALID_API_KEY\"}}");

        assertThatThrownBy(() -> builder().apiKey(KEY).build())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining(KEY);
    }

    @Test
    void the_key_goes_in_the_header_that_was_chosen() {
        try (TektiiClient bearer = builder().apiKey(KEY).build();
                TektiiClient own =
                        builder().apiKey(KEY, TektiiKeyHeader.X_API_KEY).build()) {
            gateway.on("GET /v1/status", 200, "{\"connected\":true,\"latency_ms\":12,\"last_heartbeat\":null}");
            assertThat(bearer.status()).isEqualTo(new TektiiStatus(true, Duration.ofMillis(12), Optional.empty()));
            assertThat(own.status().connected()).isTrue();
        }
        List<Received> asked = gateway.received("GET /v1/status");
        assertThat(asked.get(0).bearer()).contains("Bearer " + KEY);
        assertThat(asked.get(0).key()).isEmpty();
        assertThat(asked.get(1).bearer()).isEmpty();
        assertThat(asked.get(1).key()).contains(KEY);
    }

    @Test
    void a_key_is_not_sent_to_another_machine_in_the_clear() {
        assertThatThrownBy(() -> Tektii.client()
                        .baseUrl("http://gateway.example:8080")
                        .apiKey(KEY)
                        .build())
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("must be https, or http on loopback")
                .hasMessageNotContaining(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank", "new\nline", "ümlaut"})
    void a_key_that_no_header_can_hold_is_refused_unseen(String key) {
        assertThatThrownBy(() -> Tektii.client().apiKey(key))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("[hidden]");
    }

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

    private String sentId() {
        return Tektii.dialect()
                .placementIn(gateway.received("POST /v1/orders").get(0).body())
                .clientOrderId()
                .orElseThrow();
    }

    private static String order(String id, String clientOrderId, String status) {
        return "{\"id\":\"" + id + "\",\"client_order_id\":\"" + clientOrderId
                + "\",\"symbol\":\"KO\",\"side\":\"BUY\",\"order_type\":\"LIMIT\",\"limit_price\":\"50.10\","
                + "\"quantity\":\"7\",\"filled_quantity\":\"0\",\"remaining_quantity\":\"7\",\"status\":\"" + status
                + "\",\"time_in_force\":\"GTC\",\"created_at\":\"" + Instant.now() + "\",\"updated_at\":\""
                + Instant.now() + "\"}";
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

    @Test
    void quotes_keep_their_symbol_s_slash() {
        gateway.on("GET /v1/quotes/BTC%2FUSD", 200, """
                {"symbol":"BTC/USD","provider":"mock","bid":"89999.5","ask":"90000.5","last":"90000","bid_size":"1.5",
                 "timestamp":"2026-03-02T14:30:00Z"}""");

        try (TektiiClient client = builder().build()) {
            TektiiQuote quote = client.quote("BTC/USD");

            assertThat(quote.bid()).isEqualByComparingTo("89999.5");
            assertThat(quote.ask()).isEqualByComparingTo("90000.5");
            assertThat(quote.bidSize()).contains(new BigDecimal("1.5"));
            assertThat(quote.volume()).isEmpty();
            assertThat(quote.time()).contains(Instant.parse("2026-03-02T14:30:00Z"));
        }
    }

    @Test
    void trades_are_filtered_again_since_a_provider_may_ignore_what_is_asked() {
        String trade = "{\"id\":\"%s\",\"order_id\":\"%s\",\"symbol\":\"%s\",\"side\":\"BUY\",\"quantity\":\"1\","
                + "\"price\":\"50\",\"commission\":\"0.1\",\"commission_currency\":\"USD\","
                + "\"timestamp\":\"2026-03-02T14:30:00Z\",\"is_maker\":true}";
        gateway.on(
                "GET /v1/trades",
                200,
                "[" + trade.formatted("t1", "o1", "KO") + "," + trade.formatted("t2", "o2", "KO") + ","
                        + trade.formatted("t3", "o3", "PEP") + "]");

        try (TektiiClient client = builder().build()) {
            assertThat(client.trades("KO")).extracting(TektiiTrade::id).containsExactly("t1", "t2");
            assertThat(client.trades("KO", "o2")).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo("t2");
                assertThat(one.commission()).contains(new BigDecimal("0.1"));
                assertThat(one.maker()).contains(true);
            });
        }
    }

    @Test
    void circuit_breakers_are_read_and_reset() {
        gateway.on(
                        "GET /v1/circuit-breakers",
                        200,
                        "{\"exit_order\":{\"state\":\"closed\",\"failure_count\":0},"
                                + "\"adapter\":{\"state\":\"open\",\"failure_count\":3}}")
                .on(
                        "POST /v1/circuit-breakers/reset",
                        200,
                        "{\"exit_order\":{\"state\":\"closed\",\"failure_count\":0},"
                                + "\"adapter\":{\"state\":\"closed\",\"failure_count\":0}}");

        try (TektiiClient client = builder().build()) {
            assertThat(client.circuitBreakers().adapter()).isEqualTo(new TektiiCircuitBreakers.Breaker("open", 3));
            assertThat(client.circuitBreakers().adapter().isOpen()).isTrue();
            assertThat(client.resetCircuitBreakers().adapter().isOpen()).isFalse();

            gateway.on(
                    "POST /v1/circuit-breakers/reset", 409, "{\"code\":\"RESET_COOLDOWN\",\"message\":\"cooldown\"}");
            RateLimitedException early = catchThrowableOfType(RateLimitedException.class, client::resetCircuitBreakers);
            assertThat(early.retryAfter()).contains(Duration.ofMinutes(1));
        }
    }

    @Test
    void an_open_breaker_refuses_an_order_for_certain() {
        gateway.on(
                "POST /v1/orders",
                503,
                "{\"code\":\"PROVIDER_UNAVAILABLE\",\"message\":\"Provider unavailable: Adapter circuit breaker open\"}");

        try (TektiiClient client = builder().build()) {
            assertThatThrownBy(() -> client.orders().place(Wire.shares().build(), Placement.usual()))
                    .isInstanceOf(BrokerUnavailableException.class)
                    .hasMessageContaining("reset the circuit breakers");
        }
        assertThat(gateway.received("POST /v1/orders")).hasSize(1);
    }

    @Test
    void an_entry_whose_provider_places_no_exits_is_refused_unless_accepted() {
        gateway.on("GET /health", 200, "{\"providers\":[{\"platform\":\"binance-spot-live\"}]}")
                .on("POST /v1/orders", 201, "{\"id\":\"o1\",\"status\":\"PENDING\"}")
                .on("GET /v1/orders/o1", request -> GatewayServer.of(200, order("o1", sentId(), "OPEN")));
        var bracket = Wire.limit("50.10").bracket(Exit.takeProfit("60"), Exit.stopLoss("45"));

        try (TektiiClient strict = builder().build();
                TektiiClient knowing =
                        builder().accepting(TektiiQuirk.TWO_EXITS).build()) {
            assertThatThrownBy(() -> strict.orders().place(bracket)).isInstanceOf(UnsupportedOrderException.class);
            assertThat(gateway.received("POST /v1/orders")).isEmpty();

            assertThat(knowing.orders().place(bracket).id().value()).isEqualTo("o1");
        }
    }
}

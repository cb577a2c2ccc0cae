package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.broker.tektii.GatewayServer.Received;
import io.orderwright.client.Placement;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.RateLimitedException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.Exit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Setting a client of a gateway up, and what is read beside orders. */
class TektiiClientTest extends GatewayRig {
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

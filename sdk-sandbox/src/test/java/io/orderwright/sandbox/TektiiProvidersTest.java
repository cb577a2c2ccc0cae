package io.orderwright.sandbox;

import static io.orderwright.sandbox.Gate.buyLimit;
import static io.orderwright.sandbox.Gate.order;
import static io.orderwright.sandbox.TektiiProvider.ALPACA;
import static io.orderwright.sandbox.TektiiProvider.BINANCE_SPOT;
import static io.orderwright.sandbox.TektiiProvider.ENGINE;
import static io.orderwright.sandbox.TektiiProvider.MOCK;
import static io.orderwright.sandbox.TektiiProvider.OANDA;
import static io.orderwright.sandbox.TektiiProvider.SAXO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an order with each provider: fields dropped, changed or refused, duplicates, ids. */
class TektiiProvidersTest {
    private TektiiBox box;
    private Gate gate;

    private void open(TektiiProvider provider) {
        box = TektiiBox.builder().provider(provider).start();
        gate = new Gate(box);
    }

    @AfterEach
    void close() {
        box.close();
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                arguments(
                        ALPACA,
                        List.of(
                                "bracket_orders",
                                "oco",
                                "trailing_stop",
                                "hidden_orders",
                                "iceberg_orders",
                                "post_only",
                                "get_quote",
                                "short_selling"),
                        "NETTING",
                        ""),
                arguments(
                        BINANCE_SPOT,
                        List.of(
                                "oco",
                                "reduce_only",
                                "isolated_margin",
                                "cross_margin",
                                "hidden_orders",
                                "iceberg_orders",
                                "post_only",
                                "get_quote",
                                "trailing_stop"),
                        "NETTING",
                        "125"),
                arguments(
                        OANDA,
                        List.of("bracket_orders", "trailing_stop", "get_quote", "short_selling"),
                        "NETTING",
                        "50"),
                arguments(
                        SAXO,
                        List.of("bracket_orders", "oco", "trailing_stop", "get_quote", "short_selling"),
                        "NETTING",
                        "30"),
                arguments(ENGINE, List.of("hedging", "reduce_only", "short_selling", "leverage"), "HEDGING", ""),
                arguments(MOCK, List.of("bracket_orders", "oco", "trailing_stop", "short_selling"), "NETTING", ""));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void claims_what_the_gateway_claims(TektiiProvider provider, List<String> features, String mode, String leverage) {
        open(provider);

        JsonNode said = gate.list("/v1/capabilities");

        assertThat(said.path("features")).extracting(JsonNode::asText).containsExactlyElementsOf(features);
        assertThat(said.path("position_mode").asText()).isEqualTo(mode);
        assertThat(said.path("max_leverage").asText()).isEqualTo(leverage);
    }

    @Test
    void claims_what_a_test_tells_it_to() {
        box = TektiiBox.builder().provider(MOCK).features("trailing_stops").start();
        gate = new Gate(box);

        assertThat(gate.list("/v1/capabilities").path("features"))
                .extracting(JsonNode::asText)
                .containsExactly("trailing_stops");
    }

    @Test
    void alpaca_drops_what_it_advertises() {
        open(ALPACA);

        JsonNode shown = gate.order(gate.placed(buyLimit(
                "5", "hidden=true", "post_only=true", "display_quantity=1", "leverage=2", "reduce_only=false")));

        assertThat(shown.has("hidden")).isFalse();
        assertThat(shown.has("post_only")).isFalse();
        assertThat(shown.has("display_quantity")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"BUY, 102.00", "SELL, 98.00"})
    void alpaca_makes_a_crypto_stop_a_stop_limit_two_percent_off(String side, String limit) {
        open(ALPACA);
        box.exchange().riskChecks(false);

        String id = gate.placed(order(side, "STOP", "stop_price=100").replace("ACME", "BTC/USD"));

        assertThat(gate.order(id).path("order_type").asText()).isEqualTo("STOP_LIMIT");
        assertThat(gate.order(id).path("limit_price").asText()).isEqualTo(limit);
    }

    @Test
    void the_mock_fills_a_trailing_stop_like_a_market_order() {
        open(MOCK);
        box.exchange().price("ACME", "50.00");

        String id = gate.placed(order("BUY", "TRAILING_STOP", "trailing_distance=1", "trailing_type=ABSOLUTE"));

        assertThat(gate.order(id).path("status").asText()).isEqualTo("FILLED");
        assertThat(gate.order(id).path("order_type").asText()).isEqualTo("TRAILING_STOP");
    }

    @Test
    void saxo_trails_at_the_broker() {
        open(SAXO);
        box.exchange().price("ACME", "50.00");
        String id = gate.placed(order("SELL", "TRAILING_STOP", "trailing_distance=10", "trailing_type=PERCENT"));

        box.exchange().price("ACME", "60.00").price("ACME", "55.00");
        assertThat(gate.order(id).path("status").asText()).isEqualTo("OPEN");
        assertThat(gate.order(id).path("stop_price").asText()).isEqualTo("54.00");
        box.exchange().price("ACME", "53.99");

        assertThat(gate.order(id).path("status").asText()).isEqualTo("FILLED");
    }

    @ParameterizedTest
    @CsvSource({
        "ALPACA, 422, ORDER_REJECTED",
        "BINANCE_SPOT, 501, UNSUPPORTED_OPERATION",
        "OANDA, 501, UNSUPPORTED_OPERATION",
        "ENGINE, 400, INVALID_VALUE"
    })
    void the_others_take_no_trailing_stop(TektiiProvider provider, int status, String code) {
        open(provider);

        JsonNode error = Gate.json(
                gate.place(order("SELL", "TRAILING_STOP", "trailing_distance=1", "trailing_type=PERCENT")), status);

        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(box.ledger().orders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "margin_mode=CROSS, margin_mode",
        "leverage=2, leverage",
        "display_quantity=1, display_quantity",
        "post_only=true, post_only",
        "hidden=true, hidden",
        "time_in_force=DAY, time_in_force",
        "time_in_force=FOK, time_in_force"
    })
    void the_engine_refuses_what_it_does_not_know(String pair, String field) {
        open(ENGINE);

        JsonNode error = Gate.json(gate.place(buyLimit("5", pair)), 400);

        assertThat(error.path("code").asText()).isEqualTo("INVALID_VALUE");
        assertThat(error.path("details").path("field").asText()).isEqualTo(field);
        assertThat(gate.place(buyLimit("5", "time_in_force=IOC")).statusCode()).isEqualTo(201);
    }

    @Test
    void oanda_makes_a_market_order_fill_or_kill_and_takes_a_stop_limits_limit_away() {
        open(OANDA);

        JsonNode market = gate.order(gate.placed(order("BUY", "MARKET")));
        JsonNode stop = gate.order(gate.placed(order("BUY", "STOP_LIMIT", "stop_price=60", "limit_price=61")));

        assertThat(market.path("time_in_force").asText()).isEqualTo("FOK");
        assertThat(stop.has("limit_price")).isFalse();
        assertThat(stop.path("stop_price").asText()).isEqualTo("60");
    }

    @Test
    void saxo_says_that_a_market_order_has_filled_and_cuts_a_long_client_id() {
        open(SAXO);

        JsonNode handle = Gate.json(gate.place(order("BUY", "MARKET", "client_order_id=" + "x".repeat(60))), 201);

        assertThat(handle.path("status").asText()).isEqualTo("FILLED");
        assertThat(gate.order(handle.path("id").asText()).path("status").asText())
                .isEqualTo("OPEN");
        assertThat(handle.path("client_order_id").asText()).hasSize(50);
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void the_broker_enforces_client_ids_at_alpaca_and_binance_only(TektiiProvider provider) {
        open(provider);
        String body = buyLimit("5", "client_order_id=mine");
        gate.placed(body);

        HttpResponse<String> again = gate.place(body);

        boolean enforced = provider == ALPACA || provider == BINANCE_SPOT;
        assertThat(again.statusCode()).isEqualTo(enforced ? 422 : 201);
        assertThat(box.ledger().orders()).hasSize(enforced ? 1 : 2);
        if (enforced) {
            String code = Caller.tree(again.body()).path("details").path("code").asText();
            assertThat(code).isEqualTo(provider == ALPACA ? "40010001" : "-2010");
        }
    }

    @Test
    void ids_are_uuids_or_numbers_as_the_broker_has_them() {
        open(ALPACA);
        String id = gate.placed(buyLimit("5"));
        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(box.ledger().orderNamed(id).orElseThrow().body()).contains("ACME");
        assertThat(Gate.json(gate.get("/v1/orders/1000001"), 404).path("code").asText())
                .isEqualTo("ORDER_NOT_FOUND");
        close();

        open(OANDA);
        assertThat(gate.placed(buyLimit("5"))).matches("\\d+");
    }

    @Test
    void binance_forgets_ended_orders_when_the_gateway_restarts() {
        open(BINANCE_SPOT);
        String over = gate.placed(buyLimit("5"));
        String live = gate.placed(buyLimit("5"));
        gate.fill(over, "10", "5");
        assertThat(gate.order(over).path("status").asText()).isEqualTo("FILLED");

        box.restartGateway();

        assertThat(gate.get("/v1/orders/" + over).statusCode()).isEqualTo(404);
        assertThat(gate.order(live).path("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void a_quirk_can_be_added_and_taken_away() {
        box = TektiiBox.builder()
                .provider(MOCK)
                .with(TektiiQuirk.REFUSES_KNOWN_CLIENT_IDS)
                .without(TektiiQuirk.FILTERS_BY_CLIENT_ID)
                .start();
        gate = new Gate(box);
        gate.placed(buyLimit("5", "client_order_id=mine"));

        assertThat(gate.place(buyLimit("5", "client_order_id=mine")).statusCode())
                .isEqualTo(422);
        assertThat(gate.list("/v1/orders?client_order_id=other")).hasSize(1);
    }
}

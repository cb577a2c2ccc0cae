package io.orderwright.sandbox;

import static io.orderwright.sandbox.Gate.body;
import static io.orderwright.sandbox.Gate.buyLimit;
import static io.orderwright.sandbox.Gate.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tektii Gateway refuses in a request (OrderRequest and its order of checks), one row per rule. */
class TektiiStrictnessTest {
    private static final String LONG_ID = "x".repeat(65);

    @RegisterExtension
    final TektiiBoxExtension extension = TektiiBoxExtension.create();

    private TektiiBox box;
    private Gate gate;

    @BeforeEach
    void open() {
        box = extension.box();
        gate = new Gate(box);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("no symbol", "{\"side\":\"BUY\"}", "INVALID_REQUEST", "missing field `symbol`"),
                row("no side", body("symbol=A"), "INVALID_REQUEST", "missing field `side`"),
                row("no quantity", body("symbol=A", "side=BUY"), "INVALID_REQUEST", "missing field `quantity`"),
                row("no type", body("symbol=A", "side=BUY", "quantity=1"), "INVALID_REQUEST", "`order_type`"),
                row("symbol null", order("BUY", "MARKET").replace("\"ACME\"", "null"), "INVALID_REQUEST", "symbol"),
                row("symbol as number", order("BUY", "MARKET").replace("\"ACME\"", "1"), "INVALID_REQUEST", "symbol"),
                row("symbol empty", order("BUY", "MARKET").replace("ACME", ""), "VALIDATION_ERROR", "Validation"),
                row(
                        "symbol of 21 characters",
                        order("BUY", "MARKET").replace("ACME", "A".repeat(21)),
                        "VALIDATION_ERROR",
                        "Validation"),
                row("unknown side", order("HOLD", "MARKET"), "INVALID_REQUEST", "unknown variant `HOLD`"),
                row("a side in mixed letters", order("Buy", "MARKET"), "INVALID_REQUEST", "unknown variant `Buy`"),
                row("unknown type", order("BUY", "ICEBERG"), "INVALID_REQUEST", "unknown variant `ICEBERG`"),
                row(
                        "unknown time in force",
                        order("BUY", "MARKET", "time_in_force=GTD"),
                        "INVALID_REQUEST",
                        "unknown variant `GTD`"),
                row("quantity zero", order("BUY", "MARKET").replace("10", "0"), "VALIDATION_ERROR", "Validation"),
                row("quantity below zero", order("BUY", "MARKET").replace("10", "-1"), "VALIDATION_ERROR", "Valid"),
                row("quantity as words", order("BUY", "MARKET").replace("10", "ten"), "INVALID_REQUEST", "decimal"),
                row(
                        "quantity with exponent",
                        order("BUY", "MARKET").replace("10", "1e1"),
                        "INVALID_REQUEST",
                        "decimal"),
                row(
                        "client id of 65 characters",
                        order("BUY", "MARKET", "client_order_id=" + LONG_ID),
                        "VALIDATION_ERROR",
                        "Validation"),
                row(
                        "group of 65 characters",
                        order("BUY", "MARKET", "oco_group_id=" + LONG_ID),
                        "VALIDATION_ERROR",
                        "Validation"),
                row(
                        "limit without price",
                        order("BUY", "LIMIT"),
                        "INVALID_REQUEST",
                        "Limit orders require limit_price"),
                row("stop without stop", order("BUY", "STOP"), "INVALID_REQUEST", "Stop orders require stop_price"),
                row(
                        "stop limit without limit",
                        order("BUY", "STOP_LIMIT", "stop_price=5"),
                        "INVALID_REQUEST",
                        "StopLimit orders require limit_price"),
                row(
                        "stop limit without stop",
                        order("BUY", "STOP_LIMIT", "limit_price=5"),
                        "INVALID_REQUEST",
                        "StopLimit orders require stop_price"),
                row(
                        "trailing stop without distance",
                        order("SELL", "TRAILING_STOP", "trailing_type=PERCENT"),
                        "INVALID_REQUEST",
                        "TrailingStop orders require trailing_distance"),
                row(
                        "trailing stop without type",
                        order("SELL", "TRAILING_STOP", "trailing_distance=5"),
                        "INVALID_REQUEST",
                        "TrailingStop orders require trailing_type"),
                row(
                        "market with limit",
                        order("BUY", "MARKET", "limit_price=1"),
                        "INVALID_VALUE",
                        "Market orders should not have limit_price"),
                row(
                        "market with stop",
                        order("BUY", "MARKET", "stop_price=1"),
                        "INVALID_VALUE",
                        "Market orders should not have stop_price"),
                row(
                        "market with trail",
                        order("BUY", "MARKET", "trailing_distance=1"),
                        "INVALID_VALUE",
                        "Market orders should not have trailing_distance"),
                row(
                        "limit with stop",
                        buyLimit("5", "stop_price=1"),
                        "INVALID_VALUE",
                        "Limit orders should not have stop_price"),
                row(
                        "stop with limit",
                        order("BUY", "STOP", "stop_price=1", "limit_price=1"),
                        "INVALID_VALUE",
                        "Stop orders should not have limit_price"),
                row(
                        "trailing stop with stop",
                        order("SELL", "TRAILING_STOP", "trailing_distance=1", "trailing_type=PERCENT", "stop_price=1"),
                        "INVALID_VALUE",
                        "TrailingStop orders should not have stop_price"),
                row("limit price zero", buyLimit("0"), "INVALID_VALUE", "must be positive"),
                row(
                        "stop price below zero",
                        order("BUY", "STOP", "stop_price=-1"),
                        "INVALID_VALUE",
                        "must be positive"),
                row(
                        "a trail of 100 percent",
                        order("SELL", "TRAILING_STOP", "trailing_distance=100", "trailing_type=PERCENT"),
                        "INVALID_VALUE",
                        "percent trailing distance must be less than 100"),
                row("stop loss zero", buyLimit("5", "stop_loss=0"), "INVALID_VALUE", "must be positive"),
                row("take profit below zero", buyLimit("5", "take_profit=-5"), "INVALID_VALUE", "must be positive"),
                row("display of nothing", buyLimit("5", "display_quantity=0"), "INVALID_VALUE", "must be positive"),
                row(
                        "display of all",
                        buyLimit("5", "display_quantity=10"),
                        "INVALID_VALUE",
                        "must be less than quantity"),
                row("leverage zero", buyLimit("5", "leverage=0"), "INVALID_VALUE", "must be positive"),
                row("a margin mode in small letters", buyLimit("5", "margin_mode=cross"), "INVALID_REQUEST", "`cross`"),
                row(
                        "a trailing type in small letters",
                        order("SELL", "TRAILING_STOP", "trailing_distance=1", "trailing_type=percent"),
                        "INVALID_REQUEST",
                        "`percent`"),
                row("a flag as text", buyLimit("5", "hidden=yes"), "INVALID_REQUEST", "expected a boolean"),
                row("a flag null", buyLimit("5", "post_only=null"), "INVALID_REQUEST", "expected a boolean"),
                row("a key twice", "{\"symbol\":\"A\",\"symbol\":\"B\"}", "INVALID_REQUEST", "Invalid JSON"),
                row("an array", "[]", "INVALID_REQUEST", "Invalid JSON"),
                row("half an object", "{\"symbol\":", "INVALID_REQUEST", "Invalid JSON"),
                row("no JSON", "symbol=ACME", "INVALID_REQUEST", "Invalid JSON"),
                row("a key of another style", order("BUY", "MARKET", "stopLoss=5"), "INVALID_REQUEST", "`stopLoss`"));
    }

    private static Arguments row(String what, String body, String code, String message) {
        return arguments(what, body, code, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, String body, String code, String message) {
        JsonNode error = Gate.json(gate.place(body), 400);

        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).contains(message);
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void names_the_field_and_what_was_provided() {
        JsonNode forbidden = Gate.json(gate.place(order("BUY", "MARKET", "limit_price=1.50")), 400);
        JsonNode missing = Gate.json(gate.place(order("BUY", "LIMIT")), 400);
        JsonNode invalid = Gate.json(gate.place(order("BUY", "MARKET").replace("ACME", "A".repeat(21))), 400);

        assertThat(forbidden.path("details").path("field").asText()).isEqualTo("limit_price");
        assertThat(forbidden.path("details").path("provided").asText()).isEqualTo("1.50");
        assertThat(missing.path("details").path("field").asText()).isEqualTo("limit_price");
        JsonNode problem = invalid.path("details").path("symbol").path(0);
        assertThat(problem.path("code").asText()).isEqualTo("length");
        assertThat(problem.path("params").path("max").asInt()).isEqualTo(20);
    }

    @Test
    void checks_types_then_lengths_then_what_belongs_together_then_whether_it_stops() {
        box.shuttingDown(true);
        String all = order("HOLD", "MARKET", "limit_price=1").replace("ACME", "A".repeat(21));

        String first = gate.place(all).body();
        String second = gate.place(all.replace("HOLD", "BUY")).body();
        String third = gate.place(all.replace("HOLD", "BUY").replace("A".repeat(21), "ACME"))
                .body();
        HttpResponse<String> last = gate.place(order("BUY", "MARKET"));

        assertThat(first).contains("Invalid JSON");
        assertThat(second).contains("VALIDATION_ERROR");
        assertThat(third).contains("INVALID_VALUE");
        assertThat(last.statusCode()).isEqualTo(503);
        assertThat(last.body()).contains("SHUTTING_DOWN");
        assertThat(gate.get("/readyz").statusCode()).isEqualTo(503);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(order("buy", "market", "time_in_force=gtc")),
                arguments(order("BUY", "MARKET").replace("\"10\"", "10")),
                arguments(order("BUY", "MARKET", "limit_price=null", "client_order_id=null")),
                arguments(buyLimit("5.00", "time_in_force=IOC")),
                arguments(order("SELL", "STOP", "stop_price=5")),
                arguments(order("BUY", "STOP_LIMIT", "stop_price=5", "limit_price=5.10")),
                arguments(order("SELL", "TRAILING_STOP", "trailing_distance=99.9", "trailing_type=PERCENT")),
                arguments(buyLimit("5", "stop_loss=9", "take_profit=1")),
                arguments(buyLimit("5", "client_order_id=" + "x".repeat(64), "oco_group_id=g", "position_id=p")),
                arguments(buyLimit("5", "reduce_only=false", "post_only=true", "hidden=true", "display_quantity=9")),
                arguments(buyLimit("5", "margin_mode=ISOLATED", "leverage=2.5")));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void takes(String body) {
        assertThat(gate.place(body).statusCode()).isEqualTo(201);
        assertThat(box.ledger().orders()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded"})
    void needs_a_content_type_of_json(String type) {
        HttpRequest.Builder request =
                gate.request("POST", "/v1/orders", "").POST(BodyPublishers.ofString(order("BUY", "MARKET")));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }

        JsonNode error = Gate.json(gate.send(request.build()), 400);

        assertThat(error.path("code").asText()).isEqualTo("INVALID_REQUEST");
        assertThat(error.path("message").asText()).startsWith("Invalid request: Invalid JSON: ");
    }

    @Test
    void ignores_unknown_keys_as_the_gateway_does_when_told_so_and_tells_of_them() {
        try (TektiiBox lenient = TektiiBox.builder().strictKeys(false).start()) {
            Gate other = new Gate(lenient);

            other.placed(order("BUY", "MARKET", "stopLoss=5"));
            other.list("/v1/orders?clientOrderId=a");

            assertThat(lenient.unknownKeys()).containsExactly("PLACE_ORDER stopLoss", "LIST_ORDERS clientOrderId");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/orders, PLACE_ORDER",
        "PATCH, /v1/orders/x, REPLACE_ORDER",
        "PATCH, /v1/positions/x, CHANGE_POSITION_EXITS",
        "DELETE, /v1/positions/x, CLOSE_POSITION"
    })
    void refuses_unknown_keys_in_every_body_and_tells_of_them(String method, String path, Operation operation) {
        HttpResponse<String> response = gate.send(method, path, body("limitPrice=5"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("`limitPrice`");
        assertThat(box.unknownKeys()).containsExactly(operation + " limitPrice");
    }

    @Test
    void refuses_unknown_parameters_of_queries() {
        assertThat(gate.get("/v1/orders?clientOrderId=a").body()).contains("`clientOrderId`");
        assertThat(gate.get("/v1/positions?sym=a").statusCode()).isEqualTo(400);
    }
}

package io.orderwright.sandbox;

import static io.orderwright.sandbox.Gate.body;
import static io.orderwright.sandbox.Gate.buyLimit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Positions: shown, closed whole or in part, and the exits that protect them moved. */
class TektiiPositionsTest {
    private TektiiBox box;
    private Gate gate;

    private void open(TektiiProvider provider) {
        box = TektiiBox.builder()
                .provider(provider)
                .account(BoxAccount.standard().holding("ACME", "10", "50.00").holding("BTC/USD", "-0.5", "100.00"))
                .start();
        gate = new Gate(box);
        box.exchange().price("ACME", "55.00").price("BTC/USD", "90.00");
    }

    @AfterEach
    void close() {
        box.close();
    }

    private String acme() {
        return gate.list("/v1/positions?symbol=ACME").path(0).path("id").asText();
    }

    private String held(String symbol) {
        return box.exchange().positionOf(box.account().number(), symbol).toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"MOCK, mock-pos-ACME", "ALPACA, ACME_position"})
    void shows_what_is_held(TektiiProvider provider, String id) {
        open(provider);

        JsonNode all = gate.list("/v1/positions");
        JsonNode one = Gate.json(gate.get("/v1/positions/" + id), 200);

        assertThat(all).hasSize(2);
        assertThat(one.path("id").asText()).isEqualTo(id);
        assertThat(one.path("side").asText()).isEqualTo("LONG");
        assertThat(one.path("quantity").asText()).isEqualTo("10");
        assertThat(one.path("average_entry_price").asText()).isEqualTo("50.00");
        assertThat(one.path("current_price").asText()).isEqualTo("55.00");
        assertThat(one.path("unrealized_pnl").asText()).isEqualTo("50.00");
        assertThat(all.path(1).path("side").asText()).isEqualTo("SHORT");
        assertThat(all.path(1).path("quantity").asText()).isEqualTo("0.5");
    }

    @Test
    void takes_a_slash_in_an_id_percent_encoded_and_not_as_it_is() {
        open(TektiiProvider.ALPACA);

        assertThat(gate.get("/v1/positions/BTC%2FUSD_position").statusCode()).isEqualTo(200);
        assertThat(gate.get("/v1/positions/BTC/USD_position").statusCode()).isEqualTo(404);
        assertThat(gate.get("/v1/positions/BTC/USD_position").body()).isEmpty();
        assertThat(gate.get("/v1/positions/NONE_position").body()).contains("POSITION_NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void closes_whole_without_a_body(TektiiProvider provider) {
        open(provider);

        JsonNode handle = Gate.json(gate.delete("/v1/positions/" + acme()), 200);

        assertThat(held("ACME")).isEqualTo("0");
        assertThat(gate.order(handle.path("id").asText()).path("side").asText()).isEqualTo("SELL");
        assertThat(gate.order(handle.path("id").asText()).path("reduce_only").asBoolean())
                .isTrue();
    }

    @Test
    void closes_in_part_with_a_body_that_is_marked_as_json() {
        open(TektiiProvider.MOCK);

        Gate.json(gate.send("DELETE", "/v1/positions/" + acme(), body("quantity=4")), 200);

        assertThat(held("ACME")).isEqualTo("6");
    }

    @ParameterizedTest
    @CsvSource({"false, {\"quantity\":\"4\"}", "true, {\"quantity\":\"4\"", "true, ''"})
    void a_body_that_is_not_marked_or_ends_early_closes_all(boolean marked, String text) {
        open(TektiiProvider.MOCK);
        String path = "/v1/positions/" + acme();

        HttpResponse<String> response = marked
                ? gate.send(gate.request("DELETE", path, "{}")
                        .method("DELETE", BodyPublishers.ofString(text))
                        .build())
                : gate.send(gate.request("DELETE", path, "")
                        .method("DELETE", BodyPublishers.ofString(text))
                        .build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(held("ACME")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "quantity=11, 422",
        "quantity=0, 400",
        "order_type=LIMIT, 400",
        "order_type=ODD, 400",
        "cancel_associated_orders=true, 200"
    })
    void checks_a_close_that_it_reads(String pair, int status) {
        open(TektiiProvider.MOCK);

        assertThat(gate.send("DELETE", "/v1/positions/" + acme(), body(pair)).statusCode())
                .isEqualTo(status);
    }

    @Test
    void closes_at_a_limit() {
        open(TektiiProvider.MOCK);

        JsonNode handle = Gate.json(
                gate.send("DELETE", "/v1/positions/" + acme(), body("order_type=LIMIT", "limit_price=60")), 200);

        assertThat(gate.order(handle.path("id").asText()).path("limit_price").asText())
                .isEqualTo("60");
        assertThat(held("ACME")).isEqualTo("10");
    }

    @Test
    void closes_all_and_says_which() {
        open(TektiiProvider.MOCK);

        assertThat(Gate.json(gate.delete("/v1/positions?symbol=ACME"), 200)).hasSize(1);
        assertThat(Gate.json(gate.delete("/v1/positions"), 200)).hasSize(1);
        assertThat(Gate.json(gate.delete("/v1/positions"), 200)).isEmpty();
        assertThat(held("BTC/USD")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"MOCK, true", "SAXO, true", "ALPACA, false", "ENGINE, false"})
    void moves_exits_that_rest(TektiiProvider provider, boolean keepsIds) {
        open(provider);
        box.exchange().riskChecks(false);
        String id = gate.placed(buyLimit("50", "stop_loss=45", "take_profit=70"));
        gate.fill(id, "10", "50");
        String before = stopLoss();

        JsonNode moved =
                Gate.json(gate.send("PATCH", "/v1/positions/" + acme(), body("stop_loss=46", "take_profit=71")), 200);

        String now = moved.path("stop_loss").path("order_ids").path(0).asText();
        assertThat(moved.path("stop_loss").path("trigger_price").asText()).isEqualTo("46");
        assertThat(now).isEqualTo(stopLoss());
        assertThat(now.equals(before)).isEqualTo(keepsIds);
        assertThat(gate.order(now).path("stop_price").asText()).isEqualTo("46");
        assertThat(gate.order(now).path("parent_order_id").asText()).isEqualTo(id);
        gate.fill(moved.path("take_profit").path("order_ids").path(0).asText(), "10", "71");
        assertThat(gate.order(now).path("status").asText()).isEqualTo("CANCELLED");
    }

    private String stopLoss() {
        return StreamSupport.stream(
                        gate.list("/v1/orders?symbol=ACME&status=OPEN").spliterator(), false)
                .filter(order -> order.path("order_type").asText().equals("STOP"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    @Test
    void moves_every_part_of_a_leg_together() {
        open(TektiiProvider.MOCK);
        String id = gate.placed(buyLimit("50", "stop_loss=45"));
        gate.fill(id, "4", "50");
        gate.fill(id, "6", "50");

        JsonNode moved = Gate.json(gate.send("PATCH", "/v1/positions/" + acme(), body("stop_loss=46")), 200);

        assertThat(moved.path("stop_loss").path("order_ids")).hasSize(2);
        assertThat(moved.has("take_profit")).isFalse();
    }

    @Test
    void moves_nothing_that_is_not_there() {
        open(TektiiProvider.MOCK);

        assertThat(gate.send("PATCH", "/v1/positions/" + acme(), "{}").statusCode())
                .isEqualTo(400);
        assertThat(gate.send("PATCH", "/v1/positions/" + acme(), body("stop_loss=46"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(gate.send("PATCH", "/v1/positions/nobody", body("stop_loss=46"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_exit_can_be_lost_while_it_moves() {
        open(TektiiProvider.MOCK);
        String id = gate.placed(buyLimit("50", "stop_loss=45"));
        gate.fill(id, "10", "50");
        box.faults().next(Operation.CHANGE_POSITION_EXITS, TektiiFault.exitLost());

        JsonNode error = Gate.json(gate.send("PATCH", "/v1/positions/" + acme(), body("stop_loss=46")), 502);

        assertThat(error.path("code").asText()).isEqualTo("PROVIDER_ERROR");
        String lost = error.path("details").path("cancelled_order_id").asText();
        assertThat(gate.order(lost).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(box.ledger().orders()).noneMatch(BookedOrder::isLive);
    }
}

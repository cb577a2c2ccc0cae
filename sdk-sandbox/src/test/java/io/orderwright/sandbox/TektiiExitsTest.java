package io.orderwright.sandbox;

import static io.orderwright.sandbox.Gate.body;
import static io.orderwright.sandbox.Gate.buyLimit;
import static io.orderwright.sandbox.TektiiProvider.ALPACA;
import static io.orderwright.sandbox.TektiiProvider.BINANCE_SPOT;
import static io.orderwright.sandbox.TektiiProvider.ENGINE;
import static io.orderwright.sandbox.TektiiProvider.MOCK;
import static io.orderwright.sandbox.TektiiProvider.SAXO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.BookedOrder.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Stop loss, take profit and OCO groups: what the broker keeps, what the gateway does, and what nobody does. */
class TektiiExitsTest {
    private static final String ENTRY = buyLimit("50", "stop_loss=45", "take_profit=60", "client_order_id=mine");

    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));
    private TektiiBox box;
    private Gate gate;

    private void open(TektiiProvider provider) {
        box = TektiiBox.builder().provider(provider).clock(clock).start();
        gate = new Gate(box);
    }

    @AfterEach
    void close() {
        box.close();
    }

    private List<JsonNode> exitsOf(String parent) {
        return StreamSupport.stream(gate.list("/v1/orders?symbol=ACME").spliterator(), false)
                .filter(order -> order.path("parent_order_id").asText().equals(parent))
                .toList();
    }

    private List<BookedOrder> madeByTheGateway() {
        return box.ledger().orders().stream()
                .filter(order -> order.origin() == Origin.BROKER)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINE", "MOCK"})
    void the_gateway_places_the_exits_when_the_entry_fills(TektiiProvider provider) {
        open(provider);
        String id = gate.placed(ENTRY);
        assertThat(exitsOf(id)).isEmpty();

        gate.fill(id, "10", "50");

        List<JsonNode> exits = exitsOf(id);
        assertThat(exits)
                .extracting(exit -> exit.path("client_order_id").asText())
                .containsExactlyInAnyOrder("mine-sl", "mine-tp");
        assertThat(exits).allSatisfy(exit -> {
            assertThat(exit.path("side").asText()).isEqualTo("SELL");
            assertThat(exit.path("quantity").asText()).isEqualTo("10");
        });
        assertThat(madeByTheGateway()).hasSize(2).allMatch(order -> order.testTag() == null);
    }

    @Test
    void exits_of_an_entry_without_a_client_id_are_named_by_its_id() {
        open(MOCK);
        String id = gate.placed(buyLimit("50", "stop_loss=45"));

        gate.fill(id, "10", "50");

        assertThat(exitsOf(id))
                .extracting(exit -> exit.path("client_order_id").asText())
                .containsExactly(id + "-sl");
    }

    @Test
    void an_entry_that_fills_at_once_gets_its_exits_too() {
        open(MOCK);
        box.exchange().price("ACME", "49.00");

        String id = gate.placed(ENTRY);

        assertThat(gate.order(id).path("status").asText()).isEqualTo("FILLED");
        assertThat(exitsOf(id)).hasSize(2);
    }

    @Test
    void each_part_that_fills_has_exits_of_its_own_and_dust_has_none() {
        open(MOCK);
        String id = gate.placed(ENTRY);

        gate.fill(id, "4", "50");
        gate.fill(id, "5.9995", "50");
        gate.fill(id, "0.0005", "50");

        assertThat(exitsOf(id))
                .extracting(exit -> exit.path("client_order_id").asText() + " "
                        + exit.path("quantity").asText())
                .containsExactlyInAnyOrder("mine-sl 4", "mine-tp 4", "mine-sl-2 5.9995", "mine-tp-2 5.9995");
    }

    @Test
    void one_exit_that_fills_cancels_the_other_of_its_part() {
        open(MOCK);
        String id = gate.placed(ENTRY);
        gate.fill(id, "4", "50");
        gate.fill(id, "6", "50");

        String first = gate.list("/v1/orders?client_order_id=mine-tp")
                .path(0)
                .path("id")
                .asText();
        gate.fill(first, "4", "60");

        assertThat(gate.list("/v1/orders?client_order_id=mine-sl")
                        .path(0)
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(exitsOf(id))
                .extracting(exit -> exit.path("client_order_id").asText())
                .containsExactlyInAnyOrder("mine-sl-2", "mine-tp-2");
    }

    @Test
    void a_cancelled_entry_gets_no_exits() {
        open(MOCK);
        String id = gate.placed(ENTRY);

        gate.delete("/v1/orders/" + id);

        assertThat(madeByTheGateway()).isEmpty();
    }

    @Test
    void exits_are_kept_for_a_day_and_not_over_a_restart() {
        open(MOCK);
        String late = gate.placed(ENTRY);
        clock.advance(Duration.ofHours(25));
        gate.fill(late, "10", "50");
        String forgotten = gate.placed(ENTRY);
        box.restartGateway();
        gate.fill(forgotten, "10", "50");

        assertThat(madeByTheGateway()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"stop_loss=45, 1", "take_profit=60, 1"})
    void binance_places_one_exit_and_of_two_none(String exit, int placed) {
        open(BINANCE_SPOT);
        String one = gate.placed(buyLimit("50", exit));
        gate.fill(one, "10", "50");
        assertThat(madeByTheGateway()).hasSize(placed);

        String two = gate.placed(ENTRY);
        gate.fill(two, "10", "50");

        assertThat(madeByTheGateway()).hasSize(placed);
    }

    @Test
    void alpaca_holds_a_stocks_exits_from_the_start_and_lists_do_not_show_them() {
        open(ALPACA);
        String id = gate.placed(ENTRY);
        assertThat(gate.list("/v1/orders")).hasSize(1);
        BookedOrder held = box.ledger()
                .orderNamed(id)
                .orElseThrow()
                .children()
                .get(0)
                .children()
                .get(0);
        assertThat(gate.get("/v1/orders/" + held.brokerId()).statusCode()).isEqualTo(400);

        gate.fill(id, "10", "50");

        assertThat(exitsOf(id)).hasSize(2);
        String target = exitsOf(id).stream()
                .filter(exit -> exit.has("limit_price"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        gate.fill(target, "10", "60");
        assertThat(exitsOf(id)).isEmpty();
        assertThat(gate.order(target).has("parent_order_id")).isFalse();
    }

    @Test
    void alpacas_crypto_exits_are_the_gateways() {
        open(ALPACA);
        String id = gate.placed(ENTRY.replace("ACME", "ETH/USD"));
        assertThat(box.ledger().orderNamed(id).orElseThrow().children()).isEmpty();

        gate.fill(id, "10", "50");

        assertThat(madeByTheGateway()).hasSize(2);
    }

    @Test
    void saxo_shows_waiting_exits_as_pending() {
        open(SAXO);
        String id = gate.placed(ENTRY);

        assertThat(exitsOf(id)).extracting(exit -> exit.path("status").asText()).containsOnly("PENDING");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void exits_can_be_late_or_never_come(boolean late) {
        open(MOCK);
        box.faults().next(Operation.PLACE_ORDER, late ? TektiiFault.exitsLate() : TektiiFault.exitsNever());
        String id = gate.placed(ENTRY);
        gate.fill(id, "10", "50");
        assertThat(exitsOf(id)).isEmpty();

        assertThat(box.placeLateExits()).isEqualTo(late ? 1 : 0);

        assertThat(exitsOf(id)).hasSize(late ? 2 : 0);
    }

    @Test
    void three_exits_that_fail_open_the_exit_breaker_and_no_more_are_placed() {
        open(MOCK);
        for (int i = 0; i < 3; i++) {
            box.faults().next(Operation.PLACE_ORDER, TektiiFault.exitsNever());
            gate.fill(gate.placed(buyLimit("50", "stop_loss=45")), "10", "50");
        }
        assertThat(gate.list("/v1/circuit-breakers")
                        .path("exit_order")
                        .path("state")
                        .asText())
                .isEqualTo("open");
        gate.fill(gate.placed(ENTRY), "10", "50");
        assertThat(madeByTheGateway()).isEmpty();

        assertThat(gate.send("POST", "/v1/circuit-breakers/reset", "").statusCode())
                .isEqualTo(200);

        gate.fill(gate.placed(ENTRY), "10", "50");
        assertThat(madeByTheGateway()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"ALPACA, false", "BINANCE_SPOT, false", "ENGINE, false", "OANDA, true", "SAXO, true", "MOCK, true"})
    void a_whole_fill_cancels_the_group_where_the_gateway_keeps_one(TektiiProvider provider, boolean stays) {
        open(provider);
        String first = gate.placed(buyLimit("50", "oco_group_id=g"));
        String second = gate.placed(buyLimit("40", "oco_group_id=g"));
        String stranger = gate.placed(buyLimit("40", "oco_group_id=h"));

        gate.fill(first, "4", "50");
        assertThat(gate.order(second).path("status").asText()).isEqualTo("OPEN");
        gate.fill(first, "6", "50");

        assertThat(gate.order(second).path("status").asText()).isEqualTo(stays ? "OPEN" : "CANCELLED");
        assertThat(gate.order(stranger).path("status").asText()).isEqualTo("OPEN");
        assertThat(gate.order(first).has("oco_group_id"))
                .isEqualTo(provider != TektiiProvider.OANDA && provider != SAXO);
    }

    @Test
    void a_rejection_cancels_the_group_and_a_cancel_does_not() {
        open(ENGINE);
        String first = gate.placed(buyLimit("50", "oco_group_id=g"));
        String second = gate.placed(buyLimit("40", "oco_group_id=g"));
        String third = gate.placed(buyLimit("30", "oco_group_id=g"));

        gate.delete("/v1/orders/" + first);
        assertThat(gate.order(second).path("status").asText()).isEqualTo("OPEN");
        box.exchange().reject(gate.number(second), "POST_ONLY_VIOLATED");

        assertThat(gate.order(third).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(gate.order(second).path("reject_reason").asText()).isEqualTo("POST_ONLY_VIOLATED");
    }

    @Test
    void a_group_is_lost_by_a_restart_and_by_a_cancel_that_fails_and_by_a_fill_before_it_was_known() {
        open(ENGINE);
        String before = gate.placed(buyLimit("50", "oco_group_id=g"));
        box.restartGateway();
        box.faults().next(Operation.PLACE_ORDER, TektiiFault.siblingsStay());
        String failing = gate.placed(buyLimit("40", "oco_group_id=g"));
        String known = gate.placed(buyLimit("30", "oco_group_id=g"));
        gate.fill(before, "10", "50");
        gate.fill(failing, "10", "40");
        box.exchange().price("ACME", "60.00");

        gate.placed(buyLimit("70", "oco_group_id=g"));

        assertThat(gate.order(known).path("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void a_changed_order_stays_in_its_group_and_keeps_its_exits() {
        open(ENGINE);
        String first = gate.placed(buyLimit("50", "oco_group_id=g", "stop_loss=40"));
        String second = gate.placed(buyLimit("45", "oco_group_id=g"));
        String now = Gate.json(gate.send("PATCH", "/v1/orders/" + first, body("limit_price=51", "stop_loss=41")), 200)
                .path("order")
                .path("id")
                .asText();

        gate.fill(now, "10", "51");

        assertThat(gate.order(second).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(exitsOf(now))
                .extracting(exit -> exit.path("stop_price").asText())
                .containsExactly("41");
    }
}

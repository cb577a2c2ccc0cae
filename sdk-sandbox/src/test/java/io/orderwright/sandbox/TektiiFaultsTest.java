package io.orderwright.sandbox;

import static io.orderwright.sandbox.Gate.body;
import static io.orderwright.sandbox.Gate.buyLimit;
import static io.orderwright.sandbox.Gate.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.BookedOrder.Origin;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors in the gateway's envelope (its error table, one row each), and what goes wrong between it and its broker. */
class TektiiFaultsTest {
    private static final String ORDER = buyLimit("5", "client_order_id=mine");

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

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(Fault.status(400), 400, "INVALID_REQUEST", 0),
                arguments(Fault.status(401), 401, "UNAUTHORIZED", 0),
                arguments(Fault.status(404), 404, "ORDER_NOT_FOUND", 0),
                arguments(Fault.status(409), 409, "ORDER_NOT_MODIFIABLE", 0),
                arguments(Fault.status(422), 422, "ORDER_REJECTED", 0),
                arguments(Fault.status(429), 429, "RATE_LIMITED", 0),
                arguments(Fault.statusAfterBooking(429), 429, "RATE_LIMITED", 1),
                arguments(Fault.status(500), 500, "INTERNAL_ERROR", 0),
                arguments(Fault.statusAfterBooking(500), 500, "INTERNAL_ERROR", 1),
                arguments(Fault.status(501), 501, "UNSUPPORTED_OPERATION", 0),
                arguments(Fault.status(502), 502, "PROVIDER_ERROR", 0),
                arguments(Fault.statusAfterBooking(502), 502, "PROVIDER_ERROR", 1),
                arguments(Fault.status(503), 503, "PROVIDER_UNAVAILABLE", 0),
                arguments(Fault.statusAfterBooking(503), 503, "PROVIDER_UNAVAILABLE", 1),
                arguments(TektiiFault.shuttingDown(), 503, "SHUTTING_DOWN", 0),
                arguments(TektiiFault.rejected("MARKET_CLOSED", "market is closed"), 422, "ORDER_REJECTED", 0),
                arguments(TektiiFault.duplicateThoughLive(), 422, "ORDER_REJECTED", 1),
                arguments(TektiiFault.brokerCredentialsRefused("-2015"), 401, "UNAUTHORIZED", 0),
                arguments(TektiiFault.rateLimited(7), 429, "RATE_LIMITED", 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void answers_in_the_envelope(Fault fault, int status, String code, int booked) {
        open(TektiiProvider.MOCK);
        box.faults().next(Operation.PLACE_ORDER, fault);

        HttpResponse<String> response = gate.place(ORDER);

        JsonNode error = Gate.json(response, status);
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotEmpty();
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
        assertThat(box.ledger().orders()).hasSize(booked);
        assertThat(gate.place(buyLimit("5")).statusCode()).isEqualTo(201);
    }

    @Test
    void answers_without_the_envelope() {
        open(TektiiProvider.MOCK);
        box.faults().next(Operation.LIST_ORDERS, TektiiFault.plainText(), TektiiFault.pathUnknown());

        HttpResponse<String> plain = gate.get("/v1/orders");
        HttpResponse<String> empty = gate.get("/v1/orders");

        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(plain.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(plain.body()).doesNotStartWith("{").isNotEmpty();
        assertThat(empty.statusCode()).isEqualTo(404);
        assertThat(empty.body()).isEmpty();
    }

    @Test
    void says_in_the_details_what_a_client_must_tell_apart() {
        open(TektiiProvider.MOCK);
        box.faults()
                .next(
                        Operation.PLACE_ORDER,
                        TektiiFault.brokerCredentialsRefused("AUTH_FAILED"),
                        Fault.unauthorized(),
                        Fault.tokenExpired(),
                        TektiiFault.rateLimited(7),
                        TektiiFault.rejected("INVALID_QUANTITY", "Filter failure"));

        assertThat(details().path("code").asText()).isEqualTo("AUTH_FAILED");
        assertThat(details().path("code").asText()).isEqualTo("AUTH_FAILED");
        assertThat(details().path("code").asText()).isEqualTo("INVALID_API_KEY");
        assertThat(details().path("retry_after_seconds").asInt()).isEqualTo(7);
        assertThat(details().path("reject_code").asText()).isEqualTo("INVALID_QUANTITY");
        assertThat(box.ledger().orders()).isEmpty();
    }

    private JsonNode details() {
        return Caller.tree(gate.place(ORDER).body()).path("details");
    }

    @Test
    void refuses_what_the_account_can_not_bear() {
        box = TektiiBox.builder()
                .account(BoxAccount.standard().withCash("10").cashOnly())
                .start();
        gate = new Gate(box);

        JsonNode buying = Gate.json(gate.place(buyLimit("5")), 422);
        JsonNode selling = Gate.json(gate.place(order("SELL", "LIMIT", "limit_price=5")), 422);

        assertThat(buying.path("details").path("reject_code").asText()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(selling.path("code").asText()).isEqualTo("ORDER_REJECTED");
        assertThat(box.ledger().orders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ALPACA, ORDER_REJECTED, 40310000",
        "BINANCE_SPOT, INSUFFICIENT_FUNDS, -2010",
        "OANDA, INSUFFICIENT_FUNDS, ''",
        "MOCK, INSUFFICIENT_FUNDS, ''"
    })
    void says_that_funds_are_short_as_each_broker_does(TektiiProvider provider, String rejectCode, String code) {
        open(provider);
        box.exchange().buyingPower(box.account().number(), "10");

        JsonNode details = Gate.json(gate.place(ORDER), 422).path("details");

        assertThat(details.path("reject_code").asText()).isEqualTo(rejectCode);
        assertThat(details.path("code").asText()).isEqualTo(code);
        box.exchange().buyingPower(box.account().number(), "1000");
        assertThat(gate.place(ORDER).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"BINANCE_SPOT, 400, INVALID_REQUEST", "ALPACA, 422, ORDER_REJECTED"})
    void refuses_a_symbol_that_the_broker_does_not_trade(TektiiProvider provider, int status, String code) {
        box = TektiiBox.builder().provider(provider).symbols("OTHER").start();
        gate = new Gate(box);

        JsonNode error = Gate.json(gate.place(ORDER), status);

        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("details").path("field").asText()).isEqualTo(status == 400 ? "symbol" : "");
        assertThat(gate.place(ORDER.replace("ACME", "OTHER")).statusCode()).isEqualTo(201);
    }

    @Test
    void answers_what_it_does_not_know_with_404() {
        open(TektiiProvider.MOCK);

        assertThat(Gate.json(gate.get("/v1/orders/nobody"), 404)
                        .path("details")
                        .path("resource")
                        .asText())
                .isEqualTo("order");
        assertThat(Gate.json(gate.get("/v1/quotes/ZZZZ"), 404)
                        .path("details")
                        .path("symbol")
                        .asText())
                .isEqualTo("ZZZZ");
        assertThat(gate.delete("/v1/orders/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void an_open_breaker_refuses_all_that_needs_the_broker_until_it_is_reset() {
        open(TektiiProvider.ALPACA);
        box.openBreaker();

        JsonNode error = Gate.json(gate.place(ORDER), 503);

        assertThat(error.path("code").asText()).isEqualTo("PROVIDER_UNAVAILABLE");
        assertThat(error.path("message").asText())
                .endsWith("Adapter circuit breaker open — alpaca provider outage detected. Manual reset required.");
        for (String path : List.of("/v1/account", "/v1/orders", "/v1/positions", "/v1/trades")) {
            assertThat(gate.get(path).statusCode()).isEqualTo(503);
        }
        assertThat(gate.get("/v1/capabilities").statusCode()).isEqualTo(200);
        assertThat(gate.list("/v1/circuit-breakers")
                        .path("adapter")
                        .path("state")
                        .asText())
                .isEqualTo("open");
        Gate.json(gate.send("POST", "/v1/circuit-breakers/reset", ""), 200);
        assertThat(gate.place(ORDER).statusCode()).isEqualTo(201);
        assertThat(box.ledger().orders()).hasSize(1);
    }

    @Test
    void a_second_reset_within_a_minute_is_refused() {
        open(TektiiProvider.MOCK);
        Gate.json(gate.send("POST", "/v1/circuit-breakers/reset", ""), 200);

        JsonNode error = Gate.json(gate.send("POST", "/v1/circuit-breakers/reset", ""), 409);
        clock.advance(Duration.ofSeconds(60));

        assertThat(error.path("code").asText()).isEqualTo("RESET_COOLDOWN");
        assertThat(gate.send("POST", "/v1/circuit-breakers/reset", "").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"0, 503", "301, 201"})
    void three_failures_within_five_minutes_trip_a_breaker_that_may(int seconds, int status) {
        box = TektiiBox.builder().clock(clock).breakerTrips(true).start();
        gate = new Gate(box);
        box.faults().next(Operation.PLACE_ORDER, Fault.status(502), Fault.status(503), Fault.status(502));
        gate.place(ORDER);
        gate.place(ORDER);
        clock.advance(Duration.ofSeconds(seconds));
        gate.place(ORDER);

        assertThat(gate.place(ORDER).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "ALPACA, true, 422, 1",
        "ALPACA, false, 201, 2",
        "BINANCE_SPOT, true, 422, 1",
        "BINANCE_SPOT, false, 201, 2",
        "OANDA, true, 502, 1",
        "SAXO, false, 502, 1",
        "MOCK, true, 502, 1"
    })
    void the_gateway_sends_again_by_itself(TektiiProvider provider, boolean named, int status, int live) {
        open(provider);
        box.faults().next(Operation.PLACE_ORDER, TektiiFault.sendsAgain());

        HttpResponse<String> response = gate.place(named ? ORDER : buyLimit("5"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(box.ledger().orders()).hasSize(live).allMatch(BookedOrder::isLive);
        if (live == 2) {
            assertThat(box.ledger().orders().get(1).origin()).isEqualTo(Origin.DOUBLED);
            assertThat(Caller.tree(response.body()).path("id").asText())
                    .isEqualTo(box.ledger().orders().get(1).brokerId());
        }
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                arguments(Fault.dropBeforeBooking(), 0),
                arguments(Fault.dropReplyAfterBooking(), 1),
                arguments(Fault.resetAfterBooking(), 1),
                arguments(Fault.cutStatusLine(), 1),
                arguments(Fault.cutBody(), 1));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void loses_answers_of_orders_that_it_took_or_did_not(Fault fault, int booked) {
        open(TektiiProvider.MOCK);
        box.faults().next(Operation.PLACE_ORDER, fault);

        assertThatThrownBy(() -> gate.place(ORDER)).isInstanceOf(UncheckedIOException.class);

        assertThat(box.ledger().orders()).hasSize(booked);
    }

    @Test
    void books_late_and_twice() {
        open(TektiiProvider.MOCK);
        box.faults().next(Operation.PLACE_ORDER, Fault.bookWhenReleased(), Fault.bookTwice());

        assertThatThrownBy(() -> gate.place(ORDER)).isInstanceOf(UncheckedIOException.class);
        assertThat(box.ledger().orders()).isEmpty();
        box.faults().releaseHeld();
        assertThat(box.ledger().orders()).hasSize(1);

        gate.placed(buyLimit("6"));
        assertThat(box.ledger().orders())
                .extracting(BookedOrder::origin)
                .containsExactly(Origin.CLIENT, Origin.CLIENT, Origin.DOUBLED);
    }

    @Test
    void answers_201_after_a_delay() {
        open(TektiiProvider.MOCK);
        box.faults().next(Operation.PLACE_ORDER, Fault.delay(Duration.ofMillis(1)));

        assertThat(gate.place(ORDER).statusCode()).isEqualTo(201);
        assertThat(box.ledger().requests(Operation.PLACE_ORDER).get(0).fault()).isEqualTo("delay");
    }

    @Test
    void answers_a_handle_without_an_id_and_with_another_orders() {
        open(TektiiProvider.MOCK);
        String first = gate.placed(buyLimit("5"));
        box.faults()
                .next(
                        Operation.PLACE_ORDER,
                        Fault.noLocation(),
                        Fault.locationOfAnotherOrder(),
                        Fault.relativeLocation());

        JsonNode without = Gate.json(gate.place(ORDER), 201);
        JsonNode others = Gate.json(gate.place(buyLimit("6", "client_order_id=b")), 201);
        JsonNode own = Gate.json(gate.place(buyLimit("7", "client_order_id=c")), 201);

        assertThat(without.has("id")).isFalse();
        assertThat(without.path("client_order_id").asText()).isEqualTo("mine");
        BookedOrder booked = box.ledger().orders().get(2);
        assertThat(others.path("id").asText()).isNotEqualTo(booked.brokerId());
        assertThat(box.ledger().orderNamed(others.path("id").asText())).isPresent();
        assertThat(own.path("id").asText())
                .isEqualTo(box.ledger().orders().get(3).brokerId())
                .isNotEqualTo(first);
    }

    @Test
    void an_order_can_be_rejected_after_it_was_taken_and_filled_at_once() {
        open(TektiiProvider.ALPACA);
        box.faults().next(Operation.PLACE_ORDER, Fault.rejectedAfterAccepting("no"), Fault.filledAtOnce());

        JsonNode rejected = Gate.json(gate.place(ORDER), 201);
        JsonNode filled = Gate.json(gate.place(buyLimit("5")), 201);

        assertThat(rejected.path("status").asText()).isEqualTo("PENDING");
        JsonNode after = gate.order(rejected.path("id").asText());
        assertThat(after.path("status").asText()).isEqualTo("REJECTED");
        assertThat(after.path("reject_reason").asText()).isEqualTo("UNKNOWN");
        assertThat(filled.path("status").asText()).isEqualTo("FILLED");
    }

    @Test
    void a_twin_of_somebody_elses_has_no_client_id() {
        open(TektiiProvider.ALPACA);
        box.faults().next(Operation.PLACE_ORDER, Fault.twin("other"));

        gate.placed(ORDER);

        assertThat(box.ledger().orders())
                .extracting(BookedOrder::origin, BookedOrder::clientOrderId)
                .containsExactly(tuple(Origin.OTHER, null), tuple(Origin.CLIENT, "mine"));
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "true, 2"})
    void somebody_interferes_with_a_change(boolean replaced, int live) {
        open(TektiiProvider.MOCK);
        String id = gate.placed(ORDER);
        box.faults().next(Operation.REPLACE_ORDER, replaced ? Fault.replacedByHand() : Fault.partialFillFirst("4"));

        HttpResponse<String> response = gate.send("PATCH", "/v1/orders/" + id, body("limit_price=6"));

        assertThat(response.statusCode()).isEqualTo(replaced ? 400 : 200);
        assertThat(gate.order(id).path("filled_quantity").asText()).isEqualTo(replaced ? "0" : "4");
        assertThat(box.ledger().orders()).hasSize(live);
    }
}

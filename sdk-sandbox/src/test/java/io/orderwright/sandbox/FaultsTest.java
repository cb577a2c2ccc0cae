package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.buyLimit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.Wire.End;
import io.orderwright.sandbox.Wire.Seen;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault, seen from the client's end of the wire and in the ledger. */
class FaultsTest {
    private static final String ORDER = buyLimit("ACME", 10, "50.00");

    @RegisterExtension
    final SchwabBoxExtension extension =
            SchwabBoxExtension.of(SchwabBox.builder().processingDelay(Duration.ofMillis(5)));

    private SchwabBox box;
    private Caller caller;

    @BeforeEach
    void login() {
        box = extension.box();
        caller = new Caller(box);
    }

    static Stream<Arguments> cuts() {
        return Stream.of(
                arguments(Fault.dropBeforeReading(), "", 0),
                arguments(Fault.dropBeforeBooking(), "", 0),
                arguments(Fault.dropReplyAfterBooking(), "", 1),
                arguments(Fault.cutStatusLine(), "HTTP/1.1 2", 1),
                arguments(Fault.cutHeaders(), "HTTP/1.1 201 Created\r\nServer: box\r\nX-Con", 1),
                arguments(Fault.bookTwice().and(Fault.dropReplyAfterBooking()), "", 2));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void cuts_the_answer_at_the_byte(Fault fault, String bytes, int booked) throws IOException {
        box.faults().next(Operation.PLACE_ORDER, fault);
        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);

            assertThat(wire.readAll().text()).isEqualTo(bytes);
        }
        assertThat(box.ledger().orders()).hasSize(booked);
    }

    @Test
    void cuts_a_body_that_was_announced_and_still_says_where_the_order_is() throws IOException {
        box.faults().next(Operation.PLACE_ORDER, Fault.cutBody());
        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);

            Seen seen = wire.readAll();

            assertThat(seen.end()).isEqualTo(End.CLOSED);
            assertThat(seen.text())
                    .contains("Location: ", "Content-Length: 2\r\n")
                    .endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void resets_instead_of_closing(boolean before, int booked) throws IOException {
        box.faults().next(Operation.PLACE_ORDER, before ? Fault.resetBeforeBooking() : Fault.resetAfterBooking());
        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);

            assertThat(wire.readAll()).isEqualTo(new Seen("", End.RESET));
        }
        assertThat(box.ledger().orders()).hasSize(booked);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void stays_silent_until_the_client_goes(boolean before, int booked) throws IOException {
        box.faults().next(Operation.PLACE_ORDER, before ? Fault.silenceBeforeBooking() : Fault.silenceAfterBooking());
        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);
            wire.hangUp();

            assertThat(wire.readAll()).isEqualTo(new Seen("", End.CLOSED));
        }
        assertThat(box.ledger().orders()).hasSize(booked);
        assertThat(box.ledger().requests(Operation.PLACE_ORDER).get(0).delivered())
                .isFalse();
    }

    @Test
    void books_when_released_after_the_connection_is_gone() throws IOException {
        box.faults().next(Operation.PLACE_ORDER, Fault.bookWhenReleased());
        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);
            assertThat(wire.readAll()).isEqualTo(new Seen("", End.CLOSED));
        }
        assertThat(box.ledger().orders()).isEmpty();
        assertThat(box.faults().waitingToBook()).isEqualTo(1);

        assertThat(box.faults().releaseHeld()).isEqualTo(1);

        assertThat(box.ledger().orders()).hasSize(1);
        assertThat(box.faults().waitingToBook()).isZero();
    }

    @Test
    void books_late_within_the_processing_delay() throws IOException {
        box.faults().next(Operation.PLACE_ORDER, Fault.bookLate());
        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);
            assertThat(wire.readAll()).isEqualTo(new Seen("", End.CLOSED));
        }
        Awaiting.until(() -> box.faults().waitingToBook() == 0);
        assertThat(box.ledger().orders()).hasSize(1);
    }

    @Test
    void says_nothing_or_half_or_wrong_about_where_the_order_is() {
        long other = caller.placed(ORDER);
        box.faults()
                .next(
                        Operation.PLACE_ORDER,
                        Fault.noLocation(),
                        Fault.relativeLocation(),
                        Fault.locationOfAnotherOrder());

        HttpResponse<String> none = caller.place(ORDER);
        HttpResponse<String> relative = caller.place(ORDER);
        HttpResponse<String> wrong = caller.place(ORDER);

        assertThat(none.statusCode()).isEqualTo(201);
        assertThat(none.headers().firstValue("Location")).isEmpty();
        assertThat(relative.headers().firstValue("Location").orElseThrow()).startsWith("/trader/v1/accounts/");
        List<BookedOrder> orders = box.ledger().orders();
        assertThat(Caller.idOf(wrong))
                .isNotEqualTo(orders.get(3).id())
                .isEqualTo(orders.get(2).id());
        assertThat(orders.get(0).id()).isEqualTo(other);
    }

    @Test
    void leaves_the_location_alone_when_there_is_no_other_order() {
        box.faults().next(Operation.PLACE_ORDER, Fault.locationOfAnotherOrder());

        assertThat(Caller.idOf(caller.place(ORDER)))
                .isEqualTo(box.ledger().orders().get(0).id());
    }

    @ParameterizedTest
    @CsvSource({"302", "307", "401", "403", "408", "429", "500", "502", "503"})
    void answers_a_status_with_and_without_booking(int status) {
        box.faults().next(Operation.PLACE_ORDER, Fault.status(status), Fault.statusAfterBooking(status));

        assertThat(caller.place(ORDER).statusCode()).isEqualTo(status);
        assertThat(box.ledger().orders()).isEmpty();
        assertThat(caller.place(ORDER).statusCode()).isEqualTo(status);
        assertThat(box.ledger().orders()).hasSize(1);
    }

    @Test
    void answers_errors_in_the_shapes_that_schwab_has() {
        box.faults()
                .next(
                        Operation.PLACE_ORDER,
                        Fault.status(400),
                        Fault.status(401),
                        Fault.status(429),
                        Fault.status(500),
                        Fault.status(408))
                .next(Operation.TOKEN, Fault.status(503));

        assertThat(caller.place(ORDER).body()).startsWith("{\"message\":");
        assertThat(Caller.tree(caller.place(ORDER).body())
                        .get("errors")
                        .get(0)
                        .get("title")
                        .asText())
                .isEqualTo("Unauthorized");
        assertThat(caller.place(ORDER).body()).startsWith("{\"fault\":{\"faultstring\":");
        assertThat(caller.place(ORDER).body()).contains("Whitelabel Error Page");
        assertThat(caller.place(ORDER).body()).isEmpty();
        assertThat(caller.send("POST", "/v1/oauth/token", "{}").body()).startsWith("{\"error\":");
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "99999999999", "'Fri, 20 Nov 2026 15:00:00 GMT'"})
    void says_when_to_come_back(String value) {
        box.faults().next(Operation.PLACE_ORDER, Fault.status(503).and(Fault.retryAfter(value)));

        assertThat(caller.place(ORDER).headers().firstValue("Retry-After")).contains(value);
    }

    @Test
    void answers_a_page_where_an_order_was_expected() {
        box.faults().next(Operation.PLACE_ORDER, Fault.htmlAfterBooking(), Fault.htmlBeforeBooking());

        HttpResponse<String> booked = caller.place(ORDER);
        HttpResponse<String> not = caller.place(ORDER);

        assertThat(booked.statusCode()).isEqualTo(200);
        assertThat(booked.body()).startsWith("<html>").isEqualTo(not.body());
        assertThat(booked.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(box.ledger().orders()).hasSize(1);
    }

    @Test
    void redirects_to_itself_and_elsewhere() {
        box.faults().next(Operation.PLACE_ORDER, Fault.redirect(307, ""), Fault.redirect(302, "/elsewhere"));

        assertThat(caller.place(ORDER).headers().firstValue("Location")).contains(caller.orders());
        assertThat(caller.place(ORDER).headers().firstValue("Location")).contains("/elsewhere");
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void a_token_expires_before_the_order_is_looked_at() {
        box.faults().next(Operation.PLACE_ORDER, Fault.tokenExpired());

        assertThat(caller.place(ORDER).statusCode()).isEqualTo(401);
        assertThat(caller.place(ORDER).statusCode()).isEqualTo(401);
        caller.login();
        assertThat(caller.place(ORDER).statusCode()).isEqualTo(201);
        assertThat(box.ledger().orders()).hasSize(1);
    }

    @Test
    void an_app_is_not_authorized_though_its_token_is_good() {
        box.faults().next(Operation.PLACE_ORDER, Fault.unauthorized());

        HttpResponse<String> refused = caller.place(ORDER);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("Client not authorized");
        assertThat(caller.place(ORDER).statusCode()).isEqualTo(201);
    }

    @Test
    void the_date_is_as_wrong_as_a_test_wants() {
        box.faults().skewDate(Duration.ofSeconds(-90));

        String date =
                caller.get("/trader/v1/accounts").headers().firstValue("Date").orElseThrow();

        ZonedDateTime shown = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
        ZonedDateTime received = box.ledger().requests().get(0).receivedAt().atZone(shown.getZone());
        assertThat(Duration.between(shown, received)).isBetween(Duration.ofSeconds(88), Duration.ofSeconds(91));
    }

    @Test
    void rejects_after_accepting() {
        box.faults().next(Operation.PLACE_ORDER, Fault.rejectedAfterAccepting("Held for review"));

        HttpResponse<String> response = caller.place(ORDER);

        JsonNode order = caller.order(Caller.idOf(response));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(order.get("status").asText()).isEqualTo("REJECTED");
        assertThat(order.get("statusDescription").asText()).isEqualTo("Held for review");
    }

    @Test
    void rejects_a_composite_with_all_its_members() {
        box.faults().next(Operation.PLACE_ORDER, Fault.rejectedAfterAccepting("no"));

        long id = caller.placed(Bodies.oneCancelsOther(ORDER, ORDER));

        assertThat(caller.order(id).findValuesAsText("status")).containsExactly("REJECTED", "REJECTED");
    }

    @Test
    void fills_at_once_and_at_its_own_price() {
        box.faults().next(Operation.PLACE_ORDER, Fault.filledAtOnce());

        JsonNode order = caller.order(caller.placed(ORDER));

        assertThat(order.get("status").asText()).isEqualTo("FILLED");
        assertThat(order.findValue("executionLegs").get(0).get("price").decimalValue())
                .isEqualByComparingTo("50");
    }

    @Test
    void somebody_else_places_the_same_order() {
        box.faults().next(Operation.PLACE_ORDER, Fault.twinOfSameTag(), Fault.twin("TRADER_WEB"));

        caller.placeTagged(ORDER, "7.1");
        caller.placeTagged(ORDER, "8.1");

        List<BookedOrder> orders = box.ledger().orders();
        assertThat(orders)
                .extracting(BookedOrder::serverTag)
                .containsExactly("API_TDAM:Box", "API_TDAM:Box", "TRADER_WEB", "API_TDAM:Box");
        assertThat(orders).extracting(BookedOrder::testTag).containsExactly(null, "7.1", null, "8.1");
        assertThat(orders)
                .extracting(BookedOrder::origin)
                .containsExactly(
                        BookedOrder.Origin.OTHER,
                        BookedOrder.Origin.CLIENT,
                        BookedOrder.Origin.OTHER,
                        BookedOrder.Origin.CLIENT);
        assertThat(box.ledger().equalTo(orders.get(1))).hasSize(4);
    }

    @Test
    void the_box_books_one_request_twice_and_owns_up_to_it() {
        box.faults().next(Operation.PLACE_ORDER, Fault.bookTwice());

        caller.placeTagged(ORDER, "7.1");

        assertThat(box.ledger().ordersOf("7"))
                .extracting(BookedOrder::origin)
                .containsExactly(BookedOrder.Origin.CLIENT, BookedOrder.Origin.DOUBLED);
    }

    @Test
    void a_person_replaces_the_order_first() {
        long id = caller.placed(ORDER);
        box.faults().next(Operation.REPLACE_ORDER, Fault.replacedByHand());

        HttpResponse<String> response = caller.send("PUT", caller.orders() + "/" + id, ORDER);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("REPLACED");
        List<BookedOrder> orders = box.ledger().orders();
        assertThat(orders.get(1).replaces()).isEqualTo(id);
        assertThat(orders.get(1).origin()).isEqualTo(BookedOrder.Origin.OTHER);
    }

    @Test
    void an_order_fills_in_part_while_it_is_replaced() {
        long id = caller.placed(ORDER);
        box.faults().next(Operation.REPLACE_ORDER, Fault.partialFillFirst("4"));

        HttpResponse<String> response = caller.send("PUT", caller.orders() + "/" + id, ORDER);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(box.ledger().order(id).orElseThrow().filledQuantity()).isEqualByComparingTo(new BigDecimal("4"));
        assertThat(box.ledger().order(id).orElseThrow().state()).isEqualTo("REPLACED");
    }

    @Test
    void a_successor_is_rejected_while_the_old_order_is_gone() {
        long id = caller.placed(ORDER);
        box.faults().next(Operation.REPLACE_ORDER, Fault.rejectedAfterAccepting("no"));

        long successor = Caller.idOf(caller.send("PUT", caller.orders() + "/" + id, ORDER));

        assertThat(caller.order(id).get("status").asText()).isEqualTo("REPLACED");
        assertThat(caller.order(successor).get("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void a_joined_fault_does_both() {
        box.faults()
                .next(Operation.PLACE_ORDER, Fault.rejectedAfterAccepting("no").and(Fault.dropReplyAfterBooking()));

        try (Wire wire = new Wire(box)) {
            wire.place(ORDER);
            assertThat(wire.readAll().text()).isEmpty();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        assertThat(box.ledger().orders().get(0).state()).isEqualTo("REJECTED");
        assertThat(box.ledger().requests(Operation.PLACE_ORDER).get(0).fault())
                .isEqualTo("rejected after accepting and drop reply after booking");
    }

    @Test
    void clearing_makes_everything_well_again() {
        box.faults()
                .next(Operation.PLACE_ORDER, Fault.status(500))
                .use(FaultPlan.seeded(1).on(Operation.PLACE_ORDER, 1000, Fault.status(503)));
        box.faults().clear();

        assertThat(caller.place(ORDER).statusCode()).isEqualTo(201);
    }
}

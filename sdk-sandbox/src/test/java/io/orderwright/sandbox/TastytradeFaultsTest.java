package io.orderwright.sandbox;

import static io.orderwright.sandbox.Venue.bracket;
import static io.orderwright.sandbox.Venue.buyLimit;
import static io.orderwright.sandbox.Venue.leg;
import static io.orderwright.sandbox.Venue.order;
import static io.orderwright.sandbox.Venue.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.sandbox.BookedOrder.Origin;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong at tastytrade when a test says so. */
class TastytradeFaultsTest {
    @RegisterExtension
    final TastytradeBoxExtension extension = TastytradeBoxExtension.create();

    private TastytradeBox box;
    private Venue venue;

    @BeforeEach
    void open() {
        box = extension.box();
        venue = new Venue(box);
    }

    private void next(Fault... faults) {
        box.faults().next(Operation.PLACE_ORDER, faults);
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                arguments(Fault.dropBeforeReading(), 0),
                arguments(Fault.dropBeforeBooking(), 0),
                arguments(Fault.resetBeforeBooking(), 0),
                arguments(Fault.dropReplyAfterBooking(), 1),
                arguments(Fault.resetAfterBooking(), 1),
                arguments(Fault.cutStatusLine(), 1),
                arguments(Fault.cutBody(), 1));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void loses_answers_of_orders_that_it_took_or_did_not(Fault fault, int booked) {
        next(fault);

        assertThatThrownBy(() -> venue.place(buyLimit("5"))).isInstanceOf(UncheckedIOException.class);

        assertThat(box.ledger().orders()).hasSize(booked);
    }

    @ParameterizedTest
    @CsvSource({
        "400, validation_error",
        "401, unauthorized",
        "403, not_permitted",
        "404, not_found",
        "406, 406",
        "422, preflight_check_failure",
        "429, too_many_requests",
        "500, internal_server_error"
    })
    void answers_a_status_in_its_own_shape(int status, String code) {
        next(Fault.status(status), Fault.statusAfterBooking(status));

        JsonNode before = Venue.error(venue.place(buyLimit("5")), status);
        int booked = box.ledger().orders().size();
        JsonNode after = Venue.error(venue.place(buyLimit("5")), status);

        assertThat(before.path("code").asText()).isEqualTo(code);
        assertThat(booked).isZero();
        assertThat(after.path("code").asText()).isEqualTo(code);
        assertThat(box.ledger().orders()).hasSize(1);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments(TastytradeFault.userAgentRefused(), 401),
                arguments(TastytradeFault.badGateway(), 502),
                arguments(Fault.status(502), 502),
                arguments(Fault.status(503), 503));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_servers_before_the_api_answer_in_html(Fault fault, int status) {
        next(fault);

        HttpResponse<String> response = venue.place(buyLimit("5"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("<html>").contains("nginx");
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void refuses_with_any_code_with_a_number_and_with_201() {
        next(
                TastytradeFault.preflight("brand_new", "Nobody knows."),
                TastytradeFault.numericCode(406, "No."),
                TastytradeFault.refusedWithCreated("margin_check_failed", "No money."));

        JsonNode unknown = Venue.error(venue.place(buyLimit("5")), 422);
        JsonNode number = Venue.error(venue.place(buyLimit("5")), 406);
        JsonNode created = Venue.error(venue.place(buyLimit("5")), 201);

        assertThat(unknown.path("errors").get(0).path("code").asText()).isEqualTo("brand_new");
        assertThat(number.path("code").isNumber()).isTrue();
        assertThat(created.path("errors").get(0).path("code").asText()).isEqualTo("margin_check_failed");
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void books_an_order_and_names_an_error_beside_it() {
        next(TastytradeFault.bookedWithError("odd", "Odd."), TastytradeFault.bookedWithError("odd", "Odd."));

        JsonNode single = Venue.data(venue.place(buyLimit("5")), 201);
        JsonNode complex = Venue.data(venue.send("POST", venue.path("/complex-orders"), bracket()), 201);

        assertThat(single.path("errors").get(0).path("code").asText()).isEqualTo("odd");
        assertThat(single.path("order").path("id").asLong())
                .isEqualTo(box.ledger().orders().get(0).id());
        assertThat(complex.path("errors").get(0).path("message").asText()).isEqualTo("Odd.");
    }

    @Test
    void books_late_and_twice() {
        next(Fault.bookWhenReleased(), Fault.bookTwice());

        assertThatThrownBy(() -> venue.place(buyLimit("5"))).isInstanceOf(UncheckedIOException.class);
        int early = box.ledger().orders().size();
        box.faults().releaseHeld();
        venue.placed(buyLimit("6"));

        assertThat(early).isZero();
        assertThat(box.ledger().orders())
                .extracting(BookedOrder::origin)
                .containsExactly(Origin.CLIENT, Origin.CLIENT, Origin.DOUBLED);
    }

    @Test
    void names_no_order_or_another_one() {
        long first = venue.placed(buyLimit("5"));
        next(Fault.noLocation(), Fault.locationOfAnotherOrder(), Fault.relativeLocation());

        JsonNode none = Venue.data(venue.place(buyLimit("6")), 201).path("order");
        long others = venue.placed(buyLimit("7"));
        long own = venue.placed(buyLimit("8"));

        assertThat(none.has("id")).isFalse();
        assertThat(others).isNotEqualTo(box.ledger().orders().get(2).id());
        assertThat(box.ledger().order(others)).isPresent();
        assertThat(own).isEqualTo(box.ledger().orders().get(3).id()).isNotEqualTo(first);
    }

    @Test
    void rejects_later_and_fills_at_once() {
        next(Fault.rejectedAfterAccepting("Session offline"), Fault.filledAtOnce());

        long rejected = venue.placed(buyLimit("5"));
        long filled = venue.placed(buyLimit("6"));

        assertThat(venue.order(rejected).path("status").asText()).isEqualTo("Rejected");
        assertThat(venue.order(rejected).path("reject-reason").asText()).isEqualTo("Session offline");
        assertThat(venue.order(filled).path("status").asText()).isEqualTo("Filled");
    }

    @Test
    void a_twin_of_somebody_elses_has_no_identifier() {
        String mine = "'external-identifier':'mine',";
        next(Fault.twin("other"), Fault.twinOfSameTag());

        venue.placed(order("Limit", price("5", "Debit") + mine, leg("Buy to Open", "1", "ACME")));
        venue.placedComplex(bracket());

        assertThat(box.ledger().orders())
                .extracting(BookedOrder::origin)
                .containsExactly(Origin.OTHER, Origin.CLIENT, Origin.OTHER, Origin.CLIENT);
        assertThat(box.ledger().orders().get(0).clientOrderId()).isNull();
        assertThat(box.ledger().orders().get(1).clientOrderId()).isEqualTo("mine");
    }

    @Test
    void tokens_expire_are_not_permitted_and_die() {
        box.faults().next(Operation.PLACE_ORDER, Fault.unauthorized(), Fault.tokenExpired());

        JsonNode forbidden = Venue.error(venue.place(buyLimit("5")), 403);
        JsonNode expired = Venue.error(venue.place(buyLimit("5")), 401);
        JsonNode still = Venue.error(venue.place(buyLimit("5")), 401);

        assertThat(forbidden.path("code").asText()).isEqualTo("not_permitted");
        assertThat(expired.path("code").asText()).isEqualTo("unauthorized");
        assertThat(still.path("code").asText()).isEqualTo("unauthorized");
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void a_refresh_token_dies() {
        String grant = Venue.json(
                "{'grant_type':'refresh_token','client_secret':'" + box.app().clientSecret() + "','refresh_token':'"
                        + box.tokens().issue().refreshToken() + "'}");
        box.faults().next(Operation.TOKEN, Fault.refreshTokenDead());

        Venue.error(token(grant), 401);

        assertThat(Venue.error(token(grant), 401).path("code").asText()).isEqualTo("invalid_credentials");
    }

    private HttpResponse<String> token(String grant) {
        return venue.send(venue.tokenRequest("application/json", grant).build());
    }

    @ParameterizedTest
    @CsvSource({"false, 200", "true, 422"})
    void somebody_interferes_with_a_replacement(boolean replaced, int status) {
        long id = venue.placed(buyLimit("5"));
        box.faults().next(Operation.REPLACE_ORDER, replaced ? Fault.replacedByHand() : Fault.partialFillFirst("4"));

        HttpResponse<String> response = venue.send("PUT", venue.path("/orders/" + id), buyLimit("6"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(box.ledger().orders()).hasSize(2);
        assertThat(box.ledger().orders().get(1).quantity()).isEqualByComparingTo(replaced ? "10" : "6");
    }

    @Test
    void a_successor_is_rejected_when_the_old_order_is_gone() {
        long id = venue.placed(buyLimit("5"));
        box.faults().next(Operation.REPLACE_ORDER, Fault.rejectedAfterAccepting("Session offline"));

        long successor = Venue.data(venue.send("PUT", venue.path("/orders/" + id), buyLimit("6")), 200)
                .path("id")
                .asLong();

        assertThat(venue.order(id).path("status").asText()).isEqualTo("Cancelled");
        assertThat(venue.order(successor).path("status").asText()).isEqualTo("Rejected");
    }
}

package io.orderwright.sandbox.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Faults;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.TektiiBox;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a placement whatever happens behind the gateway: each ends as it is, and is sent once. */
class PlacingOutcomesTest {
    private static final String LONGEST_ID = "Abc_0123456789-abcdefghijklmnop";

    private static Stream<Arguments> inBothForms(Fault... faults) {
        return Stream.of(Form.values()).flatMap(form -> Stream.of(faults).map(fault -> Arguments.of(form, fault)));
    }

    /** Tells no order absent that the box is only slow to book or to list. */
    private static OrderService settling(Rig rig) {
        return rig.open(rig.builder().settleHorizon(Duration.ofSeconds(10))).orders();
    }

    private static Fault[] often(Fault fault) {
        return Collections.nCopies(200, fault).toArray(Fault[]::new);
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void an_order_is_placed_and_read_back_at_every_provider(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            PlacedOrder placed =
                    rig.orders().place(Rig.resting(), Placement.usual().clientOrderId(LONGEST_ID));

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isFalse();
            assertThat(placed.seen().orElseThrow().status()).isEqualTo(OrderStatus.WORKING);
            assertThat(placed.seen().orElseThrow().clientOrderId()).contains(LONGEST_ID);
            assertThat(rig.box().unknownKeys()).isEmpty();
        }
    }

    static Stream<Arguments> takenAndNotTold() {
        return inBothForms(
                Fault.dropReplyAfterBooking(),
                Fault.resetAfterBooking(),
                Fault.cutStatusLine(),
                Fault.cutHeaders(),
                Fault.cutBody(),
                Fault.noLocation(),
                Fault.htmlAfterBooking(),
                Fault.statusAfterBooking(202),
                Fault.statusAfterBooking(408),
                Fault.statusAfterBooking(429),
                Fault.statusAfterBooking(500),
                Fault.statusAfterBooking(502),
                Fault.statusAfterBooking(503),
                Fault.statusAfterBooking(504),
                Fault.bookLate());
    }

    @ParameterizedTest
    @MethodSource("takenAndNotTold")
    void finds_an_order_of_which_nothing_was_told(Form form, Fault fault) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, fault)) {
            PlacedOrder placed = form.place(settling(rig), Rig.resting());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_an_order_whose_answer_did_not_come_in_time(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.silenceAfterBooking())) {
            PlacedOrder placed = form.place(settling(rig).with(Pace.HASTY), Rig.resting());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    /** Most providers ignore the client order id that is asked for, so that somebody else's orders come first. */
    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void finds_its_own_order_among_others_at_every_provider(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            String id = "Abc_0123456789-abcdefghijklmno";
            OrderService orders = settling(rig);
            orders.place(Rig.resting(), Placement.usual().clientOrderId(id + "q"));
            rig.box()
                    .enterByHand("{\"symbol\":\"KO\",\"side\":\"BUY\",\"quantity\":\"10\",\"order_type\":\"LIMIT\","
                            + "\"limit_price\":\"50.00\",\"client_order_id\":\"" + id + "r\"}");
            rig.next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502));

            PlacedOrder placed = orders.place(Rig.resting(), Placement.usual().clientOrderId(LONGEST_ID));

            assertThat(rig.order(placed.id()).clientOrderId()).isEqualTo(LONGEST_ID);
            assertThat(placed.recovered()).isTrue();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
        }
    }

    static Stream<Arguments> poorListings() {
        return Stream.of(
                        TektiiFault.clientIdIgnored(),
                        Fault.listingUnfiltered(),
                        TektiiFault.plainText(),
                        TektiiFault.pathUnknown(),
                        Fault.status(404),
                        Fault.status(429),
                        Fault.status(500),
                        Fault.htmlBeforeBooking(),
                        Fault.cutBody())
                .flatMap(fault -> Stream.of(
                        Arguments.of(Operation.LIST_ORDERS, fault), Arguments.of(Operation.LIST_ORDER_HISTORY, fault)));
    }

    @ParameterizedTest
    @MethodSource("poorListings")
    void finds_an_order_though_its_first_listings_are_poor(Operation listing, Fault fault) {
        try (Rig rig = Rig.start(TektiiProvider.ALPACA)
                .next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502))
                .next(listing, fault, fault)) {
            PlacedOrder placed = rig.orders().place(Rig.resting());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_an_order_though_listings_lag(Form form) {
        try (Rig rig = Rig.start(
                        TektiiBox.builder().provider(TektiiProvider.ALPACA).listingLag(Duration.ofMillis(700)))
                .next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502))) {
            PlacedOrder placed = form.place(settling(rig), Rig.resting());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
        }
    }

    @Test
    void an_order_that_ended_before_it_was_asked_about_is_found_in_the_history() {
        try (Rig rig = Rig.start(TektiiProvider.ALPACA)
                .next(Operation.PLACE_ORDER, Fault.filledAtOnce().and(Fault.statusAfterBooking(502)))) {
            PlacedOrder placed = rig.orders().place(Rig.resting());

            assertThat(placed.seen().orElseThrow().status()).isEqualTo(OrderStatus.FILLED);
            assertThat(placed.recovered()).isTrue();
        }
    }

    static Stream<Arguments> neverTaken() {
        return inBothForms(
                Fault.dropBeforeBooking(),
                Fault.resetBeforeBooking(),
                Fault.htmlBeforeBooking(),
                Fault.status(408),
                Fault.status(429),
                TektiiFault.rateLimited(1),
                Fault.status(500),
                Fault.status(502),
                Fault.status(503),
                Fault.redirect(307, "/v1/orders"));
    }

    @ParameterizedTest
    @MethodSource("neverTaken")
    void an_order_that_no_complete_listing_shows_is_unknown_and_never_sent_again(Form form, Fault fault) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, fault)) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> form.place(orders, Rig.resting()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.ABSENT);
            assertThat(unknown.outcome().completeLooks()).isGreaterThanOrEqualTo(3);
            assertThat(unknown.repeatable()).isFalse();
            assertThat(rig.booked()).isEmpty();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
            assertThat(orders.unresolved()).hasSize(1);
        }
    }

    /** Their listings leave orders out: Alpaca's those whose status has no word, Saxo's those that have ended. */
    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            names = {"ALPACA", "SAXO"})
    void no_order_is_absent_where_listings_leave_orders_out(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider).next(Operation.PLACE_ORDER, Fault.status(502))) {
            OrderService orders = rig.orders().with(Pace.QUICK.resolve(Duration.ofSeconds(1)));
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.resting()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(unknown.outcome().completeLooks()).isZero();
            assertThat(rig.requests(Operation.LIST_ORDERS)).isGreaterThanOrEqualTo(1);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            mode = Mode.EXCLUDE,
            names = {"ALPACA", "SAXO"})
    void an_order_that_was_never_taken_is_absent_where_listings_are_whole(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider).next(Operation.PLACE_ORDER, Fault.status(502))) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.resting()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.ABSENT);
        }
    }

    @Test
    void a_listing_that_fails_for_ever_makes_nothing_absent() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(Operation.PLACE_ORDER, Fault.status(502))
                .next(Operation.LIST_ORDER_HISTORY, often(TektiiFault.plainText()))) {
            OrderService orders = rig.orders().with(Pace.QUICK.resolve(Duration.ofSeconds(1)));
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.resting()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_turns_up_after_the_caller_was_told_surfaces(Form form) throws Exception {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, Fault.bookWhenReleased())) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> form.place(orders, Rig.resting()));
            assertThat(unknown).isNotNull();

            assertThat(rig.box().faults().releaseHeld()).isEqualTo(1);

            assertThat(rig.events().awaitSurfaced().value())
                    .isEqualTo(rig.booked().get(0));
            rig.awaitNothingUnresolved(orders);
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_not_sent_where_the_gateway_can_not_be_reached(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            OrderService orders = rig.orders();
            try (Faults.Outage outage = rig.box().faults().refuseConnections()) {
                NotSentException failed =
                        catchThrowableOfType(NotSentException.class, () -> form.place(orders, Rig.resting()));
                assertThat(failed.reason()).isEqualTo(NotSentException.Reason.UNREACHABLE);
                assertThat(failed.repeatable()).isTrue();
                assertThat(outage).isNotNull();
            }
            assertThat(rig.booked()).isEmpty();
            assertThat(form.place(orders, Rig.resting()).recovered()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_gateway_that_shuts_down_has_not_taken_the_order(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            OrderService orders = rig.orders();
            rig.box().shuttingDown(true);

            BrokerUnavailableException down =
                    catchThrowableOfType(BrokerUnavailableException.class, () -> form.place(orders, Rig.resting()));

            assertThat(down.failure().httpStatus()).hasValue(503);
            assertThat(down.failure().brokerCode()).contains("SHUTTING_DOWN");
            assertThat(rig.booked()).isEmpty();
            assertThat(orders.unresolved()).isEmpty();
            rig.box().shuttingDown(false);
            assertThat(form.place(orders, Rig.resting()).recovered()).isFalse();
            assertThat(rig.booked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_was_taken_and_then_rejected_is_rejected(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(Operation.PLACE_ORDER, Fault.rejectedAfterAccepting("not tradable today"))) {
            OrderService orders = rig.orders();
            OrderRejectedException rejected =
                    catchThrowableOfType(OrderRejectedException.class, () -> form.place(orders, Rig.resting()));

            assertThat(rejected.refused()).isTrue();
            assertThat(rig.booked()).hasSize(1);
            assertThat(orders.unresolved()).isEmpty();
        }
    }
}

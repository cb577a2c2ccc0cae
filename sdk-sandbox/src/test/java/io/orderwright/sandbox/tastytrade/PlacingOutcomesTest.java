package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Faults;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TastytradeFault;
import io.orderwright.sandbox.tastytrade.Rig.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a placement whatever happens on the way, of an order alone and of a complex one: it is sent once. */
class PlacingOutcomesTest {
    private static Stream<Arguments> everyWay(Fault... faults) {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(Kind.values())
                        .flatMap(kind -> Stream.of(faults).map(fault -> Arguments.of(form, kind, fault))));
    }

    private static Fault[] often(Fault fault) {
        return Collections.nCopies(200, fault).toArray(Fault[]::new);
    }

    static Stream<Arguments> ways() {
        return everyWay(Fault.none());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_order_is_placed_and_read_back(Form form, Kind kind, Fault none) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, none)) {
            PlacedOrder placed = form.place(rig.orders(), kind.order());

            assertThat(placed.id().kind()).isEqualTo(kind.named());
            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isFalse();
            assertThat(placed.seen().orElseThrow().status()).isEqualTo(OrderStatus.WORKING);
            assertThat(placed.seen().orElseThrow().clientOrderId()).isPresent();
        }
    }

    @Test
    void every_part_of_a_complex_order_has_its_own_id() {
        try (Rig rig = Rig.start()) {
            PlacedOrder placed = rig.orders().place(Rig.bracket());

            PlacedOrder entry = placed.members().get(0);
            List<PlacedOrder> exits = placed.members().get(1).members();
            assertThat(entry.seen().orElseThrow().status()).isEqualTo(OrderStatus.WORKING);
            assertThat(exits)
                    .extracting(exit -> exit.seen().orElseThrow().status())
                    .containsExactly(OrderStatus.PENDING, OrderStatus.PENDING);
            assertThat(exits.get(0).seen().orElseThrow().rawJson()).contains("\"price\":\"70.00\"");
            assertThat(exits.get(1).seen().orElseThrow().rawJson()).contains("\"stop-trigger\":\"45.00\"");
            assertThat(Stream.of(placed, entry, exits.get(0), exits.get(1)).map(PlacedOrder::id))
                    .doesNotHaveDuplicates();
        }
    }

    /** In tastytrade's JSON the target stands before the stop, in whichever sequence they were asked for. */
    @Test
    void each_part_has_the_id_of_the_order_that_it_became() {
        try (Rig rig = Rig.start()) {
            PlacedOrder placed = rig.orders()
                    .place(Rig.resting()
                            .then(CompositeBuilder.oneCancelsOther(List.of(
                                    sell(10).shares(Rig.SYMBOL).stop("45.00"),
                                    sell(10).shares(Rig.SYMBOL).limit("70.00")))));

            List<PlacedOrder> exits = placed.members().get(1).members();
            assertThat(exits).extracting(PlacedOrder::part).containsExactly("then[0].orders[0]", "then[0].orders[1]");
            assertThat(exits.get(0).seen().orElseThrow().rawJson()).contains("\"stop-trigger\":\"45.00\"");
            assertThat(exits.get(1).seen().orElseThrow().rawJson()).contains("\"price\":\"70.00\"");
        }
    }

    static Stream<Arguments> takenAndNotTold() {
        return everyWay(
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
    void finds_an_order_of_which_nothing_was_told(Form form, Kind kind, Fault fault) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, fault)) {
            PlacedOrder placed = form.place(rig.settling(), kind.order());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.id().kind()).isEqualTo(kind.named());
            assertThat(placed.recovered()).isTrue();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void finds_an_order_whose_answer_did_not_come_in_time(Form form, Kind kind, Fault none) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, none.and(Fault.silenceAfterBooking()))) {
            PlacedOrder placed = form.place(rig.settling().with(Pace.HASTY), kind.order());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    static Stream<Arguments> poorAnswers() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(
                                Fault.status(404),
                                Fault.status(429),
                                Fault.status(500),
                                TastytradeFault.badGateway(),
                                Fault.htmlBeforeBooking(),
                                Fault.cutBody(),
                                Fault.listingUnfiltered(),
                                Fault.listingByDate(),
                                TastytradeFault.searchWithoutIdentifiers(),
                                TastytradeFault.searchLags(Duration.ofHours(1)))
                        .map(fault -> Arguments.of(kind, fault)));
    }

    @ParameterizedTest
    @MethodSource("poorAnswers")
    void finds_an_order_though_its_first_searches_are_poor(Kind kind, Fault fault) {
        try (Rig rig = Rig.start()
                .next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502))
                .next(Operation.LIST_ORDERS, fault, fault)) {
            PlacedOrder placed = rig.settling().place(kind.order());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
        }
    }

    @Test
    void finds_a_complex_order_though_it_can_not_be_read_at_first() {
        try (Rig rig = Rig.start()
                .next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502))
                .next(Operation.GET_ORDER, Fault.status(404), Fault.cutBody(), Fault.status(403))) {
            PlacedOrder placed = rig.settling().place(Rig.bracket());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void finds_an_order_though_searches_lag(Form form, Kind kind, Fault none) {
        try (Rig rig = Rig.start(TastytradeBox.builder().listingLag(Duration.ofMillis(700)))
                .next(Operation.PLACE_ORDER, none.and(Fault.statusAfterBooking(502)))) {
            PlacedOrder placed = form.place(rig.settling(), kind.order());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_ended_before_it_was_asked_about_is_found(Kind kind) {
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, Fault.filledAtOnce().and(Fault.statusAfterBooking(502)))) {
            PlacedOrder placed = rig.settling().place(kind.order());

            assertThat(placed.seen().orElseThrow().status()).isEqualTo(OrderStatus.FILLED);
            assertThat(placed.recovered()).isTrue();
        }
    }

    /** A search shows 200 orders at most, and says so. */
    @Test
    void finds_an_order_among_more_than_one_page_of_others() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.settling();
            for (int i = 0; i < 205; i++) {
                rig.box().enterByHand(rig.account(), ByHand.buy(1));
            }
            rig.next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502));

            PlacedOrder placed = orders.place(Rig.bracket());

            assertThat(placed.recovered()).isTrue();
            assertThat(rig.booked()).last().isEqualTo(placed.id().value());
            assertThat(rig.box().ledger().requests(Operation.LIST_ORDERS))
                    .anyMatch(request -> request.target().contains("page-offset=1"));
        }
    }

    static Stream<Arguments> neverTaken() {
        return everyWay(
                Fault.dropBeforeBooking(),
                Fault.resetBeforeBooking(),
                Fault.htmlBeforeBooking(),
                Fault.status(408),
                Fault.status(429),
                Fault.status(500),
                Fault.status(502),
                Fault.status(503),
                Fault.redirect(307, "/accounts"),
                TastytradeFault.badGateway(),
                TastytradeFault.refusedWithCreated("margin_check_failed", "No money."));
    }

    @ParameterizedTest
    @MethodSource("neverTaken")
    void an_order_that_no_complete_search_shows_is_unknown_and_never_sent_again(Form form, Kind kind, Fault fault) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, fault)) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> form.place(orders, kind.order()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.ABSENT);
            assertThat(unknown.outcome().completeLooks()).isGreaterThanOrEqualTo(3);
            assertThat(unknown.repeatable()).isFalse();
            assertThat(rig.booked()).isEmpty();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
            assertThat(orders.unresolved()).hasSize(1);
        }
    }

    static Stream<Arguments> searchesThatFail() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(TastytradeFault.badGateway(), Fault.cutBody())
                        .map(fault -> Arguments.of(kind, fault)));
    }

    @ParameterizedTest
    @MethodSource("searchesThatFail")
    void a_search_that_fails_for_ever_makes_nothing_absent(Kind kind, Fault fault) {
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, Fault.status(502)).next(Operation.LIST_ORDERS, often(fault))) {
            OrderService orders = rig.orders().with(Pace.QUICK.resolve(Duration.ofSeconds(1)));
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(kind.order()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(unknown.outcome().completeLooks()).isZero();
        }
    }

    /** Its component shows the id that it was sent with, so that it is there, whatever reading it alone says. */
    @Test
    void a_complex_order_that_can_not_be_read_is_not_absent() {
        try (Rig rig = Rig.start()
                .next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502))
                .next(Operation.GET_ORDER, often(Fault.status(404)))) {
            OrderService orders = rig.orders().with(Pace.QUICK.resolve(Duration.ofSeconds(1)));
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.bracket()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    /** An equal order that shows no id might be it; a complex order shows its own when it is read alone. */
    @Test
    void an_order_like_it_that_shows_no_id_is_neither_it_nor_proof_that_it_is_absent() {
        try (Rig rig = Rig.start()
                .next(Operation.PLACE_ORDER, Fault.statusAfterBooking(502), Fault.statusAfterBooking(502))
                .next(Operation.LIST_ORDERS, often(TastytradeFault.searchWithoutIdentifiers()))) {
            OrderService orders = rig.orders().with(Pace.QUICK.resolve(Duration.ofSeconds(1)));
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.resting()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(unknown.outcome().candidates()).hasSize(1);
            assertThat(orders.place(Rig.bracket()).recovered()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_order_that_turns_up_after_the_caller_was_told_surfaces(Form form, Kind kind, Fault none) throws Exception {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, none.and(Fault.bookWhenReleased()))) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> form.place(orders, kind.order()));
            assertThat(unknown).isNotNull();

            assertThat(rig.box().faults().releaseHeld()).isEqualTo(1);

            assertThat(rig.events().awaitSurfaced().value())
                    .isEqualTo(rig.booked().get(0));
            assertThat(rig.events().awaitSurfaced().kind()).isEqualTo(kind.named());
            rig.awaitNothingUnresolved(orders);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_order_that_turns_up_unwanted_is_cancelled(Form form, Kind kind, Fault none) throws Exception {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, none.and(Fault.bookWhenReleased()))) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> form.place(orders, kind.order()));
            orders.unresolved(unknown.outcome()).cancelWhenFound();

            assertThat(rig.box().faults().releaseHeld()).isEqualTo(1);

            assertThat(orders.awaitEnd(rig.events().awaitSurfaced(), Duration.ofSeconds(20))
                            .status())
                    .isEqualTo(OrderStatus.CANCELED);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void is_not_sent_where_tastytrade_can_not_be_reached(Form form, Kind kind, Fault none) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, none)) {
            OrderService orders = rig.orders();
            assertThat(orders.working()).isEmpty();
            try (Faults.Outage outage = rig.box().faults().refuseConnections()) {
                NotSentException failed =
                        catchThrowableOfType(NotSentException.class, () -> form.place(orders, kind.order()));
                assertThat(failed.reason()).isEqualTo(NotSentException.Reason.UNREACHABLE);
                assertThat(failed.repeatable()).isTrue();
                assertThat(outage).isNotNull();
            }
            assertThat(rig.booked()).isEmpty();
            assertThat(form.place(orders, kind.order()).recovered()).isFalse();
        }
    }

    @Test
    void is_not_sent_where_no_token_is_to_be_had() {
        try (Rig rig = Rig.start().next(Operation.TOKEN, often(TastytradeFault.badGateway()))) {
            OrderService orders = rig.orders();
            NotSentException failed = catchThrowableOfType(NotSentException.class, () -> orders.place(Rig.resting()));

            assertThat(failed.reason()).isEqualTo(NotSentException.Reason.NO_TOKEN);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isZero();
        }
    }

    /** An order that is refused for its token was not processed: it goes out again with another one. */
    @ParameterizedTest
    @MethodSource("ways")
    void a_token_that_has_ended_is_renewed_and_the_order_placed_once(Form form, Kind kind, Fault none) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, none.and(Fault.tokenExpired()))) {
            PlacedOrder placed = form.place(rig.orders(), kind.order());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isFalse();
            assertThat(rig.requests(Operation.TOKEN)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_order_that_was_taken_and_then_rejected_is_rejected(Form form, Kind kind, Fault none) {
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, none.and(Fault.rejectedAfterAccepting("not tradable today")))) {
            OrderService orders = rig.orders();
            OrderRejectedException rejected =
                    catchThrowableOfType(OrderRejectedException.class, () -> form.place(orders, kind.order()));

            assertThat(rejected.refused()).isTrue();
            assertThat(rejected).hasMessageContaining("not tradable today");
            assertThat(rig.booked()).hasSize(1);
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_answer_that_names_somebody_elses_order_is_not_believed(Form form, Kind kind, Fault none) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.settling();
            PlacedOrder first = form.place(orders, kind.order());
            rig.next(Operation.PLACE_ORDER, none.and(Fault.locationOfAnotherOrder()));

            PlacedOrder second = form.place(orders, kind.order());

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(rig.booked())
                    .containsExactly(first.id().value(), second.id().value());
        }
    }

    /** The venue answers with the order and an error beside it: what is booked is placed. */
    @Test
    void an_order_that_is_booked_with_a_remark_is_placed() {
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, TastytradeFault.bookedWithError("odd", "Something is odd."))) {
            PlacedOrder placed = rig.orders().place(Rig.resting());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isFalse();
        }
    }
}

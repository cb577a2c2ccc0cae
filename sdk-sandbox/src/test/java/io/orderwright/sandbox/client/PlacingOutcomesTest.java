package io.orderwright.sandbox.client;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerException;
import io.orderwright.error.InsufficientFundsException;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.PermissionException;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Faults;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a placement, whatever the network and the broker do: each ends as it is, and is sent once. */
class PlacingOutcomesTest {
    private static Stream<Arguments> inBothForms(Fault... faults) {
        return Stream.of(Form.values()).flatMap(form -> Stream.of(faults).map(fault -> Arguments.of(form, fault)));
    }

    @ParameterizedTest
    @EnumSource
    void places_a_bracket_and_names_every_member(Form form) {
        try (Rig rig = Rig.start()) {
            PlacedOrder placed = form.place(
                    rig.orders(),
                    buy(100).shares("AAPL")
                            .limit("120.00")
                            .goodTillCancel()
                            .bracket(
                                    io.orderwright.builder.Orders.takeProfit("160.00"),
                                    io.orderwright.builder.Orders.stopLoss("110.00")));
            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isFalse();
            assertThat(placed.seen().orElseThrow().status()).isEqualTo(OrderStatus.WORKING);
            assertThat(placed.members()).extracting(PlacedOrder::part).containsExactly("first", "then[0]");
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_not_sent_where_the_host_refuses(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            try (Faults.Outage outage = rig.box().faults().refuseConnections()) {
                NotSentException failed =
                        catchThrowableOfType(NotSentException.class, () -> form.place(orders, Rig.resting()));
                assertThat(failed.reason()).isEqualTo(NotSentException.Reason.UNREACHABLE);
                assertThat(failed.reachedBroker()).isFalse();
                assertThat(failed.repeatable()).isTrue();
                assertThat(outage).isNotNull();
            }
            assertThat(rig.booked()).isEmpty();
            assertThat(form.place(orders, Rig.resting()).recovered()).isFalse();
            assertThat(rig.booked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tries_again_what_never_left_this_machine(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            Faults.Outage outage = rig.box().faults().refuseConnections();
            rig.events().whenAnAttemptEnds(outage::close);
            PlacedOrder placed = form.place(orders, Rig.resting());
            assertThat(placed.recovered()).isFalse();
            assertThat(rig.events().told()).contains("attempt 1 NotSent", "attempt 2 Answered");
            assertThat(rig.booked()).containsExactly(placed.id().value());
        }
    }

    @ParameterizedTest
    @EnumSource
    void renews_an_expired_token_and_sends_again(Form form) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.tokenExpired())) {
            PlacedOrder placed = form.place(rig.orders(), Rig.resting());
            assertThat(placed.recovered()).isFalse();
            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(rig.requests(Operation.TOKEN)).isEqualTo(1);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void gives_up_where_a_fresh_token_is_refused_too(Form form) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.unauthorized(), Fault.unauthorized())) {
            OrderService orders = rig.orders();
            AuthenticationException failed =
                    catchThrowableOfType(AuthenticationException.class, () -> form.place(orders, Rig.resting()));
            assertThat(failed.failure().httpStatus()).hasValue(401);
            assertThat(rig.booked()).isEmpty();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isLessThanOrEqualTo(2);
            assertThat(form.place(orders, Rig.resting()).recovered()).isFalse();
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(
                        Arguments.of(form, 400, OrderRejectedException.class),
                        Arguments.of(form, 403, PermissionException.class),
                        Arguments.of(form, 404, NotFoundException.class)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_definite_refusal_is_an_exception_of_its_kind(Form form, int status, Class<? extends BrokerException> kind) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.status(status))) {
            OrderService orders = rig.orders();
            BrokerException refused = catchThrowableOfType(kind, () -> form.place(orders, Rig.resting()));
            assertThat(refused.failure().httpStatus()).hasValue(status);
            assertThat(refused.failure().attempts()).isEqualTo(1);
            assertThat(refused.refused()).isTrue();
            assertThat(rig.booked()).isEmpty();
            assertThat(orders.unresolved()).isEmpty();
            assertThat(form.place(orders, Rig.resting()).recovered()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_for_want_of_money_says_so(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            InsufficientFundsException refused = catchThrowableOfType(
                    InsufficientFundsException.class,
                    () -> form.place(orders, buy(1_000_000).shares("AAPL").limit("120.00")));
            assertThat(refused).hasMessageContaining("buying power");
            assertThat(rig.roots()).noneMatch(order -> order.isLive());
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    static Stream<Arguments> takenAndTold() {
        return inBothForms(Fault.cutBody(), Fault.relativeLocation(), Fault.closeAfterReply());
    }

    @ParameterizedTest
    @MethodSource("takenAndTold")
    void an_answer_that_names_the_order_is_enough(Form form, Fault fault) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, fault)) {
            PlacedOrder placed = form.place(rig.orders(), Rig.resting());
            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isFalse();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    static Stream<Arguments> takenAndNotTold() {
        return inBothForms(
                Fault.dropReplyAfterBooking(),
                Fault.resetAfterBooking(),
                Fault.cutStatusLine(),
                Fault.cutHeaders(),
                Fault.noLocation(),
                Fault.htmlAfterBooking(),
                Fault.statusAfterBooking(202),
                Fault.statusAfterBooking(408),
                Fault.statusAfterBooking(429),
                Fault.statusAfterBooking(429).and(Fault.retryAfter("86400")),
                Fault.statusAfterBooking(499),
                Fault.statusAfterBooking(500),
                Fault.statusAfterBooking(502),
                Fault.statusAfterBooking(503).and(Fault.retryAfter("0")),
                Fault.statusAfterBooking(504),
                Fault.bookLate());
    }

    /** Tells no order absent that the box is only slow to book. */
    private static OrderService settling(Rig rig) {
        return rig.open(rig.builder().settleHorizon(Duration.ofSeconds(4))).orders();
    }

    @ParameterizedTest
    @MethodSource("takenAndNotTold")
    void finds_an_order_of_which_nothing_was_told(Form form, Fault fault) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, fault)) {
            PlacedOrder placed = form.place(settling(rig), Rig.resting());
            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_an_order_whose_answer_did_not_come_in_time(Form form) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.silenceAfterBooking())) {
            PlacedOrder placed = form.place(settling(rig).with(Rig.HASTY), Rig.resting());
            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    static Stream<Arguments> neverTaken() {
        return inBothForms(
                Fault.dropBeforeBooking(),
                Fault.dropBeforeReading(),
                Fault.resetBeforeBooking(),
                Fault.htmlBeforeBooking(),
                Fault.status(408),
                Fault.status(429),
                Fault.status(500),
                Fault.status(503).and(Fault.retryAfter("0")),
                Fault.redirect(307, "/trader/v1/accounts/BOX1A2B3C4D5E6F7/orders"),
                Fault.redirect(302, "https://api.schwabapi.com/"));
    }

    @ParameterizedTest
    @MethodSource("neverTaken")
    void an_order_that_no_complete_listing_shows_is_unknown_and_never_sent_again(Form form, Fault fault) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, fault)) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> form.place(orders, Rig.resting()));
            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.ABSENT);
            assertThat(unknown.outcome().completeLooks()).isGreaterThanOrEqualTo(3);
            assertThat(unknown.repeatable()).isFalse();
            assertThat(rig.booked()).isEmpty();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isLessThanOrEqualTo(1);
            assertThat(orders.unresolved()).hasSize(1);
        }
    }

    static Stream<Arguments> blindingListings() {
        return inBothForms(
                Fault.status(500),
                Fault.dropBeforeBooking(),
                Fault.htmlBeforeBooking(),
                Fault.cutHeaders(),
                Fault.listingCrowded());
    }

    @ParameterizedTest
    @MethodSource("blindingListings")
    void an_order_that_no_listing_could_show_is_inconclusive(Form form, Fault blind) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            form.place(orders, Rig.resting(1));
            Fault[] often = new ArrayList<>(java.util.Collections.nCopies(60, blind)).toArray(Fault[]::new);
            rig.next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking()).next(Operation.LIST_ORDERS, often);
            OutcomeUnknownException unknown = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> form.place(orders.with(Rig.QUICK.resolve(Duration.ofMillis(400))), Rig.resting(2)));
            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_was_taken_and_then_rejected_is_rejected(Form form) {
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, Fault.rejectedAfterAccepting("This symbol is not tradable"))) {
            OrderService orders = rig.orders();
            OrderRejectedException rejected =
                    catchThrowableOfType(OrderRejectedException.class, () -> form.place(orders, Rig.resting()));
            assertThat(rejected).hasMessageContaining("not tradable");
            assertThat(rig.booked()).hasSize(1);
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_filled_at_once_is_placed(Form form) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.filledAtOnce())) {
            PlacedOrder placed = form.place(rig.orders(), Rig.resting());
            assertThat(placed.seen().orElseThrow().status()).isEqualTo(OrderStatus.FILLED);
            assertThat(placed.seen().orElseThrow().filledQuantity()).isEqualByComparingTo("10");
        }
    }

    @Test
    void an_order_booked_twice_by_the_broker_is_never_one_order() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.bookTwice().and(Fault.dropReplyAfterBooking()))) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> orders.with(Rig.QUICK.resolve(Duration.ofSeconds(2))).place(Rig.resting()));
            assertThat(unknown.outcome().candidates()).hasSize(2);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void is_not_sent_when_the_limit_leaves_no_slot_in_time() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.open(rig.builder().ordersPerMinute(2)).orders();
            List<String> placed = new ArrayList<>();
            NotSentException paced = catchThrowableOfType(NotSentException.class, () -> {
                for (int i = 1; i < 5; i++) {
                    placed.add(orders.place(Rig.resting(i)).id().value());
                }
            });
            assertThat(paced.reason()).isEqualTo(NotSentException.Reason.PACED);
            assertThat(rig.booked()).containsExactlyElementsOf(placed);
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @Test
    void sells_what_was_bought() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            orders.place(buy(10).shares("AAPL").market());
            PlacedOrder sold = orders.place(sell(10).shares("AAPL").market());
            assertThat(orders.get(sold.id()).averagePrice().orElseThrow()).isEqualByComparingTo("149.90");
        }
    }
}

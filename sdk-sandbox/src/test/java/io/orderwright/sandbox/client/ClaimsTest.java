package io.orderwright.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which order at the broker is ours: no id is taken for two orders, and nobody else's is taken for ours. */
class ClaimsTest {
    private static final String BY_HAND = """
            {"orderType":"LIMIT","session":"NORMAL","duration":"DAY","orderStrategyType":"SINGLE","price":"120.00",\
            "orderLegCollection":[{"instruction":"BUY","quantity":10,\
            "instrument":{"symbol":"AAPL","assetType":"EQUITY"}}]}""";

    @ParameterizedTest
    @EnumSource
    void an_answer_that_names_an_equal_order_of_ours_is_not_believed(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            PlacedOrder first = form.place(orders, Rig.resting());
            rig.next(Operation.PLACE_ORDER, Fault.locationOfAnotherOrder());
            PlacedOrder second = form.place(orders, Rig.resting());
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(rig.booked())
                    .containsExactly(first.id().value(), second.id().value());
            assertThat(second.recovered()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_names_a_different_order_is_not_believed(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            long foreign = rig.box().enterByHand(rig.box().account().number(), BY_HAND.replace("120.00", "90.00"));
            rig.next(Operation.PLACE_ORDER, Fault.locationOfAnotherOrder());
            PlacedOrder placed = form.place(orders, Rig.resting());
            assertThat(placed.id().value()).isNotEqualTo(String.valueOf(foreign));
            assertThat(rig.booked()).contains(placed.id().value());
            assertThat(rig.events().told()).contains("claim conflict " + foreign);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_was_there_before_is_not_taken_for_the_one_that_was_lost(Form form) {
        try (Rig rig = Rig.start()) {
            rig.box().enterByHand(rig.box().account().number(), BY_HAND);
            rig.next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking());
            PlacedOrder placed = form.place(rig.orders(), Rig.resting());
            assertThat(placed.id().value()).isEqualTo(rig.booked().get(1));
        }
    }

    @Test
    void an_order_that_was_there_before_does_not_stand_in_for_one_that_never_came() {
        try (Rig rig = Rig.start()) {
            rig.box().enterByHand(rig.box().account().number(), BY_HAND);
            rig.next(Operation.PLACE_ORDER, Fault.dropBeforeBooking());
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.resting()));
            assertThat(unknown.outcome().candidates()).isEmpty();
        }
    }

    @Test
    void an_order_of_ours_is_not_taken_for_one_that_was_there_before_though_no_listing_came_until_then() {
        try (Rig rig = Rig.start()) {
            OrderService orders =
                    rig.open(rig.builder().watchEvery(Duration.ofHours(1))).orders();
            Fault[] blind = Collections.nCopies(50, Fault.status(403)).toArray(Fault[]::new);
            rig.next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking()).next(Operation.LIST_ORDERS, blind);
            OutcomeUnknownException unknown = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> orders.with(Rig.INCURIOUS).place(Rig.resting(1)));
            rig.box().faults().clear();
            orders.place(Rig.resting(2));
            assertThat(orders.unresolved(unknown.outcome())
                            .resolve(Duration.ofSeconds(8))
                            .placedId()
                            .orElseThrow()
                            .value())
                    .isEqualTo(rig.booked().get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_twin_with_a_foreign_tag_is_left_alone(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            form.place(orders, Rig.resting(1));
            rig.next(Operation.PLACE_ORDER, Fault.twin("API_OTHER:App").and(Fault.dropReplyAfterBooking()));
            PlacedOrder placed = form.place(orders, Rig.resting());
            assertThat(tagOf(rig, placed)).isEqualTo(rig.box().app().tag());
            assertThat(rig.booked()).hasSize(3);
        }
    }

    @Test
    void a_twin_with_our_tag_is_reported_and_nothing_is_claimed() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            orders.place(Rig.resting(1));
            rig.next(Operation.PLACE_ORDER, Fault.twinOfSameTag().and(Fault.dropReplyAfterBooking()));
            OutcomeUnknownException unknown = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> orders.with(Rig.QUICK.resolve(Duration.ofSeconds(2))).place(Rig.resting()));
            assertThat(unknown.outcome().candidates()).hasSize(2);
            assertThat(rig.events().told()).contains("second writer");
        }
    }

    @Test
    void a_twin_stands_beside_an_answer_that_came() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            rig.next(Operation.PLACE_ORDER, Fault.twinOfSameTag());
            PlacedOrder placed = orders.place(Rig.resting());
            List<BookedOrder> ours = rig.roots().stream()
                    .filter(order -> order.origin() == BookedOrder.Origin.CLIENT)
                    .toList();
            assertThat(ours)
                    .extracting(order -> String.valueOf(order.id()))
                    .containsExactly(placed.id().value());
        }
    }

    @Test
    void equal_orders_at_once_of_which_one_loses_its_answer_are_told_apart() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            rig.next(
                    Operation.PLACE_ORDER,
                    Fault.none(),
                    Fault.dropReplyAfterBooking(),
                    Fault.none(),
                    Fault.resetAfterBooking(),
                    Fault.noLocation());
            List<CompletableFuture<PlacedOrder>> sent = new ArrayList<>();
            IntStream.range(0, 12).forEach(unused -> sent.add(orders.async().place(Rig.resting())));
            List<String> ids = sent.stream().map(one -> one.join().id().value()).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(rig.booked()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(12);
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @Test
    void equal_orders_at_once_of_which_one_never_arrives_leave_one_unknown() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            rig.next(Operation.PLACE_ORDER, Fault.none(), Fault.dropBeforeBooking(), Fault.dropReplyAfterBooking());
            List<CompletableFuture<PlacedOrder>> sent = new ArrayList<>();
            IntStream.range(0, 3).forEach(unused -> sent.add(orders.async().place(Rig.resting())));
            List<Throwable> unknown = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            sent.forEach(one -> one.handle((placed, failed) ->
                            failed == null ? ids.add(placed.id().value()) : unknown.add(failed))
                    .join());
            assertThat(rig.booked()).containsExactlyInAnyOrderElementsOf(ids);
            // One that had not gone out when another fell into doubt is not sent, and in no doubt itself.
            unknown.removeIf(failed -> failed.getCause() instanceof NotSentException);
            assertThat(unknown).isNotEmpty();
            assertThat(orders.unresolved()).hasSameSizeAs(unknown);
        }
    }

    private static String tagOf(Rig rig, PlacedOrder placed) {
        return rig.box()
                .ledger()
                .order(Long.parseLong(placed.id().value()))
                .orElseThrow()
                .serverTag();
    }
}

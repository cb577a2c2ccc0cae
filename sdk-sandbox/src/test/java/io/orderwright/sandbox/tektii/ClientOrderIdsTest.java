package io.orderwright.sandbox.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tektii.TektiiClient;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.error.DuplicateOrderException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.sandbox.BoxClock;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.TektiiBox;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What client order ids tell: that an order is live though it was refused as known, or there twice, or older. */
class ClientOrderIdsTest {
    /** The gateway sends again, and its broker refuses the second as known; or it gives up though the first is live. */
    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void an_order_that_the_gateway_lost_and_sent_again_is_found(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider).next(Operation.PLACE_ORDER, TektiiFault.sendsAgain())) {
            PlacedOrder placed = rig.orders().place(Rig.resting());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_id_refused_as_known_is_looked_up(Form form) {
        try (Rig rig =
                Rig.start(TektiiProvider.ALPACA).next(Operation.PLACE_ORDER, TektiiFault.duplicateThoughLive())) {
            OrderService orders = rig.orders();
            PlacedOrder placed = form.place(orders, Rig.resting());

            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            names = {"ALPACA", "BINANCE_SPOT"})
    void an_older_order_with_the_same_id_is_a_duplicate(TektiiProvider provider) {
        BoxClock clock = BoxClock.at(Instant.now());
        Placement how = Placement.usual().clientOrderId("the-same");
        try (Rig rig = Rig.start(TektiiBox.builder().provider(provider).clock(clock))) {
            rig.orders().place(Rig.resting(), how);
            clock.advance(Duration.ofHours(1));
            OrderService later = rig.open(rig.builder().options(Pace.QUICK.resolve(Duration.ofSeconds(1))))
                    .orders();

            DuplicateOrderException duplicate =
                    catchThrowableOfType(DuplicateOrderException.class, () -> later.place(Rig.resting(), how));

            assertThat(duplicate.refused()).isTrue();
            assertThat(duplicate.failure().attempts()).isEqualTo(1);
            assertThat(rig.booked()).hasSize(1);
            assertThat(later.unresolved()).isEmpty();
            assertThat(later.place(Rig.resting()).recovered()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_orders_of_one_request_are_told_with_both_ids(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)
                .next(Operation.PLACE_ORDER, Fault.bookTwice().and(Fault.statusAfterBooking(502)))) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> form.place(orders, Rig.resting()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.PLACED_TWICE);
            assertThat(unknown.outcome().candidates())
                    .extracting(Candidate::orderId)
                    .containsExactlyInAnyOrderElementsOf(rig.booked());
            assertThat(rig.booked()).hasSize(2);
            assertThat(rig.events().twice())
                    .singleElement()
                    .satisfies(ids -> assertThat(ids)
                            .extracting(OrderId::value)
                            .containsExactlyInAnyOrderElementsOf(rig.booked()));
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    /** It forgets what it sent, and its broker takes any id: two are live, and an answer that is lost leaves both. */
    @Test
    void a_gateway_that_sends_again_where_ids_are_not_enforced_makes_two() {
        try (Rig rig = Rig.start(TektiiBox.builder()
                        .provider(TektiiProvider.BINANCE_SPOT)
                        .without(TektiiQuirk.REFUSES_KNOWN_CLIENT_IDS))
                .next(Operation.PLACE_ORDER, TektiiFault.sendsAgain().and(Fault.dropReplyAfterBooking()))) {
            OrderService orders = rig.orders();
            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.resting()));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.PLACED_TWICE);
            assertThat(rig.events().twice()).hasSize(1);
            assertThat(rig.booked()).hasSize(2);
        }
    }

    @Test
    void an_answer_that_names_somebody_elses_order_is_not_believed() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            OrderService orders = rig.orders();
            PlacedOrder first = orders.place(Rig.resting());
            rig.next(Operation.PLACE_ORDER, Fault.locationOfAnotherOrder());

            PlacedOrder second = orders.place(Rig.resting());

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(rig.booked())
                    .containsExactly(first.id().value(), second.id().value());
        }
    }

    @Test
    void every_order_has_an_id_of_its_own() {
        try (Rig rig = Rig.start(TektiiProvider.SAXO)) {
            TektiiClient client = rig.open();
            for (int i = 0; i < 5; i++) {
                client.orders().place(Rig.resting());
            }

            assertThat(rig.roots())
                    .extracting(order -> String.valueOf(order.clientOrderId()))
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[a-z0-9]{9,28}"));
        }
    }
}

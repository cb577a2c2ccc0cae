package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.TastytradeOrder;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.broker.tastytrade.TastytradePreview;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.ReplaceResult;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.OrderPart;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.RequestRecord;
import io.orderwright.sandbox.TastytradeFault;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders in the place of others: each has an id of its own, and quantities and legs stay as they are. */
class ChangesTest {
    /** The two requests that tastytrade has for it. */
    enum Way {
        PUT {
            @Override
            ReplaceResult to(TastytradeOrderService orders, OrderId id, String price) {
                return orders.modify(id, order -> order.price(price));
            }
        },
        PATCH {
            @Override
            ReplaceResult to(TastytradeOrderService orders, OrderId id, String price) {
                return orders.edit(id, order -> order.price(price));
            }
        };

        abstract ReplaceResult to(TastytradeOrderService orders, OrderId id, String price);
    }

    private static Fault[] often(Fault fault) {
        return Collections.nCopies(200, fault).toArray(Fault[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_order_stands_under_a_new_id(Way way) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = way.to(orders, id, "51.00");

            TastytradeOrder next = orders.get(changed.successor().orElseThrow());
            assertThat(changed.oldStatus()).isEqualTo(OrderStatus.REPLACED);
            assertThat(changed.successorStatus()).isEqualTo(OrderStatus.WORKING);
            assertThat(changed.unprotected()).isFalse();
            assertThat(changed.recovered()).isFalse();
            assertThat(next.replaces()).contains(id.value());
            assertThat(next.toSpec().ticket()).contains("51.00");
            assertThat(orders.get(id).replacedBy()).contains(next.id().value());
            assertThat(rig.live())
                    .extracting(BookedOrder::brokerId)
                    .containsExactly(next.id().value());
            RequestRecord sent =
                    rig.box().ledger().requests(Operation.REPLACE_ORDER).get(0);
            assertThat(sent.method()).isEqualTo(way.name());
            assertThat(sent.body()).doesNotContain("legs").contains("\"time-in-force\":\"GTC\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void type_and_life_change_too(Form form) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            OrderPart successor =
                    buy(10).shares(Rig.SYMBOL).stopLimit("65.00", "66.00").day();

            ReplaceResult changed = form.replace(orders, id, successor);

            assertThat(orders.get(changed.successor().orElseThrow()).rawJson())
                    .contains(
                            "\"order-type\":\"Stop Limit\"", "\"time-in-force\":\"Day\"", "\"stop-trigger\":\"65.00\"");
        }
    }

    @Test
    void a_component_is_changed_alone() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            PlacedOrder placed = orders.place(Rig.bracket());
            OrderId target = placed.members().get(1).members().get(0).id();

            ReplaceResult changed = orders.modify(target, order -> order.price("72.00"));

            TastytradeOrder next = orders.get(changed.successor().orElseThrow());
            assertThat(next.complexOrderId()).contains(placed.id().value());
            assertThat(next.status()).isEqualTo(OrderStatus.PENDING);
            assertThat(orders.get(placed.id()).children())
                    .extracting(child -> child.id().value())
                    .contains(next.id().value())
                    .doesNotContain(target.value());
        }
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                                Fault.dropReplyAfterBooking(),
                                Fault.resetAfterBooking(),
                                Fault.cutBody(),
                                Fault.htmlAfterBooking(),
                                Fault.statusAfterBooking(429),
                                Fault.statusAfterBooking(502),
                                Fault.bookLate())
                        .map(fault -> Arguments.of(way, fault)));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void a_change_whose_answer_is_lost_is_found(Way way, Fault fault) {
        try (Rig rig = Rig.start().next(Operation.REPLACE_ORDER, fault)) {
            TastytradeOrderService orders = rig.settling();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = way.to(orders, id, "51.00");

            assertThat(changed.recovered()).isTrue();
            assertThat(rig.live())
                    .extracting(BookedOrder::brokerId)
                    .containsExactly(changed.successor().orElseThrow().value());
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isEqualTo(1);
        }
    }

    /** Where no search shows the id that it was sent with, the order that it replaced does. */
    @ParameterizedTest
    @EnumSource
    void a_change_that_shows_no_id_is_found_by_what_it_replaced(Way way) {
        try (Rig rig = Rig.start()
                .next(Operation.REPLACE_ORDER, Fault.statusAfterBooking(502))
                .next(Operation.LIST_ORDERS, often(TastytradeFault.searchWithoutIdentifiers()))) {
            TastytradeOrderService orders = rig.settling();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = way.to(orders, id, "51.00");

            assertThat(changed.recovered()).isTrue();
            assertThat(orders.get(changed.successor().orElseThrow()).replaces()).contains(id.value());
        }
    }

    /** A person had put an order in its place: it is not ours, though it shows no id either. */
    @Test
    void a_replacement_by_somebody_else_is_not_taken_for_ours() {
        try (Rig rig = Rig.start()
                .next(Operation.REPLACE_ORDER, Fault.replacedByHand().and(Fault.dropReplyAfterBooking()))
                .next(Operation.LIST_ORDERS, often(TastytradeFault.searchWithoutIdentifiers()))) {
            TastytradeOrderService orders = rig.orders().with(Pace.QUICK.resolve(Duration.ofSeconds(1)));
            OrderId id = orders.place(Rig.resting()).id();

            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> Way.PUT.to(orders, id, "51.00"));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(orders.get(id).status()).isEqualTo(OrderStatus.REPLACED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_somebody_else_replaced_can_not_be_changed(Way way) {
        try (Rig rig = Rig.start().next(Operation.REPLACE_ORDER, Fault.replacedByHand())) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            OrderNotModifiableException refused =
                    catchThrowableOfType(OrderNotModifiableException.class, () -> way.to(orders, id, "51.00"));

            assertThat(refused.refused()).isTrue();
            assertThat(refused.failure().brokerCode()).contains("cannot_update_order");
            assertThat(rig.live()).hasSize(1);
        }
    }

    @Test
    void a_change_that_was_never_made_is_absent_and_the_order_stands() {
        try (Rig rig = Rig.start().next(Operation.REPLACE_ORDER, Fault.status(502))) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            OutcomeUnknownException unknown =
                    catchThrowableOfType(OutcomeUnknownException.class, () -> Way.PUT.to(orders, id, "51.00"));

            assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.ABSENT);
            assertThat(rig.live()).extracting(BookedOrder::brokerId).containsExactly(id.value());
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isEqualTo(1);
        }
    }

    @Test
    void a_refused_change_leaves_the_order() {
        try (Rig rig = Rig.start()
                .next(Operation.REPLACE_ORDER, TastytradeFault.preflight("margin_check_failed", "No money."))) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            OrderRejectedException refused =
                    catchThrowableOfType(OrderRejectedException.class, () -> Way.PUT.to(orders, id, "51.00"));

            assertThat(refused.refused()).isTrue();
            assertThat(rig.live()).extracting(BookedOrder::brokerId).containsExactly(id.value());
            assertThat(rig.events().unprotected()).isEmpty();
        }
    }

    @Test
    void a_successor_that_is_rejected_after_the_old_order_is_gone_is_told() {
        try (Rig rig = Rig.start().next(Operation.REPLACE_ORDER, Fault.rejectedAfterAccepting("too late"))) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = Way.PUT.to(orders, id, "51.00");

            assertThat(changed.unprotected()).isTrue();
            assertThat(changed.successorStatus()).isEqualTo(OrderStatus.REJECTED);
            assertThat(rig.events().unprotected()).hasSize(1);
            assertThat(rig.live()).isEmpty();
        }
    }

    @Test
    void a_partly_filled_order_is_changed_by_what_is_left_of_it() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.fill(id, "4");

            assertThat(catchThrowableOfType(
                            OrderNotModifiableException.class, () -> orders.replace(id, Rig.resting(6))))
                    .hasMessageContaining("4 of the order is filled");
            assertThat(catchThrowableOfType(
                            UnsupportedOrderException.class, () -> orders.replace(id, Rig.resting(10), true)))
                    .hasMessageContaining("must stay 6");
            ReplaceResult changed = orders.replace(id, Rig.resting(6).price("51.00"), true);

            assertThat(changed.oldFilled()).isEqualByComparingTo("4");
            assertThat(changed.oversize()).isEqualByComparingTo("0");
            assertThat(rig.order(changed.successor().orElseThrow()).quantity()).isEqualByComparingTo("6");
        }
    }

    /** tastytrade makes the successor smaller by as much, so that both together are not too much. */
    @Test
    void what_fills_while_the_change_is_on_its_way_makes_the_successor_smaller() {
        try (Rig rig = Rig.start().next(Operation.REPLACE_ORDER, Fault.partialFillFirst("4"))) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            ReplaceResult changed = Way.PUT.to(orders, id, "51.00");

            assertThat(changed.oldFilled()).isEqualByComparingTo("4");
            assertThat(changed.oversize()).isEqualByComparingTo("0");
            assertThat(rig.order(changed.successor().orElseThrow()).quantity()).isEqualByComparingTo("6");
        }
    }

    static Stream<Arguments> whatCanNotChange() {
        return Stream.of(
                Arguments.of(Rig.resting(5), "legs[0].quantity"),
                Arguments.of(buy(10).shares("PEP").limit("50.00").goodTillCancel(), "legs[0].instrument"),
                Arguments.of(Rig.bracket(), "can't take a single order's place at tastytrade, was a complex order"));
    }

    @ParameterizedTest
    @MethodSource("whatCanNotChange")
    void what_would_silently_stay_is_refused_with_what_to_do_instead(OrderPart successor, String what) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            UnsupportedOrderException refused =
                    catchThrowableOfType(UnsupportedOrderException.class, () -> orders.replace(id, successor));

            assertThat(refused).hasMessageContaining(what).hasMessageContaining("cancel");
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_quantity_is_refused_with_the_three_steps_that_change_it(Way way) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            UnsupportedOrderException refused = catchThrowableOfType(UnsupportedOrderException.class, () -> {
                ReplaceResult unused = way == Way.PUT
                        ? orders.modify(id, order -> order.quantity(5))
                        : orders.edit(id, order -> order.quantity(5));
            });

            assertThat(refused)
                    .hasMessageContaining("must stay 10")
                    .hasMessageContaining("cancel the order, confirm that it has ended, and place a new one")
                    .hasMessageContaining("replaceInSteps");
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isZero();
        }
    }

    @Test
    void a_complex_order_is_not_replaced_as_a_whole() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.bracket()).id();

            assertThat(catchThrowableOfType(UnsupportedOrderException.class, () -> orders.replace(id, Rig.bracket())))
                    .hasMessageContaining("replace its components");
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isZero();
        }
    }

    /** What a replacement leaves out has to be compared, so nothing is sent unseen. */
    @Test
    void an_order_that_can_not_be_read_is_not_replaced() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();
            rig.next(Operation.GET_ORDER, Fault.status(404));

            NotSentException stayed =
                    catchThrowableOfType(NotSentException.class, () -> orders.replace(id, Rig.resting()));

            assertThat(stayed).hasMessageContaining("can't be read");
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isZero();
        }
    }

    @Test
    void a_change_is_tried_without_sending_it() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            TastytradePreview tried = orders.dryRunReplacement(id, Rig.resting().price("51.00"));

            assertThat(tried.preview().accepted()).isTrue();
            assertThat(tried.changeInBuyingPower().orElseThrow()).isNegative();
            assertThat(catchThrowableOfType(
                            UnsupportedOrderException.class, () -> orders.dryRunReplacement(id, Rig.resting(5))))
                    .hasMessageContaining("must stay 10");
            assertThat(rig.requests(Operation.REPLACE_ORDER)).isZero();
            assertThat(rig.live()).extracting(BookedOrder::brokerId).containsExactly(id.value());
        }
    }
}

package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orderwright.broker.tastytrade.TastytradeOrder;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.broker.tastytrade.TastytradeSearch;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.sandbox.BoxClock;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TastytradeBox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders are searched for page by page, and working ones without the listing that must not be polled. */
class SearchingTest {
    private static OrderQuery today() {
        Instant now = Instant.now();
        return OrderQuery.entered(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    private static TastytradeSearch since() {
        return TastytradeSearch.since(Instant.now().minus(Duration.ofDays(1)));
    }

    private static List<OrderId> placed(TastytradeOrderService orders, int many) {
        List<OrderId> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(orders.place(Rig.resting(i + 1)).id());
        }
        return ids;
    }

    private static List<String> searches(Rig rig) {
        return rig.box().ledger().requests(Operation.LIST_ORDERS).stream()
                .map(request -> request.target())
                .toList();
    }

    @Test
    void a_search_reads_page_after_page_oldest_first() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            List<OrderId> ids = placed(orders, 5);

            assertThat(orders.search(since().perPage(2)))
                    .extracting(TastytradeOrder::id)
                    .containsExactlyElementsOf(ids);
            assertThat(searches(rig)).hasSize(3);
            assertThat(searches(rig).get(2)).contains("page-offset=2", "per-page=2", "sort=Asc");
        }
    }

    @Test
    void a_search_hands_on_a_page_before_it_asks_for_the_next() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            placed(orders, 5);
            List<Integer> asked = new ArrayList<>();

            orders.search(since().perPage(2), order -> asked.add(searches(rig).size()));

            assertThat(asked).containsExactly(1, 1, 2, 2, 3);
        }
    }

    @Test
    void the_newest_come_first_where_that_is_asked_for() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            List<OrderId> ids = new ArrayList<>(placed(orders, 3));
            Collections.reverse(ids);

            assertThat(orders.search(since().newestFirst()))
                    .extracting(TastytradeOrder::id)
                    .containsExactlyElementsOf(ids);
        }
    }

    static Stream<Arguments> subjects() {
        return Stream.of(
                Arguments.of(since().statuses("Live"), 2),
                Arguments.of(since().statuses("Live", "Cancelled"), 3),
                Arguments.of(since().statuses("Filled"), 0),
                Arguments.of(since().underlying("PEP"), 1),
                Arguments.of(since().underlyingType("Equity"), 3),
                Arguments.of(since().underlyingType("Future"), 0),
                Arguments.of(since().future("/ESZ6"), 0));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void a_search_shows_what_is_asked_for(TastytradeSearch search, int expected) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            orders.place(Rig.resting());
            orders.place(buy(1).shares("PEP").limit("100.00").goodTillCancel());
            orders.cancel(orders.place(Rig.resting()).id());

            assertThat(orders.search(search)).hasSize(expected);
        }
    }

    /** Half past nine in the evening of the 19th in New York is the 20th in Greenwich. */
    @Test
    void days_are_those_of_the_east_coast() {
        BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T02:30:00Z"));
        try (Rig rig = Rig.start(TastytradeBox.builder().clock(clock).accessTokenLife(Duration.ofDays(1)))) {
            TastytradeOrderService orders = rig.orders();
            rig.box().enterByHand(rig.account(), ByHand.buy(1));
            LocalDate nineteenth = LocalDate.of(2026, 11, 19);

            assertThat(orders.search(TastytradeSearch.days(nineteenth, nineteenth)))
                    .hasSize(1);
            assertThat(orders.search(TastytradeSearch.days(nineteenth.plusDays(1), nineteenth.plusDays(1))))
                    .isEmpty();
            Instant entered = clock.instant();
            assertThat(orders.search(TastytradeSearch.between(entered, entered.plusSeconds(1))))
                    .hasSize(1);
            assertThat(orders.search(TastytradeSearch.between(entered.plusSeconds(1), entered.plusSeconds(2))))
                    .isEmpty();
        }
    }

    @Test
    void what_no_search_can_be_is_refused() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Instant now = Instant.now();
        assertThat(Rig.invalid(() -> TastytradeSearch.days(day, day.minusDays(1))))
                .isNotNull();
        assertThat(Rig.invalid(() -> TastytradeSearch.between(now, now.minusSeconds(1))))
                .isNotNull();
        assertThat(Rig.invalid(() -> since().perPage(201))).isNotNull();
        assertThat(Rig.invalid(() -> since().perPage(0))).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_listing_of_every_broker_shows_components_with_their_complex_order(Form form) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId single = orders.place(Rig.resting()).id();
            PlacedOrder bracket = orders.place(Rig.bracket());

            List<Order> listed = form.list(orders, today());

            assertThat(listed).hasSize(4).first().extracting(Order::id).isEqualTo(single);
            assertThat(listed.subList(1, 4))
                    .allSatisfy(order -> assertThat(((TastytradeOrder) order).complexOrderId())
                            .contains(bracket.id().value()));
        }
    }

    @Test
    void a_listing_of_more_than_a_page_shows_all() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            for (int i = 0; i < 405; i++) {
                rig.box().enterByHand(rig.account(), ByHand.buy(1));
            }

            assertThat(orders.list(today()))
                    .extracting(Order::id)
                    .doesNotHaveDuplicates()
                    .hasSize(405);
            assertThat(searches(rig)).hasSize(3);
        }
    }

    @Test
    void what_works_is_searched_for() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId working = orders.place(Rig.resting()).id();
            orders.cancel(orders.place(Rig.resting()).id());

            assertThat(orders.working()).extracting(Order::id).containsExactly(working);
            assertThat(searches(rig))
                    .singleElement()
                    .satisfies(target -> assertThat(target)
                            .doesNotContain("/live")
                            .contains("Live", "Contingent", "Received", "Routed"));
        }
    }

    @Test
    void live_shows_what_happened_today() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId ended = orders.place(Rig.resting()).id();
            orders.cancel(ended);
            OrderId working = orders.place(Rig.resting()).id();

            assertThat(orders.live()).extracting(TastytradeOrder::id).containsExactlyInAnyOrder(ended, working);
            assertThat(searches(rig))
                    .singleElement()
                    .satisfies(target -> assertThat(target).contains("/orders/live"));
        }
    }

    @Test
    void complex_orders_are_listed_and_read_under_their_own_ids() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId first = orders.place(Rig.bracket()).id();
            OrderId second = orders.place(Rig.bracket()).id();
            orders.place(Rig.resting());

            assertThat(orders.complexOrders()).extracting(TastytradeOrder::id).containsExactly(second, first);
            assertThat(orders.liveComplexOrders())
                    .extracting(TastytradeOrder::id)
                    .containsExactly(second, first);
            String number = orders.working().stream()
                    .flatMap(order -> ((TastytradeOrder) order).complexOrderId().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(orders.get(orders.complexOrderId(number)).id()).isEqualTo(first);
        }
    }

    @Test
    void a_page_that_is_cut_is_an_error_and_not_a_short_listing() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            placed(orders, 3);
            rig.next(Operation.LIST_ORDERS, Fault.none(), Fault.cutBody());
            List<Order> seen = new ArrayList<>();

            assertThatExceptionOfType(UnreadableReplyException.class)
                    .isThrownBy(() -> orders.search(since().perPage(2), seen::add));
            assertThat(seen).hasSize(2);
        }
    }

    @Test
    void all_accounts_at_once_are_not_listed() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();

            assertThat(Rig.invalid(() -> orders.list(today().ofAllAccounts())))
                    .hasMessageContaining("open a client for each account");
        }
    }
}

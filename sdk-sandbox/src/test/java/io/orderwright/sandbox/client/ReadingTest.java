package io.orderwright.sandbox.client;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderListener;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.OrderService;
import io.orderwright.client.PreTradeCheck;
import io.orderwright.client.Preview;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.journal.AttemptEvidence;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.SchwabBoxBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Listings, previews, checks and balances. */
class ReadingTest {
    private static OrderQuery today() {
        return OrderQuery.entered(
                Instant.now().minus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @EnumSource
    void lists_what_was_entered_in_a_window(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = form.place(orders, Rig.resting()).id();
            assertThat(form.list(orders, today()))
                    .extracting(order -> order.id().value())
                    .containsExactly(id.value());
            OrderQuery earlier = OrderQuery.entered(
                    Instant.now().minus(Duration.ofDays(9)), Instant.now().minus(Duration.ofDays(2)));
            assertThat(form.list(orders, earlier)).isEmpty();
        }
    }

    @Test
    void keeps_to_the_window_though_the_server_does_not() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            orders.place(Rig.resting());
            rig.next(Operation.LIST_ORDERS, Fault.listingUnfiltered());
            OrderQuery earlier = OrderQuery.entered(
                    Instant.now().minus(Duration.ofDays(9)), Instant.now().minus(Duration.ofDays(2)));
            assertThat(orders.list(earlier)).isEmpty();
        }
    }

    @Test
    void merges_several_statuses_without_showing_an_order_twice() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId working = orders.place(Rig.resting(1)).id();
            OrderId cancelled = orders.place(Rig.resting(2)).id();
            orders.cancel(cancelled);
            orders.place(buy(3).shares("AAPL").market());
            rig.box().ledger().clearRequests();
            assertThat(orders.list(today().statuses("WORKING", "CANCELED")))
                    .extracting(Order::id)
                    .containsExactlyInAnyOrder(working, cancelled);
            assertThat(rig.requests(Operation.LIST_ORDERS)).isEqualTo(2);
            rig.next(Operation.LIST_ORDERS, Fault.listingUnfiltered(), Fault.listingUnfiltered());
            assertThat(orders.list(today().statuses("WORKING", "CANCELED")))
                    .extracting(Order::id)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void shows_only_what_still_works() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId working = orders.place(Rig.resting(1)).id();
            orders.cancel(orders.place(Rig.resting(2)).id());
            assertThat(orders.working()).extracting(Order::id).containsExactly(working);
        }
    }

    @Test
    void lists_all_accounts_at_once() {
        BoxAccount second = BoxAccount.of("987654321", "BOX2SECOND");
        try (Rig rig =
                Rig.start(SchwabBox.builder().account(BoxAccount.standard()).account(second))) {
            rig.orders().place(Rig.resting(1));
            SchwabClient other = rig.open(rig.builder().account(second.hash()));
            other.orders().place(Rig.resting(2));
            assertThat(other.orders().list(today())).hasSize(1);
            assertThat(other.orders().list(today().ofAllAccounts()))
                    .extracting(order -> order.id().account())
                    .containsExactlyInAnyOrder(BoxAccount.standard().hash(), second.hash());
        }
    }

    @Test
    void a_listing_that_is_cut_is_an_error_and_not_a_short_listing() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            orders.place(Rig.resting());
            rig.next(
                    Operation.LIST_ORDERS,
                    Collections.nCopies(20, Fault.cutBody()).toArray(Fault[]::new));
            assertThatExceptionOfType(UnreadableReplyException.class).isThrownBy(() -> orders.list(today()));
            rig.box().faults().clear();
            assertThat(orders.list(today())).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reads_again_what_could_not_be_read(Form form) {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            OrderId id = form.place(orders, Rig.resting()).id();
            rig.next(Operation.GET_ORDER, Fault.status(503).and(Fault.retryAfter("0")), Fault.dropReplyAfterBooking());
            assertThat(form.get(orders, id).quantity()).isEqualByComparingTo("10");
        }
    }

    @Test
    void previews_without_placing() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            Preview preview = orders.preview(Rig.resting());
            assertThat(preview.accepted()).isTrue();
            assertThat(preview.orderValue().orElseThrow()).isEqualByComparingTo("1200");
            assertThat(orders.preview(buy(1_000_000).shares("AAPL").limit("120.00"))
                            .accepted())
                    .isFalse();
            assertThat(rig.booked()).isEmpty();
        }
    }

    @Test
    void checks_an_order_against_money_and_holdings() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            PreTradeCheck sound = orders.check(Rig.resting());
            assertThat(sound.passed()).isTrue();
            assertThat(sound.required().orElseThrow()).isEqualByComparingTo("1200");
            PreTradeCheck dear = orders.check(buy(1_000_000).shares("AAPL").limit("120.00"));
            assertThat(dear.problems()).singleElement().asString().contains("buying power");
            PreTradeCheck bare = orders.check(sell(10).shares("AAPL").limit("160.00"));
            assertThat(bare.problems()).singleElement().asString().contains("0 are held");
            assertThat(rig.booked()).isEmpty();
        }
    }

    @Test
    void reads_balances_and_positions() {
        SchwabBoxBuilder holding = SchwabBox.builder()
                .account(BoxAccount.standard().withCash("5000.00").holding("AAPL", "10", "100.00"));
        try (Rig rig = Rig.start(holding)) {
            SchwabClient client = rig.open();
            assertThat(client.balances().cash().orElseThrow()).isEqualByComparingTo("5000");
            assertThat(client.positions()).singleElement().satisfies(position -> {
                assertThat(position.symbol()).isEqualTo("AAPL");
                assertThat(position.quantity()).isEqualByComparingTo("10");
            });
        }
    }

    @Test
    void asks_once_for_the_hash_of_an_account_number() {
        try (Rig rig = Rig.start()) {
            SchwabClient client =
                    rig.open(rig.builder().account(rig.box().account().number()));
            client.orders().place(Rig.resting());
            client.orders().list(today());
            assertThat(client.accounts()).isEqualTo(List.of(rig.box().account().hash()));
            assertThat(rig.requests(Operation.ACCOUNT_NUMBERS)).isEqualTo(1);
        }
    }

    /** A connection that was idle for four seconds is not trusted with an order, so a machine that stalls tries again. */
    @Test
    void the_first_order_finds_the_connection_that_was_opened_ahead() {
        try (Rig rig = Rig.start()) {
            assertThat(IntStream.range(0, 5).anyMatch(attempt -> warmsUpForTheFirstOrder(rig)))
                    .isTrue();
        }
    }

    private static boolean warmsUpForTheFirstOrder(Rig rig) {
        AtomicReference<String> intent = new AtomicReference<>();
        OrderListener listener = new OrderListener() {
            @Override
            public void recorded(String intentId) {
                intent.set(intentId);
            }
        };
        try (OrderJournal journal = OrderJournals.inMemory()) {
            SchwabClient client = rig.open(rig.builder().journal(journal).listener(listener));
            assertThat(client.warmUp()).isTrue();
            client.orders().place(Rig.resting());
            return journal.find(intent.get())
                    .flatMap(record -> record.progress().last().evidence())
                    .filter(AttemptEvidence::connectionReused)
                    .isPresent();
        }
    }
}

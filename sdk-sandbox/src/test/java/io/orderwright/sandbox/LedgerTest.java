package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.bracket;
import static io.orderwright.sandbox.Bodies.buyLimit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the ledger knows, for whoever judges a client. */
class LedgerTest {
    private static final String ORDER = buyLimit("ACME", 10, "50.00");
    private static final String DAY =
            "?fromEnteredTime=2026-11-20T00:00:00.000Z&toEnteredTime=2026-11-21T00:00:00.000Z&status=WORKING";

    private final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));

    @RegisterExtension
    final SchwabBoxExtension extension =
            SchwabBoxExtension.of(SchwabBox.builder().clock(clock));

    private SchwabBox box;
    private Caller caller;

    @BeforeEach
    void login() {
        box = extension.box();
        caller = new Caller(box);
    }

    @Test
    void keeps_the_body_as_received_and_the_structure_below_it() {
        String body = bracket("ACME", 5);
        long id = caller.placed(body);

        BookedOrder order = box.ledger().order(id).orElseThrow();

        assertThat(order.body()).isEqualTo(body);
        assertThat(order.structure()).isEqualTo("TRIGGER");
        assertThat(order.account()).isEqualTo("123456789");
        assertThat(order.bookedAt()).isEqualTo(clock.instant());
        assertThat(order.isLive()).isTrue();
        assertThat(order.quantity()).isEqualByComparingTo("5");
        BookedOrder oco = order.children().get(0);
        assertThat(oco.structure()).isEqualTo("OCO");
        assertThat(oco.parentId()).isEqualTo(id);
        assertThat(oco.children())
                .extracting(BookedOrder::state)
                .containsExactly("AWAITING_PARENT_ORDER", "AWAITING_PARENT_ORDER");
        assertThat(box.ledger().order(1)).isEmpty();
    }

    @Test
    void strips_the_test_tag_and_keeps_it_beside_order_and_request() {
        caller.placeTagged(ORDER, "12.1");
        caller.placeTagged(ORDER, "12.2");
        caller.placeTagged(ORDER, "120.1");

        assertThat(box.ledger().ordersOf("12")).extracting(BookedOrder::testTag).containsExactly("12.1", "12.2");
        RequestRecord request = box.ledger().requests(Operation.PLACE_ORDER).get(0);
        assertThat(request.testTag()).isEqualTo("12.1");
        assertThat(request.headers()).containsKey("authorization").doesNotContainKey("x-orderwright-test-tag");
        assertThat(request.body()).isEqualTo(ORDER);
        assertThat(request.status()).isEqualTo(201);
        assertThat(request.delivered()).isTrue();
        assertThat(request.fault()).isNull();
        assertThat(request.toString()).doesNotContain(caller.token());
    }

    @Test
    void finds_equal_orders_however_they_are_written() {
        caller.placed(ORDER);
        caller.placed(ORDER.replace("\"50.00\"", "50"));
        caller.placed(buyLimit("ACME", 10, "50.01"));
        List<BookedOrder> orders = box.ledger().orders();

        assertThat(box.ledger().equalTo(orders.get(0)))
                .extracting(BookedOrder::id)
                .containsExactly(orders.get(0).id(), orders.get(1).id());
        assertThat(box.ledger().equalTo(orders.get(2))).hasSize(1);
    }

    @Test
    void remembers_which_listings_showed_what_and_which_arrived() throws IOException {
        long id = caller.placed(ORDER);
        caller.get(caller.orders() + DAY);
        box.faults().next(Operation.LIST_ORDERS, Fault.cutBody());
        try (Wire wire = new Wire(box)) {
            wire.send("GET " + caller.orders() + DAY + " HTTP/1.1\r\nAccept: */*\r\nAuthorization: Bearer "
                    + caller.token() + "\r\n" + Ledger.TEST_TAG + ": 3.1\r\n\r\n");
            wire.readAll();
        }

        ListingRecord whole = box.ledger().listings().get(0);
        ListingRecord cut = box.ledger().listings().get(1);

        assertThat(whole.ids()).containsExactly(id);
        assertThat(whole.delivered()).isTrue();
        assertThat(whole.at()).isEqualTo(clock.instant());
        assertThat(whole.from()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(whole.to()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(whole.status()).isEqualTo("WORKING");
        assertThat(whole.accounts()).containsExactly("123456789");
        assertThat(whole.capped()).isFalse();
        assertThat(cut.delivered()).isFalse();
        assertThat(cut.fault()).isEqualTo("cut body");
        assertThat(cut.testTag()).isEqualTo("3.1");
    }

    @Test
    void a_person_enters_replaces_and_cancels() {
        long entered = box.enterByHand("123456789", ORDER);
        long successor = box.replaceByHand(entered, ORDER);
        box.cancelByHand(successor);

        assertThat(box.ledger().order(entered).orElseThrow().state()).isEqualTo("REPLACED");
        assertThat(box.ledger().order(successor).orElseThrow().state()).isEqualTo("CANCELED");
        assertThat(box.ledger().orders()).extracting(BookedOrder::origin).containsOnly(BookedOrder.Origin.OTHER);
        assertThat(box.ledger().requests()).isEmpty();
        assertThatThrownBy(() -> box.cancelByHand(successor)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.replaceByHand(5, ORDER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.enterByHand("123456789", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orderStrategyType");
    }

    @Test
    void forgets_requests_when_told_and_keeps_none_when_built_so() {
        caller.placed(ORDER);
        box.ledger().clearRequests();
        assertThat(box.ledger().requests()).isEmpty();
        assertThat(box.ledger().orders()).hasSize(1);

        try (SchwabBox quiet = SchwabBox.builder().keepRequests(false).start()) {
            new Caller(quiet).placed(ORDER);
            assertThat(quiet.ledger().requests()).isEmpty();
            assertThat(quiet.ledger().orders()).hasSize(1);
        }
    }

    @Test
    void the_same_seed_gives_the_same_ids() {
        try (SchwabBox one = SchwabBox.builder().seed(42).start();
                SchwabBox two = SchwabBox.builder().seed(42).start()) {
            assertThat(new Caller(one).placed(ORDER)).isEqualTo(new Caller(two).placed(ORDER));
            assertThat(one.seed()).isEqualTo(42);
            assertThat(one.processingDelay()).isEqualTo(Duration.ofMillis(200));
        }
    }
}

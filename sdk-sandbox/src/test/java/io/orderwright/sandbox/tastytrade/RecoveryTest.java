package io.orderwright.sandbox.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orderwright.broker.tastytrade.TastytradeClient;
import io.orderwright.broker.tastytrade.TastytradeClientBuilder;
import io.orderwright.client.CallOptions;
import io.orderwright.client.CancelResult;
import io.orderwright.client.OrderId;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.tastytrade.Rig.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dead process left in doubt is found again, complex orders under ids of their own. */
class RecoveryTest {
    private static final CallOptions SHORT_LIVED = Pace.QUICK
            .total(Duration.ofSeconds(3))
            .attempt(Duration.ofSeconds(1))
            .resolve(Duration.ofMillis(1));

    @TempDir
    Path folder;

    private OrderJournal journal() {
        return OrderJournals.file(folder.resolve("orders.journal")).open();
    }

    private static TastytradeClientBuilder dying(Rig rig, OrderJournal journal) {
        return rig.builder().journal(journal).options(SHORT_LIVED).watchEvery(Duration.ofHours(1));
    }

    /** No search tells anything, so that the process dies without knowing. */
    private static void blind(Rig rig) {
        rig.next(
                Operation.LIST_ORDERS,
                Collections.nCopies(1000, Fault.status(404)).toArray(Fault[]::new));
    }

    private void die(Rig rig, Kind kind, Placement how, Fault fault) {
        try (OrderJournal journal = journal();
                TastytradeClient client = dying(rig, journal).build()) {
            assertThat(client.orders().working()).isEmpty();
            blind(rig);
            rig.next(Operation.PLACE_ORDER, fault);
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> client.orders().place(kind.order(), how));
        }
        rig.box().faults().clear();
    }

    @ParameterizedTest
    @EnumSource
    void finds_the_order_that_a_dead_process_placed(Kind kind) {
        try (Rig rig = Rig.start()) {
            die(rig, kind, Placement.usual(), Fault.dropReplyAfterBooking());
            try (OrderJournal journal = journal();
                    TastytradeClient client = rig.builder().journal(journal).build()) {
                assertThat(client.orders().recover()).singleElement().satisfies(left -> {
                    OrderId id = left.placedId().orElseThrow();
                    assertThat(id.value()).isEqualTo(rig.booked().get(0));
                    assertThat(id.kind()).isEqualTo(kind.named());
                    assertThat(client.orders().get(id).id()).isEqualTo(id);
                    assertThat(left.spec()).isEqualTo(client.orders().get(id).toSpec());
                });
                assertThat(client.orders().unresolved()).isEmpty();
            }
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_never_taken_is_sent_again_on_the_callers_word(Kind kind) {
        try (Rig rig = Rig.start()) {
            die(rig, kind, Placement.usual(), Fault.dropBeforeBooking());
            try (OrderJournal journal = journal();
                    TastytradeClient client = rig.builder().journal(journal).build()) {
                UnresolvedOrder left = client.orders().unresolved().isEmpty()
                        ? client.orders().recover().get(0)
                        : client.orders().unresolved().get(0);

                PlacedOrder placed = left.resubmit();

                assertThat(placed.id().kind()).isEqualTo(kind.named());
                assertThat(rig.booked()).containsExactly(placed.id().value());
                assertThat(client.orders().unresolved()).isEmpty();
                assertThat(client.orders().cancel(placed.id()).end()).isEqualTo(CancelResult.End.CANCELED);
            }
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_places_once_across_a_restart(Kind kind) {
        try (Rig rig = Rig.start()) {
            Placement once = Placement.usual().key("entry of today");
            OrderId first;
            try (OrderJournal journal = journal();
                    TastytradeClient client = rig.builder().journal(journal).build()) {
                first = client.orders().place(kind.order(), once).id();
            }
            try (OrderJournal journal = journal();
                    TastytradeClient client = rig.builder().journal(journal).build()) {
                PlacedOrder again = client.orders().place(kind.order(), once);

                assertThat(again.id()).isEqualTo(first);
                assertThat(again.recovered()).isTrue();
            }
            assertThat(rig.booked()).containsExactly(first.value());
        }
    }

    /** A component that was changed stands behind the others, under another id and at another price. */
    @Test
    void a_key_tells_which_order_each_part_is_now() {
        try (Rig rig = Rig.start();
                OrderJournal journal = journal();
                TastytradeClient client = rig.builder().journal(journal).build()) {
            Placement once = Placement.usual().key("entry of today");
            PlacedOrder first = client.orders().place(Rig.bracket(), once);
            List<PlacedOrder> exits = first.members().get(1).members();
            OrderId target = client.orders()
                    .modify(exits.get(0).id(), order -> order.price("72.00"))
                    .successor()
                    .orElseThrow();

            PlacedOrder again = client.orders().place(Rig.bracket(), once);

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.members().get(0).id())
                    .isEqualTo(first.members().get(0).id());
            assertThat(again.members().get(1).members())
                    .extracting(PlacedOrder::id)
                    .containsExactly(target, exits.get(1).id());
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_in_doubt_is_asked_about_and_not_sent_again(Kind kind) {
        try (Rig rig = Rig.start()) {
            Placement once = Placement.usual().key("entry of today");
            die(rig, kind, once, Fault.statusAfterBooking(502));
            try (OrderJournal journal = journal();
                    TastytradeClient client = rig.builder().journal(journal).build()) {
                client.orders().recover();

                assertThat(client.orders().place(kind.order(), once).id().value())
                        .isEqualTo(rig.booked().get(0));
            }
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    /** Each search tells of all; asked one by one, as many orders would take as many. */
    @Test
    void many_orders_in_doubt_are_found_by_one_search() {
        int many = 40;
        try (Rig rig = Rig.start()) {
            try (OrderJournal journal = journal();
                    TastytradeClient client = dying(rig, journal).build()) {
                assertThat(client.orders().working()).isEmpty();
                blind(rig);
                Placement how = Placement.usual().despiteEqualOrderInDoubt();
                rig.next(
                        Operation.PLACE_ORDER,
                        Collections.nCopies(many, Fault.statusAfterBooking(502)).toArray(Fault[]::new));
                for (int i = 0; i < many; i++) {
                    Kind kind = i % 2 == 0 ? Kind.SINGLE : Kind.COMPLEX;
                    assertThatExceptionOfType(OutcomeUnknownException.class)
                            .isThrownBy(() -> client.orders().place(kind.order(), how));
                }
            }
            rig.box().faults().clear();
            rig.box().ledger().clearRequests();
            try (OrderJournal journal = journal();
                    TastytradeClient client = rig.builder().journal(journal).build()) {
                List<UnresolvedOrder> left = client.orders().recover();

                Set<String> found = new HashSet<>();
                left.forEach(one -> found.add(one.placedId().orElseThrow().value()));
                assertThat(found).containsExactlyInAnyOrderElementsOf(rig.booked());
                assertThat(left).hasSize(many);
                assertThat(rig.requests(Operation.LIST_ORDERS)).isEqualTo(1);
                assertThat(rig.requests(Operation.GET_ORDER)).isEqualTo(many / 2);
            }
            assertThat(rig.requests(Operation.PLACE_ORDER)).isZero();
        }
    }

    @Test
    void a_replacement_that_a_dead_process_sent_is_found() {
        try (Rig rig = Rig.start()) {
            OrderId id;
            try (OrderJournal journal = journal();
                    TastytradeClient client = dying(rig, journal).build()) {
                id = client.orders().place(Rig.resting()).id();
                blind(rig);
                rig.next(Operation.REPLACE_ORDER, Fault.dropReplyAfterBooking());
                assertThatExceptionOfType(OutcomeUnknownException.class)
                        .isThrownBy(() -> client.orders().modify(id, order -> order.price("51.00")));
            }
            rig.box().faults().clear();
            try (OrderJournal journal = journal();
                    TastytradeClient client = rig.builder().journal(journal).build()) {
                OrderId found = client.orders().recover().get(0).placedId().orElseThrow();

                assertThat(client.orders().get(found).replaces()).contains(id.value());
                assertThat(rig.live()).extracting(BookedOrder::brokerId).containsExactly(found.value());
            }
        }
    }
}

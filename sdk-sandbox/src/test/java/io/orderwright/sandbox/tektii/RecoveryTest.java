package io.orderwright.sandbox.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tektii.TektiiClient;
import io.orderwright.broker.tektii.TektiiClientBuilder;
import io.orderwright.client.CallOptions;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.client.PartialPlacement;
import io.orderwright.client.Placement;
import io.orderwright.client.PositionUnprotected.Cause;
import io.orderwright.client.ProtectionPolicy;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.PartiallyPlacedException;
import io.orderwright.error.PartiallyPlacedException.Member;
import io.orderwright.error.PartiallyPlacedException.State;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.sandbox.Awaiting;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dead process left in doubt at a gateway is found by client order ids, and a plan that it began is told. */
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

    private static TektiiClientBuilder dying(Rig rig, OrderJournal journal) {
        return rig.builder().journal(journal).options(SHORT_LIVED).watchEvery(Duration.ofHours(1));
    }

    /** No listing tells anything, so that the process dies without knowing. */
    private static void blind(Rig rig) {
        Fault[] often = Collections.nCopies(1000, TektiiFault.plainText()).toArray(Fault[]::new);
        rig.next(Operation.LIST_ORDERS, often).next(Operation.LIST_ORDER_HISTORY, often);
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void finds_the_order_that_a_dead_process_placed(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            try (OrderJournal journal = journal();
                    TektiiClient client = dying(rig, journal).build()) {
                blind(rig);
                rig.next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking());
                assertThatExceptionOfType(OutcomeUnknownException.class)
                        .isThrownBy(() -> client.orders().place(Rig.resting()));
            }
            rig.box().faults().clear();
            try (OrderJournal journal = journal();
                    TektiiClient client = rig.builder().journal(journal).build()) {
                assertThat(client.orders().recover()).singleElement().satisfies(left -> {
                    assertThat(left.placedId().orElseThrow().value())
                            .isEqualTo(rig.booked().get(0));
                    assertThat(left.spec())
                            .isEqualTo(client.dialect().canonical(Rig.resting().build()));
                });
                assertThat(client.orders().unresolved()).isEmpty();
            }
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    /** Each listing tells of all; asked one by one, as many orders would take as many. */
    @Test
    void many_orders_in_doubt_are_found_by_few_listings() {
        int many = 40;
        try (Rig rig = Rig.start(TektiiProvider.ALPACA)) {
            try (OrderJournal journal = journal();
                    TektiiClient client = dying(rig, journal).build()) {
                blind(rig);
                Placement how = Placement.usual().despiteEqualOrderInDoubt();
                rig.next(
                        Operation.PLACE_ORDER,
                        Collections.nCopies(many, Fault.statusAfterBooking(502)).toArray(Fault[]::new));
                for (int i = 0; i < many; i++) {
                    assertThatExceptionOfType(OutcomeUnknownException.class)
                            .isThrownBy(() -> client.orders().place(Rig.resting(), how));
                }
            }
            rig.box().faults().clear();
            rig.box().ledger().clearRequests();
            try (OrderJournal journal = journal();
                    TektiiClient client = rig.builder().journal(journal).build()) {
                List<UnresolvedOrder> left = client.orders().recover();

                Set<String> found = new HashSet<>();
                left.forEach(one -> found.add(one.placedId().orElseThrow().value()));
                assertThat(found).containsExactlyInAnyOrderElementsOf(rig.booked());
                assertThat(left).hasSize(many);
                assertThat(client.orders().unresolved()).isEmpty();
                assertThat(rig.requests(Operation.LIST_ORDERS)).isEqualTo(1);
                assertThat(rig.requests(Operation.LIST_ORDER_HISTORY)).isEqualTo(1);
            }
            assertThat(rig.requests(Operation.PLACE_ORDER)).isZero();
        }
    }

    @Test
    void an_entry_that_a_dead_process_placed_is_watched_over_again() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            try (OrderJournal journal = journal();
                    TektiiClient client = dying(rig, journal).build()) {
                blind(rig);
                rig.next(Operation.PLACE_ORDER, TektiiFault.exitsNever().and(Fault.dropReplyAfterBooking()));
                assertThatExceptionOfType(OutcomeUnknownException.class)
                        .isThrownBy(() -> client.orders().place(Rig.bracket()));
            }
            rig.box().faults().clear();
            try (OrderJournal journal = journal();
                    TektiiClient client = rig.builder()
                            .journal(journal)
                            .unprotected(ProtectionPolicy.ALERT, Duration.ofMillis(100))
                            .build()) {
                OrderId entry = client.orders().recover().get(0).placedId().orElseThrow();
                rig.fill(entry, "10");

                assertThat(rig.events().awaitUnprotected().order()).isEqualTo(entry);
                assertThat(rig.events().unprotected().get(0).cause()).isEqualTo(Cause.EXITS_MISSING);
            }
        }
    }

    /** A journal into which nothing is written any more once one request of a plan has gone through. */
    private static OrderJournal endingAfterTheFirst(OrderJournal whole) {
        AtomicBoolean dead = new AtomicBoolean();
        return (OrderJournal) Proxy.newProxyInstance(
                OrderJournal.class.getClassLoader(),
                new Class<?>[] {OrderJournal.class},
                (proxy, method, arguments) -> {
                    boolean writes = method.getName().equals("advance")
                            || method.getName().startsWith("record");
                    if (dead.get() && writes) {
                        throw new JournalException(JournalException.Problem.FAILED, "dead", null);
                    }
                    try {
                        Object result = method.invoke(whole, arguments);
                        dead.compareAndSet(false, method.getName().equals("advance"));
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void dieBetween(Rig rig, PartialPlacement policy) {
        try (OrderJournal journal = journal();
                TektiiClient client = dying(rig, endingAfterTheFirst(journal)).build()) {
            assertThat(catchThrowableOfType(
                            RuntimeException.class,
                            () -> client.orders()
                                    .place(
                                            PlansTest.pair(),
                                            Placement.usual().key("exit of 7").ifPartlyPlaced(policy))))
                    .isInstanceOfAny(JournalException.class, NotSentException.class, PartiallyPlacedException.class);
        }
        assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
    }

    @Test
    void a_plan_of_which_one_request_went_out_is_told_until_it_is_closed() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            dieBetween(rig, PartialPlacement.KEEP);
            try (OrderJournal journal = journal();
                    TektiiClient client = rig.builder().journal(journal).build()) {
                OrderService orders = client.orders();
                UnresolvedOrder plan = plan(orders.recover());
                assertThat(plan.state()).isEqualTo("HALTED");
                assertThat(rig.roots()).singleElement().matches(BookedOrder::isLive);

                PartiallyPlacedException again = catchThrowableOfType(PartiallyPlacedException.class, plan::resubmit);
                assertThat(again.members()).extracting(Member::state).containsExactly(State.PLACED, State.NOT_SENT);
                PartiallyPlacedException repeated = catchThrowableOfType(
                        PartiallyPlacedException.class,
                        () -> orders.place(PlansTest.pair(), Placement.usual().key("exit of 7")));
                assertThat(repeated.members()).extracting(Member::state).containsExactly(State.PLACED, State.NOT_SENT);

                assertThat(plan.resolve(Duration.ofSeconds(1)).state()).isEqualTo("HALTED");
                plan.close();
                assertThat(orders.recover()).isEmpty();
                assertThat(orders.unresolved()).isEmpty();
            }
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
        }
    }

    private static UnresolvedOrder plan(List<UnresolvedOrder> left) {
        return left.stream()
                .filter(one -> one.state().equals("HALTED"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(left.toString()));
    }

    @Test
    void what_a_plan_left_is_cancelled_on_the_callers_word() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            dieBetween(rig, PartialPlacement.KEEP);
            try (OrderJournal journal = journal();
                    TektiiClient client = rig.builder().journal(journal).build()) {
                plan(client.orders().recover()).cancelWhenFound();

                assertThat(rig.roots()).noneMatch(BookedOrder::isLive);
                assertThat(client.orders().unresolved()).isEmpty();
            }
        }
    }

    @Test
    void what_a_plan_left_is_cancelled_by_its_own_policy() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            dieBetween(rig, PartialPlacement.CANCEL);
            try (OrderJournal journal = journal();
                    TektiiClient client = rig.builder().journal(journal).build()) {
                client.orders().recover();

                assertThat(rig.roots())
                        .singleElement()
                        .satisfies(order -> assertThat(order.isLive()).isFalse());
                assertThat(client.orders().unresolved()).isEmpty();
            }
        }
    }

    /** The first was cancelled for want of the second; found late, the second must not stand alone. */
    @Test
    void a_member_in_doubt_that_a_dead_process_had_given_up_is_cancelled_when_it_is_found() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            try (OrderJournal journal = journal();
                    TektiiClient client = dying(rig, journal).build()) {
                blind(rig);
                rig.next(Operation.PLACE_ORDER, Fault.none(), Fault.bookWhenReleased());
                PartiallyPlacedException partly = catchThrowableOfType(
                        PartiallyPlacedException.class,
                        () -> client.orders()
                                .place(PlansTest.pair(), Placement.usual().ifPartlyPlaced(PartialPlacement.CANCEL)));
                assertThat(partly.members()).extracting(Member::state).containsExactly(State.CANCELED, State.UNKNOWN);
            }
            rig.box().faults().clear();
            rig.box().faults().releaseHeld();
            Awaiting.until(() -> rig.booked().size() == 2);
            try (OrderJournal journal = journal();
                    TektiiClient client = rig.builder().journal(journal).build()) {
                client.orders().recover();

                assertThat(rig.roots()).noneMatch(BookedOrder::isLive);
                assertThat(client.orders().unresolved()).isEmpty();
            }
        }
    }

    @Test
    void a_plan_whose_last_answer_was_lost_went_through_and_is_no_news() {
        try (Rig rig = Rig.start(TektiiProvider.ALPACA)) {
            try (OrderJournal journal = journal();
                    TektiiClient client = dying(rig, journal).build()) {
                blind(rig);
                rig.next(Operation.PLACE_ORDER, Fault.none(), Fault.dropReplyAfterBooking());
                assertThatExceptionOfType(PartiallyPlacedException.class)
                        .isThrownBy(() -> client.orders().place(PlansTest.pair()));
            }
            rig.box().faults().clear();
            try (OrderJournal journal = journal();
                    TektiiClient client = rig.builder().journal(journal).build()) {
                client.orders().recover();

                assertThat(client.orders().unresolved()).isEmpty();
                assertThat(rig.roots()).hasSize(2).allMatch(BookedOrder::isLive);
            }
        }
    }
}

package io.orderwright.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.client.CallOptions;
import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.Placement;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.journal.WriteResult;
import io.orderwright.order.OrderBuilder;
import io.orderwright.sandbox.BoxApp;
import io.orderwright.sandbox.BoxClock;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.ListingRecord;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier call, or a dead process, left in doubt is found out about, and nothing is sent twice for it. */
class RecoveryTest {
    /** Nothing is told of what a dead process sent before the time is over in which it might still have sent it. */
    private static final CallOptions SHORT_LIVED =
            Rig.QUICK.total(Duration.ofSeconds(3)).attempt(Duration.ofSeconds(1));

    private static final String ANOTHER_ORDER = """
            {"orderType":"LIMIT","session":"NORMAL","duration":"DAY","orderStrategyType":"SINGLE","price":"90.00",\
            "orderLegCollection":[{"instruction":"BUY","quantity":5,\
            "instrument":{"symbol":"MSFT","assetType":"EQUITY"}}]}""";

    private static final BoxApp ANOTHER_APP =
            new BoxApp("another-key", "another-secret", "https://127.0.0.1:8182", "API_OTHER:App");

    private static final Set<String> WRITES = Set.of("append", "claim", "release");

    @TempDir
    Path folder;

    private OrderJournal journal() {
        return OrderJournals.file(folder.resolve("orders.journal")).open();
    }

    /** Places, loses the answer, and stops before anything was found out. */
    private void crash(Rig rig, Fault fault) {
        rig.next(Operation.PLACE_ORDER, fault);
        try (OrderJournal journal = journal();
                SchwabClient client = rig.builder()
                        .journal(journal)
                        .options(SHORT_LIVED.resolve(Duration.ofMillis(1)))
                        .watchEvery(Duration.ofHours(1))
                        .build()) {
            rig.next(Operation.LIST_ORDERS, Fault.status(403), Fault.status(403), Fault.status(403));
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> client.orders().place(Rig.resting()));
        }
        rig.box().faults().clear();
    }

    @Test
    void finds_the_order_that_a_dead_process_placed() {
        try (Rig rig = Rig.start()) {
            crash(rig, Fault.dropReplyAfterBooking());
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder().journal(journal).build()) {
                List<UnresolvedOrder> left = client.orders().recover();
                assertThat(left).hasSize(1);
                assertThat(left.get(0).placedId().orElseThrow().value())
                        .isEqualTo(rig.booked().get(0));
                assertThat(left.get(0).spec()).isEqualTo(Rig.resting().build());
                assertThat(client.orders().unresolved()).isEmpty();
                assertThat(client.orders().place(Rig.resting()).recovered()).isFalse();
            }
            assertThat(rig.booked()).hasSize(2);
        }
    }

    @Test
    void knows_its_own_stamp_by_what_an_earlier_process_placed() {
        try (Rig rig = withAnotherApp()) {
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder().journal(journal).build()) {
                client.orders().place(Rig.resting(1));
            }
            crash(rig, Fault.dropBeforeBooking());
            placeByAnotherApp(rig);
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder()
                            .journal(journal)
                            .options(SHORT_LIVED.resolve(Duration.ofMinutes(1)))
                            .build()) {
                assertThat(client.orders().recover())
                        .extracting(UnresolvedOrder::state)
                        .containsExactly("ABSENT");
            }
        }
    }

    @Test
    void takes_nobodys_stamp_for_its_own_because_the_order_looks_like_its_own() {
        try (Rig rig = withAnotherApp()) {
            crashUnasked(rig, Rig.resting(), Fault.dropBeforeBooking());
            crashUnasked(rig, Rig.resting(20), Fault.dropReplyAfterBooking());
            String own = rig.booked().get(0);
            placeByAnotherApp(rig);
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder().journal(journal).build()) {
                UnresolvedOrder last = client.orders().recover().get(1);
                assertThat(last.spec()).isEqualTo(Rig.resting(20).build());
                assertThat(last.placedId().orElseThrow().value()).isEqualTo(own);
            }
        }
    }

    @Test
    void takes_none_of_equal_orders_with_several_stamps_while_it_does_not_know_its_own() {
        try (Rig rig = Rig.start()) {
            crashUnasked(rig, Rig.resting(), Fault.twin(ANOTHER_APP.tag()).and(Fault.dropReplyAfterBooking()));
            crashUnasked(rig, Rig.resting(), Fault.dropBeforeBooking());
            assertThat(rig.booked()).hasSize(2);
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder()
                            .journal(journal)
                            .options(SHORT_LIVED.resolve(Duration.ofSeconds(1)))
                            .build()) {
                assertThat(client.orders().recover())
                        .hasSize(2)
                        .allMatch(left -> left.placedId().isEmpty());
            }
        }
    }

    private static Rig withAnotherApp() {
        return Rig.start(SchwabBox.builder().app(BoxApp.standard()).app(ANOTHER_APP));
    }

    /** An order that is equal to {@link Rig#resting()}, and has another app's stamp. */
    private static void placeByAnotherApp(Rig rig) {
        Tokens.Issued issued = rig.box().tokens().issue(ANOTHER_APP.clientId());
        Instant now = Instant.now();
        TokenStore login = TokenStore.inMemory();
        login.save(SchwabLogin.of(issued.accessToken(), now.plusSeconds(1800), issued.refreshToken(), now));
        SchwabOAuth oauth = SchwabOAuth.app(
                        ANOTHER_APP.clientId(), ANOTHER_APP.clientSecret(), URI.create(ANOTHER_APP.redirectUri()))
                .baseUrl(rig.box().url().toString())
                .build();
        try (SchwabClient other = rig.builder().credentials(oauth, login).build()) {
            other.orders().place(Rig.resting());
        }
    }

    @Test
    void what_an_earlier_recovery_could_not_tell_does_not_draw_out_the_listing_of_what_is_new() {
        BoxClock clock = BoxClock.at(Instant.now());
        Instant start = clock.instant();
        try (Rig rig = Rig.start(SchwabBox.builder().clock(clock))) {
            crash(rig, Fault.dropBeforeBooking());
            clock.advance(Duration.ofMinutes(20));
            crashUnasked(rig, Rig.resting(20), Fault.dropReplyAfterBooking());
            int before = rig.box().ledger().listings().size();
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder()
                            .journal(journal)
                            .options(SHORT_LIVED.resolve(Duration.ofSeconds(1)))
                            .build()) {
                assertThat(client.orders().recover())
                        .extracting(left -> left.placedId().isPresent())
                        .containsExactly(false, true);
            }
            List<Instant> from = rig.box().ledger().listings().stream()
                    .skip(before)
                    .map(ListingRecord::from)
                    .toList();
            assertThat(from.get(0)).isAfter(start.plus(Duration.ofMinutes(10)));
            assertThat(from).anyMatch(start::isAfter);
        }
    }

    /** Reads the broker's clock, places, and dies before it could write down more than the intent. */
    private void crashUnasked(Rig rig, OrderBuilder order, Fault fault) {
        rig.next(Operation.PLACE_ORDER, fault);
        try (OrderJournal journal = journal();
                SchwabClient client = rig.builder()
                        .journal(dead(journal, method -> true))
                        .options(SHORT_LIVED.resolve(Duration.ofMillis(1)))
                        .watchEvery(Duration.ofHours(1))
                        .build()) {
            client.orders().working();
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(
                            () -> client.orders().place(order, Placement.usual().despiteEqualOrderInDoubt()));
        }
    }

    @Test
    void says_of_an_order_that_never_arrived_that_it_is_not_there() {
        try (Rig rig = Rig.start()) {
            crash(rig, Fault.dropBeforeBooking());
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder()
                            .journal(journal)
                            .options(SHORT_LIVED.resolve(Duration.ofMinutes(1)))
                            .build()) {
                UnresolvedOrder left = client.orders().recover().get(0);
                assertThat(left.placedId()).isEmpty();
                assertThat(left.state()).isEqualTo("ABSENT");
                assertThat(rig.booked()).isEmpty();
                PlacedOrder placed = left.resubmit();
                assertThat(rig.booked()).containsExactly(placed.id().value());
                assertThat(client.orders().unresolved()).isEmpty();
            }
        }
    }

    @Test
    void finds_the_order_that_a_process_had_claimed_when_it_died_before_it_could_say_so() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.dropReplyAfterBooking())) {
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder()
                            .journal(endingWithTheFirstClaim(journal))
                            .options(Rig.QUICK.resolve(Duration.ofSeconds(2)))
                            .build()) {
                assertThatExceptionOfType(OutcomeUnknownException.class)
                        .isThrownBy(() -> client.orders().place(Rig.resting()));
            }
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder().journal(journal).build()) {
                UnresolvedOrder left = client.orders().recover().get(0);
                assertThat(left.placedId().orElseThrow().value())
                        .isEqualTo(rig.booked().get(0));
                assertThat(client.orders().unresolved()).isEmpty();
            }
        }
    }

    /** A journal into which nothing is written any more once an order is claimed. */
    private static OrderJournal endingWithTheFirstClaim(OrderJournal whole) {
        AtomicBoolean claimed = new AtomicBoolean();
        return dead(whole, method -> claimed.getAndSet(claimed.get() || method.equals("claim")));
    }

    /** A journal that takes no step and no claim any more. */
    private static OrderJournal dead(OrderJournal whole, Predicate<String> isDead) {
        return refusing(whole, isDead, JournalException.Problem.FAILED);
    }

    private static OrderJournal refusing(
            OrderJournal whole, Predicate<String> refuses, JournalException.Problem problem) {
        return (OrderJournal) Proxy.newProxyInstance(
                OrderJournal.class.getClassLoader(),
                new Class<?>[] {OrderJournal.class},
                (proxy, method, arguments) -> refuses.test(method.getName()) && WRITES.contains(method.getName())
                        ? WriteResult.failed(new JournalException(problem, "refused", null))
                        : method.invoke(whole, arguments));
    }

    @Test
    void leaves_an_order_to_whoever_has_taken_the_intent_over_while_it_was_read_back() {
        try (Rig rig = Rig.start();
                OrderJournal journal = journal();
                SchwabClient client = rig.builder()
                        .journal(refusing(
                                journal,
                                method -> rig.requests(Operation.GET_ORDER) > 0,
                                JournalException.Problem.NOT_OWNER))
                        .options(SHORT_LIVED)
                        .build()) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> client.orders().place(Rig.resting()));
            assertThat(rig.booked()).hasSize(1);
        }
    }

    @Test
    void tells_of_an_order_though_the_journal_failed_while_it_was_read_back() {
        try (Rig rig = Rig.start();
                OrderJournal journal = journal();
                SchwabClient client = rig.builder()
                        .journal(dead(journal, method -> rig.requests(Operation.GET_ORDER) > 0))
                        .build()) {
            PlacedOrder placed = client.orders().place(Rig.resting());

            assertThat(rig.booked()).containsExactly(placed.id().value());
        }
    }

    @Test
    void believes_no_id_that_a_dead_process_had_been_told_and_had_not_read_back() {
        try (Rig rig = Rig.start()) {
            long another = rig.box().enterByHand(rig.box().account().number(), ANOTHER_ORDER);
            rig.next(Operation.PLACE_ORDER, Fault.locationOfAnotherOrder())
                    .next(Operation.GET_ORDER, Fault.status(500), Fault.status(500), Fault.status(500));
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder()
                            .journal(dead(journal, method -> rig.requests(Operation.GET_ORDER) > 0))
                            .options(SHORT_LIVED.resolve(Duration.ofMillis(1)))
                            .watchEvery(Duration.ofHours(1))
                            .build()) {
                assertThatExceptionOfType(OutcomeUnknownException.class)
                        .isThrownBy(() -> client.orders().place(Rig.resting()));
            }
            rig.box().faults().clear();
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder().journal(journal).build()) {
                String found = client.orders()
                        .recover()
                        .get(0)
                        .placedId()
                        .orElseThrow()
                        .value();
                assertThat(rig.booked()).containsExactly(String.valueOf(another), found);
            }
        }
    }

    @Test
    void recovers_nothing_where_nothing_was_left() {
        try (Rig rig = Rig.start()) {
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder().journal(journal).build()) {
                client.orders().place(Rig.resting());
            }
            try (OrderJournal journal = journal();
                    SchwabClient client = rig.builder().journal(journal).build()) {
                assertThat(client.orders().recover()).isEmpty();
            }
        }
    }

    @Test
    void asks_again_when_told_to() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.bookWhenReleased())) {
            OrderService orders =
                    rig.open(rig.builder().watchEvery(Duration.ofHours(1))).orders();
            UnknownOutcome outcome = unknown(orders);
            assertThat(orders.unresolved(outcome)
                            .resolve(Duration.ofMillis(300))
                            .placedId())
                    .isEmpty();
            rig.box().faults().releaseHeld();
            UnresolvedOrder found = orders.unresolved(outcome).resolve(Duration.ofSeconds(8));
            assertThat(found.placedId().orElseThrow().value())
                    .isEqualTo(rig.booked().get(0));
            assertThat(orders.unresolved()).isEmpty();
            assertThat(orders.place(Rig.resting()).recovered()).isFalse();
        }
    }

    @Test
    void the_outcome_survives_being_written_down() throws Exception {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.dropBeforeBooking())) {
            OrderService orders = rig.orders();
            UnknownOutcome outcome = unknown(orders);
            assertThat(copied(outcome)).isEqualTo(outcome);
            assertThat(orders.unresolved(copied(outcome)).spec())
                    .isEqualTo(Rig.resting().build());
        }
    }

    @Test
    void sends_the_same_order_once_more_on_the_callers_word() {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.dropBeforeBooking())) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.unresolved(unknown(orders)).resubmit();
            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(orders.unresolved()).isEmpty();
            assertThat(orders.place(Rig.resting()).recovered()).isFalse();
        }
    }

    @Test
    void a_resubmission_that_loses_its_answer_is_found() {
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, Fault.dropBeforeBooking(), Fault.dropReplyAfterBooking())) {
            OrderService orders = rig.orders();
            PlacedOrder placed = orders.unresolved(unknown(orders)).resubmit();
            assertThat(rig.booked()).containsExactly(placed.id().value());
            assertThat(placed.recovered()).isTrue();
        }
    }

    @Test
    void cancels_an_unwanted_order_as_soon_as_it_turns_up() throws Exception {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.bookWhenReleased())) {
            OrderService orders = rig.orders();
            orders.unresolved(unknown(orders)).cancelWhenFound();
            rig.box().faults().releaseHeld();
            var id = rig.events().awaitSurfaced();
            assertThat(orders.awaitEnd(id, Duration.ofSeconds(20)).status()).isEqualTo(OrderStatus.CANCELED);
        }
    }

    @Test
    void tells_once_of_an_order_that_turns_up_late() throws Exception {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.bookWhenReleased())) {
            OrderService orders = rig.orders();
            unknown(orders);
            rig.box().faults().releaseHeld();
            assertThat(rig.events().awaitSurfaced().value())
                    .isEqualTo(rig.booked().get(0));
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    private static UnknownOutcome unknown(OrderService orders) {
        return catchThrowableOfType(OutcomeUnknownException.class, () -> orders.place(Rig.resting()))
                .outcome();
    }

    private static UnknownOutcome copied(UnknownOutcome outcome) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(outcome);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (UnknownOutcome) in.readObject();
        }
    }
}

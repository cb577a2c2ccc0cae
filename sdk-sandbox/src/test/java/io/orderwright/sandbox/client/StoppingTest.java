package io.orderwright.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.NotSentException;
import io.orderwright.error.NotSentException.Reason;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.UnknownOutcome.Verdict;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** Interrupts, futures that are cancelled, clients that are closed, and clients that are handed in. */
class StoppingTest {
    /** Longer than closing waits for what is in flight. */
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void an_interrupted_thread_sends_nothing_and_stays_interrupted() {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            Thread.currentThread().interrupt();
            NotSentException stopped;
            boolean still;
            try {
                stopped = catchThrowableOfType(NotSentException.class, () -> orders.place(Rig.resting()));
            } finally {
                still = Thread.interrupted();
            }
            assertThat(stopped.reason()).isEqualTo(Reason.CANCELLED);
            assertThat(still).isTrue();
            assertThat(rig.booked()).isEmpty();
            assertThat(orders.unresolved()).isEmpty();
            assertThat(orders.place(Rig.resting()).recovered()).isFalse();
        }
    }

    @Test
    void an_interrupt_while_an_equal_order_is_awaited_sends_nothing() throws Exception {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.dropBeforeBooking())) {
            OrderService orders = rig.orders();
            assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(() -> orders.place(Rig.resting()));
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread waiting = new Thread(() ->
                    end.complete(catchThrowableOfType(RuntimeException.class, () -> orders.place(Rig.resting()))));
            waiting.start();
            waiting.interrupt();
            assertThat(end.join())
                    .isInstanceOfSatisfying(
                            NotSentException.class,
                            stopped -> assertThat(stopped.reason()).isEqualTo(Reason.CANCELLED));
            waiting.join();
            assertThat(rig.booked()).isEmpty();
        }
    }

    /** The send is under way when the box has booked; whether the answer or the interrupt comes first is open. */
    @Test
    void an_interrupt_after_the_send_never_says_that_nothing_was_sent() throws Exception {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            orders.place(Rig.resting(1));
            rig.next(Operation.PLACE_ORDER, Fault.silenceAfterBooking());
            CompletableFuture<Object> end = new CompletableFuture<>();
            Thread sending = new Thread(() -> {
                try {
                    end.complete(orders.with(Rig.HASTY).place(Rig.resting(2)));
                } catch (RuntimeException e) {
                    end.complete(e);
                }
            });
            sending.start();
            rig.awaitBooked(2);
            sending.interrupt();
            Object seen = end.join();
            sending.join();
            assertThat(seen).isInstanceOfAny(OutcomeUnknownException.class, PlacedOrder.class);
            if (seen instanceof OutcomeUnknownException unknown) {
                assertThat(unknown.outcome().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
                assertThat(rig.events().awaitSurfaced().value())
                        .isEqualTo(rig.booked().get(1));
            }
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    @Test
    void a_cancelled_future_leaves_the_order_on_record() throws Exception {
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.orders();
            orders.place(Rig.resting(1));
            rig.next(Operation.PLACE_ORDER, Fault.silenceAfterBooking());
            CountDownLatch known = new CountDownLatch(1);
            rig.events().whenAnAttemptEnds(known::countDown);
            CompletableFuture<PlacedOrder> future = orders.async().place(Rig.resting(2));
            rig.awaitBooked(2);
            assertThat(future.cancel(true)).isTrue();
            known.await();
            assertThat(rig.events().told()).contains("attempt 1 Unsure");
            assertThat(orders.with(Rig.QUICK).place(Rig.resting(2)).id().value())
                    .isEqualTo(rig.booked().get(2));
            // The equal order may have gone out before the first fell into doubt: then that is still being resolved.
            rig.awaitNothingUnresolved(orders);
        }
    }

    @Test
    void a_closed_client_sends_nothing() {
        try (Rig rig = Rig.start()) {
            SchwabClient client = rig.open();
            OrderService orders = client.orders();
            OrderId id = orders.place(Rig.resting(1)).id();
            client.close();
            client.close();
            OrderQuery query = OrderQuery.entered(Instant.EPOCH, Instant.now());
            List.<Runnable>of(
                            () -> orders.place(Rig.resting(2)),
                            () -> orders.place(Rig.resting(1)),
                            () -> orders.cancel(id),
                            () -> orders.replace(id, Rig.resting(3)),
                            () -> orders.get(id),
                            () -> orders.list(query),
                            client::positions)
                    .forEach(call -> assertThat(catchThrowableOfType(NotSentException.class, call::run)
                                    .reason())
                            .isEqualTo(Reason.CLOSED));
            assertThat(rig.booked()).hasSize(1);
        }
    }

    @Test
    void a_closed_client_leaves_no_thread_behind() throws Exception {
        Set<Thread> before = ours();
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, Fault.dropBeforeBooking())) {
            SchwabClient client = rig.open();
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> client.orders().place(Rig.resting()));
            client.orders().async().place(Rig.resting(2)).join();
            client.close();
            for (Thread thread : ours()) {
                if (!before.contains(thread)) {
                    thread.join();
                    assertThat(thread.isAlive()).as(thread.getName()).isFalse();
                }
            }
        }
    }

    private static Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("orderwright-box"))
                .filter(thread -> thread.getName().startsWith("orderwright")
                        || thread.getName().startsWith("OkHttp http")
                        || thread.getName().startsWith("OkHttp 127"))
                .collect(Collectors.toSet());
    }

    private static Response stubborn(okhttp3.Interceptor.Chain chain) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                Response response = chain.proceed(chain.request());
                if (response.code() < 500 || tries == 3) {
                    return response;
                }
                response.close();
            } catch (IOException e) {
                if (tries == 3) {
                    throw e;
                }
            }
        }
    }

    @Test
    void a_handed_in_client_that_retries_places_once_and_stays_open() throws Exception {
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(StoppingTest::stubborn)
                .build();
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, Fault.statusAfterBooking(503), Fault.dropReplyAfterBooking())) {
            SchwabClient client = rig.open(rig.builder().httpClient(own));
            client.orders().place(Rig.resting(1));
            client.orders().place(Rig.resting(2));
            assertThat(rig.booked()).hasSize(2);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(2);
            client.close();
            assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
            okhttp3.Request plain = new okhttp3.Request.Builder()
                    .url(rig.box().url().toString())
                    .build();
            try (Response response = own.newCall(plain).execute()) {
                assertThat(response.code()).isPositive();
            }
        } finally {
            own.dispatcher().executorService().shutdownNow();
            own.connectionPool().evictAll();
        }
    }

    @Test
    void closing_stops_what_is_in_flight_and_keeps_it_on_record() throws Exception {
        try (Rig rig = Rig.start()) {
            SchwabClient client = rig.open();
            OrderService orders = client.orders();
            orders.place(Rig.resting(1));
            rig.next(Operation.PLACE_ORDER, Fault.silenceAfterBooking());
            CompletableFuture<Object> end = new CompletableFuture<>();
            Thread sending = new Thread(() -> {
                try {
                    end.complete(
                            orders.with(Rig.QUICK.total(LONG.multipliedBy(2)).attempt(LONG))
                                    .place(Rig.resting(2)));
                } catch (RuntimeException e) {
                    end.complete(e);
                }
            });
            sending.start();
            rig.awaitBooked(2);
            client.close();
            assertThat(end.join()).isInstanceOf(OutcomeUnknownException.class);
            sending.join();
        }
    }
}

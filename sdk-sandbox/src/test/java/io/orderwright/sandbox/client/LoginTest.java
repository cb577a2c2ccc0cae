package io.orderwright.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.BrokerCallException;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.RequestRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens: renewed before an order needs them, once for all who wait. */
class LoginTest {
    @ParameterizedTest
    @EnumSource
    void renews_a_token_near_its_end_before_the_order_is_sent(Form form) {
        try (Rig rig = Rig.start()) {
            rig.logIn(Duration.ofSeconds(5));
            form.place(rig.orders(), Rig.resting());
            List<Operation> asked = rig.box().ledger().requests().stream()
                    .map(RequestRecord::operation)
                    .filter(operation -> operation == Operation.TOKEN || operation == Operation.PLACE_ORDER)
                    .toList();
            assertThat(asked).containsExactly(Operation.TOKEN, Operation.PLACE_ORDER);
        }
    }

    @Test
    void renews_once_for_all_threads() {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try (Rig rig = Rig.start()) {
            rig.logIn(Duration.ofSeconds(5));
            OrderService orders = rig.open(rig.builder().executor(threads)).orders();
            List<CompletableFuture<PlacedOrder>> sent = new ArrayList<>();
            for (int i = 1; i <= 32; i++) {
                sent.add(orders.async().place(Rig.resting(i)));
            }
            sent.forEach(CompletableFuture::join);
            assertThat(rig.booked()).hasSize(32);
            assertThat(rig.requests(Operation.TOKEN)).isEqualTo(1);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(32);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void renews_once_for_all_threads_whose_token_the_broker_has_ended() {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try (Rig rig = Rig.start()) {
            OrderService orders = rig.open(rig.builder().executor(threads)).orders();
            rig.box().tokens().expireAccessTokens();
            List<CompletableFuture<PlacedOrder>> sent = new ArrayList<>();
            for (int i = 1; i <= 32; i++) {
                sent.add(orders.async().place(Rig.resting(i)));
            }
            sent.forEach(CompletableFuture::join);
            assertThat(rig.booked()).hasSize(32);
            assertThat(rig.requests(Operation.TOKEN)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_login_that_is_over_asks_for_a_person(Form form) {
        try (Rig rig = Rig.start()) {
            rig.logIn(Duration.ofSeconds(-1));
            rig.box().tokens().expireRefreshTokens();
            OrderService orders = rig.orders();
            BrokerCallException over =
                    catchThrowableOfType(BrokerCallException.class, () -> form.place(orders, Rig.resting()));
            assertThat(over.reachedBroker() && !over.refused()).isFalse();
            assertThat(over.getMessage() + " " + over.getCause()).contains("log in again");
            assertThat(rig.booked()).isEmpty();
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> form.place(orders, Rig.resting()));
            assertThat(rig.requests(Operation.TOKEN)).isEqualTo(1);
            rig.logIn(Duration.ofMinutes(30));
            assertThat(form.place(orders, Rig.resting()).recovered()).isFalse();
        }
    }
}

package io.orderwright.sandbox.tektii;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tektii.TektiiClient;
import io.orderwright.broker.tektii.TektiiClosing;
import io.orderwright.broker.tektii.TektiiExitLevels;
import io.orderwright.broker.tektii.TektiiExits;
import io.orderwright.broker.tektii.TektiiKeyHeader;
import io.orderwright.broker.tektii.TektiiPosition;
import io.orderwright.broker.tektii.TektiiTrade;
import io.orderwright.client.OrderId;
import io.orderwright.client.PlacedOrder;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.InstrumentNotTradableException;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.error.RateLimitedException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.OrderBuilder;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.RequestRecord;
import io.orderwright.sandbox.TektiiBox;
import io.orderwright.sandbox.TektiiBoxBuilder;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a gateway has beside orders: its key, what its provider can do, positions, trades, quotes and breakers. */
class GatewayTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private static TektiiBoxBuilder holding(TektiiProvider provider) {
        return TektiiBox.builder()
                .provider(provider)
                .account(BoxAccount.standard().holding(Rig.SYMBOL, "10", "50.00"));
    }

    private static String held(Rig rig) {
        return rig.box()
                .exchange()
                .positionOf(rig.box().account().number(), Rig.SYMBOL)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String position(TektiiClient client) {
        return client.openPositions().list().get(0).id();
    }

    @ParameterizedTest
    @EnumSource
    void the_key_opens_the_gateway_in_either_header(TektiiKeyHeader header) {
        try (Rig rig = Rig.start(TektiiBox.builder().apiKey(KEY))) {
            TektiiClient client = rig.open(rig.builder().apiKey(KEY, header));

            assertThat(client.orders().place(Rig.resting()).recovered()).isFalse();
            assertThat(client.status().connected()).isTrue();
        }
    }

    @Test
    void a_wrong_key_and_the_gateways_own_are_told_apart() {
        try (Rig rig = Rig.start(TektiiBox.builder().apiKey(KEY))) {
            AuthenticationException wrong = catchThrowableOfType(
                    AuthenticationException.class,
                    () -> rig.builder().apiKey("f".repeat(32)).build());
            AuthenticationException none = catchThrowableOfType(
                    AuthenticationException.class, () -> rig.builder().build());
            rig.next(Operation.PLACE_ORDER, TektiiFault.brokerCredentialsRefused("AUTH_FAILED"));
            AuthenticationException brokers = catchThrowableOfType(
                    AuthenticationException.class,
                    () -> rig.open(rig.builder().apiKey(KEY)).orders().place(Rig.resting()));

            assertThat(wrong).hasMessageContaining("give the gateway's API key").hasMessageNotContaining("ffff");
            assertThat(none).hasMessageContaining("give the gateway's API key");
            assertThat(brokers).hasMessageContaining("mend them at the gateway").hasMessageNotContaining(KEY);
        }
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void what_the_provider_can_do_is_read_at_the_start_and_not_with_every_order(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            TektiiClient client = rig.open();
            client.orders().place(Rig.resting());

            assertThat(client.provider().platform()).isEqualTo(provider.platform());
            assertThat(client.provider().capabilities()).contains(client.readCapabilities());
            assertThat(rig.requests(Operation.CAPABILITIES)).isEqualTo(2);
        }
    }

    /** The guide names the feature otherwise than the gateway does. */
    @Test
    void a_trailing_stop_goes_where_the_feature_has_either_name() {
        for (String name : List.of("trailing_stop", "trailing_stops")) {
            try (Rig rig =
                    Rig.start(TektiiBox.builder().provider(TektiiProvider.SAXO).features(name))) {
                rig.orders().place(trailing());
                assertThat(rig.booked()).hasSize(1);
            }
        }
        try (Rig rig =
                Rig.start(TektiiBox.builder().provider(TektiiProvider.SAXO).features("oco"))) {
            TektiiClient client = rig.open();
            assertThat(catchThrowableOfType(
                            UnsupportedOrderException.class,
                            () -> client.orders().place(trailing())))
                    .hasMessageContaining("TektiiQuirk.TRAILING_STOP");
            assertThat(rig.requests(Operation.PLACE_ORDER)).isZero();
        }
    }

    private static OrderBuilder trailing() {
        return sell(10).shares(Rig.SYMBOL)
                .trailingStop(io.orderwright.builder.Orders.dollars("2.00"))
                .goodTillCancel();
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void a_part_of_a_position_is_closed_and_never_all_of_it(TektiiProvider provider) {
        try (Rig rig = Rig.start(holding(provider))) {
            TektiiClient client = rig.open();
            String id = position(client);

            TektiiClosing closing = client.openPositions().reduce(id, new BigDecimal("4"));

            assertThat(closing.recovered()).isFalse();
            assertThat(held(rig)).isEqualTo("6");
            RequestRecord sent =
                    rig.box().ledger().requests(Operation.CLOSE_POSITION).get(0);
            assertThat(sent.headers().get("content-type").get(0)).startsWith("application/json");
            assertThat(catchThrowableOfType(
                            RuntimeException.class,
                            () -> client.openPositions().reduce(id, new BigDecimal("6"))))
                    .hasMessageContaining("close the position");
            assertThat(rig.requests(Operation.CLOSE_POSITION)).isEqualTo(1);
            assertThat(held(rig)).isEqualTo("6");
        }
    }

    @Test
    void a_part_whose_answer_is_lost_is_told_by_the_position_and_not_closed_again() {
        try (Rig rig = Rig.start(holding(TektiiProvider.ALPACA))
                .next(Operation.CLOSE_POSITION, Fault.statusAfterBooking(502))) {
            TektiiClient client = rig.open();

            assertThat(client.openPositions()
                            .reduce(position(client), new BigDecimal("4"))
                            .recovered())
                    .isTrue();
            assertThat(held(rig)).isEqualTo("6");
            assertThat(rig.requests(Operation.CLOSE_POSITION)).isEqualTo(1);
        }
    }

    @Test
    void a_close_that_never_arrived_is_unknown_and_not_sent_again() {
        try (Rig rig =
                Rig.start(holding(TektiiProvider.MOCK)).next(Operation.CLOSE_POSITION, Fault.dropBeforeBooking())) {
            TektiiClient client = rig.open(rig.builder().options(Pace.QUICK.resolve(Duration.ofMillis(300))));
            String id = position(client);

            assertThat(catchThrowableOfType(
                            OutcomeUnknownException.class,
                            () -> client.openPositions().close(id)))
                    .hasMessageContaining("read the position");
            assertThat(rig.requests(Operation.CLOSE_POSITION)).isEqualTo(1);
            client.openPositions().close(id);
            assertThat(held(rig)).isEqualTo("0");
        }
    }

    @Test
    void everything_is_closed_at_once() {
        try (Rig rig = Rig.start(holding(TektiiProvider.MOCK))) {
            TektiiClient client = rig.open();

            List<OrderId> closing = client.openPositions().closeAll();

            assertThat(closing).extracting(OrderId::value).containsExactlyElementsOf(rig.booked());
            assertThat(client.openPositions().list()).isEmpty();
            assertThat(client.openPositions().closeAll()).isEmpty();
        }
    }

    @Test
    void exits_are_moved_and_a_lost_one_is_told() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            TektiiClient client = rig.open();
            PlacedOrder entry = client.orders().place(Rig.bracket());
            rig.fill(entry.id(), "10");
            String id = position(client);

            TektiiExits moved = client.openPositions().moveExits(id, TektiiExitLevels.of("46.00", "71.00"));
            assertThat(moved.stopLoss().orElseThrow().level().orElseThrow()).isEqualByComparingTo("46");
            assertThat(moved.takeProfit().orElseThrow().orderIds()).hasSize(1);

            rig.next(Operation.CHANGE_POSITION_EXITS, TektiiFault.exitLost());
            OutcomeUnknownException lost = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> client.openPositions().moveExits(id, TektiiExitLevels.stopLoss("47.00")));
            assertThat(lost).hasMessageContaining("its exits may be lost");
            assertThat(lost.failure().rawBody().orElseThrow()).contains("cancelled_order_id");
            assertThat(rig.requests(Operation.CHANGE_POSITION_EXITS)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TektiiProvider.class)
    void trades_are_those_of_the_symbol_and_of_the_order(TektiiProvider provider) {
        try (Rig rig = Rig.start(provider)) {
            TektiiClient client = rig.open();
            OrderId first = client.orders().place(Rig.resting(1)).id();
            OrderId second = client.orders().place(Rig.resting(2)).id();
            OrderId other = client.orders()
                    .place(buy(1).shares("PEP").limit("100.00").goodTillCancel())
                    .id();
            rig.fill(first, "1");
            rig.fill(second, "2");
            rig.box().exchange().fill(rig.order(other).id(), "1", "100.00");

            assertThat(client.trades(Rig.SYMBOL))
                    .extracting(TektiiTrade::orderId)
                    .containsExactlyInAnyOrder(first.value(), second.value());
            assertThat(client.trades(Rig.SYMBOL, second.value()))
                    .singleElement()
                    .satisfies(trade -> {
                        assertThat(trade.quantity()).isEqualByComparingTo("2");
                        assertThat(trade.price()).isEqualByComparingTo("50");
                    });
        }
    }

    @Test
    void quotes_status_and_positions_are_read() {
        try (Rig rig = Rig.start(holding(TektiiProvider.ALPACA))) {
            TektiiClient client = rig.open();
            rig.box().exchange().quote("BTC/USD", "90000", "90010", "90005");

            assertThat(client.quote(Rig.SYMBOL).bid()).isEqualByComparingTo("59.90");
            assertThat(client.quote("BTC/USD").ask()).isEqualByComparingTo("90010");
            assertThat(catchThrowableOfType(RuntimeException.class, () -> client.quote("NONE")))
                    .isInstanceOfAny(NotFoundException.class, InstrumentNotTradableException.class);
            assertThat(client.status().connected()).isTrue();
            TektiiPosition held = client.openPositions().get(position(client));
            assertThat(held.symbol()).isEqualTo(Rig.SYMBOL);
            assertThat(held.quantity()).isEqualByComparingTo("10");
            assertThat(client.positions().get(0).quantity()).isEqualByComparingTo("10");
            assertThat(catchThrowableOfType(
                            NotFoundException.class,
                            () -> client.openPositions().get("NONE_position")))
                    .isNotNull();
        }
    }

    @Test
    void breakers_are_read_and_reset_and_not_twice_in_a_minute() {
        try (Rig rig = Rig.start(TektiiProvider.MOCK)) {
            TektiiClient client = rig.open();
            rig.box().openBreaker();
            assertThat(client.circuitBreakers().adapter().isOpen()).isTrue();

            assertThat(client.resetCircuitBreakers().adapter().isOpen()).isFalse();

            assertThat(catchThrowableOfType(RateLimitedException.class, client::resetCircuitBreakers)
                            .failure()
                            .brokerCode())
                    .contains("RESET_COOLDOWN");
            assertThat(rig.requests(Operation.RESET_CIRCUIT_BREAKERS)).isEqualTo(2);
        }
    }
}

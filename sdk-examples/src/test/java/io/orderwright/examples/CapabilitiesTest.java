package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.tastytrade.Tastytrade;
import io.orderwright.broker.tektii.Tektii;
import io.orderwright.broker.tektii.TektiiProvider;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Capabilities.Feature;
import io.orderwright.client.Capabilities.InstrumentKind;
import io.orderwright.client.Dialect;
import io.orderwright.client.Placement;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A dialect writes an order for everything that its broker is said to have, and refuses the same order otherwise. */
final class CapabilitiesTest {
    private static final Placement NAMED = Placement.usual().clientOrderId("mine-1");

    private static Stream<Dialect> dialects() {
        return Stream.concat(
                Stream.of(Schwab.dialect(), Tastytrade.dialect(), Tektii.dialect()),
                Stream.of("alpaca", "binance-spot", "oanda", "saxo", "tektii")
                        .map(TektiiProvider::of)
                        .map(Tektii::dialect));
    }

    @TestFactory
    Stream<DynamicTest> a_dialect_writes_what_its_broker_is_said_to_have_and_refuses_the_rest() {
        return dialects().flatMap(dialect -> {
            List<DynamicTest> tests = new ArrayList<>();
            tests.addAll(probes(dialect, ProbeOrders.instruments(), Capabilities::instruments));
            tests.addAll(probes(dialect, ProbeOrders.types(), Capabilities::orderTypes));
            tests.addAll(probes(dialect, ProbeOrders.lives(), Capabilities::timesInForce));
            tests.addAll(probes(dialect, ProbeOrders.sessions(), Capabilities::sessions));
            tests.addAll(probes(dialect, ProbeOrders.features(), Capabilities::features));
            return tests.stream();
        });
    }

    /** What only a client can show is shown by the tests of the clients. */
    @Test
    void nothing_is_said_of_a_broker_that_is_not_tried() {
        Set<Feature> ofClients = Set.of(Feature.CLIENT_ORDER_ID, Feature.REPLACE, Feature.PREVIEW);
        assertThat(dialects().map(Dialect::capabilities)).allSatisfy(has -> {
            assertThat(ProbeOrders.instruments()).containsKeys(has.instruments().toArray(new InstrumentKind[0]));
            assertThat(ProbeOrders.types()).containsKeys(has.orderTypes().toArray(new OrderType[0]));
            assertThat(ProbeOrders.lives()).containsKeys(has.timesInForce().toArray(new TimeInForce[0]));
            assertThat(ProbeOrders.sessions()).containsKeys(has.sessions().toArray(new Session[0]));
            assertThat(has.features())
                    .allSatisfy(feature -> assertThat(ofClients.contains(feature)
                                    || ProbeOrders.features().containsKey(feature))
                            .isTrue());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_client_order_id_is_taken_where_the_broker_keeps_one() {
        OrderSpec order = ProbeOrders.lives().get(TimeInForce.GOOD_TILL_CANCEL).get(0);
        return dialects()
                .map(dialect -> DynamicTest.dynamicTest(
                        dialect.toString(),
                        () -> assertThat(takes(dialect, order, NAMED)).isEqualTo(keepsIds(dialect))));
    }

    private static <T> List<DynamicTest> probes(
            Dialect dialect, Map<T, List<OrderSpec>> orders, Function<Capabilities, Set<T>> has) {
        Placement how = keepsIds(dialect) ? NAMED : Placement.usual();
        Set<T> claimed = has.apply(dialect.capabilities());
        return orders.entrySet().stream()
                .map(probe -> DynamicTest.dynamicTest(
                        dialect + " " + probe.getKey(),
                        () -> assertThat(probe.getValue().stream().anyMatch(order -> takes(dialect, order, how)))
                                .isEqualTo(claimed.contains(probe.getKey()))))
                .toList();
    }

    private static boolean keepsIds(Dialect dialect) {
        return dialect.capabilities().features().contains(Feature.CLIENT_ORDER_ID);
    }

    private static boolean takes(Dialect dialect, OrderSpec order, Placement how) {
        try {
            return !dialect.plan(order, how).requests().isEmpty();
        } catch (UnsupportedOrderException refused) {
            return false;
        }
    }
}

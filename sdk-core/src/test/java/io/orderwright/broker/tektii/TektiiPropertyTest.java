package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.client.Dialect;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.order.OrderSpec;
import io.orderwright.testing.DialectLaws;
import io.orderwright.testing.OrderGenerator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every order, shown for thousands of generated ones. */
class TektiiPropertyTest {
    private static final int ORDERS = 3_000;
    private static final Placement HOW = Placement.usual().clientOrderId("root");

    @ParameterizedTest
    @ValueSource(strings = {"", "alpaca-paper", "binance-spot-live", "oanda-live", "saxo-sim", "tektii", "mock"})
    void what_is_planned_decodes_to_the_canonical_order(String platform) {
        Dialect dialect = Tektii.dialect(TektiiProvider.of(platform).accepting(TektiiQuirk.values()));
        for (int seed = 0; seed < ORDERS; seed++) {
            OrderSpec order = new TektiiOrders(seed).order();
            List<Request> requests = dialect.plan(order, HOW).requests();
            String bodies = requests.stream().map(Request::body).collect(Collectors.joining(",", "[", "]"));

            OrderSpec decoded = dialect.decode(bodies);

            assertThat(decoded).as("seed %d: %s", seed, bodies).isEqualTo(dialect.canonical(order));
            assertThat(dialect.canonical(decoded)).as("seed %d", seed).isEqualTo(decoded);
            assertThat(dialect.decode(dialect.plan(decoded, HOW).requests().stream()
                            .map(Request::body)
                            .collect(Collectors.joining(",", "[", "]"))))
                    .as("seed %d", seed)
                    .isEqualTo(decoded);
            requests.forEach(
                    request -> assertThat(dialect.placementIn(request.body()).clientOrderId())
                            .isEqualTo(request.clientOrderId()));
        }
    }

    @Test
    void any_order_is_written_as_it_is_meant_or_refused() {
        DialectLaws laws = new DialectLaws(Tektii.dialect());
        int encoded = 0;
        int refused = 0;
        for (int seed = 0; seed < ORDERS; seed++) {
            for (OrderSpec order : new OrderSpec[] {
                OrderGenerator.plain(seed).order(3), OrderGenerator.wild(seed).order(3)
            }) {
                if (laws.keeps(order, seed)) {
                    encoded++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(encoded).as("orders that the gateway takes").isGreaterThan(50);
        assertThat(refused).as("orders that the gateway does not take").isGreaterThan(ORDERS / 10);
    }
}

package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.client.Dialect;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.order.OrderSpec;
import io.orderwright.testing.DialectLaws;
import io.orderwright.testing.OrderGenerator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every order, shown for thousands of generated ones. */
class TastytradePropertyTest {
    private static final int SEEDS = 1_700;
    private static final int DEEPEST = 3;

    static Stream<Dialect> dialects() {
        return Stream.of(
                Tastytrade.dialect(), Tastytrade.dialect().referenceYear(2026).ticks(TastytradeTicks.none()));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void what_is_encoded_decodes_to_the_canonical_order(Dialect dialect) {
        int encoded = 0;
        int refused = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (OrderSpec order : orders(seed)) {
                if (new DialectLaws(dialect).keepsToTheLetter(order, seed)) {
                    encoded++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(encoded).as("orders that tastytrade takes").isGreaterThan(SEEDS / 2);
        assertThat(refused).as("orders that tastytrade does not take").isGreaterThan(SEEDS / 2);
    }

    @Test
    void most_orders_of_its_own_kinds_are_taken() {
        long taken = Stream.iterate(0, seed -> seed + 1)
                .limit(SEEDS)
                .filter(seed -> new DialectLaws(Tastytrade.dialect().ticks(TastytradeTicks.none()))
                        .encoded(TastytradeOrders.of(seed))
                        .isPresent())
                .count();

        assertThat(taken).isGreaterThan(SEEDS / 2);
    }

    @Test
    void an_everyday_order_is_written_as_its_canonical_form_is() {
        CanonicalForm form = new CanonicalForm(new Symbols(null));
        Dialect dialect = Tastytrade.dialect().ticks(TastytradeTicks.none());
        int everyday = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (OrderSpec order : orders(seed)) {
                Optional<String> json =
                        Commonplace.is(order) ? new DialectLaws(dialect).encoded(order) : Optional.empty();
                if (json.isPresent()) {
                    everyday++;
                    assertThat(json).as("seed %d", seed).hasValue(OrderEncoder.encode(form.of(order), Stamp.NONE));
                }
            }
        }
        assertThat(everyday).as("everyday orders").isGreaterThan(SEEDS / 10);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void canonical_refuses_or_is_idempotent(Dialect dialect) {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (OrderSpec order : orders(seed)) {
                new DialectLaws(dialect).settles(order, seed);
            }
        }
    }

    @Test
    void a_plan_is_the_order_with_the_placements_fields() {
        Placement how = Placement.usual().clientOrderId("c1");
        Dialect dialect = Tastytrade.dialect().source("acme/1.2");
        int planned = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            OrderSpec order = TastytradeOrders.of(seed);
            Optional<String> json = new DialectLaws(dialect).encoded(order);
            if (json.isPresent()) {
                planned++;
                Request request = dialect.plan(order, how).requests().get(0);
                assertThat(dialect.decode(request.body())).as("seed %d", seed).isEqualTo(dialect.decode(json.get()));
                assertThat(dialect.placementIn(request.body()))
                        .as("seed %d", seed)
                        .isEqualTo(how);
                assertThat(dialect.placementIn(json.get())).as("seed %d", seed).isEqualTo(Placement.usual());
            }
        }
        assertThat(planned).isGreaterThan(SEEDS / 4);
    }

    private static List<OrderSpec> orders(int seed) {
        return List.of(
                OrderGenerator.plain(seed).order(DEEPEST),
                OrderGenerator.wild(seed).order(DEEPEST),
                TastytradeOrders.of(seed));
    }
}

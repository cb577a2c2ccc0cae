package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.internal.dialect.Refusals;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderGroup;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import io.orderwright.testing.DialectLaws;
import io.orderwright.testing.OrderGenerator;
import org.junit.jupiter.api.Test;

/** What holds for every order, shown for thousands of generated ones. */
class SchwabPropertyTest {
    private static final int ORDERS = 2_500;
    private static final int DEEPEST = 5;

    private final DialectLaws laws = new DialectLaws(Schwab.dialect());

    @Test
    void what_is_encoded_decodes_to_the_canonical_order() {
        int encoded = 0;
        int refused = 0;
        for (int seed = 0; seed < ORDERS; seed++) {
            for (OrderSpec order : orders(seed)) {
                if (laws.keepsToTheLetter(order, seed)) {
                    encoded++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(encoded).as("orders that Schwab takes").isGreaterThan(ORDERS / 2);
        assertThat(refused).as("orders that Schwab does not take").isGreaterThan(ORDERS / 10);
    }

    @Test
    void to_builder_rebuilds_every_order() {
        for (int seed = 0; seed < ORDERS; seed++) {
            for (OrderSpec order : orders(seed)) {
                assertThat(rebuilt(order)).as("seed %d", seed).isEqualTo(order);
            }
        }
    }

    @Test
    void canonical_refuses_or_is_idempotent() {
        for (int seed = 0; seed < ORDERS; seed++) {
            for (OrderSpec order : orders(seed)) {
                laws.settles(order, seed);
            }
        }
    }

    @Test
    void an_everyday_order_is_one_that_a_closer_look_takes_as_it_is() {
        int everyday = 0;
        for (int seed = 0; seed < ORDERS; seed++) {
            for (OrderSpec order : orders(seed)) {
                if (Commonplace.is(order)) {
                    everyday++;
                    Refusals refusals = new Refusals(WireFields.BROKER);
                    Expressible.check(order, refusals);
                    Accepted.check(order, refusals);
                    refusals.throwIfAny();
                    assertThat(CanonicalForm.of(order)).as("seed %d", seed).isSameAs(order);
                }
            }
        }
        assertThat(everyday).as("everyday orders").isGreaterThan(ORDERS / 50);
    }

    private static OrderSpec[] orders(int seed) {
        return new OrderSpec[] {
            OrderGenerator.plain(seed).order(DEEPEST), OrderGenerator.wild(seed).order(DEEPEST)
        };
    }

    private static OrderSpec rebuilt(OrderSpec order) {
        return order.match(new OrderSpec.Cases<>(
                (SingleOrder single) -> single.toBuilder().build(),
                (OneCancelsOther oco) -> oco.toBuilder().build(),
                (OneTriggersOther trigger) -> trigger.toBuilder().build(),
                (OrderGroup group) -> group.toBuilder().build()));
    }
}

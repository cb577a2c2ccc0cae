package io.orderwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Faults at random: from a seed, and the same again. */
class FaultPlanTest {
    private static final FaultPlan PLAN = FaultPlan.seeded(7)
            .on(Operation.PLACE_ORDER, 100, Fault.dropReplyAfterBooking())
            .on(Operation.PLACE_ORDER, 50, Fault.status(503))
            .on(Operation.LIST_ORDERS, 1000, Fault.status(500));

    private static Stream<Fault> draws(FaultPlan plan) {
        return IntStream.range(0, 10_000).mapToObj(i -> plan.draw(Operation.PLACE_ORDER, i + ".1", 0));
    }

    @Test
    void meets_as_many_of_a_thousand_as_said() {
        long dropped = draws(PLAN).filter(Fault.dropReplyAfterBooking()::equals).count();
        long down = draws(PLAN).filter(Fault.status(503)::equals).count();

        assertThat(dropped).isBetween(850L, 1150L);
        assertThat(down).isBetween(400L, 600L);
        assertThat(PLAN.draw(Operation.LIST_ORDERS, null, 3)).isEqualTo(Fault.status(500));
        assertThat(PLAN.draw(Operation.GET_ORDER, null, 3)).isEqualTo(Fault.none());
    }

    @Test
    void draws_the_same_from_the_same_seed_and_other_things_from_another() {
        FaultPlan other = FaultPlan.seeded(8).on(Operation.PLACE_ORDER, 100, Fault.dropReplyAfterBooking());

        assertThat(draws(PLAN).toList())
                .isEqualTo(draws(PLAN).toList())
                .isNotEqualTo(draws(other).toList());
        assertThat(PLAN.draw(Operation.PLACE_ORDER, "5.1", 1)).isEqualTo(PLAN.draw(Operation.PLACE_ORDER, "5.1", 2));
        assertThat(PLAN.toString()).contains("seed=7");
    }

    @Test
    void refuses_more_than_all_requests() {
        assertThatThrownBy(() -> PLAN.on(Operation.LIST_ORDERS, 1, Fault.status(502)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1001");
        assertThatThrownBy(() -> PLAN.on(Operation.GET_ORDER, -1, Fault.status(502)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_a_value() {
        FaultPlan same = FaultPlan.seeded(7)
                .on(Operation.PLACE_ORDER, 100, Fault.dropReplyAfterBooking())
                .on(Operation.PLACE_ORDER, 50, Fault.status(503))
                .on(Operation.LIST_ORDERS, 1000, Fault.status(500));

        assertThat(same).isEqualTo(PLAN).hasSameHashCodeAs(PLAN);
    }

    @Test
    void a_box_draws_for_the_tag_of_each_request() {
        try (SchwabBox box = SchwabBox.start()) {
            FaultPlan plan = FaultPlan.seeded(3).on(Operation.PLACE_ORDER, 500, Fault.status(500));
            box.faults().use(plan);
            Caller caller = new Caller(box);
            for (int i = 0; i < 40; i++) {
                String tag = i + ".1";
                int status = caller.placeTagged(Bodies.buyLimit("ACME", 1, "5.00"), tag)
                        .statusCode();
                boolean fails = plan.draw(Operation.PLACE_ORDER, tag, 0).equals(Fault.status(500));
                assertThat(status).isEqualTo(fails ? 500 : 201);
            }
        }
    }
}

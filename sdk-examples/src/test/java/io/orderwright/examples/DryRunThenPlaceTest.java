package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DryRunThenPlaceTest {
    @Test
    void shows_what_an_order_costs_and_places_what_would_be_taken() {
        Output output = new Output();
        DryRunThenPlace.run(output.stream(), trial -> trial.preview().accepted());

        assertThat(output.text()).contains("""
                  commission -4.00
                  all fees -4.48
                #1 WORKING
                """, """
                  all fees -0.10
                #2 WORKING
                """, """
                #3 PENDING
                """, """
                  would be refused, margin_check_failed: \
                Account does not have sufficient buying power available for this order.
                not placed
                """, """
                == KO trades at 59.90: the bracket's entry fills
                """, """
                  #4 FILLED, buy to open 100 KO filled at 59.90
                  #5 WORKING, sell to close 100 KO
                  #6 WORKING, sell to close 100 KO
                  #3 PENDING, buy to open 10 KO
                """, """
                  #3 WORKING, buy to open 10 KO

                == Cancelled: 3
                """);
    }

    @Test
    void places_nothing_that_nobody_agrees_to() {
        Output output = new Output();
        DryRunThenPlace.run(output.stream(), trial -> false);

        assertThat(output.text()).doesNotContain("WORKING").contains("not placed", "== Cancelled: 0");
    }
}

package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FirstOrdersTest {
    @Test
    void places_the_five_orders_moves_the_market_and_prints_what_became_of_them() {
        Output output = new Output();
        FirstOrders.print(output.stream());

        assertThat(output.text()).contains("target SELL 100 AAPL @ 160.00 LIMIT GTC  wins $1,000.00\n", """
                == Placed, in Schwab in a box, with AAPL at 151.00
                #1 WORKING  A limit
                #2 WORKING  A bracket, good till cancelled
                #3 WORKING  An iron condor
                #4 WORKING  A covered call
                #5 WORKING  Three levels: an order that triggers a pair, of which one triggers another
                """, """
                == AAPL trades at 149.90
                  #1 FILLED, buy 100 AAPL filled at 149.90
                  #2 FILLED, buy 100 AAPL filled at 149.90
                    #6 WORKING, sell 100 AAPL
                    #7 PENDING, sell 100 AAPL
                """);
        assertThat(output.text()).endsWith("""
                == Final states
                  #1 FILLED, buy 100 AAPL filled at 149.90
                  #2 FILLED, buy 100 AAPL filled at 149.90
                    #6 FILLED, sell 100 AAPL filled at 160.20
                    #7 CANCELED, sell 100 AAPL
                  #3 CANCELED, buy_to_open 1 SPY 270115P00380000, sell_to_open 1 SPY 270115P00390000, \
                sell_to_open 1 SPY 270115C00410000, buy_to_open 1 SPY 270115C00420000
                  #4 CANCELED, buy 100 AAPL, sell_to_open 1 AAPL 270115C00160000
                  #5 FILLED, buy 100 AAPL filled at 149.90
                    #8 FILLED, sell 100 AAPL filled at 160.20
                    #9 CANCELED, sell 100 AAPL
                      #10 CANCELED, sell_short 100 AAPL
                """);
    }
}

package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SameStrategyTest {
    @Test
    void trades_everywhere_what_each_broker_takes_and_is_told_why_not_of_the_rest() {
        Output output = new Output();
        SameStrategy.run(output.stream());

        assertThat(output.text()).startsWith("""
                == Schwab
                #1 WORKING  A limit
                #2 WORKING  A bracket, good till cancelled
                #3 WORKING  An iron condor
                #4 WORKING  A covered call
                #5 WORKING  Three levels: an order that triggers a pair, of which one triggers another
                """).contains("""
                == tastytrade
                #11 WORKING  A limit
                #12 WORKING  A bracket, good till cancelled
                #13 WORKING  An iron condor
                #14 WORKING  A covered call
                not placed  Three levels: an order that triggers a pair, of which one triggers another
                  then[0].orders[1] must be a single order inside a complex order of tastytrade, \
                was one triggers other: place it once the order before it is filled, \
                or write a bracket: an entry, then a target and a stop that cancel each other
                AAPL trades at 149.90
                  #11 FILLED, buy to open 100 AAPL filled at 149.90
                  #15 FILLED, buy to open 100 AAPL filled at 149.90
                  #16 WORKING, sell to close 100 AAPL
                  #17 WORKING, sell to close 100 AAPL
                """).contains("""
                == Tektii Gateway, before Alpaca
                #18 WORKING  A limit
                #19 WORKING  A bracket, good till cancelled
                not placed  An iron condor
                  legs must be one leg at Tektii, was 4: place the legs one by one
                  type has no form at Tektii, was NET_CREDIT: choose MARKET, LIMIT, STOP, STOP_LIMIT or TRAILING_STOP
                not placed  A covered call
                  legs must be one leg at Tektii, was 2: place the legs one by one
                  type has no form at Tektii, was NET_DEBIT: choose MARKET, LIMIT, STOP, STOP_LIMIT or TRAILING_STOP
                not placed  Three levels: an order that triggers a pair, of which one triggers another
                  then must be one target, one stop, or one of each that undo the entry in its full size at Tektii, \
                was something else: place what follows once the entry is filled
                AAPL trades at 149.90
                  #18 FILLED, buy 100 AAPL filled at 149.90
                """);
    }
}

package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CancelAllBySymbolTest {
    @Test
    void cancels_what_is_in_the_symbol_and_leaves_the_rest() {
        Output output = new Output();
        CancelAllBySymbol.run(output.stream());

        assertThat(output.text()).isEqualTo("""
                == Working
                  #1 WORKING, sell_short 10 TSLA
                  #2 WORKING, buy 10 MSFT
                  #3 WORKING, buy 30 AAPL
                    #4 PENDING, sell 30 AAPL
                    #5 PENDING, sell 30 AAPL
                  #6 WORKING, buy 20 AAPL
                  #7 WORKING, buy 10 AAPL
                == Cancelled
                  #3 CANCELED
                  #6 CANCELED
                  #7 CANCELED
                  nothing left: true
                == Still working
                  #1 WORKING, sell_short 10 TSLA
                  #2 WORKING, buy 10 MSFT
                """);
    }
}

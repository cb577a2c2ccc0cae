package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CheckBeforeTradingTest {
    @Test
    void finds_before_trading_what_the_broker_would_refuse() {
        Output output = new Output();
        CheckBeforeTrading.run(output.stream());

        assertThat(output.text()).isEqualTo("""
                buying power 10000.00
                held 5 MSFT

                == BUY 100 AAPL @ 149.00 LIMIT DAY
                our check: the order needs 14900.00 and the buying power is 10000.0
                Schwab's check: You do not have enough available cash/buying power for this order.
                not placed

                == SELL 10 MSFT @ 420.00 LIMIT DAY
                our check: the order sells 10 MSFT and 5.0 are held
                Schwab's check: This order may result in an oversold/overbought position in your account.
                not placed

                == BUY 50 AAPL @ 149.00 LIMIT DAY
                commission 0.00
                placed as #1
                """);
    }
}

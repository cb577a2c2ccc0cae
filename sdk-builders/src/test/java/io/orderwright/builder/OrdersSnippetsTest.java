package io.orderwright.builder;

import static io.orderwright.builder.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The samples of the documentation. */
class OrdersSnippetsTest {
    @Test
    void a_sentence_is_an_order() {
        // @start region="sentence"
        OrderSpec order = buy(100).shares("AAPL")
                .limit("150.00")
                .goodTillCancel()
                .bracket(takeProfit("160.00"), stopLoss("140.00"))
                .build();
        // @end region="sentence"
        assertThat(Lines.of(order.children().get(0)))
                .isEqualTo("BUY 100 AAPL | LIMIT price 150.00 | GOOD_TILL_CANCEL NORMAL");
    }

    @Test
    void a_spread_is_an_order() {
        // @start region="condor"
        OrderSpec condor = ironCondor("SPY", LocalDate.of(2027, 1, 15))
                .putSpread("380", "390")
                .callSpread("410", "420")
                .quantity(1)
                .netCredit("2.50")
                .build();
        // @end region="condor"
        assertThat(Lines.of(condor)).endsWith(" | NET_CREDIT price 2.50 | DAY NORMAL | units 1 IRON_CONDOR");
    }

    @Test
    void a_strategy_with_a_buy_of_its_own_says_where_the_word_comes_from() {
        assertThat(Lines.of(new Strategy().order().build())).isEqualTo("BUY 10 AAPL | MARKET | DAY NORMAL");
    }

    // @start region="qualified"
    static class Strategy {
        OrderBuilder order() {
            return Orders.buy(10).shares("AAPL").market();
        }

        void buy() {}
    }
    // @end region="qualified"
}

package io.orderwright.order;

import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.ironCondor;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.sellLimit;
import static io.orderwright.order.Samples.shares;
import static io.orderwright.order.Samples.vertical;
import static io.orderwright.order.Samples.violation;
import static io.orderwright.order.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target profits and a stop loses, for long and for short, wherever the prices tell. */
class BracketSidesTest {
    private static final OrderBuilder LONG = buyLimit("150.00");
    private static final OrderBuilder SHORT = OrderBuilder.order(shares(EquityInstruction.SELL_SHORT, 100))
            .type(OrderType.LIMIT)
            .price("150.00");

    private static final Map<String, OrderBuilder> ENTRIES = Map.of(
            "LONG", LONG,
            "SHORT", SHORT,
            "LONG_STOP", LONG.type(OrderType.STOP).clearPrice().stopPrice("150.00"),
            "SHORT_STOP_LIMIT",
                    SHORT.type(OrderType.STOP_LIMIT).stopPrice("150.00").price("149.00"),
            "DEBIT", vertical(1).price("150.00"),
            "CREDIT", ironCondor(1).price("150.00"),
            "LIMIT_DEBIT", vertical(1).type(OrderType.LIMIT).price("150.00").priceEffect(PriceEffect.DEBIT));

    @ParameterizedTest
    @CsvSource({
        "LONG,             160.00, 145.00, true,  true",
        "LONG,             150.01, 149.99, true,  true",
        "LONG,             150.00, 150.0,  false, false",
        "LONG,             145.00, 160.00, false, false",
        "SHORT,            145.00, 160.00, true,  true",
        "SHORT,            160.00, 145.00, false, false",
        "SHORT,            150.00, 150.00, false, false",
        "LONG_STOP,        160.00, 145.00, true,  true",
        "LONG_STOP,        145.00, 155.00, false, false",
        "SHORT_STOP_LIMIT, 145.00, 160.00, true,  true",
        "SHORT_STOP_LIMIT, 151.00, 149.50, false, false",
        "DEBIT,            160.00, 145.00, true,  true",
        "DEBIT,            160.00, 155.00, true,  false",
        "CREDIT,           145.00, 160.00, true,  true",
        "CREDIT,           160.00, 160.00, false, true",
        "LIMIT_DEBIT,      145.00, 145.00, false, true"
    })
    void a_target_profits_and_a_stop_loses(String entry, String target, String stop, boolean profits, boolean loses) {
        CompositeBuilder bracket = ENTRIES.get(entry).bracket(Exit.takeProfit(target), Exit.stopLoss(stop));
        List<String> wrong = new ArrayList<>();
        if (!profits) {
            wrong.add("then[0].orders[0].price");
        }
        if (!loses) {
            wrong.add("then[0].orders[1].stopPrice");
        }

        if (wrong.isEmpty()) {
            assertThat(Bracket.in(bracket.build())).isPresent();
        } else {
            assertThat(violations(bracket::build)).extracting(Violation::path).isEqualTo(wrong);
        }
    }

    @Test
    void an_exit_on_the_wrong_side_is_named_with_the_price_that_it_must_pass() {
        assertThat(violation(() -> LONG.bracket(Exit.stopLoss("155.0")).build()))
                .isEqualTo(new Violation(
                        "then[0].stopPrice",
                        "must be below the entry at 150.00",
                        "155.0",
                        "give a price below 150.00"));
        assertThat(violation(() -> SHORT.bracket(Exit.stopLoss("160"), Exit.takeProfit("150.5"))
                        .build()))
                .isEqualTo(new Violation(
                        "then[0].orders[1].price",
                        "must be below the entry at 150.00",
                        "150.5",
                        "give a price below 150.00"));
    }

    @Test
    void where_the_entry_has_no_price_the_exits_are_held_against_each_other() {
        OrderBuilder market = LONG.type(OrderType.MARKET).clearPrice();

        assertThat(market.bracket(Exit.takeProfit("160"), Exit.stopLoss("145"))
                        .build()
                        .children())
                .hasSize(2);
        assertThat(violation(() -> market.bracket(Exit.takeProfit("145"), Exit.stopLoss("160"))
                        .build()))
                .isEqualTo(new Violation(
                        "then[0].orders[1].stopPrice",
                        "must be below the target at 145",
                        "160",
                        "give a price below 145"));
        assertThat(SHORT.type(OrderType.MARKET)
                        .clearPrice()
                        .bracket(Exit.takeProfit("145"), Exit.stopLoss("160"))
                        .build()
                        .children())
                .hasSize(2);
    }

    @Test
    void where_prices_are_not_known_nothing_is_held_against_them() {
        OrderBuilder trailing =
                LONG.type(OrderType.TRAILING_STOP).clearPrice().stopPrice("150").trailBy(Offset.price("1"));
        OrderBuilder expression = LONG.price(io.orderwright.price.Expression.of("mid"));
        OrderBuilder linked = LONG.clearPrice().priceLink(PriceLink.of(PriceBasis.LAST, Offset.price("1")));

        assertThat(List.of(trailing, expression, linked))
                .allSatisfy(entry -> assertThat(
                                entry.bracket(Exit.takeProfit("1.00")).build().children())
                        .hasSize(2));
        assertThat(LONG.bracket(Exit.takeProfit(Offset.price("1")), Exit.trailingStop(Offset.price("1")))
                        .build()
                        .children())
                .hasSize(2);
        assertThat(LONG.bracket(Exit.stopLoss(Offset.price("5")).limit("155.00"))
                        .build()
                        .children())
                .hasSize(2);
    }

    @Test
    void the_rules_hold_however_the_bracket_is_written() {
        OrderBuilder stop = sell(100).type(OrderType.STOP).stopPrice("155");

        assertThat(violation(() -> LONG.then(stop).build()).path()).isEqualTo("then[0].stopPrice");
        assertThat(violation(() -> OrderBuilder.order()
                                .leg(shares(EquityInstruction.BUY, 5))
                                .type(OrderType.MARKET)
                                .then(LONG.then(CompositeBuilder.oneCancelsOther(List.of(stop, sellLimit("160")))))
                                .build())
                        .path())
                .isEqualTo("then[0].then[0].orders[0].stopPrice");
    }

    @Test
    void what_is_no_bracket_may_be_at_any_price() {
        OrderBuilder half = sell(50).type(OrderType.STOP).stopPrice("155");

        assertThat(LONG.then(half).build().children()).hasSize(2);
    }
}

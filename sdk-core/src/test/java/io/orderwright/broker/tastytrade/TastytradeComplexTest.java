package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.builder.Orders;
import io.orderwright.client.Dialect;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.GroupKind;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceComparator;
import io.orderwright.order.Quantity;
import io.orderwright.order.RatioTrigger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders of several parts. Source of the expected JSON: tastytrade Open API, complex orders. */
class TastytradeComplexTest {
    private static final String TARGET = Wire.order(
            "\"time-in-force\":\"GTC\",\"order-type\":\"Limit\",\"price\":\"70\",\"price-effect\":\"Credit\"",
            Wire.SALE_LEG);
    private static final String STOP =
            Wire.order("\"time-in-force\":\"GTC\",\"order-type\":\"Stop\",\"stop-trigger\":\"50\"", Wire.SALE_LEG);
    private static final String ENTRY = Wire.order(
            "\"time-in-force\":\"Day\",\"order-type\":\"Limit\",\"price\":\"60.50\",\"price-effect\":\"Debit\"",
            Wire.SHARE_LEG);

    private final Dialect dialect = Tastytrade.dialect();

    private static OrderBuilder target() {
        return Wire.shares(EquityInstruction.SELL)
                .type(OrderType.LIMIT)
                .price("70")
                .goodTillCancel();
    }

    private static OrderBuilder stop() {
        return Wire.shares(EquityInstruction.SELL)
                .type(OrderType.STOP)
                .stopPrice("50")
                .goodTillCancel();
    }

    @Test
    void a_bracket_is_an_otoco_with_the_target_first() {
        OrderSpec bracket = Wire.limited()
                .bracket(Exit.stopLoss("50"), Exit.takeProfit("70"))
                .build();

        assertThat(dialect.encode(bracket))
                .isEqualTo("{\"type\":\"OTOCO\",\"trigger-order\":" + ENTRY + ",\"orders\":[" + TARGET + "," + STOP
                        + "]}");
    }

    @Test
    void an_entry_with_one_exit_is_an_oto() {
        OrderSpec order = Wire.limited().bracket(Exit.stopLoss("50")).build();

        assertThat(dialect.encode(order))
                .isEqualTo("{\"type\":\"OTO\",\"trigger-order\":" + ENTRY + ",\"orders\":[" + STOP + "]}");
    }

    @Test
    void an_order_releases_up_to_three_others() {
        OrderSpec order = Wire.limited().then(target(), stop(), target()).build();

        assertThat(dialect.encode(order))
                .isEqualTo("{\"type\":\"OTO\",\"trigger-order\":" + ENTRY + ",\"orders\":[" + TARGET + "," + STOP + ","
                        + TARGET + "]}");
    }

    @Test
    void orders_that_cancel_each_other_are_an_oco_of_strict_closes() {
        OrderSpec order =
                CompositeBuilder.oneCancelsOther(List.of(target(), stop())).build();

        String strict = "," + Wire.STRICT + "}";
        assertThat(dialect.encode(order))
                .isEqualTo("{\"type\":\"OCO\",\"orders\":[" + TARGET.substring(0, TARGET.length() - 1) + strict + ","
                        + STOP.substring(0, STOP.length() - 1) + strict + "]}");
    }

    @Test
    void what_an_entry_releases_is_checked_strictly_when_asked() {
        OrderSpec order = Wire.limited().then(stop().strictPositionEffect(true)).build();

        assertThat(dialect.encode(order)).contains(Wire.STRICT);
    }

    @Test
    void a_pair_is_released_by_a_ratio_and_may_be_on_two_underlyings() {
        OrderBuilder sale = OrderBuilder.order()
                .leg(Leg.of(EquityInstruction.SELL_SHORT, Quantity.units(3), Equity.of("PEP")))
                .type(OrderType.LIMIT)
                .price("150");
        RatioTrigger ratio = new RatioTrigger(PriceComparator.AT_OR_BELOW, new BigDecimal("0.40"), false);
        OrderSpec pair = CompositeBuilder.group(GroupKind.PAIRS, List.of(Wire.limited(), sale))
                .ratio(ratio)
                .build();
        OrderSpec notional = CompositeBuilder.group(GroupKind.PAIRS, List.of(Wire.limited(), sale))
                .ratio(new RatioTrigger(PriceComparator.AT_OR_ABOVE, BigDecimal.ONE, true))
                .build();

        assertThat(dialect.encode(pair))
                .isEqualTo("{\"type\":\"PAIRS\",\"ratio-price-comparator\":\"lte\","
                        + "\"ratio-price-threshold\":\"0.40\",\"orders\":[" + ENTRY + ","
                        + Wire.order(
                                "\"time-in-force\":\"Day\",\"order-type\":\"Limit\",\"price\":\"150\","
                                        + "\"price-effect\":\"Credit\"",
                                Wire.leg("Equity", "PEP", "3", "Sell to Open"))
                        + "]}");
        assertThat(dialect.encode(notional))
                .startsWith("{\"type\":\"PAIRS\",\"ratio-price-comparator\":\"gte\",\"ratio-price-threshold\":\"1\","
                        + "\"ratio-price-is-threshold-based-on-notional\":true,\"orders\":[");
    }

    @Test
    void extra_fields_of_a_composite_stand_in_the_complex_order() {
        OrderSpec order = CompositeBuilder.oneCancelsOther(List.of(target(), stop()))
                .extra("tastytrade", "new-field", ExtraValue.bool(true))
                .build();

        assertThat(dialect.encode(order)).endsWith("],\"new-field\":true}");
    }

    @Test
    void a_condors_bracket_inverts_every_leg_and_the_money() {
        LocalDate expiration = LocalDate.of(2027, 1, 15);
        OrderSpec bracket = Orders.ironCondor("SPY", expiration)
                .putSpread("380", "390")
                .callSpread("410", "420")
                .quantity(1)
                .netCredit("2.50")
                .bracket(Exit.takeProfit("1.25"), Exit.stopLoss("5.00").limit("5.50"))
                .build();

        String json = dialect.encode(bracket);

        assertThat(json)
                .contains("\"price\":\"2.50\",\"price-effect\":\"Credit\"")
                .contains("\"price\":\"1.25\",\"price-effect\":\"Debit\"")
                .contains("\"order-type\":\"Stop Limit\",\"stop-trigger\":\"5.00\",\"price\":\"5.50\","
                        + "\"price-effect\":\"Debit\"")
                .contains(Wire.leg("Equity Option", "SPY   270115P00380000", "1", "Buy to Open"))
                .contains(Wire.leg("Equity Option", "SPY   270115P00380000", "1", "Sell to Close"))
                .contains(Wire.leg("Equity Option", "SPY   270115C00410000", "1", "Sell to Open"))
                .contains(Wire.leg("Equity Option", "SPY   270115C00410000", "1", "Buy to Close"));
        assertThat(dialect.decode(json)).isEqualTo(dialect.canonical(bracket));
    }

    @Test
    void an_option_and_its_share_stand_on_one_underlying() {
        OrderBuilder close = Wire.option(OptionInstruction.SELL_TO_CLOSE);

        assertThat(dialect.encode(close.then(Wire.limited()).build())).startsWith("{\"type\":\"OTO\"");
    }
}

package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.buy;
import static io.orderwright.order.Samples.buyLimit;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import io.orderwright.price.PriceRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are equal by what they mean: 150.0 is 150.00. */
class OrderEqualityTest {
    /** Something that carries a number: made of a text. */
    private record Carrier(String name, Function<String, Object> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Carrier> carriers() {
        return List.of(
                carrier("quantity", text -> Quantity.units(text)),
                carrier("cash", text -> Quantity.cash(text)),
                carrier("leg", text -> Leg.of(EquityInstruction.BUY, Quantity.units(text), AAPL)),
                carrier("price", text -> buyLimit(text).build()),
                carrier("raw price", text -> buyLimit("1").price(new BigDecimal(text))),
                carrier(
                        "exact price",
                        text -> buyLimit("1")
                                .priceRule(PriceRule.exact())
                                .price(new BigDecimal(text))
                                .build()),
                carrier("raw stop price", text -> buyLimit("1").stopPrice(new BigDecimal(text))),
                carrier(
                        "stopPrice",
                        text -> buy(1).type(OrderType.STOP).stopPrice(text).build()),
                carrier(
                        "priceLink",
                        text -> buyLimit("1")
                                .clearPrice()
                                .priceLink(PriceLink.of(PriceBasis.TRIGGER, Offset.price(text)))
                                .build()),
                carrier(
                        "stopLink",
                        text -> buy(1).type(OrderType.TRAILING_STOP)
                                .trailBy(Offset.price(text))
                                .build()),
                carrier("units", text -> buyLimit("1").units(text).build()),
                carrier(
                        "displayQuantity",
                        text -> buyLimit("1").displayQuantity(text).handling()),
                carrier("leverage", text -> buyLimit("1").leverage(text).build()),
                carrier(
                        "accountLeverage",
                        text -> buyLimit("1").accountLeverage(text).build()),
                carrier(
                        "activationPrice",
                        text -> buyLimit("1").activationPrice(text).build()),
                carrier("ratio", text -> new RatioTrigger(PriceComparator.ABOVE, new BigDecimal(text), true)),
                carrier("condition", text -> PriceCondition.atOrAbove(AAPL, text)),
                carrier("component", text -> new PriceComponent(AAPL, Quantity.units(text), PositionSide.LONG)),
                carrier(
                        "participation",
                        text -> Algorithm.of(AlgorithmStrategy.VWAP).participating(text)),
                carrier(
                        "parameter",
                        text -> Algorithm.of(AlgorithmStrategy.TWAP).with(Algorithm.ALPHA_TILT, text)),
                carrier(
                        "extras",
                        text -> buyLimit("1")
                                .extras(Extras.none().with("schwab", "n", ExtraValue.number(new BigDecimal(text))))
                                .build()),
                carrier("exit level", text -> Exit.takeProfit(text)),
                carrier("exit distance", text -> Exit.stopLoss(Offset.price(text))),
                carrier("exit trail", text -> Exit.trailingStop(Offset.price(text))),
                carrier("exit limit", text -> Exit.stopLoss("1").limit(text)),
                carrier("bracket builder", text -> buyLimit("1").bracket(Exit.takeProfit(text))),
                carrier(
                        "bracket",
                        text -> buyLimit("1").bracket(Exit.takeProfit(text)).build()),
                carrier(
                        "oco",
                        text -> CompositeBuilder.oneCancelsOther(
                                        List.of(buyLimit(text), buyLimit("2").extendedHours()))
                                .build()),
                carrier(
                        "group",
                        text -> CompositeBuilder.group(GroupKind.BASKET, List.of(buyLimit(text)))
                                .build()));
    }

    private static Carrier carrier(String name, Function<String, Object> of) {
        return new Carrier(name, of);
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void numbers_of_one_value_are_equal_whatever_their_scale(Carrier carrier) {
        Object one = carrier.of().apply("1.5");
        Object other = carrier.of().apply("1.500");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(other).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void numbers_of_another_value_are_not_equal(Carrier carrier) {
        Object one = carrier.of().apply("1.5");

        assertThat(one)
                .isEqualTo(carrier.of().apply("1.5"))
                .isNotEqualTo(carrier.of().apply("1.51"))
                .isNotEqualTo(null)
                .isNotEqualTo("1.5");
    }

    @Test
    void a_quantity_keeps_the_scale_that_it_was_given() {
        assertThat(Quantity.units("1.500").amount()).hasToString("1.500");
        assertThat(Quantity.units("1.500")).hasToString("1.500");
        assertThat(Quantity.units(new BigDecimal("1E+2"))).hasToString("100").isEqualTo(Quantity.units(100));
    }

    @Test
    void the_unit_is_part_of_a_quantity() {
        assertThat(Quantity.units("5")).isNotEqualTo(Quantity.cash("5"));
        assertThat(Quantity.all()).isEqualTo(Quantity.of(BigDecimal.ZERO, QuantityUnit.of("ALL")));
    }

    @Test
    void each_part_of_a_value_counts() {
        RatioTrigger ratio = new RatioTrigger(PriceComparator.ABOVE, BigDecimal.ONE, false);
        assertThat(ratio)
                .isNotEqualTo(new RatioTrigger(PriceComparator.BELOW, BigDecimal.ONE, false))
                .isNotEqualTo(new RatioTrigger(PriceComparator.ABOVE, BigDecimal.ONE, true));
        PriceCondition condition = PriceCondition.atOrAbove(AAPL, "1");
        assertThat(condition)
                .isNotEqualTo(condition.cancelling())
                .isNotEqualTo(condition.on(Indicator.of("MARK")))
                .isNotEqualTo(PriceCondition.atOrBelow(AAPL, "1"))
                .isNotEqualTo(PriceCondition.atOrAbove(Samples.BTC, "1"));
        VerbatimCondition words = VerbatimCondition.of("x");
        assertThat(words)
                .isNotEqualTo(VerbatimCondition.of("y"))
                .isNotEqualTo(new VerbatimCondition("x", Optional.of("v"), Optional.empty()))
                .isNotEqualTo(new VerbatimCondition("x", Optional.empty(), Optional.of(Instant.EPOCH)));
        Algorithm twap = Algorithm.twap(Duration.ofHours(1));
        assertThat(twap)
                .isNotEqualTo(Algorithm.vwap(Duration.ofHours(1)))
                .isNotEqualTo(Algorithm.twap(Duration.ofHours(2)))
                .isNotEqualTo(twap.participating("0.1"))
                .isNotEqualTo(twap.with(Algorithm.MAX_OTC, "0.1"));
    }

    @Test
    void each_part_of_an_exit_counts() {
        Exit stop = Exit.stopLoss("145");
        assertThat(stop)
                .isEqualTo(Exit.stopLoss("145").goodTillCancel())
                .isNotEqualTo(Exit.takeProfit("145"))
                .isNotEqualTo(Exit.stopLoss(Offset.price("145")))
                .isNotEqualTo(stop.limit("144"))
                .isNotEqualTo(stop.limit(PriceLink.of(PriceBasis.LAST, Offset.price("-1"))))
                .isNotEqualTo(stop.day())
                .isNotEqualTo(stop.goodTillDate(Samples.DECEMBER))
                .isNotEqualTo(stop.session(Session.EXTENDED));
        assertThat(Exit.trailingStop(Offset.percent("5")))
                .isNotEqualTo(Exit.trailingStop(Offset.price("5")))
                .isNotEqualTo(Exit.trailingStop(Offset.percent("5")).following(PriceBasis.LAST));
    }

    @Test
    void the_price_rule_and_what_awaits_it_are_part_of_a_builder() {
        OrderBuilder limit = buyLimit("1.50");

        assertThat(limit).isNotEqualTo(limit.priceRule(PriceRule.exact()));
        assertThat(limit.priceRule(PriceRule.tick("0.05"))).isEqualTo(limit.priceRule(PriceRule.tick("0.050")));
        assertThat(limit).isNotEqualTo(limit.price(new BigDecimal("1.50")));
        assertThat(limit.build()).isEqualTo(limit.price(new BigDecimal("1.50")).build());
    }

    @Test
    void composites_of_equal_members_in_another_order_differ() {
        OrderSpec one = CompositeBuilder.oneCancelsOther(List.of(buyLimit("1"), buyLimit("2")))
                .build();
        OrderSpec other = CompositeBuilder.oneCancelsOther(List.of(buyLimit("2"), buyLimit("1")))
                .build();

        assertThat(one).isNotEqualTo(other).isNotEqualTo(buyLimit("1").build());
    }
}

package io.orderwright.order;

import static io.orderwright.order.Samples.DECEMBER;
import static io.orderwright.order.Samples.ES;
import static io.orderwright.order.Samples.bitcoin;
import static io.orderwright.order.Samples.buy;
import static io.orderwright.order.Samples.call;
import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.price.Amount;
import io.orderwright.price.Price;
import io.orderwright.price.PriceRule;
import io.orderwright.price.PriceSide;
import io.orderwright.price.TickRounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers become prices by rule when the order is built; text stays as it is. */
class BuilderPriceRuleTest {
    private static final OrderBuilder LIMIT = buy(1).type(OrderType.LIMIT);

    @ParameterizedTest
    @CsvSource({
        "0.186992, 0.1869",
        "0.29,     0.2900",
        "190.909,  190.90",
        "4.35,     4.35",
        "1,        1.00",
        "0.99999,  0.9999"
    })
    void shares_and_their_options_are_truncated(BigDecimal number, String price) {
        OrderBuilder option = OrderBuilder.order(call(OptionInstruction.BUY_TO_OPEN, 1, "150"))
                .type(OrderType.LIMIT);

        assertThat(text(LIMIT.price(number))).isEqualTo(price);
        assertThat(text(option.price(number))).isEqualTo(price);
        assertThat(text(Samples.vertical(1).price(number))).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"5000.13, 5000.25", "5000.12, 5000.00", "-1.13, -1.25"})
    void futures_go_to_their_tick(BigDecimal number, String price) {
        Leg leg = Leg.of(FutureInstruction.BUY, Quantity.units(1), ES.withTickSize("0.25"));

        assertThat(text(OrderBuilder.order(leg).type(OrderType.LIMIT).price(number)))
                .isEqualTo(price);
    }

    @Test
    void what_has_no_rule_of_its_own_is_exact() {
        BigDecimal number = new BigDecimal("5000.123456789");
        Leg future = Leg.of(FutureInstruction.BUY, Quantity.units(1), ES);
        Leg option = Leg.of(
                OptionInstruction.BUY_TO_OPEN, Quantity.units(1), FutureOption.call(ES, "EW4Z6", DECEMBER, "5000"));
        Leg unknown = Leg.of(Side.BUY, Quantity.units(1), VerbatimInstrument.of("X"));

        assertThat(List.of(future, option, unknown, bitcoin(Side.BUY, "1")))
                .allSatisfy(leg -> assertThat(text(
                                OrderBuilder.order(leg).type(OrderType.LIMIT).price(number)))
                        .isEqualTo("5000.123456789"));
    }

    @Test
    void text_is_sent_as_it_is_written() {
        assertThat(text(LIMIT.price("150.0"))).isEqualTo("150.0");
        assertThat(text(LIMIT.price("0.123456").priceRule(PriceRule.tick("0.05"))))
                .isEqualTo("0.123456");
        assertThat(text(LIMIT.price(Amount.of(new BigDecimal("1.23456"))))).isEqualTo("1.23456");
    }

    @Test
    void a_rule_set_after_the_price_still_applies() {
        assertThat(text(LIMIT.price(new BigDecimal("1.234")).priceRule(PriceRule.tick("0.05"))))
                .isEqualTo("1.25");
        assertThat(text(LIMIT.priceRule(PriceRule.tick("0.05")).price(new BigDecimal("1.234"))))
                .isEqualTo("1.25");
        assertThat(text(LIMIT.price(new BigDecimal("1.234"))
                        .priceRule(PriceRule.tick("0.05"))
                        .clearPriceRule()))
                .isEqualTo("1.23");
    }

    @Test
    void a_leg_given_after_the_price_still_chooses_the_rule() {
        OrderBuilder order = OrderBuilder.order().type(OrderType.LIMIT).price(new BigDecimal("1.23456"));

        assertThat(text(order.leg(Samples.shares(io.orderwright.instrument.EquityInstruction.BUY, 1))))
                .isEqualTo("1.23");
        assertThat(text(order.leg(bitcoin(Side.BUY, "1")))).isEqualTo("1.23456");
    }

    @Test
    void the_builder_reads_the_number_back_until_it_is_built() {
        OrderBuilder order = LIMIT.price(new BigDecimal("1.23456"));

        assertThat(order.price()).map(Price::text).contains("1.23456");
        assertThat(order.build().price()).map(Price::text).contains("1.23");
        assertThat(order.build().toBuilder()
                        .priceRule(PriceRule.tick("1"))
                        .build()
                        .price())
                .map(Price::text)
                .contains("1.23");
    }

    @Test
    void a_number_replaced_by_text_awaits_no_rule_and_the_other_way_round() {
        assertThat(text(LIMIT.price(new BigDecimal("1.239")).price("1.2345"))).isEqualTo("1.2345");
        assertThat(text(LIMIT.price("1.2345").price(new BigDecimal("1.239")))).isEqualTo("1.23");
        assertThat(LIMIT.price(new BigDecimal("1.239")).clearPrice()).isEqualTo(LIMIT);
        OrderBuilder stop = sell(1).type(OrderType.STOP);
        assertThat(stop.stopPrice(new BigDecimal("1.239")).clearStopPrice()).isEqualTo(stop);
        assertThat(stop.stopPrice(new BigDecimal("1.239"))
                        .stopPrice("1.5")
                        .build()
                        .stopPrice())
                .map(Price::text)
                .contains("1.5");
    }

    @Test
    void both_prices_go_through_the_rule() {
        SingleOrder order = sell(1).type(OrderType.STOP_LIMIT)
                .stopPrice(new BigDecimal("145.678"))
                .price(new BigDecimal("0.123456"))
                .build();

        assertThat(order.stopPrice()).map(Price::text).contains("145.67");
        assertThat(order.price()).map(Price::text).contains("0.1234");
    }

    @Test
    void a_quotient_of_many_decimals_is_cut_by_the_rule() {
        BigDecimal third = BigDecimal.TEN.divide(BigDecimal.valueOf(3), new MathContext(200));

        assertThat(text(LIMIT.price(third))).isEqualTo("3.33");
        assertThat(LIMIT.price(third).price().orElseThrow().text()).hasSize(42);
        Violation exact =
                violation(() -> LIMIT.price(third).priceRule(PriceRule.exact()).build());
        assertThat(exact.path()).isEqualTo("price");
        assertThat(exact.rule()).isEqualTo("needs at most 40 digits after the point");
    }

    @Test
    void a_number_that_no_price_can_hold_is_refused_at_once_with_its_field() {
        assertThat(List.of("1E+1000000", "1E-1000000")).map(BigDecimal::new).allSatisfy(number -> {
            assertThat(violation(() -> LIMIT.price(number)).path()).isEqualTo("price");
            assertThat(violation(() -> LIMIT.stopPrice(number)).path()).isEqualTo("stopPrice");
            assertThat(violation(() -> LIMIT.units(number)).path()).isEqualTo("units");
            assertThat(violation(() -> LIMIT.leverage(number)).path()).isEqualTo("handling.leverage");
            assertThat(violation(() -> LIMIT.quantity(number)).path()).isEqualTo("quantity");
            assertThat(violation(() -> Quantity.cash(number)).path()).isEqualTo("quantity");
            assertThat(violation(() -> new RatioTrigger(PriceComparator.ABOVE, number, false))
                            .path())
                    .isEqualTo("threshold");
        });
    }

    @Test
    void a_rule_of_ones_own_may_be_a_lambda_and_gets_the_side() {
        List<PriceSide> sides = new ArrayList<>();
        PriceRule rule = (number, side) -> {
            sides.add(side);
            return number.add(BigDecimal.ONE);
        };

        assertThat(text(LIMIT.price(BigDecimal.ONE).priceRule(rule))).isEqualTo("2");
        sell(1).type(OrderType.LIMIT).price(BigDecimal.ONE).priceRule(rule).build();
        Samples.vertical(1).price(BigDecimal.ONE).priceRule(rule).build();
        Samples.ironCondor(1).price(BigDecimal.ONE).priceRule(rule).build();
        assertThat(sides).containsExactly(PriceSide.BUY, PriceSide.SELL, PriceSide.BUY, PriceSide.SELL);
    }

    @Test
    void a_protective_tick_rounds_for_the_side() {
        PriceRule rule = PriceRule.tick("0.05", TickRounding.PROTECTIVE);
        BigDecimal number = new BigDecimal("1.27");

        assertThat(text(LIMIT.price(number).priceRule(rule))).isEqualTo("1.25");
        assertThat(text(sell(1).type(OrderType.LIMIT).price(number).priceRule(rule)))
                .isEqualTo("1.30");
    }

    @Test
    void what_a_rule_refuses_is_reported_at_the_field_with_all_else() {
        PriceRule rule = (number, side) -> {
            throw InvalidOrderException.of("", "must be of my liking", number.toPlainString(), "try another");
        };

        OrderBuilder order = sell(0).type(OrderType.STOP_LIMIT)
                .price(new BigDecimal("1.5"))
                .stopPrice(new BigDecimal("2.5"))
                .priceRule(rule);

        assertThat(Samples.violations(order::build))
                .extracting(Violation::path, Violation::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("price", "1.5"),
                        org.assertj.core.groups.Tuple.tuple("stopPrice", "2.5"),
                        org.assertj.core.groups.Tuple.tuple("legs[0].quantity", "0"));
    }

    @Test
    void a_rule_that_fails_is_a_violation_and_its_failure_is_kept() {
        ArithmeticException failure = new ArithmeticException("/ by zero");
        OrderBuilder order = LIMIT.price(BigDecimal.ONE).priceRule((number, side) -> {
            throw failure;
        });

        Throwable thrown = catchThrowable(order::build);

        assertThat(thrown).isExactlyInstanceOf(InvalidOrderException.class).hasSuppressedException(failure);
        assertThat(((InvalidOrderException) thrown).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.path()).isEqualTo("price");
                    assertThat(violation.rule()).contains("/ by zero");
                    assertThat(violation.value()).isEqualTo("1");
                });
        assertThat(order.then(order))
                .hasToString("BUY 1 AAPL @ 1 LIMIT DAY  = $1.00\n  then BUY 1 AAPL @ 1 LIMIT DAY  = $1.00");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_rule_that_gives_nothing_or_too_much_is_a_violation() {
        assertThat(violation(() -> LIMIT.price(BigDecimal.ONE)
                                .priceRule((number, side) -> null)
                                .build())
                        .rule())
                .contains("the price rule gave null");
        Violation tooMuch = violation(() -> LIMIT.price(BigDecimal.ONE)
                .priceRule((number, side) -> new BigDecimal("1E+50"))
                .build());
        assertThat(tooMuch.path()).isEqualTo("price");
        assertThat(tooMuch.rule()).isEqualTo("needs at most 40 digits before the point");
    }

    @Test
    void the_price_that_the_rule_made_is_the_one_that_is_checked() {
        assertThat(violation(() -> LIMIT.price(new BigDecimal("0.00001")).build())
                        .value())
                .isEqualTo("0.0000");
    }

    private static String text(OrderBuilder order) {
        return order.build().price().orElseThrow().text();
    }
}

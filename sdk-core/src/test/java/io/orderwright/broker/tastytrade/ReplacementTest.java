package io.orderwright.broker.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.ironCondor;
import static io.orderwright.builder.Orders.sellShort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.Violation;
import io.orderwright.client.Order;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.order.OrderSpec;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Price, type and life may change; symbols, actions and quantities stay. */
class ReplacementTest {
    private static final TastytradeDialect DIALECT = Tastytrade.dialect();

    private static Order order(OrderSpec spec, int of, int remaining) throws UnreadableJsonException {
        String body = DIALECT.encode(spec);
        String told =
                body.substring(0, body.length() - 1).replaceAll("(\"quantity\":(\\d+))", "$1,\"remaining-quantity\":$2")
                        + ",\"id\":7,\"status\":\"Live\",\"size\":" + of + "}";
        String filled = told.replaceAll("\"remaining-quantity\":\\d+", "\"remaining-quantity\":" + remaining);
        return new OrderParser("5WX00001", DIALECT::decode).parse(remaining == of ? told : filled);
    }

    private static OrderSpec shares(int quantity) {
        return DIALECT.canonical(buy(quantity).shares("KO").limit("50.00").build());
    }

    private static OrderSpec condor(int quantity) {
        return DIALECT.canonical(ironCondor("SPY", LocalDate.of(2027, 1, 15))
                .putSpread("380", "390")
                .callSpread("410", "420")
                .quantity(quantity)
                .netCredit("2.50")
                .build());
    }

    @Test
    void price_type_and_life_may_change() throws UnreadableJsonException {
        Order before = order(shares(10), 10, 10);
        OrderSpec other = DIALECT.canonical(buy(10).shares("KO")
                .stopLimit("65.00", "66.00")
                .goodTillCancel()
                .build());

        assertThatCode(() -> Replacement.check(before, other)).doesNotThrowAnyException();
        assertThatCode(() -> Replacement.check(order(condor(3), 3, 3), condor(3)))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(shares(9), "legs[0].quantity"),
                arguments(shares(11), "legs[0].quantity"),
                arguments(DIALECT.canonical(buy(10).shares("PEP").limit("50.00").build()), "legs[0].instrument"),
                arguments(
                        DIALECT.canonical(
                                sellShort(10).shares("KO").limit("50.00").build()),
                        "legs[0].instrument"),
                arguments(condor(10), "legs"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_can_not_change_is_named(OrderSpec successor, String path) throws UnreadableJsonException {
        Order before = order(shares(10), 10, 10);

        UnsupportedOrderException refused =
                catchThrowableOfType(UnsupportedOrderException.class, () -> Replacement.check(before, successor));

        assertThat(refused.problems()).extracting(Violation::path).containsExactly(path);
        assertThat(refused.problems().get(0).remedy()).contains("replaceInSteps");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void of_a_partly_filled_order_what_is_left_stays(int remaining) throws UnreadableJsonException {
        Order before = order(shares(10), 10, remaining);

        assertThatCode(() -> Replacement.check(before, shares(remaining))).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(UnsupportedOrderException.class, () -> Replacement.check(before, shares(10))))
                .hasMessageContaining("must stay " + remaining);
    }

    @Test
    void of_a_partly_filled_spread_what_is_left_of_each_leg_stays() throws UnreadableJsonException {
        Order before = order(condor(3), 3, 2);

        assertThatCode(() -> Replacement.check(before, condor(2))).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(UnsupportedOrderException.class, () -> Replacement.check(before, condor(3)))
                        .problems())
                .hasSize(4);
    }
}

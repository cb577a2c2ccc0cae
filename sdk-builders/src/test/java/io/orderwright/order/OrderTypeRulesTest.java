package io.orderwright.order;

import static io.orderwright.order.Samples.sell;
import static io.orderwright.order.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which order type needs, allows and forbids which of the four prices: for each type, the complete sets it takes. */
class OrderTypeRulesTest {
    private static final PriceLink LINK = PriceLink.of(PriceBasis.LAST, Offset.price("1.50"));

    /** Price, price link, stop price, stop link: one letter each where it is set. */
    private static final Map<String, UnaryOperator<OrderBuilder>> FIELDS = Map.of(
            "P", order -> order.price("150.00"),
            "p", order -> order.priceLink(LINK),
            "S", order -> order.stopPrice("150.00"),
            "s", order -> order.stopLink(LINK));

    private static final Set<String> NOTHING = Set.of("");
    private static final Set<String> LIMIT = Set.of("P", "p");
    private static final Set<String> PERHAPS_LIMIT = Set.of("", "P", "p", "Pp");

    private static final Map<OrderType, Set<String>> TAKEN = Map.ofEntries(
            Map.entry(OrderType.MARKET, NOTHING),
            Map.entry(OrderType.MARKET_ON_CLOSE, NOTHING),
            Map.entry(OrderType.EXERCISE, NOTHING),
            Map.entry(OrderType.JOIN_BID, NOTHING),
            Map.entry(OrderType.JOIN_ASK, NOTHING),
            Map.entry(OrderType.LIMIT, LIMIT),
            Map.entry(OrderType.LIMIT_ON_CLOSE, LIMIT),
            Map.entry(OrderType.NET_DEBIT, LIMIT),
            Map.entry(OrderType.NET_CREDIT, LIMIT),
            Map.entry(OrderType.NET_ZERO, NOTHING),
            Map.entry(OrderType.STOP, Set.of("S", "s")),
            Map.entry(OrderType.STOP_LIMIT, Set.of("PS", "Ps", "pS", "ps")),
            Map.entry(OrderType.TRAILING_STOP, Set.of("S", "s", "Ss")),
            Map.entry(OrderType.TRAILING_STOP_LIMIT, Set.of("PS", "Ps", "PSs", "pS", "ps", "pSs")),
            Map.entry(OrderType.MARKETABLE_LIMIT, PERHAPS_LIMIT),
            Map.entry(OrderType.CABINET, PERHAPS_LIMIT),
            Map.entry(OrderType.NON_MARKETABLE, PERHAPS_LIMIT));

    private record Row(OrderType type, String set, boolean taken) {
        OrderBuilder order() {
            OrderBuilder order = sell(100).type(type);
            for (int i = 0; i < set.length(); i++) {
                order = FIELDS.get(set.substring(i, i + 1)).apply(order);
            }
            return order;
        }

        @Override
        public String toString() {
            return type + " with \"" + set + "\"";
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        TAKEN.forEach((type, taken) -> {
            for (int bits = 0; bits < 16; bits++) {
                String set = letter(bits, 0, "P") + letter(bits, 1, "p") + letter(bits, 2, "S") + letter(bits, 3, "s");
                rows.add(new Row(type, set, taken.contains(set)));
            }
        });
        return rows;
    }

    private static String letter(int bits, int bit, String letter) {
        return (bits >> bit & 1) == 1 ? letter : "";
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_type_takes_these_prices_and_no_other(Row row) {
        if (row.taken()) {
            assertThat(row.order().build().type()).isEqualTo(row.type());
        } else {
            assertThat(Samples.violations(row.order()::build))
                    .allSatisfy(violation ->
                            assertThat(violation.path()).isIn("price", "priceLink", "stopPrice", "stopLink"));
        }
    }

    @Test
    void every_order_type_is_in_the_table() {
        Set<OrderType> types = Arrays.stream(OrderType.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> OrderType.of(field.getName()))
                .collect(Collectors.toSet());

        assertThat(TAKEN).containsOnlyKeys(types);
    }

    @Test
    void an_unknown_type_takes_anything() {
        for (Row row : rows()) {
            OrderBuilder order = row.order().type(OrderType.of("NEW_TYPE"));
            assertThat(order.build().type()).isEqualTo(OrderType.of("NEW_TYPE"));
        }
    }

    @Test
    void a_missing_price_is_named_with_its_remedy() {
        assertThat(violation(() -> sell(1).type(OrderType.LIMIT).build()))
                .isEqualTo(new Violation(
                        "price", "must be set for LIMIT", "unset", "give a price, or a complete price link"));
        assertThat(violation(() -> sell(1).type(OrderType.STOP).build()))
                .isEqualTo(new Violation(
                        "stopPrice", "must be set for STOP", "unset", "give a stop price, or a complete stop link"));
        assertThat(violation(() -> sell(1).type(OrderType.TRAILING_STOP).build()))
                .isEqualTo(new Violation(
                        "stopLink",
                        "must give the trailing distance of TRAILING_STOP",
                        "unset",
                        "give a unit and an amount, or a stop price as the first level"));
    }

    @Test
    void a_price_too_many_is_named_with_its_value() {
        assertThat(violation(
                        () -> sell(1).type(OrderType.MARKET).price("150.00").build()))
                .isEqualTo(new Violation(
                        "price",
                        "must not be set for MARKET",
                        "150.00",
                        "leave it out, or choose an order type with a limit"));
        assertThat(violation(() -> sell(1).type(OrderType.LIMIT)
                        .price("1")
                        .stopLink(PriceLink.empty())
                        .build()))
                .isEqualTo(new Violation(
                        "stopLink", "must not be set for LIMIT", "unset", "leave it out, or choose a stop order type"));
        assertThat(violation(() -> sell(1).type(OrderType.LIMIT)
                        .price("1.00")
                        .priceLink(LINK)
                        .build()))
                .isEqualTo(new Violation(
                        "price", "must not stand beside a complete priceLink", "1.00", "keep one of the two"));
    }

    @Test
    void an_incomplete_link_is_no_price_but_may_stand_beside_one() {
        PriceLink basis = PriceLink.empty().withBasis(PriceBasis.LAST);

        assertThat(violation(() ->
                                sell(1).type(OrderType.LIMIT).priceLink(basis).build())
                        .path())
                .isEqualTo("price");
        assertThat(sell(1).type(OrderType.LIMIT)
                        .price("1.00")
                        .priceLink(basis)
                        .build()
                        .priceLink())
                .contains(basis);
        assertThat(violation(() -> sell(1).type(OrderType.TRAILING_STOP)
                                .stopLink(basis)
                                .build())
                        .value())
                .isEqualTo("LAST");
    }

    @Test
    void a_net_price_of_nothing_may_be_said_as_zero() {
        OrderBuilder zero = Samples.vertical(1).type(OrderType.NET_ZERO);

        assertThat(zero.price("0.00").build().price()).isPresent();
        assertThat(violation(() -> zero.price("0.05").build()))
                .isEqualTo(new Violation("price", "must be zero or unset for NET_ZERO", "0.05", "leave it out"));
        assertThat(violation(() -> zero.clearPrice().priceLink(LINK).build()).path())
                .isEqualTo("priceLink");
    }

    @Test
    void every_violation_is_reported_at_once() {
        assertThat(Samples.violations(() -> OrderBuilder.order()
                        .units(0)
                        .goodTillDate(Samples.DECEMBER)
                        .clearExpireDate()
                        .leverage("-1")
                        .build()))
                .extracting(Violation::path)
                .containsExactly("legs", "units", "type", "expireDate", "handling.leverage");
    }
}

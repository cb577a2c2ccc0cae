package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.DECEMBER;
import static io.orderwright.order.Samples.buy;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.shares;
import static io.orderwright.order.Samples.vertical;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.price.Amount;
import io.orderwright.price.Expression;
import io.orderwright.price.Offset;
import io.orderwright.price.Price;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import io.orderwright.price.PriceRule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field, by every way to set it. */
class OrderBuilderFieldsTest {
    private static final OrderBuilder LIMIT = buyLimit("150.00");
    private static final OrderBuilder STOP = buy(100).type(OrderType.STOP).stopPrice("155.00");
    private static final OrderBuilder TRAIL =
            buy(100).type(OrderType.TRAILING_STOP).trailBy(Offset.percent("3"));
    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");

    /** A way to set a field: on which order, to what, and what is read back. */
    private record Way(String field, String how, OrderBuilder base, UnaryOperator<OrderBuilder> set, Object value) {
        @Override
        public String toString() {
            return field + " by " + how;
        }
    }

    static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.addAll(legWays());
        ways.addAll(priceWays());
        ways.addAll(lifeWays());
        ways.addAll(routingWays());
        ways.addAll(restrictionWays());
        return ways;
    }

    private static List<Way> legWays() {
        Leg two = shares(EquityInstruction.BUY, 2);
        Condition spy = PriceCondition.atOrAbove(AAPL, "160.00");
        Condition words = VerbatimCondition.of("BTC > 100000");
        Extras extras = Extras.none().with("schwab", "tag", "x");
        return List.of(
                way("legs", "leg", LIMIT.clearLegs(), b -> b.leg(two), List.of(two)),
                way("legs", "legs", LIMIT, b -> b.legs(List.of(two)), List.of(two)),
                way("units", "long", LIMIT, b -> b.units(2), new BigDecimal("2")),
                way("units", "text", LIMIT, b -> b.units("2.50"), new BigDecimal("2.50")),
                way("units", "number", LIMIT, b -> b.units(new BigDecimal("2.5")), new BigDecimal("2.5")),
                way("type", "word", LIMIT, b -> b.type(OrderType.LIMIT_ON_CLOSE), OrderType.LIMIT_ON_CLOSE),
                way("conditions", "condition", LIMIT, b -> b.condition(spy), List.of(spy)),
                way("conditions", "conditions", LIMIT, b -> b.conditions(List.of(spy, words)), List.of(spy, words)),
                way("extras", "extra", LIMIT, b -> b.extra("schwab", "tag", ExtraValue.text("x")), extras),
                way("extras", "extras", LIMIT, b -> b.extras(extras), extras));
    }

    private static List<Way> priceWays() {
        PriceLink link = PriceLink.of(PriceBasis.TRIGGER, Offset.price("1.50"));
        PriceLink trail = PriceLink.trailing(Offset.price("2.00"));
        Price expression = Expression.of("mid - 1");
        return List.of(
                way("price", "text", LIMIT, b -> b.price("150.0"), Amount.of("150.0")),
                way("price", "number", LIMIT, b -> b.price(new BigDecimal("1.5")), Amount.of("1.50")),
                way("price", "expression", LIMIT, b -> b.price(expression), expression),
                way("stopPrice", "text", STOP, b -> b.stopPrice("151.5"), Amount.of("151.5")),
                way("stopPrice", "number", STOP, b -> b.stopPrice(new BigDecimal("15")), Amount.of("15.00")),
                way("stopPrice", "price", STOP, b -> b.stopPrice(Amount.of("15")), Amount.of("15")),
                way("priceLink", "link", LIMIT.clearPrice(), b -> b.priceLink(link), link),
                way("stopLink", "link", STOP.clearStopPrice(), b -> b.stopLink(link), link),
                way("stopLink", "distance", TRAIL, b -> b.trailBy(Offset.price("2.00")), trail),
                way(
                        "priceEffect",
                        "effect",
                        vertical(1).type(OrderType.LIMIT),
                        b -> b.priceEffect(PriceEffect.DEBIT),
                        PriceEffect.DEBIT));
    }

    private static List<Way> lifeWays() {
        LocalDate day = LocalDate.of(2026, 12, 31);
        OrderBuilder tillDate = LIMIT.timeInForce(TimeInForce.GOOD_TILL_DATE).expireDate(DECEMBER);
        Algorithm twap = Algorithm.twap(Duration.ofHours(1));
        return List.of(
                way("timeInForce", "word", LIMIT, b -> b.timeInForce(TimeInForce.of("EXT")), TimeInForce.of("EXT")),
                way("timeInForce", "day", LIMIT.clearTimeInForce(), b -> b.day(), TimeInForce.DAY),
                way("timeInForce", "GTC", LIMIT, b -> b.goodTillCancel(), TimeInForce.GOOD_TILL_CANCEL),
                way("timeInForce", "GTD", LIMIT, b -> b.goodTillDate(day), TimeInForce.GOOD_TILL_DATE),
                way("timeInForce", "IOC", LIMIT, b -> b.immediateOrCancel(), TimeInForce.IMMEDIATE_OR_CANCEL),
                way("timeInForce", "FOK", LIMIT, b -> b.fillOrKill(), TimeInForce.FILL_OR_KILL),
                way("session", "word", LIMIT, b -> b.session(Session.AFTER_HOURS), Session.AFTER_HOURS),
                way("session", "extended", LIMIT, b -> b.extendedHours(), Session.EXTENDED),
                way("expireDate", "date", tillDate, b -> b.expireDate(day), day),
                way("expireDate", "GTD", LIMIT, b -> b.goodTillDate(day), day),
                way("notBefore", "instant", LIMIT, b -> b.notBefore(NOON), NOON),
                way("cancelAt", "instant", LIMIT, b -> b.cancelAt(NOON), NOON),
                way("algorithm", "algorithm", LIMIT, b -> b.algorithm(twap), twap),
                way("label", "text", LIMIT, b -> b.label("swing"), "swing"),
                way("notes", "text", LIMIT, b -> b.notes("earnings\nplay"), "earnings\nplay"));
    }

    private static List<Way> routingWays() {
        Handling hidden = LIMIT.hidden(true).handling();
        return List.of(
                way("handling", "handling", LIMIT, b -> b.handling(hidden), hidden),
                way(
                        "specialInstruction",
                        "word",
                        LIMIT,
                        b -> b.specialInstruction(SpecialInstruction.ALL_OR_NONE),
                        SpecialInstruction.ALL_OR_NONE),
                way("destination", "word", LIMIT, b -> b.destination(Destination.NYSE), Destination.NYSE),
                way("taxLotMethod", "word", LIMIT, b -> b.taxLotMethod(TaxLotMethod.LIFO), TaxLotMethod.LIFO),
                way("stopType", "word", STOP, b -> b.stopType(StopType.MARK), StopType.MARK),
                way("activationPrice", "text", TRAIL, b -> b.activationPrice("1.50"), new BigDecimal("1.50")),
                way("activationPrice", "number", TRAIL, b -> b.activationPrice(BigDecimal.TEN), BigDecimal.TEN),
                way(
                        "complexStrategy",
                        "word",
                        vertical(1),
                        b -> b.complexStrategy(ComplexStrategy.VERTICAL),
                        ComplexStrategy.VERTICAL),
                way("partition", "text", LIMIT, b -> b.partition("p1"), "p1"),
                way("automated", "flag", LIMIT, b -> b.automated(true), true));
    }

    private static List<Way> restrictionWays() {
        return List.of(
                way("reduceOnly", "flag", LIMIT, b -> b.reduceOnly(true), true),
                way("postOnly", "flag", LIMIT, b -> b.postOnly(true), true),
                way("hidden", "flag", LIMIT, b -> b.hidden(false), false),
                way("displayQuantity", "text", LIMIT, b -> b.displayQuantity("10.0"), new BigDecimal("10.0")),
                way("displayQuantity", "number", LIMIT, b -> b.displayQuantity(BigDecimal.TEN), BigDecimal.TEN),
                way("marginMode", "mode", LIMIT, b -> b.marginMode(MarginMode.ISOLATED), MarginMode.ISOLATED),
                way("leverage", "text", LIMIT, b -> b.leverage("5"), new BigDecimal("5")),
                way("leverage", "number", LIMIT, b -> b.leverage(BigDecimal.TEN), BigDecimal.TEN),
                way("accountLeverage", "text", LIMIT, b -> b.accountLeverage("5"), new BigDecimal("5")),
                way("accountLeverage", "number", LIMIT, b -> b.accountLeverage(BigDecimal.TEN), BigDecimal.TEN),
                way("strictPositionEffect", "flag", LIMIT, b -> b.strictPositionEffect(true), true),
                way("reverseLimit", "flag", LIMIT, b -> b.reverseLimit(true), true));
    }

    private static Way way(String field, String how, OrderBuilder base, UnaryOperator<OrderBuilder> set, Object value) {
        return new Way(field, how, base, set, value);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_is_set_is_read_back_on_the_builder_and_on_the_order(Way way) throws Exception {
        OrderBuilder set = way.set().apply(way.base());

        assertThat(read(set, way.field())).isEqualTo(way.value());
        assertThat(readOrder(set.build(), way.field())).isEqualTo(way.value());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void an_order_turned_into_a_builder_and_back_is_the_same(Way way) {
        SingleOrder order = way.set().apply(way.base()).build();

        SingleOrder rebuilt = order.toBuilder().build();

        assertThat(rebuilt).isEqualTo(order).hasSameHashCodeAs(order).hasToString(order.toString());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void setting_a_field_leaves_the_original_as_it_was(Way way) throws Exception {
        SingleOrder snapshot = (SingleOrder) way.base().draft;
        Object before = read(way.base(), way.field());

        OrderBuilder set = way.set().apply(way.base());

        assertThat(way.base().draft).isSameAs(snapshot);
        assertThat(read(way.base(), way.field())).isEqualTo(before);
        assertThat(set).isNotSameAs(way.base());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void setting_a_field_again_replaces_it(Way way) throws Exception {
        OrderBuilder other = other(way);

        OrderBuilder set = way.set().apply(other);

        assertThat(read(set, way.field())).isEqualTo(way.value());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_cleared_field_is_as_if_it_had_never_been_set(Way way) throws Exception {
        OrderBuilder set = way.set().apply(OrderBuilder.order());

        OrderBuilder cleared = (OrderBuilder)
                OrderBuilder.class.getMethod("clear" + capital(way.field())).invoke(set);

        assertThat(read(cleared, way.field())).isEqualTo(read(OrderBuilder.order(), way.field()));
        assertThat(read(set, way.field())).isEqualTo(way.value());
    }

    @Test
    void every_component_of_an_order_has_a_setter_a_clear_and_a_reader_and_is_tested_here() throws Exception {
        Set<String> components = new TreeSet<>(components(SingleOrder.class));
        components.addAll(components(Handling.class));
        components.removeAll(Set.of("children", "toBuilder"));

        for (String component : components) {
            assertThat(OrderBuilder.class.getMethod(component).getReturnType())
                    .as("reader of " + component)
                    .isNotEqualTo(OrderBuilder.class);
            assertThat(OrderBuilder.class
                            .getMethod("clear" + capital(component))
                            .getReturnType())
                    .as("clear of " + component)
                    .isEqualTo(OrderBuilder.class);
            assertThat(Arrays.stream(OrderBuilder.class.getMethods()).filter(method -> isSetter(method, component)))
                    .as("setter of " + component)
                    .isNotEmpty();
        }
        Set<String> tested = ways().stream().map(Way::field).collect(Collectors.toSet());
        assertThat(tested).isEqualTo(components);
    }

    @Test
    void every_clear_has_a_reader_and_a_setter() {
        for (Method method : OrderBuilder.class.getMethods()) {
            if (method.getName().startsWith("clear")) {
                String field = Character.toLowerCase(method.getName().charAt(5))
                        + method.getName().substring(6);
                assertThat(Arrays.stream(OrderBuilder.class.getMethods()).map(Method::getName))
                        .contains(field);
                assertThat(Arrays.stream(OrderBuilder.class.getMethods()).filter(setter -> isSetter(setter, field)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void the_price_rule_is_set_read_replaced_and_cleared() {
        OrderBuilder set = LIMIT.priceRule(PriceRule.exact());

        assertThat(LIMIT.priceRule()).isEmpty();
        assertThat(set.priceRule()).contains(PriceRule.exact());
        assertThat(set.priceRule(PriceRule.tick("0.05")).priceRule()).contains(PriceRule.tick("0.05"));
        assertThat(set.clearPriceRule()).isEqualTo(LIMIT);
    }

    @Test
    void shares_and_their_options_live_for_the_day_in_the_normal_session_and_nothing_else_does() {
        assertThat(buy(1).timeInForce()).contains(TimeInForce.DAY);
        assertThat(buy(1).session()).contains(Session.NORMAL);
        assertThat(vertical(1).timeInForce()).contains(TimeInForce.DAY);
        OrderBuilder future = OrderBuilder.order(Samples.futures(io.orderwright.instrument.FutureInstruction.BUY, 1));
        OrderBuilder crypto = OrderBuilder.order(Samples.bitcoin(io.orderwright.instrument.Side.BUY, "0.5"));
        assertThat(List.of(future, crypto)).allSatisfy(builder -> {
            assertThat(builder.timeInForce()).isEmpty();
            assertThat(builder.session()).isEmpty();
        });
    }

    @Test
    void a_new_life_ends_the_date_of_the_former_one() {
        OrderBuilder tillDate = LIMIT.goodTillDate(DECEMBER);

        assertThat(List.of(
                        tillDate.day(), tillDate.goodTillCancel(), tillDate.immediateOrCancel(), tillDate.fillOrKill()))
                .allSatisfy(builder -> assertThat(builder.build().expireDate()).isEmpty());
    }

    @Test
    void the_order_is_not_changed_by_the_lists_that_it_was_made_of() {
        List<Leg> legs = new ArrayList<>(LIMIT.legs());
        List<Condition> conditions = new ArrayList<>(List.of(VerbatimCondition.of("x")));
        SingleOrder order = LIMIT.legs(legs).conditions(conditions).build();

        legs.clear();
        conditions.clear();

        assertThat(order.legs()).hasSize(1).isUnmodifiable();
        assertThat(order.conditions()).hasSize(1).isUnmodifiable();
    }

    private static OrderBuilder other(Way way) {
        return ways().stream()
                .filter(candidate -> candidate.field().equals(way.field())
                        && !candidate.how().equals(way.how())
                        && !Set.of("leg", "condition").contains(way.how()))
                .findFirst()
                .map(candidate -> candidate.set().apply(way.base()))
                .orElse(way.base());
    }

    private static Object read(OrderBuilder builder, String field) throws Exception {
        return plain(OrderBuilder.class.getMethod(field).invoke(builder));
    }

    private static Object readOrder(SingleOrder order, String field) throws Exception {
        boolean ofOrder = components(SingleOrder.class).contains(field);
        return ofOrder
                ? plain(SingleOrder.class.getMethod(field).invoke(order))
                : plain(Handling.class.getMethod(field).invoke(order.handling()));
    }

    private static Object plain(Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() == 0)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSetter(Method method, String field) {
        return method.getName().equals(field)
                && method.getParameterCount() == 1
                && method.getReturnType().equals(OrderBuilder.class);
    }

    private static String capital(String field) {
        return Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }
}

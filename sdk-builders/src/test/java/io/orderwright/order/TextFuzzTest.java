package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.orderwright.InvalidOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.price.Offset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever text is given, nothing but our own exception comes out. */
class TextFuzzTest {
    private static final int ROUNDS = 2_000;
    private static final OrderBuilder LIMIT = buyLimit("150.00");
    private static final CompositeBuilder BRACKET = LIMIT.bracket(Exit.takeProfit("160.00"), Exit.stopLoss("145.00"));

    private static final List<String> PIECES = List.of(
            "0",
            "1",
            "9",
            "00",
            ".",
            "-",
            "+",
            "e",
            "E5",
            "1E+999999999",
            ",",
            "_",
            " ",
            "\t",
            "\n",
            "\0",
            "[",
            "]",
            "then",
            "first",
            "orders",
            "then[0]",
            "orders[1]",
            "[0]",
            "٣",
            "０",
            "½",
            "∞",
            "NaN",
            "é",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u2028",
            "%",
            "$",
            "{",
            "\"",
            "\\",
            "'",
            "A",
            "LIMIT",
            "x",
            "99999999999999999999");

    private record Entry(String name, Consumer<String> use) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Entry> entries() {
        return List.of(
                entry("price", text -> LIMIT.price(text).build().ticket()),
                entry(
                        "stopPrice",
                        text -> sell(1).type(OrderType.STOP)
                                .stopPrice(text)
                                .build()
                                .ticket()),
                entry("quantity", text -> LIMIT.quantity(text).build().ticket()),
                entry(
                        "spread",
                        text -> Samples.ironCondor(2).quantity(text).build().ticket()),
                entry("units", text -> LIMIT.units(text).build().ticket()),
                entry("cash", text -> Quantity.cash(text)),
                entry(
                        "activationPrice",
                        text -> LIMIT.activationPrice(text).build().ticket()),
                entry(
                        "displayQuantity",
                        text -> LIMIT.displayQuantity(text).build().ticket()),
                entry("leverage", text -> LIMIT.leverage(text).build().ticket()),
                entry(
                        "accountLeverage",
                        text -> LIMIT.accountLeverage(text).build().ticket()),
                entry("partition", text -> LIMIT.partition(text).build().ticket()),
                entry("label", text -> LIMIT.label(text).notes(text).build().ticket()),
                entry(
                        "extra",
                        text -> LIMIT.extra(text, text, ExtraValue.text(text))
                                .build()
                                .ticket()),
                entry("path", text -> BRACKET.at(text, order -> order).build().ticket()),
                entry(
                        "composite extra",
                        text -> BRACKET.extra(text, text, ExtraValue.text(text)).build()),
                entry(
                        "exit",
                        text -> LIMIT.bracket(Exit.takeProfit(text)).build().ticket()),
                entry(
                        "stop",
                        text -> LIMIT.bracket(Exit.stopLoss(text).limit(text))
                                .build()
                                .ticket()),
                entry(
                        "trail",
                        text -> LIMIT.bracket(Exit.trailingStop(Offset.percent(text)))
                                .build()
                                .ticket()),
                entry(
                        "condition",
                        text -> LIMIT.condition(PriceCondition.atOrAbove(AAPL, text))
                                .build()
                                .ticket()),
                entry(
                        "words",
                        text -> LIMIT.condition(new VerbatimCondition(text, Optional.of(text), Optional.empty()))
                                .build()
                                .ticket()),
                entry(
                        "algorithm",
                        text -> LIMIT.algorithm(Algorithm.of(AlgorithmStrategy.of(text))
                                        .participating("0.1")
                                        .with(text, "1"))
                                .build()
                                .ticket()),
                entry(
                        "participation",
                        text -> LIMIT.algorithm(Algorithm.of(AlgorithmStrategy.VWAP)
                                        .participating(text)
                                        .with("x", text))
                                .build()
                                .ticket()),
                entry(
                        "positionId",
                        text -> LIMIT.legs(List.of(LIMIT.legs().get(0).withPositionId(text)))
                                .build()
                                .ticket()),
                entry("leg extra", text -> LIMIT.legs().get(0).withExtra(text, text, ExtraValue.text(text))),
                entry("type", text -> LIMIT.type(OrderType.of(text)).build().ticket()),
                entry(
                        "life",
                        text -> LIMIT.timeInForce(TimeInForce.of(text)).build().ticket()),
                entry("session", text -> LIMIT.session(Session.of(text)).build().ticket()),
                entry(
                        "unit",
                        text -> LIMIT.legs(List.of(LIMIT.legs()
                                        .get(0)
                                        .withQuantity(Quantity.of(BigDecimal.ONE, QuantityUnit.of(text)))))
                                .build()
                                .ticket()),
                entry(
                        "group",
                        text -> CompositeBuilder.group(GroupKind.of(text), List.of(LIMIT, LIMIT))
                                .build()
                                .ticket()),
                entry(
                        "handling words",
                        text -> LIMIT.destination(Destination.of(text))
                                .specialInstruction(SpecialInstruction.of(text))
                                .stopType(StopType.of(text))
                                .taxLotMethod(TaxLotMethod.of(text))
                                .complexStrategy(ComplexStrategy.of(text))
                                .build()
                                .ticket()),
                entry("indicator", text -> PriceCondition.atOrAbove(AAPL, "1").on(Indicator.of(text))));
    }

    private static Entry entry(String name, Consumer<String> use) {
        return new Entry(name, use);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void no_text_brings_out_anything_but_our_own_exception(Entry entry) {
        long seed = 20261121L + entry.name().hashCode();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            try {
                entry.use().accept(text);
            } catch (InvalidOrderException e) {
                assertThat(e.violations()).isNotEmpty();
            } catch (RuntimeException | Error e) {
                fail("seed " + seed + ", round " + round + ", text \"" + text + "\"", e);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextInt(500) == 0 ? text.toString().repeat(1_000) : text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "A\nB", "\u0000", "\uD83D", "\u0085"})
    void a_word_that_is_none_is_refused(String text) {
        assertThat(Samples.violation(() -> OrderType.of(text)).path()).isEqualTo("name");
        assertThat(Samples.violation(() -> GroupKind.of(text)).path()).isEqualTo("name");
    }

    @Test
    void a_word_has_at_most_a_hundred_characters() {
        assertThat(OrderType.of("x".repeat(100)).name()).hasSize(100);
        assertThat(Samples.violation(() -> OrderType.of("x".repeat(101))).value())
                .isEqualTo("101 characters");
    }

    @Test
    void a_known_word_is_its_constant_and_an_unknown_one_survives() {
        assertThat(OrderType.of("LIMIT")).isSameAs(OrderType.LIMIT);
        assertThat(TimeInForce.of("GOOD_TILL_CANCEL")).isSameAs(TimeInForce.GOOD_TILL_CANCEL);
        assertThat(OrderType.of("limit")).isNotEqualTo(OrderType.LIMIT).hasToString("limit");
        assertThat(OrderType.of("NEW")).isEqualTo(OrderType.of("NEW")).hasSameHashCodeAs(OrderType.of("NEW"));
        assertThat((Object) Session.of("X")).isNotEqualTo(TimeInForce.of("X"));
    }

    @Test
    void every_constant_of_every_open_set_is_found_by_its_name() throws Exception {
        Map<Class<?>, Integer> sets = Map.ofEntries(
                Map.entry(OrderType.class, 17),
                Map.entry(TimeInForce.class, 8),
                Map.entry(Session.class, 5),
                Map.entry(TaxLotMethod.class, 7),
                Map.entry(StopType.class, 5),
                Map.entry(SpecialInstruction.class, 3),
                Map.entry(QuantityUnit.class, 4),
                Map.entry(GroupKind.class, 3),
                Map.entry(AlgorithmStrategy.class, 5));
        for (Map.Entry<Class<?>, Integer> set : sets.entrySet()) {
            int constants = 0;
            for (java.lang.reflect.Field field : set.getKey().getFields()) {
                Object constant = field.get(null);
                assertThat(constant).hasToString(field.getName());
                assertThat(set.getKey().getMethod("of", String.class).invoke(null, field.getName()))
                        .isSameAs(constant);
                constants++;
            }
            assertThat(constants).as(set.getKey().getName()).isEqualTo(set.getValue());
        }
    }
}

package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.buyLimit;
import static io.orderwright.order.Samples.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.orderwright.Violation;
import io.orderwright.extras.ExtraValue;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Instruction;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.price.Amount;
import io.orderwright.price.Offset;
import io.orderwright.price.Price;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import io.orderwright.price.PriceRule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter of every public method of the package refuses null by its name. */
class NullArgumentsTest {
    private static final OrderBuilder LIMIT = buyLimit("150.00");
    private static final CompositeBuilder GROUP = CompositeBuilder.group(GroupKind.PAIRS, List.of(LIMIT, LIMIT));
    private static final OneTriggersOther BRACKET =
            (OneTriggersOther) LIMIT.bracket(Exit.stopLoss("145")).build();

    /** Things to call the instance methods on. */
    private static final List<Object> TARGETS = List.of(
            LIMIT,
            LIMIT.build(),
            LIMIT.legs().get(0),
            GROUP,
            GROUP.build(),
            BRACKET,
            CompositeBuilder.oneCancelsOther(List.of(LIMIT, LIMIT)).build(),
            Exit.trailingStop(Offset.percent("5")),
            Algorithm.twap(Duration.ofHours(1)),
            PriceCondition.atOrAbove(AAPL, "1"));

    private static final List<Class<?>> OPEN_WORDS = List.of(
            AlgorithmStrategy.class,
            ComplexStrategy.class,
            Destination.class,
            GroupKind.class,
            Indicator.class,
            OrderType.class,
            QuantityUnit.class,
            Session.class,
            SpecialInstruction.class,
            StopType.class,
            TaxLotMethod.class,
            TimeInForce.class);

    private static final List<Class<?>> STATICS = List.of(
            OrderBuilder.class,
            CompositeBuilder.class,
            Exit.class,
            Quantity.class,
            Leg.class,
            Bracket.class,
            Algorithm.class,
            PriceCondition.class,
            VerbatimCondition.class,
            PriceComponent.class,
            RatioTrigger.class,
            Handling.class,
            Underlying.class);

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "1"),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(boolean.class, true),
            Map.entry(List.class, List.of()),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(UnaryOperator.class, UnaryOperator.identity()),
            Map.entry(Function.class, Function.identity()),
            Map.entry(Duration.class, Duration.ofHours(1)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, Samples.DECEMBER),
            Map.entry(Extras.class, Extras.none()),
            Map.entry(ExtraValue.class, ExtraValue.text("x")),
            Map.entry(Instrument.class, AAPL),
            Map.entry(Equity.class, AAPL),
            Map.entry(Future.class, Samples.ES),
            Map.entry(CryptoPair.class, Samples.BTC),
            Map.entry(OptionContract.class, Option.call("AAPL", Samples.DECEMBER, "150")),
            Map.entry(VerbatimInstrument.class, VerbatimInstrument.of("X")),
            Map.entry(Instruction.class, Side.BUY),
            Map.entry(EquityInstruction.class, EquityInstruction.BUY),
            Map.entry(OptionInstruction.class, OptionInstruction.BUY_TO_OPEN),
            Map.entry(FutureInstruction.class, FutureInstruction.BUY),
            Map.entry(VerbatimInstruction.class, VerbatimInstruction.of("ROLL")),
            Map.entry(Side.class, Side.BUY),
            Map.entry(Price.class, Amount.of("1")),
            Map.entry(Offset.class, Offset.price("1")),
            Map.entry(PriceBasis.class, PriceBasis.LAST),
            Map.entry(PriceLink.class, PriceLink.empty()),
            Map.entry(PriceRule.class, PriceRule.exact()),
            Map.entry(Quantity.class, Quantity.units(1)),
            Map.entry(Leg.class, shares(EquityInstruction.BUY, 1)),
            Map.entry(OrderSpec.class, BRACKET),
            Map.entry(SingleOrder.class, BRACKET.first()),
            Map.entry(OrderBuilder.class, LIMIT),
            Map.entry(OrderPart.class, LIMIT),
            Map.entry(OrderPart[].class, new OrderPart[0]),
            Map.entry(Exit[].class, new Exit[0]),
            Map.entry(PositionEffect.class, PositionEffect.OPENING),
            Map.entry(PositionSide.class, PositionSide.LONG),
            Map.entry(ConditionAction.class, ConditionAction.ROUTE),
            Map.entry(PriceComparator.class, PriceComparator.ABOVE));

    private record Call(Executable executable, Object target, int nulled) {
        Throwable thrown() {
            Parameter[] parameters = executable.getParameters();
            Object[] arguments = new Object[parameters.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = i == nulled ? null : value(parameters[i].getType());
            }
            return catchThrowable(() -> invoke(arguments));
        }

        private void invoke(Object[] arguments) throws Throwable {
            try {
                if (executable instanceof Method method) {
                    method.invoke(target, arguments);
                } else {
                    ((Constructor<?>) executable).newInstance(arguments);
                }
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public String toString() {
            return executable.getDeclaringClass().getSimpleName() + "." + executable.getName() + " "
                    + Arrays.toString(executable.getParameters()) + " at " + nulled;
        }
    }

    static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Class<?> type : all()) {
            for (Constructor<?> constructor : type.getConstructors()) {
                add(calls, constructor, null);
            }
            for (Method method : type.getMethods()) {
                if (Modifier.isStatic(method.getModifiers()) && isOurs(method)) {
                    add(calls, method, null);
                }
            }
        }
        for (Object target : TARGETS) {
            for (Class<?> type : publicTypes(target.getClass())) {
                for (Method method : methods(type)) {
                    if (!Modifier.isStatic(method.getModifiers()) && isOurs(method)) {
                        add(calls, method, target);
                    }
                }
            }
        }
        return calls;
    }

    private static List<Class<?>> all() {
        List<Class<?>> types = new ArrayList<>(STATICS);
        types.addAll(OPEN_WORDS);
        return types;
    }

    private static void add(List<Call> calls, Executable executable, Object target) {
        for (int i = 0; i < executable.getParameterCount(); i++) {
            if (!executable.getParameterTypes()[i].isPrimitive()) {
                calls.add(new Call(executable, target, i));
            }
        }
    }

    private static boolean isOurs(Method method) {
        boolean inherited = method.getDeclaringClass() == Object.class || method.isSynthetic();
        return !inherited && !List.of("equals", "match", "valueOf").contains(method.getName());
    }

    /** The class itself where it is public, otherwise the interfaces that users see. */
    private static List<Class<?>> publicTypes(Class<?> type) {
        if (Modifier.isPublic(type.getModifiers())) {
            return List.of(type);
        }
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            types.addAll(Arrays.stream(at.getInterfaces())
                    .filter(found -> Modifier.isPublic(found.getModifiers()))
                    .toList());
        }
        return types;
    }

    /** With those of the package-private classes that a builder is cut into, in place of the bridges to them. */
    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .forEach(methods::add);
        }
        return methods;
    }

    private static Object value(Class<?> type) {
        if (OPEN_WORDS.contains(type)) {
            return constant(type);
        }
        if (type == long.class) {
            return 1L;
        }
        if (type.isEnum() && !VALUES.containsKey(type)) {
            return type.getEnumConstants()[0];
        }
        assertThat(VALUES).as("a value of each type of parameter").containsKey(type);
        return VALUES.get(type);
    }

    private static Object constant(Class<?> type) {
        try {
            return type.getMethod("of", String.class).invoke(null, "WORD");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_by_the_name_of_the_parameter(Call call) {
        String name = call.executable().getParameters()[call.nulled()].getName();

        assertThat(call.thrown())
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }

    @Test
    void many_methods_are_called() {
        assertThat(calls()).hasSizeGreaterThan(120);
    }

    @Test
    void a_null_among_others_is_refused_too() {
        List<OrderPart> parts = Arrays.asList(LIMIT, null);

        assertThat(catchThrowable(() -> CompositeBuilder.oneCancelsOther(parts)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("orders");
        assertThat(catchThrowable(() -> LIMIT.then(LIMIT, null)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("then");
        assertThat(catchThrowable(() -> LIMIT.bracket(Exit.stopLoss("1"), null)))
                .isExactlyInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> LIMIT.legs(Arrays.asList(LIMIT.legs().get(0), null))))
                .isExactlyInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> GROUP.at("orders[0]", order -> null)))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("the change gave null");
    }

    @Test
    void no_part_of_a_violation_is_null() {
        assertThat(catchThrowable(() -> new Violation("", "", null, ""))).hasMessage("value");
        assertThat(catchThrowable(() -> new Violation("", "", "", "").under(null)))
                .hasMessage("parent");
    }
}

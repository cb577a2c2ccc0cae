package io.orderwright.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong program beside the right one that differs in that alone: the one is refused, the other compiles. */
class DoesNotCompileTest {
    private static final String OCC = "\"AAPL  270115C00150000\"";
    private static final String FUTURE = "Future.of(\"ES\", YearMonth.of(2026, 12))";
    private static final String CONDOR = "ironCondor(\"SPY\", LocalDate.of(2027, 1, 15)).putSpread(\"380\", \"390\")";

    /** The next word does not exist at this stage. */
    private static final String NO_SUCH_WORD = "compiler.err.cant.resolve.location.args: cannot find symbol";
    /** The word exists, but takes something else. */
    private static final String TAKES_ELSE = "compiler.err.cant.apply.symbol";
    /** The only word of that name takes a value of another type. */
    private static final String WRONG_TYPE = "compiler.err.prob.found.req: incompatible types";
    /** The type is sealed, and others can't add to it. */
    private static final String NOT_PERMITTED = "compiler.err.cant.inherit.from.sealed: ";

    private static Snippet snippet;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        snippet = new Snippet(folder);
    }

    @AfterAll
    static void end() throws IOException {
        snippet.close();
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                wrong("buy(100).shares(\"AAPL\").build()", NO_SUCH_WORD, "method build()")
                        .but("buy(100).shares(\"AAPL\").market().build()"),
                wrong("buy(100).shares(\"AAPL\").goodTillCancel()", NO_SUCH_WORD, "method goodTillCancel()")
                        .but("buy(100).shares(\"AAPL\").market().goodTillCancel()"),
                wrong("buy(100).build()", NO_SUCH_WORD, "method build()")
                        .but("buy(100).shares(\"AAPL\").market().build()"),
                wrong("buy(100).limit(\"150.00\")", NO_SUCH_WORD, "method limit(")
                        .but("buy(100).shares(\"AAPL\").limit(\"150.00\")"),
                wrong("buy(100).shares(\"AAPL\").limit()", TAKES_ELSE, "limit(no arguments)")
                        .but("buy(100).shares(\"AAPL\").limit(\"150.00\")"),
                wrong("buy(100).shares(\"AAPL\").limit(150.0)", TAKES_ELSE, "limit(double)")
                        .but("buy(100).shares(\"AAPL\").limit(new BigDecimal(\"150.0\"))"),
                wrong("buy(1.5).shares(\"AAPL\")", TAKES_ELSE, "buy(double)").but("buy(\"1.5\").shares(\"AAPL\")"),
                wrong("buy(100).shares(\"AAPL\").stopLimit(\"150.00\")", TAKES_ELSE, "stopLimit(String)")
                        .but("buy(100).shares(\"AAPL\").stopLimit(\"150.00\", \"151.00\")"),
                wrong("buy(100).shares(\"AAPL\").stop()", TAKES_ELSE, "stop(no arguments)")
                        .but("buy(100).shares(\"AAPL\").stop(\"150.00\")"),
                wrong(
                                "buy(100).shares(\"AAPL\").trailingStop(\"5\")",
                                WRONG_TYPE,
                                "String cannot be converted to Offset")
                        .but("buy(100).shares(\"AAPL\").trailingStop(percent(\"5\"))"),
                wrong("buy(100).shares(\"AAPL\").trailingStopLimit(percent(\"5\"))", TAKES_ELSE, "trailingStopLimit(")
                        .but("buy(100).shares(\"AAPL\").trailingStopLimit(percent(\"5\"), \"149\")"),
                wrong("sellShort(1).contracts(" + OCC + ")", NO_SUCH_WORD, "method contracts(")
                        .but("sellToOpen(1).contracts(" + OCC + ")"),
                wrong("sellShort(1).contracts(" + FUTURE + ")", NO_SUCH_WORD, "method contracts(")
                        .but("sell(1).contracts(" + FUTURE + ")"),
                wrong("buyToCover(1).units(\"BTC-USDT\")", NO_SUCH_WORD, "method units(")
                        .but("buy(1).units(\"BTC-USDT\")"),
                wrong("buyToOpen(1).shares(\"AAPL\")", NO_SUCH_WORD, "method shares(")
                        .but("buy(1).shares(\"AAPL\")"),
                wrong("sellToClose(1).shares(\"AAPL\")", NO_SUCH_WORD, "method shares(")
                        .but("sell(1).shares(\"AAPL\")"),
                wrong("buy(1).contracts(" + OCC + ")", WRONG_TYPE, "String cannot be converted to Future")
                        .but("buyToOpen(1).contracts(" + OCC + ")"),
                wrong("buyFor(\"10\").contracts(" + FUTURE + ")", NO_SUCH_WORD, "method contracts(")
                        .but("buy(1).contracts(" + FUTURE + ")"),
                wrong("buy(1).shares(\"AAPL\").joinBid()", NO_SUCH_WORD, "method joinBid()")
                        .but("buy(1).contracts(" + FUTURE + ").joinBid()"),
                wrong("buyToOpen(1).contracts(" + OCC + ").joinAsk()", NO_SUCH_WORD, "method joinAsk()")
                        .but("sell(1).contracts(" + FUTURE + ").joinAsk()"),
                wrong("buy(1).contracts(" + FUTURE + ").marketOnClose()", NO_SUCH_WORD, "method marketOnClose()")
                        .but("buy(1).shares(\"AAPL\").marketOnClose()"),
                wrong("buy(1).units(\"BTC-USDT\").limitOnClose(\"1\")", NO_SUCH_WORD, "method limitOnClose(")
                        .but("buy(1).shares(\"AAPL\").limitOnClose(\"1\")"),
                wrong("buyToOpen(1).contracts(" + OCC + ").exercise()", NO_SUCH_WORD, "method exercise()")
                        .but("sellToClose(1).contracts(" + OCC + ").exercise()"),
                wrong("buy(1).shares(\"AAPL\").bracket(takeProfit(\"160\"))", NO_SUCH_WORD, "method bracket(")
                        .but("buy(1).shares(\"AAPL\").market().bracket(takeProfit(\"160\"))"),
                wrong(
                                "buy(1).shares(\"AAPL\").market().bracket(sell(1).shares(\"AAPL\").limit(\"160\"))",
                                TAKES_ELSE,
                                "OrderBuilder cannot be converted to Exit")
                        .but("buy(1).shares(\"AAPL\").market().bracket(takeProfit(\"160\"))"),
                wrong("oco(buy(1).shares(\"AAPL\").market())", TAKES_ELSE, "oco")
                        .but("oco(buy(1).shares(\"AAPL\").market(), buy(2).shares(\"AAPL\").market())"),
                wrong(
                                "oco(buy(1).shares(\"AAPL\"), buy(2).shares(\"AAPL\").market())",
                                WRONG_TYPE,
                                "EquityTypeStage cannot be converted to OrderPart")
                        .but("oco(buy(1).shares(\"AAPL\").market(), buy(2).shares(\"AAPL\").market())"),
                wrong("oneTriggersOther(buy(1).shares(\"AAPL\").market())", TAKES_ELSE, "oneTriggersOther")
                        .but("oneTriggersOther(buy(1).shares(\"AAPL\").market(), buy(2).shares(\"AAPL\").market())"),
                wrong(
                                "oneTriggersOther(oco(buy(1).shares(\"A\").market(), buy(1).shares(\"B\").market()),"
                                        + " buy(2).shares(\"AAPL\").market())",
                                WRONG_TYPE,
                                "CompositeBuilder cannot be converted to OrderBuilder")
                        .but("oneTriggersOther(buy(1).shares(\"A\").market(), buy(2).shares(\"AAPL\").market())"),
                wrong(CONDOR + ".quantity(1)", NO_SUCH_WORD, "method quantity(")
                        .but(CONDOR + ".callSpread(\"410\", \"420\").quantity(1)"),
                wrong(CONDOR + ".callSpread(\"410\").quantity(1)", TAKES_ELSE, "callSpread(String)")
                        .but(CONDOR + ".callSpread(\"410\", \"420\").quantity(1)"),
                wrong(CONDOR + ".callSpread(\"410\", \"420\").netCredit(\"2.50\")", NO_SUCH_WORD, "method netCredit(")
                        .but(CONDOR + ".callSpread(\"410\", \"420\").quantity(1).netCredit(\"2.50\")"),
                wrong(CONDOR + ".callSpread(\"410\", \"420\").quantity(1).build()", NO_SUCH_WORD, "method build()")
                        .but(CONDOR + ".callSpread(\"410\", \"420\").quantity(1).market().build()"),
                wrong("rollShort(" + OCC + ", " + OCC + ").toClose()", NO_SUCH_WORD, "method toClose()")
                        .but("rollShort(" + OCC + ", " + OCC + ").quantity(1)"),
                wrong(
                                "Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), Equity.of(\"AAPL\"))",
                                TAKES_ELSE,
                                "of(OptionInstruction,Quantity,Equity)")
                        .but("Leg.of(EquityInstruction.BUY, Quantity.units(1), Equity.of(\"AAPL\"))"),
                wrong(
                                "Leg.of(EquityInstruction.SELL_SHORT, Quantity.units(1), Option.parse(" + OCC + "))",
                                TAKES_ELSE,
                                "of(EquityInstruction,Quantity,Option)")
                        .but("Leg.of(OptionInstruction.SELL_TO_OPEN, Quantity.units(1), Option.parse(" + OCC + "))"),
                wrong(
                                "Leg.of(Side.BUY, Quantity.units(1), Equity.of(\"AAPL\"))",
                                TAKES_ELSE,
                                "of(Side,Quantity,Equity)")
                        .but("Leg.of(Side.BUY, Quantity.units(1), CryptoPair.spot(\"BTC\", \"USDT\"))"),
                wrong(
                                "buy(1).shares(\"AAPL\").market().build().<String>match(new OrderSpec.Cases<>("
                                        + "single -> \"one\", oco -> \"oco\", trigger -> \"trigger\"))",
                                "compiler.err.cant.apply.",
                                "Cases")
                        .but("buy(1).shares(\"AAPL\").market().build().<String>match(new OrderSpec.Cases<>("
                                + "single -> \"one\", oco -> \"oco\", trigger -> \"trigger\", group -> \"group\"))"),
                wrong("new OrderBuilder()", "compiler.err.cant.apply.symbols", "OrderBuilder")
                        .but("OrderBuilder.order()"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void an_order_that_makes_no_sense_does_not_compile(String wrong, String code, String part, String right) {
        assertThat(snippet.errorsInExpression(wrong))
                .singleElement()
                .asString()
                .startsWith(code)
                .contains(part);
        assertThat(snippet.errorsInExpression(right)).isEmpty();
    }

    static Stream<Arguments> declarations() {
        String open = "abstract class Sample implements PriceRule {}";
        return Stream.of(
                wrong("abstract class Sample implements OrderSpec {}", NOT_PERMITTED, "OrderSpec")
                        .but(open),
                wrong("abstract class Sample implements SingleOrder {}", NOT_PERMITTED, "SingleOrder")
                        .but(open),
                wrong("abstract class Sample implements OrderGroup {}", NOT_PERMITTED, "OrderGroup")
                        .but(open),
                wrong("abstract class Sample implements OrderPart {}", NOT_PERMITTED, "OrderPart")
                        .but(open),
                wrong("abstract class Sample implements Leg {}", NOT_PERMITTED, "Leg")
                        .but(open),
                wrong("abstract class Sample implements Instrument {}", NOT_PERMITTED, "Instrument")
                        .but(open),
                wrong("abstract class Sample implements Instruction {}", NOT_PERMITTED, "Instruction")
                        .but(open),
                wrong("abstract class Sample implements EquityTypeStage {}", NOT_PERMITTED, "EquityTypeStage")
                        .but(open),
                wrong("abstract class Sample implements SpreadPriceStage {}", NOT_PERMITTED, "SpreadPriceStage")
                        .but(open));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void nobody_adds_a_kind_from_outside(String wrong, String code, String part, String right) {
        assertThat(snippet.errors(wrong))
                .singleElement()
                .asString()
                .startsWith(code)
                .contains("extend sealed class: " + part + " ");
        assertThat(snippet.errors(right)).isEmpty();
    }

    private static Wrong wrong(String program, String code, String part) {
        return new Wrong(program, code, part);
    }

    private record Wrong(String program, String code, String part) {
        Arguments but(String right) {
            return arguments(program, code, part, right);
        }
    }
}

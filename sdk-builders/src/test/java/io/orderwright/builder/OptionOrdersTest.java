package io.orderwright.builder;

import static io.orderwright.builder.Orders.dollars;
import static io.orderwright.builder.Orders.percent;
import static io.orderwright.builder.Orders.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.order.OrderBuilder;
import io.orderwright.price.Offset;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionOrdersTest {
    private static final String OCC = "SPY   270115C00400000";
    private static final Option OPTION = Option.parse(OCC);
    private static final BigDecimal PRICE = new BigDecimal("2.509");
    private static final BigDecimal STOP = new BigDecimal("0.12349");

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void each_template_gives_its_order(OrderBuilder template, String expected) {
        assertThat(Lines.of(template.build())).isEqualTo(expected);
    }

    static Stream<Arguments> each_template_gives_its_order() {
        return rows().flatMap(row -> Stream.concat(
                        row.bySymbol().templates(OCC), row.byOption().templates(OPTION))
                .map(template ->
                        arguments(template.order(), row + " 2 " + OCC + " | " + template.terms() + " | DAY NORMAL")));
    }

    private record Template(OrderBuilder order, String terms) {}

    private interface Market<T> {
        OrderBuilder of(T option, long quantity);
    }

    private interface Text<T> {
        OrderBuilder of(T option, long quantity, String price);
    }

    private interface Numeric<T> {
        OrderBuilder of(T option, long quantity, BigDecimal price);
    }

    private interface TwoTexts<T> {
        OrderBuilder of(T option, long quantity, String stop, String limit);
    }

    private interface TwoNumbers<T> {
        OrderBuilder of(T option, long quantity, BigDecimal stop, BigDecimal limit);
    }

    private interface Trail<T> {
        OrderBuilder of(T option, long quantity, Offset trail);
    }

    /** The templates of one instruction: text stays as it is written, numbers are truncated. */
    private record Templates<T>(
            Market<T> market,
            Text<T> limit,
            Numeric<T> limitNumber,
            Text<T> stop,
            Numeric<T> stopNumber,
            TwoTexts<T> stopLimit,
            TwoNumbers<T> stopLimitNumbers,
            Trail<T> trail) {
        Stream<Template> templates(T option) {
            return Stream.of(
                    new Template(market.of(option, 2), "MARKET"),
                    new Template(limit.of(option, 2, "2.5"), "LIMIT price 2.5"),
                    new Template(limitNumber.of(option, 2, PRICE), "LIMIT price 2.50"),
                    new Template(stop.of(option, 2, "3"), "STOP stop 3"),
                    new Template(stopNumber.of(option, 2, STOP), "STOP stop 0.1234"),
                    new Template(stopLimit.of(option, 2, "3", "3.1"), "STOP_LIMIT price 3.1 stop 3"),
                    new Template(stopLimitNumbers.of(option, 2, STOP, PRICE), "STOP_LIMIT price 2.50 stop 0.1234"),
                    new Template(trail.of(option, 2, dollars("0.50")), "TRAILING_STOP stopLink 0.50 PRICE"),
                    new Template(trail.of(option, 2, percent("10")), "TRAILING_STOP stopLink 10 PERCENT"),
                    new Template(trail.of(option, 2, ticks(4)), "TRAILING_STOP stopLink 4 TICKS"));
        }
    }

    private record Row(String name, Templates<String> bySymbol, Templates<OptionContract> byOption) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "BUY_TO_OPEN",
                        new Templates<>(
                                OptionOrders::buyToOpenMarket,
                                OptionOrders::buyToOpenLimit,
                                OptionOrders::buyToOpenLimit,
                                OptionOrders::buyToOpenStop,
                                OptionOrders::buyToOpenStop,
                                OptionOrders::buyToOpenStopLimit,
                                OptionOrders::buyToOpenStopLimit,
                                OptionOrders::buyToOpenTrailingStop),
                        new Templates<>(
                                OptionOrders::buyToOpenMarket,
                                OptionOrders::buyToOpenLimit,
                                OptionOrders::buyToOpenLimit,
                                OptionOrders::buyToOpenStop,
                                OptionOrders::buyToOpenStop,
                                OptionOrders::buyToOpenStopLimit,
                                OptionOrders::buyToOpenStopLimit,
                                OptionOrders::buyToOpenTrailingStop)),
                new Row(
                        "SELL_TO_OPEN",
                        new Templates<>(
                                OptionOrders::sellToOpenMarket,
                                OptionOrders::sellToOpenLimit,
                                OptionOrders::sellToOpenLimit,
                                OptionOrders::sellToOpenStop,
                                OptionOrders::sellToOpenStop,
                                OptionOrders::sellToOpenStopLimit,
                                OptionOrders::sellToOpenStopLimit,
                                OptionOrders::sellToOpenTrailingStop),
                        new Templates<>(
                                OptionOrders::sellToOpenMarket,
                                OptionOrders::sellToOpenLimit,
                                OptionOrders::sellToOpenLimit,
                                OptionOrders::sellToOpenStop,
                                OptionOrders::sellToOpenStop,
                                OptionOrders::sellToOpenStopLimit,
                                OptionOrders::sellToOpenStopLimit,
                                OptionOrders::sellToOpenTrailingStop)),
                new Row(
                        "BUY_TO_CLOSE",
                        new Templates<>(
                                OptionOrders::buyToCloseMarket,
                                OptionOrders::buyToCloseLimit,
                                OptionOrders::buyToCloseLimit,
                                OptionOrders::buyToCloseStop,
                                OptionOrders::buyToCloseStop,
                                OptionOrders::buyToCloseStopLimit,
                                OptionOrders::buyToCloseStopLimit,
                                OptionOrders::buyToCloseTrailingStop),
                        new Templates<>(
                                OptionOrders::buyToCloseMarket,
                                OptionOrders::buyToCloseLimit,
                                OptionOrders::buyToCloseLimit,
                                OptionOrders::buyToCloseStop,
                                OptionOrders::buyToCloseStop,
                                OptionOrders::buyToCloseStopLimit,
                                OptionOrders::buyToCloseStopLimit,
                                OptionOrders::buyToCloseTrailingStop)),
                new Row(
                        "SELL_TO_CLOSE",
                        new Templates<>(
                                OptionOrders::sellToCloseMarket,
                                OptionOrders::sellToCloseLimit,
                                OptionOrders::sellToCloseLimit,
                                OptionOrders::sellToCloseStop,
                                OptionOrders::sellToCloseStop,
                                OptionOrders::sellToCloseStopLimit,
                                OptionOrders::sellToCloseStopLimit,
                                OptionOrders::sellToCloseTrailingStop),
                        new Templates<>(
                                OptionOrders::sellToCloseMarket,
                                OptionOrders::sellToCloseLimit,
                                OptionOrders::sellToCloseLimit,
                                OptionOrders::sellToCloseStop,
                                OptionOrders::sellToCloseStop,
                                OptionOrders::sellToCloseStopLimit,
                                OptionOrders::sellToCloseStopLimit,
                                OptionOrders::sellToCloseTrailingStop)));
    }

    @Test
    void an_option_on_a_future_has_no_session_of_its_own() {
        FutureOption option = FutureOption.parse("./ESU4 EW4Q4 240823C5750");
        assertThat(Lines.of(OptionOrders.sellToOpenLimit(option, 1, "12.25").build()))
                .isEqualTo("SELL_TO_OPEN 1 ./ESU4 EW4Q4 240823C5750 | LIMIT price 12.25");
    }
}

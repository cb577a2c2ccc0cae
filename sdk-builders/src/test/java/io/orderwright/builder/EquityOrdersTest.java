package io.orderwright.builder;

import static io.orderwright.builder.Orders.dollars;
import static io.orderwright.builder.Orders.percent;
import static io.orderwright.builder.Orders.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.order.OrderBuilder;
import io.orderwright.order.Quantity;
import io.orderwright.price.Offset;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EquityOrdersTest {
    private static final BigDecimal PRICE = new BigDecimal("149.999");
    private static final BigDecimal STOP = new BigDecimal("151.019");

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void each_template_gives_its_order(OrderBuilder template, String expected) {
        assertThat(Lines.of(template.build())).isEqualTo(expected);
    }

    static Stream<Arguments> each_template_gives_its_order() {
        return rows().flatMap(row -> row.templates()
                .templates()
                .map(template ->
                        arguments(template.order(), row + " 100 AAPL | " + template.terms() + " | DAY NORMAL")));
    }

    private record Template(OrderBuilder order, String terms) {}

    private interface Market {
        OrderBuilder of(String symbol, long quantity);
    }

    private interface Text {
        OrderBuilder of(String symbol, long quantity, String price);
    }

    private interface Numeric {
        OrderBuilder of(String symbol, long quantity, BigDecimal price);
    }

    private interface TwoTexts {
        OrderBuilder of(String symbol, long quantity, String stop, String limit);
    }

    private interface TwoNumbers {
        OrderBuilder of(String symbol, long quantity, BigDecimal stop, BigDecimal limit);
    }

    private interface Trail {
        OrderBuilder of(String symbol, long quantity, Offset trail);
    }

    /** The templates of one instruction: text stays as it is written, numbers are truncated. */
    private record Templates(
            Market market,
            Text limit,
            Numeric limitNumber,
            Text stop,
            Numeric stopNumber,
            TwoTexts stopLimit,
            TwoNumbers stopLimitNumbers,
            Trail trail,
            Market onClose,
            Text limitOnClose,
            Numeric limitOnCloseNumber) {
        Stream<Template> templates() {
            return Stream.of(
                    new Template(market.of("AAPL", 100), "MARKET"),
                    new Template(limit.of("AAPL", 100, "150.0"), "LIMIT price 150.0"),
                    new Template(limitNumber.of("AAPL", 100, PRICE), "LIMIT price 149.99"),
                    new Template(stop.of("AAPL", 100, "151"), "STOP stop 151"),
                    new Template(stopNumber.of("AAPL", 100, STOP), "STOP stop 151.01"),
                    new Template(stopLimit.of("AAPL", 100, "151", "152"), "STOP_LIMIT price 152 stop 151"),
                    new Template(stopLimitNumbers.of("AAPL", 100, STOP, PRICE), "STOP_LIMIT price 149.99 stop 151.01"),
                    new Template(trail.of("AAPL", 100, dollars("1.50")), "TRAILING_STOP stopLink 1.50 PRICE"),
                    new Template(trail.of("AAPL", 100, percent("2.5")), "TRAILING_STOP stopLink 2.5 PERCENT"),
                    new Template(trail.of("AAPL", 100, ticks(6)), "TRAILING_STOP stopLink 6 TICKS"),
                    new Template(onClose.of("AAPL", 100), "MARKET_ON_CLOSE"),
                    new Template(limitOnClose.of("AAPL", 100, "150.00"), "LIMIT_ON_CLOSE price 150.00"),
                    new Template(limitOnCloseNumber.of("AAPL", 100, PRICE), "LIMIT_ON_CLOSE price 149.99"));
        }
    }

    private record Row(String name, Templates templates) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "BUY",
                        new Templates(
                                EquityOrders::buyMarket,
                                EquityOrders::buyLimit,
                                EquityOrders::buyLimit,
                                EquityOrders::buyStop,
                                EquityOrders::buyStop,
                                EquityOrders::buyStopLimit,
                                EquityOrders::buyStopLimit,
                                EquityOrders::buyTrailingStop,
                                EquityOrders::buyMarketOnClose,
                                EquityOrders::buyLimitOnClose,
                                EquityOrders::buyLimitOnClose)),
                new Row(
                        "SELL",
                        new Templates(
                                EquityOrders::sellMarket,
                                EquityOrders::sellLimit,
                                EquityOrders::sellLimit,
                                EquityOrders::sellStop,
                                EquityOrders::sellStop,
                                EquityOrders::sellStopLimit,
                                EquityOrders::sellStopLimit,
                                EquityOrders::sellTrailingStop,
                                EquityOrders::sellMarketOnClose,
                                EquityOrders::sellLimitOnClose,
                                EquityOrders::sellLimitOnClose)),
                new Row(
                        "SELL_SHORT",
                        new Templates(
                                EquityOrders::sellShortMarket,
                                EquityOrders::sellShortLimit,
                                EquityOrders::sellShortLimit,
                                EquityOrders::sellShortStop,
                                EquityOrders::sellShortStop,
                                EquityOrders::sellShortStopLimit,
                                EquityOrders::sellShortStopLimit,
                                EquityOrders::sellShortTrailingStop,
                                EquityOrders::sellShortMarketOnClose,
                                EquityOrders::sellShortLimitOnClose,
                                EquityOrders::sellShortLimitOnClose)),
                new Row(
                        "BUY_TO_COVER",
                        new Templates(
                                EquityOrders::buyToCoverMarket,
                                EquityOrders::buyToCoverLimit,
                                EquityOrders::buyToCoverLimit,
                                EquityOrders::buyToCoverStop,
                                EquityOrders::buyToCoverStop,
                                EquityOrders::buyToCoverStopLimit,
                                EquityOrders::buyToCoverStopLimit,
                                EquityOrders::buyToCoverTrailingStop,
                                EquityOrders::buyToCoverMarketOnClose,
                                EquityOrders::buyToCoverLimitOnClose,
                                EquityOrders::buyToCoverLimitOnClose)));
    }

    @Test
    void fractions_cash_and_all_are_quantities_too() {
        Quantity half = Quantity.units("0.5");
        assertThat(List.of(
                        EquityOrders.buyMarket("AAPL", half),
                        EquityOrders.buyLimit("AAPL", half, "150"),
                        EquityOrders.buyLimit("AAPL", half, PRICE),
                        EquityOrders.sellShortMarket("AAPL", half),
                        EquityOrders.sellShortLimit("AAPL", half, "150"),
                        EquityOrders.sellShortLimit("AAPL", half, PRICE),
                        EquityOrders.buyToCoverMarket("AAPL", half),
                        EquityOrders.buyToCoverLimit("AAPL", half, "150"),
                        EquityOrders.buyToCoverLimit("AAPL", half, PRICE),
                        EquityOrders.sellLimit("AAPL", half, "150"),
                        EquityOrders.sellLimit("AAPL", half, PRICE),
                        EquityOrders.sellMarket("AAPL", Quantity.all()),
                        EquityOrders.buyMarket("AAPL", Quantity.cash("10.00"))))
                .extracting(template -> Lines.of(template.build()))
                .containsExactly(
                        "BUY 0.5 AAPL | MARKET | DAY NORMAL",
                        "BUY 0.5 AAPL | LIMIT price 150 | DAY NORMAL",
                        "BUY 0.5 AAPL | LIMIT price 149.99 | DAY NORMAL",
                        "SELL_SHORT 0.5 AAPL | MARKET | DAY NORMAL",
                        "SELL_SHORT 0.5 AAPL | LIMIT price 150 | DAY NORMAL",
                        "SELL_SHORT 0.5 AAPL | LIMIT price 149.99 | DAY NORMAL",
                        "BUY_TO_COVER 0.5 AAPL | MARKET | DAY NORMAL",
                        "BUY_TO_COVER 0.5 AAPL | LIMIT price 150 | DAY NORMAL",
                        "BUY_TO_COVER 0.5 AAPL | LIMIT price 149.99 | DAY NORMAL",
                        "SELL 0.5 AAPL | LIMIT price 150 | DAY NORMAL",
                        "SELL 0.5 AAPL | LIMIT price 149.99 | DAY NORMAL",
                        "SELL all AAPL | MARKET | DAY NORMAL",
                        "BUY 10.00 cash AAPL | MARKET | DAY NORMAL");
    }

    @Test
    void a_template_can_be_changed_further() {
        OrderBuilder template = EquityOrders.buyLimit("AAPL", 100, "150.00");
        assertThat(Lines.of(template.goodTillCancel().quantity(5).build()))
                .isEqualTo("BUY 5 AAPL | LIMIT price 150.00 | GOOD_TILL_CANCEL NORMAL");
        assertThat(Lines.of(template.build())).isEqualTo("BUY 100 AAPL | LIMIT price 150.00 | DAY NORMAL");
    }
}

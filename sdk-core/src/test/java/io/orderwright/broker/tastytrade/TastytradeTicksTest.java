package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import io.orderwright.price.TickTable;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which prices are on their tick. Source: tastytrade Open API, Instruments: tick-sizes and option-tick-sizes. */
class TastytradeTicksTest {
    private static final Quantity ONE = Quantity.units(1);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    private static final TastytradeTicks TOLD = TastytradeTicks.usual()
            .equity("BRK.A", TickTable.of("1"))
            .option("SPXW", TickTable.of("0.10").below("3", "0.05"))
            .future("ES", TickTable.of("0.25"))
            .futureOption("ES", TickTable.of("0.25").below("5", "0.05"))
            .cryptoPair("BTC-USD", TickTable.of("0.01"));

    static Stream<Arguments> prices() {
        Leg share = Leg.of(EquityInstruction.BUY, ONE, Equity.of("KO"));
        Leg expensive = Leg.of(EquityInstruction.BUY, ONE, Equity.of("BRK/A"));
        Leg option = Leg.of(OptionInstruction.BUY_TO_OPEN, ONE, Option.call("KO", DAY, "60"));
        Leg index = Leg.of(OptionInstruction.BUY_TO_OPEN, ONE, Option.call("SPXW", DAY, "6000"));
        Leg future = Leg.of(FutureInstruction.BUY, ONE, Future.parse("/ESZ26"));
        Leg carrying = Leg.of(FutureInstruction.BUY, ONE, Future.parse("/ZNZ26").withTickSize("0.015625"));
        Leg unknown = Leg.of(FutureInstruction.BUY, ONE, Future.parse("/CLZ26"));
        Leg onFuture = Leg.of(
                OptionInstruction.BUY_TO_OPEN, ONE, FutureOption.call(Future.parse("/ESZ26"), "EW3Z6", DAY, "6000"));
        Leg coin = Leg.of(Side.BUY, ONE, CryptoPair.spot("BTC", "USD"));
        return Stream.of(
                arguments(share, "60.01", true),
                arguments(share, "60.010", true),
                arguments(share, "60.011", false),
                arguments(share, "0.9999", true),
                arguments(share, "0.99999", false),
                arguments(share, "1.0001", false),
                arguments(expensive, "700000", true),
                arguments(expensive, "700000.50", false),
                arguments(option, "1.01", true),
                arguments(option, "1.005", false),
                arguments(index, "2.95", true),
                arguments(index, "2.91", false),
                arguments(index, "3.05", false),
                arguments(index, "3.10", true),
                arguments(future, "6000.25", true),
                arguments(future, "6000.10", false),
                arguments(carrying, "110.015625", true),
                arguments(carrying, "110.01", false),
                arguments(unknown, "60.123456", true),
                arguments(onFuture, "4.95", true),
                arguments(onFuture, "5.05", false),
                arguments(coin, "90000.01", true),
                arguments(coin, "90000.001", false));
    }

    @ParameterizedTest
    @MethodSource("prices")
    void a_price_off_a_known_tick_is_refused(Leg leg, String price, boolean taken) {
        OrderSpec order =
                OrderBuilder.order().leg(leg).type(OrderType.LIMIT).price(price).build();

        UnsupportedOrderException refusal = catchThrowableOfType(
                UnsupportedOrderException.class,
                () -> Tastytrade.dialect().ticks(TOLD).encode(order));

        assertThat(refusal == null).isEqualTo(taken);
    }

    @Test
    void no_ticks_are_checked_where_none_are_known_and_none_of_a_net_price() {
        OrderSpec odd = Wire.limited().price("60.123456").build();
        OrderSpec net = Wire.vertical().type(OrderType.NET_DEBIT).price("1.005").build();

        assertThat(Tastytrade.dialect().ticks(TastytradeTicks.none()).encode(odd))
                .contains("\"60.123456\"");
        assertThat(Tastytrade.dialect().encode(net)).contains("\"1.005\"");
    }

    @Test
    void are_a_value() {
        assertThat(TastytradeTicks.usual().future("ES", TickTable.of("0.25")))
                .isEqualTo(TastytradeTicks.usual().future("ES", TickTable.of("0.250")))
                .isNotEqualTo(TastytradeTicks.usual())
                .hasToString("TastytradeTicks[3 tables]");
    }
}

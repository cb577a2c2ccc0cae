package io.orderwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Orders that the tests of the language start from. */
final class Samples {
    static final LocalDate DECEMBER = LocalDate.of(2026, 12, 18);
    static final Equity AAPL = Equity.of("AAPL");
    static final Future ES = Future.of("ES", YearMonth.of(2026, 12));
    static final CryptoPair BTC = CryptoPair.spot("BTC", "USD");

    private Samples() {}

    static Leg shares(EquityInstruction instruction, long quantity) {
        return Leg.of(instruction, Quantity.units(quantity), AAPL);
    }

    static OrderBuilder buy(long quantity) {
        return OrderBuilder.order(shares(EquityInstruction.BUY, quantity));
    }

    static OrderBuilder sell(long quantity) {
        return OrderBuilder.order(shares(EquityInstruction.SELL, quantity));
    }

    static OrderBuilder buyLimit(String price) {
        return buy(100).type(OrderType.LIMIT).price(price);
    }

    static OrderBuilder sellLimit(String price) {
        return sell(100).type(OrderType.LIMIT).price(price);
    }

    static Leg call(OptionInstruction instruction, long quantity, String strike) {
        return Leg.of(instruction, Quantity.units(quantity), Option.call("AAPL", DECEMBER, strike));
    }

    static Leg put(OptionInstruction instruction, long quantity, String strike) {
        return Leg.of(instruction, Quantity.units(quantity), Option.put("AAPL", DECEMBER, strike));
    }

    static Leg futures(FutureInstruction instruction, long quantity) {
        return Leg.of(instruction, Quantity.units(quantity), ES);
    }

    static Leg bitcoin(Side side, String quantity) {
        return Leg.of(side, Quantity.units(quantity), BTC);
    }

    /** Sells the 140/130 put spread and the 160/170 call spread. */
    static OrderBuilder ironCondor(long quantity) {
        return OrderBuilder.order(put(OptionInstruction.BUY_TO_OPEN, quantity, "130"))
                .leg(put(OptionInstruction.SELL_TO_OPEN, quantity, "140"))
                .leg(call(OptionInstruction.SELL_TO_OPEN, quantity, "160"))
                .leg(call(OptionInstruction.BUY_TO_OPEN, quantity, "170"))
                .type(OrderType.NET_CREDIT)
                .price("2.50");
    }

    /** Buys the 150/160 call spread. */
    static OrderBuilder vertical(long quantity) {
        return OrderBuilder.order(call(OptionInstruction.BUY_TO_OPEN, quantity, "150"))
                .leg(call(OptionInstruction.SELL_TO_OPEN, quantity, "160"))
                .type(OrderType.NET_DEBIT)
                .price("4.00");
    }

    static List<Violation> violations(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isExactlyInstanceOf(InvalidOrderException.class);
        return ((InvalidOrderException) thrown).violations();
    }

    static Violation violation(ThrowingCallable call) {
        List<Violation> violations = violations(call);
        assertThat(violations).hasSize(1);
        return violations.get(0);
    }
}

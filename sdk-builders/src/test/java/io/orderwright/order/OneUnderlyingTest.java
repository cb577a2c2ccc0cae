package io.orderwright.order;

import static io.orderwright.order.Samples.AAPL;
import static io.orderwright.order.Samples.DECEMBER;
import static io.orderwright.order.Samples.ES;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.Violation;
import io.orderwright.extras.Extras;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionContract;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstrument;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Legs that belong together: options on one underlying, each instrument once. */
class OneUnderlyingTest {
    private record Pair(Instrument one, Instrument other, boolean together) {}

    static List<Pair> pairs() {
        Option aapl = Option.call("AAPL", DECEMBER, "150");
        Option adjusted = Option.call("AAPL1", DECEMBER, "150");
        Option spx = Option.call("SPX", DECEMBER, "5000");
        Option spxw = Option.put("SPXW", DECEMBER, "5000");
        Option brkb = Option.call("BRKB", DECEMBER, "400");
        Future march = Future.of("ES", YearMonth.of(2027, 3));
        FutureOption es = FutureOption.call(ES, "EW4Z6", DECEMBER, "5000");
        FutureOption esMarch = FutureOption.put(march, "EW4H7", DECEMBER, "5000");
        FutureOption nq = FutureOption.put(Future.of("NQ", YearMonth.of(2026, 12)), "QN4Z6", DECEMBER, "20000");
        return List.of(
                new Pair(aapl, Option.put("AAPL", DECEMBER, "140"), true),
                new Pair(aapl, AAPL, true),
                new Pair(aapl, adjusted, true),
                new Pair(adjusted, AAPL, true),
                new Pair(aapl, Option.put("MSFT", DECEMBER, "140"), false),
                new Pair(aapl, Equity.of("MSFT"), false),
                new Pair(spx, spxw, true),
                new Pair(spx, Option.put("NDXP", DECEMBER, "140"), false),
                new Pair(spxw, Equity.of("$SPX"), true),
                new Pair(brkb, Equity.of("BRK.B"), true),
                new Pair(brkb, Equity.of("BRK/B"), true),
                new Pair(brkb, Equity.of("BRK.A"), false),
                new Pair(Option.call("XYZ", DECEMBER, "1").withUnderlying("AAPL"), aapl, true),
                new Pair(es, ES, true),
                new Pair(es, Future.parse("/ESZ26"), true),
                new Pair(es, esMarch, true),
                new Pair(es, nq, false),
                new Pair(es, aapl, false),
                new Pair(Option.call("700", DECEMBER, "1"), Option.call("701", DECEMBER, "1"), false),
                new Pair(Option.call("700", DECEMBER, "1"), aapl, false),
                new Pair(aapl, VerbatimInstrument.of("ANYTHING"), true),
                new Pair(Equity.of("KO"), Equity.of("PEP"), true));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void options_stand_on_one_underlying(Pair pair) {
        OrderBuilder order =
                OrderBuilder.order().type(OrderType.MARKET).leg(leg(pair.one())).leg(leg(pair.other()));

        if (pair.together()) {
            assertThat(order.build().legs()).hasSize(2);
        } else {
            Violation violation = Samples.violation(order::build);
            assertThat(violation.path()).isEqualTo("legs[1].instrument");
            assertThat(violation.value()).isEqualTo(pair.other().symbol());
            assertThat(violation.rule()).startsWith("must be on ");
        }
    }

    private static Leg leg(Instrument instrument) {
        Quantity one = Quantity.units(1);
        if (instrument instanceof OptionContract option) {
            return Leg.of(OptionInstruction.BUY_TO_OPEN, one, option);
        }
        if (instrument instanceof Future future) {
            return Leg.of(FutureInstruction.BUY, one, future);
        }
        return instrument instanceof Equity equity
                ? Leg.of(EquityInstruction.BUY, one, equity)
                : Leg.of(Side.BUY, one, (VerbatimInstrument) instrument);
    }

    @Test
    void what_was_only_told_about_an_instrument_does_not_make_it_another() {
        Future told = Future.parse("/ESZ26").withTickSize("0.25");
        Equity tagged = AAPL.withExtras(Extras.none().with("schwab", "cusip", "037833100"));

        assertThat(violation(leg(ES), leg(told)).value()).isEqualTo(told.symbol());
        assertThat(violation(leg(AAPL), leg(tagged)).value()).isEqualTo("AAPL");
    }

    private static Violation violation(Leg one, Leg other) {
        return Samples.violation(
                () -> OrderBuilder.order(one).leg(other).type(OrderType.MARKET).build());
    }
}

package io.orderwright.builder;

import static io.orderwright.builder.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureOption;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.Quantity;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTest {
    private static final String OCC = "AAPL  270115C00150000";
    private static final Future ES = Future.of("ES", YearMonth.of(2026, 12)).withTickSize("0.25");
    private static final VerbatimInstrument FUND = VerbatimInstrument.of("VFIAX", "MUTUAL_FUND");
    private static final BigDecimal TWO = new BigDecimal("2");

    static Stream<Arguments> instructions() {
        return Stream.of(
                arguments(buy(2).shares("AAPL"), "BUY 2 AAPL", " | DAY NORMAL"),
                arguments(buy("2").shares(Equity.of("AAPL")), "BUY 2 AAPL", " | DAY NORMAL"),
                arguments(buy(TWO).contracts(ES), "BUY 2 /ESZ6", ""),
                arguments(buy("0.5").units("BTC-USDT"), "BUY 0.5 BTC-USDT", ""),
                arguments(buy(2).units(CryptoPair.perpetual("BTC", "USDT")), "BUY 2 BTC:PERP-USDT", ""),
                arguments(buy(2).of(FUND), "BUY 2 VFIAX", ""),
                arguments(buy(Quantity.cash("10")).shares("AAPL"), "BUY 10 cash AAPL", " | DAY NORMAL"),
                arguments(buyFor("10.00").shares("AAPL"), "BUY 10.00 cash AAPL", " | DAY NORMAL"),
                arguments(buyFor(TWO).units("BTC-USDT"), "BUY 2 cash BTC-USDT", ""),
                arguments(buyFor("10").of(FUND), "BUY 10 cash VFIAX", ""),
                arguments(sell(2).shares("AAPL"), "SELL 2 AAPL", " | DAY NORMAL"),
                arguments(sell("2").contracts(ES), "SELL 2 /ESZ6", ""),
                arguments(sell(TWO).units("BTC-USDT"), "SELL 2 BTC-USDT", ""),
                arguments(sell(Quantity.units(2)).of(FUND), "SELL 2 VFIAX", ""),
                arguments(sellFor("10").shares("AAPL"), "SELL 10 cash AAPL", " | DAY NORMAL"),
                arguments(sellFor(TWO).units("BTC-USDT"), "SELL 2 cash BTC-USDT", ""),
                arguments(sellAll().shares("AAPL"), "SELL all AAPL", " | DAY NORMAL"),
                arguments(sellAll().units("BTC-USDT"), "SELL all BTC-USDT", ""),
                arguments(sellAll().contracts(ES), "SELL all /ESZ6", ""),
                arguments(sellAll().of(FUND), "SELL all VFIAX", ""),
                arguments(sellShort(2).shares("AAPL"), "SELL_SHORT 2 AAPL", " | DAY NORMAL"),
                arguments(sellShort("2").shares("AAPL"), "SELL_SHORT 2 AAPL", " | DAY NORMAL"),
                arguments(sellShort(TWO).shares("AAPL"), "SELL_SHORT 2 AAPL", " | DAY NORMAL"),
                arguments(sellShort(Quantity.units(2)).shares("AAPL"), "SELL_SHORT 2 AAPL", " | DAY NORMAL"),
                arguments(buyToCover(2).shares("AAPL"), "BUY_TO_COVER 2 AAPL", " | DAY NORMAL"),
                arguments(buyToCover("2").shares("AAPL"), "BUY_TO_COVER 2 AAPL", " | DAY NORMAL"),
                arguments(buyToCover(TWO).shares("AAPL"), "BUY_TO_COVER 2 AAPL", " | DAY NORMAL"),
                arguments(buyToCover(Quantity.all()).shares("AAPL"), "BUY_TO_COVER all AAPL", " | DAY NORMAL"),
                arguments(buyToOpen(2).contracts(OCC), "BUY_TO_OPEN 2 " + OCC, " | DAY NORMAL"),
                arguments(buyToOpen("2").contracts(Option.parse(OCC)), "BUY_TO_OPEN 2 " + OCC, " | DAY NORMAL"),
                arguments(
                        buyToOpen(TWO).contracts(FutureOption.parse("./ESU4 EW4Q4 240823C5750")),
                        "BUY_TO_OPEN 2 ./ESU4 EW4Q4 240823C5750",
                        ""),
                arguments(buyToOpen(Quantity.units(2)).contracts(ES), "BUY_TO_OPEN 2 /ESZ6", ""),
                arguments(sellToOpen(2).contracts(OCC), "SELL_TO_OPEN 2 " + OCC, " | DAY NORMAL"),
                arguments(sellToOpen("2").contracts(ES), "SELL_TO_OPEN 2 /ESZ6", ""),
                arguments(sellToOpen(TWO).of(FUND), "SELL_TO_OPEN 2 VFIAX", ""),
                arguments(sellToOpen(Quantity.units(2)).contracts(OCC), "SELL_TO_OPEN 2 " + OCC, " | DAY NORMAL"),
                arguments(buyToClose(2).contracts(OCC), "BUY_TO_CLOSE 2 " + OCC, " | DAY NORMAL"),
                arguments(buyToClose("2").contracts(ES), "BUY_TO_CLOSE 2 /ESZ6", ""),
                arguments(buyToClose(TWO).contracts(OCC), "BUY_TO_CLOSE 2 " + OCC, " | DAY NORMAL"),
                arguments(buyToClose(Quantity.all()).contracts(OCC), "BUY_TO_CLOSE all " + OCC, " | DAY NORMAL"),
                arguments(sellToClose(2).contracts(OCC), "SELL_TO_CLOSE 2 " + OCC, " | DAY NORMAL"),
                arguments(sellToClose("2").contracts(Option.parse(OCC)), "SELL_TO_CLOSE 2 " + OCC, " | DAY NORMAL"),
                arguments(sellToClose(TWO).contracts(ES), "SELL_TO_CLOSE 2 /ESZ6", ""),
                arguments(sellToClose(Quantity.all()).contracts(OCC), "SELL_TO_CLOSE all " + OCC, " | DAY NORMAL"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("instructions")
    void each_instruction_takes_each_type(TypeStage sentence, String leg, String life) {
        PriceLink below = PriceLink.of(PriceBasis.LAST, Offset.price("-0.10"));
        assertThat(Stream.of(
                                sentence.market(),
                                sentence.limit("150.0"),
                                sentence.stop("149"),
                                sentence.stopLimit("149", "148"),
                                sentence.trailingStop(percent("2.5")),
                                sentence.trailingStop(dollars("10"), PriceBasis.BID),
                                sentence.trailingStopLimit(ticks(6), "148"),
                                sentence.trailingStopLimit(percent("5"), below),
                                sentence.trailingStopLimit(PriceLink.of(PriceBasis.MARK, points("5")), below))
                        .map(order -> Lines.of(order.build())))
                .containsExactly(
                        leg + " | MARKET" + life,
                        leg + " | LIMIT price 150.0" + life,
                        leg + " | STOP stop 149" + life,
                        leg + " | STOP_LIMIT price 148 stop 149" + life,
                        leg + " | TRAILING_STOP stopLink 2.5 PERCENT" + life,
                        leg + " | TRAILING_STOP stopLink BID 10 PRICE" + life,
                        leg + " | TRAILING_STOP_LIMIT price 148 stopLink 6 TICKS" + life,
                        leg + " | TRAILING_STOP_LIMIT priceLink LAST -0.10 PRICE stopLink 5 PERCENT" + life,
                        leg + " | TRAILING_STOP_LIMIT priceLink LAST -0.10 PRICE stopLink MARK 5 PRICE" + life);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(buy(2).shares("AAPL"), "0.1869", "190.90"),
                arguments(buyToOpen(2).contracts(OCC), "0.1869", "190.90"),
                arguments(buy(2).contracts(ES), "0.25", "191.00"),
                arguments(buy(2).units("BTC-USDT"), "0.186992", "190.909"),
                arguments(buy(2).of(FUND), "0.186992", "190.909"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void numbers_go_through_the_rule_of_the_instrument(TypeStage sentence, String small, String large) {
        BigDecimal stop = new BigDecimal("0.186992");
        BigDecimal price = new BigDecimal("190.909");
        assertThat(sentence.limit(price).build().price()).hasToString("Optional[" + large + "]");
        assertThat(sentence.stop(stop).build().stopPrice()).hasToString("Optional[" + small + "]");
        assertThat(sentence.stopLimit(stop, price).build().price()).hasToString("Optional[" + large + "]");
        assertThat(sentence.stopLimit(stop, price).build().stopPrice()).hasToString("Optional[" + small + "]");
    }

    static Stream<Arguments> own_types() {
        EquityTypeStage shares = sell(2).shares("AAPL");
        FutureTypeStage future = sell(2).contracts(ES);
        VerbatimTypeStage verbatim = sell(2).of(FUND);
        BigDecimal price = new BigDecimal("150.009");
        return Stream.of(
                arguments(shares.marketOnClose(), "SELL 2 AAPL | MARKET_ON_CLOSE | DAY NORMAL"),
                arguments(shares.limitOnClose("150"), "SELL 2 AAPL | LIMIT_ON_CLOSE price 150 | DAY NORMAL"),
                arguments(shares.limitOnClose(price), "SELL 2 AAPL | LIMIT_ON_CLOSE price 150.00 | DAY NORMAL"),
                arguments(shares.marketableLimit(), "SELL 2 AAPL | MARKETABLE_LIMIT | DAY NORMAL"),
                arguments(
                        buyToOpen(1).contracts(OCC).marketableLimit(),
                        "BUY_TO_OPEN 1 " + OCC + " | MARKETABLE_LIMIT | DAY NORMAL"),
                arguments(
                        sellToClose(1).contracts(OCC).exercise(),
                        "SELL_TO_CLOSE 1 " + OCC + " | EXERCISE | DAY NORMAL"),
                arguments(future.joinBid(), "SELL 2 /ESZ6 | JOIN_BID"),
                arguments(future.joinAsk(), "SELL 2 /ESZ6 | JOIN_ASK"),
                arguments(future.marketableLimit(), "SELL 2 /ESZ6 | MARKETABLE_LIMIT"),
                arguments(verbatim.marketOnClose(), "SELL 2 VFIAX | MARKET_ON_CLOSE"),
                arguments(verbatim.limitOnClose("150"), "SELL 2 VFIAX | LIMIT_ON_CLOSE price 150"),
                arguments(verbatim.limitOnClose(price), "SELL 2 VFIAX | LIMIT_ON_CLOSE price 150.009"),
                arguments(verbatim.joinBid(), "SELL 2 VFIAX | JOIN_BID"),
                arguments(verbatim.joinAsk(), "SELL 2 VFIAX | JOIN_ASK"),
                arguments(verbatim.marketableLimit(), "SELL 2 VFIAX | MARKETABLE_LIMIT"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("own_types")
    void each_kind_of_instrument_has_types_of_its_own(OrderBuilder order, String expected) {
        assertThat(Lines.of(order.build())).isEqualTo(expected);
    }

    @Test
    void text_that_is_no_number_or_symbol_is_refused_at_once() {
        assertThat(List.of(
                        Lines.refusals(() -> buy("1e2")),
                        Lines.refusals(() -> sellShort("a lot")),
                        Lines.refusals(() -> buyToOpen("")),
                        Lines.refusals(() -> buyFor("$10")),
                        Lines.refusals(() -> buy(1).shares("")),
                        Lines.refusals(() -> buy(1).shares(OCC)),
                        Lines.refusals(() -> buy(1).units("BTCUSDT")),
                        Lines.refusals(() -> buyToOpen(1).contracts("AAPL")),
                        Lines.refusals(() -> buy(1).shares("AAPL").limit("150,00")),
                        Lines.refusals(() -> buy(1).shares("AAPL").stopLimit("1", "x")),
                        Lines.refusals(() -> percent("2.5%"))))
                .allSatisfy(refusals -> assertThat(refusals).hasSize(1));
    }

    @Test
    void quantities_that_make_no_sense_are_refused_when_the_order_is_built() {
        assertThat(Lines.refusals(() -> buy(0).shares("AAPL").market().build()))
                .containsExactly("legs[0].quantity: must be above zero");
        assertThat(Lines.refusals(() -> buyToOpen("1.5").contracts(OCC).market().build()))
                .containsExactly("legs[0].quantity: must be whole contracts");
    }

    @Test
    void null_is_refused_by_its_name() {
        EquityTypeStage shares = buy(1).shares("AAPL");
        String noText = null;
        BigDecimal noNumber = null;
        Offset noOffset = null;
        assertThatNullPointerException().isThrownBy(() -> buy(noText)).withMessage("quantity");
        assertThatNullPointerException().isThrownBy(() -> sell(noNumber)).withMessage("quantity");
        assertThatNullPointerException()
                .isThrownBy(() -> buyToOpen((Quantity) null))
                .withMessage("quantity");
        assertThatNullPointerException().isThrownBy(() -> buyFor(noText)).withMessage("money");
        assertThatNullPointerException().isThrownBy(() -> buy(1).shares(noText)).withMessage("symbol");
        assertThatNullPointerException().isThrownBy(() -> shares.limit(noText)).withMessage("price");
        assertThatNullPointerException()
                .isThrownBy(() -> shares.limit(noNumber))
                .withMessage("price");
        assertThatNullPointerException()
                .isThrownBy(() -> shares.stopLimit("1", noText))
                .withMessage("limitPrice");
        assertThatNullPointerException()
                .isThrownBy(() -> shares.trailingStop(noOffset))
                .withMessage("trail");
        assertThatNullPointerException()
                .isThrownBy(() -> ironCondor("SPY", null))
                .withMessage("expiration");
        assertThatNullPointerException().isThrownBy(() -> rollLong(OCC, noText)).withMessage("to");
    }
}

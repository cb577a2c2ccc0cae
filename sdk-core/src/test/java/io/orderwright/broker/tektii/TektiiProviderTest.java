package io.orderwright.broker.tektii;

import static io.orderwright.broker.tektii.Wire.built;
import static io.orderwright.broker.tektii.Wire.limit;
import static io.orderwright.broker.tektii.Wire.saleAt;
import static io.orderwright.broker.tektii.Wire.shares;
import static io.orderwright.broker.tektii.Wire.stop;
import static io.orderwright.broker.tektii.Wire.stopSaleAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.Violation;
import io.orderwright.client.Capabilities.Feature;
import io.orderwright.client.Dialect;
import io.orderwright.client.Placement;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.Leg;
import io.orderwright.order.MarginMode;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.Quantity;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each provider behind the gateway would silently drop, change or break, and how a caller accepts that. */
class TektiiProviderTest {
    private static final OrderBuilder TRAILING =
            shares().type(OrderType.TRAILING_STOP).stopLink(PriceLink.trailing(Offset.percent("2")));
    private static final OrderPart BOTH_EXITS = limit("50").bracket(Exit.takeProfit("60"), Exit.stopLoss("45"));
    private static final OrderPart OCO = CompositeBuilder.oneCancelsOther(List.of(saleAt("60"), stopSaleAt("45")));
    private static final TektiiCapabilities NETTING = new TektiiCapabilities(
            Set.of("STOCK", "CRYPTO"),
            Set.of("MARKET", "LIMIT", "STOP", "STOP_LIMIT"),
            "NETTING",
            Set.of("bracket_orders", "oco", "post_only"),
            Optional.of(new BigDecimal("5")),
            TektiiCapabilities.RateLimits.NONE);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("quirks")
    void a_quirk_is_refused_by_name_and_can_be_accepted(
            String platform, TektiiQuirk quirk, OrderPart order, String path) {
        TektiiProvider provider = TektiiProvider.of(platform);

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> plan(provider, built(order)));

        assertThat(refusal.problems()).extracting(Violation::path).containsExactly(path);
        assertThat(refusal.problems().get(0).remedy()).contains("TektiiQuirk." + quirk.name());
        assertThatCode(() -> plan(provider.accepting(quirk), built(order))).doesNotThrowAnyException();
        assertThatCode(() -> plan(TektiiProvider.any(), built(order))).doesNotThrowAnyException();
    }

    static Stream<Arguments> quirks() {
        OrderBuilder bitcoin =
                stop("90000").legs(List.of(Leg.of(Side.BUY, Quantity.units(1), CryptoPair.parse("BTC/USD"))));
        OrderBuilder little =
                limit("50").legs(List.of(Leg.of(EquityInstruction.BUY, Quantity.units("0.0005"), Equity.of("KO"))));
        return Stream.of(
                arguments("alpaca-paper", TektiiQuirk.TRAILING_STOP, TRAILING, "type"),
                arguments("alpaca-live", TektiiQuirk.HIDDEN, limit("5").hidden(true), "handling.hidden"),
                arguments("alpaca-live", TektiiQuirk.POST_ONLY, limit("5").postOnly(true), "handling.postOnly"),
                arguments("alpaca-live", TektiiQuirk.LEVERAGE, limit("5").leverage("2"), "handling.leverage"),
                arguments(
                        "alpaca-live",
                        TektiiQuirk.DISPLAY_QUANTITY,
                        limit("5").displayQuantity("1"),
                        "handling.displayQuantity"),
                arguments("alpaca-paper", TektiiQuirk.STOP, bitcoin, "type"),
                arguments("binance-spot-live", TektiiQuirk.TWO_EXITS, BOTH_EXITS, "then"),
                arguments("binance-spot-testnet", TektiiQuirk.TRAILING_STOP, TRAILING, "type"),
                arguments("binance-spot-live", TektiiQuirk.HIDDEN, limit("5").hidden(true), "handling.hidden"),
                arguments(
                        "binance-spot-live",
                        TektiiQuirk.MARGIN_MODE,
                        limit("5").marginMode(MarginMode.CROSS),
                        "handling.marginMode"),
                arguments("binance-spot-live", TektiiQuirk.SMALL_EXITS, little.bracket(Exit.stopLoss("45")), "then"),
                arguments("oanda-practice", TektiiQuirk.TRAILING_STOP, TRAILING, "type"),
                arguments(
                        "oanda-live",
                        TektiiQuirk.STOP_LIMIT,
                        stop("51").type(OrderType.STOP_LIMIT).price("52"),
                        "type"),
                arguments("oanda-live", TektiiQuirk.MARKET_LIFE, shares().day(), "timeInForce"),
                arguments("oanda-live", TektiiQuirk.ONE_CANCELS_OTHER, OCO, ""),
                arguments("saxo-sim", TektiiQuirk.ONE_CANCELS_OTHER, OCO, ""),
                arguments("tektii", TektiiQuirk.TRAILING_STOP, TRAILING, "type"),
                arguments("tektii", TektiiQuirk.TIME_IN_FORCE, limit("5").day(), "timeInForce"),
                arguments("tektii", TektiiQuirk.HIDDEN, limit("5").hidden(true), "handling.hidden"),
                arguments("tektii", TektiiQuirk.LEVERAGE, limit("5").leverage("2"), "handling.leverage"),
                arguments("mock", TektiiQuirk.TRAILING_STOP, TRAILING, "type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void what_a_provider_does_is_taken(String platform, OrderPart order) {
        assertThatCode(() -> plan(TektiiProvider.of(platform), built(order))).doesNotThrowAnyException();
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("alpaca-paper", BOTH_EXITS),
                arguments("alpaca-paper", OCO),
                arguments("alpaca-paper", stop("51")),
                arguments("binance-spot-live", limit("50").bracket(Exit.stopLoss("45"))),
                arguments("binance-spot-live", OCO),
                arguments("oanda-live", BOTH_EXITS),
                arguments("oanda-live", shares()),
                arguments("saxo-live", TRAILING),
                arguments("tektii", limit("5").timeInForce(TimeInForce.IMMEDIATE_OR_CANCEL)),
                arguments("mock", BOTH_EXITS),
                arguments("a-provider-of-tomorrow", TRAILING));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unclaimed")
    void what_a_provider_does_not_claim_is_refused(TektiiQuirk quirk, OrderPart order, String path) {
        TektiiProvider provider = TektiiProvider.of("a-provider-of-tomorrow").withCapabilities(NETTING);

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> plan(provider, built(order)));

        assertThat(refusal.problems()).extracting(Violation::path).containsExactly(path);
        assertThatCode(() -> plan(provider.accepting(quirk), built(order))).doesNotThrowAnyException();
    }

    static Stream<Arguments> unclaimed() {
        return Stream.of(
                arguments(TektiiQuirk.HIDDEN, limit("5").hidden(true), "handling.hidden"),
                arguments(TektiiQuirk.REDUCE_ONLY, limit("5").reduceOnly(true), "handling.reduceOnly"),
                arguments(TektiiQuirk.DISPLAY_QUANTITY, limit("5").displayQuantity("1"), "handling.displayQuantity"),
                arguments(TektiiQuirk.MARGIN_MODE, limit("5").marginMode(MarginMode.CROSS), "handling.marginMode"),
                arguments(TektiiQuirk.LEVERAGE, limit("5").leverage("6"), "handling.leverage"),
                arguments(TektiiQuirk.TRAILING_STOP, TRAILING, "type"),
                arguments(
                        TektiiQuirk.POSITION_ID,
                        limit("5")
                                .legs(List.of(Leg.of(EquityInstruction.BUY, Quantity.units(7), Equity.of("KO"))
                                        .withPositionId("p"))),
                        "legs[0].positionId"));
    }

    @Test
    void what_a_provider_claims_is_taken() {
        TektiiProvider provider = TektiiProvider.any().withCapabilities(NETTING);

        assertThatCode(() -> plan(provider, limit("5").postOnly(true).build())).doesNotThrowAnyException();
        assertThatCode(() -> plan(provider, limit("5").leverage("5").build())).doesNotThrowAnyException();
        assertThatCode(() -> plan(provider, built(OCO))).doesNotThrowAnyException();
    }

    @Test
    void both_spellings_of_a_feature_are_one() {
        TektiiCapabilities guide = new TektiiCapabilities(
                Set.of(),
                Set.of(),
                "NETTING",
                Set.of("trailing_stops"),
                Optional.empty(),
                TektiiCapabilities.RateLimits.NONE);

        assertThat(guide.claims("trailing_stop")).isTrue();
        assertThat(guide.claims("trailing_stops")).isTrue();
        assertThat(guide.claims("oco")).isFalse();
    }

    @Test
    void an_ignored_field_that_is_accepted_is_not_sent_and_not_kept() {
        Dialect alpaca = Tektii.dialect(TektiiProvider.of("alpaca-paper").accepting(TektiiQuirk.HIDDEN));
        SingleOrder order = limit("5").hidden(true).build();

        assertThat(alpaca.encode(order)).doesNotContain("hidden");
        assertThat(((SingleOrder) alpaca.canonical(order)).handling().hidden()).isEmpty();
        assertThat(alpaca.decode(alpaca.encode(order))).isEqualTo(alpaca.canonical(order));
    }

    @Test
    void a_refused_field_that_is_accepted_is_sent_as_the_order_says_it() {
        Dialect engine = Tektii.dialect(TektiiProvider.of("tektii").accepting(TektiiQuirk.HIDDEN));

        assertThat(engine.encode(limit("5").hidden(true).build())).contains("\"hidden\":true");
    }

    @Test
    void an_unset_life_of_a_market_order_is_fill_or_kill_at_oanda() {
        Dialect oanda = Tektii.dialect(TektiiProvider.of("oanda-live"));
        SingleOrder order = shares().build();

        assertThat(oanda.encode(order)).doesNotContain("time_in_force");
        assertThat(((SingleOrder) oanda.canonical(order)).timeInForce()).contains(TimeInForce.FILL_OR_KILL);
        assertThat(oanda.decode(oanda.encode(order))).isEqualTo(oanda.canonical(order));
        assertThat(oanda.canonical(oanda.canonical(order))).isEqualTo(oanda.canonical(order));
    }

    @Test
    void capabilities_leave_out_what_the_provider_does_not_do() {
        assertThat(Tektii.dialect().capabilities().features())
                .contains(Feature.BRACKET, Feature.ONE_CANCELS_OTHER, Feature.CLIENT_ORDER_ID);
        assertThat(Tektii.dialect().capabilities().defaultTimeInForce()).contains(TimeInForce.GOOD_TILL_CANCEL);
        assertThat(Tektii.dialect(TektiiProvider.of("binance-spot-live"))
                        .capabilities()
                        .features())
                .doesNotContain(Feature.BRACKET);
        assertThat(Tektii.dialect(TektiiProvider.of("saxo-sim")).capabilities().features())
                .doesNotContain(Feature.ONE_CANCELS_OTHER);
        assertThat(Tektii.dialect(TektiiProvider.of("alpaca-paper"))
                        .capabilities()
                        .orderTypes())
                .contains(OrderType.STOP_LIMIT)
                .doesNotContain(OrderType.TRAILING_STOP);
        assertThat(Tektii.dialect(TektiiProvider.of("tektii")).capabilities().timesInForce())
                .containsExactlyInAnyOrder(TimeInForce.GOOD_TILL_CANCEL, TimeInForce.IMMEDIATE_OR_CANCEL);
    }

    @Test
    void dialects_for_equal_providers_are_equal() {
        assertThat(Tektii.dialect(TektiiProvider.of("saxo-sim")))
                .isEqualTo(Tektii.dialect(TektiiProvider.of("saxo-sim")));
        assertThat(Tektii.dialect(TektiiProvider.of("saxo-sim"))).isNotEqualTo(Tektii.dialect());
    }

    private static void plan(TektiiProvider provider, OrderSpec order) {
        Tektii.dialect(provider).plan(order, Placement.usual().clientOrderId("abc"));
    }
}

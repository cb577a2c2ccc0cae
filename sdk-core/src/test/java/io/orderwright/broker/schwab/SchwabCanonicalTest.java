package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.client.Dialect;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Destination;
import io.orderwright.order.Exit;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.QuantityUnit;
import io.orderwright.order.Session;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.LinkUnit;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The order as Schwab can hold it. */
class SchwabCanonicalTest {
    private static final LocalDate EXPIRATION = LocalDate.of(2027, 1, 15);

    private final Dialect schwab = Schwab.dialect();

    @ParameterizedTest
    @MethodSource("merged")
    void what_the_wire_can_not_tell_apart_is_merged(OrderBuilder written, OrderBuilder held) {
        assertThat(schwab.canonical(written.build())).isEqualTo(held.build());
    }

    static Stream<Arguments> merged() {
        OrderBuilder order = Wire.shares();
        return Stream.of(
                arguments(order.label("mine").notes("for later"), order),
                arguments(order.destination(Destination.AUTO), order),
                arguments(order.reduceOnly(false).postOnly(false).hidden(false).reverseLimit(false), order),
                arguments(order.extra("tektii", "x", ExtraValue.bool(true)), order),
                arguments(order.session(Session.of("AM")), order.session(Session.PRE_MARKET)),
                arguments(order.session(Session.of("SEAMLESS")), order.session(Session.EXTENDED)),
                arguments(leg(Leg.of(Side.BUY, Quantity.units(7), VerbatimInstrument.of("KO", "EQUITY"))), order),
                arguments(leg(Leg.of(VerbatimInstruction.of("BUY"), Quantity.units(7), Equity.of("KO"))), order),
                arguments(
                        leg(Leg.of(
                                EquityInstruction.BUY,
                                Quantity.of(BigDecimal.valueOf(7), QuantityUnit.of("SHARES")),
                                Equity.of("KO"))),
                        order),
                arguments(
                        leg(Leg.of(EquityInstruction.BUY, Quantity.units(7), Equity.of("KO"))
                                .withExtra("tektii", "x", ExtraValue.bool(true))),
                        order),
                arguments(
                        leg(Leg.of(
                                OptionInstruction.BUY_TO_OPEN,
                                Quantity.units(7),
                                VerbatimInstrument.of("KO    270115C00065000", "OPTION"))),
                        Wire.contracts()),
                arguments(
                        leg(Leg.of(
                                OptionInstruction.SELL_TO_OPEN,
                                Quantity.units(1),
                                Option.put("SPXW", EXPIRATION, "5000").withUnderlying("$SPX"))),
                        leg(Leg.of(
                                OptionInstruction.SELL_TO_OPEN,
                                Quantity.units(1),
                                Option.put("SPXW", EXPIRATION, "5000")))),
                arguments(
                        stopped(PriceLink.empty()
                                .withBasis(PriceBasis.LAST)
                                .withUnit(LinkUnit.of("VALUE"))
                                .withAmount(BigDecimal.ONE)),
                        stopped(PriceLink.of(PriceBasis.LAST, Offset.price("1")))));
    }

    private static OrderBuilder leg(Leg leg) {
        return OrderBuilder.order().leg(leg).type(OrderType.MARKET);
    }

    private static OrderBuilder stopped(PriceLink link) {
        return Wire.shares().type(OrderType.STOP).stopLink(link);
    }

    @ParameterizedTest
    @CsvSource({
        // A day ends at 23:59:59 in New York: five hours behind in winter, four in summer.
        "2026-12-31, , 2027-01-01T04:59:59Z",
        "2026-07-31, , 2026-08-01T03:59:59Z",
        "2026-07-31, 2026-07-15T20:00:00Z, 2026-07-15T20:00:00Z",
        "2026-07-31, 2026-09-15T20:00:00Z, 2026-08-01T03:59:59Z",
        ", 2026-09-15T20:00:00.250Z, 2026-09-15T20:00:00.250Z"
    })
    void an_end_has_one_form(LocalDate lastDay, Instant moment, Instant expected) {
        OrderBuilder order = Wire.shares();
        order = lastDay == null ? order.goodTillCancel() : order.goodTillDate(lastDay);
        order = moment == null ? order : order.cancelAt(moment);

        SingleOrder held = (SingleOrder) schwab.canonical(order.build());

        assertThat(held.timeInForce()).contains(TimeInForce.GOOD_TILL_DATE);
        assertThat(held.expireDate()).isEmpty();
        assertThat(held.cancelAt()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"SELL, BID", "SELL_SHORT, BID", "BUY, ASK", "BUY_TO_COVER, ASK"})
    void a_trailing_stop_without_a_basis_follows_the_quote_it_trades_at(EquityInstruction instruction, String basis) {
        OrderSpec order = OrderBuilder.order()
                .leg(Leg.of(instruction, Quantity.units(5), Equity.of("KO")))
                .type(OrderType.TRAILING_STOP)
                .trailBy(Offset.percent("2"))
                .build();

        SingleOrder held = (SingleOrder) schwab.canonical(order);

        assertThat(held.stopLink()).contains(PriceLink.of(PriceBasis.of(basis), Offset.percent("2")));
    }

    @ParameterizedTest
    @CsvSource({
        "BUY,          1.50, -0.75",
        "SELL_SHORT,  -1.50,  0.75",
    })
    void a_distance_from_the_entry_gets_its_sign_by_the_side(EquityInstruction entry, String target, String stop) {
        OrderSpec order = OrderBuilder.order(Leg.of(entry, Quantity.units(5), Equity.of("KO")))
                .type(OrderType.LIMIT)
                .price("60")
                .bracket(Exit.stopLoss(Offset.price("0.75")), Exit.takeProfit(Offset.price("1.50")))
                .build();

        List<OrderSpec> exits = ((OneCancelsOther)
                        ((OneTriggersOther) schwab.canonical(order)).then().get(0))
                .orders();

        assertThat(((SingleOrder) exits.get(0)).priceLink())
                .contains(PriceLink.of(PriceBasis.TRIGGER, Offset.price(target)));
        assertThat(((SingleOrder) exits.get(1)).stopLink())
                .contains(PriceLink.of(PriceBasis.TRIGGER, Offset.price(stop)));
    }

    @Test
    void the_limit_of_a_stop_lies_on_the_side_of_the_loss() {
        OrderSpec order = OrderBuilder.order(Leg.of(EquityInstruction.BUY, Quantity.units(5), Equity.of("KO")))
                .type(OrderType.MARKET)
                .bracket(
                        Exit.stopLoss(Offset.price("0.75")).limit(PriceLink.of(PriceBasis.ENTRY, Offset.price("0.90"))))
                .build();

        SingleOrder stop = (SingleOrder)
                ((OneTriggersOther) schwab.canonical(order)).then().get(0);

        assertThat(stop.stopLink()).contains(PriceLink.of(PriceBasis.TRIGGER, Offset.price("-0.75")));
        assertThat(stop.priceLink()).contains(PriceLink.of(PriceBasis.TRIGGER, Offset.price("-0.90")));
    }

    @Test
    void another_link_keeps_its_sign() {
        OrderSpec order = Wire.shares()
                .then(Wire.shares()
                        .type(OrderType.LIMIT)
                        .priceLink(PriceLink.of(PriceBasis.TRIGGER, Offset.price("-1.50"))))
                .build();

        assertThat(schwab.canonical(order)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"DEBIT, NET_DEBIT", "CREDIT, NET_CREDIT"})
    void a_limit_on_a_spread_with_an_effect_is_a_net_price(PriceEffect effect, String type) {
        OrderBuilder spread = OrderBuilder.order()
                .leg(Leg.of(OptionInstruction.BUY_TO_OPEN, Quantity.units(1), Option.call("KO", EXPIRATION, "60")))
                .leg(Leg.of(OptionInstruction.SELL_TO_OPEN, Quantity.units(1), Option.call("KO", EXPIRATION, "65")))
                .price("1.20");

        assertThat(schwab.canonical(
                        spread.type(OrderType.LIMIT).priceEffect(effect).build()))
                .isEqualTo(spread.type(OrderType.of(type)).build());
    }

    @Test
    void a_brackets_target_stands_before_its_stop() {
        OrderBuilder entry = OrderBuilder.order(Leg.of(EquityInstruction.BUY, Quantity.units(5), Equity.of("KO")))
                .type(OrderType.MARKET);
        OrderSpec stopFirst =
                entry.bracket(Exit.stopLoss("50"), Exit.takeProfit("70")).build();
        OrderSpec targetFirst =
                entry.bracket(Exit.takeProfit("70"), Exit.stopLoss("50")).build();

        assertThat(schwab.canonical(stopFirst)).isEqualTo(targetFirst);
        assertThat(schwab.canonical(targetFirst)).isEqualTo(targetFirst);
    }

    @Test
    void exits_of_another_size_keep_their_order() {
        OrderSpec order = Wire.shares()
                .then(CompositeBuilder.oneCancelsOther(List.of(
                        OrderBuilder.order()
                                .leg(Leg.of(EquityInstruction.SELL, Quantity.units(3), Equity.of("KO")))
                                .type(OrderType.STOP)
                                .stopPrice("50"),
                        OrderBuilder.order()
                                .leg(Leg.of(EquityInstruction.SELL, Quantity.units(3), Equity.of("KO")))
                                .type(OrderType.LIMIT)
                                .price("70"))))
                .build();

        assertThat(schwab.canonical(order)).isEqualTo(order);
    }

    @Test
    void what_is_canonical_is_the_same_instance() {
        OrderSpec order = OrderBuilder.order(Leg.of(EquityInstruction.BUY, Quantity.units(5), Equity.of("KO")))
                .type(OrderType.LIMIT)
                .price("60")
                .bracket(Exit.takeProfit("70"), Exit.stopLoss("50"))
                .build();

        assertThat(schwab.canonical(order)).isSameAs(order);
    }

    @Test
    void the_fields_of_a_trigger_and_of_its_first_order_are_one_object() {
        OrderSpec apart = Wire.shares()
                .extra("schwab", "a", ExtraValue.text("1"))
                .then(Wire.shares())
                .extra("schwab", "b", ExtraValue.text("2"))
                .build();
        OrderSpec together = Wire.shares()
                .extra("schwab", "a", ExtraValue.text("1"))
                .extra("schwab", "b", ExtraValue.text("2"))
                .then(Wire.shares())
                .build();

        assertThat(schwab.canonical(apart)).isEqualTo(together);
    }
}

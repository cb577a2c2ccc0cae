package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.client.Dialect;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.CryptoPair;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Future;
import io.orderwright.instrument.FutureInstruction;
import io.orderwright.instrument.Instrument;
import io.orderwright.instrument.Side;
import io.orderwright.instrument.VerbatimInstruction;
import io.orderwright.instrument.VerbatimInstrument;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Exit;
import io.orderwright.order.Leg;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PriceCondition;
import io.orderwright.order.Quantity;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TimeInForce;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read: requests and answers, whole and wanting. */
class TastytradeDecodingTest {
    private static final String LIMIT =
            "\"time-in-force\":\"Day\",\"order-type\":\"Limit\",\"price\":60.5,\"price-effect\":\"Debit\"";

    private final Dialect dialect = Tastytrade.dialect();

    @Test
    void numbers_may_be_texts_or_numbers() {
        String leg = "{\"instrument-type\":\"Equity\",\"symbol\":\"KO\",\"quantity\":\"7\",\"action\":\"Buy to Open\"}";

        assertThat(dialect.decode(Wire.order(LIMIT, leg)))
                .isEqualTo(Wire.limited().day().build());
    }

    @Test
    void an_omission_reads_as_what_it_means_to_the_broker() {
        String sale = Wire.order("\"order-type\":\"Market\"", Wire.SALE_LEG);

        SingleOrder read = (SingleOrder) dialect.decode(sale);

        assertThat(read.timeInForce()).contains(TimeInForce.DAY);
        assertThat(read.handling().strictPositionEffect()).contains(false);
    }

    @Test
    void an_answer_is_the_order_that_was_sent() {
        OrderSpec sent = Wire.shares(EquityInstruction.SELL)
                .type(OrderType.LIMIT)
                .price("61.50")
                .goodTillCancel()
                .notBefore(Instant.parse("2026-11-23T14:30:00Z"))
                .condition(PriceCondition.atOrBelow(Equity.of("PEP"), "150"))
                .build();

        assertThat(dialect.decode(TastytradeReplies.CONDITIONAL)).isEqualTo(dialect.canonical(sent));
    }

    @Test
    void an_answer_may_tell_its_rules_by_their_other_names() {
        String other = TastytradeReplies.CONDITIONAL
                .replace("\"rules\":", "\"order-rule\":")
                .replace("\"conditions\":", "\"order-conditions\":");

        assertThat(dialect.decode(other)).isEqualTo(dialect.decode(TastytradeReplies.CONDITIONAL));
    }

    @Test
    void an_answered_bracket_is_the_bracket_that_was_sent() {
        OrderSpec sent = Wire.limited()
                .quantity(100)
                .price("60")
                .bracket(Exit.takeProfit("70"), Exit.stopLoss("50"))
                .build();

        assertThat(dialect.decode(TastytradeReplies.BRACKET)).isEqualTo(dialect.canonical(sent));
    }

    @Test
    void what_is_not_known_of_an_answer_is_left_and_of_a_request_is_kept() {
        String request = Wire.order(LIMIT, Wire.SHARE_LEG, "\"new-field\":[1]");
        String answer = Wire.order(LIMIT, Wire.SHARE_LEG, "\"new-field\":[1],\"status\":\"Live\"");

        assertThat(dialect.decode(request))
                .isEqualTo(Wire.limited()
                        .day()
                        .extra("tastytrade", "new-field", ExtraValue.list(List.of(ExtraValue.number(1))))
                        .build());
        assertThat(dialect.decode(answer)).isEqualTo(Wire.limited().day().build());
    }

    @Test
    void a_request_with_its_placement_reads_as_the_order() {
        String request = Wire.order(
                LIMIT + ",\"source\":\"acme/1.2\",\"external-identifier\":\"c1\",\"preflight-id\":\"0\"",
                Wire.SHARE_LEG,
                "\"underlying-symbol\":\"KO\"");

        assertThat(dialect.decode(request)).isEqualTo(Wire.limited().day().build());
        assertThat(dialect.decode("[" + request + "]"))
                .isEqualTo(Wire.limited().day().build());
    }

    @Test
    void unknown_words_survive_as_themselves() {
        String request = Wire.order(
                "\"time-in-force\":\"New Life\",\"order-type\":\"New Type\"",
                Wire.leg("New Kind", "X", "1", "New Action"));

        SingleOrder read = (SingleOrder) dialect.decode(request);

        assertThat(read.type()).isEqualTo(OrderType.of("New Type"));
        assertThat(read.timeInForce()).contains(TimeInForce.of("New Life"));
        Instrument kind = VerbatimInstrument.of("X", "New Kind");
        assertThat(read.legs()).containsExactly(Leg.of(VerbatimInstruction.of("New Action"), Quantity.units(1), kind));
        assertThat(dialect.encode(read)).isEqualTo(request);
    }

    @Test
    void an_even_price_of_an_answer_is_a_net_zero() {
        String answer = Wire.order(
                "\"status\":\"Filled\",\"time-in-force\":\"Day\",\"order-type\":\"Limit\",\"price\":\"0.0\","
                        + "\"price-effect\":\"None\"",
                Wire.leg("Equity Option", "KO    270115C00060000", "1", "Buy to Open") + ","
                        + Wire.leg("Equity Option", "KO    270115C00065000", "1", "Sell to Open"));

        assertThat(((SingleOrder) dialect.decode(answer)).type()).isEqualTo(OrderType.NET_ZERO);
    }

    @Test
    void a_notional_order_of_an_answer_may_tell_a_quantity() {
        String answer = Wire.order(
                "\"status\":\"Filled\",\"time-in-force\":\"Day\",\"order-type\":\"Notional Market\","
                        + "\"value\":\"10.0\",\"value-effect\":\"Debit\"",
                Wire.leg("Equity", "KO", "0.165", "Buy to Open"));

        assertThat(((SingleOrder) dialect.decode(answer)).legs())
                .containsExactly(Leg.of(EquityInstruction.BUY, Quantity.cash("10"), Wire.KO));
    }

    @Test
    void an_otoco_whose_other_exit_has_ended_is_an_order_that_releases_one() {
        String answer = "{\"id\":1,\"type\":\"OTOCO\",\"trigger-order\":" + Wire.order(LIMIT, Wire.SHARE_LEG)
                + ",\"orders\":["
                + Wire.order("\"time-in-force\":\"GTC\",\"order-type\":\"Stop\",\"stop-trigger\":50", Wire.SALE_LEG)
                + "],\"related-orders\":[{\"id\":2,\"status\":\"Cancelled\"}]}";
        OrderBuilder stop = Wire.shares(EquityInstruction.SELL)
                .type(OrderType.STOP)
                .stopPrice("50")
                .goodTillCancel();

        assertThat(dialect.decode(answer))
                .isEqualTo(dialect.canonical(Wire.limited().then(stop).build()));
    }

    @Test
    void the_ratio_of_other_types_than_pairs_says_nothing() {
        String one = Wire.order("\"time-in-force\":\"Day\",\"order-type\":\"Market\"", Wire.SHARE_LEG);
        String oco = "{\"type\":\"OCO\",\"ratio-price-comparator\":\"gte\",\"ratio-price-threshold\":0,\"orders\":["
                + one + "," + one + "]}";

        assertThat(dialect.decode(oco))
                .isEqualTo(CompositeBuilder.oneCancelsOther(
                                List.of(Wire.shares().day(), Wire.shares().day()))
                        .build());
    }

    static Stream<Arguments> futures() {
        Future december = Future.parse("/ESZ26");
        return Stream.of(
                arguments("/ESZ6", 2026, december),
                arguments("/ESZ26", 2026, december),
                arguments("/ESZ6", 2027, Future.parse("/ESZ36")),
                arguments("/VXX28", 2026, Future.parse("/VXX28")),
                arguments("/VXX8", 2026, VerbatimInstrument.of("/VXX8", "Future")),
                arguments("ES", 2026, VerbatimInstrument.of("ES", "Future")));
    }

    @ParameterizedTest
    @MethodSource("futures")
    void a_future_is_the_contract_of_its_last_digit_from_the_year_on(String symbol, int year, Instrument expected) {
        String request = Wire.order("\"order-type\":\"Market\"", Wire.leg("Future", symbol, "2", "Buy"));

        SingleOrder read =
                (SingleOrder) Tastytrade.dialect().referenceYear(year).decode(request);

        assertThat(read.legs().get(0).instrument()).isEqualTo(expected);
    }

    @Test
    void a_future_without_a_year_to_count_from_is_read_verbatim() {
        String json = dialect.encode(Wire.future(FutureInstruction.BUY).build());

        SingleOrder read = (SingleOrder) dialect.decode(json);

        VerbatimInstrument contract = VerbatimInstrument.of("/ESZ6", "Future");
        assertThat(read.legs()).containsExactly(Leg.of(Side.BUY, Quantity.units(2), contract));
        assertThat(dialect.encode(read)).isEqualTo(json);
    }

    @Test
    void a_contract_that_its_digit_does_not_tell_is_refused() {
        OrderSpec order = OrderBuilder.order()
                .leg(Leg.of(FutureInstruction.BUY, Quantity.units(1), Future.parse("/ESZ36")))
                .type(OrderType.MARKET)
                .build();

        UnsupportedOrderException refusal = catchThrowableOfType(
                UnsupportedOrderException.class,
                () -> Tastytrade.dialect().referenceYear(2026).encode(order));

        assertThat(refusal.problems()).extracting(Violation::path).containsExactly("legs[0].instrument");
    }

    @Test
    void a_pair_comes_back_as_it_was_sent() {
        OrderSpec order = OrderBuilder.order()
                .leg(Leg.of(Side.SELL, Quantity.units("0.5"), CryptoPair.parse("ETH-USD")))
                .type(OrderType.MARKET)
                .day()
                .strictPositionEffect(true)
                .build();

        assertThat(dialect.decode(dialect.encode(order))).isEqualTo(order);
    }

    static Stream<Arguments> wrong() {
        String leg = Wire.SHARE_LEG;
        String condition = "\"rules\":{\"conditions\":[{\"action\":\"route\",\"symbol\":\"SPY\","
                + "\"instrument-type\":\"Equity\",\"indicator\":\"last\",\"comparator\":\"gte\",\"threshold\":1}]}";
        return Stream.of(
                arguments(Wire.order("\"time-in-force\":\"Day\"", leg), "order-type"),
                arguments(Wire.order("\"order-type\":\"Limit\",\"price\":\"x\"", leg), "price"),
                arguments(
                        Wire.order("\"order-type\":\"Limit\",\"price\":1,\"price-effect\":\"Up\"", leg),
                        "price-effect"),
                arguments(Wire.order("\"order-type\":\"Limit\",\"price\":-1,\"price-effect\":\"Debit\"", leg), "price"),
                arguments(
                        Wire.order("\"order-type\":\"Market\",\"time-in-force\":\"GTD\",\"gtc-date\":\"soon\"", leg),
                        "gtc-date"),
                arguments(Wire.order("\"order-type\":\"Market\",\"time-in-force\":\"GTD\"", leg), "expireDate"),
                arguments(Wire.order("\"order-type\":\"Notional Market\"", leg), "value"),
                arguments(Wire.order("\"order-type\":\"Notional Market\",\"value\":5", leg), "legs[0].quantity"),
                arguments(
                        Wire.order(
                                "\"order-type\":\"Notional Market\",\"value\":5,\"value-effect\":\"Credit\"",
                                leg.replace("\"quantity\":7,", "")),
                        "value-effect"),
                arguments(Wire.order("\"order-type\":\"Market\"", leg.replace("\"KO\"", "\" \"")), "legs[0].symbol"),
                arguments(
                        Wire.order("\"order-type\":\"Market\"", leg.replace("\"quantity\":7,", "")),
                        "legs[0].quantity"),
                arguments(
                        Wire.order("\"order-type\":\"Market\"", leg, condition.replace("gte", "gt")),
                        "rules.conditions[0].comparator"),
                arguments(
                        Wire.order("\"order-type\":\"Market\"", leg, condition.replace("route", "wait")),
                        "rules.conditions[0].action"),
                arguments(
                        Wire.order("\"order-type\":\"Market\"", leg, "\"rules\":{\"route-after\":\"soon\"}"),
                        "rules.route-after"),
                arguments(
                        Wire.order("\"order-type\":\"Market\"", leg, "\"advanced-instructions\":{\"x\":1}"),
                        "advanced-instructions.x"),
                arguments(Wire.order("\"order-type\":\"TRAILING_STOP\",\"stop-trigger\":1", leg), "type"),
                arguments("{\"orders\":[]}", "type"),
                arguments("{\"type\":\"OTO\",\"orders\":[]}", "type"),
                arguments("{\"type\":\"BLAST\",\"orders\":[" + Wire.order(LIMIT, leg) + "]}", "kind"),
                arguments("[]", ""),
                arguments("7", ""));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_no_order_is_refused_with_its_path(String json, String path) {
        InvalidOrderException refusal = catchThrowableOfType(InvalidOrderException.class, () -> dialect.decode(json));

        assertThat(refusal).as(json).isNotNull();
        assertThat(refusal.violations()).extracting(Violation::path).contains(path);
    }

    @ParameterizedTest
    @CsvSource({"Live", "In Flight", "Contingent"})
    void any_answer_is_told_from_a_request_by_its_status(String status) {
        String answer = Wire.order("\"order-type\":\"Market\",\"status\":\"" + status + "\"", Wire.SALE_LEG, "\"x\":1");

        assertThat(dialect.decode(answer))
                .isEqualTo(dialect.canonical(
                        Wire.shares(EquityInstruction.SELL).day().build()));
    }
}

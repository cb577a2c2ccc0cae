package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.client.Dialect;
import io.orderwright.extras.ExtraValue;
import io.orderwright.instrument.Equity;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.instrument.Option;
import io.orderwright.instrument.OptionInstruction;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.Leg;
import io.orderwright.order.OneCancelsOther;
import io.orderwright.order.OneTriggersOther;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.OrderType;
import io.orderwright.order.PositionEffect;
import io.orderwright.order.Quantity;
import io.orderwright.order.SingleOrder;
import io.orderwright.order.TaxLotMethod;
import io.orderwright.order.TimeInForce;
import io.orderwright.price.Offset;
import io.orderwright.price.PriceBasis;
import io.orderwright.price.PriceLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what Schwab answers (Trader API, Order) as the order that was sent. */
class SchwabReplyTest {
    static final String FILLED = """
            {"session":"NORMAL","duration":"DAY","orderType":"LIMIT","complexOrderStrategyType":"NONE","quantity":30.0,
             "filledQuantity":30.0,"remainingQuantity":0.0,"requestedDestination":"AUTO",
             "destinationLinkName":"AutoRoute","price":61.25,"orderLegCollection":[{"orderLegType":"EQUITY","legId":1,
             "instrument":{"assetType":"EQUITY","cusip":"191216100","symbol":"KO","instrumentId":1644,"netChange":0.3,
             "description":"COCA COLA CO"},"instruction":"BUY","positionEffect":"OPENING","quantity":30.0}],
             "orderStrategyType":"SINGLE","orderId":1000123456789,"cancelable":false,"editable":false,"status":"FILLED",
             "enteredTime":"2026-05-15T13:31:02+0000","closeTime":"2026-05-15T13:31:03.250+0000","tag":"AA_trader",
             "accountNumber":12345678,"statusDescription":"","orderActivityCollection":[{"activityType":"EXECUTION",
             "activityId":7,"executionType":"FILL","quantity":30.0,"orderRemainingQuantity":0.0,"executionLegs":[
             {"legId":1,"quantity":30.0,"mismarkedQuantity":0.0,"price":61.2,"time":"2026-05-15T13:31:03+0000",
             "instrumentId":1644}]}],"replacingOrderCollection":[{"orderId":5}]}
            """;

    static final String BRACKET = """
            {"session":"NORMAL","duration":"DAY","orderType":"LIMIT","quantity":4.0,"price":20.10,"orderLegCollection":[
             {"orderLegType":"EQUITY","legId":1,"instrument":{"assetType":"EQUITY","symbol":"F"},"instruction":"BUY",
             "positionEffect":"OPENING","quantity":4.0}],"orderStrategyType":"TRIGGER","orderId":11,"status":"WORKING",
             "childOrderStrategies":[{"orderStrategyType":"OCO","orderId":12,"quantity":4.0,
             "status":"AWAITING_PARENT_ORDER","childOrderStrategies":[
             {"session":"NORMAL","duration":"GOOD_TILL_CANCEL","orderType":"STOP","quantity":4.0,"stopPrice":18.5,
             "orderLegCollection":[{"instrument":{"assetType":"EQUITY","symbol":"F"},"instruction":"SELL",
             "quantity":4.0}],"orderStrategyType":"SINGLE","orderId":13,"status":"AWAITING_PARENT_ORDER"},
             {"session":"NORMAL","duration":"GOOD_TILL_CANCEL","orderType":"LIMIT","quantity":4.0,"price":25,
             "orderLegCollection":[{"instrument":{"assetType":"EQUITY","symbol":"F"},"instruction":"SELL",
             "quantity":4.0}],"orderStrategyType":"SINGLE","orderId":14,"status":"AWAITING_PARENT_ORDER"}]}]}
            """;

    private final Dialect schwab = Schwab.dialect();

    @Test
    void a_filled_order_reads_as_the_order_that_was_sent() {
        SingleOrder sent = OrderBuilder.order(Leg.of(EquityInstruction.BUY, Quantity.units(30), Equity.of("KO"))
                        .withPositionEffect(PositionEffect.OPENING))
                .type(OrderType.LIMIT)
                .price("61.25")
                .build();

        assertThat(schwab.decode(FILLED)).isEqualTo(sent);
        assertThat(schwab.encode(schwab.decode(FILLED)))
                .isEqualTo("{\"session\":\"NORMAL\",\"duration\":\"DAY\",\"orderType\":\"LIMIT\",\"price\":\"61.25\","
                        + "\"orderLegCollection\":[{\"instruction\":\"BUY\",\"instrument\":{\"assetType\":\"EQUITY\","
                        + "\"symbol\":\"KO\"},\"positionEffect\":\"OPENING\",\"quantity\":30}],"
                        + "\"orderStrategyType\":\"SINGLE\"}");
    }

    @Test
    void a_working_bracket_reads_with_its_target_first() {
        OneTriggersOther bracket = (OneTriggersOther) schwab.decode(BRACKET);
        OneCancelsOther exits = (OneCancelsOther) bracket.then().get(0);

        assertThat(exits.orders())
                .extracting(order -> ((SingleOrder) order).type())
                .containsExactly(OrderType.LIMIT, OrderType.STOP);
        assertThat(exits.extras().isEmpty()).isTrue();
        assertThat(bracket.first().units()).isEmpty();
        assertThat(bracket.first().price().orElseThrow().text()).isEqualTo("20.10");
    }

    @Test
    void every_child_of_a_trigger_is_read() {
        String child =
                "{\"orderType\":\"MARKET\",\"orderStrategyType\":\"SINGLE\",\"orderLegCollection\":[{\"instruction\":"
                        + "\"SELL\",\"instrument\":{\"assetType\":\"EQUITY\",\"symbol\":\"F\"},\"quantity\":1}]}";
        String parent = child.replace("SINGLE", "TRIGGER")
                .replace(
                        "]}",
                        "],\"childOrderStrategies\":[" + child + "," + child.replace("\"F\"", "\"GM\"") + ","
                                + child.replace("\"F\"", "\"HMC\"") + "]}");

        OneTriggersOther trigger = (OneTriggersOther) schwab.decode(parent);

        assertThat(trigger.then())
                .extracting(order ->
                        ((SingleOrder) order).legs().get(0).instrument().symbol())
                .containsExactly("F", "GM", "HMC");
    }

    @Test
    void an_index_option_reads_by_its_root_whatever_is_told_about_it() {
        String json = """
                {"orderType":"NET_CREDIT","price":1.05,"session":"NORMAL","duration":"DAY","quantity":2.0,
                 "complexOrderStrategyType":"VERTICAL","orderLegCollection":[{"orderLegType":"OPTION","legId":1,
                 "instrument":{"assetType":"OPTION","cusip":"0SPXW.EF60005000","symbol":"SPXW  260515P05000000",
                 "description":"S & P 500 INDEX","instrumentId":8,"type":"VANILLA","putCall":"PUT",
                 "underlyingSymbol":"$SPX","optionMultiplier":100,"optionDeliverables":[{"symbol":"$SPX",
                 "deliverableUnits":100}]},"instruction":"SELL_TO_OPEN","positionEffect":"OPENING","quantity":2.0},
                 {"orderLegType":"OPTION","legId":2,"instrument":{"assetType":"OPTION",
                 "symbol":"SPXW  260515P04950000","underlyingSymbol":"$SPX"},"instruction":"BUY_TO_OPEN",
                 "positionEffect":"OPENING","quantity":2.0}],"orderStrategyType":"SINGLE","orderId":9,"status":"QUEUED"}
                """;
        SingleOrder order = (SingleOrder) schwab.decode(json);

        assertThat(order.legs())
                .extracting(Leg::instrument)
                .containsExactly(
                        Option.put("SPXW", LocalDate.of(2026, 5, 15), "5000"),
                        Option.put("SPXW", LocalDate.of(2026, 5, 15), "4950"));
        assertThat(order.legs().get(0).instruction()).isEqualTo(OptionInstruction.SELL_TO_OPEN);
        assertThat(order.units()).hasValueSatisfying(units -> assertThat(units).isEqualByComparingTo("2"));
    }

    @Test
    void keeps_what_schwab_would_act_on() {
        String json = """
                {"session":"NORMAL","duration":"GOOD_TILL_CANCEL","orderType":"LIMIT",
                 "cancelTime":"2026-07-31T20:00:00+0000","releaseTime":"2026-06-01T13:30:00.000+0000","quantity":9.0,
                 "priceLinkBasis":"TRIGGER","priceLinkType":"VALUE","priceOffset":1.50,"taxLotMethod":"HIGH_COST",
                 "activationPrice":44.1,"orderLegCollection":[{"instruction":"SELL","positionEffect":"CLOSING",
                 "quantity":9.0,"quantityType":"SHARES","divCapGains":"PAYOUT","toSymbol":"ABCDX","instrument":
                 {"assetType":"EQUITY","symbol":"PFE"}}],"orderStrategyType":"SINGLE","status":"AWAITING_PARENT_ORDER"}
                """;
        SingleOrder order = (SingleOrder) schwab.decode(json);

        assertThat(order.timeInForce()).contains(TimeInForce.GOOD_TILL_DATE);
        assertThat(order.cancelAt()).contains(Instant.parse("2026-07-31T20:00:00Z"));
        assertThat(order.notBefore()).contains(Instant.parse("2026-06-01T13:30:00Z"));
        assertThat(order.priceLink()).contains(PriceLink.of(PriceBasis.TRIGGER, Offset.price("1.50")));
        assertThat(order.handling().taxLotMethod()).contains(TaxLotMethod.HIGH_COST);
        assertThat(order.handling().activationPrice())
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("44.1"));
        Leg leg = order.legs().get(0);
        assertThat(leg.positionEffect()).contains(PositionEffect.CLOSING);
        assertThat(leg.quantity()).isEqualTo(Quantity.units(9));
        assertThat(leg.extras().of("schwab"))
                .containsEntry("divCapGains", ExtraValue.text("PAYOUT"))
                .containsEntry("toSymbol", ExtraValue.text("ABCDX"));
    }

    @Test
    void the_level_that_a_trailing_stop_has_reached_is_history() {
        String json = """
                {"session":"NORMAL","duration":"DAY","orderType":"TRAILING_STOP","cancelTime":"2026-05-15",
                 "stopPrice":41.37,"stopPriceLinkBasis":"BID","stopPriceLinkType":"VALUE","stopPriceOffset":1.5,
                 "orderLegCollection":[{"instruction":"SELL","quantity":9.0,"instrument":{"assetType":"EQUITY",
                 "symbol":"PFE"}}],"orderStrategyType":"SINGLE","status":"WORKING","childOrderStrategies":[]}
                """;
        SingleOrder order = (SingleOrder) schwab.decode(json);

        assertThat(order.stopPrice()).isEmpty();
        assertThat(order.cancelAt()).isEmpty();
        assertThat(order.stopLink()).contains(PriceLink.of(PriceBasis.BID, Offset.price("1.5")));
        assertThat(schwab.encode(order)).doesNotContain("stopPrice\"").doesNotContain("cancelTime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEW",
                "AWAITING_PARENT_ORDER",
                "AWAITING_CONDITION",
                "AWAITING_STOP_CONDITION",
                "AWAITING_MANUAL_REVIEW",
                "ACCEPTED",
                "AWAITING_UR_OUT",
                "PENDING_ACTIVATION",
                "QUEUED",
                "WORKING",
                "REJECTED",
                "PENDING_CANCEL",
                "CANCELED",
                "PENDING_REPLACE",
                "REPLACED",
                "FILLED",
                "EXPIRED",
                "AWAITING_RELEASE_TIME",
                "PENDING_ACKNOWLEDGEMENT",
                "PENDING_RECALL",
                "UNKNOWN",
                "A_STATUS_OF_TOMORROW"
            })
    void reads_the_same_order_in_every_status(String status) {
        OrderSpec filled = schwab.decode(FILLED);

        assertThat(schwab.decode(FILLED.replace("\"FILLED\"", "\"" + status + "\"")))
                .isEqualTo(filled);
    }

    @Test
    void a_route_in_a_request_is_not_history() {
        String request = FILLED.replaceAll("\"(orderId|status|enteredTime)\":[^,]*,", "");

        SingleOrder order =
                (SingleOrder) schwab.decode(request.replace(",\"replacingOrderCollection\":[{\"orderId\":5}]", ""));

        assertThat(order.extras().of("schwab")).containsOnlyKeys("destinationLinkName");
        assertThat(order.handling().destination()).isEmpty();
    }

    @Test
    void what_is_left_of_a_trigger_without_children_is_its_first_order() {
        String json = FILLED.replace("\"SINGLE\"", "\"TRIGGER\"");

        assertThat(schwab.decode(json)).isEqualTo(schwab.decode(FILLED));
    }

    @Test
    void one_cancels_other_keeps_fields_that_only_schwab_knows() {
        String child = "{\"orderType\":\"MARKET\",\"orderLegCollection\":[{\"instruction\":\"SELL\",\"instrument\":{"
                + "\"assetType\":\"EQUITY\",\"symbol\":\"F\"},\"quantity\":1}],\"orderStrategyType\":\"SINGLE\"}";
        String json = "{\"orderStrategyType\":\"OCO\",\"childOrderStrategies\":[" + child + ","
                + child.replace("\"F\"", "\"GM\"") + "],\"session\":\"NORMAL\",\"duration\":\"DAY\"}";

        OrderSpec oco = schwab.decode(json);

        assertThat(oco.extras().of("schwab"))
                .containsEntry("session", ExtraValue.text("NORMAL"))
                .containsEntry("duration", ExtraValue.text("DAY"));
        assertThat(oco)
                .isEqualTo(CompositeBuilder.oneCancelsOther(
                                List.of(schwab.decode(child), schwab.decode(child.replace("\"F\"", "\"GM\""))))
                        .extra("schwab", "session", ExtraValue.text("NORMAL"))
                        .extra("schwab", "duration", ExtraValue.text("DAY"))
                        .build());
        assertThat(schwab.encode(oco)).isEqualTo(json);
    }
}

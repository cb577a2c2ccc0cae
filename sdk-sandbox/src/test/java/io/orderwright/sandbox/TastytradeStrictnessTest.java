package io.orderwright.sandbox;

import static io.orderwright.sandbox.Venue.CALL;
import static io.orderwright.sandbox.Venue.HIGHER_CALL;
import static io.orderwright.sandbox.Venue.buyLimit;
import static io.orderwright.sandbox.Venue.complex;
import static io.orderwright.sandbox.Venue.leg;
import static io.orderwright.sandbox.Venue.order;
import static io.orderwright.sandbox.Venue.price;
import static io.orderwright.sandbox.Venue.sellLimit;
import static io.orderwright.sandbox.Venue.sellStop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tastytrade refuses in an order's fields, legs, symbols and rules, one row per rule. */
class TastytradeStrictnessTest {
    private static final String ONE = leg("Buy to Open", "1", "ACME");

    @RegisterExtension
    final TastytradeBoxExtension extension = TastytradeBoxExtension.of(TastytradeBox.builder()
            .instrument(TastytradeInstrument.of("TICK")
                    .tickBelow("1.0", "0.0001")
                    .tick("0.01")
                    .optionTickBelow("3.0", "0.05")
                    .optionTick("0.1")));

    private Venue venue;

    @BeforeEach
    void open() {
        venue = new Venue(extension.box());
    }

    static Stream<Arguments> refused() {
        String limit = price("5", "Debit");
        return Stream.of(
                row("no order type", "{'time-in-force':'Day','legs':[]}", "order-type", "is missing"),
                row("unknown order type", order("Trailing Stop", "", ONE), "order-type", "valid value"),
                row(
                        "no time in force",
                        buyLimit("5").replace("\"time-in-force\":\"Day\",", ""),
                        "time-in-force",
                        "is missing"),
                row("fill or kill", buyLimit("5").replace("Day", "FOK"), "time-in-force", "valid value"),
                row("no legs", "{'order-type':'Market','time-in-force':'Day'}", "legs", "is missing"),
                row("empty legs", order("Market", ""), "legs", "is empty"),
                row("legs as object", "{'order-type':'Market','time-in-force':'Day','legs':{}}", "legs", "valid value"),
                row("a leg that is none", order("Market", "", "1"), "legs[0]", "valid value"),
                row("an unknown key", order("Market", "'behavior':'immediate',", ONE), "behavior", "known"),
                row(
                        "the venue's own id",
                        order("Market", "'ext-client-order-id':'x',", ONE),
                        "ext-client-order-id",
                        "known"),
                row(
                        "an unknown key of a leg",
                        order("Market", "", ONE.replace("}", ",\"ratio\":1}")),
                        "legs[0].ratio",
                        "known"),
                row(
                        "a null price",
                        order("Limit", "'price':null,'price-effect':'Debit',", ONE),
                        "price",
                        "valid value"),
                row("a price as words", buyLimit("five"), "price", "valid value"),
                row("a negative price", buyLimit("-5"), "price", "valid value"),
                row("a price with exponent", buyLimit("5e1"), "price", "valid value"),
                row("limit without price", order("Limit", "'price-effect':'Debit',", ONE), "price", "is missing"),
                row("limit without effect", order("Limit", "'price':'5',", ONE), "price-effect", "is missing"),
                row("an effect of none", order("Limit", price("5", "None"), ONE), "price-effect", "valid value"),
                row("limit with stop", order("Limit", limit + "'stop-trigger':'4',", ONE), "stop-trigger", "omitted"),
                row("limit with value", order("Limit", limit + "'value':'4',", ONE), "value", "omitted"),
                row("market with effect", order("Market", "'price-effect':'Debit',", ONE), "price-effect", "omitted"),
                row("market with stop", order("Market", "'stop-trigger':'4',", ONE), "stop-trigger", "omitted"),
                row(
                        "market with value effect",
                        order("Market", "'value-effect':'Debit',", ONE),
                        "value-effect",
                        "omitted"),
                row("stop without trigger", order("Stop", "", ONE), "stop-trigger", "is missing"),
                row(
                        "stop with effect",
                        order("Stop", "'stop-trigger':'4','price-effect':'Debit',", ONE),
                        "price-effect",
                        "omitted"),
                row("a trigger of zero", order("Stop", "'stop-trigger':'0',", ONE), "stop-trigger", "valid value"),
                row("stop limit without price", order("Stop Limit", "'stop-trigger':'4',", ONE), "price", "is missing"),
                row("stop limit without trigger", order("Stop Limit", limit, ONE), "stop-trigger", "is missing"),
                row(
                        "marketable limit with stop",
                        order("Marketable Limit", "'stop-trigger':'4',", ONE),
                        "stop-trigger",
                        "omitted"),
                row("notional without value", notional(""), "value", "is missing"),
                row("notional without effect", notional("'value':'10',"), "value-effect", "is missing"),
                row("notional of nothing", notional("'value':'0','value-effect':'Debit',"), "value", "valid value"),
                row(
                        "notional below five dollars",
                        notional("'value':'4.99','value-effect':'Debit',"),
                        "value",
                        "valid value"),
                row(
                        "a buy's value as credit",
                        notional("'value':'10','value-effect':'Credit',"),
                        "value-effect",
                        "valid value"),
                row(
                        "notional with quantity",
                        order("Notional Market", "'value':'10','value-effect':'Debit',", ONE),
                        "legs[0].quantity",
                        "omitted"),
                row("a date without GTD", order("Market", "'gtc-date':'2099-01-01',", ONE), "gtc-date", "omitted"),
                row("GTD without date", buyLimit("5").replace("Day", "GTD"), "gtc-date", "is missing"),
                row("GTD in the past", gtd("2001-01-01"), "gtc-date", "valid value"),
                row("GTD on no day", gtd("2099-02-30"), "gtc-date", "valid value"),
                row(
                        "a sale as debit",
                        order("Limit", limit, leg("Sell to Open", "1", "ACME")),
                        "price-effect",
                        "valid value"),
                row(
                        "market of two legs",
                        order("Market", "", option("Buy to Open", CALL), option("Sell to Open", HIGHER_CALL)),
                        "legs",
                        "valid value"),
                row(
                        "stop of two legs",
                        order(
                                "Stop",
                                "'stop-trigger':'4',",
                                option("Buy to Open", CALL),
                                option("Sell to Open", HIGHER_CALL)),
                        "legs",
                        "valid value"),
                row("two shares", order("Limit", limit, ONE, leg("Sell to Open", "1", "OTHER")), "legs", "valid value"),
                row(
                        "two futures",
                        order("Limit", limit, leg("Buy", "1", "/ESZ6"), leg("Sell", "1", "/ESH7")),
                        "legs",
                        "valid value"),
                row("share and future", order("Limit", limit, ONE, leg("Buy", "1", "/ESZ6")), "legs", "valid value"),
                row(
                        "the same symbol twice",
                        order("Limit", limit, option("Buy to Open", CALL), option("Sell to Open", CALL)),
                        "legs",
                        "valid value"),
                row("five legs", order("Limit", limit, five()), "legs", "valid value"),
                row(
                        "a strict flag as text",
                        order("Market", "'advanced-instructions':{'strict-position-effect-validation':'true'},", ONE),
                        "advanced-instructions.strict-position-effect-validation",
                        "valid value"),
                row(
                        "an unknown instruction",
                        order("Market", "'advanced-instructions':{'fast':true},", ONE),
                        "advanced-instructions.fast",
                        "known"),
                row(
                        "automated as text",
                        order("Market", "'automated-source':'yes',", ONE),
                        "automated-source",
                        "valid value"),
                row(
                        "an empty identifier",
                        order("Market", "'external-identifier':'',", ONE),
                        "external-identifier",
                        "is empty"),
                row(
                        "an identifier as number",
                        order("Market", "'external-identifier':1,", ONE),
                        "external-identifier",
                        "valid value"),
                row(
                        "another underlying",
                        order("Market", "'underlying-symbol':'OTHER',", ONE),
                        "underlying-symbol",
                        "valid value"),
                row(
                        "extended hours for options",
                        order("Limit", limit, option("Buy to Open", CALL)).replace("Day", "Ext"),
                        "time-in-force",
                        "valid value"));
    }

    static Stream<Arguments> refusedLegs() {
        return Stream.of(
                row(
                        "no instrument type",
                        ONE.replace("\"instrument-type\":\"Equity\",", ""),
                        "instrument-type",
                        "is missing"),
                row("an unusable type", ONE.replace("Equity", "Liquidity Pool"), "instrument-type", "valid value"),
                row("no symbol", ONE.replace("\"symbol\":\"ACME\",", ""), "symbol", "is missing"),
                row("no action", ONE.replace("\"action\":\"Buy to Open\",", ""), "action", "is missing"),
                row("an action in capitals", ONE.replace("Buy to Open", "BUY_TO_OPEN"), "action", "valid value"),
                row("Allocate", ONE.replace("Buy to Open", "Allocate"), "action", "valid value"),
                row("a plain buy of stock", ONE.replace("Buy to Open", "Buy"), "action", "valid value"),
                row("no quantity", ONE.replace(",\"quantity\":1", ""), "quantity", "is missing"),
                row("a quantity of zero", leg("Buy to Open", "0", "ACME"), "quantity", "valid value"),
                row("a negative quantity", leg("Buy to Open", "-1", "ACME"), "quantity", "valid value"),
                row("a quantity as words", leg("Buy to Open", "'one'", "ACME"), "quantity", "valid value"),
                row("half an option", leg("Buy to Open", "0.5", CALL), "quantity", "valid value"),
                row("half a future", leg("Buy", "0.5", "/ESZ6"), "quantity", "valid value"),
                row("stock in small letters", leg("Buy to Open", "1", "acme"), "symbol", "valid value"),
                row("a class with a point", leg("Buy to Open", "1", "BRK.B"), "symbol", "valid value"),
                row(
                        "an option as stock",
                        option("Buy to Open", CALL).replace("Equity Option", "Equity"),
                        "symbol",
                        "valid value"),
                row(
                        "an option without padding",
                        typed("Equity Option", "ACME270115C00050000"),
                        "symbol",
                        "valid value"),
                row("an option on no day", typed("Equity Option", "ACME  270230C00050000"), "symbol", "valid value"),
                row("a streamer's symbol", typed("Equity Option", ".ACME270115C50"), "symbol", "valid value"),
                row("a future without month", typed("Future", "/ES6"), "symbol", "valid value"),
                row("a streamer's future", typed("Future", "/ESZ26:XCME"), "symbol", "valid value"),
                row(
                        "a future option without padding",
                        typed("Future Option", "./ESU4EW4Q4240823C5750"),
                        "symbol",
                        "valid value"),
                row(
                        "a future option without date",
                        typed("Future Option", "./ESU4 EW4Q4 C5750"),
                        "symbol",
                        "valid value"));
    }

    static Stream<Arguments> refusedRules() {
        String good = "{'action':'route','symbol':'SPY','instrument-type':'Equity','indicator':'last',"
                + "'comparator':'gte','threshold':'400'}";
        return Stream.of(
                row("the peers' key", "{'order-conditions':[]}", "rules.order-conditions", "known"),
                row("no time", "{'route-after':'tomorrow'}", "rules.route-after", "valid value"),
                row("a date as time", "{'cancel-at':'2099-01-01'}", "rules.cancel-at", "valid value"),
                row(
                        "an unknown action",
                        conditions(good.replace("route", "wait")),
                        "rules.conditions[0].action",
                        "valid value"),
                row(
                        "no symbol",
                        conditions(good.replace("'symbol':'SPY',", "")),
                        "rules.conditions[0].symbol",
                        "is missing"),
                row(
                        "no type",
                        conditions(good.replace("'instrument-type':'Equity',", "")),
                        "rules.conditions[0].instrument-type",
                        "is missing"),
                row(
                        "an unknown indicator",
                        conditions(good.replace("last", "bid")),
                        "rules.conditions[0].indicator",
                        "valid value"),
                row(
                        "an unknown comparator",
                        conditions(good.replace("gte", "gt")),
                        "rules.conditions[0].comparator",
                        "valid value"),
                row(
                        "no threshold",
                        conditions(good.replace(",'threshold':'400'", "")),
                        "rules.conditions[0].threshold",
                        "is missing"),
                row(
                        "a time that the venue writes",
                        conditions(good.replace("}", ",'triggered-at':'x'}")),
                        "rules.conditions[0].triggered-at",
                        "known"),
                row(
                        "a component without quantity",
                        conditions(
                                good.replace(
                                        "}",
                                        ",'price-components':[{'symbol':'SPY','instrument-type':'Equity','quantity-direction':'Long'}]}")),
                        "rules.conditions[0].price-components[0].quantity",
                        "is missing"),
                row(
                        "a component without direction",
                        conditions(good.replace(
                                "}",
                                ",'price-components':[{'symbol':'SPY','instrument-type':'Equity','quantity':1}]}")),
                        "rules.conditions[0].price-components[0].quantity-direction",
                        "is missing"));
    }

    static Stream<Arguments> refusedComplex() {
        String buy = buyLimit("50");
        String target = sellLimit("55");
        String stop = sellStop("45");
        return Stream.of(
                row("no type", "{'orders':[]}", "type", "is missing"),
                row("BLAST", complex("BLAST", "", target, stop), "type", "valid value"),
                row("no orders", "{'type':'OCO'}", "orders", "is missing"),
                row("OCO of one", complex("OCO", "", target), "orders", "valid value"),
                row("OCO with trigger", complex("OCO", buy, target, stop), "trigger-order", "omitted"),
                row("OTO without trigger", complex("OTO", "", target), "trigger-order", "is missing"),
                row("OTO of none", complex("OTO", buy), "orders", "valid value"),
                row("OTO of four", complex("OTO", buy, target, target, target, target), "orders", "valid value"),
                row("OTOCO without trigger", complex("OTOCO", "", target, stop), "trigger-order", "is missing"),
                row("OTOCO of two targets", complex("OTOCO", buy, target, target), "orders", "valid value"),
                row("OTOCO of three", complex("OTOCO", buy, target, stop, stop), "orders", "valid value"),
                row("PAIRS without ratio", complex("PAIRS", "", buy, target), "ratio-price-comparator", "is missing"),
                row(
                        "OCO with ratio",
                        complex("OCO", "", target, stop)
                                .replace("\"OCO\",", "\"OCO\",\"ratio-price-threshold\":\"1\","),
                        "ratio-price-threshold",
                        "omitted"),
                row(
                        "an unknown key",
                        complex("OCO", "", target, stop).replace("\"OCO\",", "\"OCO\",\"price\":\"1\","),
                        "price",
                        "known"),
                row(
                        "a bad component",
                        complex("OCO", "", target, stop.replace("\"stop-trigger\":\"45\",", "")),
                        "orders[1].stop-trigger",
                        "is missing"));
    }

    private static Arguments row(String name, String body, String domain, String reason) {
        return arguments(name, Venue.json(body), domain, reason);
    }

    private static String notional(String fields) {
        return order("Notional Market", fields, ONE.replace(",\"quantity\":1", ""));
    }

    private static String gtd(String date) {
        return order("Limit", price("5", "Debit") + "'gtc-date':'" + date + "',", ONE)
                .replace("Day", "GTD");
    }

    private static String option(String action, String symbol) {
        return leg(action, "1", symbol);
    }

    private static String typed(String type, String symbol) {
        return Venue.json(
                "{'instrument-type':'" + type + "','symbol':'" + symbol + "','action':'Buy to Open','quantity':1}");
    }

    private static String conditions(String condition) {
        return "{'conditions':[" + condition + "]}";
    }

    private static String[] five() {
        String[] legs = new String[5];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = option("Buy to Open", "ACME  270115C0005" + i + "000");
        }
        return legs;
    }

    private void assertRefused(JsonNode error, String domain, String reason) {
        assertThat(error.path("code").asText()).isEqualTo("validation_error");
        List<String> found = new ArrayList<>();
        error.path("errors")
                .forEach(one -> found.add(
                        one.path("domain").asText() + " " + one.path("reason").asText()));
        assertThat(found).anyMatch(one -> one.startsWith(domain + " ") && one.contains(reason));
        assertThat(extension.box().ledger().orders()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void an_order_that_does_not_fit_is_refused(String name, String body, String domain, String reason) {
        assertRefused(Venue.error(venue.place(body), 400), domain, reason);
        assertRefused(Venue.error(venue.send("POST", venue.path("/orders/dry-run"), body), 400), domain, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedLegs")
    void a_leg_that_does_not_fit_is_refused(String name, String leg, String domain, String reason) {
        JsonNode error = Venue.error(venue.place(order("Market", "", leg)), 400);

        assertRefused(error, "legs[0]." + domain, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedRules")
    void a_rule_that_does_not_fit_is_refused(String name, String rules, String domain, String reason) {
        JsonNode error = Venue.error(venue.place(order("Market", "'rules':" + rules + ",", ONE)), 400);

        assertRefused(error, domain, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedComplex")
    void a_complex_order_that_does_not_fit_is_refused(String name, String body, String domain, String reason) {
        assertRefused(Venue.error(venue.send("POST", venue.path("/complex-orders"), body), 400), domain, reason);
        assertRefused(
                Venue.error(venue.send("POST", venue.path("/complex-orders/dry-run"), body), 400), domain, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"order\"", "{\"legs\":[],\"legs\":[]}", "{} {}"})
    void a_body_that_is_not_one_json_object_is_refused(String body) {
        assertRefused(Venue.error(venue.place(body), 400), "body", "");
    }

    @Test
    void every_wrong_field_is_named() {
        JsonNode error = Venue.error(venue.place(Venue.json("{'order-type':'Limit','speed':1}")), 400);

        assertThat(error.path("errors").findValuesAsText("domain"))
                .contains("speed", "time-in-force", "legs", "price", "price-effect");
    }

    static Stream<Arguments> taken() {
        String limit = price("5", "Debit");
        return Stream.of(
                arguments("market", order("Market", "", leg("Buy to Open", "100", "ACME"))),
                arguments("limit with a number", order("Limit", "'price':5,'price-effect':'Debit',", ONE)),
                arguments(
                        "quantity as text",
                        order("Limit", limit, leg("Buy to Open", "'1'", "ACME").replace('\'', '"'))),
                arguments(
                        "stop limit, until cancelled",
                        order("Stop Limit", limit + "'stop-trigger':6,", ONE).replace("Day", "GTC")),
                arguments("stop", order("Stop", "'stop-trigger':105,", ONE)),
                arguments("marketable limit", order("Marketable Limit", "", ONE)),
                arguments("notional", notional("'value':10,'value-effect':'Debit',")),
                arguments("a sale short", order("Limit", price("175.25", "Credit"), leg("Sell to Open", "1", "ACME"))),
                arguments("a class of stock", order("Limit", limit, leg("Buy to Open", "1", "BRK/B"))),
                arguments("a future", order("Limit", limit, leg("Buy", "1", "/CLZ26"))),
                arguments("a future option", order("Limit", limit, typed("Future Option", "./ESU4 EW4Q4 240823C5750"))),
                arguments(
                        "a future option, two blanks",
                        order("Limit", limit, typed("Future Option", "./GCQ5 OGN5  250625P2095"))),
                arguments(
                        "a future option, none",
                        order("Limit", limit, typed("Future Option", "./MNQZ5MNQZ5 251219P11000"))),
                arguments(
                        "a future option, half a strike",
                        order("Limit", limit, typed("Future Option", "./ZBU5 OZBN5 250620C142.5"))),
                arguments(
                        "an option on an index", order("Limit", limit, option("Buy to Open", "SPXW  270520C04025000"))),
                arguments("until a date", gtd("2099-01-01")),
                arguments("extended hours", order("Limit", limit, ONE).replace("Day", "GTC Ext Overnight")),
                arguments("immediate or cancel", order("Limit", limit, ONE).replace("Day", "IOC")),
                arguments(
                        "every label",
                        order(
                                "Limit",
                                limit
                                        + "'source':'s','automated-source':true,'external-identifier':'e','partition-key':'p','preflight-id':'7','underlying-symbol':'ACME','advanced-instructions':{'strict-position-effect-validation':true},",
                                ONE)),
                arguments(
                        "a spread for a credit",
                        order(
                                "Limit",
                                price("1.51", "Credit"),
                                option("Sell to Open", CALL),
                                option("Buy to Open", HIGHER_CALL))),
                arguments(
                        "stock with a call",
                        order(
                                "Limit",
                                price("45", "Debit"),
                                leg("Buy to Open", "100", "ACME"),
                                option("Sell to Open", CALL))),
                arguments(
                        "on the tick below one",
                        order("Limit", price("0.1234", "Debit"), leg("Buy to Open", "1", "TICK"))),
                arguments(
                        "an option on its tick",
                        order("Limit", price("2.95", "Debit"), option("Buy to Open", "TICK  270115C00050000"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void an_order_that_fits_is_taken(String name, String body) {
        assertThat(venue.placed(body)).isGreaterThan(Integer.MAX_VALUE);
    }

    static Stream<Arguments> offTick() {
        return Stream.of(
                arguments(order("Limit", price("1.005", "Debit"), leg("Buy to Open", "1", "TICK")), "price"),
                arguments(order("Limit", price("0.12345", "Debit"), leg("Buy to Open", "1", "TICK")), "price"),
                arguments(order("Stop", "'stop-trigger':'1.005',", leg("Buy to Open", "1", "TICK")), "stop-trigger"),
                arguments(
                        order("Limit", price("2.93", "Debit"), option("Buy to Open", "TICK  270115C00050000")),
                        "price"),
                arguments(
                        order("Limit", price("3.05", "Debit"), option("Buy to Open", "TICK  270115C00050000")),
                        "price"));
    }

    @ParameterizedTest
    @MethodSource("offTick")
    void a_price_off_the_tick_of_a_known_instrument_is_refused(String body, String domain) {
        assertRefused(Venue.error(venue.place(body), 400), domain, "valid value");
    }
}

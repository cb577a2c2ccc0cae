package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.buyLimit;
import static io.orderwright.sandbox.Bodies.buyMarket;
import static io.orderwright.sandbox.Bodies.leg;
import static io.orderwright.sandbox.Bodies.oneCancelsOther;
import static io.orderwright.sandbox.Bodies.order;
import static io.orderwright.sandbox.Bodies.sellLimit;
import static io.orderwright.sandbox.Bodies.single;
import static io.orderwright.sandbox.Bodies.triggers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Schwab refuses (Schwab Trader API, OrderRequest; what its users report), one row per rule. */
class StrictnessTest {
    private static final String GOOD = buyLimit("ACME", 10, "50.00");
    private static final String CALL = "ACME  270115C00050000";

    @RegisterExtension
    final SchwabBoxExtension extension = SchwabBoxExtension.create();

    private Caller caller;

    @BeforeEach
    void login() {
        caller = new Caller(extension.box());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("unknown field", GOOD.replace("\"session\"", "\"limitPrice\":1,\"session\""), "limitPrice"),
                arguments("unknown field of a leg", GOOD.replace("\"quantity\"", "\"qty\":1,\"quantity\""), "qty"),
                arguments("unknown field of an instrument", GOOD.replace("\"symbol\"", "\"sym\":1,\"symbol\""), "sym"),
                arguments("no strategy", GOOD.replace("\"orderStrategyType\":\"SINGLE\",", ""), "orderStrategyType"),
                arguments("no session", GOOD.replace("\"session\":\"NORMAL\",", ""), "'session' is required"),
                arguments("no duration", GOOD.replace("\"duration\":\"DAY\",", ""), "'duration' is required"),
                arguments("no type", GOOD.replace("\"orderType\":\"LIMIT\",", ""), "'orderType' is required"),
                arguments("no legs", single("LIMIT", "", "\"price\":1"), "orderLegCollection"),
                arguments("no price", single("LIMIT", leg("BUY", 1, "ACME"), ""), "'price' is required"),
                arguments("no stop", single("STOP", leg("BUY", 1, "ACME"), ""), "'stopPrice' is required"),
                arguments("a market order's price", single("MARKET", leg("BUY", 1, "ACME"), "\"price\":1"), "'price'"),
                arguments(
                        "a stop's price",
                        single("STOP", leg("BUY", 1, "ACME"), "\"stopPrice\":2,\"price\":1"),
                        "'price'"),
                arguments("no quantity", GOOD.replace("\"quantity\":10,", ""), "quantity' is required"),
                arguments("quantity zero", buyLimit("ACME", 0, "50.00"), "greater than zero"),
                arguments("quantity below zero", buyLimit("ACME", -5, "50.00"), "greater than zero"),
                arguments("a fraction of a share", GOOD.replace(":10,", ":1.5,"), "whole number"),
                arguments("quantity as text", GOOD.replace(":10,", ":\"10\","), "must be a number"),
                arguments("a quantity beyond all measure", GOOD.replace(":10,", ":1e999999999,"), "sensible size"),
                arguments("session as number", GOOD.replace("\"NORMAL\"", "1"), "must be a string"),
                arguments("price as object", GOOD.replace("\"50.00\"", "{}"), "must be a number"),
                arguments("price as words", GOOD.replace("\"50.00\"", "\"fifty\""), "is not a price"),
                arguments("price zero", buyLimit("ACME", 1, "0"), "greater than zero"),
                arguments("three decimals above a dollar", buyLimit("ACME", 1, "50.001"), "2 decimals"),
                arguments("five decimals below a dollar", buyLimit("ACME", 1, "0.12345"), "4 decimals"),
                arguments("legs as object", GOOD.replace("[", "").replace("]", ""), "must be an array"),
                arguments("no instrument", GOOD.replace("\"instrument\"", "\"toSymbol\""), "instrument"),
                arguments("unknown asset", GOOD.replace("EQUITY", "FUTURE"), "Invalid value 'FUTURE'"),
                arguments(
                        "an equity bought to open",
                        single("MARKET", leg("BUY_TO_OPEN", 1, "ACME"), ""),
                        "does not fit"),
                arguments("an option bought plainly", single("MARKET", leg("BUY", 1, CALL), ""), "does not fit"),
                arguments(
                        "a response's instruction",
                        single("MARKET", leg("EXCHANGE", 1, "ACME"), ""),
                        "Invalid value 'EXCHANGE'"),
                arguments(
                        "an option symbol folded",
                        single("MARKET", leg("BUY_TO_OPEN", 1, CALL), "").replace("ACME  ", "ACME "),
                        "symbol"),
                arguments(
                        "an option that expires on no day",
                        single("MARKET", leg("BUY_TO_OPEN", 1, "ACME  270230C00050000"), ""),
                        "symbol"),
                arguments("unknown session", GOOD.replace("NORMAL", "EXTO"), "Invalid value 'EXTO'"),
                arguments("unknown type", GOOD.replace("LIMIT", "LIMITED"), "Invalid value 'LIMITED'"),
                arguments("unknown strategy", GOOD.replace("SINGLE", "DOUBLE"), "Invalid value 'DOUBLE'"),
                arguments(
                        "immediate or cancel",
                        GOOD.replace("DAY", "IMMEDIATE_OR_CANCEL"),
                        "Invalid value 'IMMEDIATE_OR_CANCEL'"),
                arguments("end of week", GOOD.replace("DAY", "END_OF_WEEK"), "Invalid value 'END_OF_WEEK'"),
                arguments("end of month", GOOD.replace("DAY", "END_OF_MONTH"), "Invalid value 'END_OF_MONTH'"),
                arguments(
                        "end of next month",
                        GOOD.replace("DAY", "NEXT_END_OF_MONTH"),
                        "Invalid value 'NEXT_END_OF_MONTH'"),
                arguments("the short name of a duration", GOOD.replace("DAY", "GTC"), "Invalid value 'GTC'"),
                arguments(
                        "unknown complex strategy",
                        with("\"complexOrderStrategyType\":\"JADE_LIZARD\""),
                        "Invalid value 'JADE_LIZARD'"),
                arguments(
                        "unknown special instruction",
                        with("\"specialInstruction\":\"HIDDEN\""),
                        "Invalid value 'HIDDEN'"),
                arguments("unknown tax lot method", with("\"taxLotMethod\":\"RANDOM\""), "Invalid value 'RANDOM'"),
                arguments("unknown stop type", with("\"stopType\":\"MIDDLE\""), "Invalid value 'MIDDLE'"),
                arguments("a destination", with("\"requestedDestination\":\"AUTO\""), "requestedDestination"),
                arguments("a status", with("\"status\":\"WORKING\""), "set by the broker"),
                arguments("an order id", with("\"orderId\":5"), "set by the broker"),
                arguments("a tag", with("\"tag\":\"mine\""), "set by the broker"),
                arguments("an account number", with("\"accountNumber\":1"), "set by the broker"),
                arguments("activation price zero", with("\"activationPrice\":0"), "greater than zero"),
                arguments(
                        "cancel time of a day order",
                        with("\"cancelTime\":\"2027-01-01T00:00:00Z\""),
                        "GOOD_TILL_CANCEL"),
                arguments(
                        "cancel time as date",
                        with("\"cancelTime\":\"2027-01-01\"").replace("DAY", "GOOD_TILL_CANCEL"),
                        "not a date-time"),
                arguments(
                        "children of a single",
                        triggers(GOOD, GOOD).replace("TRIGGER", "SINGLE"),
                        "childOrderStrategies"),
                arguments("a trigger without children", GOOD.replace("SINGLE", "TRIGGER"), "childOrderStrategies"),
                arguments("an OCO of one", oneCancelsOther(GOOD), "at least two"),
                arguments("an OCO without members", "{\"orderStrategyType\":\"OCO\"}", "childOrderStrategies"),
                arguments("an OCO with legs", GOOD.replace("SINGLE", "OCO"), "does not belong to an OCO"),
                arguments(
                        "members that say OCO", oneCancelsOther(GOOD.replace("SINGLE", "OCO"), GOOD), "inside an OCO"),
                arguments(
                        "a fault in a child",
                        triggers(GOOD, sellLimit("ACME", 0, "60.00")),
                        "childOrderStrategies[0].orderLegCollection[0].quantity"),
                arguments(
                        "a trail without its basis",
                        trail("\"stopPriceLinkType\":\"VALUE\",\"stopPriceOffset\":1"),
                        "stopPriceLinkBasis"),
                arguments(
                        "a trail without its offset",
                        trail("\"stopPriceLinkType\":\"VALUE\",\"stopPriceLinkBasis\":\"BID\""),
                        "stopPriceOffset"),
                arguments(
                        "a trail of the price",
                        trail("\"priceLinkType\":\"VALUE\",\"stopPriceLinkBasis\":\"BID\",\"stopPriceOffset\":1"),
                        "priceLinkType"),
                arguments("a trailing stop with a stop price", trail("\"stopPrice\":5"), "'stopPrice'"),
                arguments(
                        "a net debit of one leg",
                        single("NET_DEBIT", leg("BUY_TO_OPEN", 1, CALL), "\"price\":1"),
                        "at least two legs"),
                arguments(
                        "a stop of two legs",
                        order(
                                "SINGLE",
                                "STOP",
                                leg("BUY", 1, "ACME") + "," + leg("SELL", 1, "BETA"),
                                "\"stopPrice\":5"),
                        "takes one leg"),
                arguments("text after the order", GOOD + "x", "Malformed JSON"),
                arguments("half an order", GOOD.substring(0, 40), "Malformed JSON"),
                arguments("an array", "[]", "must be a JSON object"));
    }

    private static String with(String field) {
        return GOOD.replace("\"session\"", field + ",\"session\"");
    }

    private static String trail(String fields) {
        return single("TRAILING_STOP", leg("SELL", 1, "ACME"), fields);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses_what_schwab_refuses(String rule, String body, String message) {
        HttpResponse<String> response = caller.place(body);

        assertThat(response.statusCode()).as(rule).isEqualTo(400);
        assertThat(Caller.tree(response.body()).get("message").asText()
                        + Caller.tree(response.body()).path("errors"))
                .contains(message);
        assertThat(response.headers().firstValue("Schwab-Client-CorrelID")).isPresent();
        assertThat(extension.box().ledger().orders()).isEmpty();
    }

    @Test
    void says_every_problem_of_an_order_at_once() {
        HttpResponse<String> response = caller.place(GOOD.replace("DAY", "WEEK").replace("NORMAL", "NIGHT"));

        assertThat(Caller.tree(response.body()).get("errors"))
                .extracting(node -> node.asText())
                .contains("Invalid value 'WEEK'", "Invalid value 'NIGHT'");
    }

    @Test
    void answers_an_enum_that_it_does_not_know_in_schwabs_words() {
        HttpResponse<String> response = caller.place(GOOD.replace("DAY", "IMMEDIATE_OR_CANCEL"));

        assertThat(response.body()).isEqualTo("{\"message\":\"Invalid value 'IMMEDIATE_OR_CANCEL'\"}");
    }

    @Test
    void breaks_on_a_key_given_twice() {
        HttpResponse<String> response =
                caller.place(GOOD.replace("\"assetType\"", "\"assetType\":\"EQUITY\",\"assetType\""));

        assertThat(response.statusCode()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /trader/v1/accounts/123456789/orders/1, 400, Invalid account number",
        "GET, /trader/v1/accounts/NOSUCHHASH, 400, Invalid account number",
        "GET, /trader/v1/accounts/BOX1A2B3C4D5E6F7/orders/abc, 400, not a valid value for orderId",
        "GET, /trader/v1/accounts/BOX1A2B3C4D5E6F7/orders/77, 404, Order not found",
        "DELETE, /trader/v1/accounts/BOX1A2B3C4D5E6F7/orders/77, 404, Order not found",
        "GET, /trader/v1/accounts/BOX1A2B3C4D5E6F7/savedorders, 404, Not Found",
        "GET, /v1/accounts/BOX1A2B3C4D5E6F7/orders, 404, Not Found",
        "DELETE, /trader/v1/accounts/BOX1A2B3C4D5E6F7/orders, 404, Not Found",
        "GET, /trader/v1/accounts?fields=orders, 400, Invalid value 'orders'",
        "GET, /trader/v1/accounts?expand=positions, 400, expand",
        "GET, /trader/v1/userPreference?x=1, 400, no parameters"
    })
    void answers_a_wrong_path_or_parameter(String method, String path, int status, String text) {
        HttpResponse<String> response = caller.send(method, path, "");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(text);
    }

    @Test
    void refuses_a_body_that_is_not_announced_as_json() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(extension.box().url() + caller.orders()))
                .header("Authorization", "Bearer " + caller.token())
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(GOOD))
                .build();

        HttpResponse<String> response = caller.send(request);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Content-Type");
    }

    @Test
    void refuses_a_request_that_does_not_accept_json() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(extension.box().url() + "/trader/v1/accounts"))
                .header("Authorization", "Bearer " + caller.token())
                .header("Accept", "text/html")
                .build();

        HttpResponse<String> response = caller.send(request);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Accept");
    }

    @Test
    void refuses_a_delete_with_a_body() {
        long id = caller.placed(GOOD);

        assertThat(caller.send("DELETE", caller.orders() + "/" + id, "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void limits_order_writes_and_no_reads() {
        try (SchwabBox box = SchwabBox.builder().writesPerMinute(2).start()) {
            Caller limited = new Caller(box);
            limited.placed(buyMarket("ACME", 1));
            limited.placed(buyMarket("ACME", 1));

            assertThat(limited.place(buyMarket("ACME", 1)).statusCode()).isEqualTo(429);
            assertThat(limited.get("/trader/v1/accounts").statusCode()).isEqualTo(200);
            assertThat(box.ledger().orders()).hasSize(2);
        }
    }
}

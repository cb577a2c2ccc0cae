package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.bracket;
import static io.orderwright.sandbox.Bodies.buyLimit;
import static io.orderwright.sandbox.Bodies.buyMarket;
import static io.orderwright.sandbox.Bodies.leg;
import static io.orderwright.sandbox.Bodies.oneCancelsOther;
import static io.orderwright.sandbox.Bodies.order;
import static io.orderwright.sandbox.Bodies.sellLimit;
import static io.orderwright.sandbox.Bodies.sellStop;
import static io.orderwright.sandbox.Bodies.single;
import static io.orderwright.sandbox.Bodies.triggers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order shapes of Schwab's documentation, and those that its users found to work, are taken. */
class SamplesTest {
    private static final String LONG = "ACME  270115C00050000";
    private static final String SHORT = "ACME  270115C00055000";
    private static final String GTC_UNTIL = buyLimit("ACME", 1, "50.00")
            .replace("\"DAY\"", "\"GOOD_TILL_CANCEL\",\"cancelTime\":\"2027-01-15T21:00:00.000Z\"");

    @RegisterExtension
    final SchwabBoxExtension extension = SchwabBoxExtension.create();

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("buy market", buyMarket("ACME", 15)),
                arguments("buy limit, price in quotes", buyLimit("ACME", 1, "12.40")),
                arguments("buy limit, price as number", single("LIMIT", leg("BUY", 1, "ACME"), "\"price\":12.4")),
                arguments("below a dollar, four decimals", buyLimit("ACME", 1, "0.2900")),
                arguments("sell short", single("LIMIT", leg("SELL_SHORT", 1, "ACME"), "\"price\":\"9.10\"")),
                arguments("sell stop", sellStop("ACME", 1, "9.10")),
                arguments(
                        "stop limit",
                        single("STOP_LIMIT", leg("BUY", 1, "ACME"), "\"stopPrice\":\"9.10\",\"price\":\"9.20\"")),
                arguments("market on close", single("MARKET_ON_CLOSE", leg("BUY", 1, "ACME"), "")),
                arguments("limit on close", single("LIMIT_ON_CLOSE", leg("BUY", 1, "ACME"), "\"price\":9.1")),
                arguments("good till cancel", buyLimit("ACME", 1, "50.00").replace("DAY", "GOOD_TILL_CANCEL")),
                arguments("good till a date", GTC_UNTIL),
                arguments("fill or kill", buyLimit("ACME", 1, "50.00").replace("DAY", "FILL_OR_KILL")),
                arguments("before the market", buyLimit("ACME", 1, "50.00").replace("NORMAL", "AM")),
                arguments("seamless", buyLimit("ACME", 1, "50.00").replace("NORMAL", "SEAMLESS")),
                arguments(
                        "buy an option",
                        single(
                                "LIMIT",
                                leg("BUY_TO_OPEN", 10, LONG),
                                "\"complexOrderStrategyType\":\"NONE\",\"price\":\"6.45\"")),
                arguments(
                        "an option until the week ends",
                        single("LIMIT", leg("BUY_TO_OPEN", 1, LONG), "\"price\":1")
                                .replace("DAY", "END_OF_WEEK")),
                arguments(
                        "a vertical, without its name",
                        order(
                                "SINGLE",
                                "NET_DEBIT",
                                leg("BUY_TO_OPEN", 2, LONG) + "," + leg("SELL_TO_OPEN", 2, SHORT),
                                "\"price\":\"0.10\"")),
                arguments(
                        "a vertical, with its name and quantity",
                        order(
                                "SINGLE",
                                "NET_CREDIT",
                                leg("SELL_TO_OPEN", 2, LONG) + "," + leg("BUY_TO_OPEN", 2, SHORT),
                                "\"complexOrderStrategyType\":\"VERTICAL\",\"quantity\":2,\"price\":\"0.10\"")),
                arguments(
                        "a trailing stop",
                        single(
                                "TRAILING_STOP",
                                leg("SELL", 10, "ACME"),
                                "\"stopPriceLinkBasis\":\"BID\",\"stopPriceLinkType\":\"VALUE\",\"stopPriceOffset\":10")),
                arguments(
                        "a trailing stop limit",
                        single(
                                "TRAILING_STOP_LIMIT",
                                leg("SELL", 10, "ACME"),
                                "\"stopPriceLinkBasis\":\"LAST\",\"stopPriceLinkType\":\"PERCENT\","
                                        + "\"stopPriceOffset\":5,\"priceOffset\":0.5")),
                arguments(
                        "one triggers another", triggers(buyLimit("ACME", 5, "34.97"), sellLimit("ACME", 5, "42.03"))),
                arguments(
                        "one cancels another",
                        oneCancelsOther(
                                sellLimit("ACME", 2, "45.97"),
                                single(
                                        "STOP_LIMIT",
                                        leg("SELL", 2, "ACME"),
                                        "\"price\":\"37.00\",\"stopPrice\":\"37.03\""))),
                arguments("one triggers one cancels another", bracket("ACME", 5)),
                arguments(
                        "a child priced from its parent's fill",
                        triggers(
                                buyLimit("ACME", 5, "50.00"),
                                single(
                                        "LIMIT",
                                        leg("SELL", 5, "ACME"),
                                        "\"priceLinkBasis\":\"TRIGGER\",\"priceLinkType\":\"PERCENT\",\"priceOffset\":10"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void takes_what_schwab_takes(String shape, String body) {
        extension.box().exchange().riskChecks(false);
        Caller caller = new Caller(extension.box());

        HttpResponse<String> response = caller.place(body);

        assertThat(response.statusCode()).as(shape + ": " + response.body()).isEqualTo(201);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Schwab-Client-CorrelId")).isPresent();
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .startsWith(extension.box().url() + "/trader/v1/accounts/BOX1A2B3C4D5E6F7/orders/1");
        assertThat(extension.box().ledger().orders()).hasSize(1);
    }
}

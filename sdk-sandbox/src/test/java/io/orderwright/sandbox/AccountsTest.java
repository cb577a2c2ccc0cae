package io.orderwright.sandbox;

import static io.orderwright.sandbox.Bodies.buyLimit;
import static io.orderwright.sandbox.Bodies.leg;
import static io.orderwright.sandbox.Bodies.oneCancelsOther;
import static io.orderwright.sandbox.Bodies.order;
import static io.orderwright.sandbox.Bodies.sellLimit;
import static io.orderwright.sandbox.Bodies.sellStop;
import static io.orderwright.sandbox.Bodies.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Money and positions: what an order needs, what a trade moves, and what the account calls show. */
class AccountsTest extends ExchangeRig {
    private static final String ACCOUNT = "123456789";
    private static final String LONG = "ACME  270115C00050000";

    static Stream<Arguments> rejections() {
        return Stream.of(
                arguments(buyLimit("ACME", 50_000, "50.00"), "buying power"),
                arguments(sellLimit("ACME", 1, "50.00"), "oversold"),
                arguments(sellLimit("HELD", 101, "50.00"), "oversold"),
                arguments(single("MARKET", leg("BUY_TO_COVER", 1, "ACME"), ""), "oversold"),
                arguments(single("LIMIT", leg("SELL_TO_CLOSE", 1, LONG), "\"price\":1"), "oversold"),
                arguments(sellStop("HELD", 1, "60.00"), "stop price must be"),
                arguments(single("STOP", leg("BUY", 1, "HELD"), "\"stopPrice\":40"), "stop price must be"));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void accepts_first_and_rejects_then(String body, String reason) {
        exchange.price("ACME", "50").price("HELD", "50");

        HttpResponse<String> response = caller.place(body);

        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode order = caller.order(Caller.idOf(response));
        assertThat(order.get("status").asText()).isEqualTo("REJECTED");
        assertThat(order.get("statusDescription").asText()).contains(reason);
        assertThat(order.get("filledQuantity").decimalValue()).isZero();
    }

    @Test
    void a_cash_account_sells_nothing_short() {
        String body = single("LIMIT", leg("SELL_SHORT", 1, "ACME"), "\"price\":5");

        HttpResponse<String> response = caller.send("POST", "/trader/v1/accounts/CASHONLY/orders", body);

        String path = response.headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(extension.box().url().toString(), "");
        assertThat(Caller.json(caller.get(path)).get("statusDescription").asText())
                .contains("Short sales");
    }

    @Test
    void working_orders_hold_buying_power_until_they_end() {
        BigDecimal before = exchange.buyingPowerOf(ACCOUNT);
        long id = caller.placed(buyLimit("ACME", 100, "50.00"));
        assertThat(exchange.buyingPowerOf(ACCOUNT)).isEqualByComparingTo(before.subtract(new BigDecimal("5000")));

        caller.send("DELETE", caller.orders() + "/" + id, "");

        assertThat(exchange.buyingPowerOf(ACCOUNT)).isEqualByComparingTo(before);
    }

    @Test
    void buying_power_and_positions_can_be_set() {
        exchange.buyingPower(ACCOUNT, "100").position(ACCOUNT, "BETA", "7", "3.50");

        assertThat(status(caller.placed(buyLimit("ACME", 3, "50.00")))).isEqualTo("REJECTED");
        assertThat(status(caller.placed(sellLimit("BETA", 7, "5.00")))).isEqualTo("WORKING");
    }

    @Test
    void a_trade_moves_cash_and_position() {
        exchange.price("HELD", "50");

        caller.placed(single("MARKET", leg("SELL", 40, "HELD"), ""));

        assertThat(exchange.cashOf(ACCOUNT)).isEqualByComparingTo("1002000");
        assertThat(exchange.positionOf(ACCOUNT, "HELD")).isEqualByComparingTo("60");
        JsonNode account = Caller.json(caller.get("/trader/v1/accounts/BOX1A2B3C4D5E6F7?fields=positions"))
                .get("securitiesAccount");
        assertThat(account.get("positions").get(0).get("longQuantity").decimalValue())
                .isEqualByComparingTo("60");
        assertThat(account.get("currentBalances").get("availableFunds").decimalValue())
                .isEqualByComparingTo("1002000");
    }

    @Test
    void the_exits_of_an_oco_need_the_position_once() {
        long id = caller.placed(oneCancelsOther(sellLimit("HELD", 60, "60.00"), sellStop("HELD", 60, "20.00")));
        long other = caller.placed(sellLimit("HELD", 40, "60.00"));
        long tooMuch = caller.placed(sellLimit("HELD", 1, "60.00"));

        assertThat(caller.order(id).findValuesAsText("status")).containsExactly("WORKING", "AWAITING_STOP_CONDITION");
        assertThat(status(other)).isEqualTo("WORKING");
        assertThat(status(tooMuch)).isEqualTo("REJECTED");
    }

    @Test
    void a_preview_books_nothing_and_says_what_would_be_rejected() {
        exchange.price("ACME", "50");

        JsonNode good = Caller.json(preview(buyLimit("ACME", 10, "49.00")));
        JsonNode bad = Caller.json(preview(sellLimit("ACME", 10, "49.00")));

        assertThat(good.get("orderStrategy").get("status").asText()).isEqualTo("ACCEPTED");
        assertThat(good.get("orderStrategy")
                        .get("orderBalance")
                        .get("orderValue")
                        .decimalValue())
                .isEqualByComparingTo("490");
        assertThat(bad.get("orderStrategy").get("status").asText()).isEqualTo("REJECTED");
        assertThat(bad.get("orderValidationResult")
                        .get("rejects")
                        .get(0)
                        .get("activityMessage")
                        .asText())
                .contains("oversold");
        assertThat(extension.box().ledger().orders()).isEmpty();
        assertThat(preview(buyLimit("ACME", 0, "49.00")).statusCode()).isEqualTo(400);
    }

    @Test
    void shows_numbers_with_hashes_and_one_object_of_preferences() {
        JsonNode numbers = Caller.json(caller.get("/trader/v1/accounts/accountNumbers"));
        JsonNode preferences = Caller.json(caller.get("/trader/v1/userPreference"));

        assertThat(numbers.get(1).get("accountNumber").asText()).isEqualTo("555");
        assertThat(numbers.get(1).get("hashValue").asText()).isEqualTo("CASHONLY");
        assertThat(preferences.isObject()).isTrue();
        assertThat(preferences.get("streamerInfo")).hasSize(1);
        assertThat(Caller.json(caller.get("/trader/v1/accounts"))).hasSize(2);
    }

    private HttpResponse<String> preview(String body) {
        return caller.send("POST", "/trader/v1/accounts/BOX1A2B3C4D5E6F7/previewOrder", body);
    }
}

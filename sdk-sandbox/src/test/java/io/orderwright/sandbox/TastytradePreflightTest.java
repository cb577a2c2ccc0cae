package io.orderwright.sandbox;

import static io.orderwright.sandbox.Venue.CALL;
import static io.orderwright.sandbox.Venue.HIGHER_CALL;
import static io.orderwright.sandbox.Venue.buyLimit;
import static io.orderwright.sandbox.Venue.leg;
import static io.orderwright.sandbox.Venue.order;
import static io.orderwright.sandbox.Venue.price;
import static io.orderwright.sandbox.Venue.sellLimit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What tastytrade refuses or warns of before it routes an order, and what a dry-run tells. */
class TastytradePreflightTest {
    private static final String ONE = leg("Buy to Open", "1", "ACME");

    @RegisterExtension
    final TastytradeBoxExtension extension = TastytradeBoxExtension.of(TastytradeBox.builder()
            .account(BoxAccount.of("5WX01234", "unused"))
            .instrument(TastytradeInstrument.of("WHOLE"))
            .instrument(TastytradeInstrument.of("PARTS").fractional())
            .instrument(TastytradeInstrument.of("LAST").closingOnly()));

    private TastytradeBox box;
    private Venue venue;

    @BeforeEach
    void open() {
        box = extension.box();
        venue = new Venue(box);
    }

    static Stream<Arguments> refused() {
        String strict = "'advanced-instructions':{'strict-position-effect-validation':true},";
        return Stream.of(
                arguments("cant_buy_for_credit", order("Limit", price("5", "Credit"), ONE)),
                arguments(
                        "gtc_market_orders_not_supported",
                        order("Market", "", ONE).replace("Day", "GTC")),
                arguments(
                        "gtc_market_orders_not_supported",
                        order("Market", "'gtc-date':'2099-01-01',", ONE).replace("Day", "GTD")),
                arguments(
                        "gtc_market_orders_not_supported",
                        order("Stop", "'stop-trigger':'6',", ONE).replace("Day", "GTC")),
                arguments("order_must_omit_price", order("Market", "'price':'5',", ONE)),
                arguments("order_must_omit_price", order("Marketable Limit", price("5", "Debit"), ONE)),
                arguments("order_must_omit_price", order("Stop", "'stop-trigger':'6','price':'5',", ONE)),
                arguments(
                        "margin_check_failed",
                        order("Limit", price("50000", "Debit"), leg("Buy to Open", "1000", "ACME"))),
                arguments(
                        "closing_with_no_position",
                        order("Limit", price("5", "Credit") + strict, leg("Sell to Close", "1", "ACME"))),
                arguments("closing_only", order("Limit", price("5", "Debit"), leg("Buy to Open", "1", "LAST"))),
                arguments("fractional_trading_invalid_symbol", order("Market", "", leg("Buy to Open", "0.5", "WHOLE"))),
                arguments(
                        "fractional_trading_invalid_symbol",
                        order("Limit", price("5", "Debit"), leg("Buy to Open", "0.5", "PARTS"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void an_order_that_fails_a_check_is_refused_with_its_code(String code, String body) {
        JsonNode error = Venue.error(venue.place(body), 422);

        assertThat(error.path("code").asText()).isEqualTo("preflight_check_failure");
        assertThat(error.path("errors").findValuesAsText("code")).containsExactly(code);
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void every_failed_check_is_named() {
        JsonNode error = Venue.error(
                venue.place(order("Marketable Limit", price("5", "Credit"), ONE).replace("Day", "GTC")), 422);

        assertThat(error.path("errors").findValuesAsText("code"))
                .containsExactly("gtc_market_orders_not_supported", "order_must_omit_price", "cant_buy_for_credit");
    }

    @Test
    void a_fraction_of_a_divisible_share_is_taken() {
        assertThat(venue.placed(order("Market", "", leg("Buy to Open", "0.5", "PARTS"))))
                .isPositive();
    }

    @Test
    void what_may_only_be_closed_is_closed() {
        box.exchange().position("5WX01234", "LAST", "1", "5");

        assertThat(venue.placed(order("Limit", price("5", "Credit"), leg("Sell to Close", "1", "LAST"))))
                .isPositive();
    }

    @Test
    void a_close_without_a_position_opens_one() {
        JsonNode data = Venue.data(venue.place(sellLimit("55.00")), 201);

        assertThat(data.path("warnings").findValuesAsText("code")).containsExactly("closing_with_no_position");
        assertThat(data.path("order").path("legs").get(0).path("action").asText())
                .isEqualTo("Sell to Open");
        box.exchange().price("ACME", "56");
        assertThat(box.exchange().positionOf("5WX01234", "ACME")).isEqualByComparingTo("-10");
    }

    @Test
    void a_close_of_a_position_stays_one() {
        box.exchange().position("5WX01234", "ACME", "10", "50");

        JsonNode data = Venue.data(venue.place(sellLimit("55.00")), 201);

        assertThat(data.path("warnings").size()).isZero();
        assertThat(data.path("order").path("legs").get(0).path("action").asText())
                .isEqualTo("Sell to Close");
    }

    @Test
    void a_sale_beside_a_working_buy_of_the_same_symbol_is_refused() {
        long buy = venue.placed(buyLimit("50.00"));

        JsonNode error = Venue.error(venue.place(sellLimit("55.00")), 422);
        venue.send("DELETE", venue.path("/orders/" + buy), "");

        assertThat(error.path("errors").findValuesAsText("code"))
                .containsExactly("illegal_buy_and_sell_on_same_symbol");
        assertThat(venue.place(sellLimit("55.00")).statusCode()).isEqualTo(201);
    }

    @Test
    void while_the_market_is_closed_an_opening_market_order_is_refused_and_a_limit_waits() {
        box.exchange().close(TradingSession.REGULAR).price("ACME", "49");

        JsonNode error = Venue.error(venue.place(order("Market", "", ONE)), 422);
        JsonNode data = Venue.data(venue.place(buyLimit("50.00")), 201);

        assertThat(error.path("errors").findValuesAsText("code"))
                .containsExactly("tif_no_after_hours_opening_market_orders");
        assertThat(data.path("warnings").findValuesAsText("code")).containsExactly("tif.next_valid_session");
        assertThat(data.path("order").path("status").asText()).isEqualTo("Received");
        box.exchange().open(TradingSession.REGULAR);
        assertThat(venue.order(data.path("order").path("id").asLong())
                        .path("status")
                        .asText())
                .isEqualTo("Filled");
    }

    @Test
    void cryptocurrency_is_switched_off_unless_the_box_is_told_otherwise() {
        String body = Venue.json("{'time-in-force':'Day','order-type':'Limit','price':'5','price-effect':'Debit',"
                + "'legs':[{'instrument-type':'Cryptocurrency','symbol':'BTC/USD','action':'Buy to Open',"
                + "'quantity':'0.01'}]}");

        assertThat(Venue.error(venue.place(body), 403).path("code").asText()).isEqualTo("not_permitted");
        try (TastytradeBox open = TastytradeBox.builder().cryptocurrency(true).start()) {
            assertThat(new Venue(open)
                            .place(body.replace("Limit", "Market").replaceAll("\"price[^,]*,", ""))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void a_dry_run_tells_everything_and_books_nothing() {
        JsonNode data = Venue.data(venue.send("POST", venue.path("/orders/dry-run"), buyLimit("50.00")), 201);

        JsonNode order = data.path("order");
        assertThat(order.has("id")).isFalse();
        assertThat(order.path("status").asText()).isEqualTo("Received");
        assertThat(order.path("updated-at").isNumber()).isTrue();
        assertThat(order.path("updated-at").asLong()).isZero();
        JsonNode effect = data.path("buying-power-effect");
        assertThat(effect.path("change-in-margin-requirement").asText()).isEqualTo("500.00");
        assertThat(effect.path("change-in-buying-power").asText()).isEqualTo("500.010");
        assertThat(effect.path("change-in-buying-power-effect").asText()).isEqualTo("Debit");
        assertThat(effect.path("new-buying-power-effect").asText()).isEqualTo("Credit");
        assertThat(data.path("fee-calculation").path("total-fees").asText()).isEqualTo("0.010");
        assertThat(data.path("fee-calculation").path("commission-effect").asText())
                .isEqualTo("None");
        assertThat(data.path("warnings").isArray()).isTrue();
        assertThat(box.ledger().orders()).isEmpty();
    }

    @Test
    void a_dry_run_that_fails_still_tells_the_shortfall() {
        String body = order("Limit", price("50000", "Debit"), leg("Buy to Open", "1000", "ACME"));

        JsonNode answer = Venue.body(venue.send("POST", venue.path("/orders/dry-run"), body), 422);

        assertThat(answer.path("error").path("errors").findValuesAsText("code")).containsExactly("margin_check_failed");
        JsonNode effect = answer.path("data").path("buying-power-effect");
        assertThat(effect.path("new-buying-power-effect").asText()).isEqualTo("Debit");
        assertThat(effect.path("new-buying-power").asText()).doesNotStartWith("-");
    }

    @Test
    void options_cost_a_commission_to_open() {
        String body = order(
                "Limit", price("2.00", "Debit"), leg("Buy to Open", "2", CALL), leg("Sell to Open", "2", HIGHER_CALL));

        JsonNode data = Venue.data(venue.send("POST", venue.path("/orders/dry-run"), body), 201);

        assertThat(data.path("buying-power-effect").path("is-spread").asBoolean())
                .isTrue();
        assertThat(data.path("buying-power-effect")
                        .path("change-in-margin-requirement")
                        .asText())
                .isEqualTo("400.00");
        assertThat(data.path("fee-calculation").path("commission").asText()).isEqualTo("4");
        assertThat(data.path("order").path("size").asInt()).isEqualTo(2);
    }
}

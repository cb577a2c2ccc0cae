package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.OrderwrightException;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.DuplicateOrderException;
import io.orderwright.error.InstrumentNotTradableException;
import io.orderwright.error.InsufficientFundsException;
import io.orderwright.error.InvalidPriceException;
import io.orderwright.error.InvalidQuantityException;
import io.orderwright.error.InvalidRequestException;
import io.orderwright.error.MarketClosedException;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.RateLimitedException;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.testing.Replies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gateway's answers, row by row: whether an order may be live, and what the caller is told. */
class TektiiErrorsTest {
    private static final TektiiErrors ERRORS =
            new TektiiErrors(InstantSource.fixed(Instant.parse("2026-11-20T15:00:00Z")));
    private static final Call PLACE = TektiiCalls.place("{}");
    private static final Call CANCEL = TektiiCalls.cancel("7");
    private static final Call MODIFY = TektiiCalls.modify("7", "{}");
    private static final Call READ = TektiiCalls.read("7");
    private static final Call QUOTE = TektiiCalls.quote("KO");
    private static final Call RESET = TektiiCalls.resetCircuitBreakers();

    private static String error(String code, String message, String details) {
        return "{\"code\":\"" + code + "\",\"message\":\"" + message + "\""
                + (details.isEmpty() ? "" : ",\"details\":" + details) + "}";
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource({"ofTheGateway", "ofTheProvider", "ofTheFramework", "ofChanges"})
    void an_error_is_told_by_what_it_says(
            Call call, int status, String body, Meaning meaning, Class<? extends OrderwrightException> exception) {
        Attempt.Answered reply = Replies.of(status, body);

        assertThat(ERRORS.meaning(call, reply)).isEqualTo(meaning);
        assertThat(ERRORS.error(call, reply, 1)).isExactlyInstanceOf(exception);
    }

    static Stream<Arguments> ofTheGateway() {
        String unavailable = "Provider unavailable: ";
        return Stream.of(
                arguments(
                        PLACE,
                        400,
                        error("INVALID_REQUEST", "Invalid request: Limit orders require limit_price", ""),
                        Meaning.REFUSED,
                        InvalidRequestException.class),
                arguments(
                        PLACE,
                        400,
                        error(
                                "INVALID_VALUE",
                                "Invalid value for quantity: must be positive",
                                "{\"field\":\"quantity\"}"),
                        Meaning.REFUSED,
                        InvalidRequestException.class),
                arguments(
                        PLACE,
                        400,
                        error("VALIDATION_ERROR", "Validation failed", "{\"symbol\":[{\"code\":\"length\"}]}"),
                        Meaning.REFUSED,
                        InvalidRequestException.class),
                arguments(
                        PLACE,
                        401,
                        error("UNAUTHORIZED", "Unauthorized: Invalid API key", "{\"code\":\"INVALID_API_KEY\"}"),
                        Meaning.REFUSED,
                        AuthenticationException.class),
                arguments(
                        READ,
                        401,
                        error("UNAUTHORIZED", "Unauthorized: rejected", "{\"code\":\"AUTH_FAILED\"}"),
                        Meaning.REFUSED,
                        AuthenticationException.class),
                arguments(
                        READ,
                        404,
                        error("ORDER_NOT_FOUND", "Order not found: 7", "{\"resource\":\"order\",\"id\":\"7\"}"),
                        Meaning.REFUSED,
                        NotFoundException.class),
                arguments(
                        PLACE,
                        404,
                        error("SYMBOL_NOT_FOUND", "Symbol not found: ZZ", "{\"symbol\":\"ZZ\"}"),
                        Meaning.REFUSED,
                        InstrumentNotTradableException.class),
                arguments(
                        QUOTE,
                        404,
                        error("SYMBOL_NOT_FOUND", "Symbol not found: ZZ", "{\"symbol\":\"ZZ\"}"),
                        Meaning.REFUSED,
                        NotFoundException.class),
                arguments(
                        PLACE,
                        429,
                        error("RATE_LIMITED", "Rate limit exceeded", "{\"retry_after_seconds\":3}"),
                        Meaning.UNSURE,
                        RateLimitedException.class),
                arguments(
                        PLACE,
                        500,
                        error("INTERNAL_ERROR", "Internal error: Failed to parse response", ""),
                        Meaning.UNSURE,
                        BrokerUnavailableException.class),
                arguments(
                        PLACE,
                        501,
                        error("UNSUPPORTED_OPERATION", "Unsupported: trailing stop", "{\"provider\":\"oanda\"}"),
                        Meaning.REFUSED,
                        InvalidRequestException.class),
                arguments(
                        PLACE,
                        502,
                        error("PROVIDER_ERROR", "Provider error: timeout", "{\"provider\":\"alpaca\"}"),
                        Meaning.UNSURE,
                        BrokerUnavailableException.class),
                arguments(
                        PLACE,
                        503,
                        error("SHUTTING_DOWN", "Gateway is shutting down", ""),
                        Meaning.NOT_PROCESSED,
                        BrokerUnavailableException.class),
                arguments(
                        PLACE,
                        503,
                        error(
                                "PROVIDER_UNAVAILABLE",
                                unavailable + "Adapter circuit breaker open — mock provider outage detected.",
                                ""),
                        Meaning.REFUSED,
                        BrokerUnavailableException.class),
                arguments(
                        READ,
                        503,
                        error("PROVIDER_UNAVAILABLE", unavailable + "Adapter circuit breaker open — mock.", ""),
                        Meaning.REFUSED,
                        BrokerUnavailableException.class),
                arguments(
                        PLACE,
                        503,
                        error("PROVIDER_UNAVAILABLE", unavailable + "Service Unavailable", ""),
                        Meaning.UNSURE,
                        BrokerUnavailableException.class),
                arguments(
                        RESET,
                        409,
                        error("RESET_COOLDOWN", "Circuit breaker reset is on cooldown", ""),
                        Meaning.REFUSED,
                        RateLimitedException.class));
    }

    /** A provider's refusal: the reason is in the details, under one name or another, or in the words alone. */
    static Stream<Arguments> ofTheProvider() {
        return Stream.of(
                rejected("{\"reject_code\":\"INSUFFICIENT_FUNDS\",\"code\":-2010}", InsufficientFundsException.class),
                rejected("{\"reject_code\":\"MARKET_CLOSED\"}", MarketClosedException.class),
                rejected("{\"reject_code\":\"INVALID_QUANTITY\"}", InvalidQuantityException.class),
                rejected("{\"reject_code\":\"INVALID_SYMBOL\"}", InstrumentNotTradableException.class),
                rejected("{\"reject_reason\":\"INSUFFICIENT_MARGIN\"}", InsufficientFundsException.class),
                rejected("{\"reject_reason\":\"INSUFFICIENT_BALANCE\"}", InsufficientFundsException.class),
                rejected("{\"reject_reason\":\"INVALID_PRICE\"}", InvalidPriceException.class),
                rejected("{\"reject_reason\":\"SYMBOL_NOT_TRADEABLE\"}", InstrumentNotTradableException.class),
                rejected(
                        "{\"reject_code\":\"ORDER_REJECTED\",\"rejectReason\":\"MARKET_HALTED\"}",
                        InstrumentNotTradableException.class),
                rejected(
                        "{\"reject_code\":\"ORDER_REJECTED\",\"code\":40310000,\"message\":\"insufficient buying power\"}",
                        InsufficientFundsException.class),
                rejected(
                        "{\"reject_code\":\"ORDER_REJECTED\",\"code\":40310000,"
                                + "\"message\":\"cost basis must be >= minimal amount of order 10\"}",
                        InvalidQuantityException.class),
                rejected(
                        "{\"reject_code\":\"-1013\",\"msg\":\"Filter failure: PRICE_FILTER\"}",
                        InvalidPriceException.class),
                rejected("{\"reject_code\":\"POST_ONLY_VIOLATED\"}", OrderRejectedException.class),
                rejected("{}", OrderRejectedException.class),
                arguments(
                        PLACE,
                        422,
                        error("INSUFFICIENT_BALANCE", "as the guide has it", ""),
                        Meaning.REFUSED,
                        InsufficientFundsException.class),
                arguments(
                        PLACE,
                        400,
                        error("INVALID_REQUEST", "Invalid request: Invalid symbol.", "{\"field\":\"symbol\"}"),
                        Meaning.REFUSED,
                        InstrumentNotTradableException.class),
                arguments(
                        PLACE,
                        422,
                        error(
                                "ORDER_REJECTED",
                                "Order rejected: client_order_id must be unique",
                                "{\"code\":40010001,\"message\":\"client_order_id must be unique\","
                                        + "\"reject_code\":\"ORDER_REJECTED\"}"),
                        Meaning.DUPLICATE_ID,
                        DuplicateOrderException.class),
                arguments(
                        PLACE,
                        422,
                        error("ORDER_REJECTED", "Order rejected: Duplicate order sent.", "{\"reject_code\":\"-2010\"}"),
                        Meaning.DUPLICATE_ID,
                        DuplicateOrderException.class));
    }

    private static Arguments rejected(String details, Class<? extends BrokerException> exception) {
        return arguments(PLACE, 422, error("ORDER_REJECTED", "Order rejected", details), Meaning.REFUSED, exception);
    }

    /** What stands before the gateway's own code answers without its envelope. */
    static Stream<Arguments> ofTheFramework() {
        return Stream.of(
                arguments(PLACE, 404, "", Meaning.REFUSED, NotFoundException.class),
                arguments(PLACE, 405, "", Meaning.REFUSED, InvalidRequestException.class),
                arguments(
                        READ,
                        400,
                        "Failed to deserialize query string: unknown variant",
                        Meaning.REFUSED,
                        InvalidRequestException.class),
                arguments(PLACE, 502, "<html>Bad Gateway</html>", Meaning.UNSURE, BrokerUnavailableException.class),
                arguments(PLACE, 504, "", Meaning.UNSURE, BrokerUnavailableException.class),
                arguments(PLACE, 408, "", Meaning.UNSURE, BrokerUnavailableException.class),
                arguments(PLACE, 302, "", Meaning.UNSURE, UnreadableReplyException.class),
                arguments(READ, 502, "", Meaning.UNSURE, BrokerUnavailableException.class),
                arguments(READ, 429, "", Meaning.UNSURE, RateLimitedException.class));
    }

    static Stream<Arguments> ofChanges() {
        return Stream.of(
                arguments(
                        CANCEL,
                        409,
                        error("ORDER_NOT_MODIFIABLE", "Order not modifiable: 7", "{\"order_id\":\"7\"}"),
                        Meaning.REFUSED,
                        OrderNotModifiableException.class),
                arguments(
                        MODIFY,
                        422,
                        error("ORDER_REJECTED", "Order rejected: duplicate order", ""),
                        Meaning.REFUSED,
                        DuplicateOrderException.class),
                arguments(
                        CANCEL,
                        400,
                        error("INVALID_REQUEST", "Invalid request: already filled", ""),
                        Meaning.REFUSED,
                        InvalidRequestException.class),
                arguments(
                        TektiiCalls.moveExits("p", "{}"),
                        502,
                        error("PROVIDER_ERROR", "Provider error: the stop could not be put back", ""),
                        Meaning.UNSURE,
                        BrokerUnavailableException.class));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("successes")
    void a_success_is_believed_where_it_is_the_documented_one(Call call, int status, String body, Meaning meaning) {
        assertThat(ERRORS.meaning(call, Replies.of(status, body))).isEqualTo(meaning);
    }

    static Stream<Arguments> successes() {
        return Stream.of(
                arguments(PLACE, 201, "{\"id\":\"1\",\"status\":\"PENDING\"}", Meaning.ACCEPTED),
                arguments(PLACE, 200, "{\"id\":\"1\",\"status\":\"PENDING\"}", Meaning.UNSURE),
                arguments(PLACE, 202, "", Meaning.UNSURE),
                arguments(PLACE, 201, "<html>", Meaning.UNSURE),
                arguments(CANCEL, 200, "{\"success\":true}", Meaning.ACCEPTED),
                arguments(CANCEL, 204, "", Meaning.UNSURE),
                arguments(MODIFY, 200, "{\"order\":{}}", Meaning.ACCEPTED),
                arguments(RESET, 200, "{}", Meaning.ACCEPTED),
                arguments(READ, 200, "{}", Meaning.ACCEPTED),
                arguments(READ, 200, "<html>", Meaning.UNSURE),
                arguments(READ, 204, "", Meaning.UNSURE));
    }

    @Test
    void a_success_that_is_cut_is_believed_of_a_write_and_not_of_a_read() {
        assertThat(ERRORS.meaning(PLACE, Replies.cut(Replies.of(201, "{\"id\":"))))
                .isEqualTo(Meaning.ACCEPTED);
        assertThat(ERRORS.meaning(READ, Replies.cut(Replies.of(200, "{\"id\":"))))
                .isEqualTo(Meaning.UNSURE);
    }

    @Test
    void the_caller_s_key_is_told_from_the_gateway_s_own() {
        String own = error("UNAUTHORIZED", "Unauthorized: API key required", "{\"code\":\"MISSING_API_KEY\"}");
        String broker = error("UNAUTHORIZED", "Unauthorized: denied", "{\"code\":\"-2015\"}");

        assertThat(ERRORS.error(READ, Replies.of(401, own), 1)).hasMessageEndingWith("give the gateway's API key");
        assertThat(ERRORS.error(READ, Replies.of(401, broker), 1)).hasMessageEndingWith("mend them at the gateway");
    }

    @Test
    void the_reason_is_the_broker_s_code_and_the_whole_body_is_kept() {
        String body =
                error("ORDER_REJECTED", "Order rejected: no", "{\"code\":40310000,\"reject_code\":\"ORDER_REJECTED\"}");

        BrokerException refusal = (BrokerException) ERRORS.error(PLACE, Replies.of(422, body), 2);

        assertThat(refusal.failure().brokerCode()).contains("40310000");
        assertThat(refusal.failure().brokerMessage()).contains("Order rejected: no");
        assertThat(refusal.failure().rawBody()).contains(body);
        assertThat(refusal.failure().attempts()).isEqualTo(2);
    }

    @Test
    void the_fields_that_were_refused_are_named() {
        String body = error("VALIDATION_ERROR", "Validation failed", "{\"symbol\":[{}],\"quantity\":[{}]}");

        assertThat(ERRORS.error(PLACE, Replies.of(400, body), 1)).hasMessageContaining("fields: symbol, quantity");
    }

    @Test
    void how_long_to_wait_stands_in_the_body_and_behind_a_proxy_in_the_header() {
        String told = error("RATE_LIMITED", "Rate limit exceeded", "{\"retry_after_seconds\":3,\"reset_at\":null}");
        String untold = error("RATE_LIMITED", "Rate limit exceeded", "{\"retry_after_seconds\":null}");

        assertThat(ERRORS.retryAfter(Replies.of(429, told))).contains(Duration.ofSeconds(3));
        assertThat(ERRORS.retryAfter(Replies.of(429, untold))).isEmpty();
        assertThat(ERRORS.retryAfter(Replies.of(429, untold, "Retry-After", "7")))
                .contains(Duration.ofSeconds(7));
    }

    @Test
    void an_order_that_was_rejected_later_is_told_by_its_reason() throws Exception {
        var parser = new TektiiOrderParser(KnownProvider.MOCK, Tektii.dialect()::decode);
        String order = "{\"id\":\"1\",\"status\":\"REJECTED\",\"client_order_id\":\"c\",\"reject_reason\":\"%s\"}";

        assertThat(TektiiErrors.rejection("place", parser.parse(order.formatted("INSUFFICIENT_MARGIN"))))
                .isExactlyInstanceOf(InsufficientFundsException.class);
        OrderRejectedException other =
                TektiiErrors.rejection("place", parser.parse(order.formatted("REDUCE_ONLY_VIOLATED")));
        assertThat(other).isExactlyInstanceOf(OrderRejectedException.class);
        assertThat(other.failure().brokerCode()).isEqualTo(Optional.of("REDUCE_ONLY_VIOLATED"));
        assertThat(other.failure().clientOrderId()).contains("c");
    }

    @Test
    void a_key_that_is_echoed_is_not_kept() {
        BrokerException error =
                (BrokerException) ERRORS.error(READ, Replies.of(400, "Authorization: Bearer abcdef0123456789"), 1);

        assertThat(error.failure().rawBody().orElseThrow()).doesNotContain("abcdef0123456789");
    }
}

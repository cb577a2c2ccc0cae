package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerCallException;
import io.orderwright.error.BrokerUnavailableException;
import io.orderwright.error.CallFailure;
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
import io.orderwright.error.PermissionException;
import io.orderwright.error.RateLimitedException;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.testing.Replies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchwabErrorsTest {
    private static final SchwabErrors ERRORS =
            new SchwabErrors(InstantSource.fixed(Instant.parse("2026-11-20T15:00:00Z")));
    private static final SchwabCalls CALLS = new SchwabCalls("HASH1");
    private static final Call PLACE = CALLS.place("{}");
    private static final Call REPLACE = CALLS.replace("1000000000001", "{}");
    private static final Call CANCEL = CALLS.cancel("1000000000001");
    private static final Call READ = CALLS.read("1000000000001");
    private static final Call PREVIEW = CALLS.preview("{}");

    private static final String GATEWAY_401 =
            "{\"errors\":[{\"id\":\"9a7c\",\"status\":401,\"title\":\"Unauthorized\",\"detail\":\"Client not authorized\"}]}";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Access Denied</title></head></html>";

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("{\"message\":\"Bad thing\"}", "SERVICE", null, "Bad thing"),
                arguments(
                        "{\"message\":\"Bad thing\",\"errors\":[\"first\",\"second\"]}",
                        "SERVICE",
                        null,
                        "Bad thing; first; second"),
                arguments("{\"errors\":[\"only these\"]}", "SERVICE", null, "only these"),
                arguments(GATEWAY_401, "GATEWAY", "Unauthorized", "Client not authorized"),
                arguments(
                        "{\"errors\":[{\"id\":\"x\",\"status\":\"404\",\"title\":\"Not Found\"}]}",
                        "GATEWAY",
                        "Not Found",
                        "Not Found"),
                arguments(
                        "{\"errors\":[{\"id\":\"x\",\"status\":\"400\",\"title\":\"Bad Request\",\"detail\":\"d\","
                                + "\"source\":{\"pointer\":[\"/a\"],\"parameter\":\"p\"}}]}",
                        "GATEWAY",
                        "Bad Request",
                        "d"),
                arguments(
                        "{\"error\":\"unsupported_token_type\",\"error_description\":\"400 Bad Request: \\\"{\\\"error_"
                                + "description\\\":\\\"Exception while authenticating refresh token\\\","
                                + "\\\"error\\\":\\\"refresh_token_authentication_error\\\"}\\\"\"}",
                        "OAUTH",
                        "refresh_token_authentication_error",
                        null),
                arguments(
                        "{\"error\":\"invalid_client\",\"error_description\":\"Unauthorized\"}",
                        "OAUTH",
                        "invalid_client",
                        "Unauthorized"),
                arguments(
                        "{\"fault\":{\"faultstring\":\"Body buffer overflow\",\"detail\":{\"errorcode\":"
                                + "\"protocol.http.TooBigBody\"}}}",
                        "FAULT",
                        "protocol.http.TooBigBody",
                        "Body buffer overflow"),
                arguments(PAGE, "PAGE", null, "Access Denied"),
                arguments("<html><body><h1>Whitelabel Error Page</h1>", "PAGE", null, "Whitelabel Error Page"),
                arguments("<html>nothing", "PAGE", null, "a page instead of JSON"),
                arguments(" \n", "EMPTY", null, null),
                arguments("", "EMPTY", null, null),
                arguments("{\"error\":\"Not authorized\"}", "TD_AMERITRADE", null, "Not authorized"),
                arguments("Bad Gateway", "OTHER", null, "Bad Gateway"),
                arguments("{\"message\":\"cut off in the mid", "OTHER", null, "{\"message\":\"cut off in the mid"),
                arguments("{\"message\":\"whole\",\"errors\":[\"and then cu", "SERVICE", null, "whole"),
                arguments(
                        "{\"message\":\"Rejected: Order_Sys_0002\"}",
                        "SERVICE",
                        "Order_Sys_0002",
                        "Rejected: Order_Sys_0002"),
                arguments("[1,2", "OTHER", null, "[1,2"),
                arguments("{\"message\":null}", "OTHER", null, "{\"message\":null}"),
                arguments("{\"message\":{\"a\":1}}", "OTHER", null, "{\"message\":{\"a\":1}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void reads_every_shape_of_an_error_body(String body, String shape, String code, String message) {
        ErrorBody read = ErrorBody.read(body);

        assertThat(read.shape().name()).isEqualTo(shape);
        assertThat(read.code().orElse(null)).isEqualTo(code);
        if (message != null || shape.equals("EMPTY")) {
            assertThat(read.message().orElse(null)).isEqualTo(message);
        }
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                arguments(PLACE, "Invalid account number", InvalidRequestException.class),
                arguments(PLACE, "Invalid value 'IMMEDIATE_OR_CANCEL'", InvalidRequestException.class),
                arguments(PLACE, "Invalid value 'EXTO'", InvalidRequestException.class),
                arguments(PLACE, "requestedDestination is not allowed", InvalidRequestException.class),
                arguments(
                        READ,
                        "'2024-10-08T16:30:31.469502+00Z' is not a valid value for fromEnteredTime",
                        InvalidRequestException.class),
                arguments(
                        PLACE,
                        "The stop price must be above the current ask for buy stop orders and below the bid for sell stop"
                                + " orders.",
                        InvalidPriceException.class),
                arguments(
                        PREVIEW,
                        "Your limit price is significantly away from the current market price. Please adjust your order.",
                        InvalidPriceException.class),
                arguments(PLACE, "Order_Sys_0002", InvalidPriceException.class),
                arguments(PLACE, "You do not have enough available buying power", InsufficientFundsException.class),
                arguments(PLACE, "Insufficient funds for this order", InsufficientFundsException.class),
                arguments(PLACE, "The market is closed", MarketClosedException.class),
                arguments(PLACE, "Order was sent outside of market hours", MarketClosedException.class),
                arguments(PLACE, "Quantity must be a whole number", InvalidQuantityException.class),
                arguments(PLACE, "Position_Sys_0001", InvalidQuantityException.class),
                arguments(PLACE, "This would make the position oversold", InvalidQuantityException.class),
                arguments(PLACE, "This security is not tradable", InstrumentNotTradableException.class),
                arguments(PLACE, "Symbol ZZZZ not found", InstrumentNotTradableException.class),
                arguments(PLACE, "Duplicate order", DuplicateOrderException.class),
                arguments(CANCEL, "Order cannot be canceled", OrderNotModifiableException.class),
                arguments(REPLACE, "The order is already filled", OrderNotModifiableException.class),
                arguments(PLACE, "Something nobody has seen", OrderRejectedException.class),
                arguments(REPLACE, "Something nobody has seen", OrderRejectedException.class),
                arguments(CANCEL, "Something nobody has seen", InvalidRequestException.class),
                arguments(READ, "quantity of orders is odd", InvalidRequestException.class));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("causes")
    void maps_a_known_cause_to_its_class_and_keeps_everything(Call call, String message, Class<?> type) {
        OrderwrightException thrown = ERRORS.error(
                call, Replies.of(400, "{\"message\":\"" + message + "\"}", "Schwab-Client-CorrelID", "c-1"), 2);

        assertThat(thrown).isExactlyInstanceOf(type).hasMessageContaining(message);
        CallFailure failure = ((BrokerCallException) thrown).failure();
        assertThat(failure.httpStatus()).hasValue(400);
        assertThat(failure.brokerMessage()).hasValue(message);
        assertThat(failure.requestId()).hasValue("c-1");
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.rawBody()).hasValue("{\"message\":\"" + message + "\"}");
        assertThat(failure.operation()).isEqualTo(call.operation());
    }

    @Test
    void says_what_to_do_about_an_account_number_in_place_of_a_hash() {
        assertThat(ERRORS.error(READ, Replies.of(400, "{\"message\":\"Invalid account number\"}"), 1))
                .hasMessageContaining("hash");
    }

    @ParameterizedTest
    @CsvSource({"Schwab-Client-CorrelId", "Schwab-Client-CorrelID", "schwab-client-correlid"})
    void finds_the_correlation_id_however_it_is_spelled(String name) {
        BrokerCallException thrown = (BrokerCallException) ERRORS.error(READ, Replies.of(404, "", name, "c-9"), 1);

        assertThat(thrown.failure().requestId()).hasValue("c-9");
    }

    @Test
    void takes_the_gateways_own_id_where_there_is_no_header() {
        BrokerCallException thrown = (BrokerCallException) ERRORS.error(READ, Replies.of(401, GATEWAY_401), 1);

        assertThat(thrown.failure().requestId()).hasValue("9a7c");
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments(302, UnreadableReplyException.class),
                arguments(401, AuthenticationException.class),
                arguments(403, PermissionException.class),
                arguments(404, NotFoundException.class),
                arguments(408, BrokerUnavailableException.class),
                arguments(418, InvalidRequestException.class),
                arguments(429, RateLimitedException.class),
                arguments(499, BrokerUnavailableException.class),
                arguments(500, BrokerUnavailableException.class),
                arguments(503, BrokerUnavailableException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statuses")
    void a_body_that_can_not_be_read_never_hides_the_status(int status, Class<?> type) {
        for (String body : new String[] {"", "<html>", "{\"broken", "\u0000\u0001", "[[[[", "\"text\""}) {
            OrderwrightException thrown = ERRORS.error(READ, Replies.of(status, body), 1);

            assertThat(thrown).isExactlyInstanceOf(type);
            assertThat(((BrokerCallException) thrown).failure().httpStatus()).hasValue(status);
            assertThat(((BrokerCallException) thrown).failure().rawBody()).hasValue(body);
        }
    }

    @ParameterizedTest(name = "{0} answered {1}: {3}")
    @MethodSource("meanings")
    void says_what_a_reply_means(String call, int status, String body, Meaning meaning) {
        Call sent = switch (call) {
            case "place" -> PLACE;
            case "replace" -> REPLACE;
            case "cancel" -> CANCEL;
            case "preview" -> PREVIEW;
            default -> READ;
        };

        assertThat(ERRORS.meaning(sent, Replies.of(status, body))).isEqualTo(meaning);
    }

    static Stream<Arguments> meanings() {
        String expired = "{\"message\":\"Authorization token is invalid or expired\"}";
        String limiter = "{\"fault\":{\"faultstring\":\"Quota limit exceeded\",\"detail\":{\"errorcode\":\"q\"}}}";
        return Stream.of(
                arguments("place", 201, "", Meaning.ACCEPTED),
                arguments("place", 201, PAGE, Meaning.ACCEPTED),
                arguments("place", 200, "", Meaning.UNSURE),
                arguments("place", 200, PAGE, Meaning.UNSURE),
                arguments("place", 202, "", Meaning.UNSURE),
                arguments("place", 204, "", Meaning.UNSURE),
                arguments("place", 302, "", Meaning.UNSURE),
                arguments("place", 307, "", Meaning.UNSURE),
                arguments("place", 400, "{\"message\":\"no\"}", Meaning.REFUSED),
                arguments("place", 400, "{\"mess", Meaning.REFUSED),
                arguments("place", 401, expired, Meaning.EXPIRED_TOKEN),
                arguments("place", 401, GATEWAY_401, Meaning.EXPIRED_TOKEN),
                arguments("place", 401, "", Meaning.REFUSED),
                arguments("place", 401, PAGE, Meaning.REFUSED),
                arguments("place", 401, "{\"message\":\"no such user\"}", Meaning.REFUSED),
                arguments("place", 403, PAGE, Meaning.REFUSED),
                arguments("place", 404, "", Meaning.REFUSED),
                arguments("place", 405, "", Meaning.UNSURE),
                arguments("place", 408, "", Meaning.UNSURE),
                arguments("place", 409, "", Meaning.UNSURE),
                arguments("place", 429, "", Meaning.UNSURE),
                arguments("place", 429, limiter, Meaning.UNSURE),
                arguments("place", 499, "", Meaning.UNSURE),
                arguments("place", 500, "", Meaning.UNSURE),
                arguments("place", 502, PAGE, Meaning.UNSURE),
                arguments("place", 503, "", Meaning.UNSURE),
                arguments("replace", 201, "", Meaning.ACCEPTED),
                arguments("replace", 200, "", Meaning.UNSURE),
                arguments("replace", 400, "", Meaning.REFUSED),
                arguments("cancel", 200, "", Meaning.ACCEPTED),
                arguments("cancel", 200, PAGE, Meaning.UNSURE),
                arguments("cancel", 201, "", Meaning.UNSURE),
                arguments("cancel", 204, "", Meaning.UNSURE),
                arguments("cancel", 404, "", Meaning.REFUSED),
                arguments("cancel", 500, "", Meaning.UNSURE),
                arguments("preview", 200, "{}", Meaning.ACCEPTED),
                arguments("preview", 503, "", Meaning.UNSURE),
                arguments("read", 200, "{}", Meaning.ACCEPTED),
                arguments("read", 200, PAGE, Meaning.UNSURE),
                arguments("read", 202, "", Meaning.UNSURE),
                arguments("read", 302, "", Meaning.REFUSED),
                arguments("read", 400, "", Meaning.REFUSED),
                arguments("read", 401, GATEWAY_401, Meaning.EXPIRED_TOKEN),
                arguments("read", 404, "", Meaning.REFUSED),
                arguments("read", 408, "", Meaning.UNSURE),
                arguments("read", 429, "", Meaning.UNSURE),
                arguments("read", 500, "", Meaning.UNSURE),
                arguments("read", 599, "", Meaning.UNSURE));
    }

    @Test
    void a_cut_body_leaves_a_created_order_created_and_a_refused_one_refused_but_a_read_undone() {
        assertThat(ERRORS.meaning(PLACE, Replies.cut(Replies.of(201, "")))).isEqualTo(Meaning.ACCEPTED);
        assertThat(ERRORS.meaning(PLACE, Replies.cut(Replies.of(400, "{")))).isEqualTo(Meaning.REFUSED);
        assertThat(ERRORS.meaning(READ, Replies.cut(Replies.of(200, "{")))).isEqualTo(Meaning.UNSURE);
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "0, PT0S",
        "99999999999999999999, PT8760000H",
        "'Fri, 20 Nov 2026 15:00:30 GMT', PT30S",
        "'Fri, 20 Nov 2026 14:00:00 GMT', PT0S",
        "soon, ",
        "-1, "
    })
    void reads_how_long_to_wait_in_both_forms(String value, Duration wait) {
        assertThat(ERRORS.retryAfter(Replies.of(429, "", "Retry-After", value)).orElse(null))
                .isEqualTo(wait);
    }

    @Test
    void a_date_to_wait_for_is_compared_with_the_brokers_own_clock() {
        assertThat(ERRORS.retryAfter(Replies.of(
                        503,
                        "",
                        "Date",
                        "Fri, 20 Nov 2026 14:58:30 GMT",
                        "Retry-After",
                        "Fri, 20 Nov 2026 14:59:00 GMT")))
                .hasValue(Duration.ofSeconds(30));
    }

    @Test
    void a_limit_carries_its_wait() {
        RateLimitedException thrown =
                (RateLimitedException) ERRORS.error(READ, Replies.of(429, "", "Retry-After", "3"), 1);

        assertThat(thrown.retryAfter()).hasValue(Duration.ofSeconds(3));
        assertThat(thrown.repeatable()).isTrue();
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                arguments(
                        "The stop price must be above the current ask for buy stop orders and below the bid for sell stop"
                                + " orders.",
                        InvalidPriceException.class),
                arguments("Insufficient buying power", InsufficientFundsException.class),
                arguments("Market is closed", MarketClosedException.class),
                arguments("You would be oversold", InvalidQuantityException.class),
                arguments("Invalid value 'X'", OrderRejectedException.class),
                arguments("Account_Sys_0005", OrderRejectedException.class),
                arguments(null, OrderRejectedException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasons")
    void an_order_rejected_after_it_was_created_says_why_in_the_same_classes(String reason, Class<?> type)
            throws UnreadableJsonException {
        String description = reason == null ? "" : ",\"statusDescription\":\"" + reason + "\"";
        Order order = OrderParser.of("HASH1", Schwab.dialect()::decode)
                .parse("{\"orderId\":1000000000001,\"accountNumber\":123456789,\"status\":\"REJECTED\"" + description
                        + "}");

        OrderRejectedException thrown = SchwabErrors.rejection("place", order);

        assertThat(thrown).isExactlyInstanceOf(type);
        assertThat(thrown.failure().brokerMessage().orElse(null)).isEqualTo(reason);
        assertThat(thrown.failure().rawBody().orElse(""))
                .contains("1000000000001")
                .doesNotContain("123456789");
    }

    @Test
    void no_account_number_and_no_token_reaches_an_exception() {
        String body = "{\"message\":\"Account 12345678 refused Bearer I0.secret-token_x@\","
                + "\"access_token\":\"I0.abc\",\"accountNumber\":123456789}";

        BrokerCallException thrown = (BrokerCallException) ERRORS.error(PLACE, Replies.of(400, body), 1);

        assertThat(thrown.getMessage() + thrown.failure().rawBody())
                .doesNotContain("12345678")
                .doesNotContain("secret-token")
                .doesNotContain("I0.abc");
    }

    @Test
    void an_order_id_is_not_taken_for_an_account_number() {
        assertThat(Redaction.of("order 1000000000001 at 150.12345678"))
                .isEqualTo("order 1000000000001 at 150.12345678");
    }
}

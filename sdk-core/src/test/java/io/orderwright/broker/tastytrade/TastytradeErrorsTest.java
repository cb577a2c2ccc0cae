package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerCallException;
import io.orderwright.error.BrokerUnavailableException;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers mean, and what becomes of refusals. Source: tastytrade Open API, errors; safety of writes. */
class TastytradeErrorsTest {
    private static final TastytradeErrors ERRORS =
            new TastytradeErrors(InstantSource.fixed(Instant.parse("2026-11-20T15:00:00Z")));
    private static final TastytradeCalls CALLS = new TastytradeCalls("5WX00001");
    private static final Call PLACE = CALLS.place("{}");
    private static final Call PLACE_COMPLEX = CALLS.placeComplex("{}");
    private static final Call REPLACE = CALLS.replace("4007362691", "{}");
    private static final Call EDIT = CALLS.edit("4007362691", "{}");
    private static final Call CANCEL = CALLS.cancel("4007362691");
    private static final Call READ = CALLS.read("4007362691");
    private static final Call PREVIEW = CALLS.preview("{}");

    private static final String PAGE = "<html><head><title>401 Authorization Required</title></head></html>";
    private static final String OK = "{\"data\":{}}";

    private static String error(String code, String... reasons) {
        String nested = reasons.length == 0 ? "" : ",\"errors\":[" + String.join(",", reasons) + "]";
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"Said so\"" + nested + "}}";
    }

    private static String coded(String code) {
        return "{\"code\":\"" + code + "\",\"message\":\"Because of " + code + "\"}";
    }

    private static String ofField(String domain) {
        return "{\"domain\":\"" + domain + "\",\"reason\":\"is missing\"}";
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments(error("not_permitted"), "SERVICE", "not_permitted", "Said so"),
                arguments("{\"error\":{\"code\":406,\"message\":\"Too old\"}}", "SERVICE", "406", "Too old"),
                arguments(
                        error("preflight_check_failure", coded("a_b"), coded("c_d")),
                        "SERVICE",
                        "a_b",
                        "Said so; a_b: Because of a_b; c_d: Because of c_d"),
                arguments(
                        error("validation_error", ofField("price"), ofField("legs")),
                        "SERVICE",
                        "validation_error",
                        "Said so; price is missing; legs is missing"),
                arguments(
                        error("validation_error", ofField("price")).replace("]}}", ""),
                        "SERVICE",
                        "validation_error",
                        "Said so; price is missing"),
                arguments("{\"data\":{\"x\":[1]},\"error\":{\"code\":\"y\"}}", "SERVICE", "y", null),
                arguments(
                        "{\"error\":\"invalid_grant\",\"error_description\":\"Gone\"}",
                        "OAUTH",
                        "invalid_grant",
                        "Gone"),
                arguments(PAGE, "PAGE", null, "401 Authorization Required"),
                arguments("  ", "EMPTY", null, null),
                arguments("upstream gone", "OTHER", null, "upstream gone"),
                arguments("[1]", "OTHER", null, "[1]"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void every_shape_is_read_for_its_code_and_all_its_words(String body, String shape, String code, String words) {
        ErrorBody read = ErrorBody.read(body);

        assertThat(read.shape()).isEqualTo(ErrorBody.Shape.valueOf(shape));
        assertThat(read.telling()).isEqualTo(Optional.ofNullable(code));
        assertThat(read.words()).isEqualTo(Optional.ofNullable(words));
    }

    static Stream<Arguments> meanings() {
        String expired = error("unauthorized");
        String preflight = error("preflight_check_failure", coded("margin_check_failed"));
        return Stream.of(
                arguments(PLACE, 201, OK, Meaning.ACCEPTED),
                arguments(PLACE_COMPLEX, 201, OK, Meaning.ACCEPTED),
                arguments(PLACE, 200, OK, Meaning.UNSURE),
                arguments(PLACE, 202, OK, Meaning.UNSURE),
                arguments(PLACE, 201, PAGE, Meaning.UNSURE),
                arguments(PLACE, 302, "", Meaning.UNSURE),
                arguments(PLACE, 400, error("validation_error"), Meaning.REFUSED),
                arguments(PLACE, 403, error("not_permitted"), Meaning.REFUSED),
                arguments(PLACE, 404, "", Meaning.REFUSED),
                arguments(PLACE, 406, "", Meaning.REFUSED),
                arguments(PLACE, 422, preflight, Meaning.REFUSED),
                arguments(PLACE, 408, "", Meaning.UNSURE),
                arguments(PLACE, 409, "", Meaning.UNSURE),
                arguments(PLACE, 429, "", Meaning.UNSURE),
                arguments(PLACE, 499, "", Meaning.UNSURE),
                arguments(PLACE, 500, "", Meaning.UNSURE),
                arguments(PLACE, 502, PAGE, Meaning.UNSURE),
                arguments(PLACE, 401, expired, Meaning.EXPIRED_TOKEN),
                arguments(PLACE, 401, error("token_expired"), Meaning.EXPIRED_TOKEN),
                arguments(PLACE, 401, error("invalid_session"), Meaning.EXPIRED_TOKEN),
                arguments(PLACE, 401, error("invalid_credentials"), Meaning.REFUSED),
                arguments(PLACE, 401, error("unconfirmed_user"), Meaning.REFUSED),
                arguments(PLACE, 401, PAGE, Meaning.REFUSED),
                arguments(PLACE, 401, "", Meaning.REFUSED),
                arguments(REPLACE, 200, OK, Meaning.ACCEPTED),
                arguments(REPLACE, 201, OK, Meaning.UNSURE),
                arguments(EDIT, 200, OK, Meaning.ACCEPTED),
                arguments(CANCEL, 200, OK, Meaning.ACCEPTED),
                arguments(CANCEL, 422, error("cannot_update_order"), Meaning.REFUSED),
                arguments(CANCEL, 503, "", Meaning.UNSURE),
                arguments(READ, 200, OK, Meaning.ACCEPTED),
                arguments(READ, 200, PAGE, Meaning.UNSURE),
                arguments(READ, 404, "", Meaning.REFUSED),
                arguments(READ, 429, "", Meaning.UNSURE),
                arguments(READ, 502, PAGE, Meaning.UNSURE),
                arguments(READ, 401, PAGE, Meaning.REFUSED),
                arguments(PREVIEW, 201, OK, Meaning.ACCEPTED),
                arguments(PREVIEW, 200, OK, Meaning.UNSURE),
                arguments(PREVIEW, 422, preflight, Meaning.ACCEPTED),
                arguments(PREVIEW, 422, error("cannot_update_order"), Meaning.REFUSED),
                arguments(PREVIEW, 400, error("validation_error"), Meaning.REFUSED));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void an_answer_means(Call call, int status, String body, Meaning expected) {
        assertThat(ERRORS.meaning(call, Replies.of(status, body))).isEqualTo(expected);
    }

    @Test
    void a_cut_refusal_is_one_and_a_cut_answer_to_a_read_is_none() {
        assertThat(ERRORS.meaning(PLACE, Replies.cut(Replies.of(422, "{\"err"))))
                .isEqualTo(Meaning.REFUSED);
        assertThat(ERRORS.meaning(PLACE, Replies.cut(Replies.of(201, "{\"da")))).isEqualTo(Meaning.ACCEPTED);
        assertThat(ERRORS.meaning(READ, Replies.cut(Replies.of(200, "{\"da")))).isEqualTo(Meaning.UNSURE);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(PLACE, 422, preflight("margin_check_failed"), InsufficientFundsException.class),
                arguments(PLACE, 422, preflight("insufficient_buying_power"), InsufficientFundsException.class),
                arguments(
                        PLACE, 422, preflight("tif_no_after_hours_opening_market_orders"), MarketClosedException.class),
                arguments(PLACE, 422, preflight("closing_only"), InstrumentNotTradableException.class),
                arguments(
                        PLACE,
                        422,
                        preflight("fractional_trading_invalid_symbol"),
                        InstrumentNotTradableException.class),
                arguments(PLACE, 422, preflight("cant_buy_for_credit"), InvalidPriceException.class),
                arguments(PLACE, 422, preflight("order_must_omit_price"), InvalidPriceException.class),
                arguments(PLACE, 422, preflight("illegal_buy_and_sell_on_same_symbol"), OrderRejectedException.class),
                arguments(PLACE, 422, preflight("gtc_market_orders_not_supported"), OrderRejectedException.class),
                arguments(PLACE, 422, preflight("some_new_code"), OrderRejectedException.class),
                arguments(PLACE_COMPLEX, 422, preflight("margin_check_failed"), InsufficientFundsException.class),
                arguments(PLACE, 400, error("validation_error", ofField("price")), InvalidPriceException.class),
                arguments(PLACE, 400, error("validation_error", ofField("stop-trigger")), InvalidPriceException.class),
                arguments(
                        PLACE,
                        400,
                        error("validation_error", ofField("legs[0].quantity")),
                        InvalidQuantityException.class),
                arguments(PLACE, 400, error("validation_error", ofField("order-type")), InvalidRequestException.class),
                arguments(READ, 400, error("validation_error", ofField("price")), InvalidRequestException.class),
                arguments(CANCEL, 422, error("cannot_update_order"), OrderNotModifiableException.class),
                arguments(REPLACE, 422, error("cannot_update_order"), OrderNotModifiableException.class),
                arguments(REPLACE, 422, preflight("margin_check_failed"), InsufficientFundsException.class),
                arguments(CANCEL, 422, error("another_code"), InvalidRequestException.class),
                arguments(PLACE, 403, error("not_permitted"), PermissionException.class),
                arguments(PLACE, 422, error("not_permitted"), PermissionException.class),
                arguments(READ, 404, "", NotFoundException.class),
                arguments(
                        READ, 406, "{\"error\":{\"code\":406,\"message\":\"Too old\"}}", InvalidRequestException.class),
                arguments(READ, 429, "", RateLimitedException.class),
                arguments(READ, 503, "", BrokerUnavailableException.class),
                arguments(READ, 302, "", UnreadableReplyException.class),
                arguments(READ, 401, PAGE, AuthenticationException.class),
                arguments(READ, 401, error("unauthorized"), AuthenticationException.class));
    }

    private static String preflight(String code) {
        return error("preflight_check_failure", coded(code));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_typed_by_its_codes(Call call, int status, String body, Class<? extends Exception> expected) {
        OrderwrightException thrown = ERRORS.error(call, Replies.of(status, body), 2);

        assertThat(thrown).isExactlyInstanceOf(expected);
        assertThat(((BrokerCallException) thrown).failure().attempts()).isEqualTo(2);
        assertThat(((BrokerCallException) thrown).failure().httpStatus()).hasValue(status);
    }

    @Test
    void the_first_known_reason_types_a_refusal_and_all_reasons_are_kept() {
        String body = error(
                "preflight_check_failure",
                coded("some_new_code"),
                "{\"code\":\"margin_check_failed\",\"message\":\"Too little\",\"preflight-id\":\"1\"}",
                ofField("price"));

        BrokerCallException thrown = (BrokerCallException) ERRORS.error(PLACE, Replies.of(422, body), 1);

        assertThat(thrown).isInstanceOf(InsufficientFundsException.class).hasMessageContaining("some_new_code");
        assertThat(thrown.failure().brokerCode()).contains("some_new_code");
        assertThat(Tastytrade.reasons(thrown))
                .containsExactly(
                        new TastytradeReason(
                                Optional.of(TastytradeCode.of("some_new_code")),
                                Optional.empty(),
                                "Because of some_new_code",
                                Optional.empty()),
                        new TastytradeReason(
                                Optional.of(TastytradeCode.MARGIN_CHECK_FAILED),
                                Optional.empty(),
                                "Too little",
                                Optional.of("1")),
                        new TastytradeReason(Optional.empty(), Optional.of("price"), "is missing", Optional.empty()));
    }

    @Test
    void a_page_in_place_of_401_says_what_is_wrong_with_the_user_agent() {
        assertThat(ERRORS.error(READ, Replies.of(401, PAGE), 1)).hasMessageContaining("User-Agent");
        assertThat(ERRORS.error(READ, Replies.of(401, error("invalid_credentials")), 1))
                .hasMessageContaining("check the credentials");
    }

    @Test
    void a_support_identifier_is_the_id_of_the_request() {
        String body = "{\"error\":{\"code\":\"unauthorized\",\"message\":\"Unauthorized. Unique customer support"
                + " identifier: ab12-cd\"}}";

        BrokerCallException thrown = (BrokerCallException) ERRORS.error(READ, Replies.of(401, body), 1);

        assertThat(thrown.failure().requestId()).contains("ab12-cd");
    }

    @Test
    void the_wait_that_is_asked_for_is_read_and_passed_on() {
        assertThat(ERRORS.retryAfter(Replies.of(429, "", "Retry-After", "7"))).contains(Duration.ofSeconds(7));
        assertThat(ERRORS.retryAfter(Replies.of(429, ""))).isEmpty();
        RateLimitedException thrown =
                (RateLimitedException) ERRORS.error(READ, Replies.of(429, "", "Retry-After", "7"), 1);
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"x\",\"message\":\"account 5WX01234 with Bearer abc.def-ghi\"}}",
                "{\"access_token\":\"abc.def-ghi\",\"account-number\":\"5WX01234\"}",
                "account 5WX01234 with Bearer abc.def-ghi"
            })
    void neither_accounts_nor_tokens_are_told(String body) {
        BrokerCallException thrown = (BrokerCallException) ERRORS.error(PLACE, Replies.of(422, body), 1);

        assertThat(thrown.getMessage() + thrown.failure().rawBody().orElseThrow())
                .doesNotContain("5WX01234", "abc.def-ghi")
                .contains("[hidden]");
    }

    @ParameterizedTest
    @CsvSource({
        "Session offline, MarketClosedException",
        "margin_check_failed, InsufficientFundsException",
        "Not this time, OrderRejectedException"
    })
    void an_order_that_was_taken_and_then_rejected_tells_why(String reason, String expected)
            throws UnreadableJsonException {
        Order order = new OrderParser("5WX00001", json -> {
                    throw new AssertionError("not decoded");
                })
                .parse("{\"id\":7,\"status\":\"Rejected\",\"reject-reason\":\"" + reason + "\",\"legs\":[]}");

        OrderRejectedException thrown = TastytradeErrors.rejection("place", order);

        assertThat(thrown.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(thrown).hasMessageContaining(reason);
    }

    @Test
    void codes_are_an_open_set() {
        assertThat(TastytradeCode.of("closing_only")).isEqualTo(TastytradeCode.CLOSING_ONLY);
        assertThat(TastytradeCode.of("new_code")).hasToString("new_code").isNotEqualTo(TastytradeCode.CLOSING_ONLY);
        assertThat(List.of(TastytradeCode.of("a")).contains(TastytradeCode.of("a")))
                .isTrue();
    }
}

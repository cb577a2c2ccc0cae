package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Placement;
import io.orderwright.instrument.EquityInstruction;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.Urgency;
import io.orderwright.order.OrderType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and queries. Source: tastytrade Open API, Orders, and Balances and Positions. */
class TastytradeCallsTest {
    private static final TastytradeCalls CALLS = new TastytradeCalls("5WX00001");
    private static final Instant FROM = Instant.parse("2026-11-20T15:00:00.123456Z");

    static Stream<Arguments> writes() {
        return Stream.of(
                arguments(CALLS.place("{}"), "POST", "/orders"),
                arguments(CALLS.placeComplex("{}"), "POST", "/complex-orders"),
                arguments(CALLS.replace("4007362691", "{}"), "PUT", "/orders/4007362691"),
                arguments(CALLS.edit("4007362691", "{}"), "PATCH", "/orders/4007362691"),
                arguments(CALLS.editComplex("2000010530", "{}"), "PATCH", "/complex-orders/2000010530"),
                arguments(CALLS.cancel("4007362691"), "DELETE", "/orders/4007362691"),
                arguments(CALLS.cancelComplex("2000010530"), "DELETE", "/complex-orders/2000010530"),
                arguments(CALLS.reconfirm("4007362691"), "POST", "/orders/4007362691/reconfirm"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_goes_under_the_limit_of_orders(Call call, String method, String path) {
        assertThat(call.method()).isEqualTo(method);
        assertThat(call.path()).isEqualTo("/accounts/5WX00001" + path);
        assertThat(call.effect()).isEqualTo(Effect.WRITE);
        assertThat(call.limit()).contains("orders");
        assertThat(call.urgency()).isEqualTo(method.equals("DELETE") ? Urgency.RISK_REDUCING : Urgency.USUAL);
        assertThat(call.body().isPresent()).isEqualTo(!method.equals("DELETE"));
    }

    static Stream<Arguments> trials() {
        return Stream.of(
                arguments(CALLS.preview("{}"), "/orders/dry-run"),
                arguments(CALLS.previewComplex("{}"), "/complex-orders/dry-run"),
                arguments(CALLS.previewReplacement("7", "{}"), "/orders/7/dry-run"),
                arguments(CALLS.previewComplexEdit("7", "{}"), "/complex-orders/7/dry-run"));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_trial_may_be_repeated_though_it_is_posted(Call call, String path) {
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path()).isEqualTo("/accounts/5WX00001" + path);
        assertThat(call.effect()).isEqualTo(Effect.READ);
        assertThat(call.body()).contains("{}");
    }

    static Stream<Arguments> reads() {
        String pages = "page-offset=2&per-page=200";
        return Stream.of(
                arguments(CALLS.read("7"), "/accounts/5WX00001/orders/7", ""),
                arguments(CALLS.readComplex("7"), "/accounts/5WX00001/complex-orders/7", ""),
                arguments(CALLS.live(2), "/accounts/5WX00001/orders/live", pages),
                arguments(CALLS.listComplex(2), "/accounts/5WX00001/complex-orders", pages),
                arguments(CALLS.liveComplex(), "/accounts/5WX00001/complex-orders/live", ""),
                arguments(CALLS.balances(), "/accounts/5WX00001/balances", ""),
                arguments(CALLS.balances("USD"), "/accounts/5WX00001/balances/USD", ""),
                arguments(
                        CALLS.positions(List.of("BRK/B", "/ESZ6")),
                        "/accounts/5WX00001/positions",
                        "underlying-symbol[]=BRK/B&underlying-symbol[]=/ESZ6&include-marks=true"),
                arguments(CALLS.tradingStatus(), "/accounts/5WX00001/trading-status", ""),
                arguments(CALLS.positionLimits(), "/accounts/5WX00001/position-limit", ""),
                arguments(TastytradeCalls.accounts(), "/customers/me/accounts", ""),
                arguments(
                        CALLS.list(TastytradeSearch.since(FROM), 0),
                        "/accounts/5WX00001/orders",
                        "start-at=2026-11-20T15:00:00.123Z&sort=Asc&page-offset=0&per-page=200"),
                arguments(
                        CALLS.list(
                                TastytradeSearch.between(FROM, FROM.plusSeconds(60))
                                        .statuses("Live", "Cancel Requested")
                                        .underlying("/ESZ6"),
                                2),
                        "/accounts/5WX00001/orders",
                        "start-at=2026-11-20T15:00:00.123Z&end-at=2026-11-20T15:01:00.123Z&status[]=Live"
                                + "&status[]=Cancel Requested&underlying-symbol=/ESZ6&sort=Asc&" + pages));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_read_asks(Call call, String path, String query) {
        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.path()).isEqualTo(path);
        assertThat(call.effect()).isEqualTo(Effect.READ);
        assertThat(call.query().stream()
                        .map(pair -> pair.name() + "=" + pair.value())
                        .collect(Collectors.joining("&")))
                .isEqualTo(query);
    }

    @Test
    void what_must_not_be_polled_is_paced_apart() {
        assertThat(CALLS.live(0).limit()).contains("live orders");
        assertThat(CALLS.list(TastytradeSearch.since(FROM), 0).limit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7/legs", "-7", "12345678901234567890", "C-7"})
    void an_id_that_is_no_number_is_refused(String id) {
        assertThatThrownBy(() -> CALLS.read(id)).isInstanceOf(InvalidOrderException.class);
        assertThatThrownBy(() -> CALLS.cancelComplex(id)).isInstanceOf(InvalidOrderException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5WX/1", "5WX 1"})
    void an_account_that_is_none_is_refused_and_not_told(String account) {
        assertThatThrownBy(() -> new TastytradeCalls(account))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageContaining("[hidden]");
    }

    @Test
    void a_replacement_has_no_legs() {
        String order = Tastytrade.dialect()
                .plan(
                        Wire.shares(EquityInstruction.SELL)
                                .type(OrderType.LIMIT)
                                .price("61.50")
                                .goodTillCancel()
                                .cancelAt(Instant.parse("2026-12-01T20:45:00Z"))
                                .build(),
                        Placement.usual().clientOrderId("abc"))
                .requests()
                .get(0)
                .body();

        assertThat(ReplacementBody.of(order))
                .isEqualTo("{\"time-in-force\":\"GTC\",\"order-type\":\"Limit\",\"price\":\"61.50\","
                        + "\"price-effect\":\"Credit\",\"external-identifier\":\"abc\","
                        + "\"rules\":{\"cancel-at\":\"2026-12-01T20:45:00Z\"}}");
    }
}

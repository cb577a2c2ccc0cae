package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Effect;
import io.orderwright.internal.engine.Urgency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each call goes, and what it carries. */
class TektiiCallsTest {
    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> PAIR = Optional.of("BTC/USD");

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("calls")
    void goes_where_the_gateway_s_documents_say(Call call, String method, String path, Effect effect) {
        assertThat(call.method()).isEqualTo(method);
        assertThat(path(call)).isEqualTo(path);
        assertThat(call.effect()).isEqualTo(effect);
        assertThat(call.contentType()).isEqualTo("application/json");
    }

    static Stream<Arguments> calls() {
        TektiiCalls.Filter filter = new TektiiCalls.Filter(
                PAIR,
                Set.of("OPEN", "FILLED"),
                Optional.of(Instant.parse("2026-03-02T14:30:00.9Z")),
                Optional.of(Instant.parse("2026-03-02T15:30:00.1Z")),
                500);
        return Stream.of(
                arguments(TektiiCalls.account(), "GET", "/v1/account", Effect.READ),
                arguments(TektiiCalls.place("{}"), "POST", "/v1/orders", Effect.WRITE),
                arguments(
                        TektiiCalls.list(false, filter),
                        "GET",
                        "/v1/orders?symbol=BTC/USD&status=FILLED,OPEN&since=2026-03-02T14:30:00Z"
                                + "&until=2026-03-02T15:30:01Z&limit=500",
                        Effect.READ),
                arguments(
                        TektiiCalls.list(
                                true, new TektiiCalls.Filter(NONE, Set.of(), Optional.empty(), Optional.empty(), 9)),
                        "GET",
                        "/v1/orders/history?limit=9",
                        Effect.READ),
                arguments(TektiiCalls.read("a/b c"), "GET", "/v1/orders/a%2Fb%20c", Effect.READ),
                arguments(TektiiCalls.modify("7", "{}"), "PATCH", "/v1/orders/7", Effect.WRITE),
                arguments(TektiiCalls.cancel("7"), "DELETE", "/v1/orders/7", Effect.WRITE),
                arguments(TektiiCalls.positions(NONE), "GET", "/v1/positions", Effect.READ),
                arguments(TektiiCalls.position("KO_position"), "GET", "/v1/positions/KO_position", Effect.READ),
                arguments(TektiiCalls.close("p?1", NONE), "DELETE", "/v1/positions/p%3F1", Effect.WRITE),
                arguments(TektiiCalls.closeAll(PAIR), "DELETE", "/v1/positions?symbol=BTC/USD", Effect.WRITE),
                arguments(TektiiCalls.moveExits("p1", "{}"), "PATCH", "/v1/positions/p1", Effect.WRITE),
                arguments(
                        TektiiCalls.trades(PAIR, Optional.of("7")),
                        "GET",
                        "/v1/trades?symbol=BTC/USD&order_id=7",
                        Effect.READ),
                arguments(TektiiCalls.quote("BTC/USD"), "GET", "/v1/quotes/BTC%2FUSD", Effect.READ),
                arguments(TektiiCalls.capabilities(), "GET", "/v1/capabilities", Effect.READ),
                arguments(TektiiCalls.status(), "GET", "/v1/status", Effect.READ),
                arguments(TektiiCalls.health(), "GET", "/health", Effect.READ),
                arguments(TektiiCalls.circuitBreakers(), "GET", "/v1/circuit-breakers", Effect.READ),
                arguments(TektiiCalls.resetCircuitBreakers(), "POST", "/v1/circuit-breakers/reset", Effect.WRITE));
    }

    private static String path(Call call) {
        String query = call.query().stream()
                .map(pair -> pair.name() + "=" + pair.value())
                .reduce((one, other) -> one + "&" + other)
                .map(all -> "?" + all)
                .orElse("");
        return call.path() + query;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void an_id_that_would_lead_to_all_orders_is_refused(String id) {
        assertThatThrownBy(() -> TektiiCalls.cancel(id)).isInstanceOf(InvalidOrderException.class);
        assertThatThrownBy(() -> TektiiCalls.close(id, NONE)).isInstanceOf(InvalidOrderException.class);
        assertThatThrownBy(() -> TektiiCalls.quote(id)).isInstanceOf(InvalidOrderException.class);
    }

    @Test
    void what_lowers_risk_goes_first() {
        assertThat(TektiiCalls.cancel("7").urgency()).isEqualTo(Urgency.RISK_REDUCING);
        assertThat(TektiiCalls.close("7", NONE).urgency()).isEqualTo(Urgency.RISK_REDUCING);
        assertThat(TektiiCalls.place("{}").urgency()).isEqualTo(Urgency.USUAL);
    }

    @Test
    void only_what_can_be_changed_is_sent_to_change_an_order() {
        String request = "{\"symbol\":\"KO\",\"side\":\"BUY\",\"quantity\":\"7\",\"order_type\":\"LIMIT\","
                + "\"limit_price\":\"50.10\",\"stop_loss\":\"45\",\"take_profit\":\"60\",\"hidden\":true,"
                + "\"client_order_id\":\"x\",\"time_in_force\":\"DAY\"}";

        assertThat(Modification.of(request, BigDecimal.ZERO))
                .isEqualTo(
                        "{\"limit_price\":\"50.10\",\"stop_loss\":\"45\",\"take_profit\":\"60\",\"quantity\":\"7\"}");
    }

    /** The gateway counts what is filled too; the language says what is left. */
    @Test
    void the_quantity_of_a_change_includes_what_is_filled() {
        assertThat(Modification.of("{\"quantity\":\"2.50\"}", new BigDecimal("4")))
                .isEqualTo("{\"quantity\":\"6.50\"}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'\"symbol\":\"PEP\"', legs[0].instrument",
        "'\"side\":\"SELL\"', legs[0].instruction",
        "'\"order_type\":\"STOP\"', type",
        "'\"time_in_force\":\"DAY\"', timeInForce",
        "'\"quantity\":\"9\"', then"
    })
    void what_can_not_be_changed_is_refused_before_it_is_sent(String wanted, String path) throws Exception {
        var before = new TektiiOrderParser(KnownProvider.MOCK, Tektii.dialect()::decode)
                .parse("{\"id\":\"1\",\"status\":\"OPEN\",\"symbol\":\"KO\",\"side\":\"BUY\",\"order_type\":\"LIMIT\","
                        + "\"time_in_force\":\"GTC\",\"stop_loss\":\"45\"}");
        String request = path.equals("then") ? "{" + wanted + "}" : "{" + wanted + ",\"stop_loss\":\"44\"}";

        assertThatThrownBy(() -> Modification.check(before, request))
                .isInstanceOfSatisfying(
                        UnsupportedOrderException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Violation::path)
                                .containsExactly(path));
        assertThatCode(() -> Modification.check(before, "{\"side\":\"BUY\",\"stop_loss\":\"44\"}"))
                .doesNotThrowAnyException();
    }
}

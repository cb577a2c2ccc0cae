package io.orderwright.broker.tastytrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.InvalidOrderException;
import io.orderwright.Violation;
import io.orderwright.client.Capabilities;
import io.orderwright.client.Capabilities.Feature;
import io.orderwright.client.Capabilities.InstrumentKind;
import io.orderwright.client.Dialect;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.order.Exit;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One order is one request, to one of two paths, and every order in it carries an id of its own. */
class TastytradePlanTest {
    private final TastytradeDialect dialect = Tastytrade.dialect();
    private final OrderSpec single = Wire.limited().build();
    private final OrderSpec bracket =
            Wire.limited().bracket(Exit.takeProfit("70"), Exit.stopLoss("50")).build();

    @Test
    void a_single_order_goes_to_the_orders() {
        assertThat(dialect.plan(single, Placement.usual()).requests())
                .containsExactly(new Request(
                        "place", "/accounts/{account}/orders", dialect.encode(single), "", Optional.empty()));
    }

    @Test
    void a_composite_goes_to_the_complex_orders() {
        assertThat(dialect.plan(bracket, Placement.usual()).requests())
                .containsExactly(new Request(
                        "place", "/accounts/{account}/complex-orders", dialect.encode(bracket), "", Optional.empty()));
    }

    @Test
    void a_client_order_id_is_the_external_identifier() {
        Request request = dialect.plan(single, Placement.usual().clientOrderId("abc"))
                .requests()
                .get(0);

        assertThat(request.clientOrderId()).contains("abc");
        assertThat(request.body())
                .isEqualTo(Wire.order(
                        "\"time-in-force\":\"Day\",\"order-type\":\"Limit\",\"price\":\"60.50\","
                                + "\"price-effect\":\"Debit\",\"external-identifier\":\"abc\"",
                        Wire.SHARE_LEG));
    }

    @Test
    void every_component_of_a_complex_order_carries_the_id_with_its_place() {
        Request request = dialect.source("acme/1.2")
                .plan(bracket, Placement.usual().clientOrderId("abc"))
                .requests()
                .get(0);

        assertThat(request.clientOrderId()).contains("abc");
        assertThat(request.body())
                .startsWith("{\"type\":\"OTOCO\",\"source\":\"acme/1.2\",\"trigger-order\":{")
                .containsSubsequence(
                        "\"source\":\"acme/1.2\",\"external-identifier\":\"abc-1\"",
                        "\"source\":\"acme/1.2\",\"external-identifier\":\"abc-2\"",
                        "\"source\":\"acme/1.2\",\"external-identifier\":\"abc-3\"");
    }

    @ParameterizedTest
    @CsvSource({"abc-1,abc", "a-b-12,a-b", "abc,abc", "abc-,abc-", "-1,-1", "abc-1x,abc-1x"})
    void the_id_of_the_whole_is_in_that_of_a_component(String component, String whole) {
        assertThat(MemberIds.root(component)).isEqualTo(whole);
    }

    @Test
    void the_placement_is_read_from_requests_and_answers() {
        assertThat(dialect.placementIn(TastytradeReplies.CONDITIONAL))
                .isEqualTo(Placement.usual().clientOrderId("abc"));
        assertThat(dialect.placementIn(TastytradeReplies.BRACKET))
                .isEqualTo(Placement.usual().clientOrderId("abc"));
        assertThat(dialect.placementIn(dialect.encode(single))).isEqualTo(Placement.usual());
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> dialect.placementIn("[]"));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> dialect.placementIn("{"));
    }

    @Test
    void a_key_one_account_and_a_reference_price_change_nothing() {
        Placement how =
                Placement.usual().key("mine").accounts(List.of("5WX00001")).referencePrice(BigDecimal.TEN);

        assertThat(dialect.plan(single, how)).isEqualTo(dialect.plan(single, Placement.usual()));
    }

    @Test
    void what_is_wrong_with_placement_and_order_is_told_at_once() {
        Placement how = Placement.usual().clientOrderId(" ").accounts(List.of("5WX00001", "5WX00002"));

        UnsupportedOrderException refusal = catchThrowableOfType(
                UnsupportedOrderException.class,
                () -> dialect.plan(Wire.limited().fillOrKill().build(), how));

        assertThat(refusal.problems())
                .extracting(Violation::path)
                .containsExactly("placement.clientOrderId", "placement.accounts", "timeInForce");
        assertThat(refusal).hasMessageNotContaining("5WX");
    }

    @Test
    void what_the_dialect_is_told_is_checked_and_part_of_its_value() {
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> dialect.source(" "));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> dialect.source("x".repeat(101)));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> dialect.referenceYear(1999));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> dialect.referenceYear(2091));
        assertThat(dialect.source("a").referenceYear(2026).ticks(TastytradeTicks.none()))
                .isEqualTo(dialect.ticks(TastytradeTicks.none())
                        .referenceYear(2026)
                        .source("a"))
                .isNotEqualTo(dialect)
                .hasToString("Dialect[tastytrade]");
    }

    @Test
    void says_what_it_can() {
        Capabilities capabilities = ((Dialect) dialect).capabilities();

        assertThat(dialect.broker()).isEqualTo("tastytrade");
        assertThat(capabilities.broker()).isEqualTo("tastytrade");
        assertThat(capabilities.instruments())
                .containsExactlyInAnyOrder(
                        InstrumentKind.EQUITY,
                        InstrumentKind.OPTION,
                        InstrumentKind.FUTURE,
                        InstrumentKind.FUTURE_OPTION,
                        InstrumentKind.CRYPTO_PAIR);
        assertThat(capabilities.timesInForce())
                .containsExactlyInAnyOrder(
                        TimeInForce.DAY,
                        TimeInForce.GOOD_TILL_CANCEL,
                        TimeInForce.GOOD_TILL_DATE,
                        TimeInForce.IMMEDIATE_OR_CANCEL);
        assertThat(capabilities.defaultTimeInForce()).contains(TimeInForce.DAY);
        assertThat(capabilities.sessions())
                .containsExactlyInAnyOrder(Session.NORMAL, Session.EXTENDED, Session.OVERNIGHT);
        assertThat(capabilities.features())
                .contains(Feature.GROUPS, Feature.CONDITIONS, Feature.CASH_QUANTITY, Feature.CLIENT_ORDER_ID)
                .doesNotContain(Feature.ALGORITHMS);
    }
}

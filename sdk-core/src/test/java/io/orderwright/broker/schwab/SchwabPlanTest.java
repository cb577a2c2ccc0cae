package io.orderwright.broker.schwab;

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
import io.orderwright.order.OrderType;
import io.orderwright.order.Session;
import io.orderwright.order.TimeInForce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One order is one request at Schwab. */
class SchwabPlanTest {
    private final Dialect schwab = Schwab.dialect();

    @Test
    void a_bracket_is_one_request() {
        OrderSpec order = Wire.shares()
                .bracket(Exit.takeProfit("70"), Exit.stopLoss("50"))
                .build();

        assertThat(schwab.plan(order, Placement.usual()).requests())
                .containsExactly(
                        new Request("place", "/accounts/{account}/orders", schwab.encode(order), "", Optional.empty()));
    }

    @Test
    void a_key_one_account_and_a_reference_price_change_nothing() {
        OrderSpec order = Wire.shares().build();
        Placement how = Placement.usual().key("mine").accounts(List.of("A1B2")).referencePrice(new BigDecimal("60"));

        assertThat(schwab.plan(order, how)).isEqualTo(schwab.plan(order, Placement.usual()));
    }

    @Test
    void what_is_wrong_with_placement_and_order_is_told_at_once() {
        OrderSpec order = Wire.shares().type(OrderType.JOIN_BID).build();
        Placement how = Placement.usual().clientOrderId("c1").accounts(List.of("A1B2", "C3D4"));

        UnsupportedOrderException refusal =
                catchThrowableOfType(UnsupportedOrderException.class, () -> schwab.plan(order, how));

        assertThat(refusal.problems())
                .extracting(Violation::path)
                .containsExactly("placement.clientOrderId", "placement.accounts", "type");
        assertThat(refusal).hasMessageNotContaining("A1B2");
    }

    @Test
    void a_body_holds_nothing_of_a_placement() {
        assertThat(schwab.placementIn(schwab.encode(Wire.shares().build()))).isEqualTo(Placement.usual());
        assertThat(schwab.placementIn(SchwabReplyTest.FILLED)).isEqualTo(Placement.usual());
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> schwab.placementIn("[]"));
        assertThatExceptionOfType(InvalidOrderException.class).isThrownBy(() -> schwab.placementIn("{"));
    }

    @Test
    void says_what_it_can() {
        Capabilities capabilities = schwab.capabilities();

        assertThat(schwab.broker()).isEqualTo("schwab");
        assertThat(capabilities.broker()).isEqualTo("schwab");
        assertThat(capabilities.instruments()).containsExactlyInAnyOrder(InstrumentKind.EQUITY, InstrumentKind.OPTION);
        assertThat(capabilities.defaultTimeInForce()).contains(TimeInForce.DAY);
        assertThat(capabilities.defaultSession()).contains(Session.NORMAL);
        assertThat(capabilities.sessions())
                .containsExactlyInAnyOrder(Session.NORMAL, Session.PRE_MARKET, Session.AFTER_HOURS, Session.EXTENDED);
        assertThat(capabilities.features())
                .containsExactlyInAnyOrder(
                        Feature.ONE_CANCELS_OTHER,
                        Feature.ONE_TRIGGERS_OTHER,
                        Feature.BRACKET,
                        Feature.MULTI_LEG,
                        Feature.REPLACE,
                        Feature.PREVIEW);
        assertThat(Schwab.dialect()).isSameAs(schwab).hasToString("Dialect[schwab]");
    }
}

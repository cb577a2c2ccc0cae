package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.broker.tastytrade.Tastytrade;
import io.orderwright.broker.tastytrade.TastytradeClient;
import io.orderwright.broker.tastytrade.TastytradeCode;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.broker.tastytrade.TastytradeReason;
import io.orderwright.client.OrderId;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerException;
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
import io.orderwright.order.OrderPart;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TastytradeFault;
import io.orderwright.sandbox.TastytradeInstrument;
import io.orderwright.sandbox.TradingSession;
import io.orderwright.sandbox.tastytrade.Rig.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders that tastytrade refuses: each reason keeps its code, whatever shape it comes in, and nothing is sent again. */
class RefusalsTest {
    private static Fault preflight(String code) {
        return TastytradeFault.preflight(code, "It says so.");
    }

    private static Fault validation(String domain) {
        return Fault.status(400).and(Fault.body("application/json", """
                {"error":{"code":"validation_error","message":"Request validation failed",
                "errors":[{"domain":"%s","reason":"does not have a valid value"}]}}
                """.formatted(domain)));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(preflight("margin_check_failed"), InsufficientFundsException.class, "margin_check_failed"),
                arguments(preflight("closing_only"), InstrumentNotTradableException.class, "closing_only"),
                arguments(preflight("cant_buy_for_credit"), InvalidPriceException.class, "cant_buy_for_credit"),
                arguments(
                        preflight("tif_no_after_hours_opening_market_orders"),
                        MarketClosedException.class,
                        "tif_no_after_hours_opening_market_orders"),
                arguments(
                        preflight("illegal_buy_and_sell_on_same_symbol"),
                        OrderRejectedException.class,
                        "illegal_buy_and_sell_on_same_symbol"),
                arguments(preflight("brand_new"), OrderRejectedException.class, "brand_new"),
                arguments(validation("price"), InvalidPriceException.class, "price"),
                arguments(validation("legs[0].quantity"), InvalidQuantityException.class, "legs[0].quantity"),
                arguments(validation("time-in-force"), InvalidRequestException.class, "time-in-force"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_refusal_keeps_its_reason(Fault fault, Class<? extends BrokerException> type, String reason) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, fault)) {
            TastytradeOrderService orders = rig.orders();
            BrokerException refused = catchThrowableOfType(BrokerException.class, () -> orders.place(Rig.resting()));

            assertThat(refused).isExactlyInstanceOf(type);
            assertThat(refused.refused()).isTrue();
            assertThat(Tastytrade.reasons(refused))
                    .singleElement()
                    .satisfies(told -> assertThat(
                                    told.code().map(TastytradeCode::text).or(told::field))
                            .contains(reason));
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
            assertThat(rig.booked()).isEmpty();
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    static Stream<Arguments> withoutReasons() {
        return Stream.of(
                arguments(Fault.status(403), PermissionException.class),
                arguments(Fault.status(404), NotFoundException.class),
                arguments(TastytradeFault.numericCode(406, "No such version."), InvalidRequestException.class),
                arguments(TastytradeFault.userAgentRefused(), AuthenticationException.class));
    }

    @ParameterizedTest
    @MethodSource("withoutReasons")
    void a_refusal_without_reasons_is_known_by_its_status(Fault fault, Class<? extends Throwable> type) {
        try (Rig rig = Rig.start().next(Operation.PLACE_ORDER, fault)) {
            TastytradeOrderService orders = rig.orders();

            BrokerException refused = catchThrowableOfType(BrokerException.class, () -> orders.place(Rig.resting()));

            assertThat(refused).isExactlyInstanceOf(type);
            assertThat(Tastytrade.reasons(refused)).isEmpty();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
            assertThat(orders.unresolved()).isEmpty();
        }
    }

    static Stream<Arguments> refusedByTheBox() {
        return Stream.of(
                arguments(buy(5_000_000).shares(Rig.SYMBOL).limit("50.00"), "margin_check_failed"),
                arguments(buy(10).shares("OLD").limit("5.00"), "closing_only"),
                arguments(sell(10).shares(Rig.SYMBOL).limit("70.00"), "closing_with_no_position"));
    }

    @ParameterizedTest
    @MethodSource("refusedByTheBox")
    void the_box_refuses_by_its_own_checks(OrderPart order, String code) {
        try (Rig rig = Rig.start(TastytradeBox.builder()
                .instrument(TastytradeInstrument.of("OLD").closingOnly()))) {
            TastytradeOrderService orders = rig.orders();

            OrderRejectedException refused =
                    catchThrowableOfType(OrderRejectedException.class, () -> orders.place(order));

            assertThat(Tastytrade.reasons(refused))
                    .extracting(reason -> reason.code().orElseThrow().text())
                    .contains(code);
        }
    }

    /** The entry and the stop are both too large, and the answer says which is which. */
    @Test
    void every_reason_of_a_complex_order_says_which_component_it_is_about() {
        String body = """
                {"error":{"code":"preflight_check_failure","message":"One or more preflight checks failed","errors":[
                {"code":"margin_check_failed","message":"No money.","preflight-id":"0"},
                {"domain":"stop-trigger","reason":"does not have a valid value"},
                {"code":"brand_new","message":"No idea.","preflight-id":"2"}]}}
                """;
        try (Rig rig =
                Rig.start().next(Operation.PLACE_ORDER, Fault.status(422).and(Fault.body("application/json", body)))) {
            TastytradeOrderService orders = rig.orders();

            InsufficientFundsException refused =
                    catchThrowableOfType(InsufficientFundsException.class, () -> orders.place(Rig.bracket()));

            assertThat(Tastytrade.reasons(refused))
                    .extracting(TastytradeReason::toString)
                    .containsExactly(
                            "margin_check_failed: No money.",
                            "stop-trigger does not have a valid value",
                            "brand_new: No idea.");
            assertThat(Tastytrade.reasons(refused))
                    .extracting(reason -> reason.preflightId().orElse(""))
                    .containsExactly("0", "", "2");
        }
    }

    @Test
    void an_opening_market_order_is_refused_while_the_market_is_closed() {
        try (Rig rig = Rig.start()) {
            rig.box().exchange().close(TradingSession.REGULAR);
            TastytradeOrderService orders = rig.orders();

            MarketClosedException closed = catchThrowableOfType(
                    MarketClosedException.class,
                    () -> orders.place(buy(1).shares(Rig.SYMBOL).market()));

            assertThat(closed.failure().httpStatus()).hasValue(422);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_there_is_not_found(Form form) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId single = OrderId.order("tastytrade", rig.account(), "7");

            assertThat(catchThrowableOfType(NotFoundException.class, () -> form.get(orders, single)))
                    .hasMessageContaining("not_found");
            assertThat(catchThrowableOfType(
                            NotFoundException.class, () -> form.get(orders, orders.complexOrderId("7"))))
                    .hasMessageContaining("Complex order not found");
        }
    }

    /** Numbers of orders and of complex orders are two things. */
    @ParameterizedTest
    @EnumSource
    void an_id_of_one_kind_names_nothing_of_the_other(Kind kind) {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(kind.order()).id();
            OrderId.Kind other = kind == Kind.SINGLE ? OrderId.Kind.GROUP : OrderId.Kind.ORDER;
            OrderId wrong = new OrderId(id.broker(), id.account(), id.value(), other);

            assertThat(catchThrowableOfType(NotFoundException.class, () -> orders.get(wrong)))
                    .isNotNull();
            assertThat(orders.get(id).id()).isEqualTo(id);
        }
    }

    @Test
    void an_order_that_needs_no_confirmation_is_not_confirmed() {
        try (Rig rig = Rig.start()) {
            TastytradeOrderService orders = rig.orders();
            OrderId id = orders.place(Rig.resting()).id();

            OrderNotModifiableException refused =
                    catchThrowableOfType(OrderNotModifiableException.class, () -> orders.reconfirm(id));

            assertThat(refused.failure().brokerCode()).contains("cannot_reconfirm_order");
        }
    }

    @Test
    void an_account_of_somebody_else_is_not_found() {
        try (Rig rig = Rig.start()) {
            TastytradeClient client = rig.open(rig.builder().account("5WX99999"));

            assertThat(catchThrowableOfType(NotFoundException.class, client::balances))
                    .hasMessageNotContaining("5WX99999");
        }
    }
}

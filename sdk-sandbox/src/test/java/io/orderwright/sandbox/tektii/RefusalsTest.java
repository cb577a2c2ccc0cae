package io.orderwright.sandbox.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.orderwright.broker.tektii.TektiiQuirk;
import io.orderwright.client.OrderService;
import io.orderwright.error.AuthenticationException;
import io.orderwright.error.BrokerException;
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
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Form;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TektiiBox;
import io.orderwright.sandbox.TektiiFault;
import io.orderwright.sandbox.TektiiProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders that the gateway or its broker refuses: the reason is read from wherever it hides, and nothing is sent again. */
class RefusalsTest {
    private static final String FUNDS = "insufficient buying power";

    private static Fault answer(int status, String json) {
        return Fault.status(status).and(Fault.body("application/json", json));
    }

    /** A row of the gateway's error table, or a place where a reason hides: what it is to the caller, and its code. */
    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(Fault.status(400), InvalidRequestException.class, "INVALID_REQUEST", "Bad params"),
                arguments(answer(400, """
                                {"code":"INVALID_VALUE","message":"Invalid value for hidden: not supported",
                                 "details":{"field":"hidden","provided":"true"}}"""), InvalidRequestException.class, "INVALID_VALUE", "hidden"),
                arguments(answer(400, """
                                {"code":"VALIDATION_ERROR","message":"Validation failed",
                                 "details":{"quantity":[{"code":"range","message":null,"params":{}}]}}"""), InvalidRequestException.class, "VALIDATION_ERROR", "fields: quantity"),
                arguments(TektiiFault.plainText(), InvalidRequestException.class, "", "missing field `symbol`"),
                arguments(
                        Fault.status(401),
                        AuthenticationException.class,
                        "INVALID_API_KEY",
                        "give the gateway's API key"),
                arguments(
                        TektiiFault.brokerCredentialsRefused("AUTH_FAILED"),
                        AuthenticationException.class,
                        "AUTH_FAILED",
                        "mend them at the gateway"),
                arguments(
                        TektiiFault.brokerCredentialsRefused("-2014"),
                        AuthenticationException.class,
                        "-2014",
                        "mend them at the gateway"),
                arguments(
                        TektiiFault.brokerCredentialsRefused("-2015"),
                        AuthenticationException.class,
                        "-2015",
                        "mend them at the gateway"),
                arguments(Fault.status(404), NotFoundException.class, "ORDER_NOT_FOUND", "check the id"),
                arguments(TektiiFault.pathUnknown(), NotFoundException.class, "", "check the base URL"),
                arguments(
                        answer(404, """
                                {"code":"SYMBOL_NOT_FOUND","message":"Symbol not found: KO","details":{"symbol":"KO"}}"""), InstrumentNotTradableException.class, "SYMBOL_NOT_FOUND", "check the symbol"),
                arguments(
                        Fault.status(409), OrderNotModifiableException.class, "ORDER_NOT_MODIFIABLE", "not modifiable"),
                arguments(
                        TektiiFault.rejected("INSUFFICIENT_FUNDS", "no money"),
                        InsufficientFundsException.class,
                        "INSUFFICIENT_FUNDS",
                        "no money"),
                arguments(
                        TektiiFault.rejected("MARKET_CLOSED", "later"),
                        MarketClosedException.class,
                        "MARKET_CLOSED",
                        "later"),
                arguments(
                        TektiiFault.rejected("INVALID_QUANTITY", "Filter failure: LOT_SIZE"),
                        InvalidQuantityException.class,
                        "INVALID_QUANTITY",
                        "LOT_SIZE"),
                arguments(
                        TektiiFault.rejected("INVALID_SYMBOL", "no such thing"),
                        InstrumentNotTradableException.class,
                        "INVALID_SYMBOL",
                        "no such thing"),
                arguments(
                        TektiiFault.rejected("-1013", "Filter failure: PRICE_FILTER"),
                        InvalidPriceException.class,
                        "-1013",
                        "PRICE_FILTER"),
                arguments(
                        TektiiFault.rejected("-9999", "the broker says no"),
                        OrderRejectedException.class,
                        "-9999",
                        "the broker says no"),
                arguments(Fault.status(422), OrderRejectedException.class, "ORDER_REJECTED", "refused by a fault"),
                arguments(answer(422, """
                                {"code":"ORDER_REJECTED","message":"Order rejected: refused",
                                 "details":{"code":40310000,"message":"insufficient buying power",
                                            "reject_code":"ORDER_REJECTED"}}"""), InsufficientFundsException.class, "40310000", FUNDS),
                arguments(answer(422, """
                                {"code":"ORDER_REJECTED","message":"Order rejected",
                                 "details":{"reject_reason":"SYMBOL_NOT_TRADEABLE"}}"""), InstrumentNotTradableException.class, "SYMBOL_NOT_TRADEABLE", "rejected"),
                arguments(
                        answer(422, """
                                {"code":"INSUFFICIENT_BALANCE","message":"Balance too low"}"""), InsufficientFundsException.class, "INSUFFICIENT_BALANCE", "Balance too low"),
                arguments(Fault.status(501), InvalidRequestException.class, "UNSUPPORTED_OPERATION", "can't do this"));
    }

    static Stream<Arguments> rowsInBothForms() {
        return rows().flatMap(row -> Stream.of(Form.values()).map(form -> {
            Object[] with = new Object[row.get().length + 1];
            with[0] = form;
            System.arraycopy(row.get(), 0, with, 1, row.get().length);
            return Arguments.of(with);
        }));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rowsInBothForms")
    void a_refusal_is_what_it_says(
            Form form, Fault fault, Class<? extends BrokerException> type, String code, String said) {
        try (Rig rig = Rig.start(TektiiProvider.MOCK).next(Operation.PLACE_ORDER, fault)) {
            OrderService orders = rig.orders();
            BrokerException refused =
                    catchThrowableOfType(BrokerException.class, () -> form.place(orders, Rig.resting()));

            assertThat(refused).isExactlyInstanceOf(type).hasMessageContaining(said);
            assertThat(refused.failure().brokerCode().orElse("")).isEqualTo(code);
            assertThat(refused.failure().attempts()).isEqualTo(1);
            assertThat(refused.refused()).isTrue();
            assertThat(refused.repeatable()).isFalse();
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
            assertThat(rig.booked()).isEmpty();
            assertThat(orders.unresolved()).isEmpty();
            assertThat(form.place(orders, Rig.resting()).recovered()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_breaker_that_is_open_lets_nothing_out_until_it_is_reset(Form form) {
        try (Rig rig = Rig.start(TektiiProvider.ALPACA)) {
            var client = rig.open();
            rig.box().openBreaker();

            BrokerUnavailableException open = catchThrowableOfType(
                    BrokerUnavailableException.class, () -> form.place(client.orders(), Rig.resting()));

            assertThat(open).hasMessageContaining("reset the circuit breakers");
            assertThat(open.failure().attempts()).isEqualTo(1);
            assertThat(rig.requests(Operation.PLACE_ORDER)).isEqualTo(1);
            assertThat(client.orders().unresolved()).isEmpty();
            client.resetCircuitBreakers();
            assertThat(form.place(client.orders(), Rig.resting()).recovered()).isFalse();
            assertThat(rig.booked()).hasSize(1);
        }
    }

    /** Binance's adapter says it as a bad field, Alpaca's as a rejection. */
    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            names = {"ALPACA", "BINANCE_SPOT"})
    void a_symbol_that_the_provider_does_not_know_is_the_same_to_the_caller(TektiiProvider provider) {
        try (Rig rig = Rig.start(TektiiBox.builder().provider(provider).symbols("PEP"))) {
            OrderService orders = rig.orders();
            BrokerException refused = catchThrowableOfType(BrokerException.class, () -> orders.place(Rig.resting()));

            assertThat(refused).isExactlyInstanceOf(InstrumentNotTradableException.class);
        }
    }

    /** Alpaca's number for it is never mapped, Binance's word is, and the mock's is the gateway's own. */
    @ParameterizedTest
    @EnumSource(
            value = TektiiProvider.class,
            names = {"ALPACA", "BINANCE_SPOT", "MOCK"})
    void too_little_money_is_the_same_to_the_caller(TektiiProvider provider) {
        BoxAccount poor = BoxAccount.standard().withCash("10").cashOnly();
        try (Rig rig = Rig.start(TektiiBox.builder().provider(provider).account(poor))) {
            OrderService orders = rig.orders();
            BrokerException refused = catchThrowableOfType(BrokerException.class, () -> orders.place(Rig.resting()));

            assertThat(refused).isExactlyInstanceOf(InsufficientFundsException.class);
        }
    }

    @Test
    void what_the_engine_does_not_take_is_refused_by_it_where_the_caller_insists() {
        try (Rig rig =
                Rig.start(TektiiBox.builder().provider(TektiiProvider.ENGINE).features("hidden_orders"))) {
            OrderService orders =
                    rig.open(rig.builder().accepting(TektiiQuirk.HIDDEN)).orders();
            BrokerException refused = catchThrowableOfType(
                    BrokerException.class, () -> orders.place(Rig.resting().hidden(true)));

            assertThat(refused).isExactlyInstanceOf(InvalidRequestException.class);
            assertThat(refused.failure().brokerCode()).contains("INVALID_VALUE");
            assertThat(rig.booked()).isEmpty();
        }
    }
}

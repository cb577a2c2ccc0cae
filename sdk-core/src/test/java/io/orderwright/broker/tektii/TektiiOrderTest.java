package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderStatus;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders as replies show them. */
class TektiiOrderTest {
    private static final TektiiOrderParser PARSER = new TektiiOrderParser(KnownProvider.MOCK, Tektii.dialect()::decode);

    private static final String PARTLY = """
            {"id":"ab-7","client_order_id":"c1","symbol":"KO","side":"SELL","order_type":"LIMIT","quantity":"7",
             "filled_quantity":"3","remaining_quantity":"4","limit_price":"50.10","average_fill_price":"50.125",
             "status":"PARTIALLY_FILLED","time_in_force":"DAY","created_at":"2026-03-02T14:30:00.5Z",
             "updated_at":"2026-03-02T14:31:00+00:00"}""";

    @Test
    void reads_an_order_that_is_partly_filled() throws UnreadableJsonException {
        Order order = PARSER.parse(PARTLY);

        assertThat(order.id()).isEqualTo(OrderId.order("tektii", "", "ab-7"));
        assertThat(order.clientOrderId()).contains("c1");
        assertThat(order.status()).isEqualTo(OrderStatus.WORKING);
        assertThat(order.brokerStatus()).isEqualTo("PARTIALLY_FILLED");
        assertThat(order.quantity()).isEqualByComparingTo("7");
        assertThat(order.filledQuantity()).isEqualByComparingTo("3");
        assertThat(order.remainingQuantity()).isEqualByComparingTo("4");
        assertThat(order.averagePrice()).contains(new BigDecimal("50.125"));
        assertThat(order.enteredTime()).contains(Instant.parse("2026-03-02T14:30:00.5Z"));
        assertThat(order.closedTime()).isEmpty();
        assertThat(order.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.instruction()).isEqualTo("SELL");
            assertThat(leg.symbol()).isEqualTo("KO");
            assertThat(leg.quantity()).isEqualByComparingTo("7");
        });
        assertThat(order.rawJson()).isEqualTo(PARTLY);
        assertThat(order.toSpec()).isEqualTo(Tektii.dialect().decode(PARTLY));
        assertThat(order)
                .isEqualTo(PARSER.parse(PARTLY))
                .hasToString("Order[tektii:ab-7, PARTIALLY_FILLED, filled 3 of 7]");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, PENDING",
        "PENDING_CANCEL, PENDING_CANCEL",
        "OPEN, WORKING",
        "PARTIALLY_FILLED, WORKING",
        "FILLED, FILLED",
        "CANCELLED, CANCELED",
        "REJECTED, REJECTED",
        "EXPIRED, EXPIRED",
        "HELD, UNKNOWN",
        "'', UNKNOWN"
    })
    void a_status_is_the_one_of_all_brokers(String word, OrderStatus status) throws UnreadableJsonException {
        Order order =
                PARSER.parse("{\"id\":\"1\",\"status\":\"" + word + "\",\"updated_at\":\"2026-03-02T14:31:00Z\"}");

        assertThat(order.status()).isEqualTo(status);
        assertThat(order.brokerStatus()).isEqualTo(word);
        assertThat(order.closedTime().isPresent()).isEqualTo(status.isEnd());
    }

    /** Its orders that wait to be cancelled or replaced come over REST as REJECTED. */
    @Test
    void a_rejection_without_a_reason_is_no_end_at_alpaca() throws UnreadableJsonException {
        TektiiOrderParser alpaca = new TektiiOrderParser(KnownProvider.ALPACA, Tektii.dialect()::decode);

        assertThat(alpaca.parse("{\"id\":\"1\",\"status\":\"REJECTED\"}").status())
                .isEqualTo(OrderStatus.UNKNOWN);
        assertThat(alpaca.parse("{\"id\":\"1\",\"status\":\"REJECTED\",\"reject_reason\":\"INVALID_PRICE\"}")
                        .status())
                .isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void nulls_and_numbers_do_no_harm() throws UnreadableJsonException {
        Order order = PARSER.parse(
                "{\"id\":71,\"quantity\":7.5,\"filled_quantity\":null,\"average_fill_price\":null,"
                        + "\"client_order_id\":null,\"reject_reason\":null,\"new\":{\"deep\":[1]},\"created_at\":\"yesterday\"}");

        assertThat(order.id().value()).isEqualTo("71");
        assertThat(order.quantity()).isEqualByComparingTo("7.5");
        assertThat(order.filledQuantity()).isZero();
        assertThat(order.averagePrice()).isEmpty();
        assertThat(order.clientOrderId()).isEmpty();
        assertThat(order.statusReason()).isEmpty();
        assertThat(order.enteredTime()).isEmpty();
        assertThat(order.legs()).isEmpty();
    }

    /** Saxo's answer to a cancellation: it says nothing of the order but its id. */
    @Test
    void a_stub_is_read_and_is_no_order_of_the_language() throws UnreadableJsonException {
        Order stub = PARSER.parse("{\"id\":\"9\",\"symbol\":\"\",\"quantity\":\"0\",\"status\":\"CANCELLED\"}");

        assertThat(stub.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(stub.legs()).isEmpty();
        assertThatThrownBy(stub::toSpec).isInstanceOf(InvalidOrderException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"id\":\" \"}",
                "{\"id\":null}",
                "{\"id\":\"1\",\"quantity\":\"x\"}",
                "{\"id\":\"1\"",
                "7"
            })
    void what_is_no_order_is_not_read(String json) {
        assertThatThrownBy(() -> PARSER.parse(json)).isInstanceOf(UnreadableJsonException.class);
    }
}

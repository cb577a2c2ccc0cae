package io.orderwright.broker.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.Placement;
import io.orderwright.client.Request;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.submit.Look;
import io.orderwright.internal.submit.Sought;
import io.orderwright.order.OrderSpec;
import io.orderwright.testing.Replies;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TastytradePortTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final TastytradePort PORT = new TastytradePort(
            new TastytradeCalls("5WX00001"),
            Tastytrade.dialect(),
            InstantSource.fixed(NOW),
            TastytradePort.USUAL_HORIZON);
    private static final Sought ABC = new Sought(NOW, Set.of("abc"), Set.of());

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Attempt> answers = new HashMap<>();

    private void answer(String path, String body) {
        answers.put(path, Replies.of(200, body));
    }

    private Look look() {
        return PORT.look(ABC, call -> {
            String page = call.query().stream()
                    .filter(pair -> pair.name().equals("page-offset"))
                    .map(pair -> "?" + pair.value())
                    .collect(Collectors.joining());
            String path = call.path().replace("/accounts/5WX00001/", "") + page;
            asked.add(path);
            return answers.getOrDefault(path, Replies.of(404, ""));
        });
    }

    private static String single(int id, String clientOrderId) {
        return "{\"id\":" + id + ",\"external-identifier\":\"" + clientOrderId + "\",\"legs\":[]}";
    }

    private static String component(int id, int complex, String clientOrderId) {
        return "{\"id\":" + id + ",\"complex-order-id\":" + complex + ",\"external-identifier\":\"" + clientOrderId
                + "\",\"legs\":[]}";
    }

    private static String complex(int id, String clientOrderId) {
        return "{\"data\":{\"id\":" + id + ",\"type\":\"OCO\",\"orders\":["
                + component(10 * id, id, clientOrderId + "-1") + "]}}";
    }

    private static String page(int page, int pages, int total, String... orders) {
        return "{\"data\":{\"items\":[" + String.join(",", orders) + "]},\"pagination\":{\"page-offset\":" + page
                + ",\"total-pages\":" + pages + ",\"total-items\":" + total + "}}";
    }

    private static List<String> ids(Look look) {
        return look.orders().stream().map(Order::id).map(PORT::key).toList();
    }

    @Test
    void searches_from_before_the_send_oldest_first_whatever_the_status() {
        List<Call> calls = new ArrayList<>();

        Look look = PORT.look(ABC, call -> {
            calls.add(call);
            return Replies.of(200, page(0, 1, 0));
        });

        assertThat(look.complete()).isTrue();
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/accounts/5WX00001/orders");
            assertThat(call.query())
                    .contains(
                            new Call.Pair("start-at", "2026-11-20T14:59:00Z"),
                            new Call.Pair("sort", "Asc"),
                            new Call.Pair("per-page", "200"))
                    .noneMatch(pair -> pair.name().equals("status[]"));
        });
    }

    @Test
    void a_search_is_complete_when_its_last_page_was_read() {
        answer("orders?0", page(0, 2, 3, single(1, "a"), single(2, "b")));
        answer("orders?1", page(1, 2, 3, single(3, "abc")));

        Look look = look();

        assertThat(look.complete()).isTrue();
        assertThat(ids(look)).containsExactly("1", "2", "3");
    }

    @Test
    void without_pagination_there_is_one_page() {
        answer("orders?0", "{\"data\":{\"items\":[" + single(1, "a") + "]}}");

        assertThat(look().complete()).isTrue();
    }

    @Test
    void a_page_that_can_not_be_read_leaves_the_search_incomplete() {
        answer("orders?0", page(0, 2, 3, single(1, "a"), single(2, "b")));

        Look look = look();

        assertThat(look.complete()).isFalse();
        assertThat(ids(look)).containsExactly("1", "2");
    }

    @Test
    void what_the_search_counts_and_does_not_show_may_be_ours() {
        answer("orders?0", page(0, 1, 3, single(1, "a"), single(2, "b")));

        assertThat(look().complete()).isFalse();
    }

    /** Else a server that ignores the page would be asked for ever. */
    @Test
    void a_page_that_was_not_asked_for_ends_the_search() {
        answer("orders?0", page(0, 3, 3, single(1, "a")));
        answer("orders?1", page(0, 3, 3, single(1, "a")));

        assertThat(look().complete()).isFalse();
        assertThat(asked).containsExactly("orders?0", "orders?1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "{", "{\"data\":{}}", "{\"data\":{\"items\":[{\"legs\":[]}]}}"})
    void what_is_no_page_leaves_the_search_incomplete(String body) {
        answer("orders?0", body);

        assertThat(look()).isEqualTo(Look.FAILED);
    }

    @Test
    void in_the_place_of_components_stands_their_complex_order_where_it_may_be_sought() {
        answer(
                "orders?0",
                page(
                        0,
                        1,
                        4,
                        component(70, 7, "abc-1"),
                        component(71, 7, "abc-2"),
                        component(80, 8, "other-1"),
                        single(7, "abc-1")));
        answer("complex-orders/7", complex(7, "abc"));

        Look look = look();

        assertThat(look.complete()).isTrue();
        assertThat(ids(look)).containsExactly("7", "complex:7");
        assertThat(look.orders().get(1).clientOrderId()).contains("abc");
        assertThat(asked).containsExactly("orders?0", "complex-orders/7");
    }

    @Test
    void a_complex_order_that_shows_no_id_in_the_search_is_read_alone() {
        answer("orders?0", page(0, 1, 1, component(70, 7, "")));
        answer("complex-orders/7", complex(7, "abc"));

        assertThat(ids(look())).containsExactly("complex:7");
    }

    @Test
    void a_complex_order_that_can_not_be_read_leaves_the_search_incomplete() {
        answer("orders?0", page(0, 1, 1, component(70, 7, "abc-1")));

        Look look = look();

        assertThat(look.complete()).isFalse();
        assertThat(look.orders()).isEmpty();
    }

    @Test
    void numbers_of_orders_and_of_complex_orders_are_kept_apart() {
        OrderId order = OrderId.order("tastytrade", "5WX00001", "7");
        OrderId complex = OrderId.group("tastytrade", "5WX00001", "7");

        assertThat(PORT.key(order)).isEqualTo("7");
        assertThat(PORT.key(complex)).isEqualTo("complex:7");
        assertThat(PORT.id("5WX00001", PORT.key(order))).isEqualTo(order);
        assertThat(PORT.id("5WX00001", PORT.key(complex))).isEqualTo(complex);
        assertThat(PORT.read("7").path()).isEqualTo("/accounts/5WX00001/orders/7");
        assertThat(PORT.read("complex:7").path()).isEqualTo("/accounts/5WX00001/complex-orders/7");
        assertThat(PORT.cancel("7").path()).isEqualTo("/accounts/5WX00001/orders/7");
        assertThat(PORT.cancel("complex:7").path()).isEqualTo("/accounts/5WX00001/complex-orders/7");
    }

    private static Request request(OrderSpec order) {
        return Tastytrade.dialect()
                .plan(order, Placement.usual().clientOrderId("abc"))
                .requests()
                .get(0);
    }

    @Test
    void what_was_sent_goes_where_it_went_when_it_is_restored() {
        Request single = request(buy(10).shares("KO").limit("50.00").build());
        Request bracket = request(buy(10).shares("KO")
                .limit("50.00")
                .bracket(takeProfit("70.00"), stopLoss("45.00"))
                .build());

        assertThat(PORT.restored(single.body(), Optional.of("abc"))).isEqualTo(single);
        assertThat(PORT.restored(bracket.body(), Optional.of("abc"))).isEqualTo(bracket);
        assertThat(PORT.place(single).path()).isEqualTo("/accounts/5WX00001/orders");
        assertThat(PORT.place(bracket).path()).isEqualTo("/accounts/5WX00001/complex-orders");
    }

    @Test
    void a_replacement_leaves_out_what_belongs_to_legs() {
        Request single = request(buy(10).shares("KO").limit("50.00").build());
        Request bracket = request(buy(10).shares("KO")
                .limit("50.00")
                .bracket(takeProfit("70.00"), stopLoss("45.00"))
                .build());

        Call call = PORT.replace("7", single);

        assertThat(call.method()).isEqualTo("PUT");
        assertThat(call.body().orElseThrow())
                .isEqualTo("{\"time-in-force\":\"Day\",\"order-type\":\"Limit\",\"price\":\"50.00\","
                        + "\"price-effect\":\"Debit\",\"external-identifier\":\"abc\"}");
        assertThat(catchThrowableOfType(UnsupportedOrderException.class, () -> PORT.replace("complex:7", single)))
                .hasMessageContaining("replace its components");
        assertThat(catchThrowableOfType(UnsupportedOrderException.class, () -> PORT.replace("7", bracket)))
                .hasMessageContaining("cancel that order");
    }

    @Test
    void a_placement_names_an_order_or_a_complex_one() {
        assertThat(PORT.placedId(Replies.of(201, TastytradeReplies.CONDITIONAL)))
                .contains("4007362691");
        assertThat(PORT.placedId(Replies.of(201, TastytradeReplies.BRACKET))).contains("complex:2000010599");
        assertThat(PORT.placedId(Replies.of(201, "{\"error\":{\"code\":\"preflight_check_failure\"}}")))
                .isEmpty();
        assertThat(PORT.placedId(Replies.of(201, "{\"data\":{\"order\":{\"id\":40")))
                .isEmpty();
    }
}

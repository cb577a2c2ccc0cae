package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.AccountBalances;
import io.orderwright.client.Order;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.Placement;
import io.orderwright.client.Position;
import io.orderwright.client.Request;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.error.UnsupportedOrderException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.submit.Look;
import io.orderwright.internal.submit.Sought;
import io.orderwright.testing.Replies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engine asks of a gateway, and what it makes of the answers. */
class TektiiPortTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

    private final List<Call> calls = new ArrayList<>();

    private static TektiiPort port(KnownProvider provider) {
        return new TektiiPort(Tektii.dialect(), provider, InstantSource.fixed(NOW), TektiiPort.USUAL_HORIZON);
    }

    private static Sought sought(String... symbols) {
        return new Sought(NOW, Set.of("id1"), Set.of(symbols));
    }

    /** Answers as the transport does: a successful read goes to the call's reader. */
    private Function<Call, Attempt> answering(Function<Call, String> bodies) {
        return call -> {
            calls.add(call);
            String body = bodies.apply(call);
            if (body.isEmpty()) {
                return Replies.of(500, "");
            }
            try {
                call.reader().orElseThrow().read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
                return Replies.of(200, "");
            } catch (IOException e) {
                return Replies.cut(Replies.of(200, ""));
            }
        };
    }

    private static String order(String id, String clientOrderId) {
        return "{\"id\":\"" + id + "\",\"client_order_id\":\"" + clientOrderId + "\",\"status\":\"OPEN\"}";
    }

    @Test
    void looks_at_working_and_ended_orders_of_each_symbol_without_the_filter_that_is_ignored() {
        Look look = port(KnownProvider.MOCK)
                .look(
                        sought("KO", "BTC/USD"),
                        answering(call -> call.path().endsWith("history") ? "[]" : "[" + order("1", "id1") + "]"));

        assertThat(look.complete()).isTrue();
        assertThat(look.orders())
                .extracting(found -> found.clientOrderId().orElseThrow())
                .containsOnly("id1");
        assertThat(calls.stream().map(TektiiPortTest::shown))
                .containsExactly(
                        "/v1/orders?symbol=BTC/USD&limit=500",
                        "/v1/orders/history?symbol=BTC/USD&since=2026-11-20T14:59:00Z&limit=500",
                        "/v1/orders?symbol=KO&limit=500",
                        "/v1/orders/history?symbol=KO&since=2026-11-20T14:59:00Z&limit=500");
    }

    private static String shown(Call call) {
        return call.path()
                + call.query().stream()
                        .map(pair -> pair.name() + "=" + pair.value())
                        .collect(Collectors.joining("&", "?", ""));
    }

    @Test
    void looks_at_all_symbols_where_none_is_known() {
        assertThat(port(KnownProvider.TEKTII)
                        .look(Sought.since(NOW), answering(call -> "[]"))
                        .complete())
                .isTrue();
        assertThat(calls.stream().map(TektiiPortTest::shown))
                .containsExactly("/v1/orders?limit=500", "/v1/orders/history?since=2026-11-20T14:59:00Z&limit=500");
    }

    @Test
    void a_look_is_complete_only_if_both_listings_are() {
        TektiiPort port = port(KnownProvider.MOCK);

        assertThat(port.look(sought("KO"), answering(call -> call.path().endsWith("history") ? "" : "[]"))
                        .complete())
                .isFalse();
        assertThat(port.look(sought("KO"), answering(call -> call.path().endsWith("history") ? "[]" : "[{"))
                        .complete())
                .isFalse();
        assertThat(port.look(sought("KO"), answering(call -> listing(499))).complete())
                .isTrue();
        assertThat(port.look(sought("KO"), answering(call -> listing(500))).complete())
                .isFalse();
    }

    private static String listing(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(number -> order("n" + number, "x"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Alpaca's lists leave orders out, Saxo's show no ended ones, and of others nothing is known. */
    @ParameterizedTest
    @EnumSource
    void absence_is_told_only_where_listings_show_every_order(KnownProvider provider) {
        boolean tells = Set.of(KnownProvider.BINANCE, KnownProvider.OANDA, KnownProvider.TEKTII, KnownProvider.MOCK)
                .contains(provider);

        Look look = port(provider).look(sought("KO"), answering(call -> "[" + order("1", "id1") + "]"));

        assertThat(look.complete()).isEqualTo(tells);
        assertThat(look.orders()).isNotEmpty();
    }

    @Test
    void an_order_is_known_by_its_whole_id_and_at_saxo_by_what_is_left_of_it() throws IOException {
        String id = "abcdefghijklmnopqrstuvwxyz";
        Order cut = new TektiiOrderParser(KnownProvider.SAXO, Tektii.dialect()::decode)
                .parse(order("1", id.substring(0, 20)));
        Order exit = new TektiiOrderParser(KnownProvider.SAXO, Tektii.dialect()::decode).parse(order("2", id + "-sl"));
        Order whole = new TektiiOrderParser(KnownProvider.MOCK, Tektii.dialect()::decode).parse(order("3", id));

        assertThat(port(KnownProvider.SAXO).carries(cut, id)).isTrue();
        assertThat(port(KnownProvider.SAXO).carries(exit, id)).isFalse();
        assertThat(port(KnownProvider.MOCK).carries(cut, id)).isFalse();
        assertThat(port(KnownProvider.MOCK).carries(whole, id)).isTrue();
    }

    @Test
    void a_success_names_the_order_and_a_change_names_its_successor() {
        TektiiPort port = port(KnownProvider.ALPACA);

        assertThat(port.placedId(Replies.of(201, "{\"id\":\"7f\",\"status\":\"PENDING\"}")))
                .contains("7f");
        assertThat(port.placedId(Replies.of(200, "{\"order\":{\"id\":\"8f\"},\"previous_order_id\":\"7f\"}")))
                .contains("8f");
        assertThat(port.placedId(Replies.of(201, "{\"id\":"))).isEmpty();
        assertThat(port.placedId(Replies.of(201, ""))).isEmpty();
        assertThat(port.placedId(Replies.of(201, "{\"status\":\"PENDING\"}"))).isEmpty();
    }

    @Test
    void a_request_is_restored_as_it_was_sent() {
        TektiiPort port = port(KnownProvider.MOCK);
        Request request = Tektii.dialect()
                .plan(Wire.shares().build(), Placement.usual().clientOrderId("id1"))
                .requests()
                .get(0);

        assertThat(port.restored(request.body(), request.clientOrderId())).isEqualTo(request);
        assertThat(port.decode(request.body()))
                .isEqualTo(port.canonical(Wire.shares().build()));
        assertThat(port.place(request).body()).contains(request.body());
        assertThat(port.keepsClientOrderIds()).isTrue();
        assertThat(port.settleHorizon()).isGreaterThanOrEqualTo(Duration.ofSeconds(150));
    }

    @Test
    void a_reply_that_holds_no_order_can_not_be_understood() {
        assertThatThrownBy(() -> port(KnownProvider.MOCK).order(Replies.of(200, "{}")))
                .isInstanceOf(UnreadableReplyException.class);
    }

    private final TektiiBook book = new TektiiBook(Tektii.dialect(), KnownProvider.MOCK);

    @Test
    void lists_working_and_ended_orders() {
        OrderQuery query = OrderQuery.entered(NOW.minusSeconds(60), NOW).statuses("OPEN", "FILLED");

        assertThat(book.list(query).stream().map(TektiiPortTest::shown))
                .containsExactly(
                        "/v1/orders?status=FILLED,OPEN&since=2026-11-20T14:59:00Z&until=2026-11-20T15:00:01Z&limit=500",
                        "/v1/orders/history?status=FILLED,OPEN&since=2026-11-20T14:59:00Z&until=2026-11-20T15:00:01Z"
                                + "&limit=500");
        assertThatThrownBy(() -> book.list(query.ofAllAccounts())).isInstanceOf(InvalidOrderException.class);
        assertThat(book.working(NOW).to()).isAfter(NOW);
        assertThat(book.isFull(499)).isFalse();
        assertThat(book.isFull(500)).isTrue();
    }

    @Test
    void what_works_stands_in_one_listing_and_is_all_that_binance_lists_of_every_symbol() {
        TektiiBook binance = new TektiiBook(Tektii.dialect(), KnownProvider.BINANCE);
        OrderQuery all = OrderQuery.entered(NOW.minusSeconds(60), NOW);

        assertThat(binance.list(binance.working(NOW)).stream().map(TektiiPortTest::shown))
                .singleElement()
                .asString()
                .startsWith("/v1/orders?status=OPEN,PARTIALLY_FILLED,PENDING,PENDING_CANCEL&since=");
        assertThatThrownBy(() -> binance.list(all)).isInstanceOf(InvalidOrderException.class);
        assertThatThrownBy(() -> binance.list(all.statuses("FILLED"))).isInstanceOf(InvalidOrderException.class);
    }

    @Test
    void a_gateway_has_no_preview() {
        Request request = new Request("place", "/v1/orders", "{}", "", Optional.empty());

        assertThatThrownBy(() -> book.preview(request)).isInstanceOf(UnsupportedOrderException.class);
    }

    @Test
    void reads_the_account() {
        AccountBalances balances = book.balances(Replies.of(200, """
                {"balance":"9000.00","equity":"9250.50","margin_used":"0","margin_available":"8000","unrealized_pnl":"0",
                 "currency":"USD"}"""));

        assertThat(balances.cash()).contains(new BigDecimal("9000.00"));
        assertThat(balances.buyingPower()).contains(new BigDecimal("8000"));
        assertThat(balances.equity()).contains(new BigDecimal("9250.50"));
    }

    @Test
    void reads_positions_of_either_side() {
        List<Position> positions = book.positions(Replies.of(200, """
                [{"id":"p1","symbol":"KO","side":"LONG","quantity":"10","average_entry_price":"50","current_price":"51.5"},
                 {"id":"p2","symbol":"BTC/USD","side":"SHORT","quantity":0.5,"current_price":90000,"opened_at":null}]"""));

        assertThat(positions).extracting(Position::symbol).containsExactly("KO", "BTC/USD");
        assertThat(positions.get(0).quantity()).isEqualByComparingTo("10");
        assertThat(positions.get(0).averagePrice()).contains(new BigDecimal("50"));
        assertThat(positions.get(0).marketValue().orElseThrow()).isEqualByComparingTo("515");
        assertThat(positions.get(1).quantity()).isEqualByComparingTo("-0.5");
        assertThat(positions.get(1).marketValue().orElseThrow()).isEqualByComparingTo("-45000");
    }

    @Test
    void what_is_no_list_of_positions_can_not_be_understood() {
        for (String body : List.of("{}", "[{}]", "[{\"id\":\"p\",\"symbol\":\"KO\",\"side\":\"LONG\"}]", "")) {
            assertThatThrownBy(() -> book.positions(Replies.of(200, body)))
                    .isInstanceOf(UnreadableReplyException.class);
        }
    }
}

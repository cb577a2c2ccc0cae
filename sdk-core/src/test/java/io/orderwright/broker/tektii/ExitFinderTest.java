package io.orderwright.broker.tektii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.client.ClientSettings;
import io.orderwright.client.Order;
import io.orderwright.client.OrderListener;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.client.Connection;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.order.Bracket;
import io.orderwright.order.Exit;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what the exits of an entry are known. */
class ExitFinderTest {
    private static final Bracket BRACKET = Bracket.in(Wire.limit("50")
                    .bracket(Exit.takeProfit("60"), Exit.stopLoss("45"))
                    .build())
            .orElseThrow();
    private static final String ENTRY = order("o1", "\"client_order_id\":\"abc\"", "BUY", "14:30");

    private GatewayServer gateway;
    private Connection connection;

    @BeforeEach
    void open() throws IOException {
        gateway = new GatewayServer();
        connection = Connection.open(
                "tektii",
                new ClientSettings(
                        gateway.url(),
                        Optional.empty(),
                        TektiiClientBuilder.USUAL,
                        OrderListener.NONE,
                        4,
                        false,
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "",
                EngineSettings.of(new TektiiErrors(InstantSource.system())));
    }

    @AfterEach
    void close() {
        connection.close();
        gateway.close();
    }

    private static String order(String id, String mark, String side, String time) {
        return "{\"id\":\"" + id + "\",\"symbol\":\"KO\",\"side\":\"" + side
                + "\",\"quantity\":\"7\",\"status\":\"OPEN\"," + "\"created_at\":\"2026-03-02T" + time + ":00Z\","
                + mark + "}";
    }

    private List<String> exits(KnownProvider provider, String working, String ended) throws IOException {
        gateway.on("GET /v1/orders", 200, working).on("GET /v1/orders/history", 200, ended);
        Order entry = new TektiiOrderParser(provider, Tektii.dialect()::decode).parse(ENTRY);
        return new ExitFinder(connection, Tektii.dialect(), provider)
                .of(entry, BRACKET).stream().map(order -> order.id().value()).toList();
    }

    @Test
    void by_the_entry_that_they_name_or_by_the_id_that_the_gateway_gave_them() throws IOException {
        String working = "[" + ENTRY + ","
                + order("x1", "\"parent_order_id\":\"o1\"", "SELL", "14:31") + ","
                + order("x2", "\"client_order_id\":\"abc-sl\"", "SELL", "14:31") + ","
                + order("x3", "\"client_order_id\":\"o1-tp-2\"", "SELL", "14:31") + ","
                + order("y1", "\"parent_order_id\":\"o7\"", "SELL", "14:31") + ","
                + order("y2", "\"client_order_id\":\"abcd-sl\"", "SELL", "14:31") + "]";

        assertThat(exits(
                        KnownProvider.MOCK,
                        working,
                        "[" + order("x4", "\"client_order_id\":\"abc-tp\"", "SELL", "14:31") + "]"))
                .containsExactly("x1", "x2", "x3", "x4");
    }

    @Test
    void by_their_side_and_level_where_nothing_else_is_kept() throws IOException {
        String ended = "[" + order("x1", "\"stop_price\":\"45.0\"", "SELL", "14:30") + ","
                + order("x2", "\"limit_price\":60", "SELL", "14:31") + ","
                + order("y1", "\"stop_price\":\"45\"", "SELL", "14:29") + ","
                + order("y2", "\"stop_price\":\"45\"", "BUY", "14:31") + ","
                + order("y3", "\"limit_price\":\"45\"", "SELL", "14:31") + "]";

        assertThat(exits(KnownProvider.OANDA, "[]", ended)).containsExactly("x1", "x2");
    }

    @Test
    void what_can_not_be_read_is_not_taken_for_no_exits() {
        assertThatThrownBy(() -> exits(KnownProvider.MOCK, "[", "[]")).isInstanceOf(UnreadableReplyException.class);
    }

    @Test
    void exits_come_with_their_entry_where_the_provider_books_them_as_one() throws IOException {
        Order share = new TektiiOrderParser(KnownProvider.ALPACA, Tektii.dialect()::decode).parse(ENTRY);
        Order pair = new TektiiOrderParser(KnownProvider.ALPACA, Tektii.dialect()::decode)
                .parse(ENTRY.replace("\"KO\"", "\"BTC/USD\""));

        assertThat(finder(KnownProvider.ALPACA).comeTogether(share)).isTrue();
        assertThat(finder(KnownProvider.ALPACA).comeTogether(pair)).isFalse();
        assertThat(finder(KnownProvider.OANDA).comeTogether(share)).isTrue();
        assertThat(finder(KnownProvider.SAXO).comeTogether(share)).isTrue();
        assertThat(finder(KnownProvider.BINANCE).comeTogether(share)).isFalse();
        assertThat(finder(KnownProvider.MOCK).comeTogether(share)).isFalse();
        assertThat(finder(KnownProvider.OTHER).comeTogether(share)).isFalse();
    }

    private ExitFinder finder(KnownProvider provider) {
        return new ExitFinder(connection, Tektii.dialect(), provider);
    }
}

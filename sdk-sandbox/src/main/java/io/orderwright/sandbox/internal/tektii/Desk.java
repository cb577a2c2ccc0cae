package io.orderwright.sandbox.internal.tektii;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.TektiiProvider;
import io.orderwright.sandbox.TektiiQuirk;
import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Fill;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Quote;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.front.Call;
import io.orderwright.sandbox.internal.front.JsonDocument;
import io.orderwright.sandbox.internal.http.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers what is no order and no position: account, trades, quotes, capabilities, health. */
final class Desk {
    private static final Set<String> TRADE_KEYS = Set.of("symbol", "order_id", "since", "until", "limit");
    private static final Set<String> BAR_KEYS = Set.of("timeframe", "start", "end", "limit");
    private static final Set<String> TIMEFRAMES =
            Set.of("1m", "2m", "5m", "10m", "15m", "30m", "1h", "2h", "4h", "12h", "1d", "1w");
    private static final BigDecimal MOCK_BALANCE = new BigDecimal("100000.00");

    private final Gateway gateway;
    private final Market market;
    private final Strictness strictness;

    Desk(Gateway gateway, Strictness strictness) {
        this.gateway = gateway;
        this.market = gateway.market();
        this.strictness = strictness;
    }

    private static Reply reply(ObjectNode body) {
        return Reply.text(200, "application/json", body.toString());
    }

    Reply account() {
        return market.read(() -> {
            Account account = gateway.account();
            boolean mock = gateway.profile().provider() == TektiiProvider.MOCK;
            BigDecimal gain = mock ? BigDecimal.ZERO : gain(account);
            BigDecimal equity = mock ? MOCK_BALANCE : account.cash().add(worth(account));
            boolean hidden = gateway.profile().provider() == TektiiProvider.ALPACA;
            ObjectNode body = Errors.object();
            body.put("balance", (mock ? MOCK_BALANCE : account.cash()).toPlainString());
            body.put("equity", equity.toPlainString());
            body.put("margin_used", "0");
            body.put("margin_available", (mock ? MOCK_BALANCE : account.available()).toPlainString());
            body.put("unrealized_pnl", hidden ? "0" : gain.toPlainString());
            return reply(body.put("currency", "USD"));
        });
    }

    private BigDecimal worth(Account account) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Account.Position> held : account.positions().entrySet()) {
            sum = sum.add(price(held.getKey(), held.getValue())
                    .multiply(held.getValue().quantity()));
        }
        return sum;
    }

    private BigDecimal gain(Account account) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Account.Position> held : account.positions().entrySet()) {
            Account.Position position = held.getValue();
            BigDecimal one = price(held.getKey(), position).subtract(position.averagePrice());
            sum = sum.add(one.multiply(position.quantity()));
        }
        return sum;
    }

    private BigDecimal price(String symbol, Account.Position position) {
        Quote quote = market.quoteOf(symbol);
        return quote == null ? position.averagePrice() : quote.last();
    }

    Reply quote(String symbol) {
        Quote quote = market.quoteOf(symbol);
        if (quote == null) {
            throw Errors.symbolNotFound(symbol);
        }
        ObjectNode body = Errors.object().put("symbol", symbol);
        body.put("provider", gateway.profile().provider().word());
        body.put("bid", quote.bid().toPlainString()).put("ask", quote.ask().toPlainString());
        body.put("last", quote.last().toPlainString());
        return reply(body.put("timestamp", gateway.clock().instant().toString()));
    }

    /** The exchange keeps no bars: a request that is right gets none. */
    Reply bars(Call call) {
        Query query = Query.read(call, strictness, BAR_KEYS);
        query.required("timeframe");
        query.word("timeframe", TIMEFRAMES, false);
        query.time("start");
        query.time("end");
        query.limit();
        return Reply.text(200, "application/json", "[]");
    }

    Reply trades(Call call) {
        Wanted wanted = wanted(call);
        return market.read(() -> {
            List<Execution> found = market.find(wanted::isOf).stream()
                    .flatMap(ticket -> IntStream.range(0, ticket.executions().size())
                            .mapToObj(index -> new Execution(ticket, index)))
                    .filter(wanted::covers)
                    .limit(wanted.limit)
                    .toList();
            JsonDocument document = json -> {
                json.writeStartArray();
                for (Execution one : found) {
                    trade(json, one.ticket, one.index);
                }
                json.writeEndArray();
            };
            return document.reply(200);
        });
    }

    private record Execution(Ticket ticket, int index) {}

    /** Which trades are asked for, of what the provider honours. */
    private record Wanted(@Nullable String symbol, @Nullable Long order, Instant since, Instant until, int limit) {
        boolean isOf(Ticket ticket) {
            return ticket.hasLegs()
                    && (symbol == null
                            || symbol.equals(Note.of(ticket).request().symbol()))
                    && (order == null || order == ticket.id());
        }

        boolean covers(Execution one) {
            Instant at = one.ticket.executions().get(one.index).at();
            return !at.isBefore(since) && at.isBefore(until);
        }
    }

    private Wanted wanted(Call call) {
        Query query = Query.read(call, strictness, TRADE_KEYS);
        String symbol = query.text("symbol");
        String order = query.text("order_id");
        Instant since = query.time("since");
        Instant until = query.time("until");
        int limit = query.limit();
        if (gateway.profile().has(TektiiQuirk.FILTERS_TRADES_BY_SYMBOL_ONLY)) {
            return new Wanted(symbol, null, Instant.MIN, Instant.MAX, Integer.MAX_VALUE);
        }
        Long number = order == null ? null : gateway.ids().read(order);
        return new Wanted(
                symbol,
                order != null && number == null ? Long.valueOf(0) : number,
                since == null ? Instant.MIN : since,
                until == null ? Instant.MAX : until,
                limit);
    }

    private void trade(JsonGenerator json, Ticket ticket, int index) throws IOException {
        Fill fill = ticket.executions().get(index);
        OrderRequest request = Note.of(ticket).request();
        String id = gateway.ids().of(ticket.id());
        json.writeStartObject();
        OrderWriter.text(json, "id", id + "-" + (index + 1));
        OrderWriter.text(json, "order_id", id);
        OrderWriter.text(json, "symbol", request.symbol());
        OrderWriter.text(json, "side", request.core().side().name());
        OrderWriter.decimal(json, "quantity", fill.quantity());
        OrderWriter.decimal(json, "price", fill.legPrices().get(0));
        OrderWriter.text(json, "commission", "0");
        OrderWriter.text(json, "commission_currency", "USD");
        OrderWriter.text(json, "timestamp", fill.at().toString());
        json.writeEndObject();
    }

    Reply capabilities() {
        Capabilities said = Capabilities.of(gateway.profile().provider());
        ObjectNode body = Errors.object();
        ArrayNode assets = body.putArray("supported_asset_classes");
        said.assets().forEach(assets::add);
        ArrayNode types = body.putArray("supported_order_types");
        said.types().forEach(types::add);
        body.put("position_mode", said.hedging() ? "HEDGING" : "NETTING");
        ArrayNode features = body.putArray("features");
        gateway.profile().features().forEach(features::add);
        if (!said.leverage().isEmpty()) {
            body.put("max_leverage", said.leverage());
        }
        if (!said.rates().isEmpty()) {
            ObjectNode rates = body.putObject("rate_limits");
            said.rates().forEach(rates::put);
        }
        return reply(body);
    }

    Reply status() {
        ObjectNode body = Errors.object().put("connected", true).put("latency_ms", 1);
        return reply(body.put("last_heartbeat", gateway.clock().instant().toString()));
    }

    Reply breakers() {
        ObjectNode body = Errors.object();
        body.set("adapter", gateway.adapter().shown());
        body.set("exit_order", gateway.exitOrders().shown());
        return reply(body);
    }

    Reply health(String path) {
        String platform = gateway.profile().provider().platform();
        if (path.equals("/livez")) {
            return reply(Errors.object().put("status", "ok"));
        }
        ObjectNode body = Errors.object();
        if (path.equals("/health")) {
            body.put("status", "connected").put("version", "0.2.0").put("git_sha", "unknown");
            body.putArray("providers").addObject().put("platform", platform).put("connected", true);
            return reply(body);
        }
        boolean ready = !gateway.isStopping();
        body.put("ready", ready);
        ArrayNode providers = body.putArray("providers");
        if (ready) {
            providers.add(platform);
        } else {
            body.put("message", "Gateway is shutting down");
        }
        body.put("provider_count", providers.size());
        return Reply.text(ready ? 200 : 503, "application/json", body.toString());
    }
}

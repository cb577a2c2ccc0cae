package io.orderwright.sandbox.internal.exchange;

import static java.util.Objects.requireNonNull;

import io.orderwright.sandbox.Exchange;
import io.orderwright.sandbox.TradingSession;
import java.math.BigDecimal;

/** What a test does at the exchange: quotes, sessions, accounts, and fills by hand. */
final class Floor implements Exchange {
    private final Market market;
    private final Quotes quotes;
    private final Lifecycle lifecycle;

    Floor(Market market, Quotes quotes, Lifecycle lifecycle) {
        this.market = market;
        this.quotes = quotes;
        this.lifecycle = lifecycle;
    }

    private Exchange done(Runnable change) {
        market.change(change);
        return this;
    }

    @Override
    public Exchange quote(String symbol, String bid, String ask, String last) {
        requireNonNull(symbol, "symbol");
        Quote quote = new Quote(new BigDecimal(bid), new BigDecimal(ask), new BigDecimal(last));
        return done(() -> {
            quotes.put(symbol, quote);
            lifecycle.quoted(symbol);
        });
    }

    @Override
    public Exchange fillAtMost(String symbol, String quantity) {
        requireNonNull(symbol, "symbol");
        BigDecimal most = new BigDecimal(quantity);
        return done(() -> quotes.limit(symbol, most));
    }

    @Override
    public Exchange fillFreely(String symbol) {
        requireNonNull(symbol, "symbol");
        return done(() -> {
            quotes.unlimit(symbol);
            lifecycle.quoted(symbol);
        });
    }

    @Override
    public Exchange halt(String symbol) {
        requireNonNull(symbol, "symbol");
        return done(() -> quotes.halt(symbol));
    }

    @Override
    public Exchange resume(String symbol) {
        requireNonNull(symbol, "symbol");
        return done(() -> {
            quotes.resume(symbol);
            lifecycle.quoted(symbol);
        });
    }

    @Override
    public Exchange open(TradingSession session) {
        requireNonNull(session, "session");
        return done(() -> lifecycle.open(session));
    }

    @Override
    public Exchange close(TradingSession session) {
        requireNonNull(session, "session");
        return done(() -> lifecycle.close(session));
    }

    @Override
    public Exchange endDay() {
        return done(lifecycle::endDay);
    }

    @Override
    public Exchange buyingPower(String account, String amount) {
        BigDecimal dollars = new BigDecimal(amount);
        return done(() -> market.account(account).power(dollars));
    }

    @Override
    public Exchange position(String account, String symbol, String quantity, String averagePrice) {
        Account.Position position = new Account.Position(new BigDecimal(quantity), new BigDecimal(averagePrice));
        return done(() -> market.account(account).put(symbol, position));
    }

    @Override
    public Exchange riskChecks(boolean on) {
        return done(() -> lifecycle.risk().on(on));
    }

    @Override
    public Exchange holdCancels(boolean on) {
        return done(() -> market.holdCancels(on));
    }

    @Override
    public Exchange fill(long orderId, String quantity, String price) {
        BigDecimal much = new BigDecimal(quantity);
        BigDecimal each = new BigDecimal(price);
        return done(() -> {
            Ticket ticket = live(orderId);
            if (!ticket.hasLegs() || much.signum() <= 0 || much.compareTo(ticket.remaining()) > 0) {
                throw new IllegalArgumentException("order " + orderId + " has "
                        + ticket.remaining().toPlainString() + " remaining, not " + quantity);
            }
            lifecycle.fill(ticket, much, new Pricer(quotes).spread(ticket.draft(), each));
        });
    }

    @Override
    public Exchange reject(long orderId, String reason) {
        requireNonNull(reason, "reason");
        return done(() -> lifecycle.reject(live(orderId), reason));
    }

    private Ticket live(long orderId) {
        Ticket ticket = market.find(orderId);
        if (ticket == null || !ticket.state().isLive()) {
            throw new IllegalArgumentException("order " + orderId + " is not live at this box");
        }
        return ticket;
    }

    @Override
    public BigDecimal positionOf(String account, String symbol) {
        return market.read(() -> market.account(account).held(symbol));
    }

    @Override
    public BigDecimal cashOf(String account) {
        return market.read(() -> market.account(account).cash());
    }

    @Override
    public BigDecimal buyingPowerOf(String account) {
        return market.read(() -> market.account(account).available());
    }
}

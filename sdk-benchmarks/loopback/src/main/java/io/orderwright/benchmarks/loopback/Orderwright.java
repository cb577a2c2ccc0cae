package io.orderwright.benchmarks.loopback;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.schwab.SchwabClientBuilder;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.client.CallOptions;
import io.orderwright.client.OrderService;
import io.orderwright.client.PlacedOrder;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Our client, as an application uses it: it encodes and checks the order, journals it, sends it and reads the answer. */
final class Orderwright implements Placing {
    /** The broker here has no limit; this one is never reached. */
    private static final int UNLIMITED = 100_000_000;

    private final String name;
    private final SchwabClient client;
    private final OrderJournal journal;
    private final OrderService orders;
    private final boolean async;

    private Orderwright(String name, SchwabClient client, OrderJournal journal, boolean async) {
        this.name = name;
        this.client = client;
        this.journal = journal;
        this.orders = client.orders();
        this.async = async;
    }

    /** As by default: an order is read back before the broker's word for its id is believed. */
    static Placing confirmed(SchwabClientBuilder settings) {
        return of("Orderwright, read back (default)", settings, OrderJournals.inMemory(), CallOptions.USUAL);
    }

    static Placing unconfirmed(SchwabClientBuilder settings) {
        return unconfirmed("Orderwright", settings, OrderJournals.inMemory());
    }

    static Placing unconfirmed(String name, SchwabClientBuilder settings, OrderJournal journal) {
        return of(name, settings, journal, CallOptions.USUAL.unconfirmed());
    }

    /** By the form that gives futures. */
    static Placing async(SchwabClientBuilder settings) {
        OrderJournal journal = OrderJournals.inMemory();
        SchwabClient client = settings.journal(journal)
                .options(CallOptions.USUAL.unconfirmed())
                .build();
        return new Orderwright("Orderwright, async()", client, journal, true);
    }

    /** With its connections opened before the first order. */
    static Placing warmedUp(SchwabClientBuilder settings) {
        OrderJournal journal = OrderJournals.inMemory();
        SchwabClient client = settings.journal(journal)
                .options(CallOptions.USUAL.unconfirmed())
                .build();
        client.warmUp();
        return new Orderwright("Orderwright, after warmUp()", client, journal, false);
    }

    private static Placing of(String name, SchwabClientBuilder settings, OrderJournal journal, CallOptions options) {
        SchwabClient client = settings.journal(journal).options(options).build();
        return new Orderwright(name, client, journal, false);
    }

    /** A client of a server, for an app that has logged in. */
    static SchwabClientBuilder at(String url) {
        SchwabOAuth app = SchwabOAuth.app("key", "secret", URI.create("https://127.0.0.1"))
                .baseUrl(url)
                .build();
        TokenStore login = TokenStore.inMemory();
        Instant now = Instant.now();
        login.save(SchwabLogin.of(Terms.TOKEN, now.plus(Duration.ofHours(1)), "refresh", now));
        return Schwab.client()
                .account(Terms.ACCOUNT)
                .credentials(app, login)
                .baseUrl(url)
                .ordersPerMinute(UNLIMITED);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() {
        PlacedOrder placed = async ? orders.async().place(Terms.ORDER).join() : orders.place(Terms.ORDER);
        return placed.id().value();
    }

    @Override
    public void close() {
        client.close();
        journal.close();
    }
}

package io.orderwright.examples.campaign;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabClientBuilder;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.broker.schwab.TokenStoreException;
import io.orderwright.client.BrokerClient;
import io.orderwright.client.ClientBuilder;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.SchwabBoxBuilder;
import io.orderwright.sandbox.Tokens;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.Response;

/** Schwab in a box: six accounts, orders without ids of the client's own. */
record SchwabVenue(SchwabBox box, Map<BoxAccount, TokenStore> logins) implements Venue {
    private static final int ACCOUNTS = 6;

    static Venue open(Setting setting, InstantSource clock) {
        SchwabBoxBuilder builder = setting.on(SchwabBox.builder()).clock(clock);
        for (int i = 0; i < ACCOUNTS; i++) {
            builder.account(BoxAccount.of("1000000" + i, "CAMPAIGN" + i));
        }
        return at(builder.start());
    }

    static Venue at(SchwabBox box) {
        return new SchwabVenue(box, new ConcurrentHashMap<>());
    }

    @Override
    public BrokerClient client(BoxAccount account, Consumer<ClientBuilder<?>> settings) {
        logInAgain(account);
        var app = box.app();
        SchwabOAuth oauth = SchwabOAuth.app(app.clientId(), app.clientSecret(), URI.create(app.redirectUri()))
                .baseUrl(box.url().toString())
                .build();
        SchwabClientBuilder client = Schwab.client()
                .account(account.hash())
                .credentials(oauth, login(account))
                .baseUrl(box.url().toString());
        return unpaced(client, settings);
    }

    /** As many orders as the machine can send. */
    static BrokerClient unpaced(SchwabClientBuilder client, Consumer<ClientBuilder<?>> settings) {
        settings.accept(client.ordersPerMinute(100_000_000));
        return client.build();
    }

    private TokenStore login(BoxAccount account) {
        return logins.computeIfAbsent(account, unused -> TokenStore.inMemory());
    }

    @Override
    public void logInAgain(BoxAccount account) {
        Tokens.Issued issued = box.tokens().issue();
        Instant now = Instant.now();
        try {
            login(account)
                    .save(SchwabLogin.of(issued.accessToken(), now.plusSeconds(1800), issued.refreshToken(), now));
        } catch (TokenStoreException interrupted) {
            // Somebody else logs in soon.
            return;
        }
    }

    @Override
    public boolean isStampedAsOurs(BookedOrder order) {
        return order.serverTag().equals(box.app().tag());
    }

    @Override
    public Wire wire(BoxAccount account) {
        String orders = box.url() + "/trader/v1/accounts/" + account.hash() + "/orders";
        AtomicReference<String> token =
                new AtomicReference<>(box.tokens().issue().accessToken());
        return new Wire() {
            @Override
            public Request request(Deed deed) {
                Request.Builder to = Naive.to(orders, deed)
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token.get());
                return switch (deed.kind()) {
                    case PLACE -> to.post(Naive.body(Schwab.dialect(), deed)).build();
                    case REPLACE -> to.put(Naive.body(Schwab.dialect(), deed)).build();
                    case CANCEL -> to.delete().build();
                };
            }

            @Override
            public String placedId(Response reply) {
                String location = Objects.requireNonNullElse(reply.header("Location"), "");
                return location.substring(location.lastIndexOf('/') + 1);
            }

            @Override
            public void unauthorized() {
                token.set(box.tokens().issue().accessToken());
            }
        };
    }
}

package io.orderwright.examples.campaign;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabClientBuilder;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.broker.schwab.TokenStoreException;
import io.orderwright.client.OrderService;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.Tokens;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Makes the clients that a campaign judges. */
final class Clients {
    private static final int TRIES = 3;

    private Clients() {}

    static Campaign.Maker naive(Setting setting) {
        return (box, account) -> new Naive(box, account, setting.options().attempt());
    }

    static Campaign.Maker ours(Setting setting) {
        return (box, account) -> ours(setting, box, account, OrderJournals.inMemory(), new OkHttpClient());
    }

    static Contender ours(Setting setting, SchwabBox box, BoxAccount account, OrderJournal journal, OkHttpClient http) {
        TokenStore store = TokenStore.inMemory();
        logIn(box, store);
        var app = box.app();
        SchwabOAuth oauth = SchwabOAuth.app(app.clientId(), app.clientSecret(), URI.create(app.redirectUri()))
                .baseUrl(box.url().toString())
                .build();
        SchwabClientBuilder client = Schwab.client()
                .account(account.hash())
                .credentials(oauth, store)
                .baseUrl(box.url().toString());
        if (setting.has(Trouble.HTTP2)) {
            client.ordersOverHttp2();
        }
        return ours(setting, client, journal, troubled(setting, box, http), new Troubled(setting, box, store));
    }

    static Contender ours(
            Setting setting, SchwabClientBuilder client, OrderJournal journal, OkHttpClient http, Ours.Person person) {
        Ours.Ears ears = new Ours.Ears();
        return new Ours(
                client.journal(journal)
                        .options(setting.options())
                        .settleHorizon(setting.horizon())
                        .watchEvery(setting.watchEvery())
                        .ordersPerMinute(100_000_000)
                        .httpClient(http.newBuilder()
                                .addNetworkInterceptor(new Tagger())
                                .build())
                        .listener(ears)
                        .build(),
                journal,
                ears,
                person);
    }

    private static void logIn(SchwabBox box, TokenStore store) {
        Tokens.Issued issued = box.tokens().issue();
        Instant now = Instant.now();
        store.save(SchwabLogin.of(issued.accessToken(), now.plusSeconds(1800), issued.refreshToken(), now));
    }

    private static OkHttpClient troubled(Setting setting, SchwabBox box, OkHttpClient http) {
        OkHttpClient.Builder builder = http.newBuilder();
        if (setting.has(Trouble.TLS) || setting.has(Trouble.HTTP2)) {
            builder.sslSocketFactory(box.sslContext().getSocketFactory(), box.trustManager());
        }
        if (setting.has(Trouble.RETRYING_INTERCEPTOR)) {
            builder.addInterceptor(Clients::threeTries);
        }
        return builder.build();
    }

    /** What a well-meaning user may have. */
    private static Response threeTries(Interceptor.Chain chain) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                Response response = chain.proceed(chain.request());
                if (response.code() < 500 || tries == TRIES) {
                    return response;
                }
                response.close();
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Gives some deeds no time, and logs in again where nothing goes any more. */
    private record Troubled(Setting setting, SchwabBox box, TokenStore store) implements Ours.Person {
        @Override
        public OrderService orders(OrderService usual, Deed deed) {
            boolean hurried = setting.has(Trouble.SHORT_DEADLINES) && deed.number() % 5 == 0;
            return hurried ? usual.with(setting.hurried(deed.number())) : usual;
        }

        @Override
        public void disappointed() {
            if (!setting.has(Trouble.DEAD_LOGINS)) {
                return;
            }
            try {
                logIn(box, store);
            } catch (TokenStoreException interrupted) {
                // Somebody else logs in soon.
                return;
            }
        }
    }
}

package io.orderwright.examples.campaign;

import io.orderwright.client.BrokerClient;
import io.orderwright.client.ClientBuilder;
import io.orderwright.client.OrderService;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.BrokerBox;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Makes the clients that a campaign judges. */
final class Clients {
    private static final int TRIES = 3;

    private Clients() {}

    static Campaign.Maker naive(Setting setting) {
        return (venue, account) ->
                new Naive(venue.wire(account), setting.options().attempt());
    }

    static Campaign.Maker ours(Setting setting) {
        return (venue, account) -> ours(setting, venue, account, OrderJournals.inMemory(), new OkHttpClient());
    }

    static Contender ours(Setting setting, Venue venue, BoxAccount account, OrderJournal journal, OkHttpClient http) {
        return ours(
                setting,
                settings -> venue.client(account, settings),
                journal,
                troubled(setting, venue.box(), http),
                new Troubled(setting, venue, account));
    }

    /** A client that is made by whoever knows its broker, with the settings that it is given here. */
    static Contender ours(
            Setting setting,
            Function<Consumer<ClientBuilder<?>>, BrokerClient> broker,
            OrderJournal journal,
            OkHttpClient http,
            Ours.Person person) {
        Ours.Ears ears = new Ours.Ears();
        BrokerClient client = broker.apply(builder -> {
            builder.journal(journal)
                    .options(setting.options())
                    .settleHorizon(setting.horizon())
                    .watchEvery(setting.watchEvery())
                    .httpClient(http.newBuilder()
                            .addNetworkInterceptor(new Tagger())
                            .build())
                    .listener(ears);
            if (setting.has(Trouble.HTTP2)) {
                builder.ordersOverHttp2();
            }
        });
        return new Ours(client, journal, ears, person);
    }

    private static OkHttpClient troubled(Setting setting, BrokerBox box, OkHttpClient http) {
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
    private record Troubled(Setting setting, Venue venue, BoxAccount account) implements Ours.Person {
        @Override
        public OrderService orders(OrderService usual, Deed deed) {
            boolean hurried = setting.has(Trouble.SHORT_DEADLINES) && deed.number() % 5 == 0;
            return hurried ? usual.with(setting.hurried(deed.number())) : usual;
        }

        @Override
        public void disappointed() {
            if (setting.has(Trouble.DEAD_LOGINS)) {
                venue.logInAgain(account);
            }
        }
    }
}

package io.orderwright.client;

import static java.util.Objects.requireNonNull;

import io.orderwright.InvalidOrderException;
import io.orderwright.journal.OrderJournal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of every broker's client. Not safe for several threads; the client that it builds is.
 *
 * <p>The default journal lives in memory: it protects against the network, not against the end of the process. Give {@link
 * io.orderwright.journal.OrderJournals#file a file} or a database for that.
 *
 * @param <B> the broker's own builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private static final int CONNECTIONS = 256;
    private static final Duration WATCH_EVERY = Duration.ofSeconds(5);

    private String baseUrl;
    private CallOptions options;
    private Duration settleHorizon;
    private OrderListener listener = OrderListener.NONE;
    private int connections = CONNECTIONS;
    private boolean ordersOverHttp2;
    private Duration watchEvery = WATCH_EVERY;
    private @Nullable OrderJournal journal;
    private @Nullable OkHttpClient httpClient;
    private @Nullable String application;
    private @Nullable Executor executor;

    /**
     * Starts with what suits a broker.
     *
     * @param baseUrl where the broker is
     * @param options the time limits
     * @param settleHorizon how long after its send the broker may still process a request, and its listings may lag
     */
    protected ClientBuilder(String baseUrl, CallOptions options, Duration settleHorizon) {
        this.baseUrl = requireNonNull(baseUrl, "baseUrl");
        this.options = requireNonNull(options, "options");
        this.settleHorizon = requireNonNull(settleHorizon, "settleHorizon");
    }

    /** {@return this builder, as the broker's own} */
    protected abstract B self();

    /**
     * Where the broker is: the real one unless said otherwise, a sandbox for instance.
     *
     * @param url the address without a path; https, or http on loopback
     * @return this builder
     */
    public B baseUrl(String url) {
        baseUrl = requireNonNull(url, "url");
        return self();
    }

    /**
     * Where intents are written down before they are sent. It stays the caller's, who closes it after the client. One
     * journal for each app and account: two writers on one account can't tell their orders apart.
     *
     * @param kept the journal
     * @return this builder
     */
    public B journal(OrderJournal kept) {
        journal = requireNonNull(kept, "journal");
        return self();
    }

    /**
     * Time limits, and whether an order is read back before the broker's word for its id is believed.
     *
     * @param limits the limits of every call that does not say otherwise
     * @return this builder
     */
    public B options(CallOptions limits) {
        options = requireNonNull(limits, "options");
        return self();
    }

    /**
     * Who hears what happens beneath the calls.
     *
     * @param who the listener
     * @return this builder
     */
    public B listener(OrderListener who) {
        listener = requireNonNull(who, "listener");
        return self();
    }

    /**
     * How many calls may be in flight with a connection kept for each.
     *
     * @param most one or more; 256 unless said otherwise
     * @return this builder
     * @throws InvalidOrderException if it is less than one
     */
    public B connections(int most) {
        connections = positive("connections", most, "give the number of calls that may be in flight");
        return self();
    }

    /**
     * Lets orders go over HTTP/2 where the broker speaks it, as reads do. They go over HTTP/1.1 unless said otherwise,
     * because HTTP/2 shares one connection: when that is lost, nobody knows of any order that was under way on it.
     *
     * @return this builder
     */
    public B ordersOverHttp2() {
        ordersOverHttp2 = true;
        return self();
    }

    /**
     * How long after its send the broker may still process a request, and its listings may lag. An order that was not
     * found is called absent only after that.
     *
     * @param horizon how long
     * @return this builder
     */
    public B settleHorizon(Duration horizon) {
        settleHorizon = requireNonNull(horizon, "horizon");
        return self();
    }

    /**
     * How often orders in doubt are asked about in the background.
     *
     * @param pause the pause between two looks; 5 seconds unless said otherwise
     * @return this builder
     */
    public B watchEvery(Duration pause) {
        watchEvery = requireNonNull(pause, "pause");
        return self();
    }

    /**
     * Your own HTTP client, for a proxy or TLS of your own; tokens are renewed over it too. It stays yours and is never
     * shut down; what could send an order twice is switched off for our calls.
     *
     * @param client the client
     * @return this builder
     */
    public B httpClient(OkHttpClient client) {
        httpClient = requireNonNull(client, "client");
        return self();
    }

    /**
     * Names your application in the user agent.
     *
     * @param nameAndVersion such as {@code my-app/1.0}
     * @return this builder
     */
    public B application(String nameAndVersion) {
        application = requireNonNull(nameAndVersion, "nameAndVersion");
        return self();
    }

    /**
     * Who runs the asynchronous forms. It stays the caller's. Virtual threads where the runtime has them, otherwise a
     * pool of daemon threads, unless said otherwise.
     *
     * @param who the executor
     * @return this builder
     */
    public B executor(Executor who) {
        executor = requireNonNull(who, "executor");
        return self();
    }

    /** {@return what was set so far} */
    protected final ClientSettings settings() {
        return new ClientSettings(
                baseUrl,
                Optional.ofNullable(journal),
                options,
                listener,
                connections,
                ordersOverHttp2,
                settleHorizon,
                watchEvery,
                Optional.ofNullable(httpClient),
                Optional.ofNullable(application),
                Optional.ofNullable(executor));
    }

    /**
     * A number that has to be one or more.
     *
     * @param what the setting's name
     * @param number the number
     * @param remedy what to do, as an imperative clause
     * @return the number
     * @throws InvalidOrderException if it is less than one
     */
    protected static int positive(String what, int number, String remedy) {
        if (number < 1) {
            throw InvalidOrderException.of(what, "must be one or more", String.valueOf(number), remedy);
        }
        return number;
    }

    /**
     * A setting that a client can't be without.
     *
     * @param <T> its type
     * @param what the setting's name
     * @param value the setting; null where it was not set
     * @param remedy what to do, as an imperative clause
     * @return the setting
     * @throws InvalidOrderException if it was not set
     */
    protected static <T> T required(String what, @Nullable T value, String remedy) {
        if (value == null) {
            throw InvalidOrderException.of(what, "must be set", "unset", remedy);
        }
        return value;
    }
}

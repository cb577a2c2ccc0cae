package io.orderwright.broker.schwab;

import static java.util.Objects.requireNonNull;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.CallOptions;
import io.orderwright.client.OrderListener;
import io.orderwright.journal.OrderJournal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Sets up a {@link SchwabClient}. Not safe for several threads; the client that it builds is.
 *
 * <p>An account and credentials are needed; everything else has a default that suits the real Schwab. The default journal
 * lives in memory: it protects against the network, not against the end of the process. Give {@link
 * io.orderwright.journal.OrderJournals#file a file} or a database for that.
 */
public final class SchwabClientBuilder {
    private static final String SCHWAB = "https://api.schwabapi.com";
    /** What an app may be registered for at most; Schwab counts per minute and account. */
    private static final int MOST_ORDERS_A_MINUTE = 120;

    private @Nullable String account;
    private @Nullable SchwabOAuth oauth;
    private TokenStore tokens = TokenStore.inMemory();
    private String baseUrl = SCHWAB;
    private @Nullable OrderJournal journal;
    private CallOptions options = CallOptions.USUAL;
    private OrderListener listener = OrderListener.NONE;
    private LoginExpiryListener loginExpiry = LoginExpiryListener.NONE;
    private Duration loginWarning = Duration.ofDays(1);
    private int ordersPerMinute = MOST_ORDERS_A_MINUTE;
    private int connections = 256;
    private Duration settleHorizon = Duration.ofSeconds(30);
    private Duration watchEvery = Duration.ofSeconds(5);
    private @Nullable OkHttpClient http;
    private @Nullable String application;
    private @Nullable Executor executor;

    SchwabClientBuilder() {}

    /**
     * The account.
     *
     * @param hashOrNumber the account's hash; or its plain number, for which the hash is asked once when the client is
     *     built
     * @return this builder
     */
    public SchwabClientBuilder account(String hashOrNumber) {
        account = requireNonNull(hashOrNumber, "hashOrNumber");
        return this;
    }

    /**
     * The app, and where its login is kept.
     *
     * @param app the app as registered with Schwab
     * @param store where the login is kept; several processes may share a file
     * @return this builder
     */
    public SchwabClientBuilder credentials(SchwabOAuth app, TokenStore store) {
        oauth = requireNonNull(app, "app");
        tokens = requireNonNull(store, "store");
        return this;
    }

    /**
     * Where Schwab is: the real one unless said otherwise, a sandbox for instance.
     *
     * @param url the address without a path; https, or http on loopback
     * @return this builder
     */
    public SchwabClientBuilder baseUrl(String url) {
        baseUrl = requireNonNull(url, "url");
        return this;
    }

    /**
     * Where intents are written down before they are sent. It stays the caller's, who closes it after the client. One
     * journal for each app and account: two writers on one account can't tell their orders apart.
     *
     * @param kept the journal
     * @return this builder
     */
    public SchwabClientBuilder journal(OrderJournal kept) {
        journal = requireNonNull(kept, "journal");
        return this;
    }

    /**
     * Time limits, and whether an order is read back before the broker's word for its id is believed.
     *
     * @param limits the limits of every call that does not say otherwise
     * @return this builder
     */
    public SchwabClientBuilder options(CallOptions limits) {
        options = requireNonNull(limits, "options");
        return this;
    }

    /**
     * Who hears what happens beneath the calls.
     *
     * @param who the listener
     * @return this builder
     */
    public SchwabClientBuilder listener(OrderListener who) {
        listener = requireNonNull(who, "listener");
        return this;
    }

    /**
     * Who hears that a person has to log in again soon.
     *
     * @param who the listener
     * @param ahead how long before the end of the login
     * @return this builder
     */
    public SchwabClientBuilder onLoginExpiry(LoginExpiryListener who, Duration ahead) {
        loginExpiry = requireNonNull(who, "listener");
        loginWarning = requireNonNull(ahead, "ahead");
        return this;
    }

    /**
     * How many order requests a minute the app is registered for.
     *
     * @param most from 1 to 120; 120 unless said otherwise
     * @return this builder
     */
    public SchwabClientBuilder ordersPerMinute(int most) {
        if (most < 1) {
            throw InvalidOrderException.of(
                    "ordersPerMinute",
                    "must be one or more",
                    String.valueOf(most),
                    "give what the app is registered for");
        }
        ordersPerMinute = most;
        return this;
    }

    /**
     * How many calls may be in flight with a connection kept for each.
     *
     * @param most the number; 256 unless said otherwise
     * @return this builder
     */
    public SchwabClientBuilder connections(int most) {
        connections = most;
        return this;
    }

    /**
     * How long after its send Schwab may still process a request, and its listings may lag. An order that was not found
     * is called absent only after that.
     *
     * @param horizon how long; 30 seconds unless said otherwise
     * @return this builder
     */
    public SchwabClientBuilder settleHorizon(Duration horizon) {
        settleHorizon = requireNonNull(horizon, "horizon");
        return this;
    }

    /**
     * How often orders in doubt are asked about in the background.
     *
     * @param pause the pause between two looks; 5 seconds unless said otherwise
     * @return this builder
     */
    public SchwabClientBuilder watchEvery(Duration pause) {
        watchEvery = requireNonNull(pause, "pause");
        return this;
    }

    /**
     * Your own HTTP client, for a proxy or TLS of your own; tokens are renewed over it too. It stays yours and is never
     * shut down; what could send an order twice is switched off for our calls.
     *
     * @param client the client
     * @return this builder
     */
    public SchwabClientBuilder httpClient(OkHttpClient client) {
        http = requireNonNull(client, "client");
        return this;
    }

    /**
     * Names your application in the user agent.
     *
     * @param nameAndVersion such as {@code my-app/1.0}
     * @return this builder
     */
    public SchwabClientBuilder application(String nameAndVersion) {
        application = requireNonNull(nameAndVersion, "nameAndVersion");
        return this;
    }

    /**
     * Who runs the asynchronous forms. It stays the caller's. Virtual threads where the runtime has them, otherwise a
     * pool of daemon threads, unless said otherwise.
     *
     * @param who the executor
     * @return this builder
     */
    public SchwabClientBuilder executor(Executor who) {
        executor = requireNonNull(who, "executor");
        return this;
    }

    /**
     * Builds the client. Connects to nothing, unless the account was given by its plain number.
     *
     * @return the client, to be closed by the caller
     * @throws InvalidOrderException if the account or the credentials are missing, or the address can't be used
     * @throws io.orderwright.OrderwrightException if the account's hash was asked for and can't be told
     */
    public SchwabClient build() {
        if (account == null) {
            throw missing("account", "call account(…) with the account's hash or number");
        }
        if (oauth == null) {
            throw missing("credentials", "call credentials(…) with the app and its token store");
        }
        return SchwabAssembly.assemble(new Parts(
                account,
                oauth,
                tokens,
                baseUrl,
                Optional.ofNullable(journal),
                options,
                listener,
                new SchwabTokens.Warning(loginExpiry, loginWarning),
                ordersPerMinute,
                connections,
                settleHorizon,
                watchEvery,
                Optional.ofNullable(http),
                Optional.ofNullable(application),
                Optional.ofNullable(executor)));
    }

    private static InvalidOrderException missing(String what, String remedy) {
        return InvalidOrderException.of(what, "must be set", "unset", remedy);
    }

    /** What a client is made of; holds secrets, so it is never printed. */
    record Parts(
            String account,
            SchwabOAuth oauth,
            TokenStore tokens,
            String baseUrl,
            Optional<OrderJournal> journal,
            CallOptions options,
            OrderListener listener,
            SchwabTokens.Warning warning,
            int ordersPerMinute,
            int connections,
            Duration settleHorizon,
            Duration watchEvery,
            Optional<OkHttpClient> http,
            Optional<String> application,
            Optional<Executor> executor) {
        @Override
        public String toString() {
            return "a client's parts";
        }
    }
}

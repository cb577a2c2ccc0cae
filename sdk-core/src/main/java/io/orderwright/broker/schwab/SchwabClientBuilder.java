package io.orderwright.broker.schwab;

import static java.util.Objects.requireNonNull;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.CallOptions;
import io.orderwright.client.ClientBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sets up a {@link SchwabClient}. Not safe for several threads; the client that it builds is.
 *
 * <p>An account and credentials are needed; everything else has a default that suits the real Schwab.
 */
public final class SchwabClientBuilder extends ClientBuilder<SchwabClientBuilder> {
    private static final String SCHWAB = "https://api.schwabapi.com";
    /** What an app may be registered for at most; Schwab counts per minute and account. */
    private static final int MOST_ORDERS_A_MINUTE = 120;

    private @Nullable String account;
    private @Nullable SchwabOAuth oauth;
    private TokenStore tokens = TokenStore.inMemory();
    private LoginExpiryListener loginExpiry = LoginExpiryListener.NONE;
    private Duration loginWarning = Duration.ofDays(1);
    private int ordersPerMinute = MOST_ORDERS_A_MINUTE;

    SchwabClientBuilder() {
        super(SCHWAB, CallOptions.USUAL, SchwabPort.USUAL_HORIZON);
    }

    @Override
    protected SchwabClientBuilder self() {
        return this;
    }

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
     * @throws InvalidOrderException if it is less than one
     */
    public SchwabClientBuilder ordersPerMinute(int most) {
        ordersPerMinute = positive("ordersPerMinute", most, "give what the app is registered for");
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
        return SchwabAssembly.assemble(
                new Parts(
                        required("account", account, "call account(…) with the account's hash or number"),
                        required("credentials", oauth, "call credentials(…) with the app and its token store"),
                        tokens,
                        new SchwabTokens.Warning(loginExpiry, loginWarning),
                        ordersPerMinute),
                settings());
    }

    /** What is Schwab's own about a client; holds secrets, so it is never printed. */
    record Parts(
            String account, SchwabOAuth oauth, TokenStore tokens, SchwabTokens.Warning warning, int ordersPerMinute) {
        @Override
        public String toString() {
            return "a client's parts";
        }
    }
}

package io.orderwright.broker.tastytrade;

import static java.util.Objects.requireNonNull;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.CallOptions;
import io.orderwright.client.ClientBuilder;
import io.orderwright.internal.engine.RateLimit;
import io.orderwright.internal.engine.TokenSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Sets up a {@link TastytradeClient}. Not safe for several threads; the client that it builds is.
 *
 * <p>An account and credentials are needed; everything else has a default that suits the real tastytrade. Placing was
 * seen to take up to two seconds there: do not let an attempt end before five.
 */
public final class TastytradeClientBuilder extends ClientBuilder<TastytradeClientBuilder> {
    private @Nullable String account;
    private @Nullable Login login;
    private @Nullable String loginUrl;
    private @Nullable TastytradeHeaders headers;
    private boolean inSandbox;
    private TastytradeDialect dialect = Tastytrade.dialect();
    private boolean yearGiven;
    private int orderBurst = 30;
    private Duration orderInterval = Duration.ofMillis(250);

    TastytradeClientBuilder() {
        super(TastytradeEnvironment.PRODUCTION.baseUrl(), CallOptions.USUAL, TastytradePort.USUAL_HORIZON);
    }

    @Override
    protected TastytradeClientBuilder self() {
        return this;
    }

    /**
     * The account.
     *
     * @param number the account's number, such as {@code 5WX01234}
     * @return this builder
     */
    public TastytradeClientBuilder account(String number) {
        account = requireNonNull(number, "number");
        return this;
    }

    /**
     * The login. The client gets its access tokens by itself, each before the last one ends.
     *
     * @param oauth the app and the grant; of the environment that the client is for
     * @return this builder
     */
    public TastytradeClientBuilder credentials(TastytradeOAuth oauth) {
        requireNonNull(oauth, "oauth");
        loginUrl = oauth.baseUrl();
        login = (clock, overClient) ->
                new TastytradeTokens(overClient.map(oauth::orOver).orElse(oauth), clock);
        return this;
    }

    /**
     * Access tokens that another part of your app gets and renews.
     *
     * @param accessToken gives the token that holds now; asked for each call, from any thread
     * @return this builder
     */
    public TastytradeClientBuilder accessTokens(Supplier<String> accessToken) {
        SuppliedTokens tokens = new SuppliedTokens(requireNonNull(accessToken, "accessToken"));
        loginUrl = null;
        login = (clock, overClient) -> tokens;
        return this;
    }

    /**
     * Where the account is. To the sandbox no version of the API is sent unless one is set: it is said to refuse that.
     *
     * @param where production, unless said otherwise, or the sandbox, whose credentials are others
     * @return this builder
     */
    public TastytradeClientBuilder environment(TastytradeEnvironment where) {
        inSandbox = requireNonNull(where, "where") == TastytradeEnvironment.SANDBOX;
        return baseUrl(where.baseUrl());
    }

    /**
     * The version of the API that answers are to have.
     *
     * @param date the version, as yyyymmdd; 20261012 unless said otherwise
     * @return this builder
     * @throws InvalidOrderException if it is no date
     */
    public TastytradeClientBuilder apiVersion(String date) {
        headers = TastytradeHeaders.version(date);
        return this;
    }

    /** {@return this builder, sending no version of the API: tastytrade then answers by the oldest that it still has} */
    public TastytradeClientBuilder withoutApiVersion() {
        headers = TastytradeHeaders.none();
        return this;
    }

    /**
     * What stands on every order to tell which app sent it.
     *
     * @param label the app's name and version, such as {@code acme/1.2}
     * @return this builder
     * @throws InvalidOrderException if it is blank or too long
     */
    public TastytradeClientBuilder source(String label) {
        dialect = dialect.source(label);
        return this;
    }

    /** {@return this builder, saying of every order that a program decided on it} */
    public TastytradeClientBuilder automatedSource() {
        dialect = dialect.automatedSource();
        return this;
    }

    /**
     * The ticks that prices are checked against before anything is sent.
     *
     * @param known the ticks that are known
     * @return this builder
     */
    public TastytradeClientBuilder ticks(TastytradeTicks known) {
        dialect = dialect.ticks(known);
        return this;
    }

    /**
     * The year by which the last digit of a future's year is read; the present one unless said otherwise.
     *
     * @param year the year, 2000 to 2090
     * @return this builder
     * @throws InvalidOrderException if it is outside of that
     */
    public TastytradeClientBuilder referenceYear(int year) {
        dialect = dialect.referenceYear(year);
        yearGiven = true;
        return this;
    }

    /**
     * How fast orders, changes, cancellations and trials go out; a fifth of a burst is kept for cancellations. tastytrade
     * publishes no limit; bursts of 30 were seen to pass.
     *
     * @param burst how many may go at once after a pause, one or more; 30 unless said otherwise
     * @param interval the time in which one more is earned, above zero; a quarter of a second unless said otherwise
     * @return this builder
     * @throws InvalidOrderException if one of them is too small
     */
    public TastytradeClientBuilder orderRate(int burst, Duration interval) {
        orderBurst = positive("burst", burst, "give how many orders may go at once");
        if (interval.isNegative() || interval.isZero()) {
            throw InvalidOrderException.of(
                    "interval", "must be above zero", interval.toString(), "give the time between two orders");
        }
        orderInterval = interval;
        return this;
    }

    /**
     * Builds the client. Connects to nothing.
     *
     * @return the client, to be closed by the caller
     * @throws InvalidOrderException if the account or the credentials are missing, if they are those of the other
     *     environment, or the address can't be used
     */
    public TastytradeClient build() {
        requireOneEnvironment(settings().baseUrl());
        return TastytradeAssembly.assemble(
                new Parts(
                        required("account", account, "call account(…) with the account's number"),
                        required("credentials", login, "call credentials(…) with the login"),
                        headers(),
                        dialect,
                        yearGiven,
                        new RateLimit(orderBurst, orderInterval)),
                settings());
    }

    /** Account numbers are the same in both: a grant of the one must not be taken to the other. */
    private void requireOneEnvironment(String baseUrl) {
        for (TastytradeEnvironment here : TastytradeEnvironment.values()) {
            for (TastytradeEnvironment there : TastytradeEnvironment.values()) {
                if (here != there
                        && here.baseUrl().equals(baseUrl)
                        && there.baseUrl().equals(loginUrl)) {
                    throw InvalidOrderException.of(
                            "credentials",
                            "must be those of " + here,
                            there.name(),
                            "give a login of the same environment, or set the client's");
                }
            }
        }
    }

    private TastytradeHeaders headers() {
        if (headers != null) {
            return headers;
        }
        return inSandbox ? TastytradeHeaders.none() : TastytradeHeaders.pinned();
    }

    /** Where a client's tokens come from, by its clock and over its own HTTP client where it has one. */
    @FunctionalInterface
    interface Login {
        TokenSource tokens(InstantSource clock, Optional<OkHttpClient> overClient);
    }

    /** What is tastytrade's own about a client; holds secrets, so it is never printed. */
    record Parts(
            String account,
            Login login,
            TastytradeHeaders headers,
            TastytradeDialect dialect,
            boolean yearGiven,
            RateLimit orders) {
        @Override
        public String toString() {
            return "a client's parts";
        }
    }
}

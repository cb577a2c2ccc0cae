package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.schwab.SchwabFront;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sets a {@link SchwabBox} up. Not safe for use by several threads. */
public final class SchwabBoxBuilder {
    private final List<BoxAccount> accounts = new ArrayList<>();
    private final List<BoxApp> apps = new ArrayList<>();
    InstantSource clock = InstantSource.system();
    Duration accessTokenLife = Duration.ofMinutes(30);
    Duration processingDelay = Duration.ofMillis(200);
    Duration listingLag = Duration.ZERO;
    int listingRows = 3000;
    int writesPerMinute;
    long seed = 1;
    boolean tls;
    boolean http2;
    boolean compress;
    boolean keepsRequests = true;

    SchwabBoxBuilder() {}

    /**
     * Adds an account. Without any, the box has {@link BoxAccount#standard()}.
     *
     * @param account the account
     * @return this builder
     */
    public SchwabBoxBuilder account(BoxAccount account) {
        accounts.add(Objects.requireNonNull(account, "account"));
        return this;
    }

    /**
     * Adds an app. Without any, the box has {@link BoxApp#standard()}.
     *
     * @param app the app
     * @return this builder
     */
    public SchwabBoxBuilder app(BoxApp app) {
        apps.add(Objects.requireNonNull(app, "app"));
        return this;
    }

    /**
     * Sets the clock that tokens, listings and orders go by; the system's unless told otherwise.
     *
     * @param newClock the clock
     * @return this builder
     */
    public SchwabBoxBuilder clock(InstantSource newClock) {
        clock = Objects.requireNonNull(newClock, "clock");
        return this;
    }

    /**
     * Sets how long an access token lives; 30 minutes unless told otherwise.
     *
     * @param life how long
     * @return this builder
     */
    public SchwabBoxBuilder accessTokenLife(Duration life) {
        accessTokenLife = Objects.requireNonNull(life, "life");
        return this;
    }

    /**
     * Sets H, within which {@link Fault#bookLate} books; 200 milliseconds unless told otherwise.
     *
     * @param longest the longest delay
     * @return this builder
     */
    public SchwabBoxBuilder processingDelay(Duration longest) {
        processingDelay = Objects.requireNonNull(longest, "longest");
        return this;
    }

    /**
     * Sets L, how long after booking a listing does not show an order; none unless told otherwise. An order asked
     * for by its id shows at once.
     *
     * @param lag how long, by the box's clock
     * @return this builder
     */
    public SchwabBoxBuilder listingLag(Duration lag) {
        listingLag = Objects.requireNonNull(lag, "lag");
        return this;
    }

    /**
     * Sets the most rows of a listing; 3000, as Schwab's default, unless told otherwise.
     *
     * @param rows the most rows
     * @return this builder
     */
    public SchwabBoxBuilder listingRows(int rows) {
        listingRows = rows;
        return this;
    }

    /**
     * Sets how many order writes an account may do in a minute, answered with 429 beyond; no limit unless told
     * otherwise. Schwab sets it to between 0 and 120 when an app is registered.
     *
     * @param writes how many; zero for no limit
     * @return this builder
     */
    public SchwabBoxBuilder writesPerMinute(int writes) {
        writesPerMinute = writes;
        return this;
    }

    /**
     * Sets the seed of ids, tokens and delays; 1 unless told otherwise.
     *
     * @param newSeed the seed
     * @return this builder
     */
    public SchwabBoxBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /**
     * Sets whether the box speaks TLS, with a certificate of its own making; not unless told otherwise.
     *
     * @param on whether it does
     * @return this builder
     */
    public SchwabBoxBuilder tls(boolean on) {
        tls = on;
        return this;
    }

    /**
     * Sets whether the box speaks HTTP/2 besides HTTP/1.1: over TLS as negotiated, in the clear by prior knowledge;
     * not unless told otherwise.
     *
     * @param on whether it does
     * @return this builder
     */
    public SchwabBoxBuilder http2(boolean on) {
        http2 = on;
        return this;
    }

    /**
     * Sets whether answers are compressed for clients that accept gzip; not unless told otherwise. A listing of more
     * than 3000 rows never is.
     *
     * @param on whether they are
     * @return this builder
     */
    public SchwabBoxBuilder compress(boolean on) {
        compress = on;
        return this;
    }

    /**
     * Sets whether the ledger keeps requests and listings; it does unless told otherwise. A benchmark's box need
     * not.
     *
     * @param on whether it does
     * @return this builder
     */
    public SchwabBoxBuilder keepRequests(boolean on) {
        keepsRequests = on;
        return this;
    }

    /** {@return a box that answers} */
    public SchwabBox start() {
        return new SchwabBox(copy());
    }

    private SchwabBoxBuilder copy() {
        SchwabBoxBuilder copy = new SchwabBoxBuilder();
        copy.accounts.addAll(accounts());
        copy.apps.addAll(apps());
        copy.clock = clock;
        copy.accessTokenLife = accessTokenLife;
        copy.processingDelay = processingDelay;
        copy.listingLag = listingLag;
        copy.listingRows = listingRows;
        copy.writesPerMinute = writesPerMinute;
        copy.seed = seed;
        copy.tls = tls;
        copy.http2 = http2;
        copy.compress = compress;
        copy.keepsRequests = keepsRequests;
        return copy;
    }

    List<BoxAccount> accounts() {
        return accounts.isEmpty() ? List.of(BoxAccount.standard()) : List.copyOf(accounts);
    }

    List<BoxApp> apps() {
        return apps.isEmpty() ? List.of(BoxApp.standard()) : List.copyOf(apps);
    }

    SchwabFront.Settings front() {
        SchwabFront.Limits limits =
                new SchwabFront.Limits(accessTokenLife, listingLag, listingRows, writesPerMinute, seed);
        return new SchwabFront.Settings(clock, apps(), limits);
    }
}

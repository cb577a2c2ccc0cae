package io.orderwright.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Sets a box up: what every broker's box has. Not safe for use by several threads.
 *
 * @param <S> the broker's builder, which each method returns
 * @param <B> the box that it starts
 */
public abstract class BoxBuilder<S extends BoxBuilder<S, B>, B extends BrokerBox> {
    private final List<BoxAccount> accounts = new ArrayList<>();
    InstantSource clock = InstantSource.system();
    Duration processingDelay = Duration.ofMillis(200);
    Duration listingLag = Duration.ZERO;
    long seed = 1;
    boolean tls;
    boolean http2;
    boolean compress;
    boolean keepsRequests = true;

    BoxBuilder() {}

    abstract S self();

    /**
     * Starts a box with these settings. The builder may be changed and used again.
     *
     * @return a box that answers
     */
    public abstract B start();

    /**
     * Adds an account. Without any, the box has {@link BoxAccount#standard()}.
     *
     * @param account the account
     * @return this builder
     */
    public S account(BoxAccount account) {
        accounts.add(Objects.requireNonNull(account, "account"));
        return self();
    }

    /**
     * Sets the clock that tokens, listings and orders go by; the system's unless told otherwise.
     *
     * @param newClock the clock
     * @return this builder
     */
    public S clock(InstantSource newClock) {
        clock = Objects.requireNonNull(newClock, "clock");
        return self();
    }

    /**
     * Sets H, within which {@link Fault#bookLate} books; 200 milliseconds unless told otherwise.
     *
     * @param longest the longest delay
     * @return this builder
     */
    public S processingDelay(Duration longest) {
        processingDelay = Objects.requireNonNull(longest, "longest");
        return self();
    }

    /**
     * Sets L, how long after booking a listing does not show an order; none unless told otherwise. An order asked
     * for by its id shows at once.
     *
     * @param lag how long, by the box's clock
     * @return this builder
     */
    public S listingLag(Duration lag) {
        listingLag = Objects.requireNonNull(lag, "lag");
        return self();
    }

    /**
     * Sets the seed of ids, tokens and delays; 1 unless told otherwise.
     *
     * @param newSeed the seed
     * @return this builder
     */
    public S seed(long newSeed) {
        seed = newSeed;
        return self();
    }

    /**
     * Sets whether the box speaks TLS, with a certificate of its own making; not unless told otherwise.
     *
     * @param on whether it does
     * @return this builder
     */
    public S tls(boolean on) {
        tls = on;
        return self();
    }

    /**
     * Sets whether the box speaks HTTP/2 besides HTTP/1.1: over TLS as negotiated, in the clear by prior knowledge;
     * not unless told otherwise.
     *
     * @param on whether it does
     * @return this builder
     */
    public S http2(boolean on) {
        http2 = on;
        return self();
    }

    /**
     * Sets whether answers are compressed for clients that accept gzip; not unless told otherwise. An answer that is
     * streamed, as Schwab's listing of more than 3000 rows is, never is.
     *
     * @param on whether they are
     * @return this builder
     */
    public S compress(boolean on) {
        compress = on;
        return self();
    }

    /**
     * Sets whether the ledger keeps requests and listings; it does unless told otherwise. A benchmark's box need
     * not.
     *
     * @param on whether it does
     * @return this builder
     */
    public S keepRequests(boolean on) {
        keepsRequests = on;
        return self();
    }

    /** Takes over what another builder was told, so that a running box does not see later changes. */
    final S like(BoxBuilder<?, ?> other) {
        accounts.addAll(other.accounts);
        clock = other.clock;
        processingDelay = other.processingDelay;
        listingLag = other.listingLag;
        seed = other.seed;
        tls = other.tls;
        http2 = other.http2;
        compress = other.compress;
        keepsRequests = other.keepsRequests;
        return self();
    }

    List<BoxAccount> accounts() {
        return accounts.isEmpty() ? List.of(BoxAccount.standard()) : List.copyOf(accounts);
    }
}

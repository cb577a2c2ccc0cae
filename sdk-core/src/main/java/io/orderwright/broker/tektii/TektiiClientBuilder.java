package io.orderwright.broker.tektii;

import static java.util.Objects.requireNonNull;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.CallOptions;
import io.orderwright.client.ClientBuilder;
import io.orderwright.client.ProtectionPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets up a {@link TektiiClient}. Not safe for several threads; the client that it builds is.
 *
 * <p>Nothing has to be set for a gateway without a key on this machine. An attempt may take 135 seconds unless said
 * otherwise: the gateway repeats a submission on its own for about two minutes, and what answers later than the client
 * waits is of unknown outcome.
 */
public final class TektiiClientBuilder extends ClientBuilder<TektiiClientBuilder> {
    /** Longer than the gateway's own repetitions, with room for one of ours. */
    static final CallOptions USUAL =
            new CallOptions(Duration.ofSeconds(150), Duration.ofSeconds(135), Duration.ofSeconds(60), true);

    private static final String LOCAL = "http://localhost:8080";

    private @Nullable ApiKey apiKey;
    private @Nullable TektiiProvider provider;
    private TektiiQuirk[] accepted = {};
    private ProtectionPolicy policy = ProtectionPolicy.ALERT;
    private Duration exitsWithin = Duration.ofSeconds(10);

    TektiiClientBuilder() {
        super(LOCAL, USUAL, TektiiPort.USUAL_HORIZON);
    }

    @Override
    protected TektiiClientBuilder self() {
        return this;
    }

    /**
     * The gateway's key, sent as a bearer's. A key is never sent over plain http to another machine.
     *
     * @param key the key
     * @return this builder
     * @throws InvalidOrderException if no header can hold it
     */
    public TektiiClientBuilder apiKey(String key) {
        return apiKey(key, TektiiKeyHeader.AUTHORIZATION);
    }

    /**
     * The gateway's key, and the header that it goes in.
     *
     * @param key the key
     * @param header the header
     * @return this builder
     * @throws InvalidOrderException if no header can hold it
     */
    public TektiiClientBuilder apiKey(String key, TektiiKeyHeader header) {
        apiKey = new ApiKey(requireNonNull(key, "key"), requireNonNull(header, "header"));
        return this;
    }

    /**
     * The provider behind the gateway, with the quirks that are accepted, so that the gateway need not be asked for it.
     *
     * @param known the provider
     * @return this builder
     */
    public TektiiClientBuilder provider(TektiiProvider known) {
        provider = requireNonNull(known, "known");
        return this;
    }

    /**
     * Which quirks of the provider are known and accepted; without a word, none is.
     *
     * @param quirks the quirks, added to those of a provider that was given
     * @return this builder
     */
    public TektiiClientBuilder accepting(TektiiQuirk... quirks) {
        accepted = quirks.clone();
        return this;
    }

    /**
     * What is done when an entry has filled and its exits are not there. The gateway itself does not tell.
     *
     * @param what to tell, or to close the position; to tell unless said otherwise
     * @param within how long after a fill the exits may take to be there; 10 seconds unless said otherwise
     * @return this builder
     */
    public TektiiClientBuilder unprotected(ProtectionPolicy what, Duration within) {
        policy = requireNonNull(what, "what");
        exitsWithin = requireNonNull(within, "within");
        return this;
    }

    /**
     * Builds the client. Asks the gateway for its provider and what that can do, unless the provider was given.
     *
     * @return the client, to be closed by the caller
     * @throws InvalidOrderException if the address can't be used, or a key would go to it unprotected
     * @throws io.orderwright.OrderwrightException if the gateway was asked and did not tell
     */
    public TektiiClient build() {
        return TektiiAssembly.assemble(
                new Parts(
                        Optional.ofNullable(apiKey),
                        Optional.ofNullable(provider),
                        Set.of(accepted),
                        policy,
                        exitsWithin),
                settings());
    }

    /** What is a gateway's own about a client; holds a secret, so it is never printed. */
    record Parts(
            Optional<ApiKey> apiKey,
            Optional<TektiiProvider> provider,
            Set<TektiiQuirk> accepted,
            ProtectionPolicy policy,
            Duration exitsWithin) {
        @Override
        public String toString() {
            return "a client's parts";
        }
    }
}

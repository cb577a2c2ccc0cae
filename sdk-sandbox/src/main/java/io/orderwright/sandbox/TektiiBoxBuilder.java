package io.orderwright.sandbox;

import io.orderwright.sandbox.internal.tektii.Capabilities;
import io.orderwright.sandbox.internal.tektii.Profile;
import io.orderwright.sandbox.internal.tektii.TektiiFront;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets a {@link TektiiBox} up. Not safe for use by several threads. */
public final class TektiiBoxBuilder extends BoxBuilder<TektiiBoxBuilder, TektiiBox> {
    private static final int SHORTEST_KEY = 32;

    private TektiiProvider provider = TektiiProvider.MOCK;
    private Set<TektiiQuirk> quirks = EnumSet.copyOf(TektiiProvider.MOCK.quirks());
    private @Nullable List<String> features;
    private Set<String> symbols = Set.of();
    private @Nullable String apiKey;
    private boolean strictKeys = true;
    private boolean breakerTrips;

    TektiiBoxBuilder() {}

    /**
     * Sets the provider, with its quirks and the features that it claims; the mock unless told otherwise.
     *
     * @param newProvider the provider
     * @return this builder
     */
    public TektiiBoxBuilder provider(TektiiProvider newProvider) {
        provider = Objects.requireNonNull(newProvider, "provider");
        quirks = EnumSet.noneOf(TektiiQuirk.class);
        quirks.addAll(newProvider.quirks());
        features = null;
        return this;
    }

    /**
     * Adds a quirk to the provider's own. To be called after {@link #provider}.
     *
     * @param quirk the quirk
     * @return this builder
     */
    public TektiiBoxBuilder with(TektiiQuirk quirk) {
        quirks.add(Objects.requireNonNull(quirk, "quirk"));
        return this;
    }

    /**
     * Takes a quirk away. To be called after {@link #provider}.
     *
     * @param quirk the quirk
     * @return this builder
     */
    public TektiiBoxBuilder without(TektiiQuirk quirk) {
        quirks.remove(Objects.requireNonNull(quirk, "quirk"));
        return this;
    }

    /**
     * Sets what the provider claims in its capabilities, whatever it does. To be called after {@link #provider}.
     *
     * @param words the features, e.g. {@code bracket_orders}
     * @return this builder
     */
    public TektiiBoxBuilder features(String... words) {
        features = List.of(words);
        return this;
    }

    /**
     * Sets what the provider trades; everything unless told otherwise. An order for another symbol is refused the
     * provider's way.
     *
     * @param names the symbols
     * @return this builder
     */
    public TektiiBoxBuilder symbols(String... names) {
        symbols = Set.of(names);
        return this;
    }

    /**
     * Sets the key that requests must carry; none unless told otherwise, and then everything is open.
     *
     * @param key the key
     * @return this builder
     * @throws IllegalArgumentException if it is shorter than the 32 characters that the gateway asks for
     */
    public TektiiBoxBuilder apiKey(String key) {
        if (Objects.requireNonNull(key, "key").length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("an API key has at least 32 characters, this one has " + key.length());
        }
        apiKey = key;
        return this;
    }

    /**
     * Sets whether keys that the gateway does not know are refused with 400; they are unless told otherwise. The
     * gateway itself ignores them. Either way {@link TektiiBox#unknownKeys} tells of them.
     *
     * @param on whether they are
     * @return this builder
     */
    public TektiiBoxBuilder strictKeys(boolean on) {
        strictKeys = on;
        return this;
    }

    /**
     * Sets whether three answers of 502 or 503 that a fault demands open the adapter's circuit breaker, as the
     * gateway's own would; not unless told otherwise, because nobody would reset it in a long run.
     *
     * @param on whether they do
     * @return this builder
     */
    public TektiiBoxBuilder breakerTrips(boolean on) {
        breakerTrips = on;
        return this;
    }

    @Override
    public TektiiBox start() {
        return TektiiBox.start(copy());
    }

    @Override
    TektiiBoxBuilder self() {
        return this;
    }

    private TektiiBoxBuilder copy() {
        TektiiBoxBuilder copy = new TektiiBoxBuilder().like(this);
        copy.provider = provider;
        copy.quirks = quirks;
        copy.features = features;
        copy.symbols = symbols;
        copy.apiKey = apiKey;
        copy.strictKeys = strictKeys;
        copy.breakerTrips = breakerTrips;
        return copy;
    }

    TektiiFront.Settings front() {
        List<String> claims = features == null ? Capabilities.of(provider).features() : features;
        Profile profile = new Profile(provider, Set.copyOf(quirks), claims, symbols);
        TektiiFront.Switches switches = new TektiiFront.Switches(strictKeys, breakerTrips);
        return new TektiiFront.Settings(profile, apiKey, clock, listingLag, switches);
    }
}

package io.orderwright.broker.tektii;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The provider behind a gateway: its name, what it says that it can do, and which of its quirks the caller accepts. A
 * dialect for a provider refuses what that provider would silently drop, change or break.
 *
 * <p>Immutable; equality is by value.
 */
public final class TektiiProvider {
    private static final TektiiProvider ANY = new TektiiProvider("", null, Set.of());

    private final String platform;
    private final @Nullable TektiiCapabilities capabilities;
    private final Set<TektiiQuirk> accepted;

    private TektiiProvider(String platform, @Nullable TektiiCapabilities capabilities, Set<TektiiQuirk> accepted) {
        this.platform = platform;
        this.capabilities = capabilities;
        this.accepted = accepted;
    }

    /** {@return a provider of which nothing is known: whatever the gateway has a field for is taken} */
    public static TektiiProvider any() {
        return ANY;
    }

    /**
     * A provider by its platform's name, as the gateway's {@code /health} tells it.
     *
     * @param platform the name, such as {@code alpaca-paper}, {@code binance-spot-live}, {@code saxo-sim}; of one that is
     *     not known no quirk is known either
     * @return the provider
     */
    public static TektiiProvider of(String platform) {
        return new TektiiProvider(Objects.requireNonNull(platform, "platform"), null, Set.of());
    }

    /**
     * This provider with what it says that it can do.
     *
     * @param claimed its capabilities
     * @return the changed provider; what it does not claim is refused
     */
    public TektiiProvider withCapabilities(TektiiCapabilities claimed) {
        return new TektiiProvider(platform, Objects.requireNonNull(claimed, "claimed"), accepted);
    }

    /**
     * This provider, some of its quirks known and accepted. A field that it ignores is then left out and listed as
     * dropped; whatever else is sent as the order says it, for the provider to make of it what it does.
     *
     * @param quirks the quirks, in place of those accepted before
     * @return the changed provider
     */
    public TektiiProvider accepting(TektiiQuirk... quirks) {
        Set<TektiiQuirk> all = EnumSet.noneOf(TektiiQuirk.class);
        all.addAll(Arrays.asList(quirks));
        return new TektiiProvider(platform, capabilities, Collections.unmodifiableSet(all));
    }

    /** {@return the platform's name; empty where it is not known} */
    public String platform() {
        return platform;
    }

    /** {@return what the provider says that it can do, where it was asked} */
    public Optional<TektiiCapabilities> capabilities() {
        return Optional.ofNullable(capabilities);
    }

    /** {@return the accepted quirks, unmodifiable} */
    public Set<TektiiQuirk> accepted() {
        return accepted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TektiiProvider that
                && platform.equals(that.platform)
                && Objects.equals(capabilities, that.capabilities)
                && accepted.equals(that.accepted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(platform, capabilities);
    }

    /** {@return the platform's name and the accepted quirks} */
    @Override
    public String toString() {
        return "TektiiProvider[" + (platform.isEmpty() ? "any" : platform)
                + (accepted.isEmpty() ? "" : ", accepting " + accepted) + "]";
    }
}

package io.orderwright.broker.tektii;

import io.orderwright.OrderwrightException;
import io.orderwright.client.ClientSettings;
import io.orderwright.client.Dialect;
import io.orderwright.internal.client.Connection;
import io.orderwright.internal.client.OpenAccount;
import io.orderwright.internal.engine.Authentication;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineTime;
import io.orderwright.internal.engine.RateLimit;
import io.orderwright.internal.engine.RateLimits;
import io.orderwright.internal.engine.Redactor;
import io.orderwright.internal.engine.WireLog;
import io.orderwright.internal.protection.ProtectionSettings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Puts a client together from its parts. */
final class TektiiAssembly {
    /** A gateway has one account, and no name for it. */
    private static final String ACCOUNT = "";

    private final TektiiClientBuilder.Parts parts;
    private final ClientSettings settings;
    private final EngineTime time = EngineTime.system();
    private final Connection connection;

    /** Told by the gateway before the first order goes out. */
    private volatile OptionalInt ordersPerSecond = OptionalInt.empty();

    private TektiiAssembly(TektiiClientBuilder.Parts parts, ClientSettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.connection = Connection.open(TektiiErrors.BROKER, settings, "", engine());
    }

    static TektiiClient assemble(TektiiClientBuilder.Parts parts, ClientSettings settings) {
        TektiiAssembly assembly = new TektiiAssembly(parts, settings);
        try {
            return assembly.client();
        } catch (RuntimeException failed) {
            assembly.connection.close();
            throw failed;
        }
    }

    private EngineSettings engine() {
        RateLimits limits = bucket -> bucket.equals(TektiiCalls.ORDERS_LIMIT) && ordersPerSecond.isPresent()
                ? Optional.of(RateLimit.within(ordersPerSecond.getAsInt(), Duration.ofSeconds(1)))
                : Optional.empty();
        List<String> secrets = parts.apiKey().map(ApiKey::secret).map(List::of).orElse(List.of());
        EngineSettings engine = EngineSettings.of(new TektiiErrors(time.wall()))
                .withLimits(limits)
                .withLog(new WireLog(true, List.of(TektiiErrors.CORRELATION), Redactor.of(secrets)))
                .withTime(time);
        return parts.apiKey()
                .map(key -> engine.withAuthentication(Authentication.by(key)))
                .orElse(engine);
    }

    private TektiiClient client() {
        TektiiProvider provider = accepting(parts.provider().orElseGet(this::ask));
        ordersPerSecond = provider.capabilities()
                .map(claims -> claims.rateLimits().ordersPerSecond())
                .orElse(OptionalInt.empty());
        KnownProvider known = KnownProvider.of(provider.platform());
        Dialect dialect = Tektii.dialect(provider);
        OpenAccount account = OpenAccount.open(
                connection,
                ACCOUNT,
                dialect,
                new TektiiPort(dialect, known, time.wall(), settings.settleHorizon()),
                new TektiiBook(dialect, known));
        ProtectionSettings watch = new ProtectionSettings(
                parts.policy(),
                parts.exitsWithin(),
                ProtectionSettings.USUAL.every(),
                ProtectionSettings.USUAL.after());
        var unused = account.watchedOver(new ExitFinder(connection, dialect, known), watch);
        return new DefaultTektiiClient(account, connection, provider, dialect);
    }

    private TektiiProvider accepting(TektiiProvider provider) {
        Set<TektiiQuirk> quirks = EnumSet.noneOf(TektiiQuirk.class);
        quirks.addAll(provider.accepted());
        quirks.addAll(parts.accepted());
        return provider.accepting(quirks.toArray(new TektiiQuirk[0]));
    }

    private TektiiProvider ask() {
        TektiiCapabilities claims = TektiiErrors.REPLIES.of(
                "read capabilities", connection.read(TektiiCalls.capabilities()), GatewayReplies::capabilities);
        return TektiiProvider.of(platform()).withCapabilities(claims);
    }

    /** Some keep a gateway's health from the outside; then no quirk of its provider is known. */
    private String platform() {
        try {
            return TektiiErrors.REPLIES.of(
                    "read health", connection.read(TektiiCalls.health()), GatewayReplies::platform);
        } catch (OrderwrightException untold) {
            return "";
        }
    }
}

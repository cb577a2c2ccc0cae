package io.orderwright.broker.schwab;

import io.orderwright.client.ClientSettings;
import io.orderwright.internal.client.Connection;
import io.orderwright.internal.client.OpenAccount;
import io.orderwright.internal.engine.Authentication;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineTime;
import io.orderwright.internal.engine.RateLimit;
import io.orderwright.internal.engine.RateLimits;
import io.orderwright.internal.engine.Redactor;
import io.orderwright.internal.engine.WireLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts a client together from its parts. */
final class SchwabAssembly {
    private static final String TRADER = "/trader/v1";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{8,9}");

    private final SchwabClientBuilder.Parts parts;
    private final ClientSettings settings;
    private final EngineTime time = EngineTime.system();
    private final Connection connection;
    private final AccountHashes hashes;

    private SchwabAssembly(SchwabClientBuilder.Parts parts, ClientSettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.connection = Connection.open(SchwabErrors.BROKER, settings, TRADER, engine());
        this.hashes = new AccountHashes(() -> connection.read(SchwabCalls.accountNumbers()));
    }

    static SchwabClient assemble(SchwabClientBuilder.Parts parts, ClientSettings settings) {
        SchwabAssembly assembly = new SchwabAssembly(parts, settings);
        try {
            return assembly.client();
        } catch (RuntimeException failed) {
            assembly.connection.close();
            throw failed;
        }
    }

    private EngineSettings engine() {
        SchwabTokens source = new SchwabTokens(parts.tokens(), oauth(), time.wall(), parts.warning());
        RateLimit orders = RateLimit.within(parts.ordersPerMinute(), Duration.ofMinutes(1));
        RateLimits limits = bucket -> bucket.equals(SchwabCalls.ORDERS_LIMIT) ? Optional.of(orders) : Optional.empty();
        return EngineSettings.of(new SchwabErrors(time.wall()))
                .withAuthentication(Authentication.by(source))
                .withLimits(limits)
                .withLog(new WireLog(true, List.of(SchwabErrors.CORRELATION), Redactor.of(List.of(parts.account()))))
                .withTime(time);
    }

    /** Tokens are renewed the way that orders go: behind a proxy there is no other. */
    private SchwabOAuth oauth() {
        return settings.httpClient().map(parts.oauth()::orOver).orElse(parts.oauth());
    }

    private SchwabClient client() {
        boolean number = PLAIN_NUMBER.matcher(parts.account()).matches();
        String account = number ? hashes.hash(parts.account()) : parts.account();
        SchwabCalls calls = new SchwabCalls(account);
        return new DefaultSchwabClient(
                OpenAccount.open(
                        connection,
                        account,
                        Schwab.dialect(),
                        new SchwabPort(calls, Schwab.dialect(), time.wall(), settings.settleHorizon()),
                        new SchwabBook(calls, Schwab.dialect(), hashes, time.wall())),
                hashes,
                () -> connection.warm(SchwabCalls.accountNumbers()));
    }
}

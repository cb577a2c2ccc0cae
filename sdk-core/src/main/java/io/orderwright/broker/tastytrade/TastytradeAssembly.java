package io.orderwright.broker.tastytrade;

import io.orderwright.client.ClientSettings;
import io.orderwright.internal.client.Connection;
import io.orderwright.internal.client.OpenAccount;
import io.orderwright.internal.engine.Authentication;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineTime;
import io.orderwright.internal.engine.RateLimit;
import io.orderwright.internal.engine.RateLimits;
import io.orderwright.internal.engine.Redactor;
import io.orderwright.internal.engine.TokenSource;
import io.orderwright.internal.engine.WireLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a client together from its parts. */
final class TastytradeAssembly {
    /** What must not be polled is asked for five times in a row, and then twice a minute. */
    private static final RateLimit LIVE = new RateLimit(6, Duration.ofSeconds(30));

    private final TastytradeClientBuilder.Parts parts;
    private final EngineTime time = EngineTime.system();
    private final Connection connection;

    private TastytradeAssembly(TastytradeClientBuilder.Parts parts, ClientSettings settings) {
        this.parts = parts;
        this.connection = Connection.open(WireFields.BROKER, settings, "", engine(settings));
    }

    static TastytradeClient assemble(TastytradeClientBuilder.Parts parts, ClientSettings settings) {
        TastytradeAssembly assembly = new TastytradeAssembly(parts, settings);
        try {
            return assembly.client(settings.settleHorizon());
        } catch (RuntimeException failed) {
            assembly.connection.close();
            throw failed;
        }
    }

    /** Tokens are renewed the way that orders go: behind a proxy there is no other. */
    private EngineSettings engine(ClientSettings settings) {
        TokenSource tokens = parts.login().tokens(time.wall(), settings.httpClient());
        Map<String, RateLimit> paced =
                Map.of(TastytradeCalls.ORDERS_LIMIT, parts.orders(), TastytradeCalls.LIVE_LIMIT, LIVE);
        RateLimits limits = bucket -> Optional.ofNullable(paced.get(bucket));
        return EngineSettings.of(new TastytradeErrors(time.wall()))
                .withAuthentication(Authentication.by(tokens))
                .withLimits(limits)
                .withHeaders(parts.headers().pairs())
                .withLog(
                        new WireLog(true, List.of(TastytradeErrors.CORRELATION), Redactor.of(List.of(parts.account()))))
                .withTime(time);
    }

    private TastytradeClient client(Duration horizon) {
        TastytradeCalls calls = new TastytradeCalls(parts.account());
        TastytradeDialect dialect = parts.yearGiven()
                ? parts.dialect()
                : parts.dialect()
                        .referenceYear(
                                time.wall().instant().atZone(ZoneOffset.UTC).getYear());
        OpenAccount account = OpenAccount.open(
                connection,
                parts.account(),
                dialect,
                new TastytradePort(calls, dialect, time.wall(), horizon),
                new TastytradeBook(calls, dialect));
        DefaultTastytradeOrders orders = new DefaultTastytradeOrders(account.tools(), calls, dialect);
        return new DefaultTastytradeClient(orders, calls, dialect, connection, account.lifetime());
    }
}

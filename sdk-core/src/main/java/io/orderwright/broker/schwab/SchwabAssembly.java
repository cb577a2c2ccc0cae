package io.orderwright.broker.schwab;

import io.orderwright.InvalidOrderException;
import io.orderwright.error.CallFailure;
import io.orderwright.internal.client.DefaultOrderService;
import io.orderwright.internal.client.Executors;
import io.orderwright.internal.client.ServiceTools;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Authentication;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineStack;
import io.orderwright.internal.engine.EngineTime;
import io.orderwright.internal.engine.RateLimit;
import io.orderwright.internal.engine.RateLimits;
import io.orderwright.internal.engine.Redactor;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.engine.Unanswered;
import io.orderwright.internal.engine.WireLog;
import io.orderwright.internal.http.HttpTransport;
import io.orderwright.internal.http.TransportSettings;
import io.orderwright.internal.submit.Ids;
import io.orderwright.internal.submit.OrderDesk;
import io.orderwright.internal.submit.QuietListener;
import io.orderwright.internal.submit.SubmitSettings;
import io.orderwright.internal.submit.SubmitTools;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.journal.ServerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts a client together from its parts, innermost first. */
final class SchwabAssembly {
    private static final String TRADER = "/trader/v1";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{8,9}");
    private static final Duration WATCH = Duration.ofHours(12);

    private final SchwabClientBuilder.Parts parts;
    private final EngineTime time = EngineTime.system();
    private final HttpTransport transport;
    private final EngineStack stack;
    private final AccountHashes hashes;

    private SchwabAssembly(SchwabClientBuilder.Parts parts) {
        this.parts = parts;
        this.transport = transport(parts);
        SchwabTokens source = new SchwabTokens(parts.tokens(), oauth(parts), time.wall(), parts.warning());
        RateLimit orders = RateLimit.within(parts.ordersPerMinute(), Duration.ofMinutes(1));
        RateLimits limits = bucket -> bucket.equals(SchwabCalls.ORDERS_LIMIT) ? Optional.of(orders) : Optional.empty();
        WireLog log = new WireLog(true, List.of(SchwabErrors.CORRELATION), Redactor.of(List.of(parts.account())));
        this.stack = EngineStack.create(
                transport,
                EngineSettings.of(new SchwabErrors(time.wall()))
                        .withAuthentication(Authentication.by(source))
                        .withLimits(limits)
                        .withLog(log)
                        .withTime(time));
        this.hashes = new AccountHashes(this::askForNumbers);
    }

    /** Tokens are renewed the way that orders go: behind a proxy there is no other. */
    private static SchwabOAuth oauth(SchwabClientBuilder.Parts parts) {
        return parts.http()
                .map(client -> parts.oauth().orOver(settings -> settings.withClient(client)))
                .orElse(parts.oauth());
    }

    static SchwabClient assemble(SchwabClientBuilder.Parts parts) {
        SchwabAssembly assembly = new SchwabAssembly(parts);
        try {
            return assembly.client();
        } catch (RuntimeException failed) {
            assembly.transport.close();
            throw failed;
        }
    }

    private static HttpTransport transport(SchwabClientBuilder.Parts parts) {
        try {
            TransportSettings settings =
                    TransportSettings.of(parts.baseUrl() + TRADER).withConnections(parts.connections());
            settings = parts.application().map(settings::withApplication).orElse(settings);
            settings = parts.http().map(settings::withClient).orElse(settings);
            return HttpTransport.create(settings);
        } catch (IllegalArgumentException unusable) {
            throw InvalidOrderException.of(
                    "baseUrl",
                    "must be https, or http on loopback",
                    "an address that can't be used",
                    "give an address without a path, such as https://host");
        }
    }

    private SchwabClient client() {
        boolean number = PLAIN_NUMBER.matcher(parts.account()).matches();
        String account = number ? hashes.hash(parts.account()) : parts.account();
        SchwabCalls calls = new SchwabCalls(account);
        Optional<OrderJournal> own =
                parts.journal().isPresent() ? Optional.empty() : Optional.of(OrderJournals.inMemory());
        SubmitTools submit = submit(calls, parts.journal().or(() -> own).orElseThrow(), own.isPresent());
        OrderDesk desk = new OrderDesk(submit, Ids::random);
        Executors.Owned executor = Executors.of(parts.executor());
        ServiceTools tools = new ServiceTools(
                submit,
                desk,
                new SchwabBook(calls, Schwab.dialect(), hashes, time.wall()),
                Schwab.dialect(),
                account,
                parts.options(),
                executor.executor());
        return new DefaultSchwabClient(
                new DefaultOrderService(tools),
                new DefaultSchwabClient.Lifetime(transport, stack, desk, own, executor),
                hashes);
    }

    private SubmitTools submit(SchwabCalls calls, OrderJournal journal, boolean forgetful) {
        AccountScope scope = new AccountScope(
                SchwabErrors.BROKER,
                parts.baseUrl(),
                Ids.accountKey(SchwabErrors.BROKER, parts.baseUrl(), calls.account()));
        SubmitSettings settings = new SubmitSettings(parts.options().attempt(), WATCH, parts.watchEvery(), forgetful);
        return new SubmitTools(
                stack,
                new SchwabPort(calls, Schwab.dialect(), time.wall(), parts.settleHorizon()),
                journal,
                scope,
                settings,
                time.wall(),
                time.monotonic(),
                time.sleeper(),
                this::serverTime,
                new QuietListener(parts.listener()));
    }

    private ServerTime serverTime() {
        var reading = stack.serverClock().read();
        return new ServerTime(reading.instant(), reading.uncertainty());
    }

    private Attempt.Answered askForNumbers() {
        Deadline deadline = Deadline.in(parts.options().total(), time.monotonic());
        CallContext context = new CallContext(deadline, parts.options().attempt(), SendHooks.NONE);
        Call call = SchwabCalls.accountNumbers();
        Attempt attempt = stack.exchange(call, context);
        if (attempt instanceof Attempt.Answered reply) {
            if (reply.successful()) {
                return reply;
            }
            throw new SchwabErrors(time.wall()).error(call, reply, context.attempts());
        }
        CallFailure failure =
                CallFailure.of(SchwabErrors.BROKER, call.operation()).withAttempts(context.attempts());
        throw Unanswered.read(failure, attempt);
    }
}

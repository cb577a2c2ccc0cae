package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what goes out and what comes back: at DEBUG the facts of each attempt, at TRACE bodies without secrets. Paths,
 * queries and headers are never logged.
 */
final class LoggingExchange implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger("io.orderwright.wire");
    private static final int LONGEST_BODY = 4096;
    private static final int LONGEST_ID = 80;

    private final Exchange delegate;
    private final WireLog settings;
    private final MonotonicClock clock;

    private LoggingExchange(Exchange delegate, WireLog settings, MonotonicClock clock) {
        this.delegate = delegate;
        this.settings = settings;
        this.clock = clock;
    }

    static Exchange create(Exchange delegate, WireLog settings, MonotonicClock clock) {
        return settings.enabled() ? new LoggingExchange(delegate, settings, clock) : delegate;
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        return LOG.isDebugEnabled() ? logged(call, context) : delegate.exchange(call, context);
    }

    private Attempt logged(Call call, CallContext context) {
        int number = context.attempts();
        LOG.debug("{} {}: attempt {}", call.operation(), call.method(), number);
        call.body().ifPresent(body -> trace("sends", call, body));
        long start = clock.nanos();
        Attempt attempt = delegate.exchange(call, context);
        long millis = Duration.ofNanos(clock.nanos() - start).toMillis();
        LOG.debug("{} {}: attempt {} {} in {} ms", call.operation(), call.method(), number, outcome(attempt), millis);
        if (attempt instanceof Attempt.Answered reply) {
            trace("got", call, reply.body());
        }
        return attempt;
    }

    private String outcome(Attempt attempt) {
        if (attempt instanceof Attempt.Answered reply) {
            return "answered " + reply.status()
                    + (reply.whole() ? "" : ", cut short")
                    + correlation(reply).map(id -> ", correlation id " + id).orElse("");
        }
        if (attempt instanceof Attempt.NotSent notSent) {
            return "not sent (" + notSent.reason() + ")";
        }
        return "unsure (" + ((Attempt.Unsure) attempt).wire().phase() + ")";
    }

    private Optional<String> correlation(Attempt.Answered reply) {
        return settings.correlationHeaders().stream()
                .flatMap(name -> reply.headers().first(name).stream())
                .findFirst()
                .map(id -> settings.redactor().redact(id))
                .map(id -> id.substring(0, Math.min(LONGEST_ID, id.length())));
    }

    private void trace(String verb, Call call, String body) {
        if (LOG.isTraceEnabled() && !body.isEmpty()) {
            String text =
                    Redactor.of(headerValues(call)).redact(settings.redactor().redact(body));
            LOG.trace(
                    "{} {}: {} {}",
                    call.operation(),
                    call.method(),
                    verb,
                    text.substring(0, Math.min(LONGEST_BODY, text.length())));
        }
    }

    /** A broker that echoes a token echoes it without its scheme. */
    private static List<String> headerValues(Call call) {
        List<String> values = new ArrayList<>();
        for (Call.Pair header : call.headers()) {
            values.add(header.value());
            values.add(header.value().substring(header.value().lastIndexOf(' ') + 1));
        }
        return values;
    }

    @Override
    public String toString() {
        return "Logging(" + delegate + ")";
    }
}

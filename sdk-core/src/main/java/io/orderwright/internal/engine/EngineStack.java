package io.orderwright.internal.engine;

import java.time.Duration;

/**
 * The engine's decorators in their order, over a transport: retry, authenticate, pace, record, log, put standing
 * headers there, send. Safe for any
 * number of threads.
 */
public final class EngineStack implements Exchange {
    private final ClosedGuard guard;
    private final ServerClock serverClock;

    private EngineStack(ClosedGuard guard, ServerClock serverClock) {
        this.guard = guard;
        this.serverClock = serverClock;
    }

    /**
     * Assembles a stack; what is switched off is absent.
     *
     * @param transport sends one call once; stays the caller's, who closes it after the stack
     * @param settings what the stack is made of
     * @return the stack
     */
    public static EngineStack create(Exchange transport, EngineSettings settings) {
        EngineTime time = settings.time();
        ServerClock serverClock = new ServerClock(time.wall(), time.monotonic());
        Exchange headed = StandingHeaders.create(transport, settings.headers());
        Exchange clocked = ClockedExchange.create(headed, serverClock, time.monotonic());
        Exchange logged = LoggingExchange.create(clocked, settings.log(), time.monotonic());
        Exchange hooked = HookedExchange.create(logged);
        Exchange paced = PacingExchange.create(hooked, settings.limits(), time.monotonic());
        Exchange authenticated = settings.authentication()
                .map(how -> AuthenticatingExchange.create(paced, how, settings.grammar(), time.wall()))
                .orElse(paced);
        Exchange retried = RetryingExchange.create(authenticated, settings.retries(), settings.grammar(), time);
        return new EngineStack(ClosedGuard.create(retried), serverClock);
    }

    @Override
    public Attempt exchange(Call call, CallContext context) {
        return guard.exchange(call, context);
    }

    /** {@return what time it is at the broker, by its replies} */
    public ServerClock serverClock() {
        return serverClock;
    }

    /**
     * Refuses new calls, lets those in flight end for a while, then cuts the rest: they end {@code Unsure}, or {@code
     * NotSent}. Idempotent.
     *
     * @param patience how long calls in flight may take to end by themselves
     */
    public void close(Duration patience) {
        guard.close(patience);
    }

    /** {@return the decorators, outermost first} */
    @Override
    public String toString() {
        return guard.toString();
    }
}

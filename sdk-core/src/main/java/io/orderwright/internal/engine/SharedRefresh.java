package io.orderwright.internal.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One refresh at a time, for all threads that need one: the others wait for its outcome, good or bad. */
final class SharedRefresh {
    private final TokenSource source;
    private final AtomicReference<@Nullable CompletableFuture<TokenSource.Token>> flight = new AtomicReference<>();

    SharedRefresh(TokenSource source) {
        this.source = source;
    }

    /** A token other than the expired one, unless the source insists. Throws what the source throws. */
    TokenSource.Token after(TokenSource.Token expired, Deadline deadline) throws InterruptedException {
        while (true) {
            CompletableFuture<TokenSource.Token> mine = new CompletableFuture<>();
            CompletableFuture<TokenSource.Token> flying = flight.compareAndExchange(null, mine);
            if (flying == null) {
                return lead(mine, expired, deadline);
            }
            TokenSource.Token token = follow(flying, deadline);
            if (token != null) {
                return token;
            }
        }
    }

    private TokenSource.Token lead(
            CompletableFuture<TokenSource.Token> mine, TokenSource.Token expired, Deadline deadline) {
        try {
            // Somebody may have refreshed between the caller's look and now.
            TokenSource.Token now = source.current(deadline);
            TokenSource.Token token = now.value().equals(expired.value()) ? source.refresh(expired, deadline) : now;
            mine.complete(token);
            return token;
        } catch (RuntimeException | Error e) {
            if (Thread.currentThread().isInterrupted() || deadline.isOver()) {
                // That this caller gave up says nothing about the token: let another lead.
                mine.cancel(false);
            } else {
                mine.completeExceptionally(e);
            }
            throw e;
        } finally {
            flight.set(null);
        }
    }

    /** What the flight brought; null when its leader gave up. */
    private static TokenSource.@Nullable Token follow(CompletableFuture<TokenSource.Token> flying, Deadline deadline)
            throws InterruptedException {
        Duration left = deadline.left();
        try {
            return flying.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The token was not renewed in time", e);
        } catch (java.util.concurrent.CancellationException e) {
            return null;
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}

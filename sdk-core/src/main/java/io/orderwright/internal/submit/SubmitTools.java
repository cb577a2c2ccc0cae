package io.orderwright.internal.submit;

import io.orderwright.client.OrderListener;
import io.orderwright.internal.engine.Exchange;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.internal.engine.Sleeper;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.ServerTime;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the parts of a submission share.
 *
 * @param exchange the engine's stack
 * @param port the broker
 * @param journal where intents are kept
 * @param scope the account
 * @param settings the times
 * @param clock this machine's clock
 * @param monotonic measures spans
 * @param sleeper waits
 * @param serverTime the broker's time as far as it is known
 * @param listener told of what happens; never throws
 * @param placed told of every order that is certainly placed; never throws
 */
public record SubmitTools(
        Exchange exchange,
        OrderPort port,
        OrderJournal journal,
        AccountScope scope,
        SubmitSettings settings,
        InstantSource clock,
        MonotonicClock monotonic,
        Sleeper sleeper,
        Supplier<ServerTime> serverTime,
        OrderListener listener,
        PlacedHook placed) {}

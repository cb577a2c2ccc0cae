package io.orderwright.broker.tektii;

import io.orderwright.InvalidOrderException;
import io.orderwright.OrderwrightException;
import io.orderwright.client.OrderId;
import io.orderwright.error.NotFoundException;
import io.orderwright.error.UnreadableReplyException;
import io.orderwright.internal.client.Connection;
import io.orderwright.internal.client.OnceSent;
import io.orderwright.internal.client.ServiceTools;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.json.JsonWriter;
import io.orderwright.price.Amount;
import io.orderwright.price.Decimals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Closes positions and moves their exits, one change of a position at a time. */
final class PositionDesk implements TektiiPositionService {
    private static final int LOCKS = 64;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Connection connection;
    private final ServiceTools tools;
    private final OnceSent once;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    PositionDesk(Connection connection, ServiceTools tools) {
        this.connection = connection;
        this.tools = tools;
        this.once = new OnceSent(tools, TektiiErrors::withoutKeys);
    }

    @Override
    public List<TektiiPosition> list() {
        Call call = TektiiCalls.positions(Optional.empty());
        return TektiiErrors.REPLIES.of(call.operation(), connection.read(call), PositionDecoder::all);
    }

    @Override
    public TektiiPosition get(String positionId) {
        Call call = TektiiCalls.position(Objects.requireNonNull(positionId, "positionId"));
        return TektiiErrors.REPLIES.of(call.operation(), connection.read(call), PositionDecoder::one);
    }

    @Override
    public TektiiClosing close(String positionId) {
        Call call = TektiiCalls.close(Objects.requireNonNull(positionId, "positionId"), Optional.empty());
        return alone(positionId, () -> closed(positionId, call, BigDecimal.ZERO));
    }

    @Override
    public TektiiClosing reduce(String positionId, BigDecimal quantity) {
        Objects.requireNonNull(positionId, "positionId");
        Objects.requireNonNull(quantity, "quantity");
        BigDecimal part = Decimals.bounded("quantity", quantity);
        if (part.signum() <= 0) {
            throw InvalidOrderException.of(
                    "quantity", "must be above zero", part.toPlainString(), "give the part to close");
        }
        return alone(positionId, () -> reduced(positionId, part));
    }

    /** Without a quantity that it can read the gateway would close all, so all is never asked for as a part. */
    private TektiiClosing reduced(String positionId, BigDecimal part) {
        BigDecimal held = get(positionId).quantity();
        if (part.compareTo(held) >= 0) {
            throw InvalidOrderException.of(
                    "quantity",
                    "must be less than the " + held.toPlainString() + " that the position holds",
                    part.toPlainString(),
                    "close the position to close all of it");
        }
        JsonWriter body = new JsonWriter(32);
        body.beginObject();
        body.field(WireFields.QUANTITY, Decimals.plain(part));
        body.endObject();
        Call call = TektiiCalls.close(positionId, Optional.of(body.finish()));
        return closed(positionId, call, held.subtract(part));
    }

    private TektiiClosing closed(String positionId, Call call, BigDecimal left) {
        OnceSent.Outcome outcome = once.send(call);
        if (outcome.reply().isEmpty()) {
            if (becomes(positionId, left)) {
                return new TektiiClosing(positionId, Optional.empty(), true);
            }
            throw once.unknown(call, outcome, positionId, "read the position before closing it again");
        }
        return new TektiiClosing(positionId, handle(call, outcome.reply().get()), false);
    }

    /** A success closes the position, whether or not its order's id can be read. */
    private static Optional<OrderId> handle(Call call, Attempt.Answered reply) {
        try {
            String id = TektiiErrors.REPLIES.of(call.operation(), reply, GatewayReplies::handle);
            return Optional.of(OrderId.order(WireFields.BROKER, "", id));
        } catch (UnreadableReplyException unread) {
            return Optional.empty();
        }
    }

    /** Whether the position comes down to what should be left, within the time for finding out. */
    private boolean becomes(String positionId, BigDecimal left) {
        Deadline deadline =
                Deadline.in(tools.options().resolve(), tools.submit().monotonic());
        Duration pause = FIRST_PAUSE;
        while (true) {
            if (held(positionId).filter(now -> now.compareTo(left) <= 0).isPresent()) {
                return true;
            }
            if (!deadline.allows(pause)) {
                return false;
            }
            try {
                tools.submit().sleeper().sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** How much is held; empty where that can't be read now. */
    private Optional<BigDecimal> held(String positionId) {
        try {
            return Optional.of(get(positionId).quantity());
        } catch (NotFoundException gone) {
            return gone.failure().brokerCode().isPresent() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        } catch (OrderwrightException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<OrderId> closeAll() {
        Call call = TektiiCalls.closeAll(Optional.empty());
        OnceSent.Outcome outcome = once.send(call);
        Attempt.Answered reply = outcome.reply()
                .orElseThrow(() ->
                        once.unknown(call, outcome, "all positions", "read the positions before closing them again"));
        return TektiiErrors.REPLIES.of(call.operation(), reply, GatewayReplies::handles).stream()
                .map(id -> OrderId.order(WireFields.BROKER, "", id))
                .toList();
    }

    @Override
    public TektiiExits moveExits(String positionId, TektiiExitLevels levels) {
        Objects.requireNonNull(positionId, "positionId");
        Call call = TektiiCalls.moveExits(positionId, body(Objects.requireNonNull(levels, "levels")));
        return alone(positionId, () -> {
            OnceSent.Outcome outcome = once.send(call);
            Attempt.Answered reply = outcome.reply()
                    .orElseThrow(() -> once.unknown(
                            call,
                            outcome,
                            positionId,
                            "its exits may be lost: read the orders, and protect the position"));
            return TektiiErrors.REPLIES.of(call.operation(), reply, GatewayReplies::exits);
        });
    }

    private static String body(TektiiExitLevels levels) {
        JsonWriter body = new JsonWriter(64);
        body.beginObject();
        levels.stopLoss().map(Amount::text).ifPresent(level -> body.field(WireFields.STOP_LOSS, level));
        levels.takeProfit().map(Amount::text).ifPresent(level -> body.field(WireFields.TAKE_PROFIT, level));
        body.endObject();
        return body.finish();
    }

    private <T> T alone(String positionId, Supplier<T> change) {
        ReentrantLock lock = locks.get(Math.floorMod(positionId.hashCode(), LOCKS));
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }
}

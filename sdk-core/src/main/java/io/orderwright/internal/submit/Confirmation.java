package io.orderwright.internal.submit;

import io.orderwright.client.CallOptions;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.journal.Claim;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads the order that a success named: a reply once named an order that was not the one it answered. */
final class Confirmation {
    private static final Duration READ_AGAIN = Duration.ofMillis(50);
    private static final int READS_OF_MISSING = 4;

    private final SubmitTools tools;
    private final KeyGates gates;
    private final Sources sources;
    private final Reads reads;

    Confirmation(SubmitTools tools, KeyGates gates, Sources sources) {
        this.tools = tools;
        this.gates = gates;
        this.sources = sources;
        this.reads = new Reads(tools);
    }

    /** The order as it was read; empty where the named one is not ours, which the journal then knows. */
    Optional<Submitted> confirm(Sending sending, String orderId) {
        Reads.OneOrder read = readDespiteInterrupt(orderId, sending.submission().options());
        if (read instanceof Reads.OneOrder.Read known) {
            return confirmed(sending, orderId, known.order());
        }
        boolean halts = sending.submission().planPosition().isPresent();
        if (halts && read instanceof Reads.OneOrder.Failed && tools.port().keepsClientOrderIds()) {
            // A stop that is not sent, because the broker can't be asked about a target, is the greater harm.
            return Optional.of(new Submitted(sending.intentId(), orderId, false, Optional.empty()));
        }
        doubt(
                sending,
                orderId,
                read instanceof Reads.OneOrder.Missing
                        ? "the broker has no order under the id that it named"
                        : "the order under the id that the broker named can't be read");
        return Optional.empty();
    }

    /**
     * An answer wins over an interrupt, and so does what proves it; the caller finds the flag as it was. However little time
     * there is to ask about what is in doubt, what was answered is not put in doubt for want of one read's time.
     */
    private Reads.OneOrder readDespiteInterrupt(String orderId, CallOptions options) {
        boolean interrupted = Thread.interrupted();
        boolean brief = interrupted || options.resolve().compareTo(options.attempt()) < 0;
        try {
            return readBack(orderId, Deadline.in(brief ? options.attempt() : options.resolve(), tools.monotonic()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * A read that fails tells nothing, so it is repeated for as long as asking about the order may take. Brokers with
     * client order ids echo them in the success; there an order that is missing only lags.
     */
    private Reads.OneOrder readBack(String orderId, Deadline deadline) {
        Duration pause = READ_AGAIN;
        int missing = 0;
        while (true) {
            Reads.OneOrder read = reads.order(orderId, deadline);
            missing += read instanceof Reads.OneOrder.Missing ? 1 : 0;
            boolean lags = tools.port().keepsClientOrderIds() && missing > 0 && missing < READS_OF_MISSING;
            boolean again = read instanceof Reads.OneOrder.Failed || lags;
            if (!again || !deadline.allows(pause)) {
                return read;
            }
            try {
                tools.sleeper().sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return read;
            }
            pause = pause.multipliedBy(2);
        }
    }

    private Optional<Submitted> confirmed(Sending sending, String orderId, Order order) {
        if (isOurs(sending, order)) {
            sources.learn(order);
            return Optional.of(new Submitted(sending.intentId(), orderId, false, Optional.of(order)));
        }
        doubt(sending, orderId, "the order under the id that the broker named is another one");
        return Optional.empty();
    }

    /** A client order id tells it for certain; an order that shows none is known by its likeness, as elsewhere. */
    private boolean isOurs(Sending sending, Order order) {
        Optional<String> clientOrderId = sending.submission().request().clientOrderId();
        if (tools.port().keepsClientOrderIds()
                && clientOrderId.isPresent()
                && order.clientOrderId().isPresent()) {
            return tools.port().carries(order, clientOrderId.get());
        }
        Likeness likeness = Likeness.of(sending.fingerprint());
        return likeness.compare(Listing.fingerprint(order, tools.port()::canonical)) == Likeness.Degree.SAME
                && isNotOlder(sending, order);
    }

    private boolean isNotOlder(Sending sending, Order order) {
        Instant from = from(sending);
        return order.enteredTime().filter(entered -> entered.isBefore(from)).isEmpty();
    }

    /** The broker's answer is not doubted because a journal fails. */
    private Instant from(Sending sending) {
        try {
            return tools.journal()
                    .find(sending.intentId())
                    .map(record -> Pending.of(record, tools).from())
                    .orElse(Instant.MIN);
        } catch (JournalException unreadable) {
            tools.listener().journalFailed(sending.intentId(), "the journal can't be read");
            return Instant.MIN;
        }
    }

    /** The named order is not ours, or nobody can tell: it is to be asked about. */
    void doubt(Sending sending, String orderId, String why) {
        OrderId named = tools.port().id("", orderId);
        tools.listener().claimConflict(sending.intentId(), named);
        gates.shut(sending.fingerprint().identity(), sending.intentId());
        Transition unsure =
                Transition.to(IntentState.UNSURE, sending.attempts()).withReason(why);
        if (sending.isReadBackFirst()) {
            sending.end(unsure);
        } else {
            tools.journal().release(new Claim(sending.intentId(), orderId));
            sending.write(unsure);
        }
    }
}

package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.OrderIdentity;
import io.orderwright.journal.ServerTime;
import io.orderwright.order.OrderSpec;
import io.orderwright.order.SingleOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An intent in doubt, in the form in which the broker is asked about it.
 *
 * @param intentId the journal's id
 * @param key its identity key
 * @param likeness what an order must look like to be it
 * @param from the earliest moment, by the broker's clock as it is known now, at which the broker can have taken it
 * @param recordedFrom the same, as it was known when the intent was recorded
 * @param wallTime this machine's time when it was recorded
 * @param settledAfter the moment, by this machine's clock, after which it is there or will never be
 * @param clientOrderId the id that it carries, where the broker keeps one
 * @param target the order that it takes the place of, where it takes one's
 * @param symbols its instruments' symbols; empty where they are not needed or can't be told
 */
record Pending(
        String intentId,
        String key,
        Likeness likeness,
        Instant from,
        Instant recordedFrom,
        Instant wallTime,
        Instant settledAfter,
        Optional<String> clientOrderId,
        Optional<String> target,
        Set<String> symbols) {
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** A clock that was set by more than this was wrong when the order was sent, too. */
    private static final Duration LARGEST_STEP = Duration.ofMinutes(5);

    /** An intent that this process has just sent. */
    static Pending of(Intent intent, Instant lastSend, SubmitTools tools) {
        OrderIdentity identity = intent.identity().orElseThrow();
        Instant from = from(intent);
        return new Pending(
                        intent.intentId(),
                        identity.key(),
                        Likeness.parse(identity.fingerprint()),
                        from,
                        from,
                        intent.wallTime(),
                        lastSend.plus(tools.port().settleHorizon()),
                        intent.clientOrderId(),
                        intent.targetOrderId(),
                        tools.port().keepsClientOrderIds() ? symbols(intent, tools.port()) : Set.of())
                .asOfNow(tools);
    }

    /**
     * The same by the broker's clock as the last reply told it. A clock that was set back after the send stamps the order
     * with a time before it: every listing is asked, and every order judged, by the earlier of what was known then and
     * what is known now.
     */
    Pending asOfNow(SubmitTools tools) {
        ServerTime now = tools.serverTime().get();
        Duration since = Duration.between(wallTime, tools.clock().instant());
        Instant today = now.estimate().minus(now.uncertainty()).minus(since).minus(MARGIN);
        Instant earliest = recordedFrom.minus(LARGEST_STEP);
        Instant earlier = today.isBefore(recordedFrom) ? today : recordedFrom;
        return new Pending(
                intentId,
                key,
                likeness,
                earlier.isBefore(earliest) ? earliest : earlier,
                recordedFrom,
                wallTime,
                settledAfter,
                clientOrderId,
                target,
                symbols);
    }

    /** An intent of which nobody knows when it was last sent: as late as it was allowed. */
    static Pending of(IntentRecord record, SubmitTools tools) {
        return of(
                record.intent(),
                record.progress().notAfter().plus(tools.settings().attempt()),
                tools);
    }

    private static Set<String> symbols(Intent intent, OrderPort port) {
        Set<String> symbols = new LinkedHashSet<>();
        try {
            collect(port.decode(intent.body()), symbols);
            return symbols;
        } catch (OrderwrightException unreadable) {
            return Set.of();
        }
    }

    private static void collect(OrderSpec order, Set<String> symbols) {
        if (order instanceof SingleOrder single) {
            single.legs().forEach(leg -> symbols.add(leg.instrument().symbol()));
        } else {
            order.children().forEach(child -> collect(child, symbols));
        }
    }

    private static Instant from(Intent intent) {
        ServerTime time = intent.serverTime().orElse(new ServerTime(intent.wallTime(), Duration.ofMinutes(2)));
        return time.estimate().minus(time.uncertainty()).minus(MARGIN);
    }
}

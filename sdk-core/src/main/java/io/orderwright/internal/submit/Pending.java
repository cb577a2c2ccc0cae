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
 * @param from the earliest moment, by the broker's clock, at which the broker can have taken it
 * @param settledAfter the moment, by this machine's clock, after which it is there or will never be
 * @param clientOrderId the id that it carries, where the broker keeps one
 * @param symbols its instruments' symbols; empty where they are not needed or can't be told
 */
record Pending(
        String intentId,
        String key,
        Likeness likeness,
        Instant from,
        Instant settledAfter,
        Optional<String> clientOrderId,
        Set<String> symbols) {
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** An intent that this process has just sent. */
    static Pending of(Intent intent, Instant lastSend, SubmitTools tools) {
        OrderIdentity identity = intent.identity().orElseThrow();
        return new Pending(
                intent.intentId(),
                identity.key(),
                Likeness.parse(identity.fingerprint()),
                from(intent),
                lastSend.plus(tools.port().settleHorizon()),
                intent.clientOrderId(),
                tools.port().keepsClientOrderIds() ? symbols(intent, tools.port()) : Set.of());
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

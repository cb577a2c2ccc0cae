package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.journal.Claim;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down whose an order is that was found by asking. */
final class Claiming {
    private static final int MOST_ASKED = 20;

    private final SubmitTools tools;
    private final KeyGates gates;
    private final Sources sources;

    Claiming(SubmitTools tools, KeyGates gates, Sources sources) {
        this.tools = tools;
        this.gates = gates;
        this.sources = sources;
    }

    Sources sources() {
        return sources;
    }

    /**
     * Learns our stamp from an order that an earlier process placed and the broker named to it: after a restart nothing
     * else tells it. What was only taken for ours by its looks teaches nothing, or one mistake would disown all of ours.
     */
    void learn(Listing listing) {
        if (tools.port().keepsClientOrderIds() || sources.knowsOurTag()) {
            return;
        }
        Map<String, String> holders = claimants(listing.orders());
        listing.orders().stream()
                .filter(order -> holders.containsKey(key(order)))
                .limit(MOST_ASKED)
                .filter(order -> Optional.ofNullable(holders.get(key(order)))
                        .filter(holder -> isNamed(holder, listing.fingerprint(order)))
                        .isPresent())
                .findFirst()
                .ifPresent(sources::learn);
    }

    private boolean isNamed(String holder, Optional<Fingerprint> shown) {
        return tools.journal()
                .find(holder)
                .filter(record -> record.state() == IntentState.ACCEPTED)
                .flatMap(record -> record.intent().identity())
                .filter(identity -> Likeness.parse(identity.fingerprint()).compare(shown) == Likeness.Degree.SAME)
                .isPresent();
    }

    private String key(Order order) {
        return tools.port().key(order.id());
    }

    private Map<String, String> claimants(List<Order> listed) {
        return tools.journal()
                .claimants(tools.scope(), listed.stream().map(this::key).toList());
    }

    /**
     * Settles equal intents that hold a listed order already: whoever claimed it for them ended before the step was
     * written. What they hold is theirs, whatever it looks like.
     */
    void settleHolders(String key, List<Order> listed) {
        Map<String, String> holders = claimants(listed);
        if (holders.isEmpty()) {
            return;
        }
        Set<String> open = tools.journal().unresolved(tools.scope(), key).stream()
                .filter(record -> record.owner().equals(tools.journal().owner()))
                .filter(record -> record.state().isDoubtful())
                .map(IntentRecord::intentId)
                .collect(Collectors.toSet());
        for (Order order : listed) {
            String orderId = key(order);
            String holder = holders.get(orderId);
            if (holder != null && open.remove(holder)) {
                placed(key, new Claim(holder, orderId), order);
            }
        }
    }

    /** Claims orders, and returns when no crash can forget whose they are. */
    boolean claim(List<Claim> claims) {
        boolean written = !claims.isEmpty() && tools.journal().claim(claims).isWritten();
        if (written) {
            sync(claims);
        }
        return written;
    }

    private void sync(List<Claim> claims) {
        try {
            tools.journal().sync();
        } catch (JournalException failed) {
            claims.forEach(claim -> tools.listener()
                    .journalFailed(claim.intentId(), "the journal can't promise to keep the order's id"));
        }
    }

    /** The claim is written; now the intent is settled by it. */
    void placed(String key, Claim claim, Order found) {
        write(claim.intentId(), step(claim.intentId(), IntentState.PLACED).withOrderId(claim.orderId()));
        gates.settled(key, claim.intentId());
        tools.listener().claimed(claim.intentId(), found.id());
        tools.journal()
                .find(claim.intentId())
                .ifPresent(record -> tools.placed()
                        .placed(
                                claim.orderId(),
                                () -> tools.port().decode(record.intent().body())));
    }

    /** The broker has made two of one. */
    void placedTwice(Pending pending, List<OrderId> ids) {
        List<String> values = ids.stream().map(tools.port()::key).toList();
        write(
                pending.intentId(),
                step(pending.intentId(), IntentState.PLACED_TWICE).withOrderIds(values));
        gates.settled(pending.key(), pending.intentId());
        tools.listener().placedTwice(pending.intentId(), ids);
    }

    private Transition step(String intentId, IntentState state) {
        int attempt = tools.journal()
                .find(intentId)
                .map(record -> record.progress().last().attempt())
                .orElse(1);
        return Transition.to(state, attempt).withReason("found in a listing");
    }

    private void write(String intentId, Transition step) {
        WriteResult written = tools.journal().append(intentId, step);
        if (!written.isWritten()) {
            tools.listener().journalFailed(intentId, written.outcome().name());
        }
    }
}

package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.internal.submit.Likeness.Degree;
import io.orderwright.journal.Claim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An order that carries its client order id is recognised by that alone: the id is new for each intent, so that whoever
 * carries it is it, and if two carry it, the broker has made two of one.
 */
final class NamedFindings implements Findings {
    private static final String OLDER = "carries the client order id, but was there before the send";

    private final SubmitTools tools;
    private final Claiming claiming;
    private final Pending pending;
    private final List<Order> named = new ArrayList<>();
    private final List<Order> older = new ArrayList<>();
    private final List<Order> nameless = new ArrayList<>();

    NamedFindings(SubmitTools tools, Claiming claiming, Pending pending, Listing listing) {
        this.tools = tools;
        this.claiming = claiming;
        this.pending = pending;
        Set<String> seen = new HashSet<>();
        listing.orders().stream().filter(order -> seen.add(key(order))).forEach(order -> sort(order, listing));
    }

    /** Whether there are orders with the id, and all of them were there before the send. */
    static boolean areAllOlder(List<Candidate> candidates) {
        return !candidates.isEmpty()
                && candidates.stream().allMatch(one -> one.difference().equals(OLDER));
    }

    private void sort(Order order, Listing listing) {
        boolean carries =
                tools.port().carries(order, pending.clientOrderId().orElseThrow()) || isItsReplacement(order, listing);
        boolean old = order.enteredTime()
                .filter(entered -> entered.isBefore(pending.from()))
                .isPresent();
        if (carries) {
            (old ? older : named).add(order);
        } else if (!old
                && order.clientOrderId().isEmpty()
                && pending.likeness().compare(listing.fingerprint(order)) != Degree.OTHER) {
            nameless.add(order);
        }
    }

    /** An order has one replacement at most: what took its place, and is as it was wanted, is ours though it has no name. */
    private boolean isItsReplacement(Order order, Listing listing) {
        return order.clientOrderId().isEmpty()
                && pending.target()
                        .filter(target -> tools.port().succeeds(order, target))
                        .isPresent()
                && pending.likeness().compare(listing.fingerprint(order)) == Degree.SAME;
    }

    private String key(Order order) {
        return tools.port().key(order.id());
    }

    /** Who has the id already makes it certain that the broker knows it, but not that it refused ours. */
    @Override
    public boolean nothingLikeIt() {
        return named.isEmpty() && nameless.isEmpty();
    }

    @Override
    public List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        named.forEach(order -> candidates.add(new Candidate(order.id().value(), "carries the client order id")));
        older.forEach(order -> candidates.add(new Candidate(order.id().value(), OLDER)));
        nameless.forEach(
                order -> candidates.add(new Candidate(order.id().value(), "like it, but shows no client order id")));
        return candidates;
    }

    @Override
    public void claim() {
        if (named.size() == 1) {
            Order found = named.get(0);
            Claim claim = new Claim(pending.intentId(), key(found));
            if (claiming.claim(List.of(claim))) {
                claiming.placed(pending.key(), claim, found);
            }
        } else if (named.size() > 1) {
            List<OrderId> ids = named.stream().map(Order::id).toList();
            claiming.placedTwice(pending, ids);
        }
    }
}

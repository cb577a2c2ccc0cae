package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.internal.submit.Likeness.Degree;
import io.orderwright.journal.Claim;
import io.orderwright.journal.IntentRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One round of matching intents in doubt with orders at the broker, as sets: equal orders are interchangeable. */
final class Round {
    private final SubmitTools tools;
    private final Sources sources;
    private final Pending pending;
    private final List<Order> same = new ArrayList<>();
    private final List<Order> near = new ArrayList<>();
    private final Set<String> holders = new HashSet<>();

    Round(SubmitTools tools, Sources sources, Pending pending) {
        this.tools = tools;
        this.sources = sources;
        this.pending = pending;
    }

    /** Sorts the listing's roots, leaving out what is too old, foreign, or claimed by an intent of ours. */
    void sort(Listing listing) {
        List<Order> possible =
                listing.orders().stream().filter(this::isPossible).toList();
        Map<String, String> claimed = tools.journal()
                .claimants(tools.scope(), possible.stream().map(this::key).toList());
        holders.addAll(claimed.values());
        for (Order order : possible) {
            Degree degree = pending.likeness().compare(listing.fingerprint(order));
            String holder = claimed.get(key(order));
            if (holder != null) {
                keepIfDisputed(order, degree, holder);
            } else if (degree == Degree.SAME) {
                same.add(order);
            } else if (degree == Degree.NEAR) {
                near.add(order);
            }
        }
        same.sort(Comparator.comparing((Order order) -> order.enteredTime().orElse(Instant.MAX))
                .thenComparing(this::key));
    }

    /** Whoever holds an order that looks like another's may hold it wrongly: its true owner must not call it absent. */
    private void keepIfDisputed(Order order, Degree degree, String holder) {
        boolean disputed = degree == Degree.SAME && isOfAnotherLikeness(holder);
        if (disputed) {
            near.add(order);
        }
    }

    private String key(Order order) {
        return tools.port().key(order.id());
    }

    private boolean isOfAnotherLikeness(String holder) {
        return tools.journal()
                .find(holder)
                .flatMap(record -> record.intent().identity())
                .map(identity -> Likeness.parse(identity.fingerprint()).whole())
                .filter(whole -> !whole.equals(pending.likeness().whole()))
                .isPresent();
    }

    /** A server that cuts times to dates lists too much, so what is older than the send is left out here. */
    private boolean isPossible(Order order) {
        boolean old = order.enteredTime()
                .filter(entered -> entered.isBefore(pending.from()))
                .isPresent();
        return !old && sources.mayBeOurs(order);
    }

    /** Whether an intent holds one of the listed orders already, so that it waits for no other. */
    boolean isHolder(String intentId) {
        return holders.contains(intentId);
    }

    boolean nothingLikeIt() {
        return same.isEmpty() && near.isEmpty();
    }

    List<Order> same() {
        return same;
    }

    /** Somebody else's orders are among them: none can be told to be ours. */
    boolean isAmbiguous(List<IntentRecord> equals) {
        return same.size() > equals.size() || sources.areMixed(same);
    }

    boolean isSecondWriter(List<IntentRecord> equals) {
        return isAmbiguous(equals) && same.stream().allMatch(sources::hasOurTag);
    }

    /** Gives each order to an intent of ours, the earliest first. */
    List<Claim> claims(List<IntentRecord> ours) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < Math.min(same.size(), ours.size()); i++) {
            claims.add(new Claim(ours.get(i).intentId(), key(same.get(i))));
        }
        return claims;
    }

    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        same.forEach(order ->
                candidates.add(new Candidate(order.id().value(), "equal, but more of them than orders in doubt")));
        near.forEach(order -> candidates.add(
                new Candidate(order.id().value(), "same legs, but it differs in type, price, size or life")));
        return candidates;
    }
}

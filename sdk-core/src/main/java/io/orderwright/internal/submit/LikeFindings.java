package io.orderwright.internal.submit;

import io.orderwright.client.Order;
import io.orderwright.error.UnknownOutcome.Candidate;
import io.orderwright.journal.Claim;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An order without a name is recognised by its likeness, as one of a set: equal orders are interchangeable. */
final class LikeFindings implements Findings {
    private final SubmitTools tools;
    private final Claiming claiming;
    private final Pending pending;
    private final Round round;

    LikeFindings(SubmitTools tools, Claiming claiming, Pending pending, Listing listing) {
        this.tools = tools;
        this.claiming = claiming;
        this.pending = pending;
        this.round = new Round(tools, claiming.sources(), pending);
        round.sort(listing);
    }

    @Override
    public boolean nothingLikeIt() {
        return round.nothingLikeIt();
    }

    @Override
    public List<Candidate> candidates() {
        return round.candidates();
    }

    @Override
    public void claim() {
        if (round.same().isEmpty()) {
            return;
        }
        Instant now = tools.clock().instant();
        List<IntentRecord> equals = equals();
        if (equals.stream().anyMatch(record -> Doubt.isInFlight(record, now) || isMoving(record))) {
            return;
        }
        if (round.isAmbiguous(equals)) {
            if (round.isSecondWriter(equals)) {
                tools.listener()
                        .secondWriter(
                                pending.intentId(),
                                round.same().stream().map(Order::id).toList());
            }
            return;
        }
        List<IntentRecord> ours = equals.stream()
                .filter(record -> record.owner().equals(tools.journal().owner()))
                .toList();
        List<Claim> claims = round.claims(ours);
        if (claiming.claim(claims)) {
            claims.forEach(claim -> claiming.placed(pending.key(), claim, named(claim.orderId())));
        }
    }

    /** A thread of ours is about to say what came of it, however late it is: till then it must be given no order. */
    private boolean isMoving(IntentRecord record) {
        boolean settled = record.state().isDoubtful() || record.state() == IntentState.ACCEPTED;
        return !settled && record.owner().equals(tools.journal().owner());
    }

    private List<IntentRecord> equals() {
        return tools.journal().unresolved(tools.scope(), pending.key()).stream()
                .filter(this::isEqual)
                .filter(record -> !round.isHolder(record.intentId()))
                .sorted(Comparator.comparing((IntentRecord record) -> !isAskedAbout(record))
                        .thenComparing(record -> record.intent().wallTime()))
                .toList();
    }

    /** Equal orders are interchangeable, so the one whose caller waits is served first. */
    private boolean isAskedAbout(IntentRecord record) {
        return record.intentId().equals(pending.intentId());
    }

    private boolean isEqual(IntentRecord record) {
        return record.intent()
                .identity()
                .map(identity -> Likeness.parse(identity.fingerprint()).whole())
                .equals(Optional.of(pending.likeness().whole()));
    }

    private Order named(String orderId) {
        return round.same().stream()
                .filter(order -> tools.port().key(order.id()).equals(orderId))
                .findFirst()
                .orElseThrow();
    }
}

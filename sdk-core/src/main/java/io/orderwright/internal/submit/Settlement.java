package io.orderwright.internal.submit;

import io.orderwright.OrderwrightException;
import io.orderwright.client.Order;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.ReplyGrammar.Meaning;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.Transition;
import io.orderwright.journal.WriteResult;
import java.util.List;
import java.util.Optional;

/** Says what came of a send: placed, refused, stayed here, or in doubt and asked about. */
final class Settlement {
    private final SubmitTools tools;
    private final KeyGates gates;
    private final Sources sources;
    private final Inquiry inquiry;
    private final Reads reads;
    private final Failures failures;
    private final Confirmation confirmation;

    Settlement(SubmitTools tools, KeyGates gates, Sources sources, Inquiry inquiry) {
        this.tools = tools;
        this.gates = gates;
        this.sources = sources;
        this.inquiry = inquiry;
        this.reads = new Reads(tools);
        this.failures = new Failures(tools);
        this.confirmation = new Confirmation(tools, gates, sources);
    }

    boolean isDoubtful(Sending sending, Attempt last) {
        if (last instanceof Attempt.Answered reply) {
            Meaning meaning =
                    tools.port().grammar().meaning(sending.submission().call(), reply);
            return meaning == Meaning.UNSURE
                    || meaning == Meaning.DUPLICATE_ID
                    || (meaning == Meaning.ACCEPTED && !writeAccepted(sending, reply));
        }
        return last instanceof Attempt.Unsure;
    }

    /** Claims the id that a success names; false where there is none, or it is another intent's. */
    private boolean writeAccepted(Sending sending, Attempt.Answered reply) {
        Optional<String> id = tools.port().placedId(reply);
        if (id.isEmpty()) {
            return false;
        }
        boolean ours = sending.isReadBackFirst() ? isClaimedBy(sending, id.get()) : claim(sending, reply, id.get());
        if (!ours) {
            tools.listener().claimConflict(sending.intentId(), tools.port().id("", id.get()));
        }
        return ours;
    }

    private boolean claim(Sending sending, Attempt.Answered reply, String orderId) {
        Transition accepted =
                sending.step(IntentState.ACCEPTED, sending.attempts(), reply).withOrderId(orderId);
        WriteResult written = sending.end(accepted);
        return switch (written.outcome()) {
            case WRITTEN -> {
                sending.claimed(orderId);
                keepAmongEquals(sending);
                yield true;
            }
            case CLAIM_CONFLICT -> false;
            case NOT_OWNER, REFUSED -> isOnRecord(sending, orderId);
            case FAILED -> sources.keep(orderId, sending.intentId());
        };
    }

    /** Of equal orders a crash must not forget whose this one was, once that is told: they would be dealt out anew. */
    private void keepAmongEquals(Sending sending) {
        if (!sending.isReadBackFirst()) {
            return;
        }
        try {
            boolean alone = tools.journal()
                    .unresolved(tools.scope(), sending.fingerprint().identity())
                    .isEmpty();
            if (!alone) {
                tools.journal().sync();
            }
        } catch (JournalException failed) {
            tools.listener().journalFailed(sending.intentId(), "the journal can't promise to keep the order's id");
        }
    }

    /** Whoever has taken the intent over, or settled it meanwhile, may have given the order to an equal one. */
    private boolean isOnRecord(Sending sending, String orderId) {
        return tools.journal()
                .find(sending.intentId())
                .filter(record -> record.orderIds().contains(orderId))
                .isPresent();
    }

    /** A journal that can't be read after a send takes nothing back: what was sent was sent. */
    Submitted settle(Sending sending, Attempt last) {
        try {
            return settleByAttempt(sending, last);
        } catch (JournalException unreadable) {
            tools.listener().journalFailed(sending.intentId(), "the journal can't be read");
            throw failures.unknown(sending, last, Inquiry.nothingKnown());
        }
    }

    private Submitted settleByAttempt(Sending sending, Attempt last) {
        if (last instanceof Attempt.NotSent notSent) {
            return settleNotSent(sending, notSent);
        }
        if (last instanceof Attempt.Answered reply) {
            return settleAnswered(sending, reply);
        }
        sending.end(sending.step(IntentState.UNSURE, sending.attempts(), last));
        return resolve(sending, last);
    }

    private Submitted settleNotSent(Sending sending, Attempt.NotSent notSent) {
        Optional<IntentRecord> first = sending.repeats();
        if (first.isPresent()) {
            return repeat(sending, first.get());
        }
        if (sending.isRecorded()) {
            sending.write(
                    Transition.to(IntentState.ABANDONED, sending.attempts()).withReason(notSent.detail()));
        }
        throw failures.notSent(operation(sending), notSent, sending.attempts());
    }

    private Submitted settleAnswered(Sending sending, Attempt.Answered reply) {
        Meaning meaning = tools.port().grammar().meaning(sending.submission().call(), reply);
        int attempts = sending.attempts();
        switch (meaning) {
            case ACCEPTED -> {
                return settleAccepted(sending, reply);
            }
            case REFUSED -> sending.end(sending.step(IntentState.REJECTED, attempts, reply));
            case EXPIRED_TOKEN, NOT_PROCESSED -> sending.write(Transition.to(IntentState.ABANDONED, attempts));
            case UNSURE, DUPLICATE_ID -> {
                sending.end(sending.step(IntentState.UNSURE, attempts, reply));
                return resolve(sending, reply);
            }
        }
        throw failures.refused(sending.submission().call(), reply, attempts);
    }

    private Submitted settleAccepted(Sending sending, Attempt.Answered reply) {
        Optional<String> claimed = sending.claimed();
        Optional<String> id = claimed.isPresent() ? claimed : tools.port().placedId(reply);
        boolean ours = claimed.isPresent()
                || id.filter(named -> isClaimedBy(sending, named)).isPresent();
        if (ours) {
            gates.settled(sending.fingerprint().identity(), sending.intentId());
            Optional<Submitted> named = sending.submission().options().confirm()
                    ? confirmation.confirm(sending, id.orElseThrow()).filter(own -> isKept(sending, reply, own))
                    : Optional.of(new Submitted(sending.intentId(), id.orElseThrow(), false, Optional.empty()));
            named.ifPresent(submitted -> tools.placed().placed(submitted.orderId(), sending.submission()::order));
            return named.orElseGet(() -> resolve(sending, reply));
        }
        sending.end(
                sending.step(IntentState.ACCEPTED, sending.attempts(), reply),
                Transition.to(IntentState.UNSURE, sending.attempts()).withReason("accepted, id unknown"));
        return resolve(sending, reply);
    }

    /** A process that dies before this has written nothing of what the reply named, and whoever recovers looks for it. */
    private boolean isKept(Sending sending, Attempt.Answered reply, Submitted own) {
        if (!sending.isReadBackFirst() || claim(sending, reply, own.orderId())) {
            return true;
        }
        confirmation.doubt(sending, own.orderId(), "another intent has the order that the broker named");
        return false;
    }

    /** A journal that failed after the send must not hide the broker's answer: then the id is taken as it is. */
    private boolean isClaimedBy(Sending sending, String orderId) {
        try {
            String holder =
                    tools.journal().claimants(tools.scope(), List.of(orderId)).get(orderId);
            return holder == null
                    ? !sources.isAnothers(orderId, sending.intentId())
                    : holder.equals(sending.intentId());
        } catch (JournalException unreadable) {
            tools.listener().journalFailed(sending.intentId(), "claims can't be read");
            return true;
        }
    }

    private Submitted resolve(Sending sending, Attempt last) {
        Resolution resolution;
        try {
            resolution = tools.journal()
                    .find(sending.intentId())
                    .map(record -> inquiry.ask(
                            Pending.of(record.intent(), tools.clock().instant(), tools),
                            sending.submission().options().resolve()))
                    .orElseGet(Inquiry::nothingKnown);
        } catch (JournalException unreadable) {
            tools.listener().journalFailed(sending.intentId(), "intents can't be read");
            resolution = Inquiry.nothingKnown();
        }
        if (resolution.orderId().isPresent()) {
            return recovered(sending.intentId(), resolution.orderId().get(), sending);
        }
        if (last instanceof Attempt.Answered reply && isOlderNamesake(sending, reply, resolution)) {
            throw refusedAsDuplicate(sending, reply);
        }
        throw failures.unknown(sending, last, resolution);
    }

    /** The id was refused as known, and whoever carries it was there before: ours was never made. */
    private boolean isOlderNamesake(Sending sending, Attempt.Answered reply, Resolution resolution) {
        Meaning meaning = tools.port().grammar().meaning(sending.submission().call(), reply);
        return meaning == Meaning.DUPLICATE_ID
                && sending.attempts() == 1
                && NamedFindings.areAllOlder(resolution.candidates());
    }

    private OrderwrightException refusedAsDuplicate(Sending sending, Attempt.Answered reply) {
        inquiry.watcher().forget(sending.intentId());
        sending.write(Transition.to(IntentState.ABSENT_FINAL, 1).withReason("an older order has its client order id"));
        gates.settled(sending.fingerprint().identity(), sending.intentId());
        return failures.refused(sending.submission().call(), reply, 1);
    }

    /** What was found is read once more: it may have been refused since. */
    private Submitted recovered(String intentId, String orderId, Sending sending) {
        Optional<Order> seen = sending.submission().options().confirm()
                ? reads.orderIfReadable(
                        orderId, Deadline.in(sending.submission().options().attempt(), tools.monotonic()))
                : Optional.empty();
        return new Submitted(intentId, orderId, true, seen);
    }

    /** The caller's key was used before: what came of that is what comes of this. */
    Submitted repeat(Sending sending, IntentRecord first) {
        if (first.isResolved() && !first.orderIds().isEmpty()) {
            return recovered(first.intentId(), first.orderIds().get(0), sending);
        }
        if (first.isResolved()) {
            throw failures.notSent(
                    operation(sending),
                    new Attempt.NotSent(
                            Attempt.Reason.EQUAL_ORDER_UNRESOLVED,
                            "the key was used before, and that order ended as " + first.state()
                                    + ": use a new key to place again",
                            null),
                    0);
        }
        return resolveRecorded(sending, first);
    }

    private Submitted resolveRecorded(Sending sending, IntentRecord first) {
        Resolution resolution =
                inquiry.ask(first, sending.submission().options().resolve());
        if (resolution.orderId().isPresent()) {
            return recovered(first.intentId(), resolution.orderId().get(), sending);
        }
        throw failures.unknown(sending, null, resolution);
    }

    private static String operation(Sending sending) {
        return sending.submission().call().operation();
    }
}

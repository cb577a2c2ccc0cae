package io.orderwright.internal.journal;

import io.orderwright.journal.AccountScope;
import io.orderwright.journal.Claim;
import io.orderwright.journal.Intent;
import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.Owner;
import io.orderwright.journal.Plan;
import io.orderwright.journal.PlanProgress;
import io.orderwright.journal.Transition;
import java.time.Instant;
import java.util.List;

/** One change of the journal: what a frame of the file holds, and all that ever changes the index. */
sealed interface JournalRecord {

    /** A process opened the journal; nobody else has it, so all that was unsettled is the new owner's. */
    record OwnerOpened(Owner owner, Instant at) implements JournalRecord {}

    /** An intent, before its send. */
    record IntentRecorded(Intent intent, Owner owner, Instant at) implements JournalRecord {}

    /** Steps of an intent, with the claims that they make. */
    record Stepped(String intentId, List<Transition> steps, Instant at) implements JournalRecord {}

    /** An intent is sent once more. */
    record Resubmitted(String intentId, Instant notAfter, Instant at) implements JournalRecord {}

    /** Claims, all or none. */
    record Claimed(List<HeldClaim> claims) implements JournalRecord {}

    /** A claim is taken back. */
    record Released(AccountScope scope, Claim claim) implements JournalRecord {}

    /** A plan, before its first send. */
    record PlanRecorded(Plan plan, Owner owner) implements JournalRecord {}

    /** A plan's progress. */
    record PlanAdvanced(String planId, PlanProgress progress) implements JournalRecord {}

    /** In a snapshot: an intent with all that became of it so far. */
    record IntentKept(IntentRecord record) implements JournalRecord {}

    /** In a snapshot: who had the journal open when it was written. */
    record OwnerKept(Owner owner) implements JournalRecord {}

    /** In a snapshot: a client order id whose intent is forgotten. */
    record ClientIdKept(AccountScope scope, String clientOrderId, HeldId holder) implements JournalRecord {}

    /** A claim with the account in which it is unique. */
    record HeldClaim(AccountScope scope, Claim claim, Instant at) {}

    /** Which intent has an id, since when. */
    record HeldId(String intentId, Instant at) {}
}

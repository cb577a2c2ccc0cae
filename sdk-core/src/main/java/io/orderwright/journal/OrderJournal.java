package io.orderwright.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes down each request before it is sent, and what became of it after, so that no order is placed twice or lost when
 * the network or the process fails.
 *
 * <p>The order of a placement: {@link #record}, then {@link #stillOwner} just before the request's first byte, then the
 * send, then {@link #append}. Give each app and account one journal: two apps with separate journals on one account can't
 * tell their orders apart.
 *
 * <p>Three kinds of methods. Those that come before a send ({@code record}, {@code recordPlan}, {@code resubmit}) return
 * when the record will survive a crash, and throw {@link JournalException} when that can't be promised: then nothing may
 * be sent. Those that come after one ({@code append}, {@code claim}, {@code release}, {@code advance}) report trouble as
 * a {@link WriteResult} and never throw a {@code JournalException}, so that the broker's answer always comes through.
 * The rest reads, and throws {@code JournalException} when a database can't be read.
 *
 * <p>Safe for any number of threads. A thread that is interrupted beforehand gets what it asked for, and its flag stays
 * set. In memory and in a file an interrupt during a call changes nothing either; what it does to a database's driver is
 * the driver's affair, and the journal reports what came of it.
 */
public interface OrderJournal extends AutoCloseable {

    /** {@return who this journal is now; a new epoch after ownership was lost} */
    Owner owner();

    /**
     * Tells whether a request may still be sent. Asks nobody, so it is cheap enough for each send: with leases, it
     * compares the time since the last renewal was begun.
     *
     * @param owner the owner of the intent, from {@link IntentRecord#owner()}
     * @return false when the lease has run out or the journal has a newer epoch
     */
    boolean stillOwner(Owner owner);

    /**
     * Records an intent before its send, and returns when it will survive a crash.
     *
     * @param intent what is about to be sent; its id has to be new
     * @return the intent's record, or the first one under the same caller's key
     * @throws JournalException when it is not certainly recorded: nothing may be sent
     */
    RecordedIntent record(Intent intent);

    /**
     * Records a plan before its first send, and returns when it will survive a crash.
     *
     * @param plan the whole plan; its id has to be new
     * @return the plan's record, or the first one under the same caller's key
     * @throws JournalException when it is not certainly recorded: nothing may be sent
     */
    RecordedPlan recordPlan(Plan plan);

    /**
     * Records that an intent which had come to rest is sent once more, as its next attempt, and returns when that will
     * survive a crash. Allowed from {@code NOT_SENT}, {@code NOT_PROCESSED}, {@code ABANDONED}, {@code ABSENT} and
     * {@code INCONCLUSIVE}.
     *
     * @param intentId the intent
     * @param notAfter no send starts later than this
     * @return the record, in state {@code SENDING} with the new attempt's number
     * @throws JournalException when it is not certainly recorded: nothing may be sent
     */
    IntentRecord resubmit(String intentId, Instant notAfter);

    /**
     * Appends steps of one intent, all or none. Order ids in a step of an operation that makes orders are claimed with
     * it. {@code SENDING} need not be written before the send (a recorded intent counts as unsure after a crash anyway):
     * it may come in one call with the outcome.
     *
     * <p>Not forced to disk by itself.
     *
     * @param intentId the intent
     * @param steps one or more steps, in order
     * @return how the write went
     */
    WriteResult append(String intentId, Transition... steps);

    /**
     * Returns once everything that was appended and claimed before survives the end of the process, and where the journal
     * promises that, of the machine. A journal that keeps each step as it comes has nothing to do.
     *
     * @throws JournalException if that can't be promised
     */
    default void sync() {}

    /**
     * Claims order ids for intents, all or none. A claim that the same intent holds already is no conflict.
     *
     * @param claims the claims; the account is the intent's
     * @return how the write went
     */
    WriteResult claim(Collection<Claim> claims);

    /**
     * Takes a claim back that proved wrong: the order turned out to be somebody else's. Does nothing when the intent
     * does not hold it.
     *
     * @param claim the claim
     * @return how the write went
     */
    WriteResult release(Claim claim);

    /**
     * Writes down how far a plan has come. Not forced to disk by itself.
     *
     * @param planId the plan
     * @param progress how far
     * @return how the write went
     */
    WriteResult advance(String planId, PlanProgress progress);

    /**
     * Finds an intent. Settled ones are forgotten when the journal is compacted, an hour after their last step at the
     * earliest; those with a caller's key stay.
     *
     * @param intentId the intent
     * @return its record, or empty
     */
    Optional<IntentRecord> find(String intentId);

    /**
     * Finds what was recorded first under a caller's key.
     *
     * @param scope the account
     * @param callerKey the key
     * @return the intent or plan, or empty
     */
    Optional<FirstUse> firstUse(AccountScope scope, String callerKey);

    /**
     * Finds the unresolved intents of an account, also of other processes.
     *
     * @param scope the account
     * @return those in flight and those in doubt
     */
    List<IntentRecord> unresolved(AccountScope scope);

    /**
     * Finds the unresolved intents that look alike, also of other processes. While there is one in doubt, an equal order
     * may not be sent.
     *
     * @param scope the account
     * @param identityKey the identity key
     * @return those in flight and those in doubt
     */
    List<IntentRecord> unresolved(AccountScope scope, String identityKey);

    /**
     * Tells which of some orders are claimed.
     *
     * @param scope the account
     * @param orderIds the broker's order ids
     * @return for each that is claimed, the intent's id
     */
    Map<String, String> claimants(AccountScope scope, Collection<String> orderIds);

    /** {@return the plans that are not finished, of this owner} */
    List<PlanRecord> unfinishedPlans();

    /**
     * Takes over what dead owners left unsettled, atomically: of several that try, one gets an intent. What might have
     * been in flight becomes {@code UNSURE}. Conclude nothing about one before its {@code notAfter} and the broker's
     * settling time have passed: its owner may be paused, not dead.
     *
     * @return all that this owner inherited and that is unsettled still, from this call and from earlier ones
     */
    Inherited takeOver();

    /**
     * Forgets what is no longer needed. Journals do so by themselves; this does it now.
     *
     * <p>Kept are unresolved intents, unfinished plans with their intents, caller's keys with what was recorded under
     * them (for as long as set, forever by default), and claims and client order ids that are younger than seven days or
     * than the oldest unresolved intent.
     */
    void compact();

    /** {@return what ended this journal, when something did: it records nothing more} */
    Optional<JournalException> failure();

    /**
     * Writes out what is pending and closes the journal. Intents that are unresolved stay so, and whoever opens the
     * journal next inherits them. Closing twice does nothing.
     */
    @Override
    void close();
}

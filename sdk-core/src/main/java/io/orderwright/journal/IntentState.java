package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where an intent stands between being written down and being settled. {@link #next()} is the whole machine, but for
 * three rules that need the intent's past and live in {@link IntentProgress#after}.
 */
public enum IntentState {
    /** Written down, forced to disk; a send may have begun. */
    RECORDED,
    /** An attempt is under way. */
    SENDING,
    /** The broker accepted it; the order's id is claimed, or not known yet. */
    ACCEPTED,
    /** The broker refused it, and no attempt can have been placed. */
    REJECTED,
    /** The attempt proved never to have left this machine. */
    NOT_SENT,
    /** The broker said, in a form that its document defines, that nothing was processed. */
    NOT_PROCESSED,
    /** Given up before anything was placed. */
    ABANDONED,
    /** It may or may not be placed. */
    UNSURE,
    /** Found at the broker. */
    PLACED,
    /** Found at the broker more than once. */
    PLACED_TWICE,
    /** Enough complete looks did not show it. It may still surface. */
    ABSENT,
    /** The looks did not suffice to tell. */
    INCONCLUSIVE,
    /** Absent when watching ended. */
    ABSENT_FINAL,
    /** The user settled it by hand. */
    CLOSED_BY_USER;

    private static final Map<IntentState, Set<IntentState>> NEXT = table();
    private static final Set<IntentState> UNSETTLED =
            Set.copyOf(EnumSet.of(RECORDED, SENDING, NOT_SENT, NOT_PROCESSED, UNSURE, ABSENT, INCONCLUSIVE));
    private static final Set<IntentState> DOUBTFUL = Set.copyOf(EnumSet.of(UNSURE, ABSENT, INCONCLUSIVE));

    /** {@return the states that may follow this one; empty for an end} */
    public Set<IntentState> next() {
        return requireNonNull(NEXT.get(this));
    }

    /**
     * {@return whether this settles an intent} {@link #ACCEPTED} does so once the order's id is known; see
     * {@link IntentRecord#isResolved()}.
     */
    public boolean isSettled() {
        return !UNSETTLED.contains(this);
    }

    /** {@return whether nobody is sending, and nobody knows: unsure, absent or inconclusive} */
    public boolean isDoubtful() {
        return DOUBTFUL.contains(this);
    }

    private static Map<IntentState, Set<IntentState>> table() {
        Map<IntentState, Set<IntentState>> next = new EnumMap<>(IntentState.class);
        next.put(RECORDED, Set.of(SENDING, ABANDONED, UNSURE));
        next.put(SENDING, Set.of(ACCEPTED, REJECTED, NOT_SENT, NOT_PROCESSED, UNSURE));
        next.put(NOT_SENT, Set.of(SENDING, ABANDONED, UNSURE));
        next.put(NOT_PROCESSED, Set.of(SENDING, ABANDONED, UNSURE));
        next.put(ACCEPTED, Set.of(UNSURE, PLACED_TWICE));
        next.put(UNSURE, Set.of(UNSURE, PLACED, PLACED_TWICE, ABSENT, INCONCLUSIVE));
        next.put(ABSENT, afterLooking());
        next.put(INCONCLUSIVE, afterLooking());
        next.put(PLACED, Set.of(PLACED_TWICE));
        next.put(ABANDONED, Set.of(SENDING));
        for (IntentState end : EnumSet.of(REJECTED, PLACED_TWICE, ABSENT_FINAL, CLOSED_BY_USER)) {
            next.put(end, Set.of());
        }
        return next;
    }

    private static Set<IntentState> afterLooking() {
        return Set.of(PLACED, PLACED_TWICE, ABSENT, INCONCLUSIVE, ABSENT_FINAL, SENDING, CLOSED_BY_USER);
    }
}

package io.orderwright.examples.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the oracle found. Not safe for use by several threads. */
public final class Verdict {
    /** What can be wrong, or worth counting. */
    public enum Finding {
        /** More orders than intents. */
        DUPLICATE(true),
        /** An order of which the client said that there is none. */
        LOST(true),
        /** An order that the client said was placed, and that is not there, is another's, or was told twice. */
        PHANTOM(true),
        /** Unknown, though a complete listing showed it and nothing stood in the way. */
        NEEDLESS_UNKNOWN(true),
        /** Called absent, though it was there in time. */
        FALSE_ABSENT(true),
        /** Sent without having been written down. */
        UNJOURNALLED(true),
        /** A replacement that ended otherwise than was said. */
        REPLACE_WRONG(true),
        /** A cancellation that ended otherwise than was said. */
        CANCEL_WRONG(true),
        /** A late order that did not surface, or surfaced twice. */
        SURFACED_WRONG(true),
        /** Not there, and called absent. */
        ABSENT(false),
        /** Not there, and called unknown. */
        ABSENT_UNSURE(false),
        /** There, and called unknown. */
        UNKNOWN(false),
        /** There, its reply lost, and found. */
        RECOVERED(false),
        /** Unknown at first, and surfaced later. */
        SURFACED(false),
        /** Booked twice by the broker's own fault, seen so, and taken for one all the same. */
        DOUBLE_UNTOLD(true),
        /** Called placed twice, as it was. */
        PLACED_TWICE(false),
        /** Booked twice by the broker's own fault. */
        DOUBLED_BY_BROKER(false),
        /** Taken for ours, and another writer's, of the same app: nobody can tell these apart. */
        ANOTHER_WRITERS(false),
        /** Placed, as was said. */
        PLACED(false),
        /** Not placed, as was said. */
        NOT_PLACED(false);

        private final boolean wrong;

        Finding(boolean wrong) {
            this.wrong = wrong;
        }

        /** {@return whether it must never happen} */
        public boolean isWrong() {
            return wrong;
        }
    }

    /** Of each finding. */
    private static final int KEPT = 5;

    private final Map<Finding, Integer> counts = new EnumMap<>(Finding.class);
    private final List<String> examples = new ArrayList<>();

    /** Creates a verdict without findings. */
    Verdict() {}

    void add(Finding finding, Object what) {
        int times = counts.merge(finding, 1, Integer::sum);
        if (finding.isWrong() && times <= KEPT) {
            examples.add(finding + ": " + what);
        }
    }

    /**
     * Counts a finding.
     *
     * @param finding the finding
     * @return how often it was made
     */
    public int count(Finding finding) {
        return counts.getOrDefault(finding, 0);
    }

    /** {@return how many orders were placed, and said to be} */
    public int placed() {
        return count(Finding.PLACED) + count(Finding.RECOVERED);
    }

    /** {@return how many things were wrong} */
    public int wrongs() {
        int sum = 0;
        for (Finding finding : Finding.values()) {
            sum += finding.isWrong() ? count(finding) : 0;
        }
        return sum;
    }

    /** {@return some of what was wrong, each in a line} */
    public List<String> examples() {
        return List.copyOf(examples);
    }

    /** {@return the counts, and what was wrong} */
    @Override
    public String toString() {
        return counts + (examples.isEmpty() ? "" : "\n" + String.join("\n", examples));
    }
}

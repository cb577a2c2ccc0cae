package io.orderwright.examples.campaign;

import io.orderwright.order.OrderSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing that a contender is asked to do, and what it said became of it. */
final class Deed {
    /** What is asked for. */
    enum Kind {
        PLACE,
        REPLACE,
        CANCEL
    }

    /** What the contender said. */
    enum Said {
        NOTHING,
        DONE,
        REFUSED,
        NOT_SENT,
        UNKNOWN
    }

    /** How the detail of a deed begins whose order was rejected, at once or later. */
    static final String REJECTED = "rejected: ";

    private final int number;
    private final Kind kind;
    private final @Nullable OrderSpec order;
    private final String equals;
    private final @Nullable Deed target;
    private final AtomicInteger sends = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String intentId;
    private volatile long firstSend;
    private volatile long lastEnd;
    private volatile long reportedAt;
    private volatile Said said = Said.NOTHING;
    private volatile @Nullable String orderId;
    private volatile String detail = "";
    private volatile String met = "";
    private volatile Consumer<String> whenRecorded = id -> {};
    private volatile boolean recovered;
    private volatile boolean warned;
    private volatile boolean stopped;

    Deed(int number, Kind kind, @Nullable OrderSpec order, String equals, @Nullable Deed target) {
        this.number = number;
        this.kind = kind;
        this.order = order;
        this.equals = equals;
        this.target = target;
    }

    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    OrderSpec order() {
        OrderSpec known = order;
        if (known == null) {
            throw new IllegalStateException("a cancellation has no order");
        }
        return known;
    }

    /** Deeds of one account that say the same are equal orders: any of their orders may be taken for any other. */
    String equalityClass() {
        return equals;
    }

    Optional<Deed> target() {
        return Optional.ofNullable(target);
    }

    /** Counts one more physical send, and names it. */
    String nextTag() {
        if (firstSend == 0) {
            firstSend = System.currentTimeMillis();
        }
        return number + "." + sends.incrementAndGet();
    }

    String nextLook() {
        return number + ".look" + looks.incrementAndGet();
    }

    /** An answer to one of its questions was read to the end, before it was reported. */
    void lookEnded(String tag) {
        if (said == Said.NOTHING) {
            read.add(tag);
        }
    }

    boolean hasRead(String tag) {
        return read.contains(tag);
    }

    void sendEnded() {
        lastEnd = System.currentTimeMillis();
    }

    /** Where nobody could tell when its last send ended: by then at the latest. */
    void endedBy(Instant latest) {
        if (lastEnd == 0) {
            lastEnd = latest.toEpochMilli();
        }
    }

    long firstSend() {
        return firstSend;
    }

    long lastEnd() {
        return lastEnd;
    }

    long reportedAt() {
        return reportedAt;
    }

    /** When it was sent and reported and what was read meanwhile, in a word. */
    String times() {
        return firstSend + "," + lastEnd + "," + reportedAt + "," + String.join(",", read);
    }

    /** What another process wrote of the same deed. */
    void times(String word) {
        List<String> parts = List.of(word.split(",", -1));
        firstSend = Long.parseLong(parts.get(0));
        lastEnd = Long.parseLong(parts.get(1));
        reportedAt = Long.parseLong(parts.get(2));
        read.addAll(parts.subList(3, parts.size()));
    }

    void recorded(String id) {
        intentId = id;
        whenRecorded.accept(id);
    }

    /** Says who else is to hear, before anything is sent, that the intent is written down. */
    void whenRecorded(Consumer<String> who) {
        whenRecorded = who;
    }

    Optional<String> intentId() {
        return Optional.ofNullable(intentId);
    }

    void done(String id, boolean wasRecovered) {
        orderId = id;
        recovered = wasRecovered;
        say(Said.DONE, "");
    }

    void say(Said what, String why) {
        detail = why;
        reportedAt = System.currentTimeMillis();
        said = what;
    }

    /** What met its last physical send; for people who read the verdict. */
    void met(@Nullable String fault, @Nullable Integer status) {
        met = " met " + fault + ", answered " + status;
    }

    /** The contender said aloud that something beside the deed's end is amiss: a lost stop, an oversize. */
    void warn() {
        warned = true;
    }

    /** The caller was interrupted meanwhile: then nobody may be kept waiting to find out more. */
    void stopped() {
        stopped = true;
    }

    boolean wasStopped() {
        return stopped;
    }

    boolean warned() {
        return warned;
    }

    Said said() {
        return said;
    }

    Optional<String> orderId() {
        return Optional.ofNullable(orderId);
    }

    boolean recovered() {
        return recovered;
    }

    String detail() {
        return detail;
    }

    @Override
    public String toString() {
        return kind + " " + number + " (" + equals + ") said " + said + " "
                + orderId().orElse("") + " " + detail + " sends=" + sends.get() + met;
    }
}

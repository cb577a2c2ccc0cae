package io.orderwright.sandbox.internal.ledger;

import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Ledger;
import io.orderwright.sandbox.ListingRecord;
import io.orderwright.sandbox.RequestRecord;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.http.Request;
import io.orderwright.sandbox.internal.http.Service.Meeting;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ledger: requests and listings as they come, orders as the market has them. */
public final class Journal implements Ledger {
    private final InstantSource clock;
    private final Market market;
    private final Wording words;
    private final boolean keepsRequests;
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Queue<Shown> shown = new ConcurrentLinkedQueue<>();
    private final Map<Long, String> fingerprints = new ConcurrentHashMap<>();

    /**
     * Opens an empty ledger.
     *
     * @param clock what time it is
     * @param market where the orders are
     * @param words the broker's words and ids
     * @param keepsRequests whether requests and listings are kept; a benchmark's are not
     */
    public Journal(InstantSource clock, Market market, Wording words, boolean keepsRequests) {
        this.clock = clock;
        this.market = market;
        this.words = words;
        this.keepsRequests = keepsRequests;
    }

    /** {@return the record of a request that was just read} */
    public Received received(Request request, Meeting meeting) {
        Received record = new Received(numbers.incrementAndGet(), clock.instant(), request, meeting);
        if (keepsRequests) {
            received.add(record);
        }
        return record;
    }

    /** Notes a listing that is about to be answered. */
    public void shown(Shown listing) {
        if (keepsRequests) {
            shown.add(listing);
        }
    }

    @Override
    public List<BookedOrder> orders() {
        return matching(ticket -> true);
    }

    private List<BookedOrder> matching(Predicate<Ticket> wanted) {
        return market.read(() -> market.roots().stream()
                .flatMap(this::withSuccessors)
                .filter(wanted)
                .map(this::booked)
                .toList());
    }

    /** A successor of a member is a member too, but it was booked by a request of its own. */
    private Stream<Ticket> withSuccessors(Ticket root) {
        return Stream.concat(Stream.of(root), successorsBelow(root));
    }

    private Stream<Ticket> successorsBelow(Ticket ticket) {
        return ticket.members().stream()
                .flatMap(member -> Stream.concat(
                        member.replaced() == null ? Stream.empty() : Stream.of(member), successorsBelow(member)));
    }

    private BookedOrder booked(Ticket ticket) {
        return Booked.of(ticket, words, this::fingerprint);
    }

    private String fingerprint(Ticket ticket) {
        Ticket source = ticket;
        while (source.parent() != null && source.replaced() == null) {
            source = source.parent();
        }
        Ticket root = source;
        return fingerprints.computeIfAbsent(
                root.id(), id -> CanonicalJson.of(root.provenance().body()));
    }

    @Override
    public Optional<BookedOrder> order(long orderId) {
        return market.read(() -> Optional.ofNullable(market.find(orderId)).map(this::booked));
    }

    @Override
    public Optional<BookedOrder> orderNamed(String brokerId) {
        Objects.requireNonNull(brokerId, "brokerId");
        return market.read(() -> market.find(ticket -> words.id(ticket).equals(brokerId)).stream()
                .findFirst()
                .map(this::booked));
    }

    @Override
    public List<BookedOrder> ordersOf(String intent) {
        Objects.requireNonNull(intent, "intent");
        return matching(ticket -> intent.equals(intentOf(ticket)));
    }

    private static String intentOf(Ticket ticket) {
        String tag = ticket.provenance().testTag();
        int point = tag == null ? -1 : tag.lastIndexOf('.');
        return tag == null ? "" : point < 0 ? tag : tag.substring(0, point);
    }

    @Override
    public List<BookedOrder> equalTo(BookedOrder order) {
        Objects.requireNonNull(order, "order");
        return matching(ticket -> ticket.accountNumber().equals(order.account())
                && fingerprint(ticket).equals(order.fingerprint()));
    }

    @Override
    public List<RequestRecord> requests() {
        return List.copyOf(received);
    }

    @Override
    public List<ListingRecord> listings() {
        return List.copyOf(shown);
    }

    @Override
    public void clearRequests() {
        received.clear();
        shown.clear();
    }
}

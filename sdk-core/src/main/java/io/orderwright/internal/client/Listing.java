package io.orderwright.internal.client;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.internal.engine.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One listing by time, each order once. Where the broker shows as many as it ever shows, there may be more: then the time
 * is split, so that none is missing without a word.
 */
final class Listing {
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    /** Long listings stream: nobody remembers all of their ids. */
    private static final int REMEMBERED = 10_000;

    private final BookPort book;
    private final Consumer<Call> reader;
    private final Consumer<? super Order> each;
    private final Set<OrderId> seen = new HashSet<>();
    private boolean merges;
    private boolean forgot;

    /**
     * Creates a listing.
     *
     * @param book the broker's calls
     * @param reader makes a call, which reads its reply as it arrives
     * @param each gets every order
     */
    Listing(BookPort book, Consumer<Call> reader, Consumer<? super Order> each) {
        this.book = book;
        this.reader = reader;
        this.each = each;
    }

    /** Several calls are merged: an order that changes its status in between shows in two of them. */
    void list(OrderQuery query) {
        List<Call> calls = book.list(query);
        merges |= calls.size() > 1;
        boolean full = false;
        boolean strays = false;
        for (Call call : calls) {
            Page page = new Page(query);
            read(call, page);
            full |= book.isFull(page.rows);
            strays |= page.strays;
        }
        if (full) {
            split(query, strays);
        }
    }

    /** A reply may tell that there is another one to follow. */
    private void read(Call first, Page page) {
        Optional<Call> next = Optional.of(first);
        while (next.isPresent()) {
            page.rows = 0;
            PageReader orders = book.page(next.get(), page::take);
            reader.accept(next.get().readBy(orders));
            next = orders.next();
        }
    }

    private void split(OrderQuery query, boolean strays) {
        Duration length = Duration.between(query.from(), query.to());
        boolean cutToDates = strays && length.compareTo(Duration.ofDays(1)) <= 0;
        if (forgot || cutToDates || length.compareTo(SHORTEST) <= 0) {
            throw InvalidOrderException.of(
                    "from",
                    "must be so near to the end that the broker shows all orders in between",
                    query.from() + " to " + query.to(),
                    "list a shorter time, or one status at a time");
        }
        Instant middle = query.from().plus(length.dividedBy(2)).truncatedTo(ChronoUnit.MILLIS);
        list(within(query, query.from(), middle));
        list(within(query, middle, query.to()));
    }

    private static OrderQuery within(OrderQuery query, Instant from, Instant to) {
        return new OrderQuery(from, to, query.brokerStatuses(), query.allAccounts());
    }

    private boolean isNew(Order order) {
        if (forgot) {
            return true;
        }
        boolean fresh = seen.add(order.id());
        if (!merges && seen.size() > REMEMBERED) {
            forgot = true;
            seen.clear();
        }
        return fresh;
    }

    /** What one call showed. A server that cuts times to dates shows too much. */
    private final class Page {
        private final OrderQuery query;
        private int rows;
        private boolean strays;

        Page(OrderQuery query) {
            this.query = query;
        }

        void take(Order order) {
            rows++;
            boolean outside = order.enteredTime()
                    .filter(entered -> entered.isBefore(query.from()) || entered.isAfter(query.to()))
                    .isPresent();
            strays |= outside;
            if (!outside && isNew(order)) {
                each.accept(order);
            }
        }
    }
}

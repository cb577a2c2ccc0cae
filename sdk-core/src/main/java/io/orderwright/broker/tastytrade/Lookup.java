package io.orderwright.broker.tastytrade;

import io.orderwright.client.Order;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.reply.UnreadableJsonException;
import io.orderwright.internal.submit.Look;
import io.orderwright.internal.submit.Sought;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Searches the account's orders, on all pages, for what is in doubt. The search shows the components of complex orders, in
 * whose places stand the complex orders that may be what is sought, each read on its own.
 */
final class Lookup {
    /** Beside what is known of the broker's clock: a search too many does no harm, an order outside of it does. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final int MOST_PAGES = 500;
    private static final int MOST_COMPLEX = 100;

    private final TastytradeCalls calls;
    private final OrderParser parser;

    Lookup(TastytradeCalls calls, OrderParser parser) {
        this.calls = calls;
        this.parser = parser;
    }

    Look look(Sought sought, Function<Call, Attempt> reader) {
        return new Looking(sought, reader).look();
    }

    /** One look, through all of its pages. */
    private final class Looking {
        private final Sought sought;
        private final Function<Call, Attempt> reader;
        private final Map<String, Order> singles = new LinkedHashMap<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private final Set<String> complex = new LinkedHashSet<>();

        Looking(Sought sought, Function<Call, Attempt> reader) {
            this.sought = sought;
            this.reader = reader;
        }

        Look look() {
            boolean complete = readPages();
            List<Order> roots = new ArrayList<>(singles.values());
            complete &= complex.size() <= MOST_COMPLEX;
            for (String id : complex.stream().limit(MOST_COMPLEX).toList()) {
                Optional<TastytradeOrder> read = answer(calls.readComplex(id), parser::parse);
                read.ifPresent(roots::add);
                complete &= read.isPresent();
            }
            return new Look(complete, roots);
        }

        /** Tells whether every page was read, and no order of the search's own count was missing. */
        private boolean readPages() {
            TastytradeSearch search = TastytradeSearch.since(sought.from().minus(MARGIN));
            for (int number = 0; number < MOST_PAGES; number++) {
                Optional<OrderPage> page = answer(calls.list(search, number), parser::page);
                if (page.isEmpty()) {
                    return false;
                }
                page.get().orders().forEach(this::sort);
                if (page.get().next().isEmpty()) {
                    return page.get().total().orElse(0) <= seen.size();
                }
                if (page.get().next().getAsInt() != number + 1) {
                    return false;
                }
            }
            return false;
        }

        private void sort(TastytradeOrder order) {
            seen.add(order.id().value());
            Optional<String> group = order.complexOrderId();
            if (group.isEmpty()) {
                singles.put(order.id().value(), order);
            } else if (mayBeSought(order)) {
                complex.add(group.get());
            }
        }

        /** What shows no id of its own may show one when it is read alone. */
        private boolean mayBeSought(Order component) {
            return component
                    .clientOrderId()
                    .map(MemberIds::root)
                    .map(sought.clientOrderIds()::contains)
                    .orElse(true);
        }

        private <T> Optional<T> answer(Call call, Decoder<T> decoder) {
            Attempt attempt = reader.apply(call);
            boolean whole = attempt instanceof Attempt.Answered reply && reply.status() == 200 && reply.whole();
            if (!whole) {
                return Optional.empty();
            }
            try {
                return Optional.of(decoder.decode(((Attempt.Answered) attempt).body()));
            } catch (UnreadableJsonException e) {
                return Optional.empty();
            }
        }
    }

    /** Reads a reply's text. */
    @FunctionalInterface
    private interface Decoder<T> {
        T decode(String json) throws UnreadableJsonException;
    }
}

package io.orderwright.examples.campaign;

import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.order.SingleOrder;
import io.orderwright.sandbox.BookedOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges changes of orders where they stand: by their quantity, which nothing but the change gives them. */
final class ChangeOracle {
    private final Map<String, BookedOrder> orders;
    private final Verdict verdict;

    /** Every root that was booked, by the id that the broker shows. */
    ChangeOracle(Map<String, BookedOrder> orders, Verdict verdict) {
        this.orders = orders;
        this.verdict = verdict;
    }

    /** Judges a change by the orders that its requests brought, if any. */
    void judge(Deed deed, List<BookedOrder> brought) {
        BookedOrder target =
                deed.target().flatMap(Deed::orderId).map(orders::get).orElse(null);
        if (target == null) {
            return;
        }
        List<BookedOrder> line = line(target);
        if (line.stream().filter(BookedOrder::isLive).count() > 1) {
            verdict.add(Finding.REPLACE_WRONG, deed + " left several live orders: " + line);
        }
        for (int i = 1; i < brought.size(); i++) {
            verdict.add(Finding.DUPLICATE, deed);
        }
        switch (deed.said()) {
            case DONE -> judgeDone(deed, line);
            case REFUSED, NOT_SENT -> judgeDenied(deed, line);
            case UNKNOWN -> verdict.add(Finding.UNKNOWN, deed);
            case NOTHING -> verdict.add(Finding.LOST, deed);
        }
    }

    /** The order, and what was put in its place, one after the other. */
    private List<BookedOrder> line(BookedOrder target) {
        List<BookedOrder> line = new ArrayList<>(List.of(target));
        for (int i = 0; i < line.size(); i++) {
            long id = line.get(i).id();
            orders.values().stream()
                    .filter(order -> order.replaces() != null && order.replaces() == id)
                    .forEach(line::add);
        }
        return line;
    }

    private void judgeDone(Deed deed, List<BookedOrder> line) {
        BookedOrder now = deed.orderId().map(orders::get).filter(line::contains).orElse(null);
        if (now == null) {
            verdict.add(Finding.PHANTOM, deed + " is none of " + line);
        } else if (!isAsWanted(deed, now, line)) {
            verdict.add(Finding.REPLACE_WRONG, deed + " is for " + now.quantity());
        } else if (Ends.isRejected(now) && !deed.warned()) {
            verdict.add(Finding.REPLACE_WRONG, deed + " left nothing, and nothing was said");
        } else {
            verdict.add(deed.recovered() ? Finding.RECOVERED : Finding.PLACED, deed);
        }
    }

    /** A successor is for what has not filled; whoever changes has read the order before, and may be told of more later. */
    private static boolean isAsWanted(Deed deed, BookedOrder now, List<BookedOrder> line) {
        BigDecimal wanted = wanted(deed);
        BigDecimal filled = line.get(0).filledQuantity();
        return now.quantity().compareTo(wanted) == 0
                || now.quantity().add(filled).compareTo(wanted) == 0;
    }

    static BigDecimal wanted(Deed deed) {
        return ((SingleOrder) deed.order()).legs().get(0).quantity().amount();
    }

    private void judgeDenied(Deed deed, List<BookedOrder> line) {
        boolean changed = line.stream().anyMatch(order -> isAsWanted(deed, order, line) && order.isLive());
        boolean gone = line.size() == 1 && Ends.isCancelled(line.get(0));
        if (changed) {
            verdict.add(Finding.LOST, deed + " is " + line);
        } else if (gone && !deed.warned()) {
            verdict.add(Finding.REPLACE_WRONG, deed + " left nothing, and nothing was said");
        } else {
            verdict.add(Finding.NOT_PLACED, deed);
        }
    }
}

package io.orderwright.broker.tastytrade;

import io.orderwright.internal.reply.JsonCursor;
import io.orderwright.internal.reply.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing of orders. Source: tastytrade Open API, pagination.
 *
 * @param orders the orders on it
 * @param next the offset of the next page; empty after the last
 * @param total how many orders there are on all pages; empty where that is not told
 */
record OrderPage(List<TastytradeOrder> orders, OptionalInt next, OptionalInt total) {
    OrderPage {
        orders = List.copyOf(orders);
    }

    /** What is read of a page. */
    static final class Draft {
        final List<TastytradeOrder> orders = new ArrayList<>();
        boolean listed;

        @Nullable
        BigDecimal page;

        @Nullable
        BigDecimal pages;

        @Nullable
        BigDecimal items;

        /** Reads a member of {@code pagination}. */
        void read(String name, JsonCursor value) throws UnreadableJsonException {
            switch (name) {
                case "page-offset" -> page = value.number(name);
                case "total-pages" -> pages = value.number(name);
                case "total-items" -> items = value.number(name);
                default -> value.skip();
            }
        }

        /** Without pagination there is one page. */
        OrderPage finished() throws UnreadableJsonException {
            if (!listed) {
                throw UnreadableJsonException.of("items", "must be there");
            }
            int offset = page == null ? 0 : count(page);
            boolean more = pages != null && offset < count(pages) - 1;
            OptionalInt total = items == null ? OptionalInt.empty() : OptionalInt.of(count(items));
            return new OrderPage(orders, more ? OptionalInt.of(offset + 1) : OptionalInt.empty(), total);
        }

        private static int count(BigDecimal number) throws UnreadableJsonException {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw UnreadableJsonException.of("pagination", "must count in whole numbers");
            }
        }
    }
}

package io.orderwright.internal.submit;

import static io.orderwright.builder.Orders.buy;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.InvalidOrderException;
import io.orderwright.broker.schwab.Schwab;
import io.orderwright.client.Order;
import io.orderwright.client.OrderId;
import io.orderwright.internal.reply.BrokerOrder;
import io.orderwright.internal.submit.Likeness.Degree;
import io.orderwright.order.OrderSpec;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What one listing showed, and what is looked for in it. */
class ListingTest {
    private static final OrderSpec SENT = buy(10).shares("AAPL").limit("150.00").build();

    private final AtomicInteger decoded = new AtomicInteger();

    private Order listed(String id, OrderSpec spec) {
        return new BrokerOrder(
                OrderId.order("schwab", "", id), new BrokerOrder.Draft(), new BrokerOrder.Source("", 0, 0, text -> {
                    decoded.incrementAndGet();
                    return spec;
                }));
    }

    private Listing listing(Order... orders) {
        return new Listing(List.of(orders), Schwab.dialect()::canonical);
    }

    private static Likeness likeness(OrderSpec order) {
        return Likeness.of(Fingerprint.of(Schwab.dialect().canonical(order)));
    }

    @Test
    void an_order_is_read_once_however_many_are_looked_for() {
        Listing listing = listing(listed("1", SENT), listed("2", SENT));
        for (int intent = 0; intent < 400; intent++) {
            listing.orders().forEach(listing::fingerprint);
        }
        assertThat(decoded).hasValue(2);
    }

    @Test
    void tells_an_equal_order_from_one_that_is_nearly_it_and_from_another() {
        Listing listing = listing(
                listed("1", SENT),
                listed("2", buy(10).shares("AAPL").limit("149.00").build()),
                listed("3", buy(10).shares("MSFT").limit("150.00").build()));
        assertThat(listing.orders())
                .extracting(order -> likeness(SENT).compare(listing.fingerprint(order)))
                .containsExactly(Degree.SAME, Degree.NEAR, Degree.OTHER);
    }

    @Test
    void an_order_that_cannot_be_read_may_be_any_and_is_not_read_again() {
        Order odd = new BrokerOrder(
                OrderId.order("schwab", "", "1"), new BrokerOrder.Draft(), new BrokerOrder.Source("", 0, 0, text -> {
                    decoded.incrementAndGet();
                    throw InvalidOrderException.of("order", "is odd", "?", "read it by hand");
                }));
        Listing listing = listing(odd);
        assertThat(likeness(SENT).compare(listing.fingerprint(odd))).isEqualTo(Degree.NEAR);
        assertThat(listing.fingerprint(odd)).isEmpty();
        assertThat(decoded).hasValue(1);
    }
}

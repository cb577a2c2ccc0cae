package io.orderwright.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * What a box received, booked and showed: the truth that a client's account of itself is judged by.
 *
 * <p>Every list is a snapshot, taken over all orders: who judges thousands of intents takes {@link #orders} once and
 * sorts it. Of a request, the status and whether it was delivered are those of the moment when it is asked. Safe for
 * use by several threads.
 */
public interface Ledger {
    /**
     * The header that a test adds below the client to say which intent a request belongs to and which physical send of
     * it this is, as {@code <intent>.<send>}. A box strips it before it reads the request, and keeps it here.
     */
    String TEST_TAG = "X-Orderwright-Test-Tag";

    /** {@return every order that was booked, in the order of booking; members of composites stand below their root} */
    List<BookedOrder> orders();

    /**
     * Finds an order, also a member of a composite.
     *
     * @param orderId the order's number at the box
     * @return the order, or empty when the box never booked it
     */
    Optional<BookedOrder> order(long orderId);

    /**
     * Finds an order by the id that the broker shows, also a member of a composite.
     *
     * @param brokerId the id as the broker writes it
     * @return the order, or empty when the box never booked it
     */
    Optional<BookedOrder> orderNamed(String brokerId);

    /**
     * Finds what one intent booked.
     *
     * @param intent the part of the test tag before its last point
     * @return the booked roots whose request carried that intent's tag
     */
    List<BookedOrder> ordersOf(String intent);

    /**
     * Finds equal orders.
     *
     * @param order an order
     * @return the booked roots of the same account whose bodies say the same, itself included
     */
    List<BookedOrder> equalTo(BookedOrder order);

    /** {@return every request that was read, in the order of arrival} */
    List<RequestRecord> requests();

    /**
     * Finds the requests of one operation.
     *
     * @param operation the operation
     * @return those requests, in the order of arrival
     */
    default List<RequestRecord> requests(Operation operation) {
        return requests().stream()
                .filter(request -> request.operation() == operation)
                .toList();
    }

    /** {@return every listing of orders that was answered with 200, in the order of answering} */
    List<ListingRecord> listings();

    /** Forgets requests and listings; orders stay. */
    void clearRequests();
}

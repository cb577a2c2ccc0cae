package io.orderwright.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a box booked it. A snapshot: state and fills are those of the moment when the ledger was asked. */
public interface BookedOrder {
    /** Who brought an order to the box. */
    enum Origin {
        /** A request of the client under test. */
        CLIENT,
        /** A person, or another program: the test itself, or a fault that places a twin. */
        OTHER,
        /** The box: it booked one request a second time, because a fault said so. */
        DOUBLED,
        /** The broker, or its gateway: what it made of an earlier order on its own, e.g. an exit. */
        BROKER
    }

    /** {@return the order's number at the box, which is the broker's order id where that is a number} */
    long id();

    /** {@return the order id as the broker writes it, e.g. a UUID} */
    String brokerId();

    /** {@return the id that the client gave the order; null when it gave none, or the broker takes none} */
    @Nullable
    String clientOrderId();

    /** {@return the id of the composite that this is a member of; null for a root} */
    @Nullable
    Long parentId();

    /** {@return the plain account number} */
    String account();

    /** {@return the request body of the root, as it was received} */
    String body();

    /**
     * {@return the root's body in canonical form: fields sorted, numbers by value, so that equal orders have equal
     * fingerprints}
     */
    String fingerprint();

    /** {@return the composite structure in the broker's word, e.g. {@code SINGLE}, {@code OCO}, {@code TRIGGER}} */
    String structure();

    /** {@return the members of a composite, in the body's order; empty for a single order} */
    List<BookedOrder> children();

    /** {@return the test tag of the request that brought it; null when the request had none} */
    @Nullable
    String testTag();

    /** {@return the tag that the broker shows on the order} */
    String serverTag();

    /** {@return who brought it} */
    Origin origin();

    /** {@return when it was booked, by the box's clock} */
    Instant bookedAt();

    /** {@return its state in the broker's word, e.g. {@code WORKING}} */
    String state();

    /** {@return whether it may still fill} */
    boolean isLive();

    /** {@return how much is ordered: shares, contracts or spreads; zero for a composite without legs} */
    BigDecimal quantity();

    /** {@return how much has filled} */
    BigDecimal filledQuantity();

    /** {@return the id of the order that this one replaced; null when it replaced none} */
    @Nullable
    Long replaces();
}

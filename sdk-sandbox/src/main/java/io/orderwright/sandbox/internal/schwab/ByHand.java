package io.orderwright.sandbox.internal.schwab;

import io.orderwright.sandbox.BookedOrder.Origin;
import io.orderwright.sandbox.internal.exchange.Market;
import io.orderwright.sandbox.internal.exchange.Provenance;
import io.orderwright.sandbox.internal.exchange.Ticket;
import io.orderwright.sandbox.internal.front.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What a person does at the broker's own screen, past the API. */
public final class ByHand {
    private final Market market;
    private final String tag;

    /**
     * Sits down at the screen.
     *
     * @param market the exchange
     * @param tag the tag that the broker puts on orders from here
     */
    public ByHand(Market market, String tag) {
        this.market = market;
        this.tag = tag;
    }

    /**
     * Enters an order.
     *
     * @param account the plain account number
     * @param json the order, as an API request would say it
     * @return the order's id
     */
    public long enter(String account, String json) {
        return checked(() -> market.place(account, OrderReader.read(json), provenance(json), null)
                .id());
    }

    /**
     * Replaces a live order.
     *
     * @param orderId the order
     * @param json the order in its place
     * @return the successor's id
     */
    public long replace(long orderId, String json) {
        return checked(() -> {
            Ticket successor = market.replace(find(orderId), OrderReader.read(json), provenance(json), null);
            if (successor == null) {
                throw new IllegalArgumentException("order " + orderId + " is over");
            }
            return successor.id();
        });
    }

    private Ticket find(long orderId) {
        Ticket ticket = market.find(orderId);
        if (ticket == null) {
            throw new IllegalArgumentException("the box has no order " + orderId);
        }
        return ticket;
    }

    private Provenance provenance(String json) {
        return new Provenance(Origin.OTHER, tag, null, json);
    }

    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refused) {
            throw new IllegalArgumentException(
                    "Schwab refuses this order: " + new String(refused.reply().body(), StandardCharsets.UTF_8),
                    refused);
        }
    }
}

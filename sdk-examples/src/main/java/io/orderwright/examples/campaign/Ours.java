package io.orderwright.examples.campaign;

import io.orderwright.OrderwrightException;
import io.orderwright.client.BrokerClient;
import io.orderwright.client.CancelResult;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderListener;
import io.orderwright.client.OrderService;
import io.orderwright.client.OrderStatus;
import io.orderwright.client.PlacedOrder;
import io.orderwright.client.PositionUnprotected;
import io.orderwright.client.ReplaceResult;
import io.orderwright.client.UnresolvedOrder;
import io.orderwright.error.NotSentException;
import io.orderwright.error.OrderNotModifiableException;
import io.orderwright.error.OrderRejectedException;
import io.orderwright.error.OutcomeUnknownException;
import io.orderwright.journal.OrderJournal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Orderwright's client for a broker, listened to. */
final class Ours implements Contender {
    private final BrokerClient client;
    private final OrderJournal journal;
    private final Ears ears;
    private final Person person;
    private final Map<String, OrderId> ids = new ConcurrentHashMap<>();

    Ours(BrokerClient client, OrderJournal journal, Ears ears, Person person) {
        this.client = client;
        this.journal = journal;
        this.ears = ears;
        this.person = person;
    }

    /** Who sits in front of the program: in more or less of a hurry, and able to log in again. */
    interface Person {
        /** Somebody who is content with the client's own limits, and whose login never ends. */
        Person PATIENT = new Person() {};

        /** {@return the orders, with the limits that the deed is given} */
        default OrderService orders(OrderService usual, Deed deed) {
            return usual;
        }

        /** Hears that a deed came to nothing. */
        default void disappointed() {}
    }

    /** Hears which intent a deed became, and what surfaced. */
    static final class Ears implements OrderListener {
        private final List<String> surfaced = new CopyOnWriteArrayList<>();
        private final Set<String> secondWriters = ConcurrentHashMap.newKeySet();

        @Override
        public void recorded(String intentId) {
            Deed deed = Tagger.current();
            if (deed != null) {
                deed.recorded(intentId);
            }
        }

        @Override
        public void surfaced(String intentId, OrderId id) {
            surfaced.add(intentId);
        }

        @Override
        public void secondWriter(String intentId, List<OrderId> candidates) {
            candidates.forEach(id -> secondWriters.add(id.value()));
        }

        @Override
        public void positionUnprotected(PositionUnprotected event) {
            Deed deed = Tagger.current();
            if (deed != null) {
                deed.warn();
            }
        }
    }

    /** Takes over what a dead process left in doubt, and lets go of what is not there. */
    void recover() {
        client.orders().recover().stream()
                .filter(order -> order.state().equals("ABSENT"))
                .forEach(UnresolvedOrder::close);
    }

    @Override
    public void perform(Deed deed) {
        Tagger.now(deed);
        try {
            switch (deed.kind()) {
                case PLACE -> place(deed);
                case REPLACE -> replace(deed);
                case CANCEL -> cancel(deed);
            }
        } catch (OutcomeUnknownException unknown) {
            deed.say(Deed.Said.UNKNOWN, unknown.outcome().verdict().name());
        } catch (NotSentException notSent) {
            deed.say(Deed.Said.NOT_SENT, notSent.reason().name());
        } catch (OrderNotModifiableException refused) {
            boolean sent = deed.firstSend() != 0;
            deed.say(sent ? Deed.Said.REFUSED : Deed.Said.NOT_SENT, String.valueOf(refused.getMessage()));
        } catch (OrderRejectedException refused) {
            deed.say(Deed.Said.REFUSED, Deed.REJECTED + refused.getMessage());
        } catch (OrderwrightException refused) {
            deed.say(Deed.Said.REFUSED, refused.getClass().getSimpleName() + " " + refused.getMessage());
        } catch (RuntimeException broken) {
            deed.say(Deed.Said.NOTHING, broken.toString());
        } finally {
            Tagger.now(null);
        }
        if (deed.said() != Deed.Said.DONE) {
            person.disappointed();
        }
    }

    private void place(Deed deed) {
        PlacedOrder placed = person.orders(client.orders(), deed).place(deed.order());
        ids.put(placed.id().value(), placed.id());
        deed.done(placed.id().value(), placed.recovered());
    }

    private void replace(Deed deed) {
        ReplaceResult result = person.orders(client.orders(), deed).replace(idOf(deed), deed.order());
        if (result.unprotected()
                || result.oversize().signum() > 0
                || result.oldStatus() == OrderStatus.UNKNOWN
                || result.successorStatus() == OrderStatus.UNKNOWN) {
            deed.warn();
        }
        deed.done(result.successor().orElseThrow().value(), result.recovered());
    }

    private void cancel(Deed deed) {
        CancelResult result = client.orders().cancel(idOf(deed), java.time.Duration.ofSeconds(2));
        deed.done(result.id().value(), false);
        deed.say(Deed.Said.DONE, result.end().name());
    }

    private OrderId idOf(Deed deed) {
        String id = deed.target().flatMap(Deed::orderId).orElseThrow();
        return ids.getOrDefault(id, OrderId.order(client.dialect().broker(), "", id));
    }

    @Override
    public boolean journalled(String intentId) {
        return journal.find(intentId).isPresent();
    }

    @Override
    public List<String> surfaced() {
        return ears.surfaced;
    }

    @Override
    public Set<String> secondWriters() {
        return ears.secondWriters;
    }

    @Override
    public void close() {
        client.close();
        journal.close();
    }
}

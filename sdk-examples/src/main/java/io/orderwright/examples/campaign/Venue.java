package io.orderwright.examples.campaign;

import io.orderwright.client.BrokerClient;
import io.orderwright.client.ClientBuilder;
import io.orderwright.order.OrderSpec;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.BoxAccount;
import io.orderwright.sandbox.BrokerBox;
import io.orderwright.sandbox.FaultPlan;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.Response;

/** A broker in a box, with all that a campaign needs to know of it. One for each run. */
interface Venue extends AutoCloseable {
    /** Starts a broker's box, set up as a run wants it. */
    interface Opener {
        Venue open(Setting setting, InstantSource clock);
    }

    /** What a naive program sends to the broker, and how it reads what came back. */
    interface Wire {
        Request request(Deed deed);

        String placedId(Response reply) throws IOException;

        /** Hears that the login is not taken any more. */
        default void unauthorized() {}
    }

    BrokerBox box();

    /** {@return the client that is judged, with the settings that every broker's client has} */
    BrokerClient client(BoxAccount account, Consumer<ClientBuilder<?>> settings);

    Wire wire(BoxAccount account);

    /** Gives a client a login again whose own has died. */
    default void logInAgain(BoxAccount account) {}

    default FaultPlan faults(Setting setting) {
        return FaultMix.of(setting);
    }

    /** {@return something to place, of the kinds that the broker takes} */
    default OrderSpec order(String symbol, Random random) {
        return Works.anything(symbol, random);
    }

    /** {@return whether an order is changed where it stands, so that only reading it tells what came of that} */
    default boolean changesInPlace() {
        return false;
    }

    /** {@return what to make of an order that was placed; empty where it is only to be cancelled} */
    default Optional<OrderSpec> successor(Deed placed, int number) {
        return Optional.of(Works.successor(number));
    }

    /** {@return whether an order carries an id of its client's making, so that not even an equal one is taken for it} */
    default boolean namesOrders() {
        return false;
    }

    /** {@return whether what no listing shows is not there} */
    default boolean provesAbsence() {
        return true;
    }

    /** {@return whether somebody else's order has the stamp of our own app} */
    default boolean isStampedAsOurs(BookedOrder order) {
        return false;
    }

    @Override
    default void close() {
        box().close();
    }
}

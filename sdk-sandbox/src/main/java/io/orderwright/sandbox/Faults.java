package io.orderwright.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong at a box: by call, at random from a seed, or until further notice. Safe for use by several threads.
 *
 * <p>A fault set by {@link #next} goes before the plan of {@link #use}.
 */
public interface Faults {
    /**
     * Lets the next requests of an operation meet these faults, one each; requests after them are well again.
     *
     * @param operation what they ask for
     * @param inOrder the faults, the next request's first
     * @return these faults
     */
    Faults next(Operation operation, Fault... inOrder);

    /**
     * Lets every request meet what a plan draws for it, in place of any plan before.
     *
     * @param plan the plan
     * @return these faults
     */
    Faults use(FaultPlan plan);

    /**
     * Sets the Date header off.
     *
     * @param skew how far, negative for the past; zero for none
     * @return these faults
     */
    Faults skewDate(Duration skew);

    /**
     * Closes kept-alive HTTP/1.1 connections that were idle, without announcing it.
     *
     * @param idle how long they may be idle; zero to close after each answer, null to keep them for ever
     * @return these faults
     */
    Faults closeIdleAfter(@Nullable Duration idle);

    /**
     * Takes the next connections and never answers their TLS handshake; over plain HTTP, never reads from them.
     *
     * @param connections how many
     * @return these faults
     */
    Faults hangHandshakes(int connections);

    /**
     * Takes the next connections and resets them at once.
     *
     * @param connections how many
     * @return these faults
     */
    Faults resetConnections(int connections);

    /**
     * Refuses new connections, and closes all there are, until the outage is closed.
     *
     * @return the outage
     */
    Outage refuseConnections();

    /** Closes every open connection, idle or not. */
    void closeConnections();

    /**
     * Processes the requests that {@link Fault#bookWhenReleased} held, in the order of arrival.
     *
     * @return how many there were
     */
    int releaseHeld();

    /**
     * Tells how many requests are read and not yet processed: held, or on their way to be booked late.
     *
     * @return how many
     */
    int waitingToBook();

    /** Forgets every fault that is set: nothing goes wrong from now on. Held requests stay held. */
    void clear();

    /** A time in which connections are refused. */
    interface Outage extends AutoCloseable {
        /** Accepts connections again, at the same port. */
        @Override
        void close();
    }
}

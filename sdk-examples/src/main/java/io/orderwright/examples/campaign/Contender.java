package io.orderwright.examples.campaign;

import java.util.Set;

/** A client that the campaign judges. One for each account; used by many threads. */
interface Contender extends AutoCloseable {
    /** Does it, and writes down in the deed what it takes to be the outcome; throws nothing. */
    void perform(Deed deed);

    /** Tells whether the contender wrote an intent down. */
    boolean journalled(String intentId);

    /** {@return the intents that were reported unknown and turned up later, each as often as it was said} */
    java.util.List<String> surfaced();

    /** {@return whether somebody else's orders were pointed out} */
    Set<String> secondWriters();

    @Override
    void close();
}

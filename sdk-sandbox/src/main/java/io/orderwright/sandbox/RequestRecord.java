package io.orderwright.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a box read it, and what the box did with it so far. */
public interface RequestRecord {
    /** {@return its number, from 1, in the order of arrival} */
    long number();

    /** {@return when its last byte was read, by the box's clock} */
    Instant receivedAt();

    /** {@return what it asks for} */
    Operation operation();

    /** {@return the method, e.g. {@code POST}} */
    String method();

    /** {@return path and query, as received} */
    String target();

    /** {@return the headers, by name in lower case, without the test tag} */
    Map<String, List<String>> headers();

    /** {@return the body as text; empty when there was none} */
    String body();

    /** {@return the test tag; null when the request had none} */
    @Nullable
    String testTag();

    /** {@return the number of the connection that it came on} */
    long connection();

    /** {@return the name of the fault that met it; null when none did} */
    @Nullable
    String fault();

    /** {@return the status that was answered; null when there is no answer (yet)} */
    @Nullable
    Integer status();

    /** {@return whether the whole answer was handed to the network} */
    boolean delivered();
}

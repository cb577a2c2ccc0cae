package io.orderwright.sandbox.internal.http;

import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.internal.fault.Effects;
import org.jspecify.annotations.Nullable;

/** What a server serves. */
public interface Service {
    /** {@return what shall meet a request whose head was read} */
    Meeting meet(RequestHead head);

    /** {@return the answer to a request} */
    Answer answer(Request request, Meeting meeting);

    /**
     * A request's fate, decided when its head is read.
     *
     * @param operation what it asks for
     * @param testTag the test's tag
     * @param effects what goes wrong
     */
    record Meeting(Operation operation, @Nullable String testTag, Effects effects) {}

    /**
     * An answer, and whom to tell that it was written.
     *
     * @param reply the answer; null when there is none
     * @param written run when all of it was handed to the network
     */
    record Answer(@Nullable Reply reply, Runnable written) {}
}

package io.orderwright.sandbox.internal.http;

import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.internal.fault.Effects;
import java.util.function.Consumer;
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
     * An answer, and whom to tell whether all of it is handed to the network. That is told before its last byte is, so
     * that whoever has read the answer finds it told, and taken back when it turns out otherwise.
     *
     * @param reply the answer; null when there is none
     * @param delivered told whether the whole answer is handed over
     */
    record Answer(@Nullable Reply reply, Consumer<Boolean> delivered) {}
}

package io.orderwright.internal.journal;

import io.orderwright.internal.journal.RecordCodec.Encoded;
import io.orderwright.journal.JournalException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where records go. Called in one order, under the journal's lock; only {@link Ticket#await} waits. */
interface RecordLog extends AutoCloseable {

    /** What a caller waits on until its record is safe. */
    interface Ticket {
        /** Nothing to wait for. */
        Ticket NONE = () -> {};

        /**
         * Waits until the record will survive a crash; an interrupt does not end the waiting.
         *
         * @throws JournalException when the record may not survive
         */
        void await();
    }

    /**
     * Makes what {@link #append} takes. That takes a while, so it is asked for outside of the journal's lock where the
     * record is known by then.
     *
     * @param record the record
     * @return the record as the log keeps it
     */
    Encoded prepared(JournalRecord record);

    /**
     * Adds a record.
     *
     * @param record what {@link #prepared} made
     * @param force whether somebody will wait until it is safe
     * @throws JournalException when the log has failed or is closed; then nothing was added
     */
    Ticket append(Encoded record, boolean force);

    /** {@return a ticket for all that was added so far} */
    Ticket barrier();

    /**
     * Replaces all that was added so far.
     *
     * @param size how many records stand for it, about
     * @param snapshot these records; asked for at once, or not at all
     */
    Ticket replace(int size, Supplier<List<JournalRecord>> snapshot);

    /** {@return whether it has grown so much that a snapshot is worth its while} */
    boolean isLarge();

    /** {@return what ended the log} */
    Optional<JournalException> failure();

    @Override
    void close();
}

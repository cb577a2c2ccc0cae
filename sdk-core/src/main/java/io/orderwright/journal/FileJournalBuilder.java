package io.orderwright.journal;

import static java.util.Objects.requireNonNull;

import io.orderwright.internal.journal.FileSettings;
import io.orderwright.internal.journal.Journals;
import io.orderwright.internal.journal.Retention;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Settings of a file journal. Not safe for several threads; the journal that it opens is. */
public final class FileJournalBuilder {
    private final Path path;
    private InstantSource clock = InstantSource.system();
    private Retention retention = Retention.forever();

    FileJournalBuilder(Path path) {
        this.path = requireNonNull(path, "path");
    }

    /**
     * Sets the time.
     *
     * @param time the clock; the system's by default
     * @return this builder
     */
    public FileJournalBuilder clock(InstantSource time) {
        this.clock = requireNonNull(time, "time");
        return this;
    }

    /**
     * Sets how long a caller's key is kept after its order was settled. A key that is forgotten can place again.
     *
     * @param age how long; forever by default, and an hour at least
     * @return this builder
     */
    public FileJournalBuilder keepCallerKeysFor(Duration age) {
        this.retention = new Retention(Optional.of(age));
        return this;
    }

    /**
     * Opens the journal: locks the file, reads it back, and cuts off a last record that was not written to the end. The
     * file and the lock beside it ({@code .lock}) can be read by their owner only.
     *
     * @return the journal, to be closed by the caller
     * @throws JournalException with {@code LOCKED} when somebody has it open, {@code DAMAGED} when records in the middle
     *     can't be read, {@code NEWER_VERSION} when a newer Orderwright wrote it, {@code FAILED} when the disk refuses
     */
    public OrderJournal open() {
        return Journals.file(FileSettings.of(path, retention, clock));
    }
}

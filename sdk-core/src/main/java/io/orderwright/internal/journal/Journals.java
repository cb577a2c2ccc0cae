package io.orderwright.internal.journal;

import io.orderwright.internal.journal.JournalRecord.OwnerOpened;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.Owner;
import java.time.InstantSource;
import java.util.UUID;

/** Puts the journals together that keep their index in memory. */
public final class Journals {

    private Journals() {}

    /** {@return a journal that ends with the process} */
    public static OrderJournal inMemory(InstantSource clock) {
        return open(new JournalIndex(), new NoLog(), Retention.forever(), clock);
    }

    /** {@return a journal in a file, read back, with what was unsettled in this owner's hands} */
    public static OrderJournal file(FileSettings settings) {
        JournalIndex index = new JournalIndex();
        FileLog log = FileLog.open(settings, index::apply);
        return open(index, log, settings.retention(), settings.clock());
    }

    private static OrderJournal open(JournalIndex index, RecordLog log, Retention retention, InstantSource clock) {
        Owner owner = new Owner(UUID.randomUUID().toString(), index.owner().epoch() + 1);
        OwnerOpened opened = new OwnerOpened(owner, clock.instant());
        try {
            log.append(log.prepared(opened), true).await();
        } catch (JournalException e) {
            log.close();
            throw e;
        }
        index.apply(opened);
        return new IndexedJournal(index, log, retention, clock);
    }
}

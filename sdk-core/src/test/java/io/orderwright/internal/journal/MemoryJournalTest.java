package io.orderwright.internal.journal;

import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;

class MemoryJournalTest extends JournalContract {

    @Override
    protected OrderJournal open() {
        return OrderJournals.inMemory(clock);
    }
}

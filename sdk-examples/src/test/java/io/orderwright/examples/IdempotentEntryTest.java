package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdempotentEntryTest {
    @TempDir
    Path folder;

    @Test
    void books_each_entry_once_though_replies_are_lost_and_the_program_starts_again() {
        Output output = new Output();
        IdempotentEntry.run(output.stream(), folder.resolve("orders.journal"));

        assertThat(output.text()).isEqualTo("""
                == The reply is lost
                placed as #1, found by asking: true
                placed again with its key: #1

                == The reply is lost, and the gateway answers no question
                nobody knows; asking says INCONCLUSIVE

                == The program starts again
                left behind: BUY 10 MSFT @ 400.00 LIMIT GTC, PLACED as #2
                placed again with its key: #2

                == Booked
                #1 entryaapl20261120 OPEN
                #2 entrymsft20261120 OPEN
                """);
    }
}

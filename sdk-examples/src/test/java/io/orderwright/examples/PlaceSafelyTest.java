package io.orderwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaceSafelyTest {
    @TempDir
    Path folder;

    @Test
    void books_each_order_once_whatever_is_lost_and_whoever_dies() throws Exception {
        Output output = new Output();
        PlaceSafely.run(output.stream(), folder);

        assertThat(output.text()).isEqualTo("""
                == The reply is lost
                placed as #1, found by asking: true
                orders at the broker: 1

                == The request is lost
                nobody knows; asking says ABSENT
                placing it again is not sent: EQUAL_ORDER_UNRESOLVED
                sent once more on my word: #2
                orders at the broker: 2

                == The process is killed between send and reply
                killed; orders at the broker: 3
                left behind: BUY 30 AAPL @ 150.00 LIMIT DAY
                what became of it: PLACED as #3
                placed again with its key: #3
                orders at the broker: 3
                unresolved: 0
                """);
    }
}

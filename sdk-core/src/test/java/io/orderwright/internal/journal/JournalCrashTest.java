package io.orderwright.internal.journal;

import static io.orderwright.internal.journal.Samples.plain;
import static io.orderwright.internal.journal.Samples.sending;
import static io.orderwright.internal.journal.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.OrderJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine goes down, and with it all that was not forced: what was acknowledged is there all the same. */
class JournalCrashTest {
    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_crash_at_any_operation_loses_nothing_that_was_acknowledged(boolean outOfOrder) throws Exception {
        int operations = 0;
        ForgetfulFiles files;
        do {
            Path path = directory.resolve(outOfOrder + "-" + operations + ".journal");
            files = new ForgetfulFiles(new Random(operations), outOfOrder, operations);
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            workUntilCrash(path, files, acknowledged);
            assertSurvived(path, acknowledged, "crash at operation " + operations);
            operations++;
        } while (files.hasCrashed());
        assertThat(operations).isGreaterThan(100);
    }

    @Test
    void crashes_under_load_lose_nothing_that_was_acknowledged() throws Exception {
        long seed = 20270104L;
        Random seeds = new Random(seed);
        for (int round = 0; round < 40; round++) {
            Path path = directory.resolve("load-" + round + ".journal");
            int operations = 10 + seeds.nextInt(200);
            ForgetfulFiles files = new ForgetfulFiles(new Random(seeds.nextLong()), round % 2 == 0, operations);
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            loadUntilCrash(path, files, acknowledged);
            assertThat(files.hasCrashed()).isTrue();
            assertSurvived(path, acknowledged, "seed " + seed + ", round " + round);
        }
    }

    /** One thread: intents, steps that are not forced, and now and then a compaction. */
    private void workUntilCrash(Path path, ForgetfulFiles files, Set<String> acknowledged) {
        try (OrderJournal journal = open(path, files)) {
            for (int i = 0; i < 30; i++) {
                String id = "i" + i;
                journal.record(plain(id));
                acknowledged.add(id);
                journal.append(id, sending(1), step(IntentState.UNSURE, 1));
                if (i % 10 == 9) {
                    journal.compact();
                }
            }
        } catch (JournalException crashed) {
            assertThat(files.hasCrashed()).isTrue();
        }
    }

    private void loadUntilCrash(Path path, ForgetfulFiles files, Set<String> acknowledged) throws Exception {
        try (OrderJournal journal = open(path, files)) {
            ExecutorService executor = Executors.newFixedThreadPool(8);
            try {
                Future<?>[] futures = new Future<?>[8];
                for (int thread = 0; thread < futures.length; thread++) {
                    String prefix = thread + "-";
                    futures[thread] = executor.submit(() -> recordUntilCrash(journal, prefix, acknowledged));
                }
                for (Future<?> future : futures) {
                    future.get();
                }
            } finally {
                executor.shutdownNow();
            }
        } catch (JournalException crashed) {
            assertThat(files.hasCrashed()).isTrue();
        }
    }

    private static void recordUntilCrash(OrderJournal journal, String prefix, Set<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                journal.record(plain(prefix + i));
                acknowledged.add(prefix + i);
                journal.append(prefix + i, sending(1), step(IntentState.UNSURE, 1));
            }
        } catch (JournalException crashed) {
            assertThat(crashed.problem()).isEqualTo(JournalException.Problem.FAILED);
        }
    }

    private OrderJournal open(Path path, JournalFiles files) {
        return Journals.file(
                FileSettings.of(path, Retention.forever(), clock).on(files).sized(2048, 16 << 10));
    }

    private void assertSurvived(Path path, Set<String> acknowledged, String when) throws Exception {
        if (acknowledged.isEmpty() && !Files.exists(path)) {
            return;
        }
        clock.advance(Duration.ofSeconds(1));
        try (OrderJournal journal = open(path, JournalFiles.real())) {
            acknowledged.forEach(
                    id -> assertThat(journal.find(id)).as("%s: %s", when, id).isPresent());
            assertThat(journal.takeOver().intents())
                    .as(when)
                    .allSatisfy(record -> assertThat(record.state()).isEqualTo(IntentState.UNSURE));
            journal.record(plain("after"));
        }
        try (OrderJournal journal = open(path, JournalFiles.real())) {
            assertThat(journal.find("after")).as(when).isPresent();
        }
    }
}

package io.orderwright.internal.journal;

import static io.orderwright.internal.journal.Samples.plain;
import static io.orderwright.internal.journal.Samples.sending;
import static io.orderwright.internal.journal.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.orderwright.journal.IntentRecord;
import io.orderwright.journal.IntentState;
import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.journal.RecordedIntent;
import io.orderwright.journal.WriteResult.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest extends DurableJournalContract {
    @TempDir
    Path directory;

    private final ScriptedFiles files = new ScriptedFiles();

    @Override
    protected OrderJournal open() {
        return Journals.file(settings());
    }

    private FileSettings settings() {
        return FileSettings.of(path(), Retention.forever(), clock).on(files).sized(8 << 10, 64L << 20);
    }

    private Path path() {
        return directory.resolve("orders.journal");
    }

    @Test
    void only_the_owner_can_read_the_files() throws IOException {
        journal.record(plain("i1"));
        journal.compact();

        try (var list = Files.list(directory)) {
            assertThat(list)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void the_builder_opens_a_journal_that_is_read_back() {
        Path other = directory.resolve("built.journal");
        try (OrderJournal first = OrderJournals.file(other)
                .clock(clock)
                .keepCallerKeysFor(Duration.ofDays(90))
                .open()) {
            first.record(plain("i1"));
        }

        try (OrderJournal second = OrderJournals.file(other).open()) {
            assertThat(second.takeOver().intents()).hasSize(1);
        }
    }

    @Test
    void a_second_opener_in_this_process_is_told_so() {
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.LOCKED))
                .hasMessageContaining("is open in this process");
        assertThat(journal.record(plain("i1")).repeated()).isFalse();
    }

    @Test
    void another_process_holds_it_until_it_is_killed_and_leaves_what_it_recorded() throws Exception {
        journal.close();
        Process other = JournalHolder.start(path());
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("recorded");

            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.LOCKED))
                    .hasMessageContaining("process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }

        journal = open();
        assertThat(journal.takeOver().intents())
                .extracting(IntentRecord::intentId, IntentRecord::state)
                .containsExactly(tuple("held", IntentState.UNSURE));
    }

    @Test
    void a_file_that_is_no_journal_is_left_alone() throws IOException {
        Path other = directory.resolve("notes.txt");
        Files.writeString(other, "buy milk, and do not forget the eggs");

        assertProblem(() -> OrderJournals.file(other).open(), Problem.DAMAGED);
        assertThat(other).hasContent("buy milk, and do not forget the eggs");
    }

    @Test
    void a_directory_that_does_not_exist_fails_with_a_typed_exception() {
        Path nowhere = directory.resolve("missing").resolve("orders.journal");

        assertProblem(() -> OrderJournals.file(nowhere).open(), Problem.FAILED);
        assertThat(nowhere.getParent()).doesNotExist();
    }

    @Test
    void an_interrupt_while_waiting_for_the_disk_harms_nobody() throws Exception {
        CountDownLatch forcing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        files.beforeForce(() -> {
            forcing.countDown();
            Uninterruptibly.await(release);
        });
        AtomicReference<RecordedIntent> result = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            result.set(journal.record(plain("i1")));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        forcing.await();
        caller.interrupt();
        files.beforeForce(() -> {});
        release.countDown();
        caller.join();

        assertThat(result.get().record().intentId()).isEqualTo("i1");
        assertThat(flag).isTrue();
        assertThat(journal.record(plain("i2")).repeated()).isFalse();
        restart();
        assertThat(journal.takeOver().intents()).hasSize(2);
    }

    @Test
    void one_force_serves_all_who_wait() throws Exception {
        int callers = 64;
        CountDownLatch forcing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        files.beforeForce(() -> {
            forcing.countDown();
            Uninterruptibly.await(release);
        });
        Thread first = new Thread(() -> journal.record(plain("first")));
        first.start();
        forcing.await();
        List<Thread> rest = IntStream.range(0, callers)
                .mapToObj(i -> new Thread(() -> journal.record(plain("i" + i))))
                .toList();
        rest.forEach(Thread::start);
        while (!rest.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            TimeUnit.MICROSECONDS.sleep(100);
        }
        int before = files.forces();
        files.beforeForce(() -> {});
        release.countDown();
        first.join();
        for (Thread thread : rest) {
            thread.join();
        }

        // One for all, and those that follow an enlargement of the file: 64 intents need fewer than 32 KB.
        assertThat(files.forces() - before).isBetween(1, 5);
        restart();
        assertThat(journal.takeOver().intents()).hasSize(callers + 1);
    }

    @Test
    void what_64_threads_got_back_is_in_the_file() throws Exception {
        List<List<String>> returned = inParallel(64, thread -> () -> {
            List<String> mine = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String id = thread + "-" + i;
                journal.record(plain(id));
                mine.add(id);
                journal.append(id, sending(1), Samples.accepted(1, "order-" + id));
            }
            return mine;
        });
        Path copy = directory.resolve("copy.journal");
        Files.copy(path(), copy);

        try (OrderJournal read = OrderJournals.file(copy).open()) {
            returned.forEach(
                    ids -> ids.forEach(id -> assertThat(read.find(id)).as(id).isPresent()));
        }
    }

    @Test
    void a_failed_force_ends_the_journal_and_is_not_tried_again() throws Exception {
        journal.record(plain("i1"));
        files.beforeForce(() -> {
            throw new IOException("input/output error");
        });

        assertProblem(() -> journal.record(plain("i2")), Problem.FAILED);
        int forces = files.forces();
        files.beforeForce(() -> {});
        assertProblem(() -> journal.record(plain("i3")), Problem.FAILED);
        assertProblem(() -> journal.resubmit("i1", Samples.DEADLINE), Problem.FAILED);
        assertProblem(() -> journal.recordPlan(samplePlan("p1")), Problem.FAILED);
        assertThat(journal.append("i1", sending(1), Samples.accepted(1, "1001")).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(journal.failure().orElseThrow().problem()).isEqualTo(Problem.FAILED);
        assertThat(journal.stillOwner(journal.owner())).isFalse();

        restart();

        assertThat(files.forces()).isGreaterThan(forces);
        assertThat(journal.failure()).isEmpty();
        assertThat(journal.takeOver().intents())
                .extracting(IntentRecord::intentId)
                .contains("i1");
        assertThat(journal.record(plain("i3")).repeated()).isFalse();
    }

    @Test
    void closing_after_a_failed_force_forces_nothing() {
        files.beforeForce(() -> {
            throw new IOException("input/output error");
        });
        assertProblem(() -> journal.record(plain("i1")), Problem.FAILED);
        int forces = files.forces();

        journal.close();

        assertThat(files.forces()).isEqualTo(forces);
    }

    @Test
    void a_full_disk_fails_everybody_who_waits() throws Exception {
        files.beforeWrite(() -> {
            throw new IOException("no space left on device");
        });

        List<Problem> problems = inParallel(8, thread -> () -> {
            try {
                journal.record(plain("i" + thread));
                throw new AssertionError("recorded on a full disk");
            } catch (JournalException e) {
                return e.problem();
            }
        });

        assertThat(problems).containsOnly(Problem.FAILED);
        assertThat(journal.failure().orElseThrow()).hasMessageContaining("no space left on device");
    }

    @Test
    void a_journal_that_grew_is_compacted_by_itself() throws Exception {
        journal.close();
        journal = Journals.file(settings().sized(8 << 10, 64 << 10));
        journal.record(plain("open"));
        for (int i = 0; i < 500; i++) {
            journal.record(plain("i" + i));
            journal.append("i" + i, sending(1), step(IntentState.REJECTED, 1));
            clock.advance(Duration.ofHours(2));
        }
        long size = Files.size(path());
        restart();

        assertThat(size).isLessThan(150 << 10);
        assertThat(journal.takeOver().intents())
                .extracting(IntentRecord::intentId)
                .containsExactly("open");
        assertThat(journal.find("i0")).isEmpty();
        assertThat(journal.find("i499")).isPresent();
    }
}

package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.journal.JournalException;
import io.orderwright.journal.JournalException.Problem;
import io.orderwright.journal.OrderJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes killed at random moments, each followed by another on the same journal; one series for each kind of it. */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class CrashCampaignTest {
    private static final int KILLS = Integer.getInteger("campaign.kills", 4);
    private static final long SEED = Long.getLong("campaign.seed", 20261121L);
    private static final int MIDDLE = 1000;
    private static final Map<String, Future<Outcome>> SERIES = new ConcurrentHashMap<>();
    private static @Nullable ExecutorService sideBySide;

    @TempDir
    static Path folder;

    /**
     * What came of a series.
     *
     * @param odd what the processes complained of
     * @param verdict what the oracle says
     */
    private record Outcome(List<String> odd, Verdict verdict) {}

    @BeforeAll
    static void begin() {
        ExecutorService threads = Executors.newCachedThreadPool();
        sideBySide = threads;
        for (String kind : List.of("file", "forgetful")) {
            SERIES.put(kind, threads.submit(() -> series(kind)));
        }
    }

    @AfterAll
    static void end() {
        Objects.requireNonNull(sideBySide).shutdownNow();
    }

    private static Outcome series(String kind) throws Exception {
        try (Crashes crashes =
                new Crashes(SEED, kind, folder.resolve(kind + ".journal").toString())) {
            List<String> odd = crashes.kill(KILLS);
            Verdict verdict;
            try (OrderJournal journal = crashes.journal()) {
                verdict = crashes.judge(journal);
            }
            rot(folder.resolve(kind + ".journal"));
            try (OrderJournal rotten = crashes.journal()) {
                return new Outcome(List.of("opened although it is damaged: " + rotten), verdict);
            } catch (JournalException refused) {
                return new Outcome(refused.problem() == Problem.DAMAGED ? odd : List.of(refused.toString()), verdict);
            }
        }
    }

    /** One byte in the middle of what is recorded turns into another. */
    private static void rot(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[MIDDLE] ^= 1;
        Files.write(file, bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "forgetful"})
    void a_killed_process_neither_doubles_nor_loses_an_order(String kind) throws Exception {
        Outcome outcome = Objects.requireNonNull(SERIES.get(kind)).get();
        Verdict verdict = outcome.verdict();
        System.out.println("Seed " + SEED + ", " + KILLS + " kills, " + kind + " journal: " + verdict);
        assertThat(outcome.odd()).as("seed %s", SEED).isEmpty();
        assertThat(verdict.examples()).as("seed %s", SEED).isEmpty();
        assertThat(verdict.wrongs()).as("seed %s", SEED).isZero();
        assertThat(verdict.placed()).isGreaterThan(KILLS);
    }
}

package io.orderwright.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.examples.campaign.Verdict.Finding;
import io.orderwright.journal.OrderJournal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes killed at random moments, each followed by another on the same journal. */
class CrashCampaignTest {
    private static final int KILLS = Integer.getInteger("campaign.kills", 6);
    private static final long SEED = Long.getLong("campaign.seed", 20261121L);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"file", "forgetful"})
    void a_killed_process_neither_doubles_nor_loses_an_order(String kind) throws Exception {
        try (Crashes crashes =
                new Crashes(SEED, kind, folder.resolve("orders.journal").toString())) {
            List<String> odd = crashes.kill(KILLS);
            try (OrderJournal journal = crashes.journal()) {
                Verdict verdict = crashes.judge(journal);
                System.out.println("Seed " + SEED + ", " + KILLS + " kills, " + kind + " journal: " + verdict);
                assertThat(odd).as("seed %s", SEED).isEmpty();
                assertThat(verdict.examples()).as("seed %s", SEED).isEmpty();
                assertThat(verdict.wrongs()).as("seed %s", SEED).isZero();
                assertThat(verdict.count(Finding.PLACED)).isGreaterThan(KILLS);
            }
        }
    }
}

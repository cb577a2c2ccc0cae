package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenStoreTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

    @TempDir
    Path folder;

    private static SchwabLogin login(int number) {
        return SchwabLogin.of("I0.access" + number, NOW.plusSeconds(number), "refresh@", NOW);
    }

    /** One more than what is kept, in the number of seconds of its end. */
    static SchwabLogin next(Optional<SchwabLogin> kept) {
        long before = kept.map(login -> login.accessTokenEnds().getEpochSecond() - NOW.getEpochSecond())
                .orElse(0L);
        return login((int) before + 1);
    }

    @Test
    void keeps_a_login_in_a_file_that_only_its_owner_can_read() throws IOException {
        Path file = folder.resolve("tokens.json");
        TokenStore store = TokenStore.file(file);
        assertThat(store.read()).isEmpty();

        store.save(login(1));

        assertThat(TokenStore.file(file).read()).hasValue(login(1));
        for (Path made : List.of(file, folder.resolve("tokens.json.lock"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("tokens.json", "tokens.json.lock");
        }
        assertThat(store.toString()).doesNotContain("I0.");
    }

    @Test
    void takes_the_file_away_from_others_who_could_read_it() throws IOException {
        Path file = folder.resolve("tokens.json");
        TokenStore.file(file).save(login(1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(TokenStore.file(file).read()).hasValue(login(1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writes_through_a_link_to_the_file_behind_it() throws IOException {
        Path real = folder.resolve("real.json");
        TokenStore.file(real).save(login(1));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        TokenStore.file(link).save(login(2));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(TokenStore.file(real).read()).hasValue(login(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"version\":2}",
                "{\"version\":1,\"accessToken\":\"a\"}",
                "{\"version\":1,\"accessToken\":\"I0.leak\",\"accessTokenEnds\":\"soon\",\"refreshToken\":\"b\","
                        + "\"loggedIn\":\"2026-11-20T15:00:00Z\"}",
                "{\"version\":1,\"accessToken\":\"I0.leak x\",\"accessTokenEnds\":\"2026-11-20T15:00:00Z\","
                        + "\"refreshToken\":\"b\",\"loggedIn\":\"2026-11-20T15:00:00Z\"}"
            })
    void says_what_to_do_about_a_file_that_is_damaged(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("tokens.json"), text);

        assertThatThrownBy(() -> TokenStore.file(file).read())
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("log in again")
                .hasMessageNotContaining("I0.leak");
    }

    @Test
    void a_folder_that_is_not_there_is_said_to_be_so() {
        TokenStore store = TokenStore.file(folder.resolve("missing").resolve("tokens.json"));

        assertThat(store.read()).isEmpty();
        assertThatThrownBy(() -> store.save(login(1)))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("folder");
    }

    @Test
    void a_change_that_fails_changes_nothing_and_frees_the_store() {
        TokenStore store = TokenStore.file(folder.resolve("tokens.json"));
        store.save(login(1));

        assertThatThrownBy(() -> store.update(
                        kept -> {
                            throw new IllegalStateException("down");
                        },
                        LONG))
                .hasMessage("down");

        assertThat(store.read()).hasValue(login(1));
        assertThat(store.update(TokenStoreTest::next, LONG)).isEqualTo(login(2));
    }

    @Test
    void threads_with_stores_of_their_own_change_one_file_one_after_the_other() throws Exception {
        race(() -> TokenStore.file(folder.resolve("tokens.json")));

        assertThat(TokenStore.file(folder.resolve("tokens.json")).read()).hasValue(login(8 * 25));
    }

    @Test
    void threads_change_a_store_in_memory_one_after_the_other() throws Exception {
        TokenStore store = TokenStore.inMemory();
        race(() -> store);

        assertThat(store.read()).hasValue(login(8 * 25));
    }

    private static void race(Supplier<TokenStore> stores) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                TokenStore store = stores.get();
                done.add(threads.submit(() -> {
                    start.await();
                    for (int round = 0; round < 25; round++) {
                        store.update(TokenStoreTest::next, LONG);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processes_change_one_file_one_after_the_other() throws Exception {
        Path file = folder.resolve("tokens.json");
        List<Process> processes = List.of(
                ChildProcess.start(List.of(), TokenChanger.class, file.toString(), "50"),
                ChildProcess.start(List.of(), TokenChanger.class, file.toString(), "50"));
        TokenStore ours = TokenStore.file(file);
        for (int round = 0; round < 50; round++) {
            ours.update(TokenStoreTest::next, LONG);
        }

        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(ours.read()).hasValue(login(150));
    }

    @Test
    void waits_no_longer_than_it_may_for_a_process_that_holds_the_lock() throws Exception {
        Path file = folder.resolve("tokens.json");
        Process holder = ChildProcess.start(List.of(), TokenChanger.class, file.toString(), "hold");
        try {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.readLine()).isEqualTo("holding");
            TokenStore store = TokenStore.file(file);

            assertThatThrownBy(() -> store.update(TokenStoreTest::next, Duration.ofMillis(50)))
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageContaining("Another process");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        // A process that is killed leaves no lock behind.
        assertThat(TokenStore.file(file).update(TokenStoreTest::next, LONG)).isEqualTo(login(1));
    }

    @Test
    void an_interrupt_while_waiting_is_kept_and_told() {
        TokenStore store = TokenStore.inMemory();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> store.update(TokenStoreTest::next, LONG)).isInstanceOf(TokenStoreException.class);

        assertThat(Thread.interrupted()).isTrue();
    }
}

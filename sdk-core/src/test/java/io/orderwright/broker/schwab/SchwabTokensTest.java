package io.orderwright.broker.schwab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.error.AuthenticationException;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.internal.engine.TokenSource.Token;
import io.orderwright.testing.TestTime;
import io.orderwright.testing.TokenServer;
import io.orderwright.testing.TokenServer.Answer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchwabTokensTest {
    private final TestTime time = new TestTime();
    private final TokenServer server = new TokenServer(request -> answer());
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    Path folder;

    private Answer answer() {
        return TokenServer.tokens("I0.renewed" + server.received().size(), "refresh@");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private SchwabTokens tokens(TokenStore store) {
        SchwabOAuth oauth = SchwabOAuth.app("key", "secret", URI.create("https://127.0.0.1:8182/"))
                .baseUrl(server.url())
                .clock(time)
                .build();
        SchwabTokens.Warning warning = new SchwabTokens.Warning(
                (ends, left) -> warnings.add(ends + " in " + left), SchwabTokens.USUAL_WARNING);
        return new SchwabTokens(store, oauth, time, warning);
    }

    private TokenStore store() {
        TokenStore store = TokenStore.file(folder.resolve("tokens.json"));
        store.save(SchwabLogin.of("I0.first", time.instant().plusSeconds(1800), "refresh@", time.instant()));
        return store;
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30), MonotonicClock.SYSTEM);
    }

    @Test
    void gives_the_token_at_hand_and_renews_the_one_that_is_of_no_use() {
        SchwabTokens tokens = tokens(store());

        Token first = tokens.current(soon());
        Token second = tokens.refresh(first, soon());

        assertThat(first.value()).isEqualTo("I0.first");
        assertThat(first.expiresAt()).hasValue(TestTime.START.plusSeconds(1800));
        assertThat(second.value()).isEqualTo("I0.renewed1");
        assertThat(tokens.current(soon())).isEqualTo(second);
        assertThat(TokenStore.file(folder.resolve("tokens.json"))
                        .read()
                        .orElseThrow()
                        .accessToken())
                .isEqualTo("I0.renewed1");
        assertThat(first.toString() + tokens).doesNotContain("I0.");
    }

    @Test
    void takes_the_token_that_another_process_has_renewed() {
        TokenStore store = store();
        SchwabTokens one = tokens(store);
        SchwabTokens other = tokens(TokenStore.file(folder.resolve("tokens.json")));
        Token old = one.current(soon());
        assertThat(other.current(soon())).isEqualTo(old);

        Token renewed = one.refresh(old, soon());

        assertThat(other.refresh(old, soon())).isEqualTo(renewed);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void sees_what_another_process_has_renewed_before_its_own_token_ends() {
        SchwabTokens one = tokens(store());
        SchwabTokens other = tokens(TokenStore.file(folder.resolve("tokens.json")));
        Token renewed = one.refresh(other.current(soon()), soon());
        time.pass(Duration.ofMinutes(26));

        assertThat(other.current(soon())).isEqualTo(renewed);
    }

    @Test
    void only_one_of_many_renews() throws Exception {
        TokenStore store = store();
        Token old = tokens(store).current(soon());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Token>> renewed = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                SchwabTokens own = tokens(TokenStore.file(folder.resolve("tokens.json")));
                renewed.add(threads.submit(() -> own.refresh(old, soon())));
            }
            for (Future<Token> one : renewed) {
                assertThat(one.get().value()).isEqualTo("I0.renewed1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void says_that_nobody_has_logged_in() {
        SchwabTokens tokens = tokens(TokenStore.inMemory());

        AuthenticationException thrown =
                catchThrowableOfType(AuthenticationException.class, () -> tokens.current(soon()));

        assertThat(thrown.failure().brokerCode()).hasValue("login_required");
    }

    @Test
    void does_not_ask_again_with_a_refresh_token_that_was_refused() {
        server.answer(request ->
                new Answer(400, "{\"error\":\"invalid_client\",\"error_description\":\"refresh token invalid\"}"));
        TokenStore store = store();
        SchwabTokens tokens = tokens(store);
        Token old = tokens.current(soon());

        for (int i = 0; i < 3; i++) {
            AuthenticationException thrown =
                    catchThrowableOfType(AuthenticationException.class, () -> tokens.refresh(old, soon()));
            assertThat(thrown.failure().brokerCode()).hasValue("refresh_token_expired");
        }
        assertThat(server.received()).hasSize(1);

        store.save(SchwabLogin.of("I0.again", time.instant().plusSeconds(1800), "another@", time.instant()));
        assertThat(tokens.refresh(old, soon()).value()).isEqualTo("I0.again");
    }

    @Test
    void a_renewed_token_is_good_even_if_it_can_not_be_kept() throws Exception {
        TokenStore store = store();
        SchwabTokens tokens = tokens(store);
        Token old = tokens.current(soon());
        server.answer(request -> {
            deleteFolder();
            return TokenServer.tokens("I0.renewed", "refresh@");
        });

        assertThat(tokens.refresh(old, soon()).value()).isEqualTo("I0.renewed");
    }

    private void deleteFolder() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void warns_once_for_each_login_a_day_before_it_ends() {
        TokenStore store = TokenStore.inMemory();
        store.save(SchwabLogin.of("I0.first", time.instant().plus(Duration.ofDays(8)), "refresh@", time.instant()));
        SchwabTokens tokens = tokens(store);
        time.pass(Duration.ofDays(6).minusSeconds(1));
        tokens.current(soon());
        assertThat(warnings).isEmpty();
        time.pass(Duration.ofSeconds(1));

        tokens.current(soon());
        tokens.current(soon());

        assertThat(warnings).containsExactly("2026-11-27T15:00:00Z in PT24H");
    }

    @Test
    void a_listener_that_fails_does_not_stop_a_call() {
        SchwabOAuth oauth = SchwabOAuth.app("key", "secret", URI.create("https://127.0.0.1:8182/"))
                .clock(time)
                .build();
        SchwabTokens.Warning failing = new SchwabTokens.Warning(
                (ends, left) -> {
                    throw new IllegalStateException("listener");
                },
                Duration.ofDays(30));

        assertThat(new SchwabTokens(store(), oauth, time, failing)
                        .current(soon())
                        .value())
                .isEqualTo("I0.first");
    }

    @Test
    void the_seven_days_end_a_login_without_a_call() {
        SchwabTokens tokens = tokens(store());
        Token old = tokens.current(soon());
        time.pass(Duration.ofDays(7));

        assertThatThrownBy(() -> tokens.refresh(old, soon()))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("seven days");
        assertThat(server.received()).isEmpty();
    }
}

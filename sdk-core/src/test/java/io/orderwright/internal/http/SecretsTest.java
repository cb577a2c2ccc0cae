package io.orderwright.internal.http;

import static io.orderwright.internal.http.ScriptedServer.readAndDrop;
import static io.orderwright.internal.http.ScriptedServer.readAndSay;
import static io.orderwright.internal.http.ScriptedServer.replyWith;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.orderwright.OrderwrightException;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Authentication;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineStack;
import io.orderwright.internal.engine.Redactor;
import io.orderwright.internal.engine.ReplyGrammar;
import io.orderwright.internal.engine.TokenSource;
import io.orderwright.internal.engine.WireLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** With everything logged, and every object printed, no secret shows. */
class SecretsTest {
    private static final String TOKEN = "tok-geheim-1";
    private static final String RENEWED = "tok-geheim-2";
    private static final String SECRET = "client-geheim";
    private static final String ACCOUNT = "9876543210";
    private static final List<String> NEVER = List.of("geheim", ACCOUNT);

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level before;

    @BeforeEach
    void log_everything() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        appender.start();
        root.addAppender(appender);
    }

    @AfterEach
    void log_as_before() {
        root.detachAppender(appender);
        root.setLevel(before);
    }

    static Stream<ScriptedServer.Step> replies() {
        return Stream.of(
                replyWith(201, "", "Location: /accounts/" + ACCOUNT + "/orders/1", "X-Correlation: abc-" + ACCOUNT),
                replyWith(400, "{\"message\":\"account " + ACCOUNT + " may not\",\"echo\":\"" + TOKEN + "\"}"),
                replyWith(401, "{\"error\":\"" + TOKEN + " has expired\"}"),
                replyWith(503, "Bearer " + TOKEN),
                replyWith(200, "{\"access_token\":\"x-geheim\",\"client_secret\":\"" + SECRET + "\"}"),
                readAndDrop(),
                readAndSay("Bearer " + TOKEN + " " + ACCOUNT + "\r\n\r\n"),
                readAndSay("HTTP/1.1 200 OK\r\nX-Echo " + TOKEN + "\r\nContent-Length: 99\r\n\r\n" + SECRET));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void neither_in_the_log_nor_in_what_comes_back(ScriptedServer.Step reply) throws Exception {
        try (ScriptedServer server = new ScriptedServer().then(reply);
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            EngineStack stack = EngineStack.create(transport, settings());
            Attempt attempt = stack.exchange(place(), Calls.context());
            assertSilent();
            assertThat(logged()).contains("place POST: attempt 1");
            assertNoSecret(stack + " " + transport + " " + place() + " " + settings());
            assertNoSecret(causeOf(attempt));
        }
    }

    @Test
    void a_header_that_cannot_be_sent_is_not_repeated() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            EngineStack stack = EngineStack.create(transport, settings());
            Attempt attempt = stack.exchange(Calls.with(place(), "X-Key", SECRET + "\n"), Calls.context());
            assertNoSecret(attempt.toString());
            assertSilent();
        }
    }

    @Test
    void the_log_says_what_happened_and_how_to_find_it_again() throws Exception {
        try (ScriptedServer server =
                        new ScriptedServer().then(replyWith(201, "{\"orderId\":7}", "X-Correlation: abc-1"));
                HttpTransport transport = HttpTransport.create(TransportSettings.of(server.url()))) {
            EngineStack.create(transport, settings()).exchange(place(), Calls.context());
            assertThat(logged())
                    .containsPattern("place POST: attempt 1 answered 201 in [0-9]+ ms|"
                            + "place POST: attempt 1 answered 201, correlation id abc-1 in [0-9]+ ms")
                    .contains("correlation id abc-1")
                    .contains("place POST: got {\"orderId\":7}");
        }
    }

    private static Call place() {
        return Call.write(
                "place",
                "POST",
                "/accounts/" + ACCOUNT + "/orders",
                Optional.of("{\"accountNumber\":\"" + ACCOUNT + "\",\"note\":\"" + SECRET + "\"}"));
    }

    private static EngineSettings settings() {
        return EngineSettings.of(new Grammar())
                .withAuthentication(new Authentication(new Tokens(), Duration.ofSeconds(60)))
                .withLog(new WireLog(true, List.of("X-Correlation"), Redactor.of(List.of(ACCOUNT, SECRET))));
    }

    private void assertSilent() {
        for (ILoggingEvent event : List.copyOf(appender.list)) {
            assertNoSecret(event.getFormattedMessage());
            if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
                assertNoSecret(proxy.getThrowable().toString());
            }
        }
    }

    private String logged() {
        return String.join(
                "\n",
                List.copyOf(appender.list).stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .toList());
    }

    private static String causeOf(Attempt attempt) {
        Throwable cause = attempt instanceof Attempt.Unsure unsure ? unsure.cause() : null;
        StringWriter text = new StringWriter();
        if (cause != null) {
            cause.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }

    private static void assertNoSecret(String text) {
        NEVER.forEach(secret -> assertThat(text).doesNotContain(secret));
    }

    private static final class Tokens implements TokenSource {
        @Override
        public Token current(Deadline deadline) {
            return new Token(TOKEN, Optional.empty());
        }

        @Override
        public Token refresh(Token expired, Deadline deadline) {
            return new Token(RENEWED, Optional.empty());
        }
    }

    private static final class Grammar implements ReplyGrammar {
        @Override
        public Meaning meaning(Call call, Attempt.Answered reply) {
            if (reply.successful()) {
                return Meaning.ACCEPTED;
            }
            return reply.status() == 401 ? Meaning.EXPIRED_TOKEN : Meaning.REFUSED;
        }

        @Override
        public Optional<Duration> retryAfter(Attempt.Answered reply) {
            return Optional.empty();
        }

        @Override
        public OrderwrightException error(Call call, Attempt.Answered reply, int attempts) {
            return new OrderwrightException("status " + reply.status());
        }
    }
}

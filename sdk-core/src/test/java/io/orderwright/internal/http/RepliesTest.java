package io.orderwright.internal.http;

import static io.orderwright.internal.http.ScriptedServer.readAndSay;
import static io.orderwright.internal.http.ScriptedServer.reply;
import static io.orderwright.internal.http.ScriptedServer.replyWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {
    private ScriptedServer server;
    private HttpTransport transport;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        transport = HttpTransport.create(TransportSettings.of(server.url()));
    }

    @AfterEach
    void nothing_is_left_open() throws IOException {
        assertThat(transport.connections().open())
                .isEqualTo(transport.connections().idle());
        transport.close();
        server.close();
    }

    @Test
    void keeps_status_headers_and_body() {
        server.then(replyWith(200, "{\"a\":\"ü\"}", "X-Id: 7", "Content-Type: application/json"));
        Attempt.Answered reply = read();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"a\":\"ü\"}");
        assertThat(reply.headers().first("x-id")).contains("7");
        assertThat(reply.whole()).isTrue();
        assertThat(reply.wire()).isEqualTo(new Attempt.Wire(Attempt.Phase.RESPONSE_READ, false));
    }

    @Test
    void reads_the_charset_that_the_reply_names() {
        server.then(wire -> {
            wire.read();
            wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=ISO-8859-1\r\nContent-Length: 1\r\n\r\n");
            wire.write(new byte[] {(byte) 0xfc});
        });
        assertThat(read().body()).isEqualTo("ü");
    }

    @Test
    void unpacks_gzip() {
        server.then(wire -> {
            wire.read();
            byte[] packed = gzip("{\"packed\":true}");
            wire.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n");
            wire.write(packed);
        });
        assertThat(read().body()).isEqualTo("{\"packed\":true}");
        assertThat(server.requests().get(0).headers()).containsEntry("Accept-Encoding", "gzip");
    }

    @Test
    void a_body_that_is_not_the_gzip_that_it_claims_to_be_is_a_cut_reply() {
        server.then(replyWith(400, "not packed at all", "Content-Encoding: gzip"));
        Attempt.Answered reply = read();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "0", "Wed, 21 Oct 2015 07:28:00 GMT"})
    void gives_back_the_retry_after_that_okhttp_must_not_see(String value) {
        server.then(reply(503, "Retry-After: " + value));
        assertThat(read().headers().first("Retry-After")).contains(value);
    }

    @Test
    void keeps_what_came_of_a_cut_body() {
        server.then(readAndSay("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[{\"id\":1}"));
        Attempt.Answered reply = read();
        assertThat(reply.body()).isEqualTo("[{\"id\":1}");
        assertThat(reply.whole()).isFalse();
    }

    @Test
    void cuts_a_long_error_and_not_a_long_success() {
        String text = "x".repeat(100_000);
        server.then(replyWith(500, text)).then(replyWith(200, text));
        Attempt.Answered error = read();
        assertThat(error.body()).hasSize(64 * 1024);
        assertThat(error.whole()).isFalse();
        Attempt.Answered success = read();
        assertThat(success.body()).hasSize(100_000);
        assertThat(success.whole()).isTrue();
    }

    @Test
    void an_error_as_long_as_the_bound_is_whole() {
        server.then(replyWith(500, "x".repeat(64 * 1024)));
        assertThat(read().whole()).isTrue();
    }

    @Test
    void hands_a_success_to_the_calls_reader() {
        List<Integer> bytes = new ArrayList<>();
        server.then(replyWith(200, "[1]"));
        Attempt.Answered reply = (Attempt.Answered) transport.exchange(
                Calls.list().readBy(body -> bytes.add(body.readAllBytes().length)), Calls.context());
        assertThat(bytes).containsExactly(3);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.whole()).isTrue();
    }

    @Test
    void does_not_hand_an_error_to_the_calls_reader() {
        server.then(replyWith(404, "gone"));
        Attempt.Answered reply = (Attempt.Answered) transport.exchange(
                Calls.list().readBy(body -> {
                    throw new IOException("not for you");
                }),
                Calls.context());
        assertThat(reply.body()).isEqualTo("gone");
    }

    @Test
    void a_reader_that_stops_early_has_not_read_the_whole() {
        server.then(replyWith(200, "[1,2,3]"));
        Attempt.Answered reply = (Attempt.Answered) transport.exchange(
                Calls.list().readBy(body -> assertThat(body.read()).isEqualTo('[')), Calls.context());
        assertThat(reply.whole()).isFalse();
    }

    @Test
    void a_reply_that_is_cut_under_its_reader_is_not_whole() {
        server.then(readAndSay("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[1"));
        Attempt.Answered reply = (Attempt.Answered) transport.exchange(
                Calls.list().readBy(body -> assertThat(body.readAllBytes()).isEmpty()), Calls.context());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.whole()).isFalse();
    }

    @Test
    void what_else_a_reader_throws_is_the_callers_own() {
        server.then(replyWith(200, "[1]"));
        Call call = Calls.list().readBy(body -> {
            throw new IllegalArgumentException("the caller's");
        });
        assertThatThrownBy(() -> transport.exchange(call, Calls.context()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the caller's");
    }

    @Test
    void a_reader_may_make_calls_of_its_own() {
        server.then(replyWith(200, "[1]")).then(replyWith(201, ""));
        List<String> inner = new ArrayList<>();
        Call call = Calls.list().readBy(body -> {
            inner.add(Outcome.of(transport.exchange(Calls.place(), Calls.context())));
            body.readAllBytes();
        });
        assertThat(Outcome.of(transport.exchange(call, Calls.context()))).isEqualTo("200");
        assertThat(inner).containsExactly("201");
    }

    private Attempt.Answered read() {
        return (Attempt.Answered) transport.exchange(Calls.list(), Calls.context());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

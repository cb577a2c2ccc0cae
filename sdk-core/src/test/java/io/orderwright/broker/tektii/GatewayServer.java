package io.orderwright.broker.tektii;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A gateway on loopback that answers each call as it is told, and keeps what it was sent. */
final class GatewayServer implements AutoCloseable {
    /** A request as it arrived. */
    record Received(
            String call, Optional<String> contentType, Optional<String> bearer, Optional<String> key, String body) {}

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Function<Received, MockResponse>> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    GatewayServer() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    private MockResponse answer(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        Received arrived = new Received(
                request.getMethod() + " " + path,
                Optional.ofNullable(request.getHeaders().get("Content-Type")),
                Optional.ofNullable(request.getHeaders().get("Authorization")),
                Optional.ofNullable(request.getHeaders().get("X-API-Key")),
                request.getBody() == null ? "" : request.getBody().utf8());
        received.add(arrived);
        return answers.getOrDefault(arrived.call(), other -> of(404, "")).apply(arrived);
    }

    static MockResponse of(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /** What was asked was heard, and the connection ends without an answer. */
    static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    GatewayServer on(String call, int status, String body) {
        return on(call, request -> of(status, body));
    }

    GatewayServer on(String call, Function<Received, MockResponse> answer) {
        answers.put(call, answer);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    List<Received> received(String call) {
        return received.stream().filter(one -> one.call().equals(call)).toList();
    }

    List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.orderwright.broker.schwab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A token endpoint on the loopback address that answers as it is told, one connection for each request. */
final class TokenServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread thread;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Answer> script;

    /** A request as it arrived. */
    record Received(String line, String authorization, String contentType, String body) {}

    /** What is answered; a status of zero hangs up. */
    record Answer(int status, String body) {}

    TokenServer(Function<Received, Answer> script) {
        this.script = script;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::serve, "token-server");
        thread.setDaemon(true);
        thread.start();
    }

    static Answer tokens(String access, String refresh) {
        return new Answer(
                200,
                "{\"expires_in\":1800,\"token_type\":\"Bearer\",\"scope\":\"api\",\"refresh_token\":\"" + refresh
                        + "\",\"access_token\":\"" + access + "\",\"id_token\":\"JWT\"}");
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    void answer(Function<Received, Answer> other) {
        script = other;
    }

    List<Received> received() {
        return received;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                serve(connection);
            } catch (IOException e) {
                // The socket was closed, or the caller hung up: the next one is served all the same.
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        String line = in.readLine();
        if (line == null) {
            return;
        }
        String authorization = "";
        String type = "";
        int length = 0;
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (header.substring(0, header.indexOf(':')).toLowerCase(java.util.Locale.ROOT)) {
                case "authorization" -> authorization = value;
                case "content-type" -> type = value;
                case "content-length" -> length = Integer.parseInt(value);
                default -> {
                    // Nothing that a token endpoint looks at.
                }
            }
        }
        char[] body = new char[length];
        for (int at = 0; at < length; ) {
            at += in.read(body, at, length - at);
        }
        Received request = new Received(line, authorization, type, new String(body));
        received.add(request);
        reply(connection, script.apply(request));
    }

    private static void reply(Socket connection, Answer answer) throws IOException {
        if (answer.status() == 0) {
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + answer.status() + " X\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\nConnection: close\r\n\r\n";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().write(body);
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

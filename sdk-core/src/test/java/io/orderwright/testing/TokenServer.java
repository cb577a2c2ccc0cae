package io.orderwright.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A token endpoint on the loopback address that answers as it is told, one connection for each request. */
public final class TokenServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread thread;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Answer> script;

    /** A request as it arrived, its headers by name in lower case. */
    public record Received(String line, Map<String, String> headers, String body) {
        /** {@return the header of that name, empty where there is none} */
        public String authorization() {
            return headers.getOrDefault("authorization", "");
        }

        /** {@return the header of that name, empty where there is none} */
        public String contentType() {
            return headers.getOrDefault("content-type", "");
        }
    }

    /** What is answered; a status of zero hangs up. */
    public record Answer(int status, String body) {}

    /** Starts a server that answers so. */
    public TokenServer(Function<Received, Answer> script) {
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

    /** {@return what Schwab answers} */
    public static Answer tokens(String access, String refresh) {
        return new Answer(
                200,
                "{\"expires_in\":1800,\"token_type\":\"Bearer\",\"scope\":\"api\",\"refresh_token\":\"" + refresh
                        + "\",\"access_token\":\"" + access + "\",\"id_token\":\"JWT\"}");
    }

    /** {@return where it is} */
    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Answers so from now on. */
    public void answer(Function<Received, Answer> other) {
        script = other;
    }

    /** {@return what has arrived, the first first} */
    public List<Received> received() {
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
        Map<String, String> headers = new TreeMap<>();
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        char[] body = new char[length];
        for (int at = 0; at < length; ) {
            at += in.read(body, at, length - at);
        }
        Received request = new Received(line, headers, new String(body));
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

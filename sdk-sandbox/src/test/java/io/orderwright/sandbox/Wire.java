package io.orderwright.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sees the bytes: what came back, and how the connection ended. */
final class Wire implements AutoCloseable {
    /** A test that waits in vain fails instead of hanging. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final SchwabBox box;
    private final Socket socket;
    private final String token;

    Wire(SchwabBox box) throws IOException {
        this.box = box;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), box.url().getPort());
        this.socket.setSoTimeout(PATIENCE_MILLIS);
        this.token = box.tokens().issue().accessToken();
    }

    /** How a connection ended. */
    enum End {
        OPEN,
        CLOSED,
        RESET
    }

    record Seen(String text, End end) {}

    void place(String body, String... headers) throws IOException {
        StringBuilder text = new StringBuilder(
                        "POST /trader/v1/accounts/" + box.account().hash() + "/orders HTTP/1.1\r\n")
                .append("Host: 127.0.0.1\r\nAccept: application/json\r\nContent-Type: application/json\r\n")
                .append("Authorization: Bearer ")
                .append(token)
                .append("\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        text.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
        send(text.toString());
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Reads until the connection ends. */
    Seen readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.write(next);
            }
        } catch (SocketException reset) {
            return new Seen(all.toString(StandardCharsets.UTF_8), End.RESET);
        }
        return new Seen(all.toString(StandardCharsets.UTF_8), End.CLOSED);
    }

    /** Reads one answer's head. */
    String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Says that nothing more is sent, so that a server that waits for the client sees it go. */
    void hangUp() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

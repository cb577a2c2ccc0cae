package io.orderwright.sandbox.internal.http;

import io.orderwright.sandbox.internal.fault.Effect;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes HTTP/1.1 answers, whole or cut. */
final class ReplyWriter {
    private static final int CHUNK = 32 * 1024;

    private final OutputStream out;

    ReplyWriter(OutputStream out) {
        this.out = out;
    }

    /** Tells a client that waits for it to send its body. */
    void goOn() throws IOException {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Writes the answer, or what the cut leaves of it. */
    void write(Reply reply, Effect.@Nullable Cut cut) throws IOException {
        String start = "HTTP/1.1 " + reply.status() + " " + Reply.phrase(reply.status()) + "\r\n";
        if (cut == Effect.Cut.STATUS_LINE) {
            part("HTTP/1.1 2");
        } else if (cut == Effect.Cut.HEADERS) {
            part(start + "Server: box\r\nX-Con");
        } else if (reply.stream() != null) {
            stream(start, reply, reply.stream(), cut == Effect.Cut.BODY);
        } else {
            body(start, reply, cut == Effect.Cut.BODY);
        }
    }

    private void body(String start, Reply reply, boolean cutBody) throws IOException {
        byte[] body = reply.body();
        int announced = cutBody && body.length == 0 ? 2 : body.length;
        byte[] head = (start + headers(reply) + "Content-Length: " + announced + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        int length = cutBody ? body.length / 2 : body.length;
        byte[] all = new byte[head.length + length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, length);
        out.write(all);
        out.flush();
    }

    private void part(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String headers(Reply reply) {
        StringBuilder text = new StringBuilder(256);
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            text.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        return text.toString();
    }

    private void stream(String start, Reply reply, Reply.BodyStream stream, boolean cut) throws IOException {
        part(start + headers(reply) + "Transfer-Encoding: chunked\r\n\r\n");
        try (OutputStream body = new BufferedOutputStream(new Chunks(), CHUNK)) {
            stream.writeTo(body);
        }
        if (!cut) {
            part("0\r\n\r\n");
        }
    }

    /** Each write is one chunk. */
    private final class Chunks extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(bytes, from, length);
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        }
    }
}

package io.orderwright.sandbox.internal.http;

import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.Effects;
import io.orderwright.sandbox.internal.http.Frames.Frame;
import io.orderwright.sandbox.internal.http.Hpack.Header;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One HTTP/2 connection: reads streams as requests, and writes what the faults leave of the answers. */
final class Http2Connection {
    static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    private static final int WINDOW = 1 << 24;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int FRAME = 16_384;
    private static final int NO_ERROR = 0;

    private final Host host;
    private final long number;
    private final DataInputStream in;
    private final Frames frames;
    private final Hpack hpack = new Hpack();
    private final Windows windows = new Windows();
    private final Map<Integer, Exchange> exchanges = new HashMap<>();
    private volatile int lastTaken = Integer.MAX_VALUE;

    Http2Connection(Host host, long number, InputStream in, OutputStream out) {
        this.host = host;
        this.number = number;
        this.in = new DataInputStream(in);
        this.frames = new Frames(this.in, new BufferedOutputStream(out));
    }

    /** The connection below, which can be waited on, run things, and end. */
    interface Host {
        Service service();

        void execute(Runnable work);

        /** {@return whether the connection was closed before the time was over} */
        boolean closesWithin(Effect.Delay delay) throws InterruptedException;

        void reset() throws IOException;

        void close();
    }

    /** A request that is on its way in. */
    private static final class Exchange {
        private final ByteArrayOutputStream block = new ByteArrayOutputStream();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private @Nullable RequestHead head;
        private Service.@Nullable Meeting meeting;
        private boolean ended;
    }

    void serve() throws IOException {
        byte[] preface = in.readNBytes(PREFACE.length());
        if (!new String(preface, StandardCharsets.US_ASCII).equals(PREFACE)) {
            throw new IOException("not an HTTP/2 preface");
        }
        frames.write(Frames.SETTINGS, 0, 0, Frames.setting(INITIAL_WINDOW_SIZE, WINDOW));
        frames.write(Frames.WINDOW_UPDATE, 0, 0, Frames.number(WINDOW));
        try {
            for (Frame frame = frames.read(); frame != null; frame = frames.read()) {
                receive(frame);
            }
        } finally {
            windows.close();
        }
    }

    private void receive(Frame frame) throws IOException {
        switch (frame.type()) {
            case Frames.HEADERS, Frames.CONTINUATION -> headers(frame);
            case Frames.DATA -> data(frame);
            case Frames.SETTINGS -> settings(frame);
            case Frames.PING -> {
                if (!frame.has(Frames.ACK)) {
                    frames.write(Frames.PING, Frames.ACK, 0, frame.content());
                }
            }
            case Frames.WINDOW_UPDATE ->
                windows.grow(frame.stream(), frame.payload().getInt(0) & 0x7FFFFFFF);
            case Frames.RST_STREAM -> {
                exchanges.remove(frame.stream());
                windows.end(frame.stream());
            }
            default -> {
                // Priorities, the client's own farewell, and what is not known yet, ask nothing of a server.
            }
        }
    }

    private void headers(Frame frame) throws IOException {
        Exchange exchange = exchanges.computeIfAbsent(frame.stream(), stream -> {
            windows.open(stream);
            return new Exchange();
        });
        exchange.block.write(frame.type() == Frames.HEADERS ? frame.content() : bytes(frame));
        exchange.ended |= frame.type() == Frames.HEADERS && frame.has(Frames.END_STREAM);
        if (frame.has(Frames.END_HEADERS)) {
            RequestHead head = head(hpack.decode(exchange.block.toByteArray()));
            exchange.head = head;
            exchange.meeting = host.service().meet(head);
            if (exchange.meeting.effects().has(Effect.Cut.UNREAD)) {
                throw new IOException("dropped before its body was read");
            }
            runIfComplete(frame.stream(), exchange);
        }
    }

    private static byte[] bytes(Frame frame) {
        byte[] bytes = new byte[frame.payload().remaining()];
        frame.payload().duplicate().get(bytes);
        return bytes;
    }

    private RequestHead head(List<Header> decoded) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        String method = null;
        String path = null;
        for (Header header : decoded) {
            switch (header.name()) {
                case ":method" -> method = header.value();
                case ":path" -> path = header.value();
                case ":authority", ":scheme" -> {
                    // The box is the same for all of them.
                }
                default ->
                    headers.computeIfAbsent(header.name(), name -> new ArrayList<>(1))
                            .add(header.value());
            }
        }
        if (method == null || path == null) {
            throw new IOException("a request without method or path");
        }
        return new RequestHead(method, path, headers, number);
    }

    private void data(Frame frame) throws IOException {
        int length = frame.payload().remaining();
        if (length > 0) {
            frames.write(Frames.WINDOW_UPDATE, 0, 0, Frames.number(length));
        }
        Exchange exchange = exchanges.get(frame.stream());
        if (exchange != null) {
            exchange.body.write(frame.content());
            exchange.ended = frame.has(Frames.END_STREAM);
            runIfComplete(frame.stream(), exchange);
        }
    }

    private void settings(Frame frame) throws IOException {
        if (frame.has(Frames.ACK)) {
            return;
        }
        for (int at = 0; at + 6 <= frame.payload().limit(); at += 6) {
            if (frame.payload().getShort(at) == INITIAL_WINDOW_SIZE) {
                windows.initial(frame.payload().getInt(at + 2));
            }
        }
        frames.write(Frames.SETTINGS, Frames.ACK, 0, new byte[0]);
    }

    private void runIfComplete(int stream, Exchange exchange) {
        RequestHead head = exchange.head;
        Service.Meeting meeting = exchange.meeting;
        if (exchange.ended && head != null && meeting != null) {
            exchanges.remove(stream);
            if (stream <= lastTaken) {
                byte[] body = exchange.body.toByteArray();
                host.execute(() -> answer(stream, Request.of(head, body), meeting));
            }
        }
    }

    private void answer(int stream, Request request, Service.Meeting meeting) {
        try {
            deliver(stream, host.service().answer(request, meeting), meeting.effects());
        } catch (IOException gone) {
            host.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            host.close();
        }
    }

    private void deliver(int stream, Service.Answer answer, Effects effects) throws IOException, InterruptedException {
        Effect.Delay delay = effects.find(Effect.Delay.class);
        Effect.Cut cut = effects.find(Effect.Cut.class);
        Reply reply = answer.reply();
        if ((delay != null && host.closesWithin(delay)) || cut == Effect.Cut.SILENT) {
            return;
        }
        Effect.StreamReset streamReset = effects.find(Effect.StreamReset.class);
        if (streamReset != null) {
            frames.write(Frames.RST_STREAM, 0, stream, Frames.number(streamReset.code()));
            windows.end(stream);
        } else if (effects.has(Effect.Connection.GO_AWAY_UNPROCESSED)) {
            goAway(Math.max(0, stream - 2));
        } else if (reply == null || cut != null) {
            part(stream, reply, cut);
            end(effects);
        } else {
            whole(stream, reply, answer, effects);
        }
    }

    private void whole(int stream, Reply reply, Service.Answer answer, Effects effects)
            throws IOException, InterruptedException {
        boolean goesAway = effects.has(Effect.Connection.GO_AWAY);
        if (goesAway) {
            goAway(stream);
        }
        boolean written = false;
        answer.delivered().accept(true);
        try {
            written = write(stream, reply);
        } finally {
            if (!written) {
                answer.delivered().accept(false);
            }
        }
        if (!goesAway && effects.has(Effect.Connection.CLOSED_AFTER)) {
            host.close();
        }
    }

    private void goAway(int last) throws IOException {
        lastTaken = last;
        frames.write(Frames.GO_AWAY, 0, 0, Frames.numbers(last, NO_ERROR));
    }

    private void end(Effects effects) throws IOException {
        if (effects.has(Effect.Connection.RESET)) {
            host.reset();
        }
        host.close();
    }

    /** Writes what a cut leaves: half a frame of headers, or all headers and half the body. */
    private void part(int stream, @Nullable Reply reply, Effect.@Nullable Cut cut) throws IOException {
        if (reply == null || cut == null || cut == Effect.Cut.NO_REPLY) {
            return;
        }
        byte[] block = Hpack.encode(headers(reply));
        if (cut == Effect.Cut.BODY) {
            frames.write(Frames.HEADERS, Frames.END_HEADERS, stream, block);
            frames.writeHalf(Frames.DATA, Frames.END_STREAM, stream, bytes(reply));
        } else {
            frames.writeHalf(Frames.HEADERS, Frames.END_HEADERS, stream, block);
        }
    }

    private static List<Header> headers(Reply reply) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header(":status", Integer.toString(reply.status())));
        reply.headers().forEach((name, value) -> headers.add(new Header(name.toLowerCase(Locale.ROOT), value)));
        return headers;
    }

    /** {@return whether the whole answer was written} */
    private boolean write(int stream, Reply reply) throws IOException, InterruptedException {
        byte[] body = bytes(reply);
        if (!windows.isOpen(stream)) {
            return false;
        }
        int flags = Frames.END_HEADERS | (body.length == 0 ? Frames.END_STREAM : 0);
        frames.write(Frames.HEADERS, flags, stream, Hpack.encode(headers(reply)));
        int sent = 0;
        while (sent < body.length) {
            int most = windows.take(stream, Math.min(FRAME, body.length - sent));
            if (most == 0) {
                return false;
            }
            int last = sent + most == body.length ? Frames.END_STREAM : 0;
            frames.write(Frames.DATA, last, stream, Arrays.copyOfRange(body, sent, sent + most));
            sent += most;
        }
        windows.end(stream);
        return true;
    }

    private static byte[] bytes(Reply reply) throws IOException {
        Reply.BodyStream stream = reply.stream();
        if (stream == null) {
            return reply.body();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        stream.writeTo(all);
        return all.toByteArray();
    }
}

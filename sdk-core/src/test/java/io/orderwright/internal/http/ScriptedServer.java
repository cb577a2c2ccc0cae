package io.orderwright.internal.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that does to each request exactly what its script says, and counts the orders that it read. */
final class ScriptedServer implements AutoCloseable {
    /** What the server does to one request. */
    @FunctionalInterface
    interface Step {
        void serve(Wire wire) throws IOException, InterruptedException;
    }

    /** A request that was read to its end. */
    record Request(String method, String target, Map<String, String> headers, String body) {
        boolean isOrder() {
            return !method.equals("GET");
        }
    }

    private final ServerSocket one = new ServerSocket();
    private final ServerSocket other = new ServerSocket();
    private final Queue<Step> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedServer() throws IOException {
        one.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        other.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), one.getLocalPort()));
        start(() -> accept(one));
        start(() -> accept(other));
    }

    ScriptedServer then(Step step) {
        script.add(step);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return one.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    long orders() {
        return requests.stream().filter(Request::isOrder).count();
    }

    static Step reply(int status, String... headers) {
        return wire -> {
            wire.read();
            wire.reply(status, "{}", headers);
        };
    }

    static Step replyWith(int status, String body, String... headers) {
        return wire -> {
            wire.read();
            wire.reply(status, body, headers);
        };
    }

    static Step dropUnread() {
        return Wire::close;
    }

    static Step readAndDrop() {
        return wire -> {
            wire.read();
            wire.close();
        };
    }

    static Step readAndReset() {
        return wire -> {
            wire.read();
            wire.reset();
        };
    }

    static Step readAndSay(String text) {
        return wire -> {
            wire.read();
            wire.write(text);
            wire.close();
        };
    }

    static Step silence() {
        return wire -> {
            wire.read();
            wire.untilClosed();
        };
    }

    static Step created() {
        return reply(201, "Location: /orders/1");
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                connections.incrementAndGet();
                open.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Wire wire = new Wire(socket);
            while (wire.hasMore()) {
                Step step = script.poll();
                (step == null ? created() : step).serve(wire);
            }
        } catch (IOException e) {
            // The client went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        one.close();
        other.close();
        for (Socket socket : open) {
            socket.close();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One connection, as a step sees it. */
    final class Wire {
        private final Socket socket;
        private final InputStream in;

        private Wire(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        private boolean hasMore() throws IOException {
            if (socket.isClosed()) {
                return false;
            }
            in.mark(1);
            boolean more = in.read() != -1;
            in.reset();
            return more;
        }

        Request read() throws IOException {
            String[] first = line().split(" ", -1);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException();
            }
            Request request = new Request(first[0], first[1], headers, new String(body, StandardCharsets.UTF_8));
            requests.add(request);
            return request;
        }

        private String line() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b == -1) {
                    throw new EOFException();
                }
                bytes.write(b);
            }
            return bytes.toString(StandardCharsets.ISO_8859_1).strip();
        }

        void reply(int status, String body, String... headers) throws IOException {
            List<String> lines = new ArrayList<>(List.of("HTTP/1.1 " + status + " Said"));
            lines.addAll(List.of(headers));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (lines.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length"))) {
                lines.add("Content-Length: " + bytes.length);
            }
            write(String.join("\r\n", lines) + "\r\n\r\n" + body);
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        void close() throws IOException {
            socket.close();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        void untilClosed() throws InterruptedException {
            closed.await();
        }
    }
}

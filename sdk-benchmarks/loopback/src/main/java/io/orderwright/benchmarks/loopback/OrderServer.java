package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * The broker over plain HTTP: reads a request, waits, and answers. One thread serves all connections, without Nagle's
 * delay. A server without delay spins, because waking a sleeping core costs more than what is measured here.
 */
final class OrderServer implements AutoCloseable {
    private record Due(Exchange exchange, long nanoTime) {}

    private final ServerSocketChannel listener = ServerSocketChannel.open();
    private final Selector selector = Selector.open();
    private final Queue<Due> waiting = new ArrayDeque<>();
    private final Broker broker = new Broker();
    private final long delayNanos;
    private volatile boolean closed;

    OrderServer(Duration delay) throws IOException {
        this.delayNanos = delay.toNanos();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        Thread thread = new Thread(this::serve, "order-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() throws IOException {
        return "http://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort();
    }

    private void serve() {
        try (listener;
                selector) {
            while (!closed) {
                select();
                for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                    handle(keys.next());
                    keys.remove();
                }
                answerDue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void select() throws IOException {
        if (delayNanos == 0) {
            selector.selectNow();
            return;
        }
        Due next = waiting.peek();
        if (next == null) {
            selector.select();
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(next.nanoTime() - System.nanoTime());
        selector.select(Math.max(1, millis));
    }

    private void handle(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            accept();
        } else if (((Exchange) key.attachment()).read()) {
            waiting.add(new Due((Exchange) key.attachment(), System.nanoTime() + delayNanos));
        }
    }

    private void accept() throws IOException {
        SocketChannel connection = listener.accept();
        connection.configureBlocking(false);
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connection.register(selector, SelectionKey.OP_READ, new Exchange(connection));
    }

    /** All wait equally long, so the first to come is the first due. */
    private void answerDue() throws IOException {
        long now = System.nanoTime();
        for (Due next = waiting.peek(); next != null && next.nanoTime() - now <= 0; next = waiting.peek()) {
            waiting.remove();
            next.exchange().answer();
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    /** One connection: a request at a time. */
    private final class Exchange {
        private final SocketChannel connection;
        private final ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
        private String request = "";

        Exchange(SocketChannel connection) {
            this.connection = connection;
        }

        /** Reads what there is; true once the request is whole. */
        boolean read() throws IOException {
            if (connection.read(buffer) < 0) {
                connection.close();
                return false;
            }
            String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
            if (!Broker.isWhole(text)) {
                return false;
            }
            request = text;
            buffer.clear();
            return true;
        }

        void answer() throws IOException {
            connection.write(ByteBuffer.wrap(broker.answer(request)));
        }
    }
}

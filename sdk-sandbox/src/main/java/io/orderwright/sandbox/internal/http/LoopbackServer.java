package io.orderwright.sandbox.internal.http;

import io.orderwright.sandbox.internal.fault.FaultSource;
import io.orderwright.sandbox.internal.http.Connection.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An HTTP server of our own, because a fault must be able to cut an answer at any byte. */
public final class LoopbackServer implements WebServer {
    private static final int BACKLOG = 1024;

    private final Setup setup;
    private final AtomicLong connections = new AtomicLong();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "orderwright-box");
        thread.setDaemon(true);
        return thread;
    });
    private final int port;
    private @Nullable Listener listening;

    private LoopbackServer(Service service, FaultSource faults, Connection.Protocol protocol) {
        this.setup = new Setup(service, faults, protocol, threads);
        this.port = listen(0);
    }

    static LoopbackServer start(Service service, FaultSource faults, Connection.Protocol protocol) {
        return new LoopbackServer(service, faults, protocol);
    }

    private int listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), BACKLOG);
            Listener listener = new Listener(socket, new CountDownLatch(1));
            listening = listener;
            threads.execute(() -> acceptFrom(listener));
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new UncheckedIOException("a box can't listen on loopback port " + wanted, refused);
        }
    }

    /**
     * A port that is listened on.
     *
     * @param socket the port
     * @param over released when its thread accepts no more
     */
    private record Listener(ServerSocket socket, CountDownLatch over) {}

    private void acceptFrom(Listener listener) {
        try {
            acceptFrom(listener.socket);
        } finally {
            listener.over.countDown();
        }
    }

    private void acceptFrom(ServerSocket socket) {
        nameThread(socket.getLocalPort());
        while (!socket.isClosed()) {
            try {
                serve(socket.accept());
            } catch (IOException failed) {
                // The server stopped listening, or a client was gone before it was served: the loop knows which.
            }
        }
    }

    private static void nameThread(int port) {
        Thread.currentThread().setName("orderwright-box:" + port);
    }

    private void serve(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        Connection connection = new Connection(socket, connections.incrementAndGet(), setup);
        open.add(connection);
        try {
            threads.execute(() -> run(connection, socket.getLocalPort()));
        } catch (RejectedExecutionException closing) {
            connection.close();
        }
    }

    private void run(Connection connection, int localPort) {
        nameThread(localPort);
        try {
            connection.run();
        } finally {
            open.remove(connection);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void refuse() {
        stopListening();
    }

    private void stopListening() {
        Listener listener = listening;
        listening = null;
        if (listener != null) {
            try {
                listener.socket.close();
                // The port is not closed while a thread still waits at it.
                listener.over.await();
            } catch (IOException failed) {
                throw new UncheckedIOException("a box can't stop listening", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void accept() {
        if (listening == null && !threads.isShutdown()) {
            listen(port);
        }
    }

    @Override
    public void closeConnections() {
        open.forEach(Connection::close);
    }

    @Override
    public synchronized void close() {
        stopListening();
        closeConnections();
        threads.shutdownNow();
    }
}

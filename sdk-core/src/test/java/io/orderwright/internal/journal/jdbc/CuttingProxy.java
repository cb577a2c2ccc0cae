package io.orderwright.internal.journal.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a client and PostgreSQL, and on demand cuts the connection at the next commit. */
final class CuttingProxy implements AutoCloseable {
    /** Where the connection is cut. */
    enum Cut {
        /** The commit is not passed on. */
        BEFORE_THE_COMMIT,
        /** The commit is passed on and carried out; its answer is not. */
        BEFORE_THE_ANSWER
    }

    private final ServerSocket listener;
    private final int target;
    private final AtomicReference<Cut> next = new AtomicReference<>();

    CuttingProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void cutNextCommit(Cut cut) {
        next.set(cut);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            AtomicReference<Cut> cut = new AtomicReference<>();
            start(() -> toServer(client, server, cut));
            start(() -> toClient(client, server, cut));
        }
    }

    private void toServer(Socket client, Socket server, AtomicReference<Cut> cut) throws IOException {
        try (client;
                OutputStream out = server.getOutputStream()) {
            InputStream in = client.getInputStream();
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                boolean commits = new String(buffer, 0, count, StandardCharsets.ISO_8859_1).contains("COMMIT");
                cut.set(commits ? next.getAndSet(null) : null);
                if (cut.get() == Cut.BEFORE_THE_COMMIT) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private void toClient(Socket client, Socket server, AtomicReference<Cut> cut) throws IOException {
        try (client;
                server) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (cut.get() == Cut.BEFORE_THE_ANSWER) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException ended) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}

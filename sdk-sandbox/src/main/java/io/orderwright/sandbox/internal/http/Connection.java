package io.orderwright.sandbox.internal.http;

import io.orderwright.sandbox.internal.fault.Effect;
import io.orderwright.sandbox.internal.fault.FaultSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** An accepted connection: secures it, finds out which HTTP it speaks, and ends it in more ways than one. */
final class Connection implements Runnable, Http2Connection.Host {
    private final Socket raw;
    private final long number;
    private final Setup setup;
    private final CountDownLatch closed = new CountDownLatch(1);

    Connection(Socket raw, long number, Setup setup) {
        this.raw = raw;
        this.number = number;
        this.setup = setup;
    }

    /**
     * What all connections of a server share.
     *
     * @param service what they serve
     * @param faults what goes wrong with them
     * @param protocol what they speak
     * @param threads where an HTTP/2 connection's streams run
     */
    record Setup(Service service, FaultSource faults, Protocol protocol, Executor threads) {}

    /**
     * What connections speak.
     *
     * @param tls makes them secure; null for plain HTTP
     * @param http2 whether they speak HTTP/2 with who can
     */
    record Protocol(@Nullable SSLSocketFactory tls, boolean http2) {}

    @Override
    public void run() {
        try {
            serve();
        } catch (IOException gone) {
            // The client went away, or a fault closed the connection: either way it is over.
            close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void serve() throws IOException, InterruptedException {
        if (setup.faults.takeReset()) {
            reset();
        } else if (setup.faults.takeHang()) {
            waitForClient(raw.getInputStream());
        } else {
            Socket socket = setup.protocol.tls == null ? raw : secured(setup.protocol.tls);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            if (speaksHttp2(socket, in)) {
                new Http2Connection(this, number, in, socket.getOutputStream()).serve();
            } else {
                new Http1Connection(this, number, in, socket.getOutputStream()).serve();
            }
        }
    }

    private Socket secured(SSLSocketFactory tls) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(raw, null, raw.getPort(), false);
        socket.setUseClientMode(false);
        if (setup.protocol.http2) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            socket.setSSLParameters(parameters);
        }
        socket.startHandshake();
        return socket;
    }

    private boolean speaksHttp2(Socket socket, InputStream in) throws IOException {
        if (!setup.protocol.http2) {
            return false;
        }
        if (socket instanceof SSLSocket secure) {
            return "h2".equals(secure.getApplicationProtocol());
        }
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        return start.length == 3 && start[0] == 'P' && start[1] == 'R' && start[2] == 'I';
    }

    static void waitForClient(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    FaultSource faults() {
        return setup.faults;
    }

    /** Gives up on a client that is silent for so long; zero for never. */
    void patience(int millis) throws IOException {
        raw.setSoTimeout(millis);
    }

    @Override
    public Service service() {
        return setup.service;
    }

    @Override
    public void execute(Runnable work) {
        setup.threads.execute(work);
    }

    @Override
    public boolean closesWithin(Effect.Delay delay) throws InterruptedException {
        return closed.await(delay.time().toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void reset() throws IOException {
        raw.setSoLinger(true, 0);
        raw.close();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            raw.close();
        } catch (IOException ignored) {
            // A socket that can't be closed is closed.
        }
    }
}

package io.orderwright.benchmarks.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLServerSocket;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** The broker over TLS: HTTP/1.1, a thread for each connection, without Nagle's delay. */
final class TlsServer implements AutoCloseable {
    private final HeldCertificate certificate =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    private final Broker broker = new Broker();
    private final SSLServerSocket listener;

    TlsServer() throws IOException {
        HandshakeCertificates ours =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        this.listener =
                (SSLServerSocket) ours.sslContext().getServerSocketFactory().createServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        start("tls-server", this::accept);
    }

    String url() {
        return "https://127.0.0.1:" + listener.getLocalPort();
    }

    /** A client as it comes, but for its trust in this server; it remembers no session of another client's. */
    OkHttpClient client() {
        HandshakeCertificates theirs = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(theirs.sslSocketFactory(), theirs.trustManager())
                .build();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connection.setTcpNoDelay(true);
                start("tls-connection", () -> serve(connection));
            } catch (IOException closed) {
                // The loop looks whether it was.
            }
        }
    }

    private void serve(Socket connection) {
        byte[] bytes = new byte[8 * 1024];
        int length = 0;
        try (connection) {
            InputStream requests = connection.getInputStream();
            for (int read = requests.read(bytes);
                    read >= 0;
                    read = requests.read(bytes, length, bytes.length - length)) {
                length += read;
                String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
                if (Broker.isWhole(text)) {
                    connection.getOutputStream().write(broker.answer(text));
                    length = 0;
                }
            }
        } catch (IOException gone) {
            // The client went away.
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}

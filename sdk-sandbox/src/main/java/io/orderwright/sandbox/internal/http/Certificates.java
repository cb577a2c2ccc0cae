package io.orderwright.sandbox.internal.http;

import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for loopback, made on the spot, and what a client needs to trust it. */
public final class Certificates {
    private final HandshakeCertificates server;
    private final HandshakeCertificates client;

    /** Makes a new certificate. */
    public Certificates() {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("localhost")
                .commonName("a broker in a box")
                .build();
        server = new HandshakeCertificates.Builder().heldCertificate(held).build();
        client = new HandshakeCertificates.Builder()
                .addTrustedCertificate(held.certificate())
                .build();
    }

    /** {@return the server's side} */
    SSLContext serverContext() {
        return server.sslContext();
    }

    /** {@return the client's side} */
    public SSLContext clientContext() {
        return client.sslContext();
    }

    /** {@return what trusts the box, and nobody else} */
    public X509TrustManager trustManager() {
        return client.trustManager();
    }
}

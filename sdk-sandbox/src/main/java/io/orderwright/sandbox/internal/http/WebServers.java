package io.orderwright.sandbox.internal.http;

import io.orderwright.sandbox.internal.fault.FaultSource;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Starts servers. */
public final class WebServers {
    private WebServers() {}

    /**
     * Starts a server on a free loopback port.
     *
     * @param service what it serves
     * @param faults what goes wrong with its connections
     * @param tls its certificate; null for plain HTTP
     * @param http2 whether it speaks HTTP/2 with who can
     * @return the server
     */
    public static WebServer start(Service service, FaultSource faults, @Nullable Certificates tls, boolean http2) {
        SSLSocketFactory factory = tls == null ? null : tls.serverContext().getSocketFactory();
        return LoopbackServer.start(service, faults, new Connection.Protocol(factory, http2));
    }
}

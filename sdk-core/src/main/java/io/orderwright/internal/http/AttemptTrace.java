package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Effect;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one attempt: how far it came, on what connection, and what the gate saw. It is the mark that the gate
 * looks for, and the proof that nothing was sent.
 */
final class AttemptTrace extends EventListener {
    private final CallContext context;
    private final boolean write;
    private final ConnectionUse use;
    private Attempt.Phase phase = Attempt.Phase.NOT_STARTED;
    private Duration idle = Duration.ZERO;
    private boolean reused;
    private boolean passed;
    private Attempt.@Nullable NotSent refusal;
    private @Nullable Response answer;

    AttemptTrace(Call call, CallContext context, ConnectionUse use) {
        this.context = context;
        this.write = call.effect() == Effect.WRITE;
        this.use = use;
    }

    CallContext context() {
        return context;
    }

    boolean isWrite() {
        return write;
    }

    /** How long the connection had been idle when this attempt got it. */
    Duration idle() {
        return idle;
    }

    /** Whether the gate has let the attempt through. */
    boolean hasPassed() {
        return passed;
    }

    void pass() {
        passed = true;
        refusal = null;
    }

    void refuse(Attempt.NotSent why) {
        refusal = why;
    }

    Attempt.@Nullable NotSent refusal() {
        return refusal;
    }

    /** Keeps what the gate saw come back, whatever others make of it on its way up. */
    void answered(Response response) {
        answer = response;
    }

    @Nullable
    Response answer() {
        return answer;
    }

    synchronized boolean mayHaveBeenSent() {
        return passed || phase.compareTo(Attempt.Phase.HEADERS_STARTED) >= 0;
    }

    synchronized Attempt.Wire wire() {
        Attempt.Phase atLeast =
                passed && phase.compareTo(Attempt.Phase.HEADERS_STARTED) < 0 ? Attempt.Phase.HEADERS_STARTED : phase;
        return new Attempt.Wire(atLeast, reused);
    }

    // Connections are also tried on threads of OkHttp's, which may be late.
    private synchronized void reach(Attempt.Phase next) {
        if (phase.compareTo(next) < 0) {
            phase = next;
        }
    }

    @Override
    public void dnsStart(okhttp3.Call call, String domainName) {
        reach(Attempt.Phase.CONNECTING);
    }

    @Override
    public void connectStart(okhttp3.Call call, InetSocketAddress address, Proxy proxy) {
        reach(Attempt.Phase.CONNECTING);
    }

    @Override
    public void secureConnectStart(okhttp3.Call call) {
        reach(Attempt.Phase.CONNECTING);
    }

    @Override
    public void connectionAcquired(okhttp3.Call call, Connection connection) {
        ConnectionUse.Taken taken = use.taken(connection);
        reused = taken.reused();
        idle = taken.idle();
    }

    @Override
    public void connectionReleased(okhttp3.Call call, Connection connection) {
        use.released(connection);
    }

    @Override
    public void requestHeadersStart(okhttp3.Call call) {
        reach(Attempt.Phase.HEADERS_STARTED);
        InterruptShield.raise();
    }

    @Override
    public void requestHeadersEnd(okhttp3.Call call, Request request) {
        InterruptShield.setAside();
        if (request.body() == null) {
            reach(Attempt.Phase.REQUEST_SENT);
        }
    }

    @Override
    public void requestBodyEnd(okhttp3.Call call, long byteCount) {
        InterruptShield.setAside();
        reach(Attempt.Phase.REQUEST_SENT);
    }

    @Override
    public void responseHeadersStart(okhttp3.Call call) {
        InterruptShield.setAside();
    }

    @Override
    public void responseHeadersEnd(okhttp3.Call call, Response response) {
        InterruptShield.setAside();
        reach(Attempt.Phase.RESPONSE_STARTED);
    }

    @Override
    public void responseBodyEnd(okhttp3.Call call, long byteCount) {
        reach(Attempt.Phase.RESPONSE_READ);
    }
}

package io.orderwright.internal.http;

import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Attempt.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says what an exception leaves standing: by what the trace saw, never by the exception's type. */
final class Failures {
    private Failures() {}

    static Attempt classify(Throwable thrown, AttemptTrace trace) {
        if (trace.answer() != null) {
            return Replies.withoutBody(trace.answer(), trace);
        }
        if (trace.mayHaveBeenSent()) {
            return new Attempt.Unsure(
                    "no answer came (" + thrown.getClass().getSimpleName() + ")", quiet(thrown), trace.wire());
        }
        Attempt.NotSent refusal = trace.refusal();
        return refusal == null ? notSent(thrown, trace) : refusal;
    }

    /** OkHttp quotes what the other side said in place of HTTP: that may be anything, a token included. */
    private static Throwable quiet(Throwable thrown) {
        if (!(thrown instanceof ProtocolException)) {
            return thrown;
        }
        ProtocolException quiet = new ProtocolException("the reply is no proper HTTP");
        quiet.setStackTrace(thrown.getStackTrace());
        return quiet;
    }

    private static Attempt.NotSent notSent(Throwable thrown, AttemptTrace trace) {
        if (trace.context().cancelled()) {
            return new Attempt.NotSent(Reason.CANCELLED, "the caller gave up before the send", thrown);
        }
        if (Thread.currentThread().isInterrupted()) {
            return new Attempt.NotSent(Reason.CANCELLED, "the calling thread was interrupted before the send", thrown);
        }
        boolean network = thrown instanceof IOException && !(thrown instanceof LastGate.ShutException);
        return network
                ? new Attempt.NotSent(Reason.UNREACHABLE, unreachable(thrown), thrown)
                : new Attempt.NotSent(Reason.GUARDED, "the request was stopped on its way out", thrown);
    }

    private static String unreachable(Throwable thrown) {
        if (thrown instanceof UnknownHostException) {
            return "the broker's host name is not known";
        }
        if (thrown instanceof ConnectException) {
            return "the broker's host refused the connection or can't be reached";
        }
        if (thrown instanceof SSLException) {
            return "the TLS handshake with the broker failed";
        }
        return thrown instanceof InterruptedIOException
                ? "connecting to the broker took too long"
                : "no connection to the broker could be made";
    }

    /** Whether the connection was gone without a word: others of its age will be too. */
    static boolean suggestsDeadConnections(Attempt attempt) {
        return attempt instanceof Attempt.Unsure unsure
                && unsure.cause() instanceof IOException
                && !(unsure.cause() instanceof InterruptedIOException);
    }
}

package io.orderwright.broker.tastytrade;

import io.orderwright.error.BrokerCallException;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.MonotonicClock;
import io.orderwright.testing.TokenServer;
import io.orderwright.testing.TokenServer.Answer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Credentials, and the answers of tastytrade's token endpoint as its documents and its users show them. */
final class Logins {
    static final String SECRET = "the/client+secret";
    static final String REFRESH = "eyJhbGciOi.the-refresh_token";
    static final String PAGE = "<html><head><title>401 Authorization Required</title></head>"
            + "<body><center><h1>401 Authorization Required</h1></center><hr><center>nginx</center></body></html>";

    private Logins() {}

    static Answer granted(String access) {
        return new Answer(200, "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":900}");
    }

    static String error(String code) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"Said so\"}}";
    }

    static TastytradeOAuth.Builder at(TokenServer server) {
        return TastytradeOAuth.personal(SECRET, REFRESH).baseUrl(server.url());
    }

    static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30), MonotonicClock.SYSTEM);
    }

    /** Everything that a person or a log could see of an exception, its causes and its suppressed ones. */
    static String allOf(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        collect(thrown, all, new HashSet<>());
        return all.toString();
    }

    private static void collect(Throwable thrown, StringBuilder all, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return;
        }
        all.append(thrown).append('\n');
        if (thrown instanceof BrokerCallException call) {
            all.append(call.failure()).append(call.failure().rawBody());
        }
        if (thrown.getCause() != null) {
            collect(thrown.getCause(), all, seen);
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            collect(suppressed, all, seen);
        }
    }
}

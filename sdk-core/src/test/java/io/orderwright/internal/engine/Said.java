package io.orderwright.internal.engine;

import io.orderwright.OrderwrightException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** An exchange that says what it was told to, in order, and a grammar to understand it by. */
final class Said implements Exchange {
    static final Call READ = Call.read("list", "/orders");
    static final Call WRITE = Call.write("place", "POST", "/orders", Optional.of("{}"));
    static final Attempt UNSURE =
            new Attempt.Unsure("no answer came", null, new Attempt.Wire(Attempt.Phase.REQUEST_SENT, false));

    private final Queue<Attempt> script = new ArrayDeque<>();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

    Said(Attempt... attempts) {
        script.addAll(List.of(attempts));
    }

    static Attempt.Answered reply(int status, String... headers) {
        List<Call.Pair> pairs = new ArrayList<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            pairs.add(new Call.Pair(
                    header.substring(0, colon), header.substring(colon + 1).strip()));
        }
        return new Attempt.Answered(
                status, ReplyHeaders.of(pairs), "", true, new Attempt.Wire(Attempt.Phase.RESPONSE_READ, false));
    }

    static Attempt notSent(Attempt.Reason reason) {
        return new Attempt.NotSent(reason, "not sent", null);
    }

    @Override
    public synchronized Attempt exchange(Call call, CallContext context) {
        calls.add(call);
        return script.isEmpty() ? reply(200) : script.remove();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    int count() {
        return calls.size();
    }

    @Override
    public String toString() {
        return "Said";
    }

    /** A broker that speaks in status codes, and asks for waits in the header {@code Wait-Millis}. */
    static final ReplyGrammar GRAMMAR = new ReplyGrammar() {
        @Override
        public Meaning meaning(Call call, Attempt.Answered reply) {
            if (reply.successful()) {
                return Meaning.ACCEPTED;
            }
            return switch (reply.status()) {
                case 401 -> Meaning.EXPIRED_TOKEN;
                case 429 -> Meaning.NOT_PROCESSED;
                case 408, 500, 502, 503, 504 -> Meaning.UNSURE;
                default -> Meaning.REFUSED;
            };
        }

        @Override
        public Optional<Duration> retryAfter(Attempt.Answered reply) {
            return reply.headers().first("Wait-Millis").map(Long::parseLong).map(Duration::ofMillis);
        }

        @Override
        public OrderwrightException error(Call call, Attempt.Answered reply, int attempts) {
            return new OrderwrightException("status " + reply.status());
        }
    };
}

package io.orderwright.internal.client;

import io.orderwright.InvalidOrderException;
import io.orderwright.client.ClientSettings;
import io.orderwright.error.CallFailure;
import io.orderwright.internal.engine.Attempt;
import io.orderwright.internal.engine.Call;
import io.orderwright.internal.engine.CallContext;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.EngineSettings;
import io.orderwright.internal.engine.EngineStack;
import io.orderwright.internal.engine.SendHooks;
import io.orderwright.internal.engine.Unanswered;
import io.orderwright.internal.http.HttpTransport;
import io.orderwright.internal.http.TransportSettings;
import io.orderwright.journal.ServerTime;
import java.time.Duration;

/** The wire to a broker: transport and engine, before there is an account. */
public final class Connection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String broker;
    private final ClientSettings settings;
    private final EngineSettings engine;
    private final HttpTransport transport;
    private final EngineStack stack;
    private final EngineStack warming;

    private Connection(String broker, ClientSettings settings, EngineSettings engine, HttpTransport transport) {
        this.broker = broker;
        this.settings = settings;
        this.engine = engine;
        this.transport = transport;
        this.stack = EngineStack.create(transport, engine);
        this.warming = EngineStack.create(transport::warm, engine);
    }

    /**
     * Opens a connection; nothing is sent yet.
     *
     * @param broker the broker's name
     * @param settings what the user set
     * @param root the path below the base URL under which all calls are; empty for none
     * @param engine what the broker's replies mean, how calls are authenticated, its limits
     * @throws InvalidOrderException if the address can't be used
     */
    public static Connection open(String broker, ClientSettings settings, String root, EngineSettings engine) {
        return new Connection(broker, settings, engine, transport(settings, root));
    }

    private static HttpTransport transport(ClientSettings settings, String root) {
        try {
            TransportSettings wire = TransportSettings.of(settings.baseUrl() + root)
                    .withConnections(settings.connections())
                    .withNegotiationForWrites(settings.ordersOverHttp2());
            wire = settings.application().map(wire::withApplication).orElse(wire);
            wire = settings.httpClient().map(wire::withClient).orElse(wire);
            return HttpTransport.create(wire);
        } catch (IllegalArgumentException unusable) {
            throw InvalidOrderException.of(
                    "baseUrl",
                    "must be https, or http on loopback",
                    "an address that can't be used",
                    "give an address without a path, such as https://host");
        }
    }

    String broker() {
        return broker;
    }

    ClientSettings settings() {
        return settings;
    }

    EngineSettings engine() {
        return engine;
    }

    EngineStack stack() {
        return stack;
    }

    /** {@return the broker's time as far as it is known} */
    public ServerTime serverTime() {
        var reading = stack.serverClock().read();
        return new ServerTime(reading.instant(), reading.uncertainty());
    }

    /**
     * Makes a read that belongs to no account's orders, such as what a client asks when it starts.
     *
     * @param call the read
     * @return the answer, a success
     * @throws io.orderwright.OrderwrightException if there is none
     */
    public Attempt.Answered read(Call call) {
        CallContext context = context();
        Attempt attempt = stack.exchange(call, context);
        if (attempt instanceof Attempt.Answered reply) {
            if (reply.successful()) {
                return reply;
            }
            throw engine.grammar().error(call, reply, context.attempts());
        }
        throw Unanswered.read(CallFailure.of(broker, call.operation()).withAttempts(context.attempts()), attempt);
    }

    /**
     * Makes a cheap read over a connection of the orders' own, which they share with no other reads.
     *
     * @param call the read
     * @return whether the broker answered it with a success
     */
    public boolean warm(Call call) {
        return warming.exchange(call, context()) instanceof Attempt.Answered reply && reply.successful();
    }

    private CallContext context() {
        Deadline deadline =
                Deadline.in(settings.options().total(), engine.time().monotonic());
        return new CallContext(deadline, settings.options().attempt(), SendHooks.NONE);
    }

    /** Lets no new call in, and waits a little for those in flight. */
    void drain() {
        warming.close(PATIENCE);
        stack.close(PATIENCE);
    }

    @Override
    public void close() {
        transport.close();
    }
}

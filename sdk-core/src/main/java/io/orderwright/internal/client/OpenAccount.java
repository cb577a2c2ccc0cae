package io.orderwright.internal.client;

import io.orderwright.client.ClientSettings;
import io.orderwright.client.Dialect;
import io.orderwright.internal.engine.Deadline;
import io.orderwright.internal.engine.EngineTime;
import io.orderwright.internal.protection.Exits;
import io.orderwright.internal.protection.Protection;
import io.orderwright.internal.protection.ProtectionSettings;
import io.orderwright.internal.submit.Ids;
import io.orderwright.internal.submit.OrderDesk;
import io.orderwright.internal.submit.OrderPort;
import io.orderwright.internal.submit.PlacedHook;
import io.orderwright.internal.submit.QuietListener;
import io.orderwright.internal.submit.SubmitSettings;
import io.orderwright.internal.submit.SubmitTools;
import io.orderwright.journal.AccountScope;
import io.orderwright.journal.OrderJournal;
import io.orderwright.journal.OrderJournals;
import io.orderwright.order.Bracket;
import java.time.Duration;
import java.util.Optional;

/**
 * One account on a connection: its orders, and what ends with them.
 *
 * @param orders the account's orders
 * @param tools what a broker's own services share with them
 * @param lifetime what ends when the client does
 */
public record OpenAccount(DefaultOrderService orders, ServiceTools tools, Lifetime lifetime) {
    private static final Duration WATCH = Duration.ofHours(12);

    /**
     * Opens an account.
     *
     * @param connection the wire
     * @param account the account, in the form in which the broker's paths take it
     * @param dialect the broker's dialect
     * @param port what placing asks of the broker
     * @param book what reading asks of it
     */
    public static OpenAccount open(
            Connection connection, String account, Dialect dialect, OrderPort port, BookPort book) {
        ClientSettings settings = connection.settings();
        Optional<OrderJournal> own =
                settings.journal().isPresent() ? Optional.empty() : Optional.of(OrderJournals.inMemory());
        OrderJournal journal = settings.journal().or(() -> own).orElseThrow();
        SubmitTools submit = submit(connection, account, port, journal, own.isPresent());
        OrderDesk desk = new OrderDesk(submit, Ids::random);
        Executors.Owned executor = Executors.of(settings.executor());
        ServiceTools tools =
                new ServiceTools(submit, desk, book, dialect, account, settings.options(), executor.executor());
        return new OpenAccount(new DefaultOrderService(tools), tools, new Lifetime(connection, desk, own, executor));
    }

    /**
     * This account, watched over: whatever it places with exits is asked about until they are there.
     *
     * @param exits finds exits at the broker
     * @param settings what is done where there are none
     * @return the watch, which ends with the client
     */
    public Protection watchedOver(Exits exits, ProtectionSettings settings) {
        SubmitTools submit = tools.submit();
        Protection protection = new Protection(
                orders, exits, settings, submit.listener(), span -> Deadline.in(span, submit.monotonic()));
        submit.placed()
                .to((orderId, order) -> Bracket.in(order.get())
                        .ifPresent(bracket -> protection.guard(submit.port().id(tools.account(), orderId), bracket)));
        lifetime.endFirst(protection);
        return protection;
    }

    private static SubmitTools submit(
            Connection connection, String account, OrderPort port, OrderJournal journal, boolean forgetful) {
        ClientSettings settings = connection.settings();
        EngineTime time = connection.engine().time();
        return new SubmitTools(
                connection.stack(),
                port,
                journal,
                new AccountScope(
                        connection.broker(),
                        settings.baseUrl(),
                        Ids.accountKey(connection.broker(), settings.baseUrl(), account)),
                new SubmitSettings(settings.options().attempt(), WATCH, settings.watchEvery(), forgetful),
                time.wall(),
                time.monotonic(),
                time.sleeper(),
                connection::serverTime,
                new QuietListener(settings.listener()),
                new PlacedHook());
    }
}

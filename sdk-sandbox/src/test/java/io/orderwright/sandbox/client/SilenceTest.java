package io.orderwright.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderQuery;
import io.orderwright.client.OrderService;
import io.orderwright.client.Placement;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** With everything logged, every value printed and every exception told, no token, secret or account shows. */
class SilenceTest {
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.orderwright");
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void log_everything() {
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        // The client's own threads write into it while the test reads.
        appender.list = new CopyOnWriteArrayList<>();
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void log_as_before() {
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private void say(Supplier<Object> call) {
        try {
            said.add(String.valueOf(call.get()));
        } catch (RuntimeException told) {
            StringWriter text = new StringWriter();
            told.printStackTrace(new PrintWriter(text));
            said.add(text.toString());
        }
    }

    @Test
    void neither_in_the_log_nor_in_what_is_said() {
        try (Rig rig = Rig.start()) {
            SchwabLogin first = rig.tokens().read().orElseThrow();
            SchwabClient client =
                    rig.open(rig.builder().account(rig.box().account().number()));
            OrderService orders = client.orders();
            OrderId id =
                    orders.place(Rig.resting(1), Placement.usual().key("k")).id();
            OrderQuery query = OrderQuery.entered(
                    Instant.now().minus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1)));
            say(() -> id);
            say(() -> orders.get(id));
            say(() -> orders.list(query));
            say(client::balances);
            say(client::positions);
            say(client::toString);
            say(rig.builder()::toString);
            say(() -> orders.preview(Rig.resting(2)));
            say(() -> orders.check(Rig.resting(2)));
            say(() -> orders.modify(id, order -> order.price("119.00")));
            say(() -> orders.cancelAll(order -> true));
            failures(rig, orders, id);
            rig.box().tokens().expireAccessTokens();
            say(() -> orders.get(id));
            SchwabLogin second = rig.tokens().read().orElseThrow();
            assertThat(second).isNotEqualTo(first);
            say(() -> first);
            say(rig.tokens()::toString);
            assertSilent(rig, first, second);
        }
    }

    private void failures(Rig rig, OrderService orders, OrderId id) {
        int size = 10;
        for (Fault fault : List.of(
                Fault.status(400),
                Fault.status(403),
                Fault.status(404),
                Fault.unauthorized(),
                Fault.status(429),
                Fault.status(500),
                Fault.htmlBeforeBooking(),
                Fault.dropBeforeBooking(),
                Fault.cutHeaders(),
                Fault.locationOfAnotherOrder(),
                Fault.rejectedAfterAccepting("no"))) {
            int shares = size++;
            rig.next(Operation.PLACE_ORDER, fault);
            say(() -> orders.with(Rig.QUICK.resolve(Duration.ofMillis(200))).place(Rig.resting(shares)));
        }
        rig.next(Operation.GET_ORDER, Fault.status(403));
        say(() -> orders.get(id));
        say(orders::unresolved);
        rig.next(Operation.GET_ACCOUNT, Fault.status(404));
        say(orders::working);
    }

    private void assertSilent(Rig rig, SchwabLogin first, SchwabLogin second) {
        List<String> logged = appender.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .toList();
        assertThat(logged).anyMatch(line -> line.contains("place POST: attempt 1"));
        for (String secret : List.of(
                first.accessToken(),
                first.refreshToken(),
                second.accessToken(),
                second.refreshToken(),
                rig.box().app().clientSecret(),
                rig.box().account().number(),
                rig.box().account().hash())) {
            assertThat(logged).noneMatch(line -> line.contains(secret));
            assertThat(said).noneMatch(line -> line.contains(secret));
        }
    }
}

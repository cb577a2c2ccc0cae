package io.orderwright.sandbox.tastytrade;

import static io.orderwright.builder.Orders.buy;
import static io.orderwright.builder.Orders.stopLoss;
import static io.orderwright.builder.Orders.takeProfit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.broker.tastytrade.Tastytrade;
import io.orderwright.broker.tastytrade.TastytradeClient;
import io.orderwright.broker.tastytrade.TastytradeClientBuilder;
import io.orderwright.broker.tastytrade.TastytradeOAuth;
import io.orderwright.broker.tastytrade.TastytradeOrderService;
import io.orderwright.client.OrderId;
import io.orderwright.client.OrderService;
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.sandbox.Awaiting;
import io.orderwright.sandbox.BookedOrder;
import io.orderwright.sandbox.Events;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TastytradeBoxBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** tastytrade in a box and clients of it, set to find out quickly; closed together. */
final class Rig implements AutoCloseable {
    static final String SYMBOL = "KO";

    private final TastytradeBox box;
    private final TastytradeOAuth login;
    private final Events events = new Events();
    private final List<TastytradeClient> clients = new ArrayList<>();

    private Rig(TastytradeBox box) {
        this.box = box;
        this.login = TastytradeOAuth.personal(
                        box.app().clientSecret(), box.tokens().issue().refreshToken())
                .baseUrl(box.url().toString())
                .build();
    }

    static Rig start() {
        return start(TastytradeBox.builder());
    }

    static Rig start(TastytradeBoxBuilder settings) {
        Rig rig = new Rig(settings.start());
        rig.box.exchange().quote(SYMBOL, "59.90", "60.10", "60.00");
        return rig;
    }

    /** A limit order far below the market: it rests. */
    static OrderBuilder resting() {
        return resting(10);
    }

    static OrderBuilder resting(int quantity) {
        return buy(quantity).shares(SYMBOL).limit("50.00").goodTillCancel();
    }

    /** When options in these tests expire. */
    static LocalDate expiration() {
        return LocalDate.now(ZoneOffset.UTC).plusYears(1);
    }

    /** An entry that rests, with a target and a stop. */
    static CompositeBuilder bracket() {
        return resting().bracket(takeProfit("70.00"), stopLoss("45.00"));
    }

    /** What is placed: an order alone, or a complex order. */
    enum Kind {
        SINGLE {
            @Override
            OrderPart order() {
                return resting();
            }
        },
        COMPLEX {
            @Override
            OrderPart order() {
                return bracket();
            }
        };

        abstract OrderPart order();

        OrderId.Kind named() {
            return this == SINGLE ? OrderId.Kind.ORDER : OrderId.Kind.GROUP;
        }
    }

    /** What was said to somebody who asked for what can't be; its class can't be named here. */
    static RuntimeException invalid(ThrowingCallable call) {
        RuntimeException refused = catchThrowableOfType(RuntimeException.class, call);
        assertThat(refused.getClass().getSimpleName()).isEqualTo("InvalidOrderException");
        return refused;
    }

    TastytradeBox box() {
        return box;
    }

    Events events() {
        return events;
    }

    String account() {
        return box.account().number();
    }

    TastytradeClientBuilder builder() {
        return Tastytrade.client()
                .baseUrl(box.url().toString())
                .account(account())
                .credentials(login)
                .orderRate(1000, Duration.ofMillis(1))
                .options(Pace.QUICK)
                .listener(events)
                .watchEvery(Duration.ofMillis(50))
                .settleHorizon(Duration.ofMillis(100));
    }

    TastytradeClient open(TastytradeClientBuilder settings) {
        TastytradeClient client = settings.build();
        clients.add(client);
        return client;
    }

    TastytradeClient open() {
        return open(builder());
    }

    TastytradeOrderService orders() {
        return open().orders();
    }

    /** Tells no order absent that the box is only slow to book or to list. */
    TastytradeOrderService settling() {
        return open(builder().settleHorizon(Duration.ofSeconds(10))).orders();
    }

    Rig next(Operation operation, Fault... faults) {
        box.faults().next(operation, faults);
        return this;
    }

    List<BookedOrder> roots() {
        return box.ledger().orders().stream()
                .filter(order -> order.parentId() == null)
                .toList();
    }

    /** The ids of what was booked, whoever brought it, as roots. */
    List<String> booked() {
        return roots().stream().map(BookedOrder::brokerId).toList();
    }

    List<BookedOrder> live() {
        return roots().stream().filter(BookedOrder::isLive).toList();
    }

    BookedOrder order(OrderId id) {
        return box.ledger().orderNamed(id.value()).orElseThrow();
    }

    void fill(OrderId id, String quantity) {
        box.exchange().fill(order(id).id(), quantity, "50.00");
    }

    int requests(Operation operation) {
        return box.ledger().requests(operation).size();
    }

    void awaitNothingUnresolved(OrderService orders) {
        Awaiting.until(() -> orders.unresolved().isEmpty());
    }

    @Override
    public void close() {
        clients.forEach(TastytradeClient::close);
        box.close();
    }
}

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
import io.orderwright.order.CompositeBuilder;
import io.orderwright.order.OrderBuilder;
import io.orderwright.order.OrderPart;
import io.orderwright.sandbox.BoxRig;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TastytradeBoxBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** tastytrade in a box and clients of it, set to find out quickly; closed together. */
final class Rig extends BoxRig<TastytradeBox, TastytradeClient> {
    static final String SYMBOL = "KO";

    private final TastytradeOAuth login;

    private Rig(TastytradeBox box) {
        super(box);
        this.login = TastytradeOAuth.personal(
                        box().app().clientSecret(), box().tokens().issue().refreshToken())
                .baseUrl(box().url().toString())
                .build();
    }

    static Rig start() {
        return start(TastytradeBox.builder());
    }

    static Rig start(TastytradeBoxBuilder settings) {
        Rig rig = new Rig(settings.start());
        rig.box().exchange().quote(SYMBOL, "59.90", "60.10", "60.00");
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

    String account() {
        return box().account().number();
    }

    TastytradeClientBuilder builder() {
        return quick(Tastytrade.client().account(account()).credentials(login).orderRate(1000, Duration.ofMillis(1)));
    }

    TastytradeClient open(TastytradeClientBuilder settings) {
        return kept(settings.build());
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
        box().faults().next(operation, faults);
        return this;
    }
}

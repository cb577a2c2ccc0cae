package io.orderwright.sandbox.client;

import static io.orderwright.builder.Orders.buy;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.schwab.SchwabClientBuilder;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.client.CallOptions;
import io.orderwright.client.OrderService;
import io.orderwright.order.OrderBuilder;
import io.orderwright.sandbox.BoxRig;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.Pace;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.SchwabBoxBuilder;
import io.orderwright.sandbox.Tokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** A box and clients of it, set to find out quickly; closed together. */
final class Rig extends BoxRig<SchwabBox, SchwabClient> {
    static final CallOptions QUICK = Pace.QUICK;
    static final CallOptions HASTY = Pace.HASTY;
    static final CallOptions INCURIOUS = Pace.INCURIOUS;

    private final TokenStore tokens = TokenStore.inMemory();

    private Rig(SchwabBox box) {
        super(box);
        logIn(Duration.ofMinutes(30));
    }

    static Rig start() {
        return start(SchwabBox.builder());
    }

    static Rig start(SchwabBoxBuilder settings) {
        Rig rig = new Rig(settings.start());
        rig.box().exchange().quote("AAPL", "149.90", "150.10", "150.00");
        return rig;
    }

    /** A limit order far below the market: it rests. */
    static OrderBuilder resting() {
        return resting(10);
    }

    static OrderBuilder resting(int quantity) {
        return buy(quantity).shares("AAPL").limit("120.00");
    }

    TokenStore tokens() {
        return tokens;
    }

    /** Logs in anew, with an access token of which the client believes that it lives this long. */
    void logIn(Duration believedLife) {
        Tokens.Issued issued = box().tokens().issue();
        Instant now = Instant.now();
        tokens.save(SchwabLogin.of(issued.accessToken(), now.plus(believedLife), issued.refreshToken(), now));
    }

    SchwabClientBuilder builder() {
        SchwabOAuth app = SchwabOAuth.app(
                        box().app().clientId(),
                        box().app().clientSecret(),
                        URI.create(box().app().redirectUri()))
                .baseUrl(box().url().toString())
                .build();
        return quick(Schwab.client().account(box().account().hash()).credentials(app, tokens));
    }

    SchwabClient open(SchwabClientBuilder settings) {
        return kept(settings.build());
    }

    SchwabClient open() {
        return open(builder());
    }

    OrderService orders() {
        return open().orders();
    }

    Rig next(Operation operation, Fault... faults) {
        box().faults().next(operation, faults);
        return this;
    }
}

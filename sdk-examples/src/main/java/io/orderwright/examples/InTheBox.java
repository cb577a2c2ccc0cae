package io.orderwright.examples;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabClientBuilder;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.broker.tastytrade.Tastytrade;
import io.orderwright.broker.tastytrade.TastytradeClientBuilder;
import io.orderwright.broker.tastytrade.TastytradeOAuth;
import io.orderwright.broker.tektii.Tektii;
import io.orderwright.broker.tektii.TektiiClientBuilder;
import io.orderwright.client.CallOptions;
import io.orderwright.sandbox.BoxApp;
import io.orderwright.sandbox.Fault;
import io.orderwright.sandbox.FaultPlan;
import io.orderwright.sandbox.Operation;
import io.orderwright.sandbox.SchwabBox;
import io.orderwright.sandbox.TastytradeBox;
import io.orderwright.sandbox.TektiiBox;
import io.orderwright.sandbox.Tokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Sets up clients of brokers in boxes. */
final class InTheBox {
    /** The box settles within 200 milliseconds; the real Schwab is given half a minute. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private InTheBox() {}

    /** A client of the box's first account, logged in. */
    static SchwabClientBuilder client(SchwabBox box) {
        TokenStore store = TokenStore.inMemory();
        logIn(box, store);
        return client(box.url(), box.account().hash(), store);
    }

    /** A client that needs to know no more of the box than its address. */
    static SchwabClientBuilder client(URI url, String account, TokenStore store) {
        BoxApp box = BoxApp.standard();
        SchwabOAuth app = SchwabOAuth.app(box.clientId(), box.clientSecret(), URI.create(box.redirectUri()))
                .baseUrl(url.toString())
                .build();
        return Schwab.client()
                .account(account)
                .credentials(app, store)
                .baseUrl(url.toString())
                .settleHorizon(SETTLED)
                .options(CallOptions.USUAL.resolve(Duration.ofSeconds(5)));
    }

    /** Keeps a login that nobody had to type. */
    static void logIn(SchwabBox box, TokenStore store) {
        Tokens.Issued issued = box.tokens().issue();
        Instant now = Instant.now();
        store.save(SchwabLogin.of(issued.accessToken(), now.plus(Duration.ofMinutes(30)), issued.refreshToken(), now));
    }

    /** A client of a gateway; it asks which provider there is. */
    static TektiiClientBuilder client(TektiiBox box) {
        return Tektii.client()
                .baseUrl(box.url().toString())
                .settleHorizon(SETTLED)
                .options(CallOptions.USUAL.resolve(Duration.ofSeconds(2)));
    }

    /** A client of the box's first account, with a grant that somebody gave. */
    static TastytradeClientBuilder client(TastytradeBox box) {
        TastytradeOAuth login = TastytradeOAuth.personal(
                        box.app().clientSecret(), box.tokens().issue().refreshToken())
                .baseUrl(box.url().toString())
                .build();
        return Tastytrade.client()
                .account(box.account().number())
                .credentials(login)
                .baseUrl(box.url().toString())
                .settleHorizon(SETTLED)
                .options(CallOptions.USUAL.resolve(Duration.ofSeconds(5)));
    }

    /** A broker that fails whatever asks for one of these. */
    static FaultPlan deafTo(Operation... questions) {
        FaultPlan plan = FaultPlan.seeded(1);
        for (Operation question : questions) {
            plan = plan.on(question, 1000, Fault.status(502));
        }
        return plan;
    }
}

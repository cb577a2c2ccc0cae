package io.orderwright.sandbox.client;

import io.orderwright.broker.schwab.Schwab;
import io.orderwright.broker.schwab.SchwabClient;
import io.orderwright.broker.schwab.SchwabLogin;
import io.orderwright.broker.schwab.SchwabOAuth;
import io.orderwright.broker.schwab.TokenStore;
import io.orderwright.client.CallOptions;
import io.orderwright.client.OrderQuery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A program of its own, with a small heap: lists every order that a server has and counts them. */
public final class ManyOrders {
    private ManyOrders() {}

    /**
     * Counts.
     *
     * @param arguments the server's address
     */
    public static void main(String[] arguments) {
        Instant now = Instant.now();
        TokenStore tokens = TokenStore.inMemory();
        tokens.save(SchwabLogin.of("access", now.plus(Duration.ofMinutes(30)), "refresh", now));
        SchwabOAuth app = SchwabOAuth.app("key", "secret", URI.create("https://127.0.0.1:8182/"))
                .baseUrl(arguments[0])
                .build();
        AtomicLong count = new AtomicLong();
        try (SchwabClient client = Schwab.client()
                .account("HASH")
                .credentials(app, tokens)
                .baseUrl(arguments[0])
                .options(CallOptions.USUAL.total(Duration.ofMinutes(2)).attempt(Duration.ofMinutes(2)))
                .build()) {
            OrderQuery query = OrderQuery.entered(now.minus(Duration.ofDays(300)), now.plus(Duration.ofDays(1)));
            client.orders().forEach(query, order -> count.incrementAndGet());
        }
        System.out.println("orders " + count.get());
    }
}

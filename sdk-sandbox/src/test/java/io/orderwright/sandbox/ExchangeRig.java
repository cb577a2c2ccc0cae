package io.orderwright.sandbox;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schwab in a box with two accounts, one of which holds shares, and a caller of the first. */
abstract class ExchangeRig {
    final BoxClock clock = BoxClock.at(Instant.parse("2026-11-20T15:00:00Z"));

    @RegisterExtension
    final SchwabBoxExtension extension = SchwabBoxExtension.of(SchwabBox.builder()
            .clock(clock)
            .account(BoxAccount.standard().holding("HELD", "100", "40.00"))
            .account(BoxAccount.of("555", "CASHONLY").cashOnly().withCash("1000")));

    Caller caller;
    Exchange exchange;

    @BeforeEach
    void login() {
        caller = new Caller(extension.box());
        exchange = extension.box().exchange();
    }

    final String status(long id) {
        return caller.order(id).get("status").asText();
    }
}

package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.exchange.Account;
import io.orderwright.sandbox.internal.exchange.Market;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What every part of the front works with.
 *
 * @param market the exchange
 * @param clock what time it is
 * @param words the words for states
 * @param instruments what is known of instruments
 * @param habits how the venue behaves where documents and recordings differ
 */
record Desk(Market market, InstantSource clock, Words words, Instruments instruments, Habits habits) {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

    /**
     * How the venue behaves.
     *
     * @param crypto whether cryptocurrency trades
     * @param orderRuleKey whether rules are answered as {@code order-rule}
     */
    record Habits(boolean crypto, boolean orderRuleKey) {}

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), EASTERN);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** {@return an account, by the number that a path has} */
    Account account(String number) {
        return market.accounts().stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Errors.notFound("Account"));
    }
}

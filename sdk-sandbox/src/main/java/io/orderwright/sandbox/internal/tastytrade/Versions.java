package io.orderwright.sandbox.internal.tastytrade;

import io.orderwright.sandbox.internal.front.Call;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The versions of the API, which are dates: one is served by the newest version that is no younger. */
final class Versions {
    private static final LocalDate OLDEST_OF_ORDERS = LocalDate.of(2025, 8, 13);
    private static final LocalDate NEWEST_OF_ORDERS = LocalDate.of(2026, 10, 12);
    private static final LocalDate LISTED_BALANCES = LocalDate.of(2024, 5, 1);

    private final @Nullable LocalDate asked;

    private Versions(@Nullable LocalDate asked) {
        this.asked = asked;
    }

    /** {@return the version that a call asks for; refuses one that is no more served} */
    static Versions of(Call call) {
        String header = call.header("accept-version");
        if (header == null) {
            return new Versions(null);
        }
        LocalDate date;
        try {
            date = LocalDate.parse(header, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException wrong) {
            throw Errors.unsupportedVersion();
        }
        boolean orders = call.request().head().path().contains("orders");
        if (date.isBefore(orders ? OLDEST_OF_ORDERS : LISTED_BALANCES)) {
            throw Errors.unsupportedVersion();
        }
        return new Versions(date);
    }

    /** {@return whether searches need a start, and a customer's live orders come in pages} */
    boolean isNewest() {
        return asked != null && !asked.isBefore(NEWEST_OF_ORDERS);
    }

    /** {@return whether balances come as a list} */
    boolean listsBalances() {
        return asked != null;
    }
}

/**
 * Brokers in a box, for tests: strict HTTP fronts on loopback, a small exchange behind them, a ledger of what was
 * accepted, and faults to order.
 *
 * <p>It is written from the brokers' documents and shares no code with the client that it checks.
 */
module io.orderwright.sandbox {
    requires com.fasterxml.jackson.databind;
    requires okhttp3.tls;
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;

    exports io.orderwright.sandbox;
}
